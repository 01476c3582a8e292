"""What the rooms say in English sentences, such as problems and reasons, said in the language of the visitor."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

SLOT = "{}"
LIST = "{;}"
"""In `sentences.tsv`, what a sentence says anew each time; `LIST` is several sentences, parted by semicolons."""
LONGEST = 4000
"""Code points of a sentence that is looked for in the table."""
_SLOTS = re.compile(r"\{;?\}")


class Said(NamedTuple):
    """A sentence, and the language that it is said in."""

    text: str
    language: str


def said_in(language: str, sentence: str) -> Said:
    """The sentence in a language of the interface; in its own English where the table does not have it."""
    arabic = _arabic(sentence) if language == "ar" else None
    return Said(sentence, "en") if arabic is None else Said(arabic, "ar")


@cache
def sentences() -> Mapping[str, str]:
    """English forms and their Arabic, with slots for what changes, those with most words of their own first."""
    text = (files("tawatur.views.web") / "sentences.tsv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    rows.sort(key=lambda row: -len(_SLOTS.sub("", row["en"])))
    return {row["en"]: row["ar"] for row in rows}


def _arabic(sentence: str) -> str | None:
    if len(sentence) > LONGEST:
        return None
    if sentence in sentences():
        return sentences()[sentence]
    found = ((form, form.values(sentence)) for form in _forms())
    return next((form.fill(values) for form, values in found if values), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Form:
    """A form of sentences: the English between its slots, the slots, and the Arabic."""

    parts: tuple[str, ...]
    slots: tuple[str, ...]
    arabic: str

    def values(self, sentence: str) -> tuple[str, ...]:
        """What stands in the slots of a sentence of this form; nothing where it is of another.

        Each slot ends where the next words of the form first stand: a hostile sentence takes no longer than a plain one.
        """
        first, *others = self.parts
        if not (sentence.startswith(first) and sentence.endswith(others[-1])):
            return ()
        found, at, end = [], len(first), len(sentence) - len(others[-1])
        for part in others[:-1]:
            next_at = sentence.find(part, at + 1, end)
            if next_at < 0:
                return ()
            found.append(sentence[at:next_at])
            at = next_at + len(part)
        return (*found, sentence[at:end]) if at < end else ()

    def fill(self, values: tuple[str, ...]) -> str:
        told = iter([_told(value, several=slot == LIST) for slot, value in zip(self.slots, values, strict=True)])
        return re.sub(re.escape(SLOT), lambda _: next(told), self.arabic)


@cache
def _forms() -> tuple[_Form, ...]:
    return tuple(
        _Form(parts=tuple(_SLOTS.split(english)), slots=tuple(_SLOTS.findall(english)), arabic=arabic)
        for english, arabic in sentences().items()
        if _SLOTS.search(english)
    )


def _told(value: str, *, several: bool) -> str:
    """What stands in a slot: a sentence itself where the table has it, else as it is, with its own direction."""
    if several:
        return "؛ ".join(_told(one, several=False) for one in value.split("; "))
    return _arabic(value) or f"\u2068{value}\u2069"
