"""Datelines: agencies and states that only sign where and when a report was filed, before its first verb."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class


def is_dateline(sheet: Sheet, found: Speaker, first: int) -> bool:
    """Whether an agency only signs the dateline (عواصم – وكالات كشف تقرير)."""
    if found.first == first and found.last == first + 1 and sheet.tokens[first].key in word_class("wires"):
        return True
    if _dated(sheet, found, first):
        return True
    dash = found.first > first and sheet.tokens[found.first - 1].text in "-–—"
    return dash and found.link.kind == "media" and found.first <= first + LONGEST_DATELINE


LONGEST_DATELINE = 5


def _dated(sheet: Sheet, found: Speaker, first: int) -> bool:
    """Whether a state only stands in a dateline, before a date and an agency in brackets (عدن، اليمن 4 ديسمبر (شينخوا) أعلن…)."""
    state = (found.link.ref or "").startswith("states/") and found.first <= first + LONGEST_DATELINE
    if not state or found.last >= len(sheet.tokens):
        return False
    after = sheet.tokens[found.last]
    return after.kind in {"number", "sign"} or not after.key  # a tatweel for a dash (الكويت ـ كشفت)
