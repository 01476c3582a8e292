"""A report as a row of comparable words: what an editor's hand changes without rewriting is made equal first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from tawatur.arabic.tokens import Token, tokenise
from tawatur.lexicon.names import find_names
from tawatur.model import Span

_MONTHS = (
    ("يناير", "كانون الثاني", "جانفي"),
    ("فبراير", "شباط", "فيفري"),
    ("مارس", "اذار"),
    ("ابريل", "نيسان", "افريل"),
    ("مايو", "ايار", "ماي"),
    ("يونيو", "حزيران", "جوان"),
    ("يوليو", "تموز", "جويليه", "يوليوز"),
    ("اغسطس", "اب", "اوت", "غشت"),
    ("سبتمبر", "ايلول", "شتنبر"),
    ("اكتوبر", "تشرين الاول"),
    ("نوفمبر", "تشرين الثاني", "نونبر"),
    ("ديسمبر", "كانون الاول", "دجنبر"),
)
_TWO_WORD = {
    tuple(name.split()): f"#{number}" for number, names in enumerate(_MONTHS, start=1) for name in names if " " in name
}
_SECOND_WORDS = frozenset(second for _, second in _TWO_WORD)
_ONE_WORD = {
    name: f"#{number}"
    for number, names in enumerate(_MONTHS, start=1)
    for name in names
    if " " not in name and len(name) > 2
}
_LONGEST_KEPT = 4
"""Letters below which no conjunction is taken off: short words begin with و or ف of their own (وقد, فرقة)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A report's words for comparing.

    `codes[i]` is a 32-bit code of word i's comparable form; `starts[i]` and `ends[i]` are its place in the body.
    Signs are left out, month names are one whatever their tradition, digits are ASCII without separators, an initial
    conjunction is off, and each outlet's name for a listed actor is one word: داعش and تنظيم الدولة الإسلامية agree.
    """

    report: str
    codes: NDArray[np.uint32]
    starts: NDArray[np.uint32]
    ends: NDArray[np.uint32]

    def span(self, first: int, last: int) -> Span:
        """The span in the body of words `first` to `last` (exclusive)."""
        return Span(int(self.starts[first]), int(self.ends[last - 1]))

    def within(self, span: Span) -> tuple[int, int]:
        """The words that stand in a span, as (first, past the last)."""
        first, last = np.searchsorted(self.starts, [span.start, span.end])
        return int(first), int(last)


@lru_cache(maxsize=200_000)
def comparable(key: str) -> str:
    """A folded word as it is compared: without its conjunction, a number without its separators."""
    if key[:1].isdigit():
        return key.translate({ord(sign): None for sign in ",.٫٬،"})
    if key[:1] in "وف" and len(key) > _LONGEST_KEPT:
        key = key[1:]
    return _ONE_WORD.get(key, key)


@lru_cache(maxsize=200_000)
def _code(key: str) -> int:
    """The code of a folded word in its comparable form."""
    return crc32(comparable(key).encode())


def words_of(report: str, body: str) -> Words:
    """The comparable words of a body; `report` is its id."""
    tokens = [token for token in tokenise(body) if token.kind != "sign" and token.key]
    codes, ends = [_code(token.key) for token in tokens], [token.end for token in tokens]
    kept: list[int] = []
    at = 0
    for first, (word, last) in sorted((_months(tokens) | _named(tokens)).items()):
        if first >= at:
            codes[first], ends[first] = crc32(word.encode()), ends[last]
            kept += range(at, first + 1)
            at = last + 1
    kept += range(at, len(tokens))
    return Words(
        report=report,
        codes=np.array(codes, dtype=np.uint32)[kept],
        starts=np.array([token.start for token in tokens], dtype=np.uint32)[kept],
        ends=np.array(ends, dtype=np.uint32)[kept],
    )


def _months(tokens: Sequence[Token]) -> dict[int, tuple[str, int]]:
    """For each token at which a month of two words begins: the month, and its last token."""
    found = {}
    for at in (at for at, token in enumerate(tokens) if at and token.key in _SECOND_WORDS):
        month = _TWO_WORD.get((comparable(tokens[at - 1].key), tokens[at].key))
        if month:
            found[at - 1] = month, at
    return found


def _named(tokens: Sequence[Token]) -> dict[int, tuple[str, int]]:
    """For each token at which an actor is named, whatever the spelling: its id, and the name's last token."""
    found = {}
    for match in find_names(tokens):
        refs = {entry.ref for entry in match.entries}
        if len(refs) == 1 and match.entries[0].table == "actors":
            found[match.first] = (f"@{min(refs)}", match.last - 1)
    return found


def gram_hashes(codes: NDArray[np.uint32], length: int) -> NDArray[np.uint64]:
    """A 64-bit hash of each run of `length` words, by position (a polynomial over the codes, mixed)."""
    count = len(codes) - length + 1
    if count <= 0:
        return np.empty(0, dtype=np.uint64)
    hashes = np.zeros(count, dtype=np.uint64)
    with np.errstate(over="ignore"):
        for offset in range(length):
            hashes = hashes * np.uint64(0x9E3779B97F4A7C15) + codes[offset : offset + count].astype(np.uint64)
            hashes ^= hashes >> np.uint64(29)
    return hashes
