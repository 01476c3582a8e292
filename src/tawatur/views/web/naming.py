"""What things are called in one language of the interface, for data that no template writes: pictures, tables, files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from starlette.requests import Request

from tawatur.analyse.whereabouts import Whereabouts
from tawatur.model import Mention
from tawatur.views.web.rendering import called_in, cut, key_in, label_in, language_of, words_of

LONGEST_VALUE = 80


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """The names that a visitor sees."""

    language: str
    words: Mapping[str, str]

    def party(self, mention: Mention) -> str:
        """A party, as it is called across reports."""
        return called_in(self.language, mention)

    def place(self, found: Whereabouts) -> str:
        """A place on the map: the lexicon's name where its very name is known, else the words that name it."""
        name = Mention(kind="place", text=found.name, span=None, label=found.label, ref=found.key)
        return self.party(name) if found.basis == "name" else cut(found.name, LONGEST_VALUE)

    def label(self, label: str) -> str:
        """Goods or a place by the lexicon's English label, or a report's own words."""
        return label_in(self.language, label)

    def value(self, name: str) -> str:
        """A value of the model, such as a means or a category."""
        return self.words.get(f"value-{name}") or cut(name, LONGEST_VALUE)

    def cut(self, words: str) -> str:
        """A table's own words, cut short, in the direction of what stands around them."""
        return cut(words, LONGEST_VALUE)

    def key(self, key: str) -> str:
        """Whom a key refers to."""
        return key_in(self.language, key)

    def reporter(self, key: str, name: str) -> str:
        """Who counts: by the lexicon's name where it has one, else as the report names it."""
        known = self.key(key)
        return cut(name, LONGEST_VALUE) if known in (key, cut(key, LONGEST_VALUE)) else known

    def count(self, value: Decimal | None, low: Decimal | None, high: Decimal | None, *, approximate: bool) -> str:
        """A number as exact as its words: "at least 575", "20 or more", "about 350"; "?" where they give none."""
        if value is None:
            form, numbers = ("number-open", (low,)) if high is None else ("number-range", (low, high))
            return "?" if low is None else self._filled(form, *numbers)
        if approximate:
            return self._filled("number-about", value)
        if (low is None) == (high is None):
            return grouped(value)
        return self._filled("number-least" if high is None else "number-most", value)

    def _filled(self, form: str, *numbers: Decimal | None) -> str:
        told = self.words[form]
        for number in numbers:
            told = told.replace("{}", grouped(number), 1)
        return told

    def all(self, names: Iterable[str]) -> str:
        """Several names in one line."""
        return f"{self.words['comma']} ".join(names)


def grouped(number: Decimal | None) -> str:
    """A number with its thousands apart; a whole one without a fraction."""
    if number is None:
        return ""
    return f"{int(number):,}" if number == number.to_integral_value() else f"{number:,f}"


def naming(request: Request) -> Naming:
    """The names in the visitor's language."""
    return Naming(language=language_of(request), words=words_of(request))
