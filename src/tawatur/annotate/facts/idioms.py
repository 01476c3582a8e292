"""Words whose frames hold in some company only: imposing money, new escalation, help that arms, campaigns of arrests."""

from __future__ import annotations

from tawatur.annotate.facts.frames import frames
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
    if any(frame.after for frame in predicate.frames):
        after = [sheet.tokens[k].key for k in range(predicate.at + 1, min(predicate.at + _IDIOM, len(sheet.tokens)))]
        predicate.frames = tuple(
            f for f in predicate.frames if not f.after or any(key.startswith(word) for word in f.after for key in after)
        )
    return predicate


_IMPOSE = "فرض.I"
_NO_GOODS = frozenset({_IMPOSE, "وجه.II"})
"""Verbs of levying money or sending goods, and of what is neither: فرضت واشنطن عقوبات, وجهت لها تهمة."""
_IDIOM = 6
"""Tokens after a verb that an idiom's other word may stand in."""


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
