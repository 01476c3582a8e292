"""Whom a pronoun means: the nearest phrase before it that agrees and can act, or whoever is speaking."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import islice

from tawatur.annotate.facts.acceptance import is_carrier
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import adverbial, known_word, tie_word
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Attribution, Link, Mention, Span

_AGREES: dict[str, tuple[str, ...]] = {"ه": ("m",), "ها": ("f",), "هم": ("p", "m"), "هن": ("f", "p"), "هما": ("d", "p")}
_OWN = frozenset({"نا", "ني"})
"""Pronouns of the speaker."""
_TITLE = 3
"""Tokens before a speaker's name that may tell of his title."""
_FURTHEST = 2
"""Sentences back that a pronoun may reach."""
_CANDIDATES = 60
"""Actors back that a pronoun may mean: beyond, a long list has been left behind."""
_TWO = 2
_SHORTEST = 3
"""Letters of the shortest word whose last alif may be the accusative's."""
_OPENING = 3
"""Characters into another's words within which إنه still means the speaker: a conjunction, a quotation mark."""


class Referents:
    """The phrases of a report that a pronoun can mean, and its speakers."""

    def __init__(self, sheet: Sheet, phrases: Sequence[Phrase], voices: Voices) -> None:
        self._sheet = sheet
        self._voices = voices
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
        self._starts = [token.start for token in sheet.tokens]

    def goods(self, at: int) -> Phrase | None:
        """The goods told of last before token `at`."""
        here = self._sheet.sentence_of[at]
        for phrase in reversed(self._goods):
            if phrase.first < at and not (phrase.preposition == "ب" and is_carrier(phrase)):
                away = here - self._sheet.sentence_of[phrase.first]
                if away > _FURTHEST:
                    return None
                return phrase._replace(preposition="", conjunction="", quantity=None if away else phrase.quantity)
        return None

    def of(self, pronoun: str, at: int, *, other: Sequence[object] = ()) -> Phrase | None:
        """The actor that `pronoun` at token `at` means, or None; it is none of `other`, the doers of the same deed."""
        if pronoun in _OWN:
            return self.speaker(at, plural=pronoun == "نا")
        if pronoun not in _AGREES:
            return None
        meant = [
            phrase
            for phrase in islice(self._before(at), _CANDIDATES)
            if _agrees(pronoun, phrase)
            and not any(
                isinstance(o, Phrase) and (o.mention.key == phrase.mention.key or o.first == phrase.first)
                for o in other
            )
        ]
        found = next((p for p in meant if not _in_passing(p)), meant[0] if meant else None)
        return found._replace(preposition="", conjunction="") if found is not None else None

    def _before(self, at: int) -> Iterator[Phrase]:
        """The actors named before token `at`, the nearest first, as far back as a pronoun reaches."""
        here = self._sheet.sentence_of[at]
        for phrase in reversed(self._actors):
            if phrase.last <= at:
                if here - self._sheet.sentence_of[phrase.first] > _FURTHEST:
                    return
                yield phrase

    def pair(self, at: int) -> tuple[Phrase, ...]:
        """The two who are named together last before token `at` in its sentence: بريطانيا والولايات المتحدة … تسليحهما.

        Where none are, the only two that the sentence has named: معتقلي التنظيم لدى الجماعة، في إطار تفاهم بينهما.
        """
        here = [
            p for p in self._actors if p.last <= at and self._sheet.sentence_of[p.first] == self._sheet.sentence_of[at]
        ]
        for one, other in zip(reversed(here[:-1]), reversed(here[1:]), strict=True):
            if other.conjunction and other.first <= one.last + 1:
                return one._replace(preposition="", conjunction=""), other._replace(preposition="", conjunction="")
        named = {p.mention.key: p for p in here if not p.generic and p.sort == "actor"}
        return tuple(p._replace(preposition="", conjunction="") for p in named.values()) if len(named) == _TWO else ()

    def may_mean(self, pronoun: str, phrase: Phrase) -> bool:
        """Whether a phrase agrees with a pronoun and can act."""
        return phrase.sort in {"actor", "person", "people"} and _agrees(pronoun, phrase)

    def speaker(self, at: int, *, plural: bool = False) -> Phrase | None:
        """Whoever speaks at token `at`; `plural` (لم نبع) it is the body that a spokesman speaks for, a leader leads."""
        voice = self._voice(at)
        if voice is None or not voice.chain or not voice.chain[-1].text:
            return None
        link = voice.chain[-1]
        whole = (self._body(link) or self._led(link, at)) if plural and link.kind != "organisation" else None
        return whole or self._phrase(link, at)

    def denier(self, at: int, pronoun: str) -> Phrase | None:
        """Whoever denies at token `at`: in نفت الإمارات تزويدها the pronoun is hers."""
        voice = self._voice(at)
        if voice is None or voice.force != "denies" or pronoun not in {"ه", "ها", "هم"}:
            return None
        told = (p for p in self._actors if voice.content.start <= self._starts[p.first] and p.last <= at)
        if any(p.sort == "actor" and not p.preposition and _agrees(pronoun, p) and not p.generic for p in told):
            return None
        speaker = self.speaker(at)
        return None if pronoun == "هم" and speaker is not None and speaker.gender == "f" else speaker

    def country(self, at: int) -> Phrase | None:
        """The state that a speaker calls his country (بلاده): by his title's nationality, or himself if he is one."""
        voice = self._voice(at)
        if voice is None or not voice.chain:
            return None
        link = voice.chain[-1]
        return (
            self._phrase(link, at)
            if (link.ref or "").startswith("states/")
            else self._state(link) or self._phrase(link, at)
        )

    def has_object(self, at: int) -> bool:
        """Whether the word right behind token `at` is in the accusative, and so its object: اكتشافها نقصاً."""
        behind = self._sheet.tokens[at + 1] if at + 1 < len(self._sheet.tokens) else None
        if behind is None or known_word(self._sheet, at + 1):
            return False
        return adverbial(behind.text) or (behind.key.endswith("ا") and len(behind.key) > _SHORTEST)

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
            if phrase.sort == "actor" and not phrase.generic and phrase.mention.text in words:
                return phrase._replace(preposition="", conjunction="")
        return self._state(link)

    def _led(self, link: Link, at: int) -> Phrase | None:
        """The body that a listed person belongs to: نصر الله in لم نرسل speaks for his party."""
        body = _bodies().get(link.ref or "")
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
        first = max(bisect_right(self._starts, link.span.start) - 1 - _TITLE, 0)
        for i in range(last - 1, first - 1, -1):
            match = self._sheet.match_of[i]
            entry = (
                next((e for e in match.entries if e.table == "nisbas" and match.first == i), None)
                if match is not None
                else None
            )
            if entry is not None and self._sheet.sentence_of[i] == self._sheet.sentence_of[last - 1]:
                state = Mention(
                    kind="actor",
                    text=self._sheet.text(i, i + 1),
                    span=self._sheet.span(i, i + 1),
                    label=entry.label,
                    ref=entry.ref,
                )
                return Phrase(i, i + 1, state, sort="actor", kind="state", definite=True)
        return None

    def _phrase(self, link: Link, at: int) -> Phrase:
        first = bisect_right(self._starts, link.span.start) - 1 if link.span is not None else at
        last = bisect_right(self._starts, link.span.end - 1) if link.span is not None else at + 1
        person = link.kind in {"person", "official"}
        mention = Mention(
            kind="person" if person else "actor", text=link.text, span=link.span, label=link.label, ref=link.ref
        )
        return Phrase(first, last, mention, sort="person" if person else "actor", kind=link.kind, definite=True)


