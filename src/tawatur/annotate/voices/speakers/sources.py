"""Unnamed sources: their kind, and speakers behind a number or quantifier."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.heads import Head
from tawatur.annotate.voices.speakers.links import link_of, points_back, singular_of
from tawatur.annotate.voices.speakers.speaker import ReadSpeaker, Speaker
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link, SpeakerKind

_UNNAMED = {
    "خاص": "private",
    "محلي": "local",
    "امني": "security",
    "طبي": "medical",
    "ميداني": "field",
    "اعلامي": "media",
    "صحفي": "media",
    "صحافي": "media",
    "عسكري": "military",
    "رسمي": "official",
    "حكومي": "official",
    "مسوول": "official",
}


def kind_of_source(head: Head) -> SpeakerKind:
    """Whether an unnamed source is of the residents."""
    entry = head.of("heads")
    return "residents" if entry is not None and entry.kind == "residents" else "anonymous"


def read_unnamed(sheet: Sheet, first: int, last: int, head: Head, kind: SpeakerKind) -> Speaker:
    """An unnamed speaker: the phrase itself; alone with its article it points back."""
    link = replace(link_of(sheet, first, last, kind), unnamed=unnamed(sheet, first, last, head))
    return Speaker(
        first=first,
        last=last,
        link=link,
        stem=singular_of(head),
        points=points_back(sheet, first, last, head),
    )


def unnamed(sheet: Sheet, first: int, last: int, head: Head) -> str:
    """The type of an unnamed source, by its adjective or by its head."""
    entry = head.of("heads")
    kind = entry.kind if entry is not None else ""
    by_head = {"witness": "eyewitness", "residents": "residents", "media": "media", "activists": "activists"}
    if kind in by_head:
        return by_head[kind]
    for token in sheet.tokens[first:last]:
        stem = token.key.removeprefix("ال")
        for adjective, name in _UNNAMED.items():
            if stem in {adjective, adjective + "ه", adjective + "ين"}:
                return name
    return "unknown"


def read_counted(
    sheet: Sheet, first: int, limit: int, read: ReadSpeaker, *, bare: bool, bound: bool = False
) -> Speaker | None:
    """A speaker behind a number or quantifier: اثنين من المسؤولين، أحد السكان، ثلاثة لاجئين; `bound` allows ل to cling to it."""
    token = sheet.tokens[first]
    key = token.key.removeprefix("ل") if bound else token.key
    if token.key in word_class("one-of-them"):
        link = Link(text="", span=None, kind="anonymous", implied=True)
        return Speaker(first=first, last=first + 1, link=link, stem="", points=True)
    counts = key in word_class("quantifier") or (
        sheet.quantity_of[first] is not None and sheet.period_of[first] is None
    )
    match = sheet.match_of[first]
    if not counts or (match is not None and any(entry.table != "units" for entry in match.entries)):
        return None
    i = first + 1
    while i < limit and (
        sheet.tokens[i].key == "من"
        or (sheet.quantity_of[i] is not None and sheet.quantity_of[i] is sheet.quantity_of[first])
    ):
        i += 1
    if i < limit and sheet.tokens[i].key in word_class("one-of-them"):
        link = Link(text="", span=None, kind="anonymous", implied=True)
        return Speaker(first=first, last=i + 1, link=link, stem="", points=True)
    inner = read(sheet, i, limit, bare=bare) if i < limit else None
    if inner is None or not inner.known or inner.link.kind == "person":
        return None
    kind: SpeakerKind = "residents" if inner.link.kind == "residents" else "anonymous"
    link = replace(link_of(sheet, first, inner.last, kind), unnamed=inner.link.unnamed)
    number = "s" if key in word_class("one-of-sources") else "p"
    return replace(inner, first=first, link=link, points=False, gender=inner.gender, number=number, issuer=None)
