"""`tawatur seizures`: tables of seized items: a template, adding them to a case, and what the case holds."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tawatur.errors import InputError

if TYPE_CHECKING:
    from tawatur.analyse.materiel import Counts, Summary
    from tawatur.model import Materiel
    from tawatur.pipeline.materiel import LoadedTable

NAME = "seizures"
SUMMARY = "keep tables of seized items with a case: template, add, list, summary"
EXAMPLES = (
    "tawatur seizures template --out items.xlsx",
    "tawatur seizures add syria examples/seizures/items.csv",
    "tawatur seizures list syria",
    "tawatur seizures summary syria --svg pictures",
)
MOST_BARS = 40


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The actions of this command and their options."""
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True, dest="action")
    template = actions.add_parser("template", help="print an empty table, or write it as .csv or .xlsx")
    template.add_argument("--out", metavar="FILE", help="a file that ends in .csv or .xlsx")
    add = actions.add_parser("add", help="add a table of items to a case")
    add.add_argument("case", metavar="CASE", help="the folder that holds the case")
    add.add_argument("file", metavar="FILE", help="the table, CSV or XLSX")
    add.add_argument("--mapping", metavar="FILE", help="what its columns mean; written on the first run, to be edited")
    add.add_argument("--sheet", metavar="NAME", help="the sheet of a workbook")
    add.add_argument("--dry-run", action="store_true", help="show what would be read, and add nothing")
    for name, told in (
        ("list", "each seizure and how many items it holds"),
        ("summary", "kinds, states, years, makers"),
    ):
        action = actions.add_parser(name, help=told)
        action.add_argument("case", metavar="CASE", help="the folder that holds the case")
        action.add_argument("--json", action="store_true", help="data")
        if name == "list":
            action.add_argument("--told", action="store_true", help="also what reports tell of, marked not inspected")
        else:
            action.add_argument("--svg", metavar="DIR", help="also write pictures there")


def run(arguments: argparse.Namespace) -> int:
    """Does the action."""
    return {"template": _template, "add": _add, "list": _list, "summary": _summary}[arguments.action](arguments)


def _template(arguments: argparse.Namespace) -> int:
    from tawatur.views.export.template import template_csv, template_words, template_xlsx

    if arguments.out is None:
        sys.stdout.write(template_csv().lstrip("\ufeff"))
        sys.stderr.write(template_words())
        return 0
    target = Path(arguments.out)
    if target.suffix.lower() not in {".csv", ".xlsx"}:
        message = f"{target} must end in .csv or .xlsx"
        raise InputError(message)
    _write(target, template_xlsx() if target.suffix.lower() == ".xlsx" else template_csv().encode())
    sys.stdout.write(f"written to {target}; what its columns mean:\n{template_words()}")
    return 0


def _add(arguments: argparse.Namespace) -> int:
    from tawatur.ledger import Case
    from tawatur.pipeline.materiel import add_table, load_table
    from tawatur.views.cli.complaints import complain
    from tawatur.views.wording import counted

    path = Path(arguments.file)
    given = Path(arguments.mapping) if arguments.mapping else None
    table = load_table(path, mapping=given if given and given.exists() else None, sheet=arguments.sheet)
    _show_mapping(table)
    for problem in table.reading.problems:
        complain(f"{problem.severity}: {problem.message}")
    read, aside = len(table.reading.found.items), len(table.reading.aside)
    if arguments.dry_run:
        sys.stdout.write(
            f"{counted(read, 'item')} would be read, {counted(aside, 'row')} kept aside; nothing was added\n"
        )
        return 0
    with Case.create(arguments.case) as case:
        new, differing = add_table(case, table)
        folder = case.file.parent
    for problem in differing:
        complain(f"{problem.severity}: {problem.message}")
    mapping = given or folder / f"{path.name}.mapping.json"
    if not mapping.exists():
        _write(mapping, table.mapping.as_json().encode())
    sys.stdout.write(f"{counted(new, 'item')} added, {read - new} there already, {counted(aside, 'row')} kept aside\n")
    sys.stdout.write(f"mapping of columns: {mapping} (edit it and give it with --mapping)\n")
    if aside:
        target = folder / f"{path.name}.aside.csv"
        _write(target, _aside(table))
        sys.stdout.write(f"rows kept aside: {target}\n")
    return 0


