"""Which seizure holds which kind in one table or many drawn ones, and what each kind tells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from tawatur.analyse.linkage.incidence import Floats, Ints


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Held:
    """Memberships, sorted by table, kind and seizure; a run is all memberships of one table and kind.

    `worth` has a value for each run (-ln of the share of sites that hold the kind), `odds` one for each membership (one
    over the chance that the seizure holds the kind).
    """

    table: Ints
    kind: Ints
    seizure: Ints
    starts: Ints
    worth: Floats = field(default_factory=lambda: np.empty(0))
    odds: Floats = field(default_factory=lambda: np.empty(0))

    @property
    def run_table(self) -> Ints:
        """The table of each run."""
        return self.table[self.starts]

    @property
    def run_kind(self) -> Ints:
        """The kind of each run."""
        return self.kind[self.starts]

    @property
    def run_holders(self) -> Ints:
        """How many seizures hold the kind of each run."""
        counts: Ints = np.diff(np.r_[self.starts, len(self.table)])
        return counts

    def told(self, *, worth: Floats, odds: Floats) -> Held:
        """The same with what each kind tells."""
        return replace(self, worth=worth, odds=odds)


def held_of(runs: Sequence[tuple[Ints, Ints, Ints]], kinds: int) -> Held:
    """Memberships of all strata (table, kind, seizure) in order; every kind is below `kinds`."""
    table, kind, seizure = (np.concatenate(parts) for parts in zip(*runs, strict=True))
    if not len(table):
        return Held(table=table, kind=kind, seizure=seizure, starts=table)
    seizures = int(seizure.max()) + 1
    coded = np.sort((table * (kinds + 1) + kind) * seizures + seizure)
    run, seizure = coded // seizures, coded % seizures
    starts = np.flatnonzero(np.r_[True, np.diff(run) != 0])
    return Held(table=run // (kinds + 1), kind=run % (kinds + 1), seizure=seizure, starts=starts)
