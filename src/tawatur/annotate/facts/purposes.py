"""Purposes and ways: whose deed it is that another is told to be for, or to be done by: سلحتهم لقتال داعش, عبر تسليح الحوثيين."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.charges import tells_of_others
from tawatur.annotate.facts.deeds import doers_of
from tawatur.annotate.facts.genitives import LENT, accuses, arguments_for
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.mentions import Phrase

WAYS = frozenset({"بواسطه", "عبر"})
"""Prepositions before the deed that another is done by: اتهمت طهران بزعزعة المنطقة عبر تسليح الحوثيين."""


def of_deed_before(predicate: Predicate, clause: Clause) -> list[Argument] | None:
    """The doers of the deed that another is told as the purpose or the way of; [] where nobody's is meant, None for the clause's."""
    fights = predicate.tells("attack")
    aims = {"ل", *WAYS, "في"} if fights else {"ل", "ب", *WAYS} if _watched(clause) else {"ل", *WAYS}
    accused = _accused_before(predicate, clause) if predicate.preposition in WAYS else []
    if accused:
        return accused
    deed = deed_before(predicate, clause) if predicate.preposition in aims else None
    armed = armed_for(predicate, clause) if fights else []
    if armed:
        return armed
    if fights and deed is not None and hands_on(deed):
        return []  # who is armed to fight fights: not who armed him
    if deed is None or predicate.preposition == "في":
        return None
    known = _doers_known(deed)
    described = deed.part in {"active", "passive"} or tells_of_others(clause)
    return known or ([] if described else None)


def armed_for(fight: Predicate, clause: Clause) -> list[Argument]:
    """Who gets what is handed over for a fight, or is helped in it, and so fights: سلحت واشنطن قسد لقتال داعش."""
    if fight.preposition not in _AIMS:
        return []
    gift = deed_before(fight, clause) or clause.verb
    if gift is None or not 0 < fight.at - gift.at < _FOR_IT:
        return []
    for frame in gift.frames:
        if frame.kind == "supply":
            told = arguments_for(frame, gift)
            getting = (a for s in frame.sources_of("to") for a in told.get(s, []))
            armed: list[Argument] = [a for a in getting if isinstance(a, Phrase) and a.sort == "actor"]
            return armed[:1]
    return []


_AIMS = frozenset({"ل", "في"})
_FOR_IT = 16
"""Tokens within which a fight is told that somebody is armed for."""


def _accused_before(predicate: Predicate, clause: Clause) -> list[Argument]:
    """Whom the last word of accusation before a way of doing something accuses: متهما إيران بزعزعة المنطقة عبر تهريب الأسلحة."""
    charges = [p for p in clause.predicates if p.at < predicate.at and any(map(accuses, p.frames))]
    told = charges[-1].arguments if charges and hands_on(predicate) else {}
    accused: list[Argument] = [a for source in ("obj", "ل", "الي") for a in told.get(source, []) if is_actor(a)]
    return accused[:1]


_WATCHING = frozenset({"رصد.I", "وثق.II"})


def _watched(clause: Clause) -> bool:
    """Whether a clause tells what its subject only watched others do: رصد النشطاء تنفيذ قسد عملية بدعم من التحالف."""
    return clause.verb is not None and clause.verb.name in _WATCHING


def deed_before(predicate: Predicate, clause: Clause) -> Predicate | None:
    """The deed, other than the clause's verb, told right before what it is for or what it is done by."""
    told = [p for p in clause.predicates if p.at < predicate.at and p.frames and p.name not in _NO_DEEDS]
    if predicate.preposition in WAYS:
        told = [p for p in told if p.part not in {"active", "passive"}]
    nearest = told[-1] if told else None
    return None if nearest is None or nearest is clause.verb else nearest


_NO_DEEDS = frozenset({"شحنة", "صفقة", "عملية", "قرر.X"})
"""Nouns that tell of no deed with a doer: what is sent, and the stability that somebody disturbs."""


def _doers_known(deed: Predicate) -> list[Argument]:
    if deed.part in {"active", "passive"}:
        return []
    return [a for a in deed.arguments.get(LENT, []) if isinstance(a, Phrase)] or doers_of(deed)
