"""How much two seizures have in common, for all pairs of a table, or of many drawn tables, at once."""

from __future__ import annotations

import numpy as np

from tawatur.analyse.linkage.incidence import Floats, Ints

FEW_SEIZURES = 64
RARE = 64
"""Among many seizures, features that more hold are added up by a matrix product, the others pair by pair."""
PAIRS = 4_000_000
"""Pairs counted at once: 64 MB."""


def overlaps(groups: tuple[Ints, Ints, Ints], worth: Floats, tables: int, seizures: int) -> Floats:
    """For each table and pair a < b, at place a * seizures + b, the summed `worth` of the features that both hold.

    `groups` are memberships: table, feature and seizure of each, sorted. A feature may have
    another worth in each table: `worth` has one value for each run of memberships with one table and feature.
    """
    table, feature, seizure = groups
    total = np.zeros(tables * seizures * seizures)
    if not len(table):
        return total.reshape(tables, -1)
    starts = np.flatnonzero(np.r_[True, (np.diff(table) != 0) | (np.diff(feature) != 0)])
    counts = np.diff(np.r_[starts, len(table)])
    most = seizures if seizures <= FEW_SEIZURES else RARE
    places, values, waiting = [], [], 0
    for count in np.unique(counts[(counts > 1) & (counts <= most)]):
        alike = np.flatnonzero(counts == count)
        a, b = np.triu_indices(count, 1)
        for some in np.array_split(alike, 1 + len(alike) * len(a) // PAIRS):
            members = seizure[starts[some][:, None] + np.arange(count)]
            place = (table[starts[some]] * seizures**2)[:, None] + members[:, a] * seizures + members[:, b]
            places.append(place.ravel())
            values.append(np.repeat(worth[some], len(a)))
            waiting += place.size
            if waiting > PAIRS:
                total += np.bincount(np.concatenate(places), np.concatenate(values), minlength=len(total))
                places, values, waiting = [], [], 0
    if places:
        total += np.bincount(np.concatenate(places), np.concatenate(values), minlength=len(total))
    squares: Floats = total.reshape(tables, seizures, seizures)
    common = counts > most
    for number in np.unique(table[starts[common]]):
        here = np.flatnonzero(common & (table[starts] == number))
        holds = np.zeros((len(here), seizures), dtype=np.float32)
        owner = np.repeat(np.arange(len(here)), counts[here])
        within = np.arange(len(owner)) - np.repeat(np.cumsum(counts[here]) - counts[here], counts[here])
        holds[owner, seizure[starts[here][owner] + within]] = 1.0
        squares[number] += np.triu((holds * worth[here, None].astype(np.float32)).T @ holds, 1)
    return squares.reshape(tables, -1)
