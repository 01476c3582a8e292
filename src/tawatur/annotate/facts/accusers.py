"""Accusers: whose charge a denial answers: نفت إيران اتهامات السعودية لها بتزويد … is denied by one and said by the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from tawatur.annotate.facts.restated import said_alike, said_by, voice_of
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import verb_cues
from tawatur.lexicon.word_classes import word_class
from tawatur.model import ROLES, Attribution, Claim, Mention, Span

_KINDS = frozenset({"supply", "collusion"})
_BY = frozenset({"عن", "من قبل", "من جانب", "من طرف", "من"})
"""Prepositions before whoever a charge came from: الصادرة عن, من جانب."""
_LAYING = frozenset({"وجه.II", "طلق.IV", "سوق.I", "كيل.I", "لقي.IV", "ورد.IV", "صدر.IV", "نشر.I", "روج.II"})
"""Verbs of laying a charge, besides those of speech."""
_TO_ACCUSER = 4
"""Tokens from a charge, or the verb that lays it, to who lays it."""


def accuser_at(sheet: Sheet, phrases: Mapping[int, Phrase], first: int, last: int) -> Phrase | None:
    """Who laid the charge told of between tokens first and last: its genitive, its nationality, the subject of its clause."""
    charges = (i for i in range(first, last) if _is_charge(sheet, i))
    return next((who for i in charges if (who := _who_laid(sheet, phrases, i, last)) is not None), None)


def _who_laid(sheet: Sheet, phrases: Mapping[int, Phrase], charge: int, last: int) -> Phrase | None:
    """Who laid the charge at a token."""
    genitive = phrases.get(charge + 1)
    if (
        genitive is not None
        and _accuses(genitive)
        and not genitive.preposition
        and not _accused(sheet, charge, genitive)
    ):
        return genitive
    for i in range(charge + 1, min(charge + 1 + _TO_ACCUSER, last)):
        phrase = phrases.get(i)
        if phrase is not None and phrase.preposition in _BY and _accuses(phrase):
            return phrase
        if _lays(sheet, i):
            return _subject(sheet, phrases, i, last)
        if sheet.tokens[i].kind == "sign":
            return None
    return None


def _is_charge(sheet: Sheet, i: int) -> bool:
    """Whether token i is a noun for what somebody said, or ما before a verb of saying: ما قالته السعودية."""
    key = sheet.tokens[i].key
    said = key in word_class("accusations") or key in word_class("hearsay") or key in word_class("sayings")
    return said or (key in word_class("what") and i + 1 < len(sheet.tokens) and _lays(sheet, i + 1))


def _accused(sheet: Sheet, charge: int, genitive: Phrase) -> bool:
    """Whether the genitive of one accusation is whom it accuses, since no pronoun says whom: نفى اتهام إيران بتسليح."""
    behind = sheet.tokens[genitive.last].key if genitive.last < len(sheet.tokens) else ""
    return sheet.tokens[charge].key == "اتهام" and not behind.startswith("ل")


def _lays(sheet: Sheet, i: int) -> bool:
    """Whether token i is a finite verb of saying or of laying a charge."""
    return any(r.form.person == 3 and (r.verb in verb_cues() or r.verb in _LAYING) for r in sheet.verbs[i])


def _subject(sheet: Sheet, phrases: Mapping[int, Phrase], verb: int, last: int) -> Phrase | None:
    """Who stands behind a verb, past whom the charge is laid against: وجهتها إليها السعودية."""
    for i in range(verb + 1, min(verb + 1 + _TO_ACCUSER, last)):
        phrase = phrases.get(i)
        if phrase is not None:
            return phrase if _accuses(phrase) and not phrase.preposition else None
        if not any(particle.pronoun for particle in sheet.particles[i]):
            return None
    return None


def _accuses(phrase: Phrase) -> bool:
    """Whether a phrase names somebody who can accuse."""
    return phrase.sort in {"actor", "person"} and not phrase.pronoun


def answered_charges(
    sheet: Sheet, phrases: Sequence[Phrase], attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    """The attributions and claims of a report, with the charges that denials in it name and answer, on their accusers' word."""
    by_id = {voice.id: voice for voice in attributions}
    table = {phrase.first: phrase for phrase in phrases}
    voices, found = list(attributions), list(claims)
    for claim in claims:
        voice = by_id.get(claim.attribution or "")
        if claim.factuality.polarity != "denied" or claim.proposition.kind not in _KINDS or voice is None:
            continue
        first = bisect_left(sheet.tokens, voice.content.start, key=_start)
        last = bisect_left(sheet.tokens, claim.span.end, key=_start)
        accuser = accuser_at(sheet, table, first, last)
        if accuser is None or accuser.mention.key in {voice.chain[-1].key, *_doers(claim)}:
            continue  # اتهامات إيران بتزويد: whom they accuse
        words = Span(sheet.tokens[first].start, sheet.tokens[accuser.last - 1].end)
        cue = sheet.span(first, first + 1)
        charge = voice_of(sheet, accuser.mention, words, cue, force="accuses", rule="answered-charge")
        said = said_by(claim, charge, "affirmed", "accuser")
        if all(not said_alike(said, other) for other in found):
            voices += [charge] if charge.id not in {v.id for v in voices} else []
            found.append(said)
    return tuple(voices), tuple(sorted(found, key=lambda claim: claim.span.start))


def _doers(claim: Claim) -> set[str]:
    """The keys of those a claim says did it."""
    roles = ROLES[claim.proposition.kind]
    doers: tuple[Mention, ...] = getattr(claim.proposition, roles.get("from") or roles["who"])
    return {mention.key for mention in doers}


def _start(token: Token) -> int:
    return token.start
