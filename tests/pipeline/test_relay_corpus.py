"""The scripted relay corpus: exactly the strands that its README tells."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tawatur.ledger import Case
from tawatur.model import Interval
from tawatur.pipeline.ask import answer, understand_question
from tawatur.pipeline.build import build
from tawatur.pipeline.copies import SeenCopy, seen_copies
from tawatur.resolve import make_judgement

RELAYS = Path(__file__).parents[2] / "examples" / "relays"
QUESTION = "من باع داعش الأسلحة؟"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("relays") / "case"
    build(sorted(RELAYS.glob("*.txt")), path, workers=1)
    return path


@pytest.fixture(scope="module")
def edges(case: Path) -> dict[tuple[str, str], SeenCopy]:
    """Edges by the numbers of their reports, the smaller first."""
    with Case.open(case) as opened:
        found = list(seen_copies(opened))
    return {tuple(sorted((one.a.place.file[:2], one.b.place.file[:2]))): one for one in found}  # type: ignore[misc]


def strands(path: Path) -> tuple[Interval, Interval]:
    """Between how many strands the sale is asserted and denied."""
    with Case.open(path) as opened:
        (row,) = answer(opened, understand_question(QUESTION)).matrix.rows
    return row.asserted, row.denied


def test_strands_are_as_designed(case: Path) -> None:
    assert strands(case) == (Interval(fewest=4, most=5, degraded=True), Interval(fewest=1, most=1))


def test_without_the_translation_that_is_not_read_nothing_is_degraded(tmp_path: Path) -> None:
    build([path for path in RELAYS.glob("*.txt") if path.name[:2] != "04"], tmp_path / "case", workers=1)
    assert strands(tmp_path / "case") == (Interval(fewest=4, most=5), Interval(fewest=1, most=1))


def test_each_claim_stands_in_the_strand_it_was_written_for(case: Path) -> None:
    with Case.open(case) as opened:
        found = answer(opened, understand_question(QUESTION))
    (row,) = found.matrix.rows
    numbers = {claim.id: found.reports[claim.report].file[:2] for claim in row.claims}
    told = {frozenset(numbers[claim] for claim in merge.claims) for merge in row.merges}
    assert set().union(*told) == {"01", "02", "03", "05", "06", "09", "10"}
    assert frozenset({"09", "10"}) in told
    assert not any({"07", "08"} & members for members in told)


def test_witnesses_and_the_unnamed_copied_nobody(edges: dict[tuple[str, str], SeenCopy]) -> None:
    assert {end for pair in edges for end in pair} == {"01", "02", "03", "04", "05", "06"}


def test_the_translation_is_inferred_from_its_figures(edges: dict[tuple[str, str], SeenCopy]) -> None:
    copy = edges["01", "04"].copy
    assert (copy.kind, copy.inferred) == ("translation", True)
    assert {"figure 271", "figure 63", "figure 13400"} <= set(copy.evidence)


def test_what_was_lost_on_the_way(edges: dict[tuple[str, str], SeenCopy]) -> None:
    assert {lost.loss for lost in edges["01", "02"].copy.lost} == {"denial"}
    rewrite = edges["01", "03"].copy
    assert {lost.loss for lost in rewrite.lost} == {"denial", "attribution", "figure"}
    (figure,) = [lost for lost in rewrite.lost if lost.loss == "figure"]
    assert {figure.a, figure.b} == {"271", "أكثر من 250"}


def test_the_copies_drew_on_the_original(edges: dict[tuple[str, str], SeenCopy]) -> None:
    for number in ("02", "03", "05", "06"):
        one = edges["01", number]
        original = "a" if one.a.place.file.startswith("01") else "b"
        assert one.copy.direction == ("b<-a" if original == "a" else "a<-b")


def test_circular_citation_adds_nothing(case: Path, tmp_path: Path, edges: dict[tuple[str, str], SeenCopy]) -> None:
    assert {pair for pair, one in edges.items() if one.circular} == {("05", "06")}
    assert edges["05", "06"].copy.direction == "unknown"
    without = [path for path in sorted(RELAYS.glob("*.txt")) if path.name[:2] not in {"05", "06"}]
    build(without, tmp_path / "case", workers=1)
    assert strands(tmp_path / "case") == strands(case)


def test_each_file_further_of_the_first_strand_changes_nothing(tmp_path: Path) -> None:
    counts = []
    for path in sorted(RELAYS.glob("*.txt"))[:6]:
        build([path], tmp_path / "case", workers=1)
        counts.append(strands(tmp_path / "case")[0].most)
    assert counts == [1] * 6


def test_setting_the_rewrites_copies_aside_makes_it_a_voice_of_its_own(
    tmp_path: Path, edges: dict[tuple[str, str], SeenCopy]
) -> None:
    build(sorted(RELAYS.glob("*.txt")), tmp_path / "case", workers=1)
    now = datetime(2022, 5, 1, tzinfo=UTC)
    with Case.create(tmp_path / "case") as opened:
        for pair, one in edges.items():
            if "03" in pair:
                opened.judge(make_judgement("different", "merge", (one.copy.id,), person="ليلى", made_at=now))
    assert strands(tmp_path / "case")[0] == Interval(fewest=5, most=6, degraded=True)
