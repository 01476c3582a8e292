"""The words of a report that name a particular place: a village or a camp, not a hospital, a front or a province."""

from __future__ import annotations

from functools import cache

from tawatur.analyse.copies.words import Words, comparable
from tawatur.arabic.letters import fold
from tawatur.lexicon.gazetteer import WIDE
from tawatur.lexicon.tables import rows
from tawatur.model import Mention, Reading, Span

ARTICLE = "ال"
_SHORTEST = 4
"""Letters of a word from which a leading article may be taken for one."""


def named_places(reading: Reading, words: Words) -> tuple[int, ...]:
    """The codes of those words, in order; two reports that share one may tell of one happening."""
    body = reading.report.body
    found: set[int] = set()
    for mention in reading.mentions:
        if mention.kind == "place" and mention.span and not _wide(mention):
            first, last = words.within(mention.span)
            found.update(
                int(words.codes[at])
                for at in range(first, last)
                if _bare(Span(int(words.starts[at]), int(words.ends[at])).of(body)) not in _common()
            )
    return tuple(sorted(found))


def _wide(mention: Mention) -> bool:
    ref = mention.ref or ""
    return ref.startswith("states/") or ref in _provinces()


def _bare(word: str) -> str:
    key = comparable(fold(word))
    return key.removeprefix(ARTICLE) if len(key) >= _SHORTEST else key


@cache
def _provinces() -> frozenset[str]:
    return frozenset(f"places/{row['id']}" for row in rows("places") if row["kind"] in WIDE)


@cache
def _common() -> frozenset[str]:
    """Nouns that say what kind of place it is, and where in a place something lies."""
    nouns = {word for row in rows("sites") for field in ("singular", "plural") for word in fold(row[field]).split()}
    return frozenset(nouns | {fold(word) for word in _DIRECTIONS})


_DIRECTIONS = (
    "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "قرب", "بالقرب", "من", "في", "على", "إلى",
    "بين", "سيطرة", "انتشار", "نفوذ", "أخرى", "عدة", "مدينتي", "بلدتي", "قريتي", "ريفي", "مدن", "بلدات", "قرى",
)  # fmt: skip
