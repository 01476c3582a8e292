"""Which claims or reports are wanted: plain values, turned into the conditions of a query."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from tawatur.model import Polarity, PropositionKind

_ANY = "IN (SELECT value FROM json_each(?))"
Condition = tuple[str, list[object]]
"""SQL over `c` (claims) and `r` (readings), and the values of its holes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A role filled by any of `keys` (`Mention.key`). `role` is a name of `model.ROLES`, or "place"; None is any."""

    keys: tuple[str, ...]
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFilter:
    """Reports that satisfy all that is given; what is left empty does not restrict.

    `ids` are report ids, `outlets` keys of outlets. `named` are keys of actors or places of which one is named anywhere
    in the report, and `named_too` of which one is named as well.
    `since` and `until` are days, both included: a report counts whose publication may fall between them.
    """

    ids: tuple[str, ...] = ()
    named: tuple[str, ...] = ()
    named_too: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimFilter:
    """Claims that satisfy all that is given; what is left empty does not restrict.

    `filled` must all be met. `speakers` are keys (`Link.key`) of whom any hand of the chain must be. `since` and
    `until` bound the time that the claim speaks of, and leave out claims without one. `doubtful` ones are questioned, not
    plainly stated, or on the word of a hand that the reader supplied.
    """

    ids: tuple[str, ...] = ()
    kinds: tuple[PropositionKind, ...] = ()
    filled: tuple[Filled, ...] = ()
    speakers: tuple[str, ...] = ()
    polarities: tuple[Polarity, ...] = ()
    since: date | None = None
    until: date | None = None
    doubtful: bool = False
    reports: ReportFilter = ReportFilter()

    @property
    def names_few(self) -> bool:
        """Whether it names what only a small part of a large case can have."""
        return bool(self.ids or self.filled or self.speakers or self.reports != ALL_REPORTS)


_DOUBTFUL = (
    "(c.modality <> 'stated' OR c.polarity = 'questioned' OR EXISTS ("
    "SELECT 1 FROM links WHERE reading = c.reading AND chain = c.chain AND implied = 1))"
)
ALL_REPORTS = ReportFilter()
ALL_CLAIMS = ClaimFilter()


def report_condition(wanted: ReportFilter) -> Condition:
    """What `wanted` asks of current readings and their reports."""
    parts: list[Condition] = [("r.current = 1", [])]
    if wanted.ids:
        parts.append((f"r.report IN (SELECT n FROM reports WHERE id {_ANY})", [_list(wanted.ids)]))  # noqa: S608  # our own words
    if wanted.outlets:
        parts.append((f"r.outlet_key {_ANY}", [_list(wanted.outlets)]))
    parts += [
        (f"r.n IN (SELECT reading FROM named WHERE key {_ANY})", [_list(keys)])  # noqa: S608  # our own words
        for keys in (wanted.named, wanted.named_too)
        if keys
    ]
    if wanted.since:
        parts.append(("r.published_end >= ?", [str(wanted.since)]))
    if wanted.until:
        parts.append(("r.published_start <= ?", [str(wanted.until)]))
    return _all(parts)


def claim_condition(wanted: ClaimFilter) -> Condition:
    """What `wanted` asks of claims of current readings."""
    parts = [report_condition(wanted.reports)]
    # Where reports are named, theirs are few; a case has a hundred thousand claims of a kind.
    own = "+" if wanted.reports.ids else ""
    parts += [
        (f"{own}{column} {_ANY}", [_list(values)])
        for column, values in (("c.id", wanted.ids), ("c.kind", wanted.kinds), ("c.polarity", wanted.polarities))
        if values
    ]
    parts += [_filled(filled) for filled in wanted.filled]
    if wanted.speakers:
        parts.append(
            (
                f"(c.reading, c.chain) IN (SELECT reading, chain FROM links WHERE key {_ANY})",  # noqa: S608  # our own words
                [_list(wanted.speakers)],
            )
        )
    if wanted.since:
        parts.append(("coalesce(c.when_last, c.when_first) >= ?", [str(wanted.since)]))
    if wanted.until:
        parts.append(("coalesce(c.when_first, c.when_last) <= ?", [str(wanted.until)]))
    if wanted.doubtful:
        parts.append((_DOUBTFUL, []))
    return _all(parts)


def _filled(filled: Filled) -> Condition:
    by_key = f"c.n IN (SELECT claim FROM fillers WHERE key {_ANY})"  # noqa: S608  # our own words
    if filled.role is None:
        return (by_key, [_list(filled.keys)])
    by_role = f"c.n IN (SELECT claim FROM fillers WHERE key {_ANY} AND role = ?)"  # noqa: S608  # our own words
    return (by_role, [_list(filled.keys), filled.role])


def _all(parts: list[Condition]) -> Condition:
    return (" AND ".join(sql for sql, _ in parts), [value for _, values in parts for value in values])


def _list(values: tuple[str, ...]) -> str:
    return json.dumps(values, ensure_ascii=False)
