"""How many planted copies are found, beside what document hashing finds, on real texts.

usage: copies.py REPORTS.jsonl [--plants N] [--seed S]

Takes a passage of 30 to 90 words out of one report, edits it, and sets it between the paragraphs of an unrelated one.
Edits: none; 10, 20 or 30 % of the words replaced, dropped or doubled; sentences reordered; the passage split in two by a
strange paragraph; month names and digits rewritten. A pair counts as found where a shared passage is reported between
the two reports. Precision is measured on pairs of reports about different incidents, in the same corpus. In the same
run `rensa` and `datasketch` (both optional) get the same task at several thresholds.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from tawatur.analyse.copies.index import shared_runs
from tawatur.analyse.copies.passages import passages
from tawatur.analyse.copies.words import words_of

Edit = Callable[[list[str], random.Random], str]
MONTHS = {"يناير": "كانون الثاني", "آذار": "مارس", "أيار": "مايو", "حزيران": "يونيو", "تموز": "يوليو", "آب": "أغسطس"}


def reworded(share: float) -> Edit:
    """Replaces, drops or inserts that share of the words."""

    def edit(words: list[str], dice: random.Random) -> str:
        out = []
        for word in words:
            if dice.random() >= share:
                out.append(word)
                continue
            what = dice.choice(("replace", "replace", "drop", "insert"))
            if what != "drop":
                out.append(dice.choice(words) if what == "replace" else word)
            if what == "insert":
                out.append(dice.choice(words))
        return " ".join(out)

    return edit


def reordered(words: list[str], dice: random.Random) -> str:
    """Shuffles the passage's clauses."""
    clauses = [clause for clause in re.split(r"(?<=[.،؛])\s+", " ".join(words)) if clause]
    dice.shuffle(clauses)
    return " ".join(clauses)


def split_in_two(words: list[str], dice: random.Random) -> str:
    """Cuts the passage in half and sets a stranger between the halves."""
    middle = len(words) // 2
    stranger = " ".join(dice.sample(words, min(12, len(words))))
    return " ".join(words[:middle]) + "\n\n" + stranger + "\n\n" + " ".join(words[middle:])


def redated(words: list[str], dice: random.Random) -> str:
    """Rewrites month names in another tradition and digits in another script."""
    del dice
    text = " ".join(MONTHS.get(word, word) for word in words)
    return text.translate({ord(str(d)): chr(0x0660 + d) for d in range(10)})


EDITS: dict[str, Edit] = {
    "verbatim": reworded(0.0),
    "10 % edited": reworded(0.1),
    "20 % edited": reworded(0.2),
    "30 % edited": reworded(0.3),
    "reordered": reordered,
    "split in two": split_in_two,
    "months, digits": redated,
}


def planted(texts: list[str], edit: Edit, count: int, dice: random.Random) -> Iterator[tuple[str, str]]:
    """Pairs of texts of which the second holds an edited passage of the first."""
    while count:
        source, host = dice.sample(texts, 2)
        words = source.split()
        length = dice.randint(30, 90)
        if len(words) <= length:
            continue
        at = dice.randrange(len(words) - length)
        paragraphs = [p for p in host.split("\n") if p.strip()]
        paragraphs.insert(dice.randrange(len(paragraphs) + 1), edit(words[at : at + length], dice))
        yield source, "\n".join(paragraphs)
        count -= 1


def found_by_passages(documents: list[str]) -> set[tuple[int, int]]:
    """The pairs of documents that share a passage, as our index finds them."""
    words = [words_of(str(i), text) for i, text in enumerate(documents)]
    return {(s.a, s.b) for s in shared_runs(words) if passages(words[s.a], words[s.b], s)}


def shingles(text: str) -> list[str]:
    """The 3-word shingles that the hashing libraries are given."""
    words = text.split()
    return [" ".join(words[i : i + 3]) for i in range(len(words) - 2)] or [text]


def found_by_datasketch(documents: list[str], threshold: float) -> set[tuple[int, int]]:
    """The pairs that MinHash-LSH reports at a threshold."""
    from datasketch import MinHash, MinHashLSH

    lsh, sketches = MinHashLSH(threshold=threshold, num_perm=128), []
    for i, text in enumerate(documents):
        sketch = MinHash(num_perm=128)
        sketch.update_batch([shingle.encode() for shingle in shingles(text)])
        lsh.insert(i, sketch)
        sketches.append(sketch)
    return {(min(i, j), max(i, j)) for i, sketch in enumerate(sketches) for j in lsh.query(sketch) if i != j}


def found_by_rensa(documents: list[str], threshold: float) -> set[tuple[int, int]]:
    """The pairs that rensa's MinHash-LSH reports at a threshold."""
    from rensa import RMinHash, RMinHashLSH

    lsh, sketches = RMinHashLSH(threshold=threshold, num_perm=128, num_bands=32), []
    for i, text in enumerate(documents):
        sketch = RMinHash(num_perm=128, seed=1)
        sketch.update(shingles(text))
        lsh.insert(i, sketch)
        sketches.append(sketch)
    return {(min(i, j), max(i, j)) for i, sketch in enumerate(sketches) for j in lsh.query(sketch) if i != j}


def peers() -> dict[str, Callable[[list[str]], set[tuple[int, int]]]]:
    """The hashing libraries that are installed, at each threshold tried."""
    found: dict[str, Callable[[list[str]], set[tuple[int, int]]]] = {}
    for name, finder in (("datasketch", found_by_datasketch), ("rensa", found_by_rensa)):
        try:
            __import__(name)
        except ImportError:
            print(f"{name} is not installed: not compared")
            continue
        for threshold in (0.1, 0.3, 0.5):
            found[f"{name} {threshold}"] = lambda documents, f=finder, t=threshold: f(documents, t)  # type: ignore[misc]
    return found


def main() -> None:
    """Prints recall by kind of edit and precision, for us and for the peers."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("reports", type=Path)
    cli.add_argument("--plants", type=int, default=300, help="planted copies per kind of edit")
    cli.add_argument("--seed", type=int, default=1)
    args = cli.parse_args()
    rows = [json.loads(line) for line in args.reports.read_text(encoding="utf-8").splitlines()]
    one_each = {tuple(row["incidents"]): row["text"] for row in rows if len(row["text"].split()) > 100}
    texts = list(one_each.values())
    finders = {"tawatur": found_by_passages, **peers()}
    print(f"{len(texts)} reports about different incidents; {args.plants} plants per kind")
    print(f"{'':16}" + "".join(f"{name:>16}" for name in finders))
    for kind, edit in EDITS.items():
        dice = random.Random(args.seed)
        pairs = list(planted(texts, edit, args.plants, dice))
        recall = dict.fromkeys(finders, 0)
        for source, host in pairs:
            for name, finder in finders.items():
                recall[name] += (0, 1) in finder([source, host])
        print(f"{kind:16}" + "".join(f"{recall[name] / len(pairs):16.3f}" for name in finders))
    for name, finder in finders.items():
        started = time.perf_counter()
        wrong = finder(texts)
        print(
            f"{name}: {len(wrong)} pairs among {len(texts) * (len(texts) - 1) // 2} unrelated, {time.perf_counter() - started:.1f} s"
        )


if __name__ == "__main__":
    main()
