"""Whether published figures can stand in one table: the arithmetic that comes before any statistics.

A printed share is taken as rounded half up at the decimals it shows. Every answer is exact, by integer arithmetic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

Fault = Literal[
    "share-does-not-fit-total", "two-shares-for-one", "shares-exceed-whole", "counts-exceed-total", "no-common-total"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One printed figure: what it counts, the count, the share in percent as printed, or both."""

    label: str
    count: int | None = None
    share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """Why figures cannot belong to one table: which, and in plain words."""

    fault: Fault
    labels: tuple[str, ...]
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """The totals that a count and its printed share allow, both ends included; `most` None is without bound."""

    least: int
    most: int | None

    def allows(self, total: int) -> bool:
        """Whether the count is that share of `total`."""
        return self.least <= total and (self.most is None or total <= self.most)


def band(share: Decimal) -> tuple[Fraction, Fraction]:
    """The true shares, from (included) and to (excluded), that print as `share` percent, as fractions of one."""
    half = Fraction(1, 2 * 10 ** max(0, -int(share.as_tuple().exponent)))
    return max(Fraction(0), (Fraction(share) - half) / 100), (Fraction(share) + half) / 100


def totals_for(count: int, share: Decimal) -> Totals:
    """Of which totals `count` is printed as `share` percent."""
    low, high = band(share)
    least = max(count, count * high.denominator // high.numerator + 1)
    most = None if low == 0 else count * low.denominator // low.numerator
    return Totals(least=least, most=most)


def fits(count: int, total: int, share: Decimal) -> bool:
    """Whether `count` of `total` prints as `share` percent."""
    low, high = band(share)
    return total > 0 and low <= Fraction(count, total) < high


def misfits(figures: Sequence[Figure], total: int | None = None) -> tuple[Misfit, ...]:
    """Every reason why `figures` cannot be parts of one whole (of `total`, where it is printed), in a fixed order."""
    return (
        *_double_shares(figures),
        *(_against_total(figures, total) if total is not None else _common_total(figures)),
        *_too_much(figures, total),
    )


def count_tables(shares: Sequence[Decimal], count: int, total: int) -> int:
    """How many integer tables fit: parts k of n that print as `shares`, all k summing to `count`, all n to `total`.

    Every part is at least 1. A large number says that no exact test can be reproduced from the printed shares.
    """
    ways: dict[tuple[int, int], int] = {(0, 0): 1}
    for share in shares:
        parts = _parts(share, count, total)
        grown: dict[tuple[int, int], int] = defaultdict(int)
        for (held, whole), number in ways.items():
            for part, base in parts:
                if held + part <= count and whole + base <= total:
                    grown[held + part, whole + base] += number
        ways = grown
    return ways.get((count, total), 0)


def _parts(share: Decimal, count: int, total: int) -> list[tuple[int, int]]:
    found = []
    for part in range(1, count + 1):
        totals = totals_for(part, share)
        last = total if totals.most is None else min(total, totals.most)
        found += [(part, base) for base in range(totals.least, last + 1)]
    return found


def _double_shares(figures: Sequence[Figure]) -> Iterable[Misfit]:
    by_label: dict[str, set[Decimal]] = defaultdict(set)
    for figure in figures:
        if figure.share is not None:
            by_label[figure.label].add(figure.share)
    for label, shares in sorted(by_label.items()):
        if len(shares) > 1 and not _overlap(shares):
            printed = " and ".join(f"{share} %" for share in sorted(shares))
            yield Misfit(
                fault="two-shares-for-one",
                labels=(label,),
                detail=f"{label} is printed as {printed}: two tables, or an error; do not set them side by side",
            )


def _overlap(shares: Iterable[Decimal]) -> bool:
    bands = [band(share) for share in shares]
    return max(low for low, _ in bands) < min(high for _, high in bands)


def _against_total(figures: Sequence[Figure], total: int | None) -> Iterable[Misfit]:
    for figure in figures:
        if figure.count is None or figure.share is None or total is None or fits(figure.count, total, figure.share):
            continue
        allowed = totals_for(figure.count, figure.share)
        true = Fraction(100 * figure.count, total)
        most = "any more" if allowed.most is None else allowed.most
        yield Misfit(
            fault="share-does-not-fit-total",
            labels=(figure.label,),
            detail=f"{figure.count} is {float(true):.2f} % of {total}, not {figure.share} %; "
            f"that share needs a total of {allowed.least} to {most}",
        )


def _common_total(figures: Sequence[Figure]) -> Iterable[Misfit]:
    ranges = [(f.label, totals_for(f.count, f.share)) for f in figures if f.count is not None and f.share is not None]
    least = max((totals.least for _, totals in ranges), default=0)
    bounds = [totals.most for _, totals in ranges if totals.most is not None]
    if bounds and least > min(bounds):
        labels = tuple(label for label, totals in ranges if totals.least == least or totals.most == min(bounds))
        names = ", ".join(labels)
        yield Misfit(fault="no-common-total", labels=labels, detail=f"no total gives all of {names}")


def _too_much(figures: Sequence[Figure], total: int | None) -> Iterable[Misfit]:
    labels = tuple(figure.label for figure in figures)
    if len(set(labels)) < len(labels):
        return
    shares = [figure.share for figure in figures if figure.share is not None]
    if sum(band(share)[0] for share in shares) > 1:
        yield Misfit(fault="shares-exceed-whole", labels=labels, detail=f"the shares add up to {sum(shares)} %")
    counts = [figure.count for figure in figures if figure.count is not None]
    if total is not None and sum(counts) > total:
        yield Misfit(
            fault="counts-exceed-total", labels=labels, detail=f"the counts add up to {sum(counts)} of {total}"
        )
