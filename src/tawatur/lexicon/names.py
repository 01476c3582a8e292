"""Finding the lexicon's names in a text: longest first, clitics allowed on the first word, pronouns on common nouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from tawatur.arabic.clitics import Split, noun_splits
from tawatur.arabic.tokens import Token
from tawatur.lexicon.entries import Entry, all_entries
from tawatur.lexicon.loading import made_at_once
from tawatur.lexicon.word_classes import word_class
from tawatur.model.record import Record

SKIPPED = frozenset("“”\"«»()‘’'#-\u2010\u2011\u2013")
"""Signs that may stand inside a name: تنظيم “الدولة الإسلامية”, شاهد-136, الحدود السورية – اللبنانية, #سوريا."""


_NEVER_LAST = frozenset({"إلى", "الى"})
"""A preposition that folding makes look like آلي: no name ends with it."""


@dataclass(slots=True, unsafe_hash=True)
class Match(Record):
    """Tokens `first` to `last` (exclusive) that carry a listed name; `entries` are all rows that claim these words.

    `split` says what clings to the first token.
    """

    first: int
    last: int
    entries: tuple[Entry, ...]
    split: Split


class _Node:
    """Where names stand after some of their words: which end here, and which words go on."""

    __slots__ = ("children", "entries")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.entries: tuple[Entry, ...] = ()


@cache
@made_at_once
def _listed() -> dict[str, list[tuple[str, Entry]]]:
    """Every listed form by its first word: the words behind it, and its entry."""
    found: dict[str, list[tuple[str, Entry]]] = {}
    for form, entry in all_entries():
        first, *rest = (form if form.isascii() else form.replace("-", " ")).split(maxsplit=1) or ("",)
        found.setdefault(first, []).append((rest[0] if rest else "", entry))
    return found


@cache
def _opened(first: str) -> _Node:
    """The names that begin with a listed word, as a tree: a report meets few of them, so each is made when it is met."""
    start = _Node()
    for rest, entry in _listed()[first]:
        node = start
        for word in rest.split():
            node = node.children.setdefault(word, _Node())
        if entry not in node.entries:
            node.entries = (*node.entries, entry)
    return start


def _node(word: str) -> _Node | None:
    return _opened(word) if word and word in _listed() else None


@lru_cache(maxsize=100_000)
def _starts(key: str, closed: bool) -> tuple[tuple[_Node, Split], ...]:  # noqa: FBT001  # a cache key, not a flag
    """The nodes that a word can begin a name at, with what it sheds to do so; a `closed` word sheds no pronoun."""
    found = []
    for split in noun_splits(key) or (Split("", "", False, key, ""),):
        if closed and split.pronoun:
            continue
        if not split.pronoun and _pronoun_opens(split.stem):
            continue
        node = _node(split.definite)
        if node is not None:
            found.append((node, split))
        if split.article:
            node = _node(split.stem)
            if node is not None:
                found.append((node, split))
        if split.pronoun and split.stem.endswith("ي") and not key.endswith(_HAVING):
            node = _dual(split.stem + "ن")
            if node is not None:
                found.append((node, split))
    return tuple(found)


@lru_cache(maxsize=100_000)
def _opens(key: str) -> bool:
    """Whether a word may begin a name, whatever is written onto it."""
    return bool(_starts(key, False))


def _pronoun_opens(stem: str) -> bool:
    """Whether a word is a noun in ة as only a pronoun behind it opens it: بعثت is a verb, بعثتها a mission."""
    node = _node(stem) if stem.endswith("ت") and stem[:-1] + "ه" in _listed() else None
    return node is not None and bool(node.entries) and all(entry.generic for entry in node.entries)


def listed_with_head(key: str) -> tuple[Entry, ...]:
    """The actors that the press names by a head noun and this folded word, which alone is too common to name anybody: حركة فتح."""
    heads = (node for head in _HEADS_OF_NAMES if (node := _node(head)) is not None)
    named = (child for node in heads if (child := node.children.get(key)) is not None)
    return tuple(entry for child in named for entry in child.entries if entry.table == "actors")


_HEADS_OF_NAMES = ("حركه", "جماعه", "تنظيم", "كتايب", "ميليشيا", "سرايا", "لواء")


