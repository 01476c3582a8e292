"""Charges: a deed that somebody is accused of, held for, involved in or lets pass is not that of whoever tells of it."""

from __future__ import annotations

from functools import cache
from itertools import islice

from tawatur.annotate.facts.genitives import LENT
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.verbs import adjective_forms
from tawatur.lexicon.word_classes import word_class


def accuse(sheet: Sheet, predicate: Predicate, clause: Clause) -> None:
    """What people are held for is what they did: اعتقلت ثلاثة بتهمة تهريب السلاح."""
    if predicate.part != "masdar":
        return
    if (tie := _tie_before(sheet, predicate)) > 0:
        one = _tied_to(tie, clause)
        if one is not None or _describes_goods(tie, clause):
            predicate.arguments[LENT] = [one] if one is not None else []
            return
    before = sheet.tokens[max(predicate.at - 2, 0) : predicate.at]
    if word_class("charges").isdisjoint([token.key for token in before]):
        return
    verb = clause.verb
    held = [a for a in verb.arguments.get("obj", []) if isinstance(a, Phrase)] if verb is not None else []
    held = held or [
        a
        for p in clause.predicates
        for s in ("obj", "gen", "علي")
        for a in p.arguments.get(s, [])
        if p.at < predicate.at and isinstance(a, Phrase)
    ]
    held = held or [a for a in clause.before if isinstance(a, Phrase) and not a.preposition]
    people = [a for a in held if a.sort in {"actor", "people", "person"}]
    if people:
        predicate.arguments[LENT] = list(people)


def _tie_before(sheet: Sheet, predicate: Predicate) -> int:
    """The word for being involved that stands right before a deed and ties somebody to it, or 0."""
    i = predicate.at - (2 if sheet.keys[predicate.at - 1] == predicate.preposition else 1)
    return i if i > 0 and predicate.preposition in {"في", "ب"} and sheet.keys[i] in _tying() else 0


def _describes_goods(i: int, clause: Clause) -> bool:
    """Whether the word at token i says what a vessel or load is for, which does nothing itself: سفينة متخصصة بتهريب السلاح."""
    taken = (a for p in clause.predicates for found in p.arguments.values() for a in found)
    before = [a for a in taken if isinstance(a, Phrase) and a.first < i]
    nearest = max(before, key=lambda a: a.last, default=None)
    return nearest is not None and nearest.sort == "materiel" and nearest.last <= i <= nearest.last + _ADJECTIVES


_ADJECTIVES = 2
"""Adjectives between a vessel and the word for what it is for."""


def _tied_to(i: int, clause: Clause) -> Phrase | None:
    """Whom the word for being involved at token i ties to a deed: أوقف الجيش شبكة متورطة بتهريب السلاح."""
    taken = (a for p in clause.predicates for found in p.arguments.values() for a in found)
    people = [a for a in (*taken, *clause.before) if isinstance(a, Phrase) and a.sort in {"people", "actor", "person"}]
    within = next((a for a in people if a.last == i + 1), None)
    if within is not None:
        return within if within.first < i else None
    return next((a for a in people if a.last == i), None)


@cache
def _tying() -> frozenset[str]:
    """Words for being involved in a deed, in every gender, number and case."""
    forms = (key for word in word_class("involved") for key, _, _ in adjective_forms(word))
    return frozenset(article + key for key in forms for article in ("", "ال"))


def involved(predicate: Predicate, clause: Clause) -> list[Argument]:
    """The people right before a deed whom a word for suspects ties to it: المتورطين في تهريب الأسلحة."""
    if predicate.preposition not in {"في", "ب", "عن"}:
        return []
    near = {predicate.at, predicate.at - 1}
    taken = (a for p in clause.predicates for found in p.arguments.values() for a in found)
    found = (
        a
        for a in (*taken, *clause.before)
        if isinstance(a, Phrase) and a.sort in {"people", "actor"} and a.kind == "suspects" and a.last in near
    )
    return [one for suspects in islice(found, 1) for one in _said_of(suspects, clause) or [suspects]]


def denied_of(predicate: Predicate, clause: Clause) -> list[Argument] | None:
    """Who did what stands in a denied charge or in denied news: the denier where a charge has it with ب, nobody for news.

    نفت إيران التهم التي ساقتها السعودية بتزويد; نفى الوزير الأنباء التي تحدثت عن تهريب. None where the clause's own doer does it.
    """
    denial = clause if clause.kind != "relative" or clause.parent is None else clause.parent
    carry = denial.verb.carries() if denial.verb is not None else None
    if carry is None or carry.polarity != "denied" or predicate.preposition not in {"ب", "عن"}:
        return None
    if predicate.preposition == "عن":
        others = predicate.name == _SMUGGLING or predicate.tells("seizure")
        return [] if others or any(_is_man(a) for a in denial.subject) else None
    return list(denial.subject) if denial is not clause else None


_SMUGGLING = "هرب.II"
"""The verb of smuggling, which a body denies for others too."""


def _is_man(denier: Argument) -> bool:
    """Whether a denier is a man, who denies for others."""
    return not isinstance(denier, Phrase) or denier.sort != "actor"


def _said_of(suspects: Argument, clause: Clause) -> list[Argument]:
    """Whom a verbless clause says to be involved: أن ضباطا وتجارا متورطون في بيع السلاح."""
    topics = [
        a
        for a in clause.before
        if isinstance(a, Phrase) and isinstance(suspects, Phrase) and a.last <= suspects.first and not a.preposition
    ]
    said = isinstance(suspects, Phrase) and not (suspects.definite or suspects.conjunction) and clause.verb is None
    people = [a for a in topics if a.sort in {"people", "actor", "person"}]
    return list(people) if said else []


def is_charge(predicate: Predicate) -> bool:
    """Whether a deed is what somebody is accused of or involved in: never the accuser's own (المتورطين في تهريب السلاح)."""
    governor = predicate.governor
    carry = governor.carries() if governor is not None else None
    if governor is None or carry is None or governor.part in {"masdar", "noun"}:
        return False
    if governor.part in {"active", "passive"}:
        return predicate.governed in carry.sources_of("deed")
    return carry.sources_of("doer", ("subj",))[0] == "obj" and predicate.governed in carry.sources_of("deed")


def is_let_pass(predicate: Predicate) -> bool:
    """Whether a deed is what somebody tolerates: who turns a blind eye to smuggling does not smuggle."""
    governor = predicate.governor if predicate.preposition != "ل" else None
    return governor is not None and any(
        frame.kind == "collusion" and predicate.governed in frame.sources_of("with") for frame in governor.frames
    )


def tells_of_others(clause: Clause) -> bool:
    """Whether a clause's verb tells of what others did, as an accusation does."""
    carry = clause.verb.carries() if clause.verb is not None else None
    return carry is not None and carry.sources_of("doer", ("subj",))[0] != "subj"
