"""Whom a pronoun means: the nearest phrase before it that agrees and can act, or whoever is speaking."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from tawatur.annotate.facts.acceptance import is_carrier
from tawatur.annotate.facts.agreement import AGREES, agrees_with
from tawatur.annotate.facts.speakers import Speakers
from tawatur.annotate.facts.unknown_nouns import unknown_word
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.belonging import ON_SIDE
from tawatur.annotate.mentions.quantifiers import quantifier
from tawatur.annotate.mentions.words import adverbial, known_word, tie_word
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class

_OWN = frozenset({"نا", "ني"})
"""Pronouns of the speaker."""
_FURTHEST = 2
"""Sentences back that a pronoun may reach."""
_CANDIDATES = 60
"""Actors back that a pronoun may mean: beyond, a long list has been left behind."""
_TWO = 2
_SHORTEST = 3
"""Letters of the shortest word whose last alif may be the accusative's."""


class Referents:
    """The phrases of a report that a pronoun can mean, and its `speakers`."""

    def __init__(self, sheet: Sheet, phrases: Sequence[Phrase], voices: Voices) -> None:
        self._sheet = sheet
        self._goods = [p for p in phrases if p.sort == "materiel"]
        self._actors = [
            p for p in phrases if p.sort in {"actor", "person", "people"} or (p.sort == "post" and p.owner is not None)
        ]
        self._actors = sorted(
            [
                *(p for p in self._actors if not (_equated(sheet, p) or _in_tie(sheet, p))),
                *(o for p in phrases if (o := _owner(p)) is not None),
            ],
            key=lambda p: p.first,
        )
        self.speakers = Speakers(sheet, self._actors, voices)

    def stranger_behind(self, phrase: Phrase) -> bool:
        """Whether a definite noun that nobody knows stands right behind somebody: دعمت تركيا الخوارج."""
        at = phrase.last
        near = at < len(self._sheet.tokens) and self._sheet.sentence_of[at] == self._sheet.sentence_of[phrase.first]
        return near and self._sheet.keys[at].startswith("ال") and unknown_word(self._sheet, at)

    def goods(self, at: int) -> Phrase | None:
        """The goods told of last before token `at`."""
        here = self._sheet.sentence_of[at]
        for phrase in reversed(self._goods):
            if phrase.first < at and not (phrase.preposition == "ب" and _carries(phrase)):
                away = here - self._sheet.sentence_of[phrase.first]
                if away > _FURTHEST:
                    return None
                return phrase._replace(preposition="", conjunction="", quantity=None if away else phrase.quantity)
        return None

    def of(self, pronoun: str, at: int, *, other: Sequence[object] = ()) -> Phrase | None:
        """The actor that `pronoun` at token `at` means, or None; it is none of `other`, the doers of the same deed."""
        if pronoun in _OWN:
            return self.speakers.at(at, plural=pronoun == "نا")
        if pronoun not in AGREES:
            return None
        meant = [
            phrase
            for phrase in islice(self._before(at), _CANDIDATES)
            if agrees_with(pronoun, phrase)
            and not any(
                isinstance(o, Phrase) and (o.mention.key == phrase.mention.key or o.first == phrase.first)
                for o in other
            )
        ]
        found = next((p for p in meant if not _in_passing(p)), meant[0] if meant else None)
        return found._replace(preposition="", conjunction="") if found is not None else None

    def some_of_them(self, at: int) -> Phrase | None:
        """The goods of which the word at token `at` means some or all: وصل معظمها إلى."""
        partitive = at < len(self._sheet.tokens) and self._sheet.tokens[at].key in word_class("rest-of-find")
        return self.goods(at) if partitive and self._sheet.tokens[at].key.endswith("ها") else None

    def _before(self, at: int) -> Iterator[Phrase]:
        """The actors named before token `at`, the nearest first, as far back as a pronoun reaches."""
        here = self._sheet.sentence_of[at]
        for phrase in reversed(self._actors):
            if phrase.last <= at:
                if here - self._sheet.sentence_of[phrase.first] > _FURTHEST:
                    return
                yield phrase

    def pair(self, at: int, *, back: int = 0) -> tuple[Phrase, ...]:
        """The two named together last before token `at` in its sentence, or up to `back` before: بريطانيا والولايات المتحدة … تسليحهما.

        Where none are, the only two that the sentence has named: معتقلي التنظيم لدى الجماعة، في إطار تفاهم بينهما.
        """
        here = self._sheet.sentence_of[at]
        told = [p for p in self._actors if p.last <= at and p.kind != "both"]
        for away in range(back + 1):
            both = _together([p for p in told if self._sheet.sentence_of[p.first] == here - away])
            if both:
                return both
        return ()

    def may_mean(self, pronoun: str, phrase: Phrase) -> bool:
        """Whether a phrase agrees with a pronoun and can act."""
        return phrase.sort in {"actor", "person", "people"} and agrees_with(pronoun, phrase)

    def governs_nothing(self, at: int) -> bool:
        """Whether a preposition, and no object, stands right behind the word at token `at`: استخدامها في, استخدامه لتهريب."""
        behind = self._sheet.tokens[at + 1] if at + 1 < len(self._sheet.tokens) else None
        if behind is None or self._sheet.particles[at + 1] or behind.kind != "word":
            return True
        return behind.key.startswith(("ل", "ك")) and bool(self._sheet.verbs[at + 1])

    def has_object(self, at: int) -> bool:
        """Whether the word right behind token `at` is in the accusative, and so its object: اكتشافها نقصاً."""
        behind = self._sheet.tokens[at + 1] if at + 1 < len(self._sheet.tokens) else None
        if behind is None:
            return False
        if known_word(self._sheet, at + 1):
            return quantifier(behind.key) and not behind.key.startswith(("ب", "ل", "و"))
        return adverbial(behind.text) or (behind.key.endswith("ا") and len(behind.key) > _SHORTEST)


