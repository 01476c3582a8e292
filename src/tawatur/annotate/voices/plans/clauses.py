"""Clauses of a sentence: its main subject, the adverbial before it, where a charge in it ends."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class


def past_adverbial(sheet: Sheet, first: int, before: int) -> int:
    """Past the comma that ends an adverbial at a sentence's head (ورداً على أسئلة الصحفيين، …), else `first`."""
    head = sheet.tokens[first]
    adverbial = head.key in word_class("circumstance") or any(
        p.kind == "preposition" and not p.pronoun for p in sheet.particles[first]
    )
    if not adverbial:
        return first
    return next((i + 1 for i in range(first, min(before, first + 18)) if sheet.tokens[i].text in "،,"), first)


def _bare(sheet: Sheet, i: int) -> bool:
    """Whether a noun at token i stands behind no preposition and is no time."""
    match = sheet.match_of[i]
    clings = match is not None and bool(match.split.preposition)
    return not clings and not governed(sheet, i) and sheet.period_of[i] is None


def governed(sheet: Sheet, i: int) -> bool:
    """Whether a preposition of its own word stands before token i in its sentence."""
    if i == sheet.sentences[sheet.sentence_of[i]][0]:
        return False
    return any(p.kind == "preposition" and not p.pronoun and p.lemma != "من" for p in sheet.particles[i - 1])


def main_subject(sheet: Sheet, first: int, before: int) -> Speaker | None:
    """The subject of a sentence's first verb, or the phrase that opens the sentence, if the lexicon knows that it can act."""
    i = first = past_adverbial(sheet, first, before)
    while i < before and i < first + 12:
        token, match = sheet.tokens[i], sheet.match_of[i]
        if match is not None and match.first == i and _bare(sheet, i):
            speaker = read_speaker(sheet, i, before)
            if speaker is not None and speaker.known and not speaker.document:
                return speaker
        if token.text in "،,:" and i > first + 6:
            return None
        i += 1
    return None


def clause_end(sheet: Sheet, first: int, last: int) -> int:
    """Past the last token of a charge: to the next comma or change of clause."""
    for i in range(first + 1, last):
        token = sheet.tokens[i]
        if (
            token.text in "،,؛.؟!"
            or token.key in word_class("contrast")
            or (token.key in word_class("next-clause") and token.key != "في")
        ):
            return i
    return last
