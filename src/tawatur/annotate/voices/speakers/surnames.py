"""Surnames: a last name that stands alone, and where the text names its bearer in full."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.arabic.clitics import noun_splits

_NAMED_OFTEN = 40
"""Places of a word looked at for its first mention as a surname: a person is introduced early."""


def is_surname(sheet: Sheet, i: int, *, anywhere: bool = False) -> int:
    """Where a person is first named whose last name stands alone at token i: the token of the given name, or -1.

    Before token i; for a title, or `anywhere`, also behind it.
    """
    if sheet.tokens[i].kind != "word":
        return -1
    key = bare_key(sheet, i)
    title = sheet.report.title_span
    whole = anywhere or (title is not None and sheet.tokens[i].start < title.end)
    for j in sheet.places_of.get(key, ())[:_NAMED_OFTEN]:
        if not whole and j >= i:
            break
        match = sheet.match_of[j]
        if (
            j != i
            and match is not None
            and match.first < j == match.last - 1
            and any(e.kind == "person" for e in match.entries)
        ):
            return match.first
        if 0 < j != i and (is_given(sheet, j - 1) or _titled(sheet, j - 1)):
            return j - 1
    return -1


def _titled(sheet: Sheet, i: int) -> bool:
    """Whether token i is a plain word behind a person's title (العقيد المتقاعد بشرى …)."""
    if sheet.tokens[i].kind != "word" or sheet.tokens[i].key.startswith("ال") or sheet.particles[i]:
        return False
    nearest = i - 1 if sheet.verbs[i] else i - 2
    return any(
        (match := sheet.match_of[j]) is not None
        and any(e.table == "heads" and e.parent == "person" for e in match.entries)
        for j in range(max(0, nearest), i)
    )


def bare_key(sheet: Sheet, i: int) -> str:
    """A definite word's key without clinging و, ف, ب, ل."""
    key = sheet.tokens[i].key
    for split in noun_splits(key):
        if split.article and not split.pronoun:
            return "ال" + split.stem
    return key
