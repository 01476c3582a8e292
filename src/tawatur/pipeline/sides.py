"""The words to decide by whether two things are one: the claims that turn on each, and propositions that may be the same."""

from __future__ import annotations

from tawatur.analyse.matrix import Row
from tawatur.analyse.query import Query
from tawatur.ledger import Case, ClaimFilter
from tawatur.model import Claim, SubjectKind
from tawatur.pipeline.ask import answer_page
from tawatur.pipeline.rows import Cut

MOST_CLAIMS = 6
"""Claims shown for each of the two."""
MOST_ALIKE = 24
"""Propositions offered to compare with one."""
ONE_ROW = Cut(limit=1, voices=MOST_CLAIMS, columns=0)


def claims_on(case: Case, of: SubjectKind, key: str, row: Row | None = None) -> tuple[Claim, ...]:
    """Some claims that turn on a name, then some that somebody of that name makes; of a happening its own claim.

    `row` is the proposition's, whose claims are taken from it.
    """
    if of == "proposition":
        return row.claims[:MOST_CLAIMS] if row else ()
    if of == "incident":
        return tuple(case.claims(ClaimFilter(ids=(key,))))
    return case.claims_naming(key, limit=MOST_CLAIMS)


def proposition_row(case: Case, identity: str) -> Row | None:
    """The row of the matrix that a proposition stands in; None where nobody says it."""
    return next(iter(answer_page(case, Query(), ONE_ROW, row=identity).rows), None)


def like(case: Case, row: Row | None) -> tuple[Row, ...]:
    """Propositions of the same kind that share a party with this one, those of more strands first."""
    if row is None:
        return ()
    found: dict[str, Row] = {}
    for role, party in row.edge.parties:
        if party is not None:
            query = Query(kind=row.edge.kind, roles=((role, (party,)),))
            page = answer_page(case, query, Cut(limit=MOST_ALIKE, voices=1, columns=0))
            found.update((one.edge.id, one) for one in page.rows)
    found.pop(row.edge.id, None)
    return tuple(found.values())[:MOST_ALIKE]
