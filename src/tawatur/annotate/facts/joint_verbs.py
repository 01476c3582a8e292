"""Joint verbs: two verbs with و between them that share their doer and what they are done to: سلحت ودربت تركيا الفصائل."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.mentions import Phrase


def share_arguments(clauses: Sequence[Clause]) -> None:
    """Gives two joint verbs of handing over what only one of them has beside it."""
    for before, clause in itertools.pairwise(clauses):
        one, other = before.verb, clause.verb
        if one is None or other is None or clause.kind != "joined" or not (hands_on(one) and hands_on(other)):
            continue
        if other.at == one.end and not one.arguments and not one.pronoun:
            _share_all(one, other)
        else:
            _share_object(one, other)


def _share_all(one: Predicate, other: Predicate) -> None:
    """The first of two verbs side by side has what stands behind the second: تبيع وتهرب روسيا السلاح, التي مولت وزودت الفصائل."""
    doers = other.arguments.get("subj", [])
    held = {source: list(found) for source, found in other.arguments.items() if source in one.sources}
    if _bare(other):
        held["obj"] = held.pop("subj")
    elif not (doers and agrees(one, doers[0])):
        return
    one.arguments.update(held)


def _share_object(one: Predicate, other: Predicate) -> None:
    """A verb whose doer alone stands before the next has its object from it: سلحت تركيا ودربت الفصائل."""
    doers, behind = one.arguments.get("subj", []), other.arguments.get("subj", [])
    alone = list(one.arguments) == ["subj"] and len(doers) == 1 and not (one.pronoun or other.pronoun)
    doer = doers[0] if alone else None
    if not isinstance(doer, Phrase) or doer.last != other.at or not agrees(other, doer) or not _bare(other):
        return
    one.arguments["obj"] = list(behind)
    other.arguments["obj"] = other.arguments.pop("subj")
    other.arguments["subj"] = [doer]


def _bare(verb: Predicate) -> bool:
    """Whether somebody is the only bare argument of a verb that is done to people."""
    behind = verb.arguments.get("subj", [])
    given = any(frame.sources_of("to")[:1] == ("obj",) for frame in verb.frames if frame.kind == "supply")
    return given and bool(behind) and is_actor(behind[0]) and not verb.arguments.get("obj")
