"""Bytes to text: which encoding a file is in, and what in it could not be decoded."""

from __future__ import annotations

import codecs
import re
import unicodedata
from dataclasses import dataclass

from tawatur.model import Problem

_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_SAMPLE = 200_000
"""Bytes looked at to tell legacy encodings apart; a report is seldom longer."""

_MOST_BROKEN = 0.02
"""Share of characters that may be undecodable in a text still taken for UTF-8: scraped pages mix in stray bytes."""

_COMMON = ("في", "من", "على", "إلى", "الى", "التي", "أن", "عن", "ال")
_LEGACY = ("cp1256", "iso8859_6", "cp1252")
_BREAK = "\r\x0b\x0c\x85\u2028\u2029"
_BREAKS = re.compile(f"\r\n|[{_BREAK}]")
_CONTROLS = bytes({*range(0x09), *range(0x0E, 0x1B), *range(0x1C, 0x20)})
_SPACE = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_SPACES = re.compile(f"[{_SPACE}]")
_TAKEN_APART = re.compile("[A-Za-z][\u0300-\u036f]+|[\u0627\u0648\u064a][\u064b-\u0652]*[\u0653-\u0655]")
"""A letter and the accent, madda or hamza that belongs to it, as some systems store them: one letter in two."""
_SHAPE = "\ufb50-\ufbb1\ufbd3-\ufd3d\ufd50-\ufdfb\ufe80-\ufefc"
_SHAPED = re.compile(f"[{_SHAPE}]+")
"""Letters stored by their shape at their place in the word, as they come out of some PDF files."""
_MARK = "\u0300-\u036f\u0653-\u0655"
_ODD = re.compile(f"[{_BREAK}{_SPACE}{_SHAPE}{_MARK}]")
"""What is written anew; a text without any is plain as it is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Decoded:
    """A text with plain breaks and spaces (`plain`), the encoding it was in, and what was lost on the way."""

    text: str
    encoding: str
    problems: tuple[Problem, ...] = ()


def decode(data: bytes, *, file: str, declared: str | None = None) -> Decoded | None:
    """The text of `data`, or None where the bytes are no text at all.

    `declared` is the encoding a page names for itself: believed when the bytes are no UTF-8 and every one fits it.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _lenient(data.removeprefix(mark), encoding.removesuffix("-sig"), len(mark), file)
    wide = _wide(data)
    if wide:
        return _lenient(data, wide, 0, file)
    return None if _binary(data) else _narrow(data, file, declared)


def _narrow(data: bytes, file: str, declared: str | None) -> Decoded:
    """The text of bytes that are one to four to a character: UTF-8, else what the page declares, else a legacy set."""
    for encoding in ("utf-8", declared):
        text = _strict(data, encoding) if encoding else None
        if text is not None:
            return Decoded(text=plain(text), encoding=(encoding or "").lower())
    trial = data.decode("utf-8", "replace")
    if trial.count("\ufffd") <= max(1, len(trial) * _MOST_BROKEN):
        return _lenient(data, "utf-8", 0, file)
    return _lenient(data, max(_LEGACY, key=lambda name: _arabic_score(data[:_SAMPLE], name)), 0, file)


def plain(text: str) -> str:
    """The text with LF for every kind of line break, a space for every kind of space, and letters for their parts and shapes."""
    if not _ODD.search(text):
        return text
    text = _SPACES.sub(" ", _BREAKS.sub("\n", text))
    text = _SHAPED.sub(lambda letters: unicodedata.normalize("NFKC", letters.group()), text)
    return _TAKEN_APART.sub(lambda letter: unicodedata.normalize("NFC", letter.group()), text)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeDecodeError, LookupError, ValueError):
        return None


def _wide(data: bytes) -> str | None:
    """UTF-16 without a mark: in Arabic and Latin text nearly every second byte is 0x06, 0x00 or 0x20 (punctuation)."""
    sample = data[: _SAMPLE - _SAMPLE % 2]
    if len(sample) < 4 or len(data) % 2 > 1:  # two code units at least
        return None
    for encoding, high, low in (("utf-16-le", sample[1::2], sample[::2]), ("utf-16-be", sample[::2], sample[1::2])):
        telling = sum(high.count(byte) for byte in b"\x06\x00\x20\xfe")
        blank = low.count(b"\x00")
        if (
            telling >= 0.9 * len(high)
            and blank <= 0.02 * len(low)
            and high.count(b"\x06") + high.count(b"\x00") > len(high) / 2
        ):
            return encoding
    return None


def _binary(data: bytes) -> bool:
    """Whether control bytes that no text uses are frequent, or a zero byte stands anywhere near the start."""
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return b"\x00" in sample or controls > len(sample) / 100


def _lenient(data: bytes, encoding: str, skipped: int, file: str) -> Decoded:
    """The text with U+FFFD for what cannot be decoded; a sequence cut off at the end is told from damage within."""
    problems: list[Problem] = []
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        cut = fault.end >= len(data) and fault.reason in {"unexpected end of data", "truncated data"}
        text = data[: fault.start].decode(encoding) if cut else data.decode(encoding, "replace")
        problems.append(_fault(file, fault.start + skipped, text.count("\ufffd"), cut=cut))
    return Decoded(text=plain(text), encoding=encoding, problems=tuple(problems))


def _fault(file: str, offset: int, broken: int, *, cut: bool) -> Problem:
    if cut:
        return Problem(
            code="truncated-encoding",
            message="The file ends in the middle of a character; the rest of it is probably missing. Fetch it again.",
            path=file,
            offset=offset,
        )
    return Problem(
        code="undecodable-bytes",
        message=f"{broken} place(s) could not be decoded and are shown as \ufffd; the first is named here.",
        path=file,
        offset=offset,
    )


def _arabic_score(data: bytes, encoding: str) -> float:
    """How much like running text the bytes look in an encoding: common short words found, less damage."""
    text = data.decode(encoding, "replace")
    words = text.split()
    found = sum(word in _COMMON or word.startswith("ال") for word in words)
    latin = sum(word.isascii() for word in words)
    odd = text.count("\ufffd") + sum(text.count(sign) for sign in "ÃÇÐÞÙ¤")
    return found + latin / 2 - odd
