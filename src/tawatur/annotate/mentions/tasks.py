"""Bodies told by what they are for, by a code, or by their land: قوات مكافحة الإرهاب, متمردي إم 23, متمردي الجنوب."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.adjectives import adjectives_after
from tawatur.annotate.mentions.words import skip_signs
from tawatur.lexicon.word_classes import word_class

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_LETTERS = 3
"""Letters of the longest abbreviation before a number: إم 23, إف إس."""
_CODE = 3
"""Words of the longest abbreviation: بي كا كا."""
_CLAN = "ال"
"""آل, before a family's name."""


def past_task(reader: Reader, i: int, j: int) -> int:
    """Past the task or cause at token j that the body at token i is named after: تحرير الوادي, مكافحة الجريمة المنظمة."""
    if not reader.same_sentence(i, j + 1) or reader.key(j) not in word_class("tasks"):
        return j
    match = reader.sheet.match_of[j + 1]
    if match is not None and match.first == j + 1 and not match.split.preposition and not match.split.conjunction:
        return match.last
    return adjectives_after(reader, j + 1, j + 2) if reader.key(j + 1).startswith("ال") else j


def past_aim(reader: Reader, i: int, j: int) -> int:
    """Past what a body with a political name is to free or save: القوات الديمقراطية لتحرير رواندا, الجبهة الشعبية لإنقاذ الوادي."""
    if j - 1 <= i or reader.key(j - 1) not in word_class("political-adjectives"):
        return j
    key = reader.key(j)
    if not key.startswith("ل") or key[1:] not in word_class("tasks") or not reader.same_sentence(i, j + 1):
        return j
    match = reader.sheet.match_of[j + 1]
    if match is not None and match.first == j + 1 and not match.split.preposition and not match.split.conjunction:
        return match.last
    return j + 2 if reader.key(j + 1).startswith("ال") else j


def past_code(reader: Reader, i: int, j: int) -> int:
    """Past the letters and the number at token j that name a body: متمردي إم 23, حركة "أم 23"."""
    sheet = reader.sheet
    at = last = skip_signs(sheet, j)
    while last - at < _CODE and reader.same_sentence(i, last) and _abbreviates(reader, last):
        last += 1
    if last == at or not reader.same_sentence(i, last) or sheet.tokens[last].kind != "number":
        return j
    last += 1
    return skip_signs(sheet, last) if at > j else last


def _abbreviates(reader: Reader, i: int) -> bool:
    token = reader.sheet.tokens[i]
    governs = any(p.kind == "preposition" for p in reader.sheet.particles[i])
    if governs or token.key == "و" or token.key in word_class("has-members"):
        return False
    return token.kind == "word" and len(token.key) <= _LETTERS


def past_land(reader: Reader, i: int, j: int) -> int:
    """Past the definite noun at token j that men whose word is in construct are of: متمردي الجنوب, مقاتلي الجبل."""
    if j != i + 1 or not reader.key(i).endswith(("ي", "و")) or not reader.same_sentence(i, j):
        return j
    key = reader.key(j)
    named = reader.at(j) is not None or "nisbas" in reader.entries(j) or key == _CLAN
    if named or not key.startswith("ال") or reader.sheet.tokens[j].kind != "word":
        return j
    return adjectives_after(reader, j, j + 1)
