"""What things are called in one language of the interface, for data that no template writes: pictures, tables, files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from starlette.requests import Request

from tawatur.analyse.whereabouts import Whereabouts
from tawatur.model import Mention
from tawatur.views.web.rendering import called_in, cut, label_in, language_of, words_of

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

    def all(self, names: Iterable[str]) -> str:
        """Several names in one line."""
        return f"{self.words['comma']} ".join(names)


def naming(request: Request) -> Naming:
    """The names in the visitor's language."""
    return Naming(language=language_of(request), words=words_of(request))
