"""Frames: which words say which kind of proposition, and which argument fills which role; rows of `frames.tsv`."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from tawatur.arabic.clitics import Split, noun_splits
from tawatur.arabic.letters import fold
from tawatur.arabic.nouns import noun_forms
from tawatur.arabic.verbs import Number
from tawatur.lexicon.tables import rows, several

AGENT = "من قبل"
CARRY = "carry"
AFTER = "after"
"""The condition that one of these words stands close after the predicate: لقي ... حتفه."""
"""The kind of a row that states nothing itself: it hands its doer on to the deed it governs (شن هجوما, قام بتسليم, تمكن من)."""

_FOR = "لصالح"
"""The preposition of whoever a thing is done for."""

PASS, CONTAIN, BELONG = "pass", "contain", "belong"
"""Kinds of rows that only say of whom an event tells (عودة, مرور), what a store holds, and whose a thing is."""


@dataclass(slots=True, eq=False)
class Frame:
    """One sense of a predicate, one object for each row of the table: what its frames tell of a word is worked out once.

    `roles` are (role, sources in order of preference); a source is subj, obj, obj2 or a preposition. `when` are conditions
    (source, classes) on what an argument must be. `genitive` says what a verbal noun's only genitive is. `category` is a
    tally's; of a row that carries, the only kind of deed whose doer its own is. `polarity` is what the word itself
    implies of its deed ("denied" for أحبط). `sources` are all that the roles and conditions draw on.
    """

    id: str
    predicate: str
    kind: str
    roles: tuple[tuple[str, tuple[str, ...]], ...]
    when: tuple[tuple[str, frozenset[str]], ...]
    genitive: str
    category: str
    means: str
    polarity: str
    after: tuple[str, ...] = ()
    sources: frozenset[str] = frozenset()

    def sources_of(self, role: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """What fills a role, in order of preference; `default` where the frame has no such role."""
        for name, sources in self.roles:
            if name == role:
                return sources
        return default


@dataclass(slots=True, unsafe_hash=True)
class NounReading:
    """A word read as a noun that is a predicate."""

    lemma: str
    number: Number
    split: Split


def _source(value: str) -> str:
    """A source as arguments are kept by: ascii names as they are, prepositions folded, `agent` for every agent preposition."""
    return AGENT if value == "agent" else value if value.isascii() else fold(value)


def _pairs(cell: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    found = []
    for item in cell.split():
        name, _, values = item.partition("=")
        found.append((name, tuple(_source(value) for value in values.split(","))))
    return tuple(found)


def _for_whom(kind: str, roles: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The roles of a row, with لصالح before every other preposition wherever ل names who gets what is supplied."""
    if kind != "supply":
        return roles
    return tuple((role, _with_for(sources) if role == "to" else sources) for role, sources in roles)


def _from_whom(kind: str, roles: tuple[tuple[str, tuple[str, ...]], ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The roles of a verb that hands over goods, with من for whoever gives them: تسليم الصواريخ من إيران إلى المليشيا."""
    goods = {source for role, sources in roles for source in sources if role == "goods"}
    free = all(_FROM not in sources for _, sources in roles)
    if kind != "supply" or not free or goods.isdisjoint({"obj", "obj2"}):
        return roles
    return tuple(
        (role, ("subj", _FROM) if (role, sources) == ("from", ("subj",)) else sources) for role, sources in roles
    )


_FROM = "من"
_TOWARDS = ("نحو", "باتجاه", "صوب")
"""Prepositions that name who gets goods wherever إلى does: أُرسلت نحو السودان."""


def _with_for(sources: tuple[str, ...]) -> tuple[str, ...]:
    if "الي" in sources:
        sources = (*sources, *(s for s in _TOWARDS if s not in sources))
    if "ل" not in sources:
        return sources
    others = tuple(s for s in sources if s != _FOR)
    first = next(k for k, source in enumerate(others) if not source.isascii())
    return (*others[:first], _FOR, *others[first:])


def _whens(cell: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((_source(source), classes) for source, classes in _pairs(cell))


@cache
def frames() -> dict[str, tuple[Frame, ...]]:
    """The frames of each predicate, in the order they are tried: those with more conditions first."""
    table: dict[str, list[Frame]] = {}
    for row in rows("frames"):
        roles = _for_whom(row["kind"], _pairs(row["roles"]))
        roles = _from_whom(row["kind"], roles) if "." in row["predicate"] else roles
        when = tuple((s, frozenset(v)) for s, v in _whens(row["when"]) if s != AFTER)
        frame = Frame(
            row["id"],
            row["predicate"],
            row["kind"],
            roles,
            when,
            row["genitive"] or "obj",
            row["category"],
            row["means"],
            row["polarity"],
            tuple(fold(word) for s, words in _pairs(row["when"]) if s == AFTER for word in words),
            frozenset(s for _, sources in roles for s in sources) | {s for s, _ in when},
        )
        table.setdefault(frame.predicate, []).append(frame)
    return {name: tuple(sorted(found, key=_generality)) for name, found in table.items()}


def _generality(frame: Frame) -> tuple[int, bool]:
    """Rank of a frame: more conditions first, and forces before the materiel that they are listed with."""
    return -len(frame.when), not any("troops" in classes for _, classes in frame.when)


@cache
def _nouns() -> dict[str, tuple[str, Number]]:
    table: dict[str, tuple[str, Number]] = {}
    for row in rows("frames"):
        if "." not in row["predicate"]:
            for key, number in noun_forms(row["predicate"], several(row["plural"])):
                table.setdefault(key, (row["predicate"], number))
    return table


@lru_cache(maxsize=50_000)
def noun_reading(key: str) -> NounReading | None:
    """The predicate noun that a word is, clitics aside."""
    table = _nouns()
    for split in noun_splits(key):
        found = table.get(split.stem)
        if found is not None:
            return NounReading(found[0], found[1], split)
    return None
