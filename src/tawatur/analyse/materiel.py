"""What a set of seized items is made of: kinds, states, years and makers; ages at seizure; nothing is inferred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tawatur.model import Item, Materiel, SeizureRecord

UNKNOWN = "not known"
MOST_REACHES = 24
"""Seizures whose items' ages are drawn one beside the other."""
MOST_IMPOSSIBLE = 5
Counts = Mapping[str, "Count"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """Rows of the table that say so, and the pieces that they count; boxes are not opened by guessing."""

    rows: int = 0
    units: int = 0
    boxes: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Age:
    """Years from making to seizure of one item: the least and the greatest that its year and the day allow."""

    item: Item
    seizure: SeizureRecord
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """All figures of a set of seizures. `impossible` are items made after they were seized: one of the two is wrong."""

    seizures: int
    items: int
    kinds: Counts
    countries: Counts
    makers: Counts
    years: Counts
    ages: tuple[Age, ...]
    impossible: tuple[Age, ...]

    @property
    def shortest(self) -> Age | None:
        """The shortest time from making to seizure."""
        return min(self.ages, key=lambda age: (age.most, age.least, age.item.id), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """An age without its records: the seizure's id and label, where the item's row stands, its year, and both bounds."""

    seizure: str
    label: str
    origin: str
    year: int | None
    least: int
    most: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """The ages of one seizure's items, least and most years each."""

    label: str
    ages: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """What pages and pictures show of a summary, without the items: small, however many of them there are.

    `ages` are rows by the most years. `reaches` are the seizures with the newest materiel first, `MOST_REACHES` of them;
    `impossible` the first `MOST_IMPOSSIBLE`.
    """

    seizures: int
    items: int
    kinds: Counts
    countries: Counts
    makers: Counts
    years: Counts
    ages: Mapping[int, int]
    reaches: tuple[Reached, ...]
    shortest: Dated | None
    impossible: tuple[Dated, ...]


def outline(found: Summary) -> Outline:
    """The outline of a summary."""
    return Outline(
        seizures=found.seizures, items=found.items, kinds=found.kinds, countries=found.countries, makers=found.makers,
        years=found.years, ages=dict(sorted(Counter(age.most for age in found.ages).items())),
        reaches=_reaches(found.ages), shortest=_dated(found.shortest) if found.shortest else None,
        impossible=tuple(map(_dated, found.impossible[:MOST_IMPOSSIBLE])),
    )  # fmt: skip


def _dated(age: Age) -> Dated:
    return Dated(
        seizure=age.seizure.id, label=age.seizure.label, origin=age.item.origin, year=age.item.year, least=age.least,
        most=age.most,
    )  # fmt: skip


def _reaches(ages: Iterable[Age]) -> tuple[Reached, ...]:
    found: dict[str, list[tuple[int, int]]] = {}
    for age in ages:
        found.setdefault(age.seizure.label, []).append((age.least, age.most))
    order = sorted(found, key=lambda label: (min((most, least) for least, most in found[label]), label))
    return tuple(Reached(label=label, ages=tuple(found[label])) for label in order[:MOST_REACHES])


def summary(materiel: Materiel) -> Summary:
    """The figures of all items; each figure counts rows as well as pieces, since some rows say no number."""
    seizures = {seizure.id: seizure for seizure in materiel.seizures}
    ages = [age for item in materiel.items if (age := _age(item, seizures[item.seizure]))]
    return Summary(
        seizures=len(materiel.seizures),
        items=len(materiel.items),
        kinds=_counted(materiel.items, lambda item: item.kind or item.kind_text),
        countries=_counted(materiel.items, lambda item: item.country),
        makers=_counted(materiel.items, lambda item: item.maker),
        years=_counted(materiel.items, lambda item: str(item.year) if item.year else "", by_name=True),
        ages=tuple(age for age in ages if age.most >= 0),
        impossible=tuple(age for age in ages if age.most < 0),
    )


def _age(item: Item, seizure: SeizureRecord) -> Age | None:
    if item.year is None or seizure.start is None or seizure.end is None:
        return None
    most = seizure.end.year - item.year
    return Age(item=item, seizure=seizure, least=max(0, seizure.start.year - item.year - 1), most=most)


def _counted(items: Sequence[Item], of: Callable[[Item], str], *, by_name: bool = False) -> Counts:
    rows: Counter[str] = Counter()
    pieces: dict[str, Counter[str]] = {"units": Counter(), "boxes": Counter()}
    for item in items:
        name = of(item) or UNKNOWN
        rows[name] += 1
        pieces[item.counted][name] += item.quantity or 0
    order: Iterable[str] = (
        sorted(rows) if by_name else sorted(rows, key=lambda name: (name == UNKNOWN, -rows[name], name))
    )
    return {name: Count(rows=rows[name], units=pieces["units"][name], boxes=pieces["boxes"][name]) for name in order}
