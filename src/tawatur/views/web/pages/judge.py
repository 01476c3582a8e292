"""Judging: a form becomes a judgement, unless somebody else has judged the same since it was opened."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import cast, get_args
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from tawatur.analyse.questions import named
from tawatur.errors import InputError
from tawatur.ledger import Case, ClaimFilter
from tawatur.model import Claim, Judgement, JudgementKind, SubjectKind
from tawatur.pipeline.judging import Overtaken, record
from tawatur.resolve import Register, make_judgement, withdrawal
from tawatur.views.web.asked import case_of
from tawatur.views.web.edits import edit_body
from tawatur.views.web.forms import Deed, deed_of, form_of, safe_address
from tawatur.views.web.rendering import render
from tawatur.views.web.visit import LONGEST_NAME, person_of, remember_person

LONGEST_NOTE = 8000
"""Letters of a note."""


async def send(request: Request) -> Response:
    """Adds the judgement of the button that was pressed and goes back, or says why it was not added."""
    fields = await form_of(request)
    return await run_in_threadpool(_answer, request, fields)


def _answer(request: Request, fields: Mapping[str, str]) -> Response:
    person = fields.get("person", "").strip()[:LONGEST_NAME] or person_of(request)
    if not person:
        return render(request, "who.html", fields=fields, status=200)
    deed = deed_of(fields.get("deed", ""))
    with case_of(request) as case:
        made = _made(case, deed, fields, person)
    outcome = record(request.app.state.case, made, deed.seen)
    back = safe_address(fields.get("back", ""), "/log")
    if isinstance(outcome, Overtaken):
        again = Deed(kind=deed.kind, of=deed.of, subjects=deed.subjects, seen=outcome.version, withdraws=deed.withdraws)
        answered: Response = render(
            request, "overtaken.html", mine=made, said=outcome.said, fields=fields, again=str(again), back=back,
            status=409,
        )  # fmt: skip
    else:
        answered = RedirectResponse(_told(back, outcome.judgement), status_code=303)
    remember_person(answered, person)
    return answered


def _made(case: Case, deed: Deed, fields: Mapping[str, str], person: str) -> Judgement:
    now, note = datetime.now(UTC), fields.get("note", "").strip()[:LONGEST_NOTE]
    if deed.kind == "withdraw":
        known = {judgement.id: judgement for judgement in case.judgements()}
        if deed.withdraws not in known:
            message = "there is no such judgement to take back"
            raise InputError(message)
        return withdrawal(known[deed.withdraws], person=person, made_at=now, body=note)
    if deed.kind not in get_args(JudgementKind) or deed.of not in get_args(SubjectKind):
        message = f"nobody can say “{deed.kind}” of a “{deed.of}”"
        raise InputError(message)
    if deed.kind == "edit":
        note = _edit(case, deed, fields)
    elif deed.kind == "note" and not note:
        message = "a note needs words"
        raise InputError(message)
    kind, of = cast("JudgementKind", deed.kind), cast("SubjectKind", deed.of)
    return make_judgement(kind, of, _subjects(deed, fields), person=person, made_at=now, body=note)


def _edit(case: Case, deed: Deed, fields: Mapping[str, str]) -> str:
    claim = claim_as_judged(case, deed.subjects[0] if deed.subjects else "")
    body = edit_body(claim, fields) if claim else ""
    if not body:
        message = "nothing was changed"
        raise InputError(message)
    return body


def _subjects(deed: Deed, fields: Mapping[str, str]) -> tuple[str, ...]:
    """The subjects of the button, and a second one that the visitor named in words."""
    other = fields.get("other", "").strip()
    if not other or len(deed.subjects) != 1:
        return deed.subjects
    return (*deed.subjects, named(other).key if deed.of in {"actor", "place"} else other)


def claim_as_judged(case: Case, identity: str) -> Claim | None:
    """A claim by its id with a person's corrections, rejected or not; None where no current reading has it."""
    claim = next(case.claims(ClaimFilter(ids=(identity,))), None) if identity else None
    return next(Register(case.judgements()).apply([claim]), claim) if claim else None


def _told(back: str, made: Judgement) -> str:
    """The address to go back to, with the judgement's id, so that it is told there and can be undone.

    In the reader it leads to the claim that was judged, so that reading goes on where it stopped.
    """
    parts = urlsplit(back)
    kept = [(name, value) for name, value in parse_qsl(parts.query, keep_blank_values=True) if name != "done"]
    reading = made.subject_kind == "claim" and parts.path.startswith("/reports/")
    place = parts.fragment or (f"c-{made.subjects[0]}" if reading else "")
    return urlunsplit(("", "", parts.path, urlencode([*kept, ("done", made.id)]), place))
