"""Whether reading stays linear on text made to be slow: time for four times the text, as a multiple of time for once.

usage: hostile.py [--size N]

A ratio near 4 is linear, near 16 quadratic. Each text repeats one unit that some stage might look at pairwise.
"""

from __future__ import annotations

import argparse
import time

from tawatur.annotate import annotate
from tawatur.model import Report

UNITS = {
    "one cue": "قال ",
    "whole sentences": "قال محمد إن الجيش قصف المدينة وقتل ثلاثة مدنيين.\n",
    "open quotations": '"قال ',
    "a list without end": "الجيش و",
    "open brackets": "(قال (",
    "numbers": "٣ ",
    "prepositions": "من ",
}
WARMING = 200


def seconds(unit: str, times: int) -> float:
    """CPU seconds to annotate the unit repeated."""
    body = unit * times
    report = Report(id="hostile", sha256="", file="hostile.txt", body=body, source_text=body)
    started = time.process_time()
    annotate(report)
    return time.process_time() - started


def main() -> None:
    """Prints the ratio for each unit."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("--size", type=int, default=1500, help="repetitions of the smaller text")
    args = cli.parse_args()
    for name, unit in UNITS.items():
        seconds(unit, WARMING)
        once, fourfold = seconds(unit, args.size), seconds(unit, 4 * args.size)
        print(f"{fourfold / once:5.1f} times for 4 times the text ({fourfold:.2f} s)  {name}")


if __name__ == "__main__":
    main()
