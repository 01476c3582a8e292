"""Resumption: whom or what a pronoun on or after a predicate takes up."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.groups import BODIES, BOTH
from tawatur.annotate.mentions.possessives import backed

THINGS = frozenset({"ه", "ها"})
"""Pronouns that can mean things."""


def object_of(predicate: Predicate, referents: Referents, *, other: Sequence[Argument] = ()) -> Phrase | None:
    """Whom or what the pronoun on a predicate means: goods where its object is goods and goods were told of (بيعها, سلّمها لـ)."""
    moved = hands_over(predicate, "obj") or _arrives_with(predicate)
    if predicate.pronoun in THINGS and moved and not referents.has_object(predicate.at):
        goods = referents.goods(predicate.at)
        if goods is not None and not _somebody(predicate, goods):
            return goods
    return referents.of(predicate.pronoun, predicate.at, other=other)


def _arrives_with(predicate: Predicate) -> bool:
    """Whether a noun of arriving tells with whom: وصولها لجماعات متشددة speaks of goods."""
    told = (a for source in ("ل", "الي", "بحوزه") for a in predicate.arguments.get(source, []))
    comes = any("subj" in f.sources_of("goods") for f in predicate.frames if f.kind == "supply")
    return comes and not predicate.verbal and any(is_actor(a) for a in told)


def _somebody(predicate: Predicate, goods: Phrase) -> bool:
    """Whether the masculine pronoun on a verb that also stops people cannot mean these goods: باع رشاشات فأوقفته قوة."""
    stops = predicate.tells("detention")
    return stops and predicate.pronoun == "ه" and (goods.number == "p" or goods.gender == "f")


def hands_over(predicate: Predicate, source: str) -> bool:
    """Whether some sense of a predicate takes goods from this source, and whoever gets or held them from another."""
    for frame in predicate.frames:
        roles = dict(frame.roles)
        if source in roles.get("goods", ()) and not (
            predicate.verbal and source in roles.get("to", ()) and "ل" not in predicate.arguments
        ):
            return True
    return False


def settle_pronouns(predicate: Predicate, clause: Clause, referents: Referents) -> None:
    """Reads the pronouns that stand after prepositions (له, منها, عليه): a relative clause's antecedent, goods, or an actor before."""
    for source, pronoun in predicate.pending.items():
        if predicate.arguments.get(source):
            continue
        if pronoun == "هما" and (both := referents.pair(predicate.at)):
            predicate.arguments[source] = list(both)
            continue
        found: Phrase | None = None
        if (
            isinstance(clause.antecedent, Phrase)
            and referents.may_mean(pronoun, clause.antecedent)
            and clause.resumed == source
        ):
            found = clause.antecedent
        elif pronoun in THINGS and hands_over(predicate, source):
            found = referents.goods(predicate.at)
        launched = predicate.tells("attack") and predicate.governor is clause.verb and not clause.passive
        doers = predicate.arguments.get("subj") or (clause.subject if launched else ())
        found = found or referents.of(pronoun, predicate.at, other=doers)
        if found is not None:
            predicate.arguments[source] = [found]


def name_country(predicate: Predicate, referents: Referents) -> None:
    """بلاده, بلادنا: the speaker's own country; مقاتليه: the force whose fighters they are; الطرفان: the two told of."""
    for source, found in predicate.arguments.items():
        if len(found) == 1 and isinstance(found[0], Phrase) and found[0].kind == BOTH:
            both = [p._replace(preposition=found[0].preposition) for p in referents.pair(found[0].first, back=1)]
            predicate.arguments[source] = [*both] or found
            continue
        for k, argument in enumerate(found):
            if not isinstance(argument, Phrase) or not argument.pronoun:
                continue
            whose = _country(argument, referents) if argument.kind == "country" else _commander(argument, referents)
            if whose is not None:
                predicate.arguments[source][k] = whose


def _country(argument: Phrase, referents: Referents) -> Phrase | None:
    return referents.speakers.country(argument.first)


def _commander(argument: Phrase, referents: Referents) -> Phrase | None:
    """Whose men somebody's men are: the speaker's own where his words begin with them, else whomever the pronoun means."""
    if argument.kind not in BODIES or argument.quantity is not None or backed(argument):
        return None
    whose = _speaker(argument, referents) or referents.of(argument.pronoun, argument.first)
    if whose is None:
        return None
    ours = argument.pronoun == "نا" and whose.sort == "people"
    if not (whose.sort == "actor" or ours) or not (argument.generic or whose.kind != "government"):
        return None
    kind = argument.kind if whose.kind in _STATES else whose.kind
    return whose._replace(preposition=argument.preposition, conjunction=argument.conjunction, kind=kind)


_STATES = frozenset({"state", "metonym"})
"""Kinds of whoever is no force himself, so that his men stay a force where he stands for them: نشرت تركيا قواتها."""


def _speaker(argument: Phrase, referents: Referents) -> Phrase | None:
    """The body of a man whose words begin with his men: قال القائد إن قواته."""
    if argument.pronoun != "ه" or argument.preposition or not referents.speakers.opens(argument.first):
        return None
    return referents.speakers.at(argument.first, plural=True)
