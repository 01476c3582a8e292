"""Parts of a charge that a noun carries: by whom, against whom, and of what."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.nouns.name_words import trailing_name
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.lexicon.word_classes import word_class

FARTHEST_CHARGE = 14
"""Tokens between whose charge it is and what somebody is charged with."""


def past_by(sheet: Sheet, i: int, last: int) -> int:
    """Past من, من قبل or من جانب at token i, else i."""
    if i + 1 >= last or sheet.tokens[i].key != "من":
        return i
    return i + 1 + (sheet.tokens[i + 1].key in word_class("by-side"))


def accused_at(sheet: Sheet, first: int, charge: int) -> int:
    """Where ل names whom a charge is against, before what it is (اتهامات دول غربية لطهران بدعم كذا), else `charge`.

    Behind an office it may name whose office it is (اتهام المتحدث الرسمي للحكومة بكذا), unless somebody is named before it.
    """
    office = head_at(sheet, first).role == "person"
    lam = [i for i in range(first + 1, charge) if _against(sheet, i)]
    if office:
        lam = [i for i in lam if trailing_name(sheet, first + 1, i) > 0]
    return lam[0] if lam else charge


def _against(sheet: Sheet, i: int) -> bool:
    """Whether ل stands before somebody at token i."""
    match = sheet.match_of[i]
    if match is None or match.first != i or sheet.tokens[i].key.startswith("لل"):
        return sheet.tokens[i].key == "ل" or sheet.tokens[i].key.startswith("لل")
    party = any(e.table in _PARTIES or e.parent in {"actor", "person"} for e in match.entries)
    return party and match.split.preposition == "ل"


_PARTIES = frozenset({"actors", "states", "groups", "nisbas"})


def charged_with(sheet: Sheet, cue: Cue, first: int, last: int) -> int:
    """The token that begins what somebody is charged with, or -1."""
    for i in range(first, min(last, first + FARTHEST_CHARGE)):
        key = sheet.tokens[i].key
        if sheet.tokens[i].text in "،.؛":
            return -1
        if i > cue.last and key in cue.entry.takes and i + 1 < last and is_object(sheet, i + 1):
            return i + 1
        if key.startswith("ب") and (introduced(sheet, i, cue) or key in {"بان", "بانه", "بانها"}):
            return i
    return -1