def _together(here: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The last two of these who are joined, or all where they are two."""
    for one, other in zip(reversed(here[:-1]), reversed(here[1:]), strict=True):
        if other.conjunction and other.first <= one.last + 1:
            return one._replace(preposition="", conjunction=""), other._replace(preposition="", conjunction="")
    named = {p.mention.key: p for p in here if not p.generic and p.sort == "actor"}
    return tuple(p._replace(preposition="", conjunction="") for p in named.values()) if len(named) == _TWO else ()


def _carries(phrase: Phrase) -> bool:
    """Whether goods are only what others travel in: نُقلت بشاحنة, على متن سفينة."""
    return is_carrier(phrase) or phrase.mention.ref == "units/truckload"


_TO_EQUATING = 3
"""Tokens back from what somebody is said to be to such a word: عبارة عن بقايا قادة."""


def _equated(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a phrase only says what somebody told of before is: a pronoun after it means him still."""
    if not phrase.generic and phrase.mention.ref is not None:
        return False
    near = range(phrase.first - 1, max(phrase.first - 1 - _TO_EQUATING, -1), -1)
    return any(
        sheet.tokens[i].key.removeprefix("و") in word_class("equating")
        and sheet.sentence_of[i] == sheet.sentence_of[phrase.first]
        for i in near
    )


def _in_tie(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a state is only named to say whose somebody else is: الجيش الوطني المدعوم من تركيا is not about Turkey."""
    before = phrase.first - (1 if phrase.preposition == "من" else 0)
    return phrase.kind == "state" and before > 0 and tie_word(sheet.tokens[before - 1].key) is not None


def _in_passing(phrase: Phrase) -> bool:
    """Whether somebody is only mentioned on the way: one person unnamed, foes and friends, whom others are helped against.

    أمام قاضي التحقيق, تجاه أعدائهم, دعمت المتمردين ضد الحكومة وزودتهم.
    """
    if (phrase.mention.ref in ON_SIDE and phrase.pronoun) or phrase.preposition == "ضد":
        return True
    return phrase.generic and phrase.sort == "people" and phrase.number == "s" and bool(phrase.preposition)


def _owner(phrase: Phrase) -> Phrase | None:
    """Whoever owns goods, as somebody a pronoun may mean: زوارق الحوثيين ... وصلتهم."""
    owner = phrase.owner
    if phrase.sort != "materiel" or owner is None or owner.span is None or (owner.ref or "").startswith("states/"):
        return None
    return Phrase(phrase.first, phrase.last, owner, sort="actor", kind="owner", definite=True)
