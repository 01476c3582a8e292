"""What people have said so far, and the buttons by which a visitor says more."""

from __future__ import annotations

from collections.abc import Iterable

from starlette.requests import Request

from tawatur.ledger import Case
from tawatur.model import Judgement
from tawatur.resolve import Histories, Register
from tawatur.views.web.forms import Deed


class Judging:
    """The judgements of a case as a page needs them: what is in force of each thing, and what a button would do."""

    def __init__(self, judgements: Iterable[Judgement], done: str = "") -> None:
        known = tuple(judgements)
        self.register = Register(known)
        self.histories = Histories(known)
        self.done = next((one for one in known if one.id == done), None)
        """The judgement that the visitor has just made, to be told and undone."""

    def said(self, of: str, *subjects: str) -> tuple[Judgement, ...]:
        """What has been said of these subjects and not taken back, the oldest first."""
        return self.histories.in_force(of, subjects)  # type: ignore[arg-type]  # a template's own word

    def deed(self, kind: str, of: str, *subjects: str) -> str:
        """The value of a button that judges these subjects."""
        seen = self.histories.version(of, subjects)  # type: ignore[arg-type]  # a template's own word
        return str(Deed(kind=kind, of=of, subjects=subjects, seen=seen))

    def undo(self, judgement: Judgement) -> str:
        """The value of a button that takes a judgement back."""
        of, subjects = self.histories.thing(judgement)
        seen = self.histories.version(of, subjects)
        return str(Deed(kind="withdraw", of=of, subjects=tuple(subjects), seen=seen, withdraws=judgement.id))

    def stands(self, judgement: Judgement) -> bool:
        """Whether nobody has taken it back."""
        return judgement.id in self.histories.standing


def judging_of(request: Request, case: Case) -> Judging:
    """The judgements of a case; `done` in the address names the one just made."""
    return Judging(case.judgements(), request.query_params.get("done", ""))
