"""From whom a find was taken: whoever was raided, lost spoils, is tied to it by تابعة لـ, or kept it where it lay."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import tie_word
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class

_NEAR = 4
"""Tokens after goods within which تابعة لـ may follow."""
_OWN = frozenset({"خاص", "خاصه"})
"""Adjectives that with ب say whose a thing is: أسلحة خاصة بالحزب."""
_DURING = frozenset({"خلال", "في", "اثر", "عقب", "بعد"})
_INSIDE = frozenset({"في", "داخل", "ب"})


def name_former_holders(sheet: Sheet, phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> None:
    """Gives every seizure of a sentence that names no holder the one that its words tell of."""
    for before, clause in itertools.pairwise(clauses):
        _raided_before(before, clause)
    for clause in clauses:
        _raided(clause, [c for c in clauses if c.kind == "relative" and c.parent is clause])
        _belonging(sheet, phrases, clause)
        _kept_in(clause)
    _share_spoils([p for clause in clauses for p in clause.predicates])


def _without_holder(clause: Clause) -> list[tuple[Predicate, str]]:
    """The seizures of a clause that name nobody who held what they took, each with the source that he would stand in."""
    return [
        (predicate, sources[0])
        for predicate in clause.predicates
        for frame in predicate.frames
        if frame.kind == "seizure"
        and (sources := frame.sources_of("holder"))
        and not any(_may_hold(a) for s in sources for a in predicate.arguments.get(s, []))
    ]


def _may_hold(argument: Argument) -> bool:
    """Whether what a preposition of a seizure names may be who held the goods, not what they are of: 35 رأسا من الصواريخ."""
    return not isinstance(argument, Phrase) or argument.sort != "materiel" or argument.owner is not None


def _kept_in(clause: Clause) -> None:
    """What was found in somebody's store or house was his: ضبط صواريخ في مقرات داعش, عثر في مخازن الحركة على بنادق."""
    kept = [p for p in clause.places if p.sort == "post" and p.preposition in _INSIDE and p.owner is not None]
    for post in kept[:1]:
        owner = post.owner
        if owner is None or (owner.ref or "").startswith("states/"):
            continue
        holder: Argument = Phrase(post.first, post.last, owner, sort="actor", definite=True)
        for predicate, source in _without_holder(clause):
            if all(not isinstance(a, Phrase) or a.mention.key != owner.key for a in _takers(clause, predicate)):
                predicate.arguments[source] = [holder]


def keepers(clauses: Sequence[Clause]) -> dict[int, list[Phrase]]:
    """Who is said to have kept, hidden or carried a thing, or to have tried to bring it somewhere, by its first token.

    صواريخ كان داعش يخبئها, أسلحة كان مهربون يحاولون إدخالها.
    """
    found: dict[int, list[Phrase]] = {}
    for clause in clauses:
        thing, verb = clause.antecedent, clause.verb
        if clause.kind not in _DESCRIBING or verb is None or verb.negated or not isinstance(thing, Phrase):
            continue
        objects = [a for s in ("obj", "ب") for a in verb.arguments.get(s, [])]
        keeps = fold(verb.name) in word_class("keeping-verbs") and any(_is(thing, a) for a in objects)
        doers = [a for a in clause.subject if isinstance(a, Phrase) and a.sort in _SOMEBODY and a.kind != "state"]
        if doers and thing.sort in {"materiel", "post"} and (keeps or _tries(clause, verb, thing)):
            found[thing.first] = doers
    return found


_DESCRIBING = frozenset({"attached", "relative"})
_SOMEBODY = frozenset({"actor", "person", "people"})


def _tries(clause: Clause, verb: Predicate, thing: Phrase) -> bool:
    """Whether a clause says that its subject tried to hand over a thing, so that he had it when it was found."""
    deeds = [p for p in clause.predicates if p.part == "masdar" and p.tells("supply")]
    return verb.carries() is not None and any(_is(thing, a) for p in deeds for a in p.arguments.get("gen", []))


def _is(thing: Phrase, argument: Argument) -> bool:
    return isinstance(argument, Phrase) and argument.mention.span == thing.mention.span


def _takers(clause: Clause, predicate: Predicate) -> list[Argument]:
    return [*clause.subject, *(a for s in ("subj", "gen", "من قبل", "lent") for a in predicate.arguments.get(s, []))]


def _share_spoils(predicates: Sequence[Predicate]) -> None:
    """Who lost spoils that somebody took held them: استولى الجيش على غنائم من المليشيا."""
    for spoils in predicates:
        taking = spoils.governor
        if spoils.phrase is not None and taking is not None and taking.tells("seizure") and spoils.arguments.get("من"):
            taking.arguments.setdefault("من", list(spoils.arguments["من"]))


def _raided(clause: Clause, within: Sequence[Clause]) -> None:
    """What was found in a raid was held by those raided: استولت عليها خلال غارات على خلايا داعش.

    The raid may be told behind a relative clause `within`: استولت عليها القوات التي يقودها الأكراد خلال غارات.
    """
    raids = [
        p
        for one in (clause, *within)
        for p in one.predicates
        if not p.verbal and p.preposition in _DURING and p.tells("attack")
    ]
    targets = [
        a
        for p in raids
        for s in ("علي", "ضد", "obj", "gen")
        for a in p.arguments.get(s, [])
        if isinstance(a, Phrase) and a.sort == "actor"
    ]
    for predicate, source in _without_holder(clause) if targets else ():
        predicate.arguments[source] = list(targets[:1])


def _raided_before(before: Clause, clause: Clause) -> None:
    """What somebody took where he had just raided was held by those raided: داهم الجيش خلايا لداعش وصادر أسلحة."""
    raid = before.verb
    if clause.kind != "joined" or raid is None or fold(raid.name) not in word_class("raiding-verbs") or before.passive:
        return
    targets = [a for a in raid.arguments.get("obj", []) if isinstance(a, Phrase)]
    owners: list[Argument] = [o for t in targets if (o := _whose(t)) is not None and o.kind != "state"]
    for predicate, source in _without_holder(clause) if owners else ():
        predicate.arguments[source] = owners[:1]


def _whose(target: Phrase) -> Phrase | None:
    """Who is raided when a body or somebody's house is."""
    if target.sort == "actor":
        return target
    owner = target.owner if target.sort == "post" else None
    return Phrase(target.first, target.last, owner, sort="actor", definite=True) if owner is not None else None


def _belonging(sheet: Sheet, phrases: Sequence[Phrase], clause: Clause) -> None:
    """What was found belonged to whoever a tie after it names: أسلحة وأجهزة تابعة لداعش."""
    for predicate, source in _without_holder(clause):
        frame = predicate.sense("seizure")
        sources = (*frame.sources_of("goods"), "gen") if frame is not None else ()
        goods = [a for s in sources for a in predicate.arguments.get(s, []) if isinstance(a, Phrase)]
        owner = next((o for g in goods if (o := _tied_to(sheet, phrases, g)) is not None), None)
        if owner is not None:
            predicate.arguments[source] = [owner]


def _tied_to(sheet: Sheet, phrases: Sequence[Phrase], goods: Phrase) -> Phrase | None:
    for i in range(goods.last, min(goods.last + _NEAR, len(sheet.tokens) - 1)):
        tie = tie_word(sheet.tokens[i].key)
        own = sheet.tokens[i].key.removeprefix("ال") in _OWN
        if (tie is not None and tie.kind == "belongs") or own:
            near = (p for p in phrases if i < p.first <= i + 2 and p.sort == "actor")
            return next((p for p in near if not own or p.preposition == "ب"), None)
    return None
