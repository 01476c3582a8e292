"""What a set of seized items is made of: kinds, states, years and makers; ages at seizure; nothing is inferred."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from tawatur.model import Item, Materiel, SeizureRecord

UNKNOWN = "not known"
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
