"""How sure a deed is told: hedged by the words before it, or only planned, called for or conditional."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import joined_class, word_class
from tawatur.model import Modality

_WINDOW = 6
"""Tokens before a predicate among which its hedge stands."""
_NEAR = 3
"""Tokens between if and its verb."""
_FUTURE = "س"


def modality_of(sheet: Sheet, predicate: Predicate) -> Modality:
    """Stated, probable by a hedge, or possible: by a hedge, as what will be or is wanted, or behind if."""
    if predicate.supposed:
        return "probable"
    first, _ = sheet.sentences[sheet.sentence_of[predicate.at]]
    if (hedge := _hedge_before(sheet, predicate, first)) is not None:
        return hedge
    if _hedged_after(sheet, predicate):
        return "probable"
    return "possible" if _to_come(sheet, predicate) or _only_if(sheet, predicate, first) else "stated"


def _hedge_before(sheet: Sheet, predicate: Predicate, first: int) -> Modality | None:
    """What a hedge among the words before a predicate makes of it: يرجح أن, قد, يمكن."""
    if not sheet.has(_hedges(), predicate.at):
        return None
    probable, possible = word_class("probable"), word_class("possible")
    for i in range(max(first, predicate.at - _WINDOW), predicate.at):
        key = sheet.tokens[i].key.removeprefix("و")
        if key in probable:
            return "probable"
        impossible = key == "يمكن" and i > first and sheet.tokens[i - 1].key in {"لا", "لم", "لن"}
        if key in possible and not impossible and not (key == "قد" and _done(sheet, predicate, i + 1)):
            return "possible"
    return None


@cache
def _hedges() -> frozenset[str]:
    return joined_class("probable") | joined_class("possible")


def _done(sheet: Sheet, predicate: Predicate, i: int) -> bool:
    """Whether قد stands before a past verb at token i, of the two that تزود may be the one that the predicate is read as."""
    if predicate.at != i:
        return _past(sheet, i)
    return any(r.form.part == "past" for r in sheet.verbs[i] if r.verb == predicate.name)


def _hedged_after(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether the clause ends with a hedge: على ما يبدو, على الأرجح."""
    if not sheet.has(_LATE_HEDGES, predicate.at):
        return False
    _, last = sheet.sentences[sheet.sentence_of[predicate.at]]
    for i in range(predicate.at + 1, min(predicate.at + _TO_LATE_HEDGE, last)):
        if sheet.tokens[i].key in word_class("clause-openers") or sheet.tokens[i].text in {"،", "؛"}:
            return False
        if sheet.tokens[i].key in _LATE_HEDGES and sheet.tokens[i - 1].key in {"ما", "علي"}:
            return True
    return False


_TO_LATE_HEDGE = 14
"""Tokens from a deed to the hedge at the end of its clause."""
_LATE_HEDGES = frozenset({"يبدو", "الارجح"})


def _past(sheet: Sheet, i: int) -> bool:
    """Whether the verb at token i is a past one: before it قد affirms, whatever the deed hangs on (قد نجح في ضبط)."""
    return any(r.form.part == "past" for r in sheet.verbs[i])


def _to_come(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether a deed will be, is planned or called for: ستسلم, تعتزم تزويد, دعا إلى تسليح, طالب بأن يسلح."""
    if predicate.verbal and _past(sheet, predicate.at) and not _present(sheet, predicate.at):
        return False
    if any(r.split.preposition == _FUTURE for r in sheet.verbs[predicate.at]):
        return True
    if (not predicate.verbal and predicate.part != "masdar") or not sheet.has(joined_class("wanting"), predicate.at):
        return False
    first, _ = sheet.sentences[sheet.sentence_of[predicate.at]]
    for i in range(predicate.at - 1, max(first, predicate.at - _WINDOW) - 1, -1):
        if sheet.tokens[i].kind == "sign" or sheet.tokens[i].key in word_class("clause-openers"):
            return False
        key = sheet.tokens[i].key
        if key in word_class("stopping"):
            return False  # طالب بوقف تسليحه: it is going on
        if key in word_class("wanting") or key.removeprefix("و") in word_class("wanting"):
            return True
    return False


def _present(sheet: Sheet, i: int) -> bool:
    return any(r.form.part == "present" for r in sheet.verbs[i])


def _only_if(sheet: Sheet, predicate: Predicate, first: int) -> bool:
    """Whether a verb stands behind if: إذا زودت, في حال أرسلت."""
    behind = sheet.tokens[predicate.at - 1] if predicate.at > first else None
    if not predicate.verbal:
        return False
    if behind is not None and behind.text in {"إن", "وإن"}:
        return True  # إن زودت: before a verb it is if
    for i in range(max(first, predicate.at - _NEAR), predicate.at):
        key = sheet.tokens[i].key.removeprefix("و")
        led = sheet.tokens[i - 1].key.removeprefix("و") if i > first else ""
        if (key in {"اذا", "لو"} and led not in word_class("what")) or (key == "حال" and led == "في"):
            return True
    return False
