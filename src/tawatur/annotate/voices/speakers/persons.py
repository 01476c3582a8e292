"""Persons: name, role and affiliation told apart; officials without a name."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.heads import Head
from tawatur.annotate.voices.nouns.name_words import name_run
from tawatur.annotate.voices.speakers.bodies import affiliation_in, body_in
from tawatur.annotate.voices.speakers.links import clean, link_of, points_back, singular_of
from tawatur.annotate.voices.speakers.names import person_name
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link, SpeakerKind


def read_person(
    sheet: Sheet, first: int, last: int, head: Head, limit: int, *, fallback: SpeakerKind = "official"
) -> Speaker:
    """A person behind a role, or an official whom nobody names."""
    found = person_name(sheet, first, last, head, limit)
    if found is not None:
        name_first, name_last, entry = found
        inner = head.last
        role_last = max(name_first, first)
        role = sheet.text(first, role_last).strip(' ،,“”«»"(') or None if role_last > first else None
        if role is None and name_last < last:
            role = sheet.text(name_last, last).strip(" ،")
        text, a, b = clean(sheet, name_first, name_last)
        affiliation = affiliation_in(sheet, inner, name_first if name_first > inner else last)
        link = Link(
            text=text,
            span=sheet.span(a, b),
            kind="person",
            label=entry.label if entry else None,
            ref=entry.ref if entry else None,
            role=role,
            affiliation=affiliation,
        )
        return Speaker(first=first, last=max(last, name_last), link=link, stem=singular_of(head))
    entry = head.of("heads")
    kind: SpeakerKind = "media" if entry is not None and entry.kind == "journalist" else fallback
    body = body_in(sheet, first, last) if entry is not None and entry.kind == "spokesman" else None
    link = link_of(sheet, first, last, kind, body)
    return Speaker(
        first=first,
        last=last,
        link=replace(link, affiliation=affiliation_in(sheet, head.last, last)),
        stem=singular_of(head),
        points=points_back(sheet, first, last, head),
    )


def read_holder(sheet: Sheet, first: int, last: int, head: Head) -> Speaker:
    """The holder of an office, named right behind it (المبعوث الأممي إلى اليمن فلان الفلاني)."""
    last = name_run(sheet, head.last, last)
    text, a, b = clean(sheet, head.last, last)
    link = Link(text=text, span=sheet.span(a, b), kind="person", role=sheet.text(first, head.last))
    return Speaker(first=first, last=last, link=link, stem=singular_of(head), gender="?", number="s")


def read_unknown(sheet: Sheet, first: int, last: int, head: Head, limit: int) -> Speaker:
    """A phrase of which the lexicon knows nothing: a person where it ends like a name, else unknown."""
    found = person_name(sheet, first, last, head, limit)
    if found is not None:
        name_first, name_last, entry = found
        text, a, b = clean(sheet, name_first, name_last)
        role = sheet.text(first, name_first).strip(" ،,") if name_first > first else None
        link = Link(
            text=text,
            span=sheet.span(a, b),
            kind="person",
            label=entry.label if entry else None,
            ref=entry.ref if entry else None,
            role=role or None,
        )
        return Speaker(first=first, last=max(last, name_last), link=link, stem=head.stem)
    return Speaker(
        first=first,
        last=last,
        link=link_of(sheet, first, last, "organisation"),
        stem=head.stem,
        known=is_ministry(sheet, first, last),
        points=points_back(sheet, first, last, head) and not is_ministry(sheet, first, last),
    )


def is_ministry(sheet: Sheet, first: int, last: int) -> bool:
    """Whether a ministry is named by its field alone, with its nation (الخارجية الصومالية)."""
    match = sheet.match_of[first + 1] if first + 1 < last else None
    nation = match is not None and match.first == first + 1 and any(e.table == "nisbas" for e in match.entries)
    return nation and sheet.tokens[first].key in word_class("ministries")


GROUPS: dict[str, SpeakerKind] = {
    "residents": "residents",
    "civilians": "residents",
    "refugees": "residents",
    "factions": "organisation",
    "forces": "organisation",
    "security": "organisation",
    "army": "organisation",
    "militias": "organisation",
    "militia": "organisation",
}
