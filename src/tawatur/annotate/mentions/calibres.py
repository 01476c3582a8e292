"""Of which type, calibre and sort goods are: من طراز كلاشنكوف, عيار 14.5 ملم, مختلفة الأنواع."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.words import known_word, looks_adjective
from tawatur.lexicon.names import SKIPPED
from tawatur.lexicon.word_classes import word_class

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_ADJECTIVES = 2
"""Adjectives that may stand between goods and their type: رشاشات ثقيلة جديدة من نوع."""
_LONGEST_NAME = 5
"""Tokens of the longest name of a type that nobody lists."""
_LONGEST_BRACKET = 12
"""Tokens of the longest bracket of types."""
_OPENS, _CLOSES = frozenset('("«“'), frozenset(')"»”')
_TIMES = frozenset("×*/")


def past_calibre(reader: Reader, i: int) -> int:
    """Past all that says of which type, calibre and sort goods are whose name ends before token i; i where nothing does."""
    end = i
    while further := _past_one(reader, end) or _past_one(reader, _past_described(reader, end)):
        if not reader.same_sentence(i - 1, further - 1):
            break
        end = further
    return end


def _past_one(reader: Reader, i: int) -> int:
    """Past one thing that is said of goods' type, calibre or sort right at token i; 0 where nothing is."""
    return (
        _past_type(reader, i)
        or _past_number(reader, i)
        or (_past_figure(reader, i) if reader.key(i) == "و" else 0)
        or _past_sort(reader, i)
        or _past_bracket(reader, i)
    )


def _past_described(reader: Reader, i: int) -> int:
    """Past adjectives that nobody lists: رشاشات ثقيلة عيار 23."""
    at = i
    while at < i + _ADJECTIVES and _plain(reader, at) and (looks_adjective(reader.key(at)) or _feminine(reader, at)):
        at += 1
    return at


def _plain(reader: Reader, i: int) -> bool:
    return reader.same_sentence(i - 1, i) and not known_word(reader.sheet, i)


def _feminine(reader: Reader, i: int) -> bool:
    """Whether a word may be an adjective of a plural of things, which are feminine: ثقيلة, خفيفة."""
    return reader.sheet.tokens[i].text.endswith("ة")


def _past_type(reader: Reader, i: int) -> int:
    """Past "of the type X", where X is listed, in quotation marks or brackets, or one word; 0 where none is told."""
    at = i + 1 if reader.key(i) in {"من", "ب"} else i
    if reader.key(at) not in word_class("of-type"):
        return 0
    return _past_name(reader, at + 1) or 0


def _past_name(reader: Reader, i: int) -> int:
    """Past the name of a type: goods that are listed, a name within marks, or one word with what numbers it."""
    sheet = reader.sheet
    if not reader.same_sentence(i - 1, i):
        return 0
    if sheet.tokens[i].text in _OPENS:
        closed = (j for j in range(i + 1, i + _LONGEST_NAME + 2) if reader.same_sentence(i, j))
        return next((j + 1 for j in closed if sheet.tokens[j].text in _CLOSES), 0)
    match = sheet.match_of[i]
    if match is not None and match.first == i:
        goods = any(e.table in {"materiel", "units"} for e in match.entries)
        return match.last if goods and not match.split.preposition else 0
    if sheet.tokens[i].kind == "word" and (sheet.particles[i] or reader.key(i).startswith("و")):
        return 0
    return _past_marks_and_numbers(reader, i + 1)


def _past_marks_and_numbers(reader: Reader, i: int) -> int:
    """Past what numbers a type: إم 16, AK-47."""
    at = i
    while at < i + 2 and reader.same_sentence(i - 1, at):
        token = reader.sheet.tokens[at]
        number = token.kind == "number" or (token.text in SKIPPED and token.text not in _OPENS | _CLOSES)
        if not number:
            break
        at += 1
    return at


def _past_number(reader: Reader, i: int) -> int:
    """Past "calibre N" with its measure, and a further calibre: عيار 14.5 و12.7 ملم; 0 where none is told."""
    at = i + 1 if reader.key(i) in {"من", "ب"} else i
    if reader.key(at) not in word_class("calibre"):
        return 0
    at = _past_figure(reader, at + 1)
    while at and (more := _past_figure(reader, at)):
        at = more
    return at


def _past_figure(reader: Reader, i: int) -> int:
    """Past a figure with its millimetres: 14.5 ملم, (9) ملم, 7.62×39; 0 where none stands. Behind و it must be measured."""
    sheet = reader.sheet
    joined = reader.key(i) == "و"
    at = i + joined
    at += at < len(sheet.tokens) and sheet.tokens[at].text == "("
    if not reader.same_sentence(i - 1, at) or sheet.tokens[at].kind != "number":
        return 0
    at += 1
    while reader.same_sentence(i, at) and _measured(reader, at):
        at += 1
    return at if reader.key(at - 1) in word_class("millimetres") or not joined else 0


def _measured(reader: Reader, i: int) -> bool:
    """Whether a token goes on with the figure before it: ملم, a closing bracket, ×39."""
    token, before = reader.sheet.tokens[i], reader.sheet.tokens[i - 1]
    times = token.text in _TIMES or before.text in _TIMES or token.key.startswith("x")
    return times or token.key in word_class("millimetres") or token.text == ")"


def _past_sort(reader: Reader, i: int) -> int:
    """Past "of various kinds" and "made here": مختلفة الأنواع, من مختلف العيارات, محلية الصنع; 0 where it is not said."""
    if reader.key(i) in word_class("of-own-make") and reader.key(i + 1) in word_class("made"):
        return i + 2
    at = i + 1 if reader.key(i) == "من" else i
    various = reader.key(at) in word_class("of-various")
    return at + 2 if various and reader.key(at + 1) in word_class("sorts") and reader.same_sentence(i, at + 1) else 0


def _past_bracket(reader: Reader, i: int) -> int:
    """Past a bracket that names goods once more or gives their types: قاذفتي صواريخ (أر بي جي 7 وإس بي جي 9); 0 for one that counts."""
    sheet = reader.sheet
    if not reader.same_sentence(i - 1, i) or sheet.tokens[i].text != "(":
        return 0
    inside = range(i + 1, min(i + 1 + _LONGEST_BRACKET, len(sheet.tokens)))
    close = next((j for j in inside if sheet.tokens[j].text == ")"), 0)
    named = range(i + 1, close)
    made = any(reader.key(j) in word_class("made") for j in named)
    if not close or made or any(r.form.person for j in named for r in sheet.verbs[j]):
        return 0
    numbers = (j for j in named if sheet.tokens[j].kind == "number" and sheet.match_of[j] is None)
    counts = any(sheet.match_of[j + 1] is not None for j in numbers)
    return 0 if counts or sheet.match_of[i + 1] is None else close + 1
