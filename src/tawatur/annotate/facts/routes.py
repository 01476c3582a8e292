"""One consignment told in two words is one supply: قادمة من إيران … في طريقها إلى الحوثيين."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.model import Claim, Span, Supply


def one_route(claims: Sequence[Claim]) -> list[Claim]:
    """The claims of a sentence, with who sent and who was to get the same goods made one supply."""
    kept = list(claims)
    for sent in claims:
        given = sent.proposition
        if not isinstance(given, Supply) or given.recipients or not given.suppliers or sent not in kept:
            continue
        other = next((c for c in kept if _completes(sent, given, c)), None)
        if other is None or not isinstance(other.proposition, Supply):
            continue
        whole = replace(other.proposition, suppliers=given.suppliers, goods=given.goods)
        span = Span(min(sent.span.start, other.span.start), max(sent.span.end, other.span.end))
        kept[kept.index(other)] = replace(other, proposition=whole, span=span)
        kept.remove(sent)
    return kept


def _completes(sent: Claim, given: Supply, other: Claim) -> bool:
    """Whether a claim says who was to get what another says who sent, on the same word."""
    got = other.proposition
    if not isinstance(got, Supply) or got.suppliers or not got.recipients or other.attribution != sent.attribution:
        return False
    same = {m.span for m in given.goods} & {m.span for m in got.goods}
    return (
        bool(same)
        and other.factuality == sent.factuality
        and not {m.key for m in given.suppliers} & {m.key for m in got.recipients}
    )
