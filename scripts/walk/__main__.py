"""Writes the walk through a first case: one HTML page a language, with pictures of a real browser inside.

usage: python -m scripts.walk [REPORTS] [--seizures TABLE] [--out DIR] [--language ar|en]

Builds a case of REPORTS in a folder of its own, asks it what a newcomer would ask, and photographs each view.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from scripts.walk.answers import said
from scripts.walk.camera import photographed
from scripts.walk.paper import written
from scripts.walk.stations import stations

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
ITEMS = EXAMPLES / "seizures" / "items.csv"
LANGUAGES = ("ar", "en")


def main(arguments: Sequence[str] | None = None) -> None:
    """Makes the walk in each language asked for."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("reports", type=Path, nargs="?", default=EXAMPLES / "reports")
    cli.add_argument("--seizures", type=Path, help="a table of seized items (default: that of the examples, with them)")
    cli.add_argument("--out", type=Path, default=ROOT / "build" / "walk")
    cli.add_argument("--language", choices=LANGUAGES, action="append")
    asked = cli.parse_args(arguments)
    asked.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "first-case"
        said("build", str(asked.reports), "--case", str(case))
        table = asked.seizures or (ITEMS if asked.reports == EXAMPLES / "reports" else None)
        if table:
            said("seizures", "add", str(case), str(table))
        walk(asked.reports, case, asked.out, asked.language or LANGUAGES)


def walk(reports: Path, case: Path, out: Path, languages: Sequence[str] = LANGUAGES) -> None:
    """Writes the walk through a case of these reports in each language; it leaves a judgement in the case."""
    route = stations(reports, case)
    for language, pictures in photographed(case, route, languages):
        file = out / f"walk.{language}.html"
        file.write_text(written(route, pictures, language), encoding="utf-8")
        sys.stdout.write(f"{file}\n")


if __name__ == "__main__":
    main()
