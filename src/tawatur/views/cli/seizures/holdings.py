"""What a case's seizures are made of, at the command line: the list and the summary."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tawatur.analyse.materiel import Counts, Summary
    from tawatur.model import Materiel


def list_seizures(arguments: argparse.Namespace) -> int:
    """A line for each seizure."""
    from dataclasses import replace

    from tawatur.ledger import Case
    from tawatur.pipeline.materiel import told_seizures
    from tawatur.views.cli.complaints import safe
    from tawatur.views.wording import counted

    with Case.open(arguments.case) as case:
        held = case.materiel()
        if arguments.told:
            told = told_seizures(case)
            held = replace(held, seizures=held.seizures + told.seizures, items=held.items + told.items)
    for line in _seizure_lines(held):
        if arguments.json:
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        else:
            parts = (line["seizure"], line["from"] or "no date", line["place"], line["holder"], line["basis"])
            words = " · ".join(part for part in (*parts, counted(line["items"], "item")) if part)
            sys.stdout.write(safe(words) + "\n")
    return 0


def _seizure_lines(held: Materiel) -> list[dict[str, Any]]:
    from collections import Counter

    items = Counter(item.seizure for item in held.items)
    return [
        {
            "seizure": one.label,
            "from": one.start.isoformat() if one.start else None,
            "to": one.end.isoformat() if one.end else None,
            "place": one.place,
            "holder": one.holder,
            "seizer": one.seizer,
            "documented_by": one.documented_by,
            "sampling": one.sampling,
            "basis": one.basis,
            "items": items[one.id],
            "claim": one.claim,
        }
        for one in held.seizures
    ]


def summarise(arguments: argparse.Namespace) -> int:
    """The figures of all items."""
    from tawatur.analyse.materiel import summary
    from tawatur.ledger import Case
    from tawatur.views.linkage import summary_object

    with Case.open(arguments.case) as case:
        found = summary(case.materiel())
    if arguments.json:
        sys.stdout.write(json.dumps(summary_object(found), ensure_ascii=False) + "\n")
    else:
        _show(found)
    return 0


def _show(found: Summary) -> None:
    from tawatur.lexicon.countries import country_label
    from tawatur.lexicon.materiel import kind_label
    from tawatur.views.cli.complaints import safe
    from tawatur.views.wording import counted

    lines = [f"{counted(found.seizures, 'seizure')}, {counted(found.items, 'row')} of items"]
    for title, counts in _tables(found):
        lines.append(f"{title}:")
        for name, count in counts.items():
            boxes = f", {count.boxes:,} in boxes" if count.boxes else ""
            label = country_label(kind_label(name))
            lines.append(f"  {label}: {counted(count.rows, 'row')}, {counted(count.units, 'unit')}{boxes}")
    if found.shortest:
        age = found.shortest
        lines.append(
            f"shortest time from making to seizure: {age.least} to {age.most} years (made {age.item.year}, seizure "
            f"{age.seizure.label}, {age.item.origin})"
        )
    lines += [
        f"made after it was seized, one of the two is wrong: {age.item.origin} (made {age.item.year})"
        for age in found.impossible
    ]
    for line in lines:
        sys.stdout.write(("  " if line.startswith("  ") else "") + safe(line) + "\n")


def _tables(found: Summary) -> tuple[tuple[str, Counts], ...]:
    return (
        ("kinds", found.kinds),
        ("made in", found.countries),
        ("makers", found.makers),
        ("years of making", found.years),
    )
