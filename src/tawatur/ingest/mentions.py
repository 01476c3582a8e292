"""Outlets as mentions: the name as printed, its place in the body, and what the lexicon knows of it."""

from __future__ import annotations

from tawatur.ingest.body import Body
from tawatur.ingest.known import outlet_row
from tawatur.ingest.parts import Part
from tawatur.lexicon.tables import Row
from tawatur.model import Mention


def mention(text: str, body: Body | None = None, part: Part | None = None, row: Row | None = None) -> Mention:
    """An outlet as printed, with its place in the body where it has one and what the lexicon knows of it."""
    table, known = ("outlets", row) if row else outlet_row(text) or ("", None)
    at = part.text.find(text) if part else -1
    span = body.locate(part.start + at, part.start + at + len(text)) if body and part and at >= 0 else None
    return Mention(
        kind="outlet",
        text=text,
        span=span,
        label=known["label"] if known else None,
        ref=f"{table}/{known['id']}" if known else None,
    )
