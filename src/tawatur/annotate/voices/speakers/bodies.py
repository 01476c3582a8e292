"""Bodies: organisations, outlets and states that speak, and the organs that speak for them."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.heads import Head, head_at
from tawatur.annotate.voices.quotes import QUOTES, close_of, opens
from tawatur.annotate.voices.speakers.links import clean, link_of, points_back, singular_of
from tawatur.annotate.voices.speakers.speaker import ReadSpeaker, Speaker
from tawatur.annotate.voices.speakers.surnames import bare_key
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class
from tawatur.model import SpeakerKind

NAMED = frozenset({"actors", "outlets", "states"})


LONGEST_REST = 3
"""Words of a quoted name that the lexicon may not know."""
_ORGANISATION: dict[str, SpeakerKind] = {"media": "media", "outlet": "media", "person": "person"}


def read_named(sheet: Sheet, first: int, last: int, head: Head, name: Entry) -> Speaker:
    """The actor, outlet or state that a phrase names outright."""
    kind = _ORGANISATION.get(name.kind, "media" if name.table == "outlets" else "organisation")
    end = max(head.last, first + 1)
    end = _to_mark(sheet, first, end)
    if end < len(sheet.tokens) and (sheet.tokens[end].text in QUOTES and not opens(sheet, end)):
        end += 1
    if end < len(sheet.tokens) and sheet.tokens[end].text == ")" and _bracketed(sheet, first, end):
        end += 1
    last = max(last, end)
    link = link_of(sheet, first, max(end, first + 1), kind, name)
    stem = head.stem
    return Speaker(first=first, last=last, link=link, stem=stem)


def _bracketed(sheet: Sheet, first: int, end: int) -> bool:
    """Whether a bracket opens inside a name that has not closed before token `end`."""
    return any(token.text == "(" for token in sheet.tokens[first:end])


def _to_mark(sheet: Sheet, first: int, end: int) -> int:
    """Past the words of a name that its quotation marks still enclose (صحيفة "اندبندنت عربية")."""
    opened = next((i for i in range(first, end) if opens(sheet, i)), -1)
    close = close_of(sheet, opened) if opened >= 0 else -1
    return close if end < close <= end + LONGEST_REST else end


def read_organisation(sheet: Sheet, first: int, last: int, head: Head) -> Speaker:
    """A body headed by a common noun (منظمة، صحيفة), with the entry of the one it introduces."""
    entry = head.of("heads")
    kind: SpeakerKind = "media" if entry is not None and entry.kind == "media" else "organisation"
    label = None
    if kind == "media":
        label = _outlet(sheet, first, last)
    elif bare_key(sheet, first).removeprefix("ال") in word_class("organ"):
        label = body_in(sheet, head.last, last, "actors")
    label = label or _itself(sheet, head.last, last)
    link = link_of(sheet, first, last, kind, label)
    points = label is None and points_back(sheet, first, last, head)
    return Speaker(first=first, last=last, link=link, stem=singular_of(head), points=points)


def _itself(sheet: Sheet, first: int, last: int) -> Entry | None:
    """The body that a generic head only introduces: منظمة “الدفاع المدني السوري”."""
    while first < last and (sheet.tokens[first].text in QUOTES or sheet.tokens[first].text == "("):
        first += 1
    match = sheet.match_of[first] if first < last else None
    if match is None or match.first != first or match.split.preposition or match.split.conjunction:
        return None
    return next(
        (entry for entry in match.entries if entry.table in {"actors", "outlets"} and entry.kind != "person"), None
    )


def _outlet(sheet: Sheet, first: int, last: int) -> Entry | None:
    return body_in(sheet, first, last, "outlets")


def body_in(sheet: Sheet, first: int, last: int, *tables: str) -> Entry | None:
    """The first organisation, outlet or state named in a phrase, or only one of `tables`."""
    for i in range(first, last):
        match = sheet.match_of[i]
        if match is not None and match.first == i:
            entry = next((e for e in match.entries if e.table in (tables or NAMED) and e.kind != "person"), None)
            if entry is not None:
                return entry
    return None


def affiliation_in(sheet: Sheet, first: int, last: int) -> str | None:
    """The first known body named in a phrase, as printed."""
    entry_at = next(
        (
            (i, m)
            for i in range(first, last)
            if (m := sheet.match_of[i]) is not None and m.first == i and any(e.table in NAMED for e in m.entries)
        ),
        None,
    )
    if entry_at is None:
        return None
    text, _, _ = clean(sheet, entry_at[0], min(entry_at[1].last, last))
    return text


def read_own_people(
    sheet: Sheet, first: int, head: Head, limit: int, read: ReadSpeaker, *, bare: bool
) -> Speaker | None:
    """The monitor whose own people speak (نشطاء المرصد, مصادر المرصد): its voice, not a further hand's."""
    i = head.last
    joined = i < limit and (match := sheet.match_of[i]) is not None and match.split.conjunction
    if head.article or i >= limit or sheet.tokens[i].kind != "word" or joined:
        return None
    entry = head.of("heads", "groups")
    if entry is None or (entry.number != "p" and entry.kind != "anonymous"):
        return None
    inner = head_at(sheet, i)
    if inner.preposition or not (
        (inner.name is not None and inner.name.kind == "monitor")
        or (inner.role == "actor" and inner.stem in word_class("body") and inner.article)
    ):
        return None
    body = read(sheet, i, limit, bare=bare)
    return replace(body, first=first, gender="?") if body is not None else None
