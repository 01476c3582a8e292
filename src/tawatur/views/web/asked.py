"""What an address asks: the case behind it, a query, days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import get_args

from starlette.requests import Request

from tawatur.analyse.query import ANY, Query
from tawatur.analyse.questions import named
from tawatur.ledger import Case
from tawatur.model import ROLES, Polarity, PropositionKind
from tawatur.pipeline.ask import understand_question

ROLE_NAMES = tuple(dict.fromkeys((ANY, *(role for roles in ROLES.values() for role in roles))))


def case_of(request: Request) -> Case:
    """The case, opened for this request: a context manager.

    Raises:
        CaseError: it cannot be opened.
    """
    return Case.open(request.app.state.case)


def query_of(request: Request) -> Query:
    """What the address asks: a question in words (`q`), or kind, roles, speaker, place, polarity and days.

    Raises:
        QuestionUnclear: the words of `q` ask nothing that the ledger knows.
    """
    given = request.query_params
    query = understand_question(given["q"]) if given.get("q", "").strip() else Query()
    roles = ((role, given.getlist(role)) for role in ROLE_NAMES)
    asked = replace(
        query,
        kind=kind_of(given.get("kind")) or query.kind,
        roles=(*query.roles, *((role, tuple(map(named, filter(None, names)))) for role, names in roles if any(names))),
        speakers=(*query.speakers, *map(named, filter(None, given.getlist("speaker")))),
        places=(*query.places, *map(named, filter(None, given.getlist("place")))),
        polarity=_polarity(given.get("polarity")) or query.polarity,
        since=day_of(given.get("since")) or query.since,
        until=day_of(given.get("until")) or query.until,
    )
    return replace(asked, kind="supply") if asked == Query() and "kind" not in given else asked


def kind_of(value: str | None) -> PropositionKind | None:
    """A kind of proposition by its name, None for any other word."""
    return next((kind for kind in get_args(PropositionKind) if kind == value), None)


def day_of(text: str | None) -> date | None:
    """A day of the calendar as ISO 8601 writes it, None for anything else."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _polarity(value: str | None) -> Polarity | None:
    return next((polarity for polarity in get_args(Polarity) if polarity == value), None)
