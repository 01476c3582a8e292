"""Whom a pronoun means: the nearest phrase before it that agrees and can act, or whoever is speaking."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Attribution, Link, Mention, Span

_AGREES = {"ه": ("m",), "ها": ("f", "p"), "هم": ("m", "p"), "هن": ("f", "p"), "هما": ("d", "p")}
_OWN = frozenset({"نا", "ني"})
"""Pronouns of the speaker."""
_FURTHEST = 2
"""Sentences back that a pronoun may reach."""
_OPENING = 3
"""Characters into another's words within which إنه still means the speaker: a conjunction, a quotation mark."""


class Referents:
    """The phrases of a report that a pronoun can mean, and its speakers."""

    def __init__(self, sheet: Sheet, phrases: Sequence[Phrase], voices: Voices) -> None:
        self._sheet = sheet
        self._voices = voices
        self._actors = [p for p in phrases if p.sort in {"actor", "person", "people"}]
        self._starts = [token.start for token in sheet.tokens]

    def of(self, pronoun: str, at: int) -> Phrase | None:
        """The actor that `pronoun` at token `at` means, or None."""
        if pronoun in _OWN:
            return self.speaker(at, plural=pronoun == "نا")
        wanted = _AGREES.get(pronoun, ())
        if not wanted:
            return None
        here = self._sheet.sentence_of[at]
        for phrase in reversed(self._actors):
            if phrase.last > at:
                continue
            if here - self._sheet.sentence_of[phrase.first] > _FURTHEST:
                return None
            if phrase.gender in wanted or phrase.number in wanted:
                return phrase._replace(preposition="", conjunction="")
        return None

    def may_mean(self, pronoun: str, phrase: Phrase) -> bool:
        """Whether a phrase agrees with a pronoun and can act."""
        wanted = _AGREES.get(pronoun, ())
        return phrase.sort in {"actor", "person", "people"} and (phrase.gender in wanted or phrase.number in wanted)

    def speaker(self, at: int, *, plural: bool = False) -> Phrase | None:
        """Whoever speaks at token `at`; a spokesman's `plural` (لم نبع) is the body that he speaks for."""
        voice = self._voice(at)
        if voice is None or not voice.chain or not voice.chain[-1].text:
            return None
        link = voice.chain[-1]
        return (self._body(link, at) if plural and link.kind != "organisation" else None) or self._phrase(link, at)

    def opens(self, at: int) -> bool:
        """Whether another's words begin at token `at`: there إنه is the speaker's own."""
        voice = self._voice(at)
        return voice is not None and abs(voice.content.start - self._sheet.tokens[at].start) <= _OPENING

    def _voice(self, at: int) -> Attribution | None:
        token = self._sheet.tokens[at]
        return self._voices.at(Span(token.start, token.end))

    def _body(self, link: Link, at: int) -> Phrase | None:
        """The organisation that a speaker's role or affiliation names."""
        words = link.affiliation or link.role or ""
        for phrase in self._actors:
            if phrase.sort == "actor" and not phrase.generic and phrase.mention.text in words and phrase.first < at:
                return phrase._replace(preposition="", conjunction="")
        return None

    def _phrase(self, link: Link, at: int) -> Phrase:
        first = bisect_right(self._starts, link.span.start) - 1 if link.span is not None else at
        last = bisect_right(self._starts, link.span.end - 1) if link.span is not None else at + 1
        person = link.kind in {"person", "official"}
        mention = Mention(kind="person" if person else "actor", text=link.text, span=link.span, label=link.label, ref=link.ref)
        return Phrase(first, last, mention, sort="person" if person else "actor", kind=link.kind, definite=True)
