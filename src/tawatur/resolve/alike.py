"""Names so alike that a person should say whether they are one: proposals only, nothing is ever joined by them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from tawatur.arabic.tokens import tokenise

LEAST_SHARED = 2
"""Words that two names must share, unless one of them is a single word that hardly any other name has."""
LEAST_AGREEMENT = 0.6
"""Share of the words of both that must agree where neither name lies inside the other."""
RARE = 3
"""Names that may have a word for it to tell somebody by itself."""
LEAST_LETTERS = 5
"""Letters of such a word: shorter ones are given names and particles."""

Pair = tuple[str, str]


def alike(names: Mapping[str, Iterable[str]]) -> Iterator[Pair]:
    """Pairs of keys whose names may be one, in order. `names` are the ways each key is printed.

    Two names are alike where one has all the words of the other, or where most words of both agree; spelling, article
    and what is written onto a word do not matter.
    """
    words = {key: [_words(text) for text in texts] for key, texts in names.items()}
    having: dict[str, set[str]] = defaultdict(set)
    for key, versions in words.items():
        for word in frozenset().union(*versions) if versions else ():
            having[word].add(key)
    near = {pair for keys in having.values() for pair in combinations(sorted(keys), 2)}
    for one, other in sorted(near):
        if any(_alike(ours, theirs, having) for ours in words[one] for theirs in words[other]):
            yield one, other


def _alike(ours: frozenset[str], theirs: frozenset[str], having: Mapping[str, set[str]]) -> bool:
    shared = ours & theirs
    if not shared:
        return False
    if len(shared) == 1:
        (word,) = shared
        inside = shared in (ours, theirs)
        return inside and len(word) >= LEAST_LETTERS and len(having[word]) <= RARE
    return len(shared) >= LEAST_SHARED and (
        shared in (ours, theirs) or len(shared) / len(ours | theirs) >= LEAST_AGREEMENT
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(token.key.removeprefix("ال") for token in tokenise(text) if token.kind != "sign")
