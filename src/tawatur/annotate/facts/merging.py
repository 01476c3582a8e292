"""One event told by several words of a sentence is one claim: the fuller telling stays."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.model import ROLES, Attack, Claim, Mention, Seizure, Supply


def merged(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of one sentence without those that another of the same kind and voice says more fully."""
    claims = _without_echoes(claims)
    return [
        one
        for k, one in enumerate(claims)
        if not any(j != k and _within(one, other, earlier=j < k) for j, other in enumerate(claims))
    ]


def _without_echoes(claims: Sequence[Claim]) -> list[Claim]:
    """Drops strikes of nobody known that a noun mentions where the sentence tells of a strike by somebody on the same word."""
    told = {c.attribution for c in claims if isinstance(c.proposition, Attack) and c.proposition.attackers}
    return [
        c
        for c in claims
        if not (
            isinstance(c.proposition, Attack)
            and not c.proposition.attackers
            and c.attribution in told
            and "/finite" not in c.rule
        )
    ]


def _within(one: Claim, other: Claim, *, earlier: bool) -> bool:
    """Whether all that `one` says is said by `other`; of two that say the same, the one with goods stays, else the earlier."""
    kind = one.proposition.kind
    alike = one.factuality.polarity == other.factuality.polarity
    if kind != other.proposition.kind or one.attribution != other.attribution or not alike:
        return False
    if isinstance(one.proposition, Seizure) and isinstance(other.proposition, Seizure):
        again = earlier and _same_find(one.proposition, other.proposition)
        return again or (_nobody(one.proposition) and not _nobody(other.proposition))
    if kind not in {"attack", "supply", "collusion"}:
        return False
    if kind == "supply" and _other_goods(one, other):
        return False
    sides = [
        (_keys(one, field) - _only_where(one, other, field), _keys(other, field))
        for role, field in ROLES[kind].items()
        if role not in {"goods", "payment"}
    ]
    if not all(mine <= theirs for mine, theirs in sides):
        return False
    if any(mine < theirs for mine, theirs in sides):
        return True
    things = [
        bool(claim.proposition.goods) if isinstance(claim.proposition, Supply) else False for claim in (one, other)
    ]
    return earlier if things[0] == things[1] else things[1]


def _other_goods(one: Claim, other: Claim) -> bool:
    """Whether two supplies are of different things, each counted or told by its verb, or a verb tells of the second, of no goods.

    Food from one, a wage from another; وصلت الأسلحة إلى الفصائل التي تدعمها أمريكا.
    """
    goods = [_keys(claim, "goods") for claim in (one, other)]
    if goods[0] and not goods[1] and not _keys(one, "suppliers") and "/finite" in other.rule:
        return True
    counted = one.proposition.quantity is not None
    told = all("/finite" in claim.rule for claim in (one, other))
    return (counted or told) and all(goods) and not goods[0] & goods[1]


def _nobody(seizure: Seizure) -> bool:
    """Whether a find tells neither who found nor who held, nor how much: any other in its sentence says more."""
    return not seizure.seizers and not seizure.holders and seizure.quantity is None


def _same_find(one: Seizure, other: Seizure) -> bool:
    """Whether two words tell of one find, in the same words for its goods: إحباط المحاولة وضبط 5 بنادق."""
    goods = [[m.span for m in find.goods] for find in (one, other)]
    parties = [[m.key for m in (*find.seizers, *find.holders)] for find in (one, other)]
    return bool(goods[0]) and goods[0] == goods[1] and parties[0] == parties[1]


def _only_where(one: Claim, other: Claim, field: str) -> set[str]:
    """The places to which goods go for somebody whom another claim names: إلى طرابلس دعما للحكومة."""
    if field != "recipients" or all(m.kind == "place" for m in getattr(other.proposition, field)):
        return set()
    return {m.key for m in getattr(one.proposition, field) if m.kind == "place"}


def _keys(claim: Claim, field: str) -> set[str]:
    mentions: tuple[Mention, ...] = getattr(claim.proposition, field)
    return {m.key for m in mentions}
