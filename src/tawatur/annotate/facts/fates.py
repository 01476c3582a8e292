"""What a noun for people says became of them: قتلى, جرحى, أسرى, those whose lives something claimed, those among the missing."""

from __future__ import annotations

from typing import NamedTuple

from tawatur.annotate.facts.frames import Frame, frames, noun_reading
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class


class Cause(NamedTuple):
    """What makes a phrase a count: the frame (for its category), the predicate, and the places of its clause.

    `phrase` is who is counted, `again` what befell them after that: أصيب في الضربة وقتل بعد نقله.
    """

    frame: Frame
    predicate: Predicate
    places: tuple[Phrase, ...]
    phrase: Phrase | None = None
    again: Cause | None = None


def own_cause(sheet: Sheet, phrase: Phrase) -> Cause | None:
    """The category that a noun says by itself: قتلى, جرحى, أسرى, or that of what is counted: 3 إصابات."""
    if phrase.sort == "count":
        return _counted_event(sheet, phrase)
    if _as_hurt(sheet, phrase):
        return None
    if (told := _lives_claimed(sheet, phrase) or _among_missing(sheet, phrase)) is not None:
        return told
    return _fate_named(sheet, phrase, phrase.head) or (
        _fate_named(sheet, phrase, phrase.last - 1) if phrase.number != "s" else None  # 5 مدنيين قتلى
    )


def _fate_named(sheet: Sheet, phrase: Phrase, at: int) -> Cause | None:
    """What the word at token `at` of a phrase says became of those whom it names."""
    match = sheet.match_of[at] if 0 <= at < len(sheet.tokens) else None
    for entry in match.entries if match is not None else ():
        rows = frames().get("@" + entry.id) if entry.table == "groups" else None
        if rows and rows[0].kind == "tally" and _tells_fate(entry.id, phrase):
            predicate = Predicate(at=at, name=rows[0].predicate, part="noun", voice="active", end=at + 1)
            return Cause(rows[0], predicate, ())
    return None


def _tells_fate(word: str, phrase: Phrase) -> bool:
    """Whether a noun for people says what became of them: victims where they are counted, the displaced where counted anew."""
    if word == "displaced":
        return phrase.quantity is not None and not phrase.definite
    return word != "victim" or phrase.quantity is not None


def _as_hurt(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether one word only says in what state somebody told of is: نقل إلى المشفى مصابا بجروح."""
    state = phrase.kind == "victims" and phrase.number == "s" and phrase.quantity is None and not phrase.conjunction
    after = sheet.tokens[phrase.last].key if phrase.last < len(sheet.tokens) else ""
    return state and sheet.tokens[phrase.head].key.endswith("ا") and after.startswith("ب")


def _lives_claimed(sheet: Sheet, phrase: Phrase) -> Cause | None:
    """What claimed the lives of those whom a phrase names: راح ضحيتها 11 جنديا, أودى بحياة شابين."""
    words = word_class("lives-claimed")
    if phrase.first == 0 or sheet.tokens[phrase.first - 1].key not in words:
        return None
    frame = frames()["@dead"][0]
    at = phrase.first - 1
    return Cause(frame, Predicate(at=at, name=frame.predicate, part="noun", voice="active", end=at + 1), ())


def _among_missing(sheet: Sheet, phrase: Phrase) -> Cause | None:
    """That those whom a phrase counts are said to be among the missing: اعتبار نحو 50 مدنيا في عداد المفقودين."""
    behind = sheet.keys[phrase.last : phrase.last + len(_MISSING)]
    if phrase.quantity is None or tuple(behind) != _MISSING:
        return None
    frame = frames()["@missing"][0]
    predicate = Predicate(at=phrase.last, name=frame.predicate, part="noun", voice="active", end=phrase.last + 1)
    return Cause(frame, predicate, ())


_MISSING = ("في", "عداد", "المفقودين")


def _counted_event(sheet: Sheet, phrase: Phrase) -> Cause | None:
    reading = noun_reading(sheet.tokens[phrase.last].key) if phrase.last < len(sheet.tokens) else None
    rows = (
        [f for f in frames().get(reading.lemma, ()) if f.kind == "tally"]
        if reading is not None and not reading.split.article
        else []
    )
    if not rows:
        return None
    predicate = Predicate(at=phrase.first, name=rows[0].predicate, part="noun", voice="active", end=phrase.first + 1)
    return Cause(rows[0], predicate, ())
