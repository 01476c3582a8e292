"""Deeds that make no claim: those only forbidden, tried, looked for or left undone, one's own, and relief."""

from __future__ import annotations

from tawatur.annotate.facts.acceptance import HELPED
from tawatur.annotate.facts.deeds import doers_of
from tawatur.annotate.facts.genitives import HELPER, LENT, arguments_for
from tawatur.annotate.facts.plans import is_plan
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.strikers import only_searches
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class


def withheld(sheet: Sheet, predicate: Predicate, clause: Clause) -> bool:
    """Whether a predicate makes no claim of its own where it stands, whatever its frames tell."""
    return (
        predicate.told
        or _barred(sheet, predicate)
        or only_searches(predicate, clause)
        or _forbidden(predicate)
        or _left_undone(clause, predicate)
        or _own_moved(predicate)
        or _relief(predicate)
        or _sought(sheet, predicate)
        or _makes_peace(sheet, predicate)
    )


_AGREEMENTS = frozenset({"اتفاق", "اتفاقية"})
_SPONSORING = "رعي.I"


def _makes_peace(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether foes agree on peace, or somebody sponsors their talks, which is no common cause: اتفاقية سلام برعاية أمريكية."""
    if predicate.name in _AGREEMENTS:
        return not word_class("peace").isdisjoint(sheet.keys[predicate.at + 1 : predicate.at + 3])
    if predicate.name != _SPONSORING or predicate.preposition != "ب":
        return False
    first, _ = sheet.sentences[sheet.sentence_of[predicate.at]]
    return not word_class("talks").isdisjoint(sheet.keys[max(first, predicate.at - 5) : predicate.at])


def _sought(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether the source of arms is only asked or talked about: السؤال عن مصدر البنادق."""
    return predicate.name == "مصدر" and predicate.at > 0 and sheet.tokens[predicate.at - 1].key == "عن"


def _barred(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether a word before a handing over bars it: منع توريد الأسلحة."""
    if predicate.part != "masdar" or not predicate.at or not predicate.tells("supply"):
        return False
    if predicate.preposition in _BREAKING:
        return False
    return sheet.tokens[predicate.at - 1].key in word_class("bars") and not _ended(sheet, predicate)


def _ended(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether somebody is to end what he does, so that he is said to do it: طالب المجلس إيران بوقف تسليح الكتائب."""
    ends = sheet.tokens[predicate.at - 1].key.endswith("وقف")
    supplies = [frame for frame in predicate.frames if frame.kind == "supply"]
    doers = (a for f in supplies for s in f.sources_of("from") for a in arguments_for(f, predicate).get(s, []))
    told = [*predicate.arguments.get(LENT, []), *doers]
    return ends and any(isinstance(a, Phrase) for a in told)


_BREAKING = frozenset({"ب", "عبر"})
"""Prepositions of a deed behind a ban that it breaks: خرقت الحظر بتزويد المليشيا."""
BAN = "حظر.I"
"""The verb of banning: who bans a handing over tells of none."""


def _forbidden(predicate: Predicate) -> bool:
    """Whether a handing over to nobody known is only forbidden: قرار يمنع إيران من بيع أسلحة."""
    governor = predicate.governor
    if governor is None or not predicate.tells("supply") or predicate.preposition in _BREAKING:
        return False
    if governor.name == BAN:
        return True
    if governor.name != "منع.I":
        return False
    return not any(predicate.arguments.get(s) for s in ("ل", "الي", "لصالح"))


_ATTEMPTS = frozenset({"حول.III", "محاولة", "سعي.I", "خطط.II", "عزم.VIII", "نوي.I"})


def attempted(predicate: Predicate) -> bool:
    """Whether a deed is only tried or planned: يحاول استعادة الأسلحة."""
    governor = predicate.governor
    while governor is not None and governor.name not in _ATTEMPTS and not is_plan(governor):
        governor = governor.governor
    return governor is not None


def _left_undone(clause: Clause, predicate: Predicate) -> bool:
    """Whether a deed is only the purpose of what somebody did not do, or help that failed to come.

    لم تتدخل لمساندة الجيش speaks of no supply, nor does عدم مساندة المليشيا للجيش.
    """
    verb = clause.verb
    helped = predicate.part == "masdar" and any(f.genitive == HELPER for f in predicate.frames)
    unsaid = verb is None or verb.at > predicate.at
    if helped and predicate.negated and unsaid and not predicate.arguments.get("ب"):
        return True
    aim = predicate.part == "masdar" and predicate.preposition == "ل" and predicate.tells("supply")
    return aim and verb is not None and verb.negated and not verb.frames


def _own_moved(predicate: Predicate) -> bool:
    """Whether somebody only moves goods out of places of his own, to nobody said: نقل التنظيم الأموال من معاقله."""
    if not predicate.tells("supply") or any(predicate.arguments.get(s) for s in ("ل", "الي", "لصالح", "obj2")):
        return False
    doers = {d.mention.key for d in doers_of(predicate) if isinstance(d, Phrase)}
    places = [
        a.owner for a in predicate.arguments.get("من", []) if isinstance(a, Phrase) and a.sort in {"post", "place"}
    ]
    return any(owner is not None and owner.key in doers for owner in places)


_HELP = "سعد.III"
"""The verb of helping, whose object may be anybody in need."""


def _relief(predicate: Predicate) -> bool:
    """Whether those who get something are people in need: help for refugees is no supply of arms."""
    if not predicate.tells("supply"):
        return False
    sources = ("ل", "الي", "gen") if predicate.name == _HELP else ("ل", "الي")
    getting = [a for s in sources for a in predicate.arguments.get(s, []) if isinstance(a, Phrase)]
    if getting:
        return all(a.kind in HELPED for a in getting)
    return any(isinstance(a, Predicate) and _relief(a) for a in predicate.arguments.get("obj", []))