@cache
def _bodies() -> Mapping[str, tuple[str, str]]:
    """The reference and label of the body that each listed person belongs to."""
    labels = {row["id"]: row["label"] for row in rows("actors")}
    return {
        f"actors/{row['id']}": (f"actors/{row['parent']}", labels[row["parent"]])
        for row in rows("actors")
        if row["kind"] == "person" and row["parent"] in labels
    }


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
    """Whether one person unnamed is only mentioned on the way: أمام قاضي التحقيق."""
    return phrase.generic and phrase.sort == "people" and phrase.number == "s" and bool(phrase.preposition)


def _owner(phrase: Phrase) -> Phrase | None:
    """Whoever owns goods, as somebody a pronoun may mean: زوارق الحوثيين ... وصلتهم."""
    owner = phrase.owner
    if phrase.sort != "materiel" or owner is None or owner.span is None or (owner.ref or "").startswith("states/"):
        return None
    return Phrase(phrase.first, phrase.last, owner, sort="actor", kind="owner", definite=True)


def _agrees(pronoun: str, phrase: Phrase) -> bool:
    """Gender and number of a pronoun: ه is one man or masculine body, ها a feminine body or several of them, هم people."""
    people = phrase.number == "p" and phrase.sort == "people"
    if pronoun == "ه":
        return phrase.gender in {"m", "?"} and not people
    if pronoun == "ها":
        return phrase.gender in {"f", "?"} or (phrase.number == "p" and not people)
    if pronoun == "هم":
        return phrase.number in {"p", "d"} or phrase.sort == "actor"
    agreeing = _AGREES.get(pronoun, ())
    return phrase.number in agreeing or phrase.gender in agreeing
