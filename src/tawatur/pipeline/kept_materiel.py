"""The outline of a case's seized items as the ledger keeps it, and how many items each seizure has."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from tawatur.analyse.materiel import Count, Dated, Outline, Reached, outline, summary
from tawatur.ledger import Case, MaterielShelf

_COUNTED = ("kinds", "countries", "makers", "years")


def keep_materiel(case: Case) -> None:
    """Keeps the outline of all items in empty tables."""
    held = case.materiel()
    found = json.dumps(asdict(outline(summary(held))), ensure_ascii=False)
    MaterielShelf(case).keep(found, Counter(item.seizure for item in held.items))


def outline_kept(text: str) -> Outline:
    """An outline as it was kept."""
    told: dict[str, Any] = json.loads(text)
    shortest = told["shortest"]
    counts = {name: _counts(told[name]) for name in _COUNTED}
    return Outline(
        **counts, seizures=told["seizures"], items=told["items"],
        ages={int(years): rows for years, rows in told["ages"].items()},
        reaches=tuple(Reached(label=one["label"], ages=tuple(map(tuple, one["ages"]))) for one in told["reaches"]),
        shortest=Dated(**shortest) if shortest else None,
        impossible=tuple(Dated(**one) for one in told["impossible"]),
    )  # fmt: skip


def _counts(told: Mapping[str, Mapping[str, int]]) -> Mapping[str, Count]:
    return {name: Count(**count) for name, count in told.items()}
