"""How much territory: shares, villages and areas in the sentence of a word of control."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tawatur.annotate.facts.acceptance import ARMED
from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.circumstances import date_near, places_of
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import known_word
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim, Control, ControlChange, Mention, Quantity

_UNITS = {
    "قريه": "villages",
    "قري": "villages",
    "بلده": "villages",
    "بلدات": "villages",
    "كيلومتر": "km2",
    "كم": "km2",
    "كم2": "km2",
    "كيلو": "km2",
    "كيلومترا": "km2",
}
_AREAS = frozenset({"مساحه", "مساحتها", "مساحته", "مربع", "مربعا", "مربعه"})
_CHANGES: dict[str, ControlChange] = {
    "ولي.X": "gains",
    "عود.X": "gains",
    "حرر.II": "gains",
    "نزع.VIII": "gains",
    "خسر.I": "loses",
    "فقد.I": "loses",
    "فقدان": "loses",
    "سحب.VII": "loses",
}
_WHOLE = Decimal(100)
_HOLDS = ARMED | {"opposition"}
"""Classes of people who hold ground."""


def _change(control: Predicate) -> ControlChange:
    """Whether ground is held, gained or lost, as a word or the one that governs it says: فقدت السيطرة على المدينة."""
    governor = control.governor.name if control.governor is not None else ""
    return _CHANGES.get(control.name) or _CHANGES.get(governor) or "holds"


def territory_claims(sheet: Sheet, filled: Filled, places: list[Phrase], voices: Voices) -> list[Claim]:
    """A claim for each amount of territory that the sentence gives, or one for the place held."""
    holders = tuple(filled.roles.get("who", ()))
    loose = {p.mention.key for p in filled.phrases if p.sort == "people" and not _holds(p)}
    if all(m.key in loose for m in holders):
        return []
    change = _change(filled.predicate)
    when, where = date_near(sheet, filled.predicate.at), places_of(places)
    found = [
        claim(
            sheet,
            filled,
            Control(
                holders=holders,
                change=_by(sheet, amount) or change,
                unit=unit,
                quantity=amount,
                when=when,
                places=where,
            ),
            voices,
        )
        for amount, unit in _amounts(sheet, filled.predicate.at)
    ]
    vague = {p.mention.key for p in filled.phrases if p.generic}
    held = tuple(m for m in filled.roles.get("place", ()) if m.key not in vague) or _building(filled, where)
    if not found and (held or _over_unknown(sheet, filled)):
        held = held or where
        found = [
            claim(sheet, filled, Control(holders=holders, change=change, unit="place", when=when, places=held), voices)
        ]
    return found


def _holds(people: Phrase) -> bool:
    """Whether people of a class can hold ground: bodies under arms, not so and so many men of one."""
    return people.kind in _HOLDS and people.quantity is None


def _building(filled: Filled, where: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The one building that was taken in a place that is named: استعاد الجيش مبنى الإذاعة في أم درمان."""
    taken = (p for p in filled.phrases if p.sort == "post" and p.generic and p.number == "s" and not p.conjunction)
    return tuple(p.mention for p in taken if where and p.mention in filled.roles.get("place", ()))


def _by(sheet: Sheet, amount: Quantity) -> ControlChange | None:
    """The change that an amount measures, where it is no level: تراجعت بنسبة 3.7 في المئة; None elsewhere."""
    at = next(i for i, token in enumerate(sheet.tokens) if token.end > amount.span.start)
    first, _ = sheet.sentences[sheet.sentence_of[at]]
    if at == first or sheet.tokens[at - 1].key not in word_class("by-how-much"):
        return None
    before = [_bare(sheet.tokens[i].key) for i in range(max(first, at - _NEAR), at)]
    if any(key in word_class("falling") for key in before):
        return "loses"
    return "gains" if any(key in word_class("rising") for key in before) else None


def _bare(key: str) -> str:
    """A word without the conjunction written onto it."""
    return key[1:] if key[:1] in "وف" and len(key) > _SHORTEST else key


_NEAR = 8
"""Words before the amount among which the verb of change stands."""
_SHORTEST = 4


def _over_unknown(sheet: Sheet, filled: Filled) -> bool:
    """Whether the word of control goes on with على and a name that nobody knows: سيطرت على فريرية وكفرزيت."""
    at = filled.predicate.at
    _, last = sheet.sentences[sheet.sentence_of[at]]
    over = next((i for i in range(at + 1, min(at + _REACH, last - 1)) if sheet.tokens[i].key == "علي"), None)
    return over is not None and not known_word(sheet, over + 1)


_REACH = 14


def _amounts(sheet: Sheet, at: int) -> list[tuple[Quantity, str]]:
    """The amounts of territory in the sentence of token `at`: 50 في المئة, نصف سوريا, 82 قرية, 1200 كيلومتر مربع."""
    first, last = sheet.sentences[sheet.sentence_of[at]]
    area = any(sheet.tokens[i].key in _AREAS for i in range(first, last))
    found, seen = [], set()
    for i in range(first, last):
        amount = sheet.quantity_of[i]
        if amount is None or amount.span in seen or _of_another(sheet, at, i, first):
            continue
        seen.add(amount.span)
        unit = _UNITS.get(fold(amount.unit or "").split(" ")[0], "")
        if amount.unit == "percent":
            found.append((amount, "percent"))
        elif amount.value is not None and 0 < amount.value < 1:
            found.append((_share(amount), "percent"))
        elif unit and (unit != "km2" or area):
            found.append((amount, unit))
        elif fold(amount.unit or "").split(" ")[0] in word_class("counted-places") and _taken(sheet, at, i):
            found.append((amount, "place"))
    return found


def _taken(sheet: Sheet, at: int, i: int) -> bool:
    """Whether the amount at token i is what the word of control at token `at` takes: سيطرت الفصائل على سبع مناطق."""
    between = [_bare(sheet.tokens[k].key) for k in range(at + 1, i)]
    return at < i < at + _REACH and between[-1:] == ["علي"]


def _of_another(sheet: Sheet, at: int, i: int, first: int) -> bool:
    """Whether the amount at token i is told by another word of control before it than the one at token `at`."""
    between = range(first, i) if i < at else range(at + 1, i)
    return any(
        (r.form.person or (i < at and r.form.part == "masdar"))
        and r.verb in frames()
        and any(f.kind == "control" for f in frames()[r.verb])
        for k in between
        for r in sheet.verbs[k]
    )


def _share(amount: Quantity) -> Quantity:
    """A fraction as a share of a hundred: half is 50 percent."""
    value, low, high = (None if n is None else n * _WHOLE for n in (amount.value, amount.low, amount.high))
    return replace(amount, unit="percent", value=value, low=low, high=high)
