"""A person's word added to a case that others may be judging too: what was said in the meantime is never overlooked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from tawatur.ledger import Case
from tawatur.model import Judgement
from tawatur.pipeline.layout import judge
from tawatur.resolve import Histories

PATIENCE_SECONDS = 4.0
"""How long a person is kept waiting while another program writes to the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A judgement that is in the case now. `fresh` is False where the very same one was there already."""

    judgement: Judgement
    fresh: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Overtaken:
    """A judgement that was not added: since its maker looked, others spoke of the same thing.

    `said` is all that has been said of it, `version` the token to send along where the maker stands by it.
    """

    judgement: Judgement
    said: tuple[Judgement, ...]
    version: str


def record(case: Path, judgement: Judgement, seen: str) -> Recorded | Overtaken:
    """Adds `judgement` to the case at `case` if nobody has judged the same since `seen`, the token its maker looked at.

    Looking and adding are one transaction. Nothing is lost either way: judgements are only ever added.

    Raises:
        CaseBusy: another program writes to the case for longer than a person wants to wait.
        CaseReadOnly: the case cannot be written to.
        CaseError: the case cannot be used.
    """
    Case.open(case).close()  # a case that is not there must not be made here
    with Case.create(case, wait=PATIENCE_SECONDS) as opened, opened.batch():
        known = opened.judgements()
        if any(one.id == judgement.id for one in known):
            return Recorded(judgement=judgement, fresh=False)
        histories = Histories(known)
        thing = histories.thing(judgement)
        if histories.version(*thing) != seen:
            return Overtaken(judgement=judgement, said=histories.of(*thing), version=histories.version(*thing))
        return Recorded(judgement=judgement, fresh=judge(opened, judgement))
