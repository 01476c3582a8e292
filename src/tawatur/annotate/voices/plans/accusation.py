"""What somebody is accused of: ب with a verbal noun, بأن, or أن with a pronoun."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.lexicon.word_classes import word_class

_THAT_HE = frozenset({"انه", "انها", "انهم"})
"""That he, behind whoever is accused: اتهمت الوزارة إيران أنها سلحت."""
SHORT = 3
"""Letters up to which a word that begins with ب is taken for one without it."""


def charge_at(sheet: Sheet, first: int, last: int) -> int:
    """The token that begins what somebody is accused of: ب with a verbal noun, or بأن.

    A word right behind the verb that only looks like one may be a name (بريان), if a charge follows.
    """
    found = _charge_from(sheet, first, last)
    if found == first and _masdar_like(sheet, first) and not is_object(sheet, first):
        later = _charge_from(sheet, first + 1, last)
        return later if later > 0 and (is_object(sheet, later) or sheet.tokens[later].key.startswith("بان")) else found
    return found


def _charge_from(sheet: Sheet, first: int, last: int) -> int:
    for i in range(first, min(last, first + 30)):
        token = sheet.tokens[i]
        if token.key.startswith(("بان", "بانه")) and any(p.kind == "complementiser" for p in sheet.particles[i]):
            return i
        if token.key in word_class("by-the-way"):
            continue
        if i > first and token.key in _THAT_HE:
            return i
        if token.key.startswith("ب") and (is_object(sheet, i) or _masdar_like(sheet, i) or _deed(sheet, i, last)):
            return i
        if token.key == "ب":
            return i
    return -1


def _deed(sheet: Sheet, i: int, last: int) -> bool:
    """Whether ب clings to a verbal noun that is also a name (بفتح معسكر)."""
    return (
        i + 1 < last
        and sheet.tokens[i + 1].kind == "word"
        and any(r.form.part == "masdar" and r.split.preposition == "ب" and not r.split.article for r in sheet.verbs[i])
    )


def _masdar_like(sheet: Sheet, i: int) -> bool:
    key = sheet.tokens[i].key
    if any(p.kind == "preposition" for p in sheet.particles[i]):
        return False
    if sheet.match_of[i] is not None or sheet.period_of[i] is not None or is_given(sheet, i):
        return False
    return key.startswith(("بال", "بت", "با", "بم")) or (len(key) > SHORT and not sheet.verbs[i])
