"""How many of researchers' place strings are located within 5 km of their coordinates.

usage: place_strings.py INCIDENTS.tsv [GAZETTEER.tsv …] [--misses]

The gazetteers are added in a folder of this run's own, so the user's stay as they are.
"""

from __future__ import annotations

import argparse
import csv
import os
import tempfile
from pathlib import Path

from tawatur.lexicon.added import FOLDER, add_gazetteer
from tawatur.lexicon.gazetteer import Place, distance_km, locate

NEAR_KM = 5.0


def main() -> None:
    """Prints the share located, and with `--misses` the strings that were not."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("incidents", type=Path)
    cli.add_argument("gazetteers", nargs="*", type=Path)
    cli.add_argument("--misses", action="store_true")
    args = cli.parse_args()
    with tempfile.TemporaryDirectory() as folder, args.incidents.open(encoding="utf-8") as table:
        os.environ[FOLDER] = folder
        for gazetteer in args.gazetteers:
            print(f"{gazetteer.name}: {add_gazetteer(gazetteer)[1]} places with an Arabic name")
        rows = [row for row in csv.DictReader(table, delimiter="\t") if row["latitude"] and row["location_ar"]]
        near = unknown = 0
        for row in rows:
            found = locate(row["location_ar"], (row["governorate_ar"], "سوريا"))
            here = Place(ref="", label="", kind="", lat=float(row["latitude"]), lon=float(row["longitude"]))
            away = distance_km(found, here) if found else None
            near += away is not None and away <= NEAR_KM
            unknown += away is None
            if args.misses and (away is None or away > NEAR_KM):
                print(f"{row['location_ar']} | {found.label if found else '-'} | {away or 0:.0f} km")
    print(f"{near} of {len(rows)} within {NEAR_KM:.0f} km: {near / len(rows):.3f}; {unknown} not found")


if __name__ == "__main__":
    main()
