"""Rows of the laid-out matrix: those that answer a question, put in order, a page at a time."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from tawatur.ledger.case import Case
from tawatur.ledger.connection import explained
from tawatur.ledger.counts import Hearing, KeptCount, joins_of
from tawatur.ledger.filters import Condition
from tawatur.ledger.layout import ints
from tawatur.model import PROPOSITIONS

_ANY = "IN (SELECT value FROM json_each(?))"
_NOT_FILLED = "('speaker', 'speaks-for', 'goods?')"
_COLUMNS = "c.proposition, c.weight, c.speakers, c.outlets, c.unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """Who or what is asked for: any of these keys, or a name that has all words of one of `parts`."""

    keys: tuple[str, ...] = ()
    parts: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.keys or self.parts)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleNamed:
    """A role and who fills it; role "" is any. `party` says that the role tells propositions of the kind apart."""

    role: str
    named: Named
    party: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KindAsked:
    """One kind of proposition with the roles asked about, under this kind's names for them."""

    kind: str
    roles: tuple[RoleNamed, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsAsked:
    """Which rows are asked for; what is left empty does not restrict, but for `kinds`, which are all that answer.

    `speakers` are hands or whom they speak for, `places` fill any role. `since` and `until` are days as text. `row` is
    the id of a proposition: only the row that it is counted in.
    """

    kinds: tuple[KindAsked, ...]
    category: str = ""
    polarity: str = ""
    accused: bool = False
    speakers: Named = Named()
    places: Named = Named()
    since: str = ""
    until: str = ""
    row: str = ""

    @property
    def of_claims(self) -> bool:
        """Whether some claims of a proposition may answer and others not, so that its figures have to be counted."""
        roles = (role for kind in self.kinds for role in kind.roles)
        return bool(
            self.accused or self.speakers or self.places or self.since or self.until
            or any(not role.party or role.named.parts for role in roles)
        )  # fmt: skip


class HeardIn(NamedTuple):
    """A speaker's (or outlet's) stance to a row, with the number of the first claim that shows it."""

    main: int
    speaker: str
    stance: str
    claim: int


class PropositionKept(NamedTuple):
    """A proposition as laid out."""

    number: int
    id: str
    unknown: int
    key: str
    main: int


class RowShelf:
    """The rows of a case whose layout is whole."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._connection = case._connection  # noqa: SLF001  # the shelf stands in the same room

    def is_of_claims(self, asked: RowsAsked) -> bool:
        """Whether the rows have to be counted: for their claims, or as only a part of what is judged the same answers."""
        if asked.of_claims:
            return True
        condition, values = self._propositions(asked)
        split = (
            "SELECT 1 FROM propositions p"  # noqa: S608  # our own words
            " WHERE p.main IN (SELECT main FROM propositions WHERE main <> n)"
            f" GROUP BY p.main HAVING sum({condition}) BETWEEN 1 AND count(*) - 1 LIMIT 1"
        )
        with explained(self._case.file):
            return self._connection.execute(split, values).fetchone() is not None  # our own words

    def total(self, asked: RowsAsked) -> int:
        """How many rows answer, where `is_of_claims` is false."""
        condition, values = self._counts(asked)
        with explained(self._case.file):
            (total,) = self._connection.execute(f"SELECT count(*) FROM counts c WHERE {condition}", values).fetchone()  # noqa: S608  # our own words
            return int(total)

    def page(self, asked: RowsAsked, *, outlets: bool, limit: int, offset: int) -> tuple[int, ...]:
        """The main propositions of a page, in order, where `is_of_claims` is false.

        Rows that name their parties come first; among those the ones with most strands, then most speakers.
        """
        condition, values = self._counts(asked)
        order = f"c.unknown, c.weight DESC, c.{'outlets' if outlets else 'speakers'} DESC"
        key = "(SELECT key FROM propositions WHERE n = c.proposition)"
        sql = f"SELECT c.proposition FROM counts c WHERE {condition} ORDER BY {order}, {key} LIMIT ? OFFSET ?"  # noqa: S608  # our own words
        with explained(self._case.file):
            return ints(self._connection, sql, *values, limit, offset)

    def bounds(self, asked: RowsAsked) -> list[tuple[int, int, int]]:
        """The rows that answer, as unknown (0 or 1), the negated most strands there may be, and the main proposition.

        No row stands before its place in this order: speakers that copies join count each, and a row has an unknown
        party only where all of it has.
        """
        condition, values = self._claims(asked)
        speakers = " + ".join(
            f"count(DISTINCT CASE s.polarity WHEN '{polarity}' THEN s.origin END)"
            for polarity in ("affirmed", "denied")
        )
        sql = (
            f"SELECT p.main, p.unknown, {speakers} FROM sayings s JOIN propositions p ON p.n = s.proposition"  # noqa: S608  # our own words
            f" WHERE {condition} GROUP BY s.proposition"
        )
        found: dict[int, tuple[int, int]] = {}
        with explained(self._case.file):
            for main, unknown, most in self._connection.execute(sql, values):
                before = found.get(main, (1, 0))
                found[main] = (min(before[0], unknown), before[1] - most)
        return sorted((*order, main) for main, order in found.items())

    def hearings(self, asked: RowsAsked, mains: Iterable[int]) -> Iterator[tuple[int, list[tuple[int, Hearing]]]]:
        """Of some rows, row by row, the propositions and hearings of the claims that answer."""
        condition, values = self._claims(asked)
        sql = (
            "SELECT p.main, s.claim, s.polarity, s.told, l.reading, r.covered, h.hand, h.stance, v.key, v.unnamed, p.n"  # noqa: S608  # our own words
            " FROM sayings s JOIN propositions p ON p.n = s.proposition JOIN laid_claims l ON l.claim = s.claim"
            " JOIN laid_readings r ON r.reading = l.reading JOIN heard h ON h.claim = s.claim"
            f" JOIN speakers v ON v.n = h.speaker WHERE p.main {_ANY} AND {condition} ORDER BY p.main"
        )
        with explained(self._case.file):
            rows = self._connection.execute(sql, (_list(mains), *values))
            for main, group in groupby(rows, key=itemgetter(0)):
                yield main, [(row[-1], Hearing(*row[:-1])) for row in group]

    def joins(self, claims: Iterable[int]) -> dict[int, list[tuple[str, str]]]:
        """The copies that join these claims."""
        with explained(self._case.file):
            return joins_of(self._connection, f"WHERE claim {_ANY}", (_list(claims),))

    def any_joins(self) -> bool:
        """Whether copies join any claims of the case."""
        with explained(self._case.file):
            return self._connection.execute("SELECT 1 FROM joins LIMIT 1").fetchone() is not None

    def propositions(self, *, mains: Iterable[int] = (), numbers: Iterable[int] = ()) -> Iterator[PropositionKept]:
        """Propositions counted under some, or of some numbers, by id."""
        sql = f"SELECT n, id, unknown, key, main FROM propositions WHERE main {_ANY} OR n {_ANY} ORDER BY id"  # noqa: S608  # our own words
        with explained(self._case.file):
            yield from map(PropositionKept._make, self._connection.execute(sql, (_list(mains), _list(numbers))))

    def figures(self, main: int, polarity: str) -> tuple[KeptCount, ...]:
        """The figures of a row by polarity, of one polarity if it is given."""
        sql = (
            "SELECT polarity, weight, fewest, most, degraded, speakers, outlets, voices, claims, reasons FROM counts"
            " WHERE proposition = ? AND polarity <> '' AND ? IN ('', polarity)"
        )
        why = "SELECT reason, subject, claims FROM reasons WHERE proposition = ? AND polarity = ? ORDER BY position"
        with explained(self._case.file):
            return tuple(
                KeptCount(
                    polarity=kept, weight=weight, fewest=fewest, most=most, degraded=bool(degraded), speakers=speakers,
                    outlets=outlets, voices=voices, claims=claims, reasons=reasons,
                    first_reasons=tuple(self._connection.execute(why, (main, kept))) if reasons else (),
                )
                for kept, weight, fewest, most, degraded, speakers, outlets, voices, claims, reasons
                in self._connection.execute(sql, (main, polarity)).fetchall()
            )  # fmt: skip

    def first_claims(self, main: int, side: int, polarity: str, *, limit: int, offset: int = 0) -> tuple[int, ...]:
        """The numbers of a row's first claims that affirm it (side 0) or do not (1), by the day of their report."""
        sql = (
            "SELECT DISTINCT claim FROM sayings WHERE proposition IN (SELECT n FROM propositions WHERE main = ?)"
            " AND side = ? AND ? IN ('', polarity) ORDER BY told, claim LIMIT ? OFFSET ?"
        )
        with explained(self._case.file):
            return ints(self._connection, sql, main, side, polarity, limit, offset)

    def claims_saying(self, propositions: Iterable[int]) -> tuple[int, ...]:
        """The numbers of the claims that say some propositions."""
        sql = f"SELECT DISTINCT claim FROM sayings WHERE proposition {_ANY}"  # noqa: S608  # our own words
        with explained(self._case.file):
            return ints(self._connection, sql, _list(propositions))

    def heard(self, mains: Iterable[int], polarity: str, *, outlets: bool, most: int) -> tuple[HeardIn, ...]:
        """Who is heard on some rows, the speakers of most rows first, `most` of them, row by row."""
        listed = _list(mains)
        where = f"proposition {_ANY} AND outlets = ? AND ? IN ('', polarity)"
        values = (listed, int(outlets), polarity)
        sql = (
            f"SELECT proposition, speaker, stance, claim, min(polarity) FROM hearings WHERE {where} AND speaker IN ("  # noqa: S608  # our own words
            f" SELECT speaker FROM hearings WHERE {where} GROUP BY speaker"
            " ORDER BY count(DISTINCT proposition) DESC, speaker LIMIT ?) GROUP BY proposition, speaker, stance"
        )
        with explained(self._case.file):
            rows = self._connection.execute(sql, (*values, *values, most))
            return tuple(HeardIn._make(row[:4]) for row in rows)

    def count_heard(self, mains: Iterable[int], polarity: str, *, outlets: bool) -> int:
        """How many speakers (or outlets) are heard on some rows."""
        sql = (
            f"SELECT count(DISTINCT speaker) FROM hearings WHERE proposition {_ANY}"  # noqa: S608  # our own words
            " AND outlets = ? AND ? IN ('', polarity)"
        )
        with explained(self._case.file):
            return int(self._connection.execute(sql, (_list(mains), int(outlets), polarity)).fetchone()[0])

    def speaker_names(self, keys: Iterable[str]) -> dict[str, str]:
        """What to call speakers, by their keys."""
        sql = f"SELECT key, min(coalesce(label, text)) FROM speakers WHERE key {_ANY} GROUP BY key"  # noqa: S608  # our own words
        with explained(self._case.file):
            return dict(self._connection.execute(sql, (_list(keys),)))

    def goods_named(self) -> tuple[str, ...]:
        """The keys of all goods that claims name."""
        sql = "SELECT DISTINCT key FROM names WHERE key LIKE 'materiel/%'"
        with explained(self._case.file):
            return tuple(key for (key,) in self._connection.execute(sql))

    def _counts(self, asked: RowsAsked) -> Condition:
        """What is asked of rows of `counts c`."""
        parts: list[Condition] = [("c.polarity = ?", [asked.polarity])]
        if asked.row:
            parts.append(("c.proposition = (SELECT main FROM propositions WHERE id = ?)", [asked.row]))
        if any(kind.roles for kind in asked.kinds):
            condition, values = self._propositions(asked)
            parts.append((f"c.proposition IN (SELECT p.main FROM propositions p WHERE {condition})", values))  # noqa: S608  # our own words
        else:
            parts.append(_kind("c.kind", tuple(kind.kind for kind in asked.kinds)))
            if asked.category:
                parts.append(("c.category = ?", [asked.category]))
        return _all(parts)

    def _propositions(self, asked: RowsAsked) -> Condition:
        """What is asked of `propositions p`, whichever claims say them."""
        kinds = [
            _all([_kind("p.kind", kinds), *(self._party(role) for role in roles if role.party)])
            for kinds, roles in _by_roles(asked)
        ]
        parts = [_either(kinds)]
        if asked.category:
            parts.append(("p.category = ?", [asked.category]))
        if asked.row:
            parts.append(("p.main = (SELECT main FROM propositions WHERE id = ?)", [asked.row]))
        return _all(parts)

    def _party(self, role: RoleNamed) -> Condition:
        keys = tuple(role.named.keys)
        if role.named.parts:
            numbers = _list(self._names(role.named))
            found = self._connection.execute(f"SELECT DISTINCT key FROM names WHERE n {_ANY}", (numbers,))  # noqa: S608  # our own words
            keys = tuple(key for (key,) in found)
        sql = f"p.n IN (SELECT proposition FROM parties WHERE key {_ANY} AND role = ?)"  # noqa: S608  # our own words
        return sql, [_list(keys), role.role]

    def _claims(self, asked: RowsAsked) -> Condition:
        """What is asked of `sayings s` of `propositions p`."""
        kinds = [
            _all([_kind("p.kind", kinds), *(self._bears(role) for role in roles)]) for kinds, roles in _by_roles(asked)
        ]
        parts = [_either(kinds), self._propositions(asked)]
        if asked.polarity:
            parts.append(("s.polarity = ?", [asked.polarity]))
        if asked.accused:
            parts.append(("s.accused = 1", []))
        if asked.speakers:
            parts.append(self._in_bearings("role IN ('speaker', 'speaks-for')", [], asked.speakers))
        if asked.places:
            parts.append(self._in_bearings(f"role NOT IN {_NOT_FILLED}", [], asked.places))
        if asked.since:
            parts.append(("coalesce(s.first, s.last) >= ?", [asked.since]))
        if asked.until:
            parts.append(("coalesce(s.last, s.first) <= ?", [asked.until]))
        return _all(parts)

    def _bears(self, role: RoleNamed) -> Condition:
        if not role.role:
            return self._in_bearings(f"role NOT IN {_NOT_FILLED}", [], role.named)
        if role.role == "goods":
            return self._in_bearings("role IN ('goods', 'goods?')", [], role.named)
        held = self._in_bearings("role = ?", [role.role], role.named)
        if not (role.party and role.named.parts):
            return held
        # The name that was found in part has to be that of the party, and not of another filler of the role.
        same = (
            "EXISTS (SELECT 1 FROM parties q JOIN names m ON m.key = q.key"  # noqa: S608  # our own words
            " JOIN bearings b ON b.name = m.n AND b.role = q.role AND b.claim = s.claim"
            f" WHERE q.proposition = s.proposition AND q.role = ? AND m.n {_ANY})"
        )
        return _all([held, (same, [role.role, _list(self._names(role.named))])])

    def _in_bearings(self, roles: str, values: list[object], named: Named) -> Condition:
        sql = f"s.claim IN (SELECT claim FROM bearings WHERE name {_ANY} AND {roles})"  # noqa: S608  # our own words
        return sql, [_list(self._names(named)), *values]

    def _names(self, named: Named) -> tuple[int, ...]:
        """The numbers of all names that are meant."""
        parts: list[Condition] = [(f"key {_ANY}", [_list(named.keys)])]
        parts += [
            (" AND ".join("instr(words, ?)" for _ in words), [f" {word} " for word in words])
            for words in named.parts
            if words
        ]
        condition, values = _either(parts)
        return ints(self._connection, f"SELECT n FROM names WHERE {condition}", *values)  # noqa: S608  # our own words


def _by_roles(asked: RowsAsked) -> list[tuple[tuple[str, ...], tuple[RoleNamed, ...]]]:
    """The kinds that are asked about in the same roles, so that each role is looked up once."""
    found: dict[tuple[RoleNamed, ...], list[str]] = {}
    for kind in asked.kinds:
        found.setdefault(kind.roles, []).append(kind.kind)
    return [(tuple(kinds), roles) for roles, kinds in found.items()]


def _kind(column: str, kinds: tuple[str, ...]) -> Condition:
    """One of these kinds; nothing to ask where it is all there are."""
    if len(kinds) == len(PROPOSITIONS):
        return "1", []
    if len(kinds) == 1:
        return f"{column} = ?", [kinds[0]]
    return f"{column} {_ANY}", [_list(kinds)]


def _all(parts: Iterable[Condition]) -> Condition:
    return _joined(" AND ", parts)


def _either(parts: Iterable[Condition]) -> Condition:
    return _joined(" OR ", parts)


def _joined(word: str, parts: Iterable[Condition]) -> Condition:
    listed = list(parts)
    if not listed:
        return ("0", [])
    return "(" + word.join(sql for sql, _ in listed) + ")", [value for _, values in listed for value in values]


def _list(values: Iterable[object]) -> str:
    return json.dumps(list(values), ensure_ascii=False)
