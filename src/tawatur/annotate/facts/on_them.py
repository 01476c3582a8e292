"""What those who are caught have on them is seized: القبض على رجل بحوزته 12 بندقية is twelve rifles taken from him.

So is what is counted with them, whose it was being unknown: القبض على 7 مهربين و11 بندقية.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.facts.finds import parts_of
from tawatur.annotate.facts.inventories import listed
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim, Detention, Mention, Seizure, Span, Supply, content_id

_ON_THEM = frozenset("بحوزته بحوزتها بحوزتهم بحوزتهما معه معهم حوزته حوزتهم يحمل تحمل يحملون يحملان".split())
"""On him, on her, on them, or carrying, before what they have."""
_REACH = 8
"""Tokens behind those who are caught within which it is told what they have."""


def with_goods_on_them(sheet: Sheet, phrases: Sequence[Phrase], found: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence with a seizure of what those had on them whom it says somebody caught."""
    taken = {m.span for c in found if isinstance(c.proposition, Seizure | Supply) for m in c.proposition.goods}
    made = [
        _seized(item, item.proposition, part, had=had)
        for item in found
        if isinstance(item.proposition, Detention) and item.proposition.held
        for goods, had in [_goods(sheet, phrases, item)]
        for part in parts_of([g for g in goods if g.mention.span not in taken])
    ]
    return [*_of_those_caught(phrases, found), *made]


def _of_those_caught(phrases: Sequence[Phrase], found: Sequence[Claim]) -> list[Claim]:
    """The claims, whose goods a pronoun gives to those who were caught held by them: اعتقل خمسة مهربين وضبط أسلحتهم."""
    held = next((c.proposition.held for c in found if isinstance(c.proposition, Detention) and c.proposition.held), ())
    theirs = {p.mention.span for p in phrases if p.sort == "materiel" and p.pronoun in word_class("theirs")}
    return [
        replace(c, proposition=replace(c.proposition, holders=held))
        if isinstance(c.proposition, Seizure)
        and not c.proposition.holders
        and any(m.span in theirs for m in c.proposition.goods)
        else c
        for c in found
    ]


def _goods(sheet: Sheet, phrases: Sequence[Phrase], item: Claim) -> tuple[list[Phrase], bool]:
    """The materiel told of with those whom a claim says were caught, and whether they had it: right behind بحوزته, or counted with them."""
    end = bisect_left(sheet.tokens, item.span.end, key=lambda token: token.start)
    for i in range(end, min(end + _REACH, len(sheet.tokens))):
        if sheet.sentence_of[i] != sheet.sentence_of[end]:
            break
        if sheet.tokens[i].key.removeprefix("و") in _ON_THEM:
            first = next((p for p in phrases if p.first == i + 1 and p.sort == "materiel"), None)
            return ([first, *listed(sheet, phrases, first)] if first is not None else []), True
    caught = next(
        (p for p in phrases if p.mention.span in {m.span for m in _held(item)} and p.quantity is not None), None
    )
    goods = listed(sheet, phrases, caught) if caught is not None else []
    return [p for p in goods if p.quantity is not None or p.first < p.head], False


def _held(item: Claim) -> Sequence[Mention]:
    return item.proposition.held if isinstance(item.proposition, Detention) else ()


def _seized(item: Claim, caught: Detention, part: Sequence[Phrase], *, had: bool) -> Claim:
    goods = tuple(p.mention for p in part)
    ends = [m.span.end for m in goods if m.span is not None]
    return replace(
        item,
        id=content_id(item.id, *(m.key for m in goods), *ends),
        span=Span(item.span.start, max([item.span.end, *ends])),
        proposition=Seizure(
            seizers=caught.captors,
            holders=caught.held if had else (),
            goods=goods,
            quantity=part[0].quantity,
            when=caught.when,
            places=caught.places,
        ),
        rule="on-them/noun",
    )
