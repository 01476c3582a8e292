"""Finding the lexicon's names in a text: longest first, clitics allowed on the first word, pronouns on common nouns."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from tawatur.arabic.clitics import Split, noun_splits
from tawatur.arabic.tokens import Token
from tawatur.lexicon.entries import Entry, all_entries
from tawatur.lexicon.loading import made_at_once
from tawatur.lexicon.word_classes import word_class
from tawatur.model.record import Record, record

SKIPPED = frozenset("“”\"«»()‘’'#-\u2010\u2011\u2013")
"""Signs that may stand inside a name: تنظيم “الدولة الإسلامية”, شاهد-136, الحدود السورية – اللبنانية, #سوريا."""


_NEVER_LAST = frozenset({"إلى", "الى"})
"""A preposition that folding makes look like آلي: no name ends with it."""


@record
class Match(Record):
    """Tokens `first` to `last` (exclusive) that carry a listed name; `entries` are all rows that claim these words.

    `split` says what clings to the first token.
    """

    first: int
    last: int
    entries: tuple[Entry, ...]
    split: Split


class _Node:
    __slots__ = ("children", "entries")

    def __init__(self) -> None:
        self.children: dict[str, _Node] = {}
        self.entries: tuple[Entry, ...] = ()


@cache
@made_at_once
def _root() -> dict[str, _Node]:
    root = _Node()
    for form, entry in all_entries():
        node = root
        for word in form.replace("-", " ").split() if not form.isascii() else form.split():
            node = node.children.setdefault(word, _Node())
        if node is not root and entry not in node.entries:
            node.entries = (*node.entries, entry)
    return root.children


@lru_cache(maxsize=100_000)
def _starts(key: str, closed: bool) -> tuple[tuple[_Node, Split], ...]:  # noqa: FBT001  # a cache key, not a flag
    """The nodes that a word can begin a name at, with what it sheds to do so; a `closed` word sheds no pronoun."""
    found = []
    root = _root()
    for split in noun_splits(key) or (Split("", "", False, key, ""),):
        if closed and split.pronoun:
            continue
        if not split.pronoun and _opened(root, split.stem):
            continue
        node = root.get(split.definite)
        if node is not None:
            found.append((node, split))
        if split.article:
            node = root.get(split.stem)
            if node is not None:
                found.append((node, split))
        if split.pronoun and split.stem.endswith("ي") and not key.endswith(_HAVING):
            node = _dual(root, split.stem + "ن")
            if node is not None:
                found.append((node, split))
    return tuple(found)


def _opened(root: dict[str, _Node], stem: str) -> bool:
    """Whether a word is a noun in ة as only a pronoun behind it opens it: بعثت is a verb, بعثتها a mission."""
    opened = stem.endswith("ت") and stem in root and stem[:-1] + "ه" in root
    return opened and all(entry.generic for entry in root[stem].entries)


def listed(key: str) -> tuple[Entry, ...]:
    """The rows that list a folded word by itself."""
    node = _root().get(key)
    return node.entries if node is not None else ()


_HAVING = ("لديه", "لديها", "لديهم")
"""لدى with a pronoun: with و before it, it looks like two sons (ولديه)."""


def _dual(root: dict[str, _Node], form: str) -> _Node | None:
    """The duals that lose their nun before a pronoun: طفليه of طفلين."""
    node = root.get(form)
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
        match = _longest(tokens, at) if at >= past and _starts(token.key, False) else None
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
