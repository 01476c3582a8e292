"""The claims that a reader of the examples finds in them, each with whose word it is: all of these are read, none said twice."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.model import Reading
from tawatur.pipeline.read import read_report
from tests.annotate.facts.cases import line

HERE = Path(__file__).resolve()
REPORTS = HERE.parents[2] / "examples" / "reports"


def expected() -> list[tuple[str, list[str]]]:
    """Each report's file name and its claims, a line each: the claim, a bar, its chain with the nearest hand first."""
    text = (HERE.parent / "example_claims.txt").read_text(encoding="utf-8")
    blocks = [block.splitlines() for block in text.split("# ")[1:]]
    return [(block[0], [said for said in block[1:] if said]) for block in blocks]


def claims_of(reading: Reading) -> list[str]:
    """What was read, in the notation of the fixture."""
    voices = {voice.id: voice for voice in reading.attributions}
    found = []
    for claim in reading.claims:
        voice = voices.get(claim.attribution or "")
        chain = voice.chain if voice is not None else ()
        found.append(f"{line(claim)} | {' < '.join(hand.label or hand.text or '?' for hand in chain) or '-'}")
    return found


@pytest.mark.parametrize(("file", "claims"), expected(), ids=[file for file, _ in expected()])
def test_an_example_says_what_its_readers_find(file: str, claims: list[str]) -> None:
    read = claims_of(read_report((REPORTS / file).read_bytes(), file=file))
    assert set(claims) <= set(read)
    assert len(set(read)) == len(read)


def test_every_example_has_its_claims() -> None:
    assert [file for file, _ in expected()] == sorted(path.name for path in REPORTS.iterdir())
