"""Words whose frames hold in some company only: imposing money, new escalation, help that arms, campaigns of arrests."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.facts.frames import Frame, frames
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class


def idiomatic(sheet: Sheet, predicate: Predicate) -> Predicate:
    """The predicate without the frames that only hold with a word that does not follow it."""
    if predicate.name in _NO_GOODS:
        near = {sheet.tokens[k].key for k in range(predicate.at + 1, min(predicate.at + _IDIOM, len(sheet.tokens)))}
        no_goods = word_class("imposed") if predicate.name == _IMPOSE else word_class("accusations")
        if near & no_goods:
            predicate.frames = tuple(frame for frame in predicate.frames if frame.kind == "carry")
    if predicate.name == _FIND and not predicate.verbal:
        predicate.frames = tuple(frame for frame in predicate.frames if frame.kind != "seizure")
    if predicate.name == _RELAY and predicate.verbal and predicate.at and sheet.keys[predicate.at - 1] == "ما":
        predicate.frames = ()
    if _told_in_company(predicate.frames):
        kept = tuple(f for f in predicate.frames if not f.after or _in_company(sheet, predicate.at, f))
        predicate.frames = tuple(f for f in kept if f.after and f.category) or kept  # فقدان شخصين حياتهما
    return predicate


@cache
def _told_in_company(frames: tuple[Frame, ...]) -> bool:
    """Whether one of these frames is that of an idiom, which holds with another word only."""
    return any(frame.after for frame in frames)


def _in_company(sheet: Sheet, at: int, frame: Frame) -> bool:
    """Whether the word at token `at` has behind it the other word of the idiom that a frame is of: لقي خمسة جنود مصرعهم."""
    _, last = sheet.sentences[sheet.sentence_of[at]]
    reach = _PAST_DOER if frame.category or "بين" in frame.sources else _IDIOM
    after = sheet.keys[at + 1 : min(at + reach, last)]
    return any(key.startswith(word) for word in frame.after for key in after)


_FIND = "وجد.I"
"""The verb of finding, whose verbal noun tells of being there: وجدت الشرطة بنادق, وجود أسلحة."""
_RELAY = "نقل.I"
"""The verb of carrying, behind ما that of passing on words: وفق ما نقلته الوكالة."""
_IMPOSE = "فرض.I"
_NO_GOODS = frozenset({_IMPOSE, "وجه.II"})
"""Verbs of levying money or sending goods, and of what is neither: فرضت واشنطن عقوبات, وجهت لها تهمة."""
_IDIOM = 6
"""Tokens after a verb that the other word of an idiom may stand in."""
_PAST_DOER = 12
"""Tokens that it may stand in where whom the idiom tells of, with his number and class, comes first."""


def only_new(sheet: Sheet, predicate: Predicate) -> Predicate:
    """The predicate without its strike where it is no new escalation: خفض التصعيد, صعدت هجماتها, تصعيد قسد."""
    new = predicate.part == "masdar" and sheet.tokens[predicate.at].key.endswith("ا")
    if predicate.name == _ESCALATE and not new:
        predicate.frames = tuple(frame for frame in predicate.frames if frame.kind != "attack")
    return predicate


_ESCALATE = "صعد.II"
"""The verb of escalation, whose verbal noun tells of strikes where a place sees one: تصعيدا من قبل قوات النظام."""


def immaterial(sheet: Sheet, found: Predicate) -> bool:
    """Whether support is said to be of a kind that arms nobody: دعما إنسانيا, الدعم السياسي."""
    if found.name not in _HELP or found.verbal or found.at + 1 >= len(sheet.tokens):
        return False
    key = sheet.tokens[found.at + 1].key.removeprefix("ال")
    return key.removesuffix("ا").removesuffix("ه") in word_class("immaterial-help")


_HELP = frozenset({"دعم.I", "دعم", "سند.III", "سعد.III"})


def of_arrests(sheet: Sheet, i: int) -> bool:
    """Whether the word at token i, or one joined to it, says that a campaign is of arrests: حملة اعتقالات, حملة دهم واعتقال."""
    for j in range(i, min(i + 2, len(sheet.tokens))):
        masdars = [r for r in sheet.verbs[j] if r.form.part == "masdar" and not r.split.preposition]
        if any(f.kind == "detention" for r in masdars for f in frames().get(r.verb, ())):
            return j == i or sheet.tokens[j].key.startswith("و")
    return False
