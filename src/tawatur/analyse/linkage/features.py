"""What linkage compares of seized items: one feature an item, as fine as it is known, and what proves a link by itself.

An item counts once, by the finest mark that it has: packaging lot, lot, headstamp, then model with maker, country and
year. A lot says its headstamp and its maker; counting them again would make one likeness look like four.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from tawatur.analyse.linkage.records import Holding, Reference
from tawatur.model import Item, Materiel, Serial

By = Literal["finest", "lot", "headstamp", "model"]
Pair = tuple[str, str]
SHORTEST_SERIAL = 4
"""Signs of a number that proves anything by itself: shorter ones stand on thousands of weapons."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """Seizures as linkage takes them: holdings by label, strata of the features, facts of pairs, and what was left out.

    `unmarked` counts items without any mark fine enough to compare.
    """

    holdings: tuple[Holding, ...]
    strata: Mapping[str, str]
    facts: Mapping[Pair, tuple[str, ...]]
    items: int
    unmarked: int
    samplings: Mapping[str, int]


def table_of(materiel: Materiel, *, by: By = "finest", era: bool = False) -> Table:
    """The seizures of a case or table, ready to be compared; what only reports tell of is never compared.

    Features are compared within their calibre; with `era`, within its decade of making too, where that is known.
    """
    labels = {seizure.id: seizure.label for seizure in materiel.seizures if seizure.claim is None}
    items = [item for item in materiel.items if item.seizure in labels]
    features: dict[str, set[str]] = {label: set() for label in labels.values()}
    strata: dict[str, str] = {}
    unmarked = 0
    for item in items:
        feature = feature_of(item, by)
        if feature is None:
            unmarked += 1
            continue
        features[labels[item.seizure]].add(feature)
        strata[feature] = stratum_of(item, era=era)
    samplings: dict[str, int] = defaultdict(int)
    for seizure in materiel.seizures:
        samplings[seizure.sampling] += seizure.claim is None
    return Table(
        holdings=tuple(Holding(id=label, features=frozenset(held)) for label, held in sorted(features.items())),
        strata=strata,
        facts=facts_of(items, labels),
        items=len(items),
        unmarked=unmarked,
        samplings=dict(sorted(samplings.items())),
    )


def reference_of(table: Table, *, name: str, without: Iterable[str] = ()) -> Reference:
    """How common each feature is at the seizures of a table, those named in `without` left out."""
    left_out = frozenset(without)
    sites = [holding for holding in table.holdings if holding.id not in left_out]
    counts: dict[str, int] = defaultdict(int)
    sizes: dict[str, list[int]] = {stratum: [] for stratum in sorted(set(table.strata.values()))}
    for holding in sites:
        for feature in holding.features:
            counts[feature] += 1
        for stratum, held in sizes.items():
            held.append(sum(table.strata[feature] == stratum for feature in holding.features))
    return Reference(
        sites=len(sites), counts=counts, sizes={stratum: tuple(held) for stratum, held in sizes.items()}, name=name
    )


def feature_of(item: Item, by: By) -> str | None:
    """The finest mark of an item as words, its calibre first; None where it has none."""
    marks = " ".join(f"{mark.position}:{mark.text}" if mark.position else mark.text for mark in item.headstamps)
    model = " ".join(
        str(part) for part in (item.model or item.kind or item.kind_text, item.maker, item.country, item.year) if part
    )
    levels = (
        ("packaging lot", item.packaging.lot if by in {"finest", "lot"} else ""),
        ("lot", item.lot if by in {"finest", "lot"} else ""),
        ("headstamp", marks if by in {"finest", "headstamp"} else ""),
        ("model", model if by in {"finest", "model"} and (item.model or item.kind) else ""),
    )
    for level, words in levels:
        if words:
            maker = f" of {item.maker or item.country}" if "lot" in level and (item.maker or item.country) else ""
            return " ".join(f"{item.calibre} {level} {words}{maker}".split())
    return None


def stratum_of(item: Item, *, era: bool) -> str:
    """The calibre of an item, with the decade it was made in where that is asked for and known."""
    return f"{item.calibre} {item.year // 10}0s".strip() if era and item.year else item.calibre


def facts_of(items: Sequence[Item], labels: Mapping[str, str]) -> dict[Pair, tuple[str, ...]]:
    """Links that need no test: one serial number on items that may be one, parts swapped, one document."""
    found: dict[Pair, set[str]] = defaultdict(set)
    for number, bearers in sorted(_serials(items).items()):
        for (a, mark_a), (b, mark_b) in combinations(bearers, 2):
            if a.seizure != b.seizure and _may_match(a, b):
                parts = " and ".join(sorted({mark_a.component or "item", mark_b.component or "item"}))
                found[_pair(labels[a.seizure], labels[b.seizure])].add(f"serial {number} ({parts})")
    for name, holders in sorted(_papers(items).items()):
        for first, second in combinations(sorted({labels[seizure] for seizure in holders}), 2):
            found[first, second].add(name)
    return {pair: tuple(sorted(marks)) for pair, marks in found.items()}


def _serials(items: Sequence[Item]) -> Mapping[str, list[tuple[Item, Serial]]]:
    bearers: dict[str, list[tuple[Item, Serial]]] = defaultdict(list)
    for item in items:
        for serial in item.serials:
            if len(serial.number) >= SHORTEST_SERIAL:
                bearers[serial.number].append((item, serial))
    return bearers


def _papers(items: Sequence[Item]) -> Mapping[str, set[str]]:
    holders: dict[str, set[str]] = defaultdict(set)
    for item in items:
        papers = [("document", number) for number in item.packaging.documents]
        papers += [("contract", item.packaging.contract)] if item.packaging.contract else []
        for kind, number in papers:
            if len(number) >= SHORTEST_SERIAL:
                holders[f"{kind} {number}"].add(item.seizure)
    return holders


def _may_match(a: Item, b: Item) -> bool:
    """Whether nothing known of two items says that they are different weapons: makers repeat each other's numbers."""
    known = ((a.calibre, b.calibre), (a.country, b.country), (a.maker.casefold(), b.maker.casefold()), (a.year, b.year))
    return all(not one or not other or one == other for one, other in known)


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a <= b else (b, a)
