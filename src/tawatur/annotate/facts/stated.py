"""The claims that one predicate makes: its frames filled in turn, until one states something."""

from __future__ import annotations

from tawatur.annotate.facts.build import claim_of
from tawatur.annotate.facts.embedded import filled_frame
from tawatur.annotate.facts.filling import Filled, by_goods
from tawatur.annotate.facts.frames import CARRY, Frame
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.strikers import casualty_strike
from tawatur.annotate.facts.territory import territory_claims
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.facts.withheld import attempted, withheld
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim


def claims_of(sheet: Sheet, predicate: Predicate, clause: Clause, voices: Voices) -> list[Claim]:
    """What a predicate states in its clause: the claims of the first of its frames that makes any."""
    if not predicate.frames or withheld(sheet, predicate, clause):
        return []
    struck = casualty_strike(predicate)
    if struck is not None:
        one = claim_of(sheet, struck, clause.places, voices)
        return [one] if one is not None else []
    for frame in predicate.frames:
        filled = None if _told_elsewhere(frame, predicate) else filled_frame(frame, predicate)
        if filled is None or _captives_counted(filled):
            continue
        if frame.kind == "control":
            return territory_claims(sheet, filled, clause.places, voices)
        parts = by_goods(_sent_by_owner(filled))
        made = [one for part in parts if (one := claim_of(sheet, part, clause.places, voices)) is not None]
        if made:
            return made
    return []


_DONE = frozenset({"seizure", "control", "detention"})
"""Kinds of what is so once it is done, and is not so while somebody only tries."""


def _told_elsewhere(frame: Frame, predicate: Predicate) -> bool:
    """Whether a frame makes no claim itself: it hands on, its tally counts those it befell, it gives shelter, or is only tried."""
    shelter = frame.kind == "supply" and _gives_shelter(predicate)
    return shelter or frame.kind in {CARRY, "tally"} or (frame.kind in _DONE and attempted(predicate))


def _gives_shelter(predicate: Predicate) -> bool:
    """Whether all that is given is protection or leave, which moves no goods: وفرت الحماية لهم, منحهم ملاذا."""
    given = [a for source in ("obj", "obj2", "acc", "gen") for a in predicate.arguments.get(source, [])]
    deeds = [a for a in given if isinstance(a, Predicate)]
    goods = any(isinstance(a, Phrase) and a.sort == "materiel" for a in given)
    return not goods and any(a.tells("collusion") and not a.tells("supply") for a in deeds)


def _captives_counted(filled: Filled) -> bool:
    """Whether the captives have a number, so that their tally tells of them: أسر ثلاثة جنود."""
    frame = filled.frame
    captured = frame.kind == "detention" and frame.predicate == "أسر.I"
    return captured and any(p.quantity is not None for p in filled.phrases)


def _sent_by_owner(filled: Filled) -> Filled:
    """Whose arms are handed over hands them over, where nobody else is said to: توريد الأسلحة الإماراتية للميليشيا.

    Arms that only a pronoun takes up are told of as made there (البنادق الصينية … تم تسليمها).
    """
    predicate = filled.predicate
    if filled.frame.kind != "supply" or predicate.verbal or filled.roles.get("from"):
        return filled
    money = any((p.mention.ref or "").endswith("/money") for p in filled.phrases)
    sends = predicate.name in _SENDING or money
    if not sends:
        return filled
    owners = [
        p.owner
        for p in filled.phrases
        if p.sort == "materiel" and p.definite and p.owner is not None and not p.pronoun and p.first > predicate.at
    ]
    if owners and filled.roles.get("to"):
        filled.roles["from"] = owners[:1]
    return filled


_SENDING = frozenset({"ورد.II", "رسل.IV", "سلم.II", "صدر.II", "شحن.I", "زود.II", "سلح.II", "إمداد"})
