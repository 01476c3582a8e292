"""Accusers: whose charge a denial answers: نفت إيران اتهامات السعودية لها بتزويد … is denied by one and said by the other."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from tawatur.annotate.facts.restated import said_alike, said_by, voice_of
from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.arabic.tokens import Token
from tawatur.lexicon.cues import verb_cues
from tawatur.lexicon.word_classes import word_class
from tawatur.model import ROLES, Attribution, Claim, Link, Mention

_KINDS = frozenset({"supply", "collusion"})
_BY = frozenset({"قبل", "جانب", "طرف", "لسان", "عن"})
"""Words before whoever a charge came from: الصادرة عن, من جانب, على لسان."""
_LAYING = frozenset({"وجه.II", "طلق.IV", "سوق.I", "كيل.I", "لقي.IV", "ورد.IV", "صدر.IV", "نشر.I", "روج.II", "دول.VI"})
"""Verbs of laying a charge, besides those of speech."""
_THIRD = 3
_ACCUSE = "وهم.VIII"
_NAMING = frozenset({"سمي.II", "سمي.IV", "وصف.I", "دعو.I", "عرف.I"})
"""Verbs of calling: ما يسمى المعارضة is nobody's word."""
_TO_ACCUSER = 4
"""Tokens from a charge, or the verb that lays it, to who lays it."""


class Laid(NamedTuple):
    """A charge at token `at` and who laid it."""

    at: int
    by: Speaker


def charge_in(sheet: Sheet, first: int, last: int) -> Laid | None:
    """The charge told of between tokens first and last with who laid it: its genitive, nationality, the subject of its clause."""
    charges = (i for i in range(first, last) if _is_charge(sheet, i))
    return next((Laid(i, who) for i in charges if (who := _who_laid(sheet, i, last)) is not None), None)


def _who_laid(sheet: Sheet, charge: int, last: int) -> Speaker | None:
    """Who laid the charge at a token."""
    owner = _named(sheet, charge + 1, last)
    if owner is not None and not _accused(sheet, charge, owner):
        return owner
    for i in range(charge + 1, min(charge + 1 + _TO_ACCUSER, last)):
        if _lays(sheet, i):
            return _subject(sheet, i, last)
        if sheet.tokens[i].key in _BY:
            return _named(sheet, i + 1, last)
        if sheet.tokens[i].kind == "sign":
            return None
    return None


def _is_charge(sheet: Sheet, i: int) -> bool:
    """Whether token i is a noun for what somebody said, or ما or كما before a verb of saying: ما قالته السعودية."""
    key = sheet.tokens[i].key
    said = key in word_class("accusations") or key in word_class("hearsay") or key in word_class("sayings")
    return said or (key in word_class("as-what") and i + 1 < len(sheet.tokens) and _lays(sheet, i + 1))


def _accused(sheet: Sheet, charge: int, owner: Speaker) -> bool:
    """Whether the genitive of one accusation is whom it accuses, since no pronoun says whom: نفى اتهام إيران بتسليح."""
    behind = sheet.tokens[owner.last].key if owner.last < len(sheet.tokens) else ""
    return sheet.tokens[charge].key == "اتهام" and not behind.startswith("ل")


def _lays(sheet: Sheet, i: int) -> bool:
    """Whether token i is a finite verb of saying or of laying a charge; behind one of accusing alone stands the accused."""
    told = [r for r in sheet.verbs[i] if r.form.person == _THIRD and (r.split.pronoun or r.verb != _ACCUSE)]
    told = [r for r in told if r.verb not in _NAMING]
    return any(r.verb in verb_cues() or r.verb in _LAYING for r in told)


def _subject(sheet: Sheet, verb: int, last: int) -> Speaker | None:
    """Who stands behind a verb, past whom the charge is laid against: وجهتها إليها السعودية."""
    i = verb + 1
    while i < min(verb + _TO_ACCUSER, last) and any(particle.pronoun for particle in sheet.particles[i]):
        i += 1
    return _named(sheet, i, last)


def _named(sheet: Sheet, i: int, last: int) -> Speaker | None:
    """Whoever is named at token i without preposition, as one who may accuse: by a name, an office, a nationality."""
    match = sheet.match_of[i] if i < last else None
    if match is None or match.first != i or match.split.preposition or match.split.conjunction:
        return None
    nisba = next((entry for entry in match.entries if entry.table == "nisbas"), None)
    if nisba is not None:
        span = sheet.span(i, i + 1)
        link = Link(text=sheet.text(i, i + 1), span=span, kind="organisation", label=nisba.label, ref=nisba.ref)
        return Speaker(first=i, last=i + 1, link=link, stem=nisba.id)
    speaker = read_speaker(sheet, i, last, bare=True)
    return speaker if speaker is not None and speaker.known and not speaker.points and speaker.link.text else None


def answered_charges(
    sheet: Sheet, attributions: Sequence[Attribution], claims: Sequence[Claim]
) -> tuple[tuple[Attribution, ...], tuple[Claim, ...]]:
    """The attributions and claims of a report, with the charges that denials in it name and answer, on their accusers' word."""
    by_id = {voice.id: voice for voice in attributions}
    voices, found = list(attributions), list(claims)
    for claim in claims:
        voice = by_id.get(claim.attribution or "")
        if claim.factuality.polarity != "denied" or claim.proposition.kind not in _KINDS or voice is None:
            continue
        charge = _charge(sheet, claim, voice)
        said = said_by(claim, charge, "affirmed", "accuser") if charge is not None else None
        if charge is None or said is None or any(said_alike(said, other) for other in found):
            continue
        voices += [charge] if charge.id not in {v.id for v in voices} else []
        found.append(said)
    return tuple(voices), tuple(sorted(found, key=lambda claim: claim.span.start))


def _charge(sheet: Sheet, claim: Claim, denial: Attribution) -> Attribution | None:
    """The charge that a denied claim answers, as an attribution: its content is the words that tell of it and of who laid it."""
    denied = denial.force == "denies" and denial.cue is not None and denial.cue < denial.content
    since = denial.cue.end if denial.cue is not None and denied else denial.content.start
    first = bisect_left(sheet.tokens, since, key=_start)
    last = bisect_left(sheet.tokens, denial.content.end, key=_start)
    laid = charge_in(sheet, first, last)
    own = {denial.chain[-1].key, *_doers(claim)}  # اتهامات إيران بتزويد: whom they accuse
    if laid is None or laid.by.link.key in own or laid.by.link.text in own:
        return None
    words = sheet.span(laid.at, laid.by.last)
    link = replace(laid.by.link, force="accuses")
    return voice_of(sheet, link, words, sheet.span(laid.at, laid.at + 1), rule="answered-charge")


def _doers(claim: Claim) -> set[str]:
    """The keys of those a claim says did it."""
    roles = ROLES[claim.proposition.kind]
    doers: tuple[Mention, ...] = getattr(claim.proposition, roles.get("from") or roles["who"])
    return {mention.key for mention in doers}


def _start(token: Token) -> int:
    return token.start
