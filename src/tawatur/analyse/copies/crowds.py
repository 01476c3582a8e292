"""Crowds: those who hold one thing, side by side in an array, and every two of them within what can be afforded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Crowds:
    """Runs of equal keys in a sorted array: crowd `i` stands at `firsts[i]` and holds `sizes[i]` places."""

    firsts: NDArray[np.int64]
    sizes: NDArray[np.int64]

    def where(self, wanted: NDArray[np.bool_]) -> Crowds:
        """The crowds so marked."""
        return Crowds(self.firsts[wanted], self.sizes[wanted])


def crowds_of(keys: NDArray[Any]) -> Crowds:
    """The runs of equal keys in a sorted array, those of one key too."""
    if not len(keys):
        return Crowds(np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64))
    firsts = np.concatenate([[0], np.flatnonzero(keys[1:] != keys[:-1]) + 1])
    return Crowds(firsts, np.diff(np.append(firsts, len(keys))))


def every_two(crowds: Crowds) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """Every two places of each crowd, the earlier first: crowds of one size at a time, so that arrays do the work."""
    for size in np.unique(crowds.sizes).tolist():
        firsts = crowds.firsts[crowds.sizes == size, np.newaxis]
        one, other = np.triu_indices(size, 1)
        if len(one):
            yield (firsts + one).ravel(), (firsts + other).ravel()


def with_eldest(crowds: Crowds, eldest: int) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    """The first few of each crowd, each with all who come after."""
    for elder in range(eldest):
        larger = crowds.where(crowds.sizes > elder + 1)
        rest = larger.sizes - elder - 1
        offsets = np.arange(rest.sum()) - np.repeat(np.cumsum(rest) - rest, rest)
        first = np.repeat(larger.firsts + elder, rest)
        yield first, first + 1 + offsets


def affordable(sizes: NDArray[np.int64], limits: tuple[int, ...], most: int, *, eldest: int = 0) -> int:
    """The first of `limits` on a crowd's size at which pairs, within crowds and with their eldest, are `most` or less.

    The last of them where none is.
    """
    for limit in limits:
        small, large = sizes[sizes <= limit], sizes[sizes > limit]
        if (small * (small - 1) // 2).sum() + eldest * large.sum() <= most:
            return limit
    return limits[-1]
