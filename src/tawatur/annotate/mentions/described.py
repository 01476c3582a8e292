"""What tells a class of people more closely: a second noun, adjectives, who leads them, what they cross."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.adjectives import adjectives_after
from tawatur.annotate.mentions.naming import widened
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.ties import Owner
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

BODIES = frozenset(
    {"fighters", "soldiers", "forces", "factions", "militias", "officers", "gunmen", "mercenaries", "opposition"}
)
"""Classes of people under arms, whom a name beside them makes more precise."""


_OF_MANY = frozenset({"forces", "factions", "militias", "tribesmen"})
"""Kinds of classes whose noun is a body of its own, no second word for the first: قائد ميليشيا."""


def described_further(reader: Reader, i: int, j: int, entry: Entry) -> int:
    """Past a second noun of people that agrees with the first: مواطن مدني, شخص مجهول."""
    again = reader.entries(j).get("groups") if reader.same_sentence(i, j) else None
    match = reader.sheet.match_of[j] if again is not None else None
    if (
        again is None
        or again.kind in _OF_MANY
        or (entry.kind in _OF_MANY and again.kind not in BODIES)
        or match is None
        or match.split.conjunction
        or match.split.preposition
        or match.split.pronoun
    ):
        return j
    first = reader.sheet.match_of[i]
    closed = j > i + 1 and reader.key(j - 1).startswith("ال") and not match.split.article
    same = first is not None and first.split.article == match.split.article and not closed
    cases = reader.key(i)[-2:], reader.key(j)[-2:]
    return match.last if same and set(cases) != {"ون", "ين"} and (again.number in (entry.number, "?")) else j


def with_adjectives(reader: Reader, plain: Phrase, owner: Owner | None) -> Phrase:
    """The class with the adjectives behind it; told by what it crosses, a new actor."""
    last = adjectives_after(reader, plain.last - 1, plain.last)
    if owner is not None and owner.how == "nisba":
        last = owner.last
    if last == plain.last:
        return plain
    return _across(reader, plain, last) or widened(reader, plain, last)


def led_by(reader: Reader, plain: Phrase, last: int) -> Phrase | None:
    """A body told by the people who lead it, which is as good as a name: الميليشيات التي يقودها الأكراد."""
    if reader.key(last) not in {"التي", "الذين"} or reader.key(last + 1) not in word_class("whom-one-leads"):
        return None
    people = reader.at(last + 2) if reader.same_sentence(plain.first, last + 2) else None
    if people is None or people.kind not in {"community", "nationals"} or people.preposition or people.conjunction:
        return None
    wide = widened(reader, plain, people.last, keep=False)
    return wide._replace(
        mention=Mention(kind="actor", text=wide.mention.text, span=wide.mention.span),
        sort="actor",
        generic=False,
        definite=True,
    )


def _across(reader: Reader, plain: Phrase, last: int) -> Phrase | None:
    """A body told by what it crosses, which is as good as a name: الميليشيات العابرة للحدود."""
    crosses = reader.key(last - 1) in word_class("crossing") and reader.same_sentence(plain.first, last)
    across = reader.at(last) if crosses else None
    if across is None or across.preposition != "ل" or across.first != last or plain.kind not in BODIES:
        return None
    wide = widened(reader, plain, across.last, keep=False)
    new = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span)
    return wide._replace(mention=new, sort="actor", generic=False, definite=True)
