"""How many planted copies are found, beside what document hashing finds, on real texts.

usage: copies.py REPORTS.jsonl [--plants N] [--seed S] [--verbose]

Takes a passage of 30 to 90 words out of one report, edits it, and sets it between the paragraphs of an unrelated one.
Edits: none; 10, 20 or 30 % of the words replaced, dropped or doubled; sentences reordered; the passage split in two by
a strange paragraph; month names and digits rewritten. A pair counts as found where the two reports are found to share
something. Precision is that of as many unrelated pairs (reports about different incidents) as planted ones; every pair
found among all unrelated ones is counted as wrong, though many do reuse each other's background paragraphs.

In the same run `rensa` and `datasketch` (both optional) get the same words, normalised as ours are, at their best
settings: MinHash with as many bands as permutations, so that one shared shingle makes a candidate, and candidates
verified exactly by the number of shingles they share. Lengths of shingles, permutations and that number are swept, and
the best recall at a precision of 0.99 is printed (--verbose: every setting).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tawatur.analyse.copies.index import shared_runs
from tawatur.analyse.copies.passages import passages
from tawatur.analyse.copies.words import Words, words_of

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


Pairs = set[tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One kind of edit: all texts, then the planted ones; which pairs are planted, and which are unrelated."""

    kind: str
    words: tuple[Words, ...]
    planted: Pairs
    unrelated: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What one finder found of one task."""

    recall: float
    false_rate: float

    @property
    def precision(self) -> float:
        """Of as many unrelated pairs as planted ones."""
        return self.recall / (self.recall + self.false_rate) if self.recall else 0.0


def tasks(texts: list[str], plants: int, seed: int) -> Iterator[Task]:
    """Every kind of edit as a task: each planted text stands beside all the others."""
    places = {text: at for at, text in enumerate(texts)}
    base = tuple(words_of(str(at), text) for at, text in enumerate(texts))
    for kind, edit in EDITS.items():
        pairs = list(planted(texts, edit, plants, random.Random(seed)))
        hosts = tuple(words_of(f"planted {at}", host) for at, (_, host) in enumerate(pairs))
        yield Task(
            kind=kind, words=(*base, *hosts),
            planted={(places[source], len(texts) + at) for at, (source, _) in enumerate(pairs)},
            unrelated=len(texts),
        )  # fmt: skip


def judged(task: Task, found: Pairs) -> Result:
    """How many planted pairs were found, and what share of the pairs of unrelated texts."""
    number = task.unrelated * (task.unrelated - 1) // 2
    wrong = sum(right < task.unrelated for _, right in found)
    return Result(recall=len(task.planted & found) / len(task.planted), false_rate=wrong / number)


def found_by_passages(words: Sequence[Words]) -> Pairs:
    """The pairs of documents that share a passage, as our index finds them."""
    return {(s.a, s.b) for s in shared_runs(words) if passages(words[s.a], words[s.b], s)}


def shingles(words: Words, length: int) -> set[str]:
    """Runs of so many normalised words, as the strings that the hashing libraries are given."""
    codes = words.codes.tolist()
    return {" ".join(map(str, codes[at : at + length])) for at in range(max(1, len(codes) - length + 1))}


def candidates_of_datasketch(documents: Sequence[set[str]], permutations: int) -> Pairs:
    """The pairs that MinHash-LSH of `datasketch` reports with one row a band."""
    from datasketch import MinHash, MinHashLSH

    lsh, sketches = MinHashLSH(num_perm=permutations, params=(permutations, 1)), []
    for at, document in enumerate(documents):
        sketch = MinHash(num_perm=permutations)
        sketch.update_batch([shingle.encode() for shingle in document])
        lsh.insert(at, sketch)
        sketches.append(sketch)
    return both_ways((at, lsh.query(sketch)) for at, sketch in enumerate(sketches))


def candidates_of_rensa(documents: Sequence[set[str]], permutations: int) -> Pairs:
    """The pairs that MinHash-LSH of `rensa` reports with one row a band."""
    from rensa import RMinHash, RMinHashLSH

    lsh, sketches = RMinHashLSH(threshold=0.0, num_perm=permutations, num_bands=permutations), []
    for at, document in enumerate(documents):
        sketch = RMinHash(num_perm=permutations, seed=1)
        sketch.update(sorted(document))
        lsh.insert(at, sketch)
        sketches.append(sketch)
    return both_ways((at, lsh.query(sketch)) for at, sketch in enumerate(sketches))


def both_ways(found: Iterable[tuple[int, Iterable[int]]]) -> Pairs:
    """Pairs in order, each once."""
    return {(min(one, other), max(one, other)) for one, others in found for other in others if one != other}


PEERS: dict[str, Callable[[Sequence[set[str]], int], Pairs]] = {
    "datasketch": candidates_of_datasketch,
    "rensa": candidates_of_rensa,
}
LENGTHS = (2, 3, 4)
PERMUTATIONS = (64, 256)
SHARED = (1, 3, 4, 5, 6, 8, 10, 14)


def installed(name: str) -> bool:
    """Whether a peer can be compared."""
    try:
        __import__(name)
    except ImportError:
        print(f"{name} is not installed: not compared")
        return False
    return True


def peer_results(name: str, every: Sequence[Task]) -> dict[str, list[Result]]:
    """For each setting of a peer its results on all tasks."""
    found: dict[str, list[Result]] = {}
    for length in LENGTHS:
        for permutations in PERMUTATIONS:
            for task in every:
                documents = [shingles(words, length) for words in task.words]
                candidates = PEERS[name](documents, permutations)
                sharing = {pair: len(documents[pair[0]] & documents[pair[1]]) for pair in candidates}
                for least in SHARED:
                    setting = f"{length}-word shingles, {permutations} bands of 1, {least} shared"
                    pairs = {pair for pair, number in sharing.items() if number >= least}
                    found.setdefault(setting, []).append(judged(task, pairs))
    return found


def best(results: dict[str, list[Result]]) -> tuple[str, list[Result]]:
    """The setting with the best mean recall whose precision is 0.99 on average, else the most precise."""

    def rank(item: tuple[str, list[Result]]) -> tuple[bool, float]:
        precision = sum(one.precision for one in item[1]) / len(item[1])
        recall = sum(one.recall for one in item[1]) / len(item[1])
        return (precision >= PRECISION, recall if precision >= PRECISION else precision)

    return max(results.items(), key=rank)


PRECISION = 0.99


def line(name: str, results: Sequence[Result]) -> str:
    """Recall by kind, then the precision of all kinds together, and the share of unrelated pairs found."""
    precision = sum(one.precision for one in results) / len(results)
    cells = "".join(f"{one.recall:15.3f}" for one in results)
    return f"{name:11}{cells}{precision:12.4f}{results[0].false_rate:12.5f}"


def main() -> None:
    """Prints recall by kind of edit and precision, for us and for the peers."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("reports", type=Path)
    cli.add_argument("--plants", type=int, default=300, help="planted copies per kind of edit")
    cli.add_argument("--seed", type=int, default=1)
    cli.add_argument("--verbose", action="store_true", help="every setting of the peers")
    args = cli.parse_args()
    rows = [json.loads(row) for row in args.reports.read_text(encoding="utf-8").splitlines()]
    texts = list({tuple(row["incidents"]): row["text"] for row in rows if len(row["text"].split()) > 100}.values())
    every = list(tasks(texts, args.plants, args.seed))
    print(f"{len(texts)} reports about different incidents; {args.plants} plants per kind")
    print(f"{'recall':11}" + "".join(f"{task.kind:>15}" for task in every) + f"{'precision':>12}{'unrelated':>12}")
    started = time.perf_counter()
    print(line("tawatur", [judged(task, found_by_passages(task.words)) for task in every]))
    print(f"  {time.perf_counter() - started:.1f} s for all kinds")
    for name in filter(installed, PEERS):
        results = peer_results(name, every)
        setting, found = best(results)
        print(line(name, found) + f"  {setting}")
        if args.verbose:
            for other, others in results.items():
                print(line("", others) + f"  {other}")


if __name__ == "__main__":
    main()
