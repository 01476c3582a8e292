"""Nouns that can be announced or denied: verbal nouns, nouns of events, demonstratives and what has been said."""

from __future__ import annotations

import re
from functools import cache

from tawatur.annotate.sheet import Sheet
from tawatur.arabic.clitics import noun_splits
from tawatur.lexicon.cues import phrase_cues
from tawatur.lexicon.word_classes import word_class

_PATTERN = re.compile("(?:ت[^ا]{2}ي.|ا[^ا]ت[^ا]ا[^اه]|است[^ا]{2}ا.|ان[^ا]{2}ا.)(?:ه|ها|هم|هما)?")
"""Verbal nouns by their shape: form II (تدمير), VIII (اغتنام), X (استهداف), VII (انفجار)."""


_FOURTH = re.compile("ب?إ[^اوي][^ا]?ا[^ا]ة?")
"""Verbal nouns of form IV as printed, with hamza below alef, which keeps broken plurals (أسباب) apart: إلغاء, إطلاق, إصابة."""


@cache
def object_nouns() -> frozenset[str]:
    """Nouns that stand for an event or state of affairs as the object of a cue (مقتل, وجود)."""
    return frozenset(keys[0] for rows in phrase_cues().values() for keys, entry in rows if entry.frame == "object")


def is_object(sheet: Sheet, i: int) -> bool:
    """Whether token i can head what is announced or denied: a verbal noun, an event noun or a demonstrative."""
    token = sheet.tokens[i]
    if sheet.period_of[i] is not None:
        return False
    if sheet.quantity_of[i] is not None:
        return True
    if token.kind != "word":
        return token.kind == "number"
    key = token.key
    if any(particle.kind == "demonstrative" for particle in sheet.particles[i]):
        return True
    if any(
        particle.kind in {"preposition", "complementiser"} and particle.pronoun != "ي"
        for particle in sheet.particles[i]
    ):
        return False
    match = sheet.match_of[i]
    if match is not None and any(entry.table in {"actors", "outlets", "states"} for entry in match.entries):
        return False
    for split in noun_splits(key):
        if split.conjunction or split.article or split.preposition not in {"", "ب"}:
            continue
        if split.stem in object_nouns():
            return True
    if match is None and _FOURTH.fullmatch(token.text.rstrip("\u064f\u0650\u064e")):
        return True
    if match is None and not _verbal(sheet, i) and _PATTERN.fullmatch(key.removeprefix("ب")):
        return True
    if any(
        r.form.part == "masdar" and r.split.article and not r.split.conjunction and not r.split.preposition
        for r in sheet.verbs[i]
    ):
        return i + 1 < len(sheet.tokens) and (
            any(p.kind == "preposition" for p in sheet.particles[i + 1])
            or any(r.form.part == "masdar" and r.split.preposition == "ب" for r in sheet.verbs[i + 1])
        )
    return any(
        reading.form.part == "masdar"
        and not reading.split.article
        and not reading.split.conjunction
        and reading.split.preposition in {"", "ب"}
        for reading in sheet.verbs[i]
    )


def _verbal(sheet: Sheet, i: int) -> bool:
    """Whether token i may be a verb that addresses nobody: انتهاك is no "he forbade you"."""
    return any(reading.split.pronoun not in {"ك", "كم"} for reading in sheet.verbs[i])


def said_of(sheet: Sheet, i: int) -> bool:
    """Whether token i is a definite noun for what has been said (الاتهامات, الأنباء): the object of a cue, no part of a speaker.

    So is one for what was done (الغارة), behind a phrase that a definite word closes.
    """
    key, before = sheet.tokens[i].key, sheet.tokens[i - 1].key
    if not key.startswith("ال"):
        return False
    if key[2:] in word_class("a-deed"):
        return before.startswith("ال")
    return key[2:] in word_class("a-said") and not before.endswith(("وكاله", "وكالات"))
