"""Who made goods, by the nationality or the state that their name goes on with: بنادق صينية وكورية شمالية, قذائف من صنع إيران."""

from __future__ import annotations

from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import looks_adjective
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import Match
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention

_LINKS = frozenset({"و", "وحتي", "حتي", "او", "من"})
_FURTHEST = 10
"""Tokens after the head noun that its nationalities may stand in."""


def makers_of(sheet: Sheet, phrase: Phrase) -> tuple[list[Mention], bool, int]:
    """The states that goods are named after, whether the words say "made", and where they end."""
    match = sheet.match_of[phrase.head]
    i = match.last if match is not None else phrase.head + 1
    makers: list[Mention] = []
    last = min(phrase.head + _FURTHEST, sheet.sentences[sheet.sentence_of[phrase.head]][1])
    while i < last:
        key = sheet.tokens[i].key
        found = sheet.match_of[i]
        entry = (
            next((e for e in found.entries if e.table in {"nisbas", "states"}), None)
            if found is not None and found.first == i
            else None
        )
        if (
            entry is not None
            and found is not None
            and (entry.table == "nisbas" or sheet.tokens[i - 1].key in word_class("made"))
        ):
            makers.append(_maker(sheet, found, entry))
            i = found.last
        elif key in word_class("made"):
            if makers:
                return makers, True, i + 1
            i += 1
        elif (
            key in _LINKS
            or sheet.tokens[i].text in '“”"«»،'
            or (looks_adjective(key) and found is None)
            or _materiel(sheet, i)
        ):
            i += 1
        else:
            break
    said = any(sheet.tokens[j].key in word_class("made") for j in range(phrase.head + 1, i))
    return makers, said and bool(makers), i


def nationalities_before(sheet: Sheet, i: int) -> list[Mention]:
    """The states that the adjectives right before token i are of: أميركية وتركية الصنع."""
    found: list[Mention] = []
    at = i - 1
    while at >= 0 and (maker := nationality_at(sheet, at)) is not None:
        match = sheet.match_of[at]
        found.insert(0, maker)
        if match is None or not match.split.conjunction:
            break
        at -= 1
    return found


def nationalities_after(sheet: Sheet, i: int) -> list[Mention]:
    """The states that the adjectives behind token i are of, past a noun for works: من صنع إسرائيلي, إنتاج مصانع باكستانية."""
    at, last = i + 1, len(sheet.tokens)
    while at < last and sheet.tokens[at].key in word_class("works"):
        at += 1
    found: list[Mention] = []
    while at < last and (maker := nationality_at(sheet, at)) is not None:
        match = sheet.match_of[at]
        if found and (match is None or not match.split.conjunction):
            break
        found.append(maker)
        at += 1
    return found


def nationality_at(sheet: Sheet, i: int) -> Mention | None:
    """The state that an adjective at token i is of."""
    match = sheet.match_of[i]
    entry = next((e for e in match.entries if e.table == "nisbas"), None) if match is not None else None
    return None if match is None or entry is None or match.first != i else _maker(sheet, match, entry)


def _maker(sheet: Sheet, match: Match, entry: Entry) -> Mention:
    """The state that a name or a nationality tells, its and taken off."""
    text = sheet.text(match.first, match.last).removeprefix(match.split.conjunction)
    span = sheet.span(match.first, match.last)
    return Mention(kind="actor", text=text, span=span, label=entry.label, ref=f"states/{entry.id}")


def _materiel(sheet: Sheet, i: int) -> bool:
    """Whether a word goes on naming goods: أسلحة صواريخ, قذائف هاون."""
    match = sheet.match_of[i]
    return (
        match is not None
        and not match.split.conjunction
        and all(e.table in {"materiel", "units"} for e in match.entries)
    )
