"""Figures are kept by the state of a case: wherever they differ it does, and words that change no figure leave it."""

from __future__ import annotations

from collections.abc import Hashable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.ledger import Case, CopyShelf
from tawatur.model import JudgementKind, SubjectKind
from tawatur.pipeline.build import build
from tawatur.pipeline.figures import control_of, incidents_of, routes_of, state_of, tallies_of, whereabouts_of
from tawatur.pipeline.layout import judge
from tawatur.resolve import make_judgement, withdrawal
from tests.pipeline.test_layout import EXAMPLES_FOLDER, Judges, copy_of

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("figures")
    build([EXAMPLES_FOLDER / "reports", EXAMPLES_FOLDER / "relays"], made / "case", workers=1)
    return made


def figures_of(case: Case) -> object:
    """All figures that pictures draw."""
    routes = routes_of(case)
    happened = incidents_of(case).incidents
    return tallies_of(case), control_of(case), routes.edges, routes.paths, happened, whereabouts_of(case)


def state_and_figures(case: Case) -> tuple[Hashable, object]:
    return state_of(case), figures_of(case)


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.integers(1, 4))
def test_where_figures_differ_the_state_does(folder: Path, data: st.DataObject, number: int) -> None:
    with Case.create(copy_of(folder, "judged")) as case:
        judges = Judges(case)
        seen = [state_and_figures(case)]
        made = [judges.judgement(data, at) for at in range(number)]
        for judgement in made:
            judge(case, judgement)
            seen.append(state_and_figures(case))
        for judgement in made:
            later = judgement.made_at + timedelta(days=1)
            judge(case, withdrawal(judgement, person="a test", made_at=later))
        seen.append(state_and_figures(case))
    known: dict[Hashable, object] = {}
    for state, figures in seen:
        assert known.setdefault(state, figures) == figures
    assert seen[0] == seen[-1]


@pytest.mark.parametrize(("kind", "same"), [("accept", True), ("note", True), ("reject", False)])
def test_bearing_a_claim_out_changes_nothing_and_rejecting_it_does(
    folder: Path, kind: JudgementKind, *, same: bool
) -> None:
    with Case.create(copy_of(folder, "borne")) as case:
        claim = next(case.claims()).id
        before = state_of(case)
        of: SubjectKind = "claim"
        judge(case, make_judgement(kind, of, (claim,), person="a test", made_at=BEGAN, body="a word"))
        assert (state_of(case) == before) == same


def test_copies_that_come_or_go_change_the_state(folder: Path) -> None:
    with Case.create(copy_of(folder, "copied")) as case:
        states = [state_of(case)]
        copies = list(CopyShelf(case).copies())
        CopyShelf(case).clear_copies()
        states.append(state_of(case))
        CopyShelf(case).add_copies(copies)
        states.append(state_of(case))
    assert len(set(states)) == 3
