"""Goods that came from somewhere to nobody said: who has them got them, or they were only made there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.facts.holders import HELD, WITH, held_before
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.model import Claim, Origin, Supply


def arrivals(phrases: Sequence[Phrase], predicates: Sequence[Predicate], claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with arms that came from a state to nobody said, but are in somebody's hands, told as made there.

    السلاح الذي كان بحوزة داعش جاء من الصين.
    """
    found: list[Claim] = []
    for item in claims:
        given = item.proposition
        holders = (
            held_before(phrases, predicates, given.goods) if isinstance(given, Supply) and _came(item, given) else []
        )
        if not holders and isinstance(given, Supply) and given.suppliers and not given.recipients:
            found.append(_for_whoever_has(phrases, predicates, item, given))
        elif holders and isinstance(given, Supply):
            made = Origin(makers=given.suppliers, holders=tuple(holders), goods=given.goods, quantity=given.quantity)
            found.append(replace(item, proposition=made))
        else:
            found.append(item)
    return found


def _for_whoever_has(phrases: Sequence[Phrase], predicates: Sequence[Predicate], item: Claim, given: Supply) -> Claim:
    """A supply to nobody said is to whoever has its goods in the same sentence: تستخدم أسلحة صينية وفرتها الإمارات."""
    plain = [p for p in phrases if p.preposition not in HELD - WITH]
    has = held_before(plain, predicates, given.goods)
    others = tuple(h for h in has if all(h.key != s.key for s in given.suppliers))
    return replace(item, proposition=replace(given, recipients=others)) if len(others) == 1 else item


def _came(item: Claim, given: Supply) -> bool:
    """Whether a claim says that goods came from states, to nobody said."""
    states = bool(given.suppliers) and all((m.ref or "").startswith("states/") for m in given.suppliers)
    return states and not given.recipients and item.rule.partition("/")[0] in _COMING


_COMING = frozenset({"ja", "ata-1", "tadaffaq", "warad", "wasal-goods"})
