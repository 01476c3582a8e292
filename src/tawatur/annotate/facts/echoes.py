"""Echoed denials: who denies what was said before without saying it again: وهو ما تنفيه طهران, ونفت الإمارات هذه الاتهامات."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.facts.restated import said_alike, said_by, voice_of
from tawatur.annotate.facts.speakers import Speakers
from tawatur.annotate.facts.taken_back import takes_back
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.tokens import Token
from tawatur.lexicon.word_classes import word_class
from tawatur.model import ROLES, Attribution, Claim, Collusion, Link, Mention, Span, SpeakerKind, Supply

_DENYING = frozenset({"نفي.I", "نكر.IV", "رفض.I", "كذب.II", "دحض.I", "فند.II"})
_KINDS = frozenset({"supply", "collusion"})
_BACK, _OWN_BACK = 2, 4
"""Sentences back that a denial may look for what it denies, and for what was said of the denier himself."""
_TO_VERB, _TO_DENIER = 3, 2
"""Tokens from وهو ما to the denying verb, and from there to who denies."""


def echoed_denials(
    sheet: Sheet, phrases: Sequence[Phrase], attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    """The attributions and claims of a report, with those that a denial of what was said before adds."""
    voices, found = list(attributions), list(claims)
    actors = [p for p in phrases if p.sort == "actor" or p.kind == "state"]
    speakers = Speakers(sheet, actors, Voices(attributions))
    taken_back = [voice for voice in attributions if takes_back(sheet, voice, claims)]
    for voice in (*taken_back, *_relative(sheet, phrases), *_despite(sheet, phrases, attributions)):
        whose = speakers.stands_for(voice.chain[-1]) if voice.chain else frozenset()
        echoed = _echoed(sheet, claims, voice, whose, own=voice in attributions)
        denied = [said_by(_own_share(claim, whose), voice, "denied", "echo") for claim in echoed]
        found += [claim for claim in denied if all(not said_alike(claim, other) for other in found)]
        if denied and voice not in voices:
            voices.append(voice)
    return tuple(voices), tuple(sorted(found, key=lambda claim: claim.span.start))


def _relative(sheet: Sheet, phrases: Sequence[Phrase]) -> list[Attribution]:
    """Denials in a clause about all that was said: وهو ما نفته الخرطوم, الأمر الذي تنفيه طهران."""
    actors = {p.first: p for p in phrases if p.sort in {"actor", "person"} and not p.preposition}
    found = []
    for i in sorted(i for key in _ALL_THAT for i in sheet.places_of.get(key, ())):
        if i >= len(sheet.tokens) - _TO_DENIER or sheet.tokens[i + 1].key not in _ALL_THAT[sheet.tokens[i].key]:
            continue
        verb = next((k for k in range(i + 2, min(i + 2 + _TO_VERB, len(sheet.tokens))) if _denies(sheet, k)), None)
        denier = (
            next((actors[k] for k in range(verb + 1, verb + 1 + _TO_DENIER) if k in actors), None) if verb else None
        )
        if verb is not None and denier is not None:
            all_that = Span(sheet.tokens[i].start, sheet.tokens[i + 1].end)
            cue = sheet.span(verb, verb + 1)
            found.append(voice_of(sheet, _denying(denier.mention), all_that, cue, rule="echoed-denial"))
    return found


def _despite(sheet: Sheet, phrases: Sequence[Phrase], attributions: Sequence[Attribution]) -> list[Attribution]:
    """Denials told as what a charge stands against, without what they deny: رغم نفي الإمارات المتكرر."""
    said = {voice.cue: voice for voice in attributions if voice.force == "denies"}
    actors = {p.first: p for p in phrases if p.sort == "actor" and not p.preposition}
    found = []
    for i in sorted(i for key in _DENIALS for i in sheet.places_of.get(key, ())):
        denier = actors.get(i + 1)
        span = sheet.span(i, i + 1)
        if i and denier and _against(sheet, i) and _says_no_more(sheet, denier.last):
            made = voice_of(sheet, _denying(denier.mention), span, span, rule="echoed-denial")
            found.append(said.get(span, made))
    return found


_DENIALS = ("نفي", "انكار")
"""Words for a denial, folded."""
_AGAINST = frozenset({"رغم", "برغم", "وسط", "مع", "ورغم"})
"""Words before a denial that a charge stands in spite of."""


def _against(sheet: Sheet, i: int) -> bool:
    """Whether the word before the denial at token i says that something stands against it: رغم, على الرغم من."""
    despite = sheet.keys[i - 1] == "من" and i > 1 and sheet.keys[i - 2] in {"الرغم", "بالرغم"}
    return despite or sheet.keys[i - 1] in _AGAINST


def _says_no_more(sheet: Sheet, i: int) -> bool:
    """Whether a denial ends at token i, but for how it is denied and the charges: رغم نفي الإمارات المتكرر لهذه الاتهامات."""
    passed = word_class("denied-how") | word_class("what-was-said")
    while i < len(sheet.tokens) and sheet.keys[i].removeprefix("ل") in passed:
        i += 1
    return i == len(sheet.tokens) or sheet.tokens[i].kind == "sign"


_ALL_THAT = {
    "وهو": {"ما", "اتهام", "الاتهام", "امر", "الامر"},
    "الامر": {"الذي"},
    "وذلك": {"ما"},
    "وهذا": {"ما"},
    "وهي": {"اتهامات", "مزاعم", "ادعاءات", "الاتهامات", "المزاعم", "الادعاءات"},
}
"""Words that take up all that was said, by the word before them."""


def _denies(sheet: Sheet, i: int) -> bool:
    return any(r.verb in _DENYING and r.form.person == 3 for r in sheet.verbs[i])


def _denying(denier: Mention) -> Link:
    kind: SpeakerKind = "person" if denier.kind == "person" else "organisation"
    return Link(text=denier.text, span=denier.span, kind=kind, label=denier.label, ref=denier.ref, force="denies")


def _echoed(
    sheet: Sheet, claims: Sequence[Claim], voice: Attribution, whose: frozenset[str], *, own: bool
) -> list[Claim]:
    """What a denial denies: the claims of the nearest sentence before it that somebody else makes, of whoever denies first.

    `whose` are the keys of whom the denier speaks for; `own` says that only claims about them
    count, as where the denial stands in a sentence of its own; in one sentence with the charge it denies that.
    """
    here = _sentence(sheet, voice.content.start)
    before = [
        c
        for c in claims
        if c.proposition.kind in _KINDS
        and c.factuality.polarity == "affirmed"
        and c.span.end <= voice.content.end
        and here - _sentence(sheet, c.span.start) <= (_OWN_BACK if own else _BACK)
        and (not c.chain or c.chain[-1].key != voice.chain[-1].key)
    ]
    if not before or not voice.chain:
        return []
    about = [c for c in before if whose & _partakers(c)]
    if own and not about:  # لكن كرزاي نفى ذلك
        return [c for c in before if _sentence(sheet, c.span.start) == here] if _just_that(sheet, voice) else []
    last = here if not own else max(_sentence(sheet, c.span.start) for c in about)
    return [c for c in about or before if _sentence(sheet, c.span.start) == last]


def _just_that(sheet: Sheet, voice: Attribution) -> bool:
    """Whether a denial is of "that", whoever it was said of: نفى ذلك."""
    i = bisect_right(sheet.tokens, voice.content.start, key=_start) - 1
    return voice.force == "denies" and sheet.keys[max(i, 0)] in word_class("this")


def _own_share(claim: Claim, whose: frozenset[str]) -> Claim:
    """What is said of the denier among others, who denies it of himself alone: نفت قطر of what قطر والإمارات are charged with."""
    told = claim.proposition
    if isinstance(told, Supply):
        told = replace(told, suppliers=_own(told.suppliers, whose), recipients=_own(told.recipients, whose))
    elif isinstance(told, Collusion):
        told = replace(told, actors=_own(told.actors, whose), partners=_own(told.partners, whose))
    return replace(claim, proposition=told)


def _own(mentions: tuple[Mention, ...], whose: frozenset[str]) -> tuple[Mention, ...]:
    """The denier where he is one of them, else all."""
    return tuple(m for m in mentions if m.key in whose) or mentions


def _sentence(sheet: Sheet, offset: int) -> int:
    i = bisect_right(sheet.tokens, offset, key=_start) - 1
    return sheet.sentence_of[max(i, 0)]


def _start(token: Token) -> int:
    return token.start


def _partakers(claim: Claim) -> set[str]:
    found: set[str] = set()
    for role, field in ROLES[claim.proposition.kind].items():
        mentions: tuple[Mention, ...] = getattr(claim.proposition, field)
        found |= {m.key for m in mentions} if role not in {"goods", "payment"} else set()
    return found
