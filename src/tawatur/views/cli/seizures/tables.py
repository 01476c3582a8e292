"""Tables of items at the command line: a template, adding one, its readings, and taking one back."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tawatur.errors import InputError
from tawatur.views.cli.seizures.files import write

if TYPE_CHECKING:
    from tawatur.ledger import Added, KeptTable
    from tawatur.pipeline.materiel import LoadedTable


def template(arguments: argparse.Namespace) -> int:
    """Prints an empty table, or writes it."""
    from tawatur.views.export.template import template_csv, template_words, template_xlsx

    language = arguments.language
    if arguments.out is None:
        sys.stdout.write(template_csv(language).lstrip("\ufeff"))
        sys.stderr.write(template_words(language))
        return 0
    target = Path(arguments.out)
    if target.suffix.lower() not in {".csv", ".xlsx"}:
        message = f"{target} must end in .csv or .xlsx"
        raise InputError(message)
    write(target, template_xlsx(language) if target.suffix.lower() == ".xlsx" else template_csv(language).encode())
    sys.stdout.write(f"written to {target}; what its columns mean:\n{template_words(language)}")
    return 0


def add(arguments: argparse.Namespace) -> int:
    """Shows the mapping, tells what is wrong and where, adds the table, and writes the mapping and the rows kept aside."""
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
        added, differing = add_table(case, table, replaces=arguments.replaces)
        folder = case.file.parent
    for problem in differing:
        complain(f"{problem.severity}: {problem.message}")
    mapping = given or folder / f"{path.name}.mapping.json"
    if not mapping.exists():
        write(mapping, table.mapping.as_json().encode())
    sys.stdout.write(f"{_changed(added, read)}, {counted(aside, 'row')} kept aside\n")
    sys.stdout.write(f"mapping of columns: {mapping} (edit it and give it with --mapping)\n")
    if aside:
        target = folder / f"{path.name}.aside.csv"
        write(target, _aside(table))
        sys.stdout.write(f"rows kept aside: {target}\n")
    return 0


def _changed(added: Added, read: int) -> str:
    from tawatur.views.wording import counted

    there = read - added.new
    if added.reading is None or not added.replaced:
        return f"{counted(added.new, 'item')} added, {there} there already"
    return (
        f"{counted(added.new, 'item')} added, {added.replaced:,} read anew: this reading (number {added.reading}) stands "
        "in place of the earlier one, which is kept (`tawatur seizures withdraw` brings it back)"
    )


def tables(arguments: argparse.Namespace) -> int:
    """Lists every reading of every table, and which of them stands."""
    from tawatur.ledger import Case
    from tawatur.views.cli.complaints import safe

    with Case.open(arguments.case) as case:
        kept = case.tables()
    for table in kept:
        if arguments.json:
            sys.stdout.write(json.dumps(_table_object(table), ensure_ascii=False) + "\n")
        else:
            name = f"{table.file}{'!' + table.sheet if table.sheet else ''}" or "added before readings were kept apart"
            state = "stands" if table.stands else "does not stand"
            line = f"{table.number} · {name} · {table.items:,} items in {table.seizures:,} seizures · {state}"
            sys.stdout.write(safe(line) + "\n")
    return 0


def withdraw(arguments: argparse.Namespace) -> int:
    """Takes one reading back; what it said stays in the case, and the reading before it stands again."""
    from tawatur.ledger import Case
    from tawatur.pipeline.materiel import withdraw_table

    Case.open(arguments.case).close()
    with Case.create(arguments.case) as case:
        if not withdraw_table(case, arguments.reading):
            message = f"there is no reading {arguments.reading} to take back; `tawatur seizures tables` lists them"
            raise InputError(message)
    sys.stdout.write(f"reading {arguments.reading} does not stand any more; adding its table again brings it back\n")
    return 0


def _table_object(table: KeptTable) -> dict[str, object]:
    return {
        "reading": table.number,
        "file": table.file,
        "sheet": table.sheet,
        "sha256": table.sha256,
        "mapping": json.loads(table.mapping) if table.mapping else None,
        "seizures": table.seizures,
        "items": table.items,
        "stands": table.stands,
    }


def _show_mapping(table: LoadedTable) -> None:
    from tawatur.views.cli.complaints import safe

    for at, header in enumerate(table.grid.headers):
        field = table.mapping.fields.get(at)
        sys.stdout.write(f"  {safe(header, limit=40) or '(no header)'} → {field or 'left alone'}\n")


def _aside(table: LoadedTable) -> bytes:
    """The rows that were not understood, as they stand, with their numbers; no cell of them runs in a spreadsheet."""
    import csv
    import io

    from tawatur.views.cells import harmless

    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(["row", *map(harmless, table.grid.headers)])
    for line in table.reading.aside:
        writer.writerow([line.number, *(harmless(cell.text) for cell in line.cells)])
    return ("\ufeff" + out.getvalue()).encode()
