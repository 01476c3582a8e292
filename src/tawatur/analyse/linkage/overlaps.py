"""What every two seizures of many tables have in common: its weight, and how much likelier a common stock makes it.

The weight is the sum of -ln(share) over what both hold. The likeness compares large pairs with small ones on one scale: with
v = 1 / (chance that the one holds a kind * chance that the other does), the likelihood ratio of "these k kinds come
from one stock" is the product of their v, and its mean over all ways to choose k kinds of the region is
e_k(v) / C(kinds, k), e_k being the elementary symmetric polynomial of what both hold. Likeness is the mixture of that
for one, two and three kinds. Among many large seizures it is what tells three rare kinds from a dozen common ones.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import comb
from typing import NamedTuple

import numpy as np

from tawatur.analyse.linkage.held import Held
from tawatur.analyse.linkage.incidence import Floats, Ints

FEW_SEIZURES = 64
RARE = 64
"""Among many seizures, features that more hold are added up by a matrix product, and count for no likeness."""
PAIRS = 4_000_000
"""Pairs counted at once: 64 MB."""
SINGLE = 0.1
"""How much one kind alone counts in the mixture, two and three counting 1 each: a single rare kind in common comes by
chance among very many pairs, and would hide two or three. Found on simulated worlds."""
NOISE = 1e-12
"""Polynomials below this share of the largest term are rounding."""


class Overlaps(NamedTuple):
    """For each table and pair a < b, at place a * seizures + b: weight, and likeness where it was asked for."""

    weight: Floats
    likeness: Floats


def overlaps(held: Held, tables: int, seizures: int, kinds: int = 0) -> Overlaps:
    """What the pairs of each table have in common; likeness where the region has `kinds`, else weight in its place."""
    sums = np.zeros((4 if kinds else 1, tables * seizures * seizures))
    most = seizures if seizures <= FEW_SEIZURES else RARE
    for place, worth, power in _together(held, most, seizures):
        sums[0] += np.bincount(place, worth, minlength=sums.shape[1])
        raised = power
        for exponent in range(1, len(sums)):
            sums[exponent] += np.bincount(place, raised, minlength=sums.shape[1])
            raised = raised * power  # a cube by pow() takes ten times as long
    weight = sums[0].reshape(tables, seizures, seizures)
    _add_common(weight, held, most)
    shaped = weight.reshape(tables, -1)
    return Overlaps(shaped, _likeness(sums[1:], kinds).reshape(tables, -1) if kinds else shaped)


def _likeness(sums: Floats, kinds: int) -> Floats:
    """The mixture over one, two and three kinds, from the sums of v, of its squares and of its cubes."""
    found = np.zeros(sums.shape[1])
    some = np.flatnonzero(sums[0])  # most places are empty: half of them by construction
    first, second, third = sums[:, some]
    square = first * first
    two = (square - second) / 2
    three = (first * (square - 3 * second) + 2 * third) / 6
    two[two < NOISE * square] = 0.0
    three[three < NOISE * first * square] = 0.0
    found[some] = SINGLE * first / kinds + two / max(1, comb(kinds, 2)) + three / max(1, comb(kinds, 3))
    return found


def _together(held: Held, most: int, seizures: int) -> Iterator[tuple[Ints, Floats, Floats]]:
    """Pairs of seizures that hold one kind, which at most so many hold: their place, its worth, their odds multiplied."""
    counts = held.run_holders
    parts: list[tuple[Ints, Floats, Floats]] = []
    waiting = 0
    for count in np.unique(counts[(counts > 1) & (counts <= most)]):
        alike = np.flatnonzero(counts == count)
        a, b = np.triu_indices(count, 1)
        for some in np.array_split(alike, 1 + len(alike) * len(a) // PAIRS):
            members = held.starts[some][:, None] + np.arange(count)
            seizure, odds = held.seizure[members], held.odds[members]
            place = (held.run_table[some] * seizures**2)[:, None] + seizure[:, a] * seizures + seizure[:, b]
            parts.append((place.ravel(), np.repeat(held.worth[some], len(a)), (odds[:, a] * odds[:, b]).ravel()))
            waiting += place.size
            if waiting > PAIRS:
                yield _joined(parts)
                parts, waiting = [], 0
    if parts:
        yield _joined(parts)


def _joined(parts: list[tuple[Ints, Floats, Floats]]) -> tuple[Ints, Floats, Floats]:
    place, worth, odds = (np.concatenate(column) for column in zip(*parts, strict=True))
    return place, worth, odds


def _add_common(weight: Floats, held: Held, most: int) -> None:
    """Adds what kinds weigh that more than `most` hold, by a matrix product for each table."""
    counts = held.run_holders
    common = counts > most
    for number in np.unique(held.run_table[common]):
        here = np.flatnonzero(common & (held.run_table == number))
        holds = np.zeros((len(here), weight.shape[1]), dtype=np.float32)
        owner = np.repeat(np.arange(len(here)), counts[here])
        within = np.arange(len(owner)) - np.repeat(np.cumsum(counts[here]) - counts[here], counts[here])
        holds[owner, held.seizure[held.starts[here][owner] + within]] = 1.0
        weight[number] += np.triu((holds * held.worth[here, None].astype(np.float32)).T @ holds, 1)
