"""Search in a case by words and by names: a name stands for all its spellings, and for all that is judged the same."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from tawatur.analyse.questions import named
from tawatur.ledger import Case, ReportFilter
from tawatur.ledger.search import Hits
from tawatur.model import SubjectKind
from tawatur.resolve import Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What narrows a search, in words as a person types them; "" and None do not restrict. Days are of publication."""

    since: date | None = None
    until: date | None = None
    outlet: str = ""
    actor: str = ""
    place: str = ""


def find(case: Case, query: str, wanted: Wanted, *, limit: int = 20, offset: int = 0) -> Hits:
    """Reports that hold every word of `query` in any spelling and satisfy `wanted`; see `ledger.search`."""
    return case.search(query, narrowed(case, wanted), limit=limit, offset=offset)


def narrowed(case: Case, wanted: Wanted) -> ReportFilter:
    """The reports that satisfy `wanted`, whatever words they hold."""
    register = Register(case.judgements())
    return ReportFilter(
        named=_keys(register, "actor", wanted.actor),
        named_too=_keys(register, "place", wanted.place),
        outlets=(named(wanted.outlet).key,) if wanted.outlet else (),
        since=wanted.since,
        until=wanted.until,
    )


def _keys(register: Register, kind: SubjectKind, name: str) -> tuple[str, ...]:
    return register.members(kind, register.canonical(kind, named(name).key)) if name else ()
