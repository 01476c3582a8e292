"""The ways to read one word as a verb of speech, best first."""

from __future__ import annotations

from functools import lru_cache

from tawatur.annotate.verb_readings import VerbReading, verb_readings
from tawatur.lexicon.cues import CueEntry, verb_cues

SECOND_PERSON = frozenset({"ك", "كم", "كما", "كن"})
HAL_ENDINGS = ("ا", "اً", "ًا", "ة", "ةً", "ين", "ات", "تين", "ى", "ىً", "ي")


@lru_cache(maxsize=50_000)
def cue_ways(key: str, text: str) -> tuple[tuple[CueEntry, str, VerbReading], ...]:
    """The ways to read a word as a cue verb, the best first: finite before participle before verbal noun, active before passive."""
    found: list[tuple[int, int, CueEntry, str, VerbReading]] = []
    cues = verb_cues()
    for reading in verb_readings(key):
        if (
            reading.verb.endswith(".IV")
            and reading.form.part in {"past", "present"}
            and text.lstrip("وف").startswith("إ")
        ):
            continue  # a hamza below opens the verbal noun of the fourth form (إشادته), never its past
        entry = cues.get(reading.verb)
        shape = _shape(reading, text) if entry is not None else ""
        if entry is None or not shape:
            continue
        found.append((_rank(reading, shape), len(found), entry, shape, reading))
    return tuple(way[2:] for way in sorted(found, key=lambda way: way[:2]))


def _shape(reading: VerbReading, text: str) -> str:
    form, split = reading.form, reading.split
    if split.pronoun in SECOND_PERSON:
        return ""  # the press does not address its reader (ترك is he left, no "she sees you")
    if split.pronoun and text.rstrip("\u064b\u064c\u064d").endswith("ة"):
        return ""
    if form.part in {"past", "present"}:
        if form.gender == "f" and form.number == "p":
            return ""
        return "finite" if form.person == 3 else ""  # the first person quotes nobody else
    if form.part == "masdar" and form.verb == "قول.I" and split.preposition == "ب":
        return "hal"
    if split.article or split.preposition:
        return ""
    if form.part == "active-participle" and not split.pronoun and _accusative(text):
        return "hal"
    return "masdar" if form.part == "masdar" and split.pronoun else ""


def _accusative(text: str) -> bool:
    return text.rstrip("\u064b\u064e").endswith(HAL_ENDINGS)


def _rank(reading: VerbReading, shape: str) -> int:
    order = {"finite": 0, "hal": 10, "masdar": 20}[shape]
    return (
        order + (reading.form.voice == "passive") * 2 + bool(reading.split.pronoun) + (reading.split.preposition == "ل")
    )
