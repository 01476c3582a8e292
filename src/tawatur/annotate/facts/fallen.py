"""Words that only say what became of those counted before them: سقط 40 مدنيا بين قتيل وجريح, سقط جندي قتيلا."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from tawatur.annotate.facts.fates import Cause, own_cause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet


def dead_or_hurt(
    sheet: Sheet, phrases: Sequence[Phrase], causes: Mapping[int, Cause]
) -> tuple[Mapping[int, Cause], list[Phrase]]:
    """The phrases without the words that only say what became of those before: سقط 40 مدنيا بين قتيل وجريح, سقط جندي قتيلا.

    Killed and wounded are counted together there, and stand as wounded at the least.
    """
    kept, found = list(phrases), dict(causes)
    if all(phrase.kind != "victims" for phrase in phrases):
        return found, kept
    for counted, dead, hurt in zip(phrases, phrases[1:], phrases[2:], strict=False):
        one_word = dead.kind == hurt.kind == "victims" and dead.number == hurt.number == "s" and hurt.conjunction
        if not one_word or dead.preposition != "بين":
            continue
        kept = [p for p in kept if p is not dead and p is not hurt]
        cause = own_cause(sheet, hurt)
        if counted.quantity is not None and cause is not None:
            found.setdefault(counted.first, cause)
    for dead, hurt in pairwise(phrases):
        cause = own_cause(sheet, hurt) if _dead_and_hurt(dead, hurt) else None
        if cause is not None:
            kept = [p for p in kept if p is not hurt]
            found[dead.first] = cause
    for counted, fallen in pairwise(phrases):
        cause = own_cause(sheet, fallen) if _fell(sheet, counted, fallen) else None
        if cause is not None:
            kept = [p for p in kept if p is not fallen]
            found.setdefault(counted.first, cause)
    return found, kept


def _dead_and_hurt(dead: Phrase, hurt: Phrase) -> bool:
    """Whether one number goes for dead and hurt together: 56 قتيلا وجريحا."""
    same = dead.kind == hurt.kind == "victims" and dead.quantity is not None and hurt.quantity is None
    one = hurt.conjunction == "و" and hurt.number == "s" and not hurt.definite and hurt.first == dead.last
    return same and one and dead.quantity is not None and dead.quantity.value != 1


_FALLS = frozenset({"سقط.I", "وقع.I", "خرر.I"})
"""Verbs of falling, behind which the accusative tells what became of whoever fell."""


def _fell(sheet: Sheet, counted: Phrase, fallen: Phrase) -> bool:
    """Whether somebody is said to have fallen dead or hurt, which counts nobody else: سقط أحد عناصر الجيش قتيلا."""
    told = fallen.kind == "victims" and fallen.quantity is None and not (fallen.preposition or fallen.conjunction)
    ends = ("ا",) if fallen.number == "s" else ("لي", "حي")
    right_behind = counted.last == fallen.first and sheet.tokens[fallen.head].key.endswith(ends)
    if not told or not right_behind or counted.sort not in {"people", "actor", "person"}:
        return False
    before = range(max(counted.first - _TO_FALL, 0), counted.first)
    return any(r.verb in _FALLS for i in before for r in sheet.verbs[i])


_TO_FALL = 3
"""Tokens from a verb of falling to whoever fell: سقط خلالها أحد."""
