"""Subjects between a cue and its content that need more than their own words: behind a demonstrative, in apposition."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.name_words import name_run, trailing_name
from tawatur.annotate.voices.speakers.names import bare_name
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.model import Link


def shown(sheet: Sheet, i: int, limit: int, cue: Cue) -> Speaker | None:
    """The speaker behind a demonstrative right after its verb (تشير هذه المصادر إلى), where the two agree."""
    if i != cue.last or cue.form is None or not any(p.kind == "demonstrative" for p in sheet.particles[i]):
        return None
    found = read_speaker(sheet, i, limit)
    return found if found is not None and found.known and found.gender in {"?", cue.form.gender} else None


def apposed(sheet: Sheet, i: int, limit: int, subject: Speaker) -> Speaker | None:
    """The name of an unnamed official that follows between commas (قال القائد في بيان، اللواء فلان الفلاني، إن)."""
    if subject.link.kind != "official" or sheet.tokens[i - 1].text not in "،,":
        return None
    end = bare_name(sheet, i, limit)
    if end:
        link = Link(
            text=sheet.text(i, end),
            span=sheet.span(i, end),
            kind="person",
            role=subject.link.text,
            affiliation=subject.link.affiliation,
        )
        return replace(subject, last=end, link=link)
    found = read_speaker(sheet, i, limit)
    if found is not None and not found.known and _of_strangers(sheet, found):
        found = replace(found, link=replace(found.link, kind="person"))
    if found is None or found.link.kind != "person" or found.last >= limit:
        return None
    role = " ".join(part for part in (subject.link.text, found.link.role) if part)
    link = replace(found.link, role=role, affiliation=found.link.affiliation or subject.link.affiliation)
    return replace(found, first=subject.first, link=link)


def _of_strangers(sheet: Sheet, found: Speaker) -> bool:
    """Whether a phrase between commas is a name of words that neither lexicon nor grammar knows."""
    closed = found.last < len(sheet.tokens) and sheet.tokens[found.last].text in "،,:"
    return closed and name_run(sheet, found.first, found.last) == found.last


def named_last(sheet: Sheet, subject: Speaker, at: int, *, cue: Cue) -> Speaker:
    """The subject with the name that closes it right before its content, however long its role (السفير لدى دمشق فلان الفلاني أن)."""
    end = at - (sheet.tokens[at - 1].text in "،,")
    unnamed = subject.link.kind == "official" or not subject.known
    if not unnamed or subject.first < cue.last or subject.link.kind == "person" or subject.last >= end:
        return subject
    first = trailing_name(sheet, subject.last, end)
    if first < 0:
        return subject
    link = Link(
        text=sheet.text(first, end),
        span=sheet.span(first, end),
        kind="person",
        role=sheet.text(subject.first, first).strip(" ،"),
        affiliation=subject.link.affiliation,
    )
    return replace(subject, last=end, link=link, points=False, known=True)
