"""Spells random numbers from 0 to 10**9 in every gender and case, reads them back, and counts those that differ."""

from __future__ import annotations

import argparse
import random
import sys
from typing import get_args

from tawatur.arabic.number_reading import parse_number_words
from tawatur.arabic.number_spelling import Case, Gender, number_words


def main() -> int:
    """Prints the count of failures and the first few; exit code 1 if there are any."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--draws", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1441)
    options = parser.parse_args()
    draw = random.Random(options.seed)  # a reproducible sample, not a secret
    failures = []
    for _ in range(options.draws):
        n = draw.randrange(10 ** draw.randint(1, 9) + 1)
        gender, case = draw.choice(get_args(Gender)), draw.choice(get_args(Case))
        spelled = number_words(n, gender, case)
        if parse_number_words(spelled) != n:
            failures.append((n, gender, case, spelled, parse_number_words(spelled)))
    sys.stdout.write(f"{options.draws} draws, {len(failures)} read back wrong\n")
    for failure in failures[:10]:
        sys.stdout.write(f"{failure}\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