def listed(key: str) -> tuple[Entry, ...]:
    """The rows that list a folded word by itself."""
    node = _node(key)
    return node.entries if node is not None else ()


@lru_cache(maxsize=50_000)
def group_adjective(key: str) -> Entry | None:
    """The armed group that a folded word is the adjective of, made of its name: حوثية, الداعشي."""
    stem = key.removeprefix("ال").removesuffix("ه")
    stem = stem.removesuffix("ا") if stem.endswith("يا") else stem  # هجوما داعشيا
    if not stem.endswith("ي") or len(stem) < _SHORTEST_ADJECTIVE:
        return None
    found = (entry for name in (f"ال{stem}", stem[:-1]) for entry in listed(name))
    return next((entry for entry in found if entry.table == "actors" and entry.kind in _GROUPS), None)


_SHORTEST_ADJECTIVE = 4
"""Letters of the shortest adjective of a group, its article and ending aside: قسدي."""
_GROUPS = frozenset({"faction", "militia"})


_HAVING = ("لديه", "لديها", "لديهم")
"""لدى with a pronoun: with و before it, it looks like two sons (ولديه)."""


def _dual(form: str) -> _Node | None:
    """The duals that lose their nun before a pronoun: طفليه of طفلين."""
    node = _node(form)
    duals = tuple(entry for entry in node.entries if entry.number == "d") if node is not None else ()
    if not duals:
        return None
    bare = _Node()
    bare.entries = duals
    return bare


def find_names(tokens: Sequence[Token]) -> list[Match]:
    """The listed names in `tokens`, in order, none overlapping: at each word the longest, then what sheds least."""
    found: list[Match] = []
    past = 0
    for at, token in enumerate(tokens):
        match = _longest(tokens, at) if at >= past and _opens(token.key) else None
        if match is not None and _names_somebody(tokens, match, found):
            found.append(match)
            past = match.last
    return found


_SOMEBODY = frozenset({"states", "actors"})


def _names_somebody(tokens: Sequence[Token], match: Match, found: Sequence[Match]) -> bool:
    """Whether a name that is also an adjective or a noun is the name at its place: إلى مالي, النيجر ومالي, not دعم مالي.

    The word before says so: a preposition, a feminine or a definite word, which that adjective could not describe.
    """
    split, at = match.split, match.first
    if match.last > at + 1 or split.stem not in word_class("names-also-words"):
        return True
    if split.article or split.pronoun:
        return False
    if split.preposition == "ل" or not at or tokens[at - 1].kind == "sign":
        return True
    behind = bool(found) and found[-1].last == at and any(e.table in _SOMEBODY for e in found[-1].entries)
    if split.conjunction or behind:
        return behind
    before = tokens[at - 1].key
    return before in word_class("before-names") or before.startswith("ال") or before.endswith(("ه", "ت"))


def _longest(tokens: Sequence[Token], at: int) -> Match | None:
    best: Match | None = None
    for node, split in _starts(tokens[at].key, tokens[at].closed):
        last, entries = _follow(tokens, at, node, split)
        if entries and (best is None or last > best.last):
            best = Match(at, last, entries, split)
        elif entries and best is not None and last == best.last:
            best = best._replace(entries=tuple(dict.fromkeys((*best.entries, *entries))))
    return best


def _follow(tokens: Sequence[Token], at: int, node: _Node, split: Split) -> tuple[int, tuple[Entry, ...]]:
    last, entries = at + 1, _allowed(node.entries, split)
    i = at + 1
    while i < len(tokens) and node.children and not split.pronoun:
        token = tokens[i]
        if token.kind == "sign" and token.text in SKIPPED:
            i += 1
            continue
        child = node.children.get(token.key)
        if child is None and token.key.startswith("ال"):
            child = node.children.get(token.key[2:])
        if child is None:
            break
        node, i = child, i + 1
        found = _allowed(node.entries, split)
        if found and token.text not in _NEVER_LAST:
            last, entries = i, found
    return last, entries


def _allowed(entries: tuple[Entry, ...], split: Split) -> tuple[Entry, ...]:
    """The entries that may wear these clitics: a proper name takes no pronoun."""
    return tuple(entry for entry in entries if entry.generic) if split.pronoun else entries
