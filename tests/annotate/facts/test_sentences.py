"""Sentences say what they say, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.annotate.facts.cases import Case, cases, said

CASES = [
    case
    for name in (
        "sentences.txt",
        "supply.txt",
        "giving.txt",
        "arriving.txt",
        "events.txt",
        "parties.txt",
        "dealings.txt",
        "goods.txt",
        "statements.txt",
        "forces.txt",
    )
    for case in cases(Path(__file__).with_name(name))
]


@pytest.mark.parametrize("case", CASES, ids=[case.sentence[:40] for case in CASES])
def test_a_sentence_makes_these_claims(case: Case) -> None:
    assert said(case.sentence) == sorted(case.claims)
