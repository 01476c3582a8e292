"""Who wrote or translated a report, as its credits name them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.ingest.credits import Credit
from tawatur.ingest.furniture import phrases
from tawatur.ingest.layout import Layout
from tawatur.ingest.lines import key_of
from tawatur.ingest.names import looks_like_person


def find_byline(layout: Layout, leads: Sequence[Credit]) -> str | None:
    """The author, else the translator; None where the credits name nobody."""
    found = [*(credit for _, credit in layout.credits), *leads]
    for part in (*(credit.byline for credit in found), *(credit.translator for credit in found)):
        if part is not None:
            return _clean(part.text)
    return _after_print_button(layout)


def _clean(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" \t()[]:،,.-–—")


def _after_print_button(layout: Layout) -> str | None:
    """A name run together with a button and the beginning of the title ("Print The first words Such A One")."""
    if layout.title is None:
        return None
    title = key_of(layout.title.text).split()
    for line in layout.head:
        words = line.text.split()
        if len(words) < 3 or key_of(words[0]) not in phrases().lines:  # button and a name of two words
            continue
        rest = words[1:]
        while rest and key_of(rest[0]) in title:
            rest = rest[1:]
        if looks_like_person(" ".join(rest)):
            return " ".join(rest)
    return None
