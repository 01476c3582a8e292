"""Each address of the page: what it shows of the case."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date
from typing import get_args
from urllib.parse import urlencode

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tawatur.analyse.matrix import speakers_of
from tawatur.analyse.query import ANY, Query
from tawatur.analyse.questions import EXAMPLES, named
from tawatur.analyse.speakers import hand, outlet
from tawatur.errors import QuestionUnclear
from tawatur.ledger import Case, Heading, Hit, ReportFilter
from tawatur.model import ROLES, Polarity, PropositionKind
from tawatur.pipeline.ask import answer, understand_question
from tawatur.views.web.reader import paragraphs, voices_of
from tawatur.views.web.rendering import LANGUAGES, THEMES, render

PAGE = 30
"""Reports or propositions on one page."""
MOST_SPEAKERS = 12
"""Columns of the grid; the rest are in the list below it."""
MOST_VOICES = 10
"""Voices shown on each side of a proposition; a link leads to all of them."""
MOST_VOICES_OF_ONE = 2000
MOST_PROBLEMS = 500
ROLE_NAMES = tuple(dict.fromkeys((ANY, *(role for roles in ROLES.values() for role in roles))))
YEAR = 365 * 24 * 3600


def overview(request: Request) -> Response:
    """What came in, what could not be read, and where to begin."""
    with _case(request) as case:
        count = case.count()
        newest = case.headings(limit=8)
        problems = Counter(problem.code for problem in case.problems())
    return render(
        request, "overview.html", count=count, newest=newest, problems=problems.most_common(8), examples=EXAMPLES
    )


def reports(request: Request) -> Response:
    """The list of reports, or those that hold the words searched for."""
    words = request.query_params.get("q", "").strip()
    page = _page(request)
    with _case(request) as case:
        if words:
            hits = case.search(words, limit=PAGE, offset=page * PAGE)
            total = hits.total
            found: list[tuple[Heading, Hit | None]] = [(hit.heading, hit) for hit in hits.hits]
        else:
            total = case.count()
            found = [(heading, None) for heading in case.headings(limit=PAGE, offset=page * PAGE)]
    return render(
        request, "reports.html", words=words, total=total, found=found, page=page, pages=_pages(request, page, total)
    )


def report(request: Request) -> Response:
    """A report with its voices lit, its claims beside it."""
    with _case(request) as case:
        reading = case.reading(request.path_params["report"])
    if reading is None:
        raise HTTPException(404)
    voices = voices_of(reading)
    return render(
        request,
        "report.html",
        reading=reading,
        report=reading.report,
        outlet=outlet(reading.report),
        voices=voices,
        table=ROLES,
        hue=lambda link: voices[hand(link, reading.report).key].hue,
        paragraphs=paragraphs(reading),
        numbers={claim.id: number for number, claim in enumerate(reading.claims, 1)},
    )


def matrix(request: Request) -> Response:
    """Propositions × speakers, for a question or for what the address asks."""
    unclear = ""
    by = "outlet" if request.query_params.get("by") == "outlet" else "speaker"
    page = _page(request)
    with _case(request) as case:
        try:
            query = query_of(request)
        except QuestionUnclear as fault:
            query, unclear = Query(kind="supply"), str(fault)
        found = answer(case, query, by="outlet" if by == "outlet" else "speaker")
    wanted = request.query_params.get("row")
    rows = tuple(row for row in found.matrix.rows if wanted in {None, row.edge.id})
    shown = rows[page * PAGE : (page + 1) * PAGE]
    speakers = speakers_of(shown)
    return render(
        request,
        "matrix.html",
        query=query,
        unclear=unclear,
        asked=dict(request.query_params),
        by=by,
        rows=shown,
        most=MOST_VOICES if wanted is None else MOST_VOICES_OF_ONE,
        whole=lambda row: _address(request, row=row.edge.id if row else None, page=None),
        total=len(rows),
        speakers=speakers[:MOST_SPEAKERS],
        more_speakers=max(0, len(speakers) - MOST_SPEAKERS),
        reports=found.reports,
        kinds=get_args(PropositionKind),
        roles=ROLE_NAMES,
        examples=EXAMPLES,
        page=page,
        pages=_pages(request, page, len(rows)),
        status=400 if unclear else 200,
    )


def problems(request: Request) -> Response:
    """What could not be read, and where."""
    with _case(request) as case:
        found = case.problems()
        ids = tuple({problem.report for problem in found[:MOST_PROBLEMS] if problem.report})
        names = {heading.id: heading for heading in case.headings(ReportFilter(ids=ids), limit=len(ids))} if ids else {}
    return render(request, "problems.html", found=found[:MOST_PROBLEMS], total=len(found), names=names)


def settings(request: Request) -> Response:
    """Language and theme, kept in cookies; goes back to where the visitor was."""
    back = request.query_params.get("back", "/")
    # Only an address of this page: "//elsewhere" and "/\elsewhere" would lead away from it.
    safe = back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/"
    answered = RedirectResponse(safe, status_code=303)
    for name, allowed in (("language", tuple(LANGUAGES)), ("theme", THEMES)):
        value = request.query_params.get(name)
        if value in allowed:
            answered.set_cookie(name, value, max_age=YEAR, httponly=True, samesite="strict")
    return answered


def query_of(request: Request) -> Query:
    """What the address asks: a question in words (`q`), or kind, roles, speaker, polarity and days."""
    given = request.query_params
    query = understand_question(given["q"]) if given.get("q", "").strip() else Query()
    roles = ((role, given.getlist(role)) for role in ROLE_NAMES)
    asked = replace(
        query,
        kind=_kind(given.get("kind")) or query.kind,
        roles=(*query.roles, *((role, tuple(map(named, filter(None, names)))) for role, names in roles if any(names))),
        speakers=(*query.speakers, *map(named, filter(None, given.getlist("speaker")))),
        polarity=_polarity(given.get("polarity")) or query.polarity,
        since=_day(given.get("since")) or query.since,
        until=_day(given.get("until")) or query.until,
    )
    return replace(asked, kind="supply") if asked == Query() and "kind" not in given else asked


def _case(request: Request) -> Case:
    return Case.open(request.app.state.case)


def _kind(value: str | None) -> PropositionKind | None:
    return next((kind for kind in get_args(PropositionKind) if kind == value), None)


def _polarity(value: str | None) -> Polarity | None:
    return next((polarity for polarity in get_args(Polarity) if polarity == value), None)


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _page(request: Request) -> int:
    text = request.query_params.get("page", "")
    return min(max(int(text) - 1, 0), 10**6) if text.isascii() and text.isdigit() and len(text) < 8 else 0


def _pages(request: Request, page: int, total: int) -> dict[str, str | None]:
    """Addresses of the page before and after, None at the ends."""
    last = max(0, (total - 1) // PAGE)
    return {
        "before": _address(request, page=str(page)) if page > 0 else None,
        "after": _address(request, page=str(page + 2)) if page < last else None,
    }


def _address(request: Request, **changes: str | None) -> str:
    """This address with some of its parameters changed, or taken out where they are None."""
    kept = [(key, value) for key, value in request.query_params.multi_items() if key not in changes]
    given = [(key, value) for key, value in changes.items() if value is not None]
    return f"{request.url.path}?{urlencode([*kept, *given])}"
