"""Whether published figures can stand in one table: the arithmetic that comes before any statistics.

A printed share is taken as rounded half up at the decimals it shows. Every answer is exact, by integer arithmetic.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
MOST_COUNTED = 2**53
"""Up to here whole numbers are exact as floating-point ones."""

Fault = Literal[
    "share-does-not-fit-total", "two-shares-for-one", "shares-exceed-whole", "counts-exceed-total", "no-common-total"
]
Language = Literal["en", "ar"]

DETAILS: dict[Fault, tuple[str, str]] = {
    "share-does-not-fit-total": (
        "{label}: {count} is {true} % of {total}, not {share} %; that share needs a total of {least} to {most}",
        "{label}: {count} هي {true} % من {total} لا {share} %؛ وهذه النسبة تحتاج إلى مجموع من {least} إلى {most}",
    ),
    "two-shares-for-one": (
        "{label} is printed as {shares}: two tables, or an error; do not set them side by side",
        "{label} مطبوعة بنسب {shares}: جدولان أو خطأ؛ فلا توضع جنباً إلى جنب",
    ),
    "shares-exceed-whole": ("the shares add up to {sum} %", "مجموع النسب {sum} %"),
    "counts-exceed-total": ("the counts add up to {sum} of {total}", "مجموع الأعداد {sum} من {total}"),
    "no-common-total": ("no total gives all of {labels}", "لا مجموع واحداً يعطي كل هذه: {labels}"),
}
"""What is wrong, in English and Arabic."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One printed figure: what it counts, the count, the share in percent as printed, or both."""

    label: str
    count: int | None = None
    share: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Misfit:
    """Why figures cannot belong to one table: which, and the numbers that show it."""

    fault: Fault
    labels: tuple[str, ...]
    values: Mapping[str, str]

    def detail(self, language: Language = "en") -> str:
        """The same in plain words."""
        return DETAILS[self.fault][language == "ar"].format(**self.values)


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

    Every part is at least 1. A large number says that no exact test can be reproduced from the printed shares; one of
    `MOST_COUNTED` says so many or more.
    """
    ways = np.zeros((count + 1, total + 1))
    ways[0, 0] = 1.0
    for share in shares:
        ways = _with_one_more(ways, share)
        if ways.max() >= MOST_COUNTED:
            return MOST_COUNTED
    return int(ways[count, total])


def _with_one_more(ways: Floats, share: Decimal) -> Floats:
    """Ways by parts and wholes together, after one more part: of a part all wholes in a range print as its share."""
    count, total = ways.shape[0] - 1, ways.shape[1] - 1
    below = np.concatenate((np.zeros((count + 1, 1)), np.cumsum(ways, axis=1)), axis=1)
    grown = np.zeros_like(ways)
    for part in range(1, count + 1):
        wholes = totals_for(part, share)
        most = total if wholes.most is None else min(total, wholes.most)
        if wholes.least <= most:
            before = below[: count + 1 - part]
            grown[part:, wholes.least :] += before[:, 1 : total - wholes.least + 2]
            grown[part:, most + 1 :] -= before[:, 1 : total - most + 1]
    return grown


def _double_shares(figures: Sequence[Figure]) -> Iterable[Misfit]:
    by_label: dict[str, set[Decimal]] = defaultdict(set)
    for figure in figures:
        if figure.share is not None:
            by_label[figure.label].add(figure.share)
    for label, shares in sorted(by_label.items()):
        if len(shares) > 1 and not _overlap(shares):
            printed = " / ".join(f"{share} %" for share in sorted(shares))
            yield Misfit(fault="two-shares-for-one", labels=(label,), values={"label": label, "shares": printed})


def _overlap(shares: Iterable[Decimal]) -> bool:
    bands = [band(share) for share in shares]
    return max(low for low, _ in bands) < min(high for _, high in bands)


def _against_total(figures: Sequence[Figure], total: int | None) -> Iterable[Misfit]:
    for figure in figures:
        if figure.count is None or figure.share is None or total is None or fits(figure.count, total, figure.share):
            continue
        allowed = totals_for(figure.count, figure.share)
        true = Fraction(100 * figure.count, total)
        values = {
            "label": figure.label,
            "count": f"{figure.count:,}",
            "true": f"{float(true):.2f}",
            "total": f"{total:,}",
            "share": f"{figure.share}",
            "least": f"{allowed.least:,}",
            "most": "∞" if allowed.most is None else f"{allowed.most:,}",
        }
        yield Misfit(fault="share-does-not-fit-total", labels=(figure.label,), values=values)


def _common_total(figures: Sequence[Figure]) -> Iterable[Misfit]:
    ranges = [(f.label, totals_for(f.count, f.share)) for f in figures if f.count is not None and f.share is not None]
    least = max((totals.least for _, totals in ranges), default=0)
    bounds = [totals.most for _, totals in ranges if totals.most is not None]
    if bounds and least > min(bounds):
        labels = tuple(label for label, totals in ranges if totals.least == least or totals.most == min(bounds))
        yield Misfit(fault="no-common-total", labels=labels, values={"labels": ", ".join(labels)})


def _too_much(figures: Sequence[Figure], total: int | None) -> Iterable[Misfit]:
    labels = tuple(figure.label for figure in figures)
    if len(set(labels)) < len(labels):
        return
    shares = [figure.share for figure in figures if figure.share is not None]
    if sum(band(share)[0] for share in shares) > 1:
        yield Misfit(fault="shares-exceed-whole", labels=labels, values={"sum": f"{sum(shares)}"})
    counts = [figure.count for figure in figures if figure.count is not None]
    if total is not None and sum(counts) > total:
        values = {"sum": f"{sum(counts):,}", "total": f"{total:,}"}
        yield Misfit(fault="counts-exceed-total", labels=labels, values=values)
