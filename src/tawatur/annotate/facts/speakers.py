"""Who speaks at a place, and whom he speaks for: his body, his country, himself where he denies."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from tawatur.annotate.facts.accusers import charge_in
from tawatur.annotate.facts.agreement import agrees, agrees_with
from tawatur.annotate.facts.countries import bodies, homes, is_nisba, nationality_at, states
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.groups import BODIES
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Attribution, Link, Mention, Span

_TITLE = 3
"""Tokens before a speaker's name that may tell of his title."""
_OPENING = 3
"""Characters into another's words within which إنه still means the speaker: a conjunction, a quotation mark."""


class Speakers:
    """The speakers of a report, as somebody whom a pronoun can mean."""

    def __init__(self, sheet: Sheet, actors: Sequence[Phrase], voices: Voices) -> None:
        self._sheet = sheet
        self._actors = actors
        self._voices = voices
        self._starts = [token.start for token in sheet.tokens]

    def at(self, at: int, *, plural: bool = False) -> Phrase | None:
        """Whoever speaks at token `at`; `plural` (لم نبع) it is the body that a spokesman speaks for, a leader leads."""
        voice = self._voice(at)
        if voice is None or not voice.chain or not voice.chain[-1].text:
            return None
        link = voice.chain[-1]
        whole = (self._body(link) or self._led(link, at)) if plural and link.kind != "organisation" else None
        return whole or (self._of_class(link) if plural else None) or self._phrase(link, at)

    def _of_class(self, link: Link) -> Phrase | None:
        """A speaker whom only his class names, as a phrase of that class: قال القيادي."""
        told = (p for p in self._actors if p.sort == "people" and p.mention.span == link.span)
        return next((p._replace(preposition="", conjunction="") for p in told), None) if link.ref is None else None

    def denier(self, at: int, pronoun: str) -> Phrase | None:
        """Whoever denies at token `at`: in نفت الإمارات تزويدها the pronoun is hers."""
        voice = self._voice(at)
        if voice is None or voice.force != "denies" or pronoun not in {"ه", "ها", "هم"}:
            return None
        first = bisect_left(self._starts, voice.content.start)
        laid = charge_in(self._sheet, first, at)
        own = range(laid.by.first, laid.by.last) if laid is not None else range(0)
        told = (p for p in self._actors if first <= p.first and p.last <= at and p.first not in own)
        if any(p.sort == "actor" and not p.preposition and agrees_with(pronoun, p) and not p.generic for p in told):
            return None
        if pronoun == "ها" and _speaks_abroad(voice.chain[-1]):
            return self.country(at)
        speaker = self.at(at)
        return None if pronoun == "هم" and speaker is not None and speaker.gender == "f" else speaker

    def denying(self, verb: Predicate) -> Phrase | None:
        """Whoever denies, himself or for his country, what a verb that says no subject tells: نافية أن تكون قد زودت."""
        voice = self._voice(verb.at)
        if voice is None or voice.force != "denies":
            return None
        return next((p for p in (self.at(verb.at), self.country(verb.at)) if p is not None and agrees(verb, p)), None)

    def country(self, at: int) -> Phrase | None:
        """The state that a speaker calls his country (بلاده): by his title's nationality, or himself if he is one."""
        voice = self._voice(at)
        if voice is None or not voice.chain:
            return None
        link = voice.chain[-1]
        if (link.ref or "").startswith("states/"):
            return self._phrase(link, at)
        return self._state(link) or self._home(link, at) or self._phrase(link, at)

    def stands_for(self, link: Link) -> frozenset[str]:
        """The keys of whom a speaker's denial is about: himself, his body, his country."""
        at = bisect_right(self._starts, link.span.start) - 1 if link.span is not None else 0
        whole = (self._body(link), self._led(link, at), self._state(link), self._home(link, at))
        own = [link.key] if link.text else []
        return frozenset([*own, *(phrase.mention.key for phrase in whole if phrase is not None)])

    def opens(self, at: int) -> bool:
        """Whether another's words begin at token `at`: there إنه is the speaker's own."""
        voice = self._voice(at)
        return voice is not None and abs(voice.content.start - self._sheet.tokens[at].start) <= _OPENING

    def _voice(self, at: int) -> Attribution | None:
        token = self._sheet.tokens[at]
        return self._voices.at(Span(token.start, token.end))

    def _body(self, link: Link) -> Phrase | None:
        """The organisation that a speaker's role or affiliation names."""
        words = " ".join(
            filter(None, (link.affiliation, link.role, link.text if link.kind in {"official", "anonymous"} else ""))
        )
        for phrase in self._actors:
            named = phrase.sort == "actor" and not phrase.generic
            if (named or _spoken_for(phrase, words)) and phrase.mention.text in words:
                return phrase._replace(preposition="", conjunction="")
        return self._state(link)

    def _led(self, link: Link, at: int) -> Phrase | None:
        """The body that a listed person belongs to: نصر الله in لم نرسل speaks for his party."""
        body = bodies().get(link.ref or "")
        if body is None:
            return None
        spoken = self._phrase(link, at)
        ref, label = body
        mention = Mention(kind="actor", text=link.text, span=link.span, label=label, ref=ref)
        return spoken._replace(mention=mention, sort="actor", kind="faction", gender="?")

    def _state(self, link: Link) -> Phrase | None:
        """The state whose nationality a speaker's title bears: المندوب الروسي, نظيرته الأميركية."""
        if link.span is None:
            return None
        last = bisect_right(self._starts, link.span.end - 1)
        if (seat := self._seat(last)) is not None:
            return seat
        first = max(bisect_right(self._starts, link.span.start) - 1 - _TITLE, 0)
        parted = False
        for i in range(last - 1, first - 1, -1):
            parted = parted or self._sheet.tokens[i].kind == "sign"
            told = nationality_at(self._sheet, i)
            if (
                told is not None
                and (not parted or is_nisba(self._sheet, i, told[0]))
                and self._sheet.sentence_of[i] == self._sheet.sentence_of[last - 1]
            ):
                ref, label = told
                text, span = self._sheet.text(i, i + 1), self._sheet.span(i, i + 1)
                state = Mention(kind="actor", text=text, span=span, label=label, ref=ref)
                return Phrase(i, i + 1, state, sort="actor", kind="state", definite=True)
        return None

    def _seat(self, at: int) -> Phrase | None:
        """The state that في names right behind a speaker, or at the end of his name: وزارة الخارجية في كوريا الشمالية."""
        states = (p for p in self._actors if p.kind == "state" and p.preposition == "في")
        told = (p for p in states if p.last == at or at <= p.first <= at + 1)
        return next((p._replace(preposition="", conjunction="") for p in told), None)

    def _home(self, link: Link, at: int) -> Phrase | None:
        """The state that a listed speaker is of: لافروف … بلاده."""
        state = homes().get(link.ref or "")
        if state is None:
            return None
        spoken = self._phrase(link, at)
        mention = Mention(kind="actor", text=link.text, span=link.span, label=states()[state], ref=f"states/{state}")
        return spoken._replace(mention=mention, sort="actor", kind="state")

    def _phrase(self, link: Link, at: int) -> Phrase:
        first = bisect_right(self._starts, link.span.start) - 1 if link.span is not None else at
        last = bisect_right(self._starts, link.span.end - 1) if link.span is not None else at + 1
        person = link.kind in {"person", "official"}
        mention = Mention(
            kind="person" if person else "actor", text=link.text, span=link.span, label=link.label, ref=link.ref
        )
        return Phrase(first, last, mention, sort="person" if person else "actor", kind=link.kind, definite=True)


def _speaks_abroad(link: Link) -> bool:
    """Whether a speaker is a foreign ministry, an embassy or one of its men, whose "her" is his country."""
    return not word_class("abroad").isdisjoint(fold(" ".join(filter(None, (link.text, link.role)))).split())


def _spoken_for(phrase: Phrase, words: str) -> bool:
    """Whether a class of men is whom a spokesman speaks for: المتحدث باسم المتمردين."""
    men = phrase.sort == "people" and phrase.kind in BODIES and phrase.definite
    return men and f"باسم {phrase.mention.text}" in words
