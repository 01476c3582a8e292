"""Every word or phrase of a report that may be a cue, in order."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.cues.verbs import verb_cue
from tawatur.annotate.voices.cues.ways import cue_ways
from tawatur.lexicon.cues import CueEntry, phrase_cues


def find_cues(sheet: Sheet) -> list[Cue]:
    """Every word or phrase of a report that may be a cue, in order."""
    found: list[Cue] = []
    starts, past = _starts(), 0
    for at in [i for i, (key, verbs) in enumerate(zip(sheet.keys, sheet.verbs, strict=True)) if verbs or key in starts]:
        if at < past:
            continue
        key = sheet.keys[at]
        cue = _phrase(sheet, at, starts[key]) if key in starts else None
        if cue is None and sheet.verbs[at]:
            cue = verb_cue(sheet, at)
        if cue is not None:
            found.append(cue)
            past = cue.last
    return found


Ways = tuple[tuple[tuple[str, ...], CueEntry, bool], ...]


@cache
def _starts() -> dict[str, Ways]:
    """The phrases by the printed key of their first word, with and without و or ف: (its other words, entry, joined)."""
    table: dict[str, list[tuple[tuple[str, ...], CueEntry, bool]]] = {}
    for first, rows in phrase_cues().items():
        for keys, entry in rows:
            if entry.frame != "object":
                for joint in ("", "و", "ف"):
                    table.setdefault(joint + first, []).append((keys[1:], entry, bool(joint)))
    return {first: tuple(sorted(ways, key=lambda way: (way[2], -len(way[0])))) for first, ways in table.items()}


def _phrase(sheet: Sheet, at: int, ways: Ways) -> Cue | None:
    after = sheet.keys[at + 1][:1] if at + 1 < len(sheet.keys) else ""
    for rest, entry, joined in ways:
        if rest and rest[0][:1] != after:
            continue
        last = _follows(sheet, at + 1, rest) if rest else at + 1
        if last:
            return Cue(at, last, entry, "words", joined=joined)
    return None


_PRONOUNS = ("ه", "ها", "هم", "هما")


def _follows(sheet: Sheet, at: int, rest: tuple[str, ...]) -> int:
    """Past the words `rest` that begin at token `at`, or 0; a final ل may cling to the next word, any last word takes a pronoun."""
    tokens, final = sheet.tokens, at + len(rest) - 1
    if final >= len(tokens):
        return 0
    for i, key in enumerate(rest, start=at):
        word = tokens[i].key
        if word == key:
            continue
        if i != final:
            return 0
        if key == "ل":
            return i if word.startswith("ل") else 0
        return i + 1 if word.startswith(key) and word[len(key) :] in _PRONOUNS else 0
    return final if rest[-1] == "ل" else final + 1


def glued_what(sheet: Sheet, at: int) -> Cue | None:
    """A verb of saying printed in one word with ما (بحسب ماذكرت)."""
    token = sheet.tokens[at]
    if not token.key.startswith("ما") or len(token.key) < 5:
        return None
    ways = [way for way in cue_ways(token.key[2:], token.text[2:]) if way[1] == "finite"]
    return Cue(at, at + 1, ways[0][0], "finite", ways[0][2].form) if ways else None
