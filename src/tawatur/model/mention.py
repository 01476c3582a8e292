"""Who, where and what a text names, and what the lexicon knows by that name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.model.span import Span

MentionKind = Literal["actor", "place", "materiel", "people", "outlet", "person", "speaker"]
"""What a span names; `people` are classes of people without a proper name (civilians, gunmen)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that names somebody, somewhere or something.

    `text` is the name itself; `span` covers the printed words that carry it, which may have clitics on ("للتنظيم")
    or be a surname whose full name stands earlier. `label` its name in English where the lexicon knows it (None for
    a new name, which is kept as itself), `ref` the lexicon's id (`actors/islamic-state`). `span` is None only for
    what the text leaves out and the reader supplies from its title or an earlier mention; then `text` is that
    mention's.
    """

    kind: MentionKind
    text: str
    span: Span | None
    label: str | None = None
    ref: str | None = None

    @property
    def key(self) -> str:
        """What makes two mentions the same before any judgement: the lexicon's id, else the words."""
        return self.ref or self.text
