"""Weighted draws without replacement, many drawers at once (successive sampling).

A drawer takes one item after the other, each with probability in proportion to its weight among those not yet taken.
Equivalent, by the memoryless waiting times of Efraimidis and Spirakis (2006): the items that arrive first where item j
arrives after Exponential(1) / weight.
"""

from __future__ import annotations

import numpy as np

from tawatur.analyse.linkage.incidence import Floats, Ints

DENSE_ITEMS = 48
"""Up to so many items a waiting time for each is cheaper than drawing until enough are distinct."""
CELLS = 2_000_000
"""Waiting times held at once: 16 MB."""


def draw_distinct(sizes: Ints, weights: Floats, rng: np.random.Generator) -> tuple[Ints, Ints]:
    """For each drawer, `sizes` distinct items: (drawer, item) pairs, sorted.

    A drawer asked for more items than there are takes them all.
    """
    sizes = np.minimum(sizes, len(weights))
    many = sizes * 3 > len(weights) if len(weights) > DENSE_ITEMS else np.ones(len(sizes), dtype=bool)
    waited = _wait(np.flatnonzero(many & (sizes > 0)), sizes, weights, rng, _nothing())
    tried = _try(np.flatnonzero(~many & (sizes > 0)), sizes, weights, rng)
    drawers = np.concatenate((waited[0], tried[0]))
    items = np.concatenate((waited[1], tried[1]))
    coded = np.sort(drawers * len(weights) + items)
    return coded // len(weights), coded % len(weights)


def _try(who: Ints, sizes: Ints, weights: Floats, rng: np.random.Generator) -> tuple[Ints, Ints]:
    """Draws with replacement, keeping the first of each; who has too few then goes on by waiting times."""
    if not len(who):
        return _nothing()
    wanted = sizes[who]
    tries = wanted + wanted // 2 + 3
    owner = np.repeat(np.arange(len(who)), tries)
    edges = np.cumsum(weights)
    item = np.searchsorted(edges, rng.random(len(owner)) * edges[-1], side="right")
    item = np.minimum(item, len(weights) - 1)
    # Sorting one number that says owner, item and turn is several times faster than a sort that keeps places.
    coded = np.sort((owner * len(weights) + item) * len(owner) + np.arange(len(owner)))
    taken = coded // len(owner)
    first = np.sort(coded[np.r_[True, np.diff(taken) != 0]] % len(owner))
    owner, item = owner[first], item[first]
    starts = np.searchsorted(owner, np.arange(len(who)))
    enough = np.arange(len(owner)) - starts[owner] < wanted[owner]
    owner, item = owner[enough], item[enough]
    short = np.bincount(owner, minlength=len(who)) < wanted
    done = ~short[owner]
    held = (who[owner[~done]], item[~done])
    more = _wait(who[short], sizes, weights, rng, held)
    return np.concatenate((who[owner[done]], more[0])), np.concatenate((item[done], more[1]))


def _wait(
    who: Ints, sizes: Ints, weights: Floats, rng: np.random.Generator, held: tuple[Ints, Ints]
) -> tuple[Ints, Ints]:
    """The first arrivals for each of `who`; what they have `held` before counts as arrived."""
    drawers, items = [held[0][:0]], [held[1][:0]]
    step = max(1, CELLS // len(weights))
    for size in np.unique(sizes[who]):
        alike = who[sizes[who] == size]
        for start in range(0, len(alike), step):
            part = alike[start : start + step]
            times = rng.standard_exponential((len(part), len(weights))) / weights
            mine = np.isin(held[0], part)
            times[np.searchsorted(part, held[0][mine]), held[1][mine]] = -1.0
            chosen = np.argpartition(times, size - 1, axis=1)[:, :size]
            drawers.append(np.repeat(part, size))
            items.append(chosen.ravel())
    return np.concatenate(drawers), np.concatenate(items)


def _nothing() -> tuple[Ints, Ints]:
    return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
