"""From filled frames to claims: whose word a proposition stands on, its polarity, its number, date and place."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.circumstances import date_near, places_of, struck_place
from tawatur.annotate.facts.factuality import factuality_of
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.propositions import Told, proposition_of
from tawatur.annotate.facts.targets import unknown_striker
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Proposition, Quantity, Span, Supply, Tally, content_id


def claim_of(sheet: Sheet, filled: Filled, places: Sequence[Phrase], voices: Voices) -> Claim | None:
    """The claim that a filled frame makes, on the word of the voice that its predicate stands in."""
    when = date_near(sheet, filled.predicate.at)
    if _asks_who(sheet, filled):
        asked = Supply(recipients=tuple(filled.roles["to"]), when=when, places=places_of(places))
        return claim(sheet, filled, asked, voices)
    told = Told(
        filled,
        _quantity(filled),
        when,
        places_of(places),
        struck_place(places),
        nameless=filled.frame.kind == "attack" and unknown_striker(sheet, filled),
    )
    proposition = proposition_of(told)
    return claim(sheet, filled, proposition, voices) if proposition is not None else None


def _asks_who(sheet: Sheet, filled: Filled) -> bool:
    """Whether a question asks who supplies somebody (من يموّل خلايا داعش؟)."""
    i = filled.predicate.at
    supplied = filled.frame.kind == "supply" and filled.roles.get("to") and not filled.roles.get("from")
    asks = i > 0 and sheet.tokens[i - 1].key.removeprefix("و") == "من"
    return bool(supplied) and asks and filled.predicate.verbal


def _quantity(filled: Filled) -> Quantity | None:
    """How many a frame tells of; of what moves people or strikes, the numbers are told elsewhere."""
    if filled.frame.kind in {"attack", "detention", "collusion", "movement"}:
        return None
    if filled.frame.kind == "supply":
        return _handed_over(filled)
    found = filled.frame.kind in {"seizure", "origin"}
    counted = [p for p in filled.phrases if not found or p.mention in filled.roles.get("goods", [])]
    return next((p.quantity for p in counted if p.quantity is not None), None)


def _handed_over(filled: Filled) -> Quantity | None:
    """How many goods were handed over, where only one kind is told of: سلمت 4 طائرات."""
    goods = filled.roles.get("goods", [])
    counted = [p.quantity for p in filled.phrases if p.sort == "materiel" and p.mention in goods]
    amount = counted[0] if len(goods) == len(counted) == 1 else None
    return amount if amount is not None and amount.value is not None else None


def claim(sheet: Sheet, filled: Filled, proposition: Proposition, voices: Voices) -> Claim:
    """A proposition as a claim."""
    predicate = filled.predicate
    tokens = [predicate.at, predicate.end - 1, *(i for p in filled.phrases for i in (p.first, p.last - 1))]
    near = [i for i in tokens if sheet.sentence_of[i] == sheet.sentence_of[predicate.at]]
    span = Span(sheet.tokens[min(near)].start, sheet.tokens[max(near)].end)
    word = sheet.tokens[predicate.at]
    attribution = voices.at(Span(word.start, word.end))
    roles = tuple(f"{name}={m.key}" for name, mentions in sorted(filled.roles.items()) for m in mentions)
    amount = proposition.quantity
    return Claim(
        id=content_id(
            sheet.report.id,
            span.start,
            span.end,
            proposition.kind,
            *((proposition.category,) if isinstance(proposition, Tally) else ()),
            *roles,
            amount.span.start if amount else "",
        ),
        report=sheet.report.id,
        proposition=proposition,
        factuality=factuality_of(sheet, predicate, attribution, filled.frame.polarity),
        span=span,
        attribution=attribution.id if attribution else None,
        chain=attribution.chain if attribution else (),
        rule=f"{filled.frame.id}/{predicate.part}" + ("/passive" if predicate.voice == "passive" else ""),
    )