def _show_mapping(table: LoadedTable) -> None:
    from tawatur.views.cli.complaints import safe

    for at, header in enumerate(table.grid.headers):
        field = table.mapping.fields.get(at)
        sys.stdout.write(f"  {safe(header, limit=40) or '(no header)'} → {field or 'left alone'}\n")


def _aside(table: LoadedTable) -> bytes:
    """The rows that were not understood, as they stand, with their numbers; no cell of them runs in a spreadsheet."""
    import csv
    import io

    from tawatur.views.export.table import harmless

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["row", *map(harmless, table.grid.headers)])
    for line in table.reading.aside:
        writer.writerow([line.number, *(harmless(cell.text) for cell in line.cells)])
    return ("\ufeff" + out.getvalue()).encode()


def _list(arguments: argparse.Namespace) -> int:
    from dataclasses import replace

    from tawatur.ledger import Case
    from tawatur.pipeline.materiel import told_seizures

    with Case.open(arguments.case) as case:
        held = case.materiel()
        if arguments.told:
            told = told_seizures(case)
            held = replace(held, seizures=held.seizures + told.seizures, items=held.items + told.items)
    for line in _seizure_lines(held):
        if arguments.json:
            sys.stdout.write(json.dumps(line, ensure_ascii=False) + "\n")
        else:
            from tawatur.views.cli.complaints import safe

            parts = (line["seizure"], line["from"] or "no date", line["place"], line["holder"], line["basis"])
            sys.stdout.write(safe(f"{' · '.join(part for part in parts if part)} · {line['items']} items") + "\n")
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


def _summary(arguments: argparse.Namespace) -> int:
    from tawatur.analyse.materiel import summary
    from tawatur.ledger import Case
    from tawatur.views.linkage import summary_object

    with Case.open(arguments.case) as case:
        found = summary(case.materiel())
    if arguments.svg:
        _pictures(Path(arguments.svg), found)
    if arguments.json:
        sys.stdout.write(json.dumps(summary_object(found), ensure_ascii=False) + "\n")
    else:
        _show(found)
    return 0


def _show(found: Summary) -> None:
    from tawatur.views.cli.complaints import safe
    from tawatur.views.linkage import name_of_state

    lines = [f"{found.seizures} seizures, {found.items} rows of items"]
    for title, counts in _tables(found):
        lines.append(f"{title}:")
        for name, count in counts.items():
            boxes = f", {count.boxes:,} boxes" if count.boxes else ""
            lines.append(f"  {name_of_state(name)}: {count.rows:,} rows, {count.units:,} units{boxes}")
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


def _pictures(folder: Path, found: Summary) -> None:
    from collections import Counter

    from tawatur.views.linkage import name_of_state
    from tawatur.views.pictures import bars

    unit = f"rows of items in {found.seizures} seizures; what was not documented is not here"
    for title, counts in _tables(found):
        values = [(name_of_state(name.removeprefix("materiel/")), count.rows) for name, count in counts.items()]
        _write(
            folder / f"{title.replace(' ', '-')}.svg", bars(title.capitalize(), values[:MOST_BARS], unit=unit).encode()
        )
    ages = Counter(age.most for age in found.ages)
    values = [(f"{years} years", number) for years, number in sorted(ages.items())]
    _write(folder / "age-at-seizure.svg", bars("Age at seizure, at most", values[:MOST_BARS], unit=unit).encode())


def _write(target: Path, data: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(target.name + ".part")
        part.write_bytes(data)
        part.replace(target)
    except OSError as fault:
        message = f"cannot write {target}: {fault.strerror or fault}"
        raise InputError(message) from fault
