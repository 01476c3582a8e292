"""Words, numbers and signs of a text, each with its place and its key."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from tawatur.arabic.letters import INVISIBLE, LETTERS, MARKS, TATWEEL, fold
from tawatur.model.record import Record

TokenKind = Literal["word", "number", "latin", "sign"]


@dataclass(slots=True, unsafe_hash=True)
class Token(Record):
    """One word, number, Latin word or sign.

    `start` and `end` are code points of the text it was cut from, `text` those characters as printed, `key` its
    folded form (`letters.fold`), with words broken up to escape filters ("تعـ ـتـ ـقل") rejoined. Clitics stay on:
    "والأسلحة" is one token.
    """

    start: int
    end: int
    text: str
    key: str
    kind: TokenKind

    @property
    def closed(self) -> bool:
        """Whether the word ends in a printed teh marbuta, which is no pronoun (محافظة is not محافظ + ه)."""
        return is_closed(self.text)


def is_closed(printed: str) -> bool:
    """Whether a word as printed ends in teh marbuta, perhaps with a mark on it."""
    return "ة" in printed[-2:]


_BODY = f"[{LETTERS}{MARKS}{TATWEEL}{INVISIBLE}]"
_WORD = (
    f"[{LETTERS}{TATWEEL}]{_BODY}*"
    f"(?:(?:(?<={TATWEEL})[ \u00a0.*_/-]{{1,3}}(?={TATWEEL})|(?<=[{LETTERS}])[*_](?=[{LETTERS}])){_BODY}+)*"
)
_DIGITS = "[0-9\u0660-\u0669\u06f0-\u06f9]+"
_NUMBER = (
    f"{_DIGITS}(?:[{INVISIBLE}]*[.,\u066b\u066c\u060c][{INVISIBLE}]*{_DIGITS})*"  # bidi marks stand inside numbers
)
_LATIN_LETTERS = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_LATIN = f"[{_LATIN_LETTERS}]+(?:['\u2019.-]?[{_LATIN_LETTERS}0-9]+)*"
_TOKEN = re.compile(f"(?P<word>{_WORD})|(?P<number>{_NUMBER})|(?P<latin>{_LATIN})|(?P<sign>[^\\s{MARKS}{INVISIBLE}])")
_JOINTS = re.compile("[ \u00a0.*_/-]+")


_SPREAD = re.compile(f"{TATWEEL}[ \u00a0.*_/-]{{1,3}}{TATWEEL}")
"""A word broken up by spaces, the only token that goes on past one."""


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text[start:end]`, in order; their places count from the start of `text`."""
    whole = text[start:end]
    if _SPREAD.search(whole):
        return [Token(start + cut[0], start + cut[1], *cut[2:]) for cut in _cut(whole)]
    found: list[Token] = []
    at = start
    for piece in whole.split():
        at = text.index(piece, at)
        for first, last, printed, key, kind in _known(piece):
            found.append(Token(at + first, at + last, printed, key, kind))
        at += len(piece)
    return found


_Cut = tuple[int, int, str, str, TokenKind]


def _cut(piece: str) -> tuple[_Cut, ...]:
    """The tokens of a piece of text: first and last place in it, as printed, key and kind."""
    found: list[_Cut] = []
    for match in _TOKEN.finditer(piece):
        kind: TokenKind = match.lastgroup  # type: ignore[assignment]  # the pattern's groups are the kinds
        printed = match.group()
        key = fold(printed)
        if kind == "word" and not key.isalpha():
            key = _JOINTS.sub("", key)
        found.append((*match.span(), printed, key, kind))
    return tuple(found)


_known = lru_cache(maxsize=50_000)(_cut)
"""What stands between two spaces, cut once for all its places."""
