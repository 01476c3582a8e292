"""Strongholds: who is based at a place that is said to be his: صعدة معقل الجماعة, تعد البلدة مقرا للحركة, وهي قاعدة للمليشيات."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim, Mention, Presence

STRONGHOLD = "@stronghold"
_REACH = 9
"""Tokens between a place and what it is said to be: وهي منطقة معروفة للأهالي بأنها قاعدة."""
_WIDE = frozenset({"state", "country"})
_COMMAS = frozenset({"،", ",", "–", "-"})


def stronghold_claims(sheet: Sheet, phrases: Sequence[Phrase], voices: Voices) -> list[Claim]:
    """The presence of those whose base or stronghold a named place is said to be."""
    return [
        _claim(sheet, place, base, base.owner, voices)
        for place, base in _pairs(sheet, phrases)
        if base.owner is not None and not (base.owner.ref or "").startswith("states/")
    ]


def _pairs(sheet: Sheet, phrases: Sequence[Phrase]) -> Iterator[tuple[Phrase, Phrase]]:
    """Each named place of a sentence with the base of somebody that it is said to be."""
    for k, base in enumerate(phrases):
        if base.sort != "post" or base.owner is None or sheet.keys[base.first] not in word_class("bases-of"):
            continue
        named = [p for p in phrases[:k] if p.sort == "place" and p.kind not in _WIDE and p.mention.ref]
        if named and _is_said_to_be(sheet, named[-1], base):
            yield named[-1], base


def _is_said_to_be(sheet: Sheet, place: Phrase, base: Phrase) -> bool:
    """Whether a place is right before its description as a stronghold, or what is between or before says that it is one."""
    between = [key for key in sheet.keys[place.last : base.first] if key not in _COMMAS]
    if base.preposition or len(between) > _REACH:
        return False
    says = word_class("is-said-to-be")
    before = sheet.keys[max(place.first - 2, 0) : place.first]
    if not between:
        return sheet.keys[base.first] in word_class("strongholds") or not says.isdisjoint(before)
    return not says.isdisjoint(between)


def _claim(sheet: Sheet, place: Phrase, base: Phrase, holder: Mention, voices: Voices) -> Claim:
    predicate = Predicate(at=base.first, name=STRONGHOLD, part="noun", voice="active", end=base.first + 1)
    filled = Filled(frames()[STRONGHOLD][0], predicate, {"who": [holder], "where": [place.mention]}, [place, base])
    return claim(sheet, filled, Presence(actors=(holder,), bases=(place.mention,)), voices)
