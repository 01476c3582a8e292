"""In whose hands goods are: who has them by the words beside them, by another claim, or as the doer of a verb of holding."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim, Mention, Origin, Seizure, Supply

HELD = frozenset({"في", "لدي", "بحوزه", "عند", "مع"})
"""Prepositions before whoever holds goods, or before where he keeps them."""
WITH = frozenset({"بحوزه", "لدي", "عند"})
"""Prepositions that only one who holds something stands behind."""
_REACH = 7
"""Tokens after goods within which their holder may be named."""
_HOLDING = frozenset(
    {"وفر.V", "ملك.I", "ملك.VIII", "حوز.I", "خدم.X", "حمل.I", "حفظ.VIII", "سلح.V", "نشر.I", "عمد.VIII"}
)
"""Verbs whose subject holds what they govern."""
_USING = _HOLDING | {"طلق.IV"}
"""Verbs whose subject has what the sentence speaks of."""
_TAKING = frozenset({"istawla", "ghanim"})
"""Frames of who takes goods to keep them, not to hand them in."""


def with_holders(
    sheet: Sheet,
    phrases: Sequence[Phrase],
    claims: Sequence[Claim],
    predicates: Sequence[Predicate],
    recent: Sequence[Claim],
) -> list[Claim]:
    """Origins whose goods somebody is said to hold: found with him, handed to him, fired by him, or, of the rest of a find, its holder."""
    if not any(isinstance(c.proposition, Origin) for c in claims):
        return list(claims)
    told = next((h for c in claims if (h := _holder_told(c))), ())
    got = next(
        (c.proposition.recipients for c in claims if isinstance(c.proposition, Supply) and not c.proposition.goods), ()
    )
    used = tuple(
        m
        for p in predicates
        if p.name in _USING
        for a in p.arguments.get("subj", [])
        if isinstance(a, Phrase) and (m := _owner(a)) is not None
    )
    used = (*used, *(m for p in phrases if p.preposition in WITH and (m := _owner(p)) is not None))[:1]
    rest = _rest_of(sheet, phrases, recent)
    others = next(
        (c.proposition.holders for c in claims if isinstance(c.proposition, Origin) and c.proposition.holders), ()
    )
    found: list[Claim] = []
    for item in claims:
        proposition = item.proposition
        if isinstance(proposition, Origin) and not proposition.holders:
            near = _near(phrases, proposition, predicates, claims)
            holders = tuple(near) or told or used or got or rest or _taken(claims) or others
            holders = tuple(h for h in holders if all(h.key != m.key for m in proposition.makers))
            found.append(replace(item, proposition=replace(proposition, holders=holders)))
        else:
            found.append(item)
    return found


def _near(
    phrases: Sequence[Phrase],
    proposition: Origin,
    predicates: Sequence[Predicate],
    claims: Sequence[Claim],
) -> list[Mention]:
    for k, phrase in enumerate(phrases):
        if any(g.span == phrase.mention.span for g in proposition.goods):
            if phrase.owner is not None and not (phrase.owner.ref or "").startswith("states/"):
                return [phrase.owner]
            return holders_of(phrases[k + 1 :], phrase, phrase.last, predicates, claims)
    return []


def _rest_of(sheet: Sheet, phrases: Sequence[Phrase], recent: Sequence[Claim]) -> tuple[Mention, ...]:
    if not (phrases and recent):
        return ()
    first, last = sheet.sentences[sheet.sentence_of[phrases[0].first]]
    if word_class("rest-of-find").isdisjoint([token.key for token in sheet.tokens[first:last]]):
        return ()
    return next(
        (
            c.proposition.holders
            for c in reversed(recent)
            if isinstance(c.proposition, Seizure) and c.proposition.holders
        ),
        (),
    )


def _taken(claims: Sequence[Claim]) -> tuple[Mention, ...]:
    """Who has goods since he took them for himself, from nobody said: استولى الفصيل على دبابات روسية الصنع."""
    return next(
        (
            c.proposition.seizers
            for c in claims
            if isinstance(c.proposition, Seizure) and c.rule.partition("/")[0] in _TAKING
        ),
        (),
    )


def _holder_told(item: Claim) -> tuple[Mention, ...]:
    proposition = item.proposition
    return proposition.holders if isinstance(proposition, Seizure) else ()


def holders_of(
    after: Sequence[Phrase],
    goods: Phrase,
    end: int,
    predicates: Sequence[Predicate],
    claims: Sequence[Claim],
) -> list[Mention]:
    """Who holds goods that end at token `end`: by a claim of them, a phrase soon `after` them, or a verb of holding."""
    for item in reversed(claims):
        proposition = item.proposition
        if isinstance(proposition, Supply | Seizure) and any(g.span == goods.mention.span for g in proposition.goods):
            holders = proposition.recipients if isinstance(proposition, Supply) else proposition.holders
            holders = tuple(m for m in holders if m.kind != "place" or (m.ref or "").startswith("states/"))
            if holders:
                return list(holders)
    for phrase in after:
        if phrase.first - end > _REACH:
            break
        if phrase.preposition in HELD:
            owner = _owner(phrase) or (
                phrase.mention if phrase.sort == "people" and phrase.preposition in WITH else None
            )
            return [owner] if owner is not None else []
    for predicate in predicates:
        if predicate.name in _HOLDING and any(
            isinstance(a, Phrase) and a.mention.span == goods.mention.span
            for found in predicate.arguments.values()
            for a in found
        ):
            told = predicate.arguments.get("subj") or predicate.arguments.get("gen", [])
            doers = [a for a in told if isinstance(a, Phrase) and a.mention.span != goods.mention.span]
            return [m for m in map(_owner, doers) if m is not None]
    return []


def held_before(phrases: Sequence[Phrase], predicates: Sequence[Predicate], goods: Sequence[Mention]) -> list[Mention]:
    """Who holds goods, by words right after them or as the doer of a verb of holding."""
    for k, phrase in enumerate(phrases):
        if any(g.span == phrase.mention.span for g in goods):
            after = [p for p in phrases[k + 1 :] if p.sort != "materiel"]
            return holders_of(after, phrase, phrase.last, predicates, ())
    return []


def had_before(before: Sequence[Phrase], goods: Phrase) -> list[Mention]:
    """Who is said right before goods to have them: كان بحوزة المقاتلين بنادق بلغارية."""
    last = before[-1] if before else None
    if last is None or last.preposition not in WITH or goods.first > last.last or goods.preposition:
        return []
    owner = _owner(last) or (last.mention if last.sort == "people" else None)
    return [owner] if owner is not None else []


def _owner(phrase: Phrase) -> Mention | None:
    """Who holds what is with or in a phrase: an actor himself, the owner of a store, but no state in whose land it lies."""
    if phrase.sort in {"actor", "person"}:
        return phrase.mention
    in_land = phrase.sort == "place" and phrase.owner is not None and (phrase.owner.ref or "").startswith("states/")
    return None if in_land else phrase.owner
