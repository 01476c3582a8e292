"""The matrix as laid out answers as the claims themselves do, whatever is asked and whatever was judged."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.analyse.matrix import By, Matrix, Row, Voice
from tawatur.analyse.query import ANY, Query
from tawatur.analyse.questions import EXAMPLES, named
from tawatur.ledger import Case
from tawatur.model import Judgement, JudgementKind, Mention, PropositionKind, SubjectKind
from tawatur.pipeline import ask
from tawatur.pipeline.ask import AnswerPage, answer, answer_page, answer_parts, understand_question
from tawatur.pipeline.build import build
from tawatur.pipeline.layout import is_laid_out, judge, update_layout
from tawatur.pipeline.rows import Cut
from tawatur.resolve import make_judgement, withdrawal
from tests.shared import shared_path

EXAMPLES_FOLDER = Path(__file__).parents[2] / "examples"
ALL = 100_000
KINDS: tuple[PropositionKind | None, ...] = (None, "supply", "collusion", "attack", "tally", "control", "detention")
NAMES = (
    "داعش",
    "IS",
    "Iran",
    "قسد",
    "Syrian Democratic Forces",
    "الرقة",
    "ميليشيا",
    "الجندي",
    "مصادر",
    "nobody at all",
)
Figures = tuple[str, tuple[int, int, bool], tuple[int, int, bool], tuple[int, int], frozenset[tuple[str, int]]]


def figures_of(row: Row) -> Figures:
    """What a row says, its words left out."""
    affirmed = sum(voice.claim.factuality.polarity == "affirmed" for voice in row.voices)
    return (
        row.edge.id,
        (row.asserted.fewest, row.asserted.most, row.asserted.degraded),
        (row.denied.fewest, row.denied.most, row.denied.degraded),
        (affirmed + row.left_out.affirmed, len(row.voices) - affirmed + row.left_out.others),
        frozenset((merge.id, merge.joined) for merge in row.merges) if len(row.merges) <= 20 else frozenset(),
    )


def same_answer(case: Case, query: Query, by: By = "speaker") -> None:
    """Both ways give the same rows in the same order, with the same figures, voices and speakers."""
    assert is_laid_out(case)
    slow: Matrix = answer(case, query, by=by).matrix
    fast: AnswerPage = answer_page(case, query, Cut(by=by, limit=ALL, voices=ALL, columns=ALL))
    assert [figures_of(row) for row in fast.rows] == [figures_of(row) for row in slow.rows]
    assert [[voice.claim.id for voice in row.voices] for row in fast.rows] == [
        [voice.claim.id for voice in _sides(row)] for row in slow.rows
    ]
    assert fast.total == len(slow.rows)
    parts = list(answer_parts(case, query, by=by))
    assert tuple(row for part in parts for row in part.matrix.rows) == slow.rows
    assert all(voice.claim.report in part.reports for part in parts for row in part.matrix.rows for voice in row.voices)
    assert {speaker.key for speaker in fast.speakers} == {speaker.key for speaker in slow.speakers}
    assert all(
        {voice.stance for voice in fast.cells.get((row.edge.id, speaker.key), ())}
        == {voice.stance for voice in row.of(speaker)}
        for row in slow.rows
        for speaker in slow.speakers
    )


def _sides(row: Row) -> list[Voice]:
    return sorted(row.voices, key=lambda voice: voice.claim.factuality.polarity != "affirmed")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of all examples: copies, denials, unnamed speakers and parties."""
    made = tmp_path_factory.mktemp("layout")
    build([EXAMPLES_FOLDER], made / "case", workers=1)
    return made


@pytest.fixture(scope="module")
def case(folder: Path) -> Iterator[Case]:
    with Case.create(folder / "case") as opened:
        yield opened


def names() -> st.SearchStrategy[tuple[Mention, ...]]:
    return st.lists(st.sampled_from(NAMES).map(named), min_size=1, max_size=2).map(tuple)


def roles() -> st.SearchStrategy[tuple[tuple[str, tuple[Mention, ...]], ...]]:
    asked = st.sampled_from(["from", "to", "who", "with", "whom", "by", "holder", "where", "goods", "payment", ANY])
    return st.lists(st.tuples(asked, names()), max_size=2).map(tuple)


def queries() -> st.SearchStrategy[Query]:
    days = st.dates(date(2020, 6, 1), date(2021, 12, 31))
    return st.builds(
        Query,
        kind=st.sampled_from(KINDS),
        related=st.booleans(),
        roles=roles(),
        category=st.sampled_from([None, None, None, "killed"]),
        polarity=st.sampled_from([None, None, "affirmed", "denied", "questioned"]),
        accused=st.sampled_from([False, False, False, True]),
        speakers=st.one_of(st.just(()), st.just(()), names()),
        places=st.one_of(st.just(()), st.just(()), names()),
        since=st.one_of(st.none(), st.none(), days),
        until=st.one_of(st.none(), st.none(), days),
    )


@pytest.fixture(autouse=True)
def _small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Answers that have few rows come in several parts too."""
    monkeypatch.setattr(ask, "PART", 3)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(queries(), st.sampled_from(["speaker", "outlet"]))
def test_any_question_is_answered_the_same_from_the_layout(case: Case, query: Query, by: By) -> None:
    same_answer(case, query, by)


@pytest.mark.parametrize("question", EXAMPLES)
def test_questions_in_words_are_answered_the_same(case: Case, question: str) -> None:
    same_answer(case, understand_question(question))


def test_a_page_is_a_stretch_of_the_whole(case: Case) -> None:
    whole = answer_page(case, Query(), Cut(limit=ALL))
    pages = [answer_page(case, Query(), Cut(limit=7, offset=offset)) for offset in range(0, whole.total, 7)]
    assert [row.edge.id for page in pages for row in page.rows] == [row.edge.id for row in whole.rows]
    assert len(pages) > 3


def test_a_short_row_says_what_it_leaves_out(case: Case) -> None:
    whole = answer(case, Query(kind="supply")).matrix.rows
    short = answer_page(case, Query(kind="supply"), Cut(limit=ALL, voices=1)).rows
    assert any(row.left_out.affirmed or row.left_out.others for row in short)
    for row, full in zip(short, whole, strict=True):
        left = row.left_out.affirmed + row.left_out.others
        assert len(row.voices) + left == len(full.voices)


def test_one_row_is_found_by_its_id(case: Case) -> None:
    wanted = answer(case, Query(kind="supply")).matrix.rows[1]
    (row,) = answer_page(case, Query(kind="supply"), Cut(), row=wanted.edge.id).rows
    assert figures_of(row) == figures_of(wanted)


def copy_of(folder: Path, name: str) -> Path:
    """The case again, to be changed."""
    target = folder / name
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(folder / "case", target)
    return target


class Judges:
    """Draws judgements on what a case holds."""

    def __init__(self, case: Case) -> None:
        claims = list(case.claims())
        rows = answer(case, Query()).matrix.rows
        self.claims = [claim.id for claim in claims]
        self.actors = sorted(
            {link.key for claim in claims for link in claim.chain}
            | {party.key for row in rows for _, party in row.edge.parties if party and party.kind != "place"}
            | {name for row in rows for _, name in row.edge.names if "@" in name}
        )
        self.propositions = [row.edge.id for row in rows]
        self.merges = sorted({merge.id for row in rows for merge in row.merges})

    def judgement(self, draw: st.DataObject, at: int) -> Judgement:
        kind, subject, subjects, body = draw.draw(st.one_of(*self._choices()))
        made_at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=at)
        return make_judgement(kind, subject, subjects, person="a test", made_at=made_at, body=body)

    def _choices(self) -> Iterator[st.SearchStrategy[tuple[JudgementKind, SubjectKind, tuple[str, ...], str]]]:
        decisions: tuple[JudgementKind, ...] = ("same", "same", "different")
        pairs: tuple[tuple[SubjectKind, list[str]], ...] = (("actor", self.actors), ("proposition", self.propositions))
        for subject, keys in pairs:
            both = st.lists(st.sampled_from(keys), min_size=2, max_size=2, unique=True).map(tuple)
            yield st.tuples(st.sampled_from(decisions), st.just(subject), both, st.just(""))
        one: tuple[tuple[SubjectKind, JudgementKind, list[str], str], ...] = (
            ("claim", "reject", self.claims, ""),
            ("claim", "accept", self.claims, ""),
            ("claim", "edit", self.claims, json.dumps({"polarity": "denied"})),
            ("claim", "edit", self.claims, json.dumps({"to": [{"text": "إيران", "ref": "states/iran"}]})),
            ("merge", "different", self.merges, ""),
        )
        for subject, kind, keys, body in one:
            yield st.tuples(
                st.just(kind), st.just(subject), st.sampled_from(keys).map(lambda key: (key,)), st.just(body)
            )


def laid_out(case: Case) -> dict[str, object]:
    """The figures of a layout, whatever its private numbers."""
    run = case._connection.execute
    counts = run(
        "SELECT p.id, m.id, c.polarity, c.weight, c.fewest, c.most, c.degraded, c.speakers, c.outlets, c.voices,"
        " c.claims, c.reasons FROM propositions p JOIN propositions m ON m.n = p.main"
        " LEFT JOIN counts c ON c.proposition = p.n ORDER BY 1, 3"
    ).fetchall()
    heard = run(
        "SELECT claim, hand, s.key, stance FROM heard JOIN speakers s ON s.n = speaker ORDER BY 1, 2"
    ).fetchall()
    borne = run("SELECT claim, role, m.key FROM bearings JOIN names m ON m.n = name ORDER BY 1, 2, 3").fetchall()
    joins = run("SELECT claim, copy, fact FROM joins ORDER BY 1, 2").fetchall()
    said = run(
        "SELECT p.id, claim, side, told, polarity FROM sayings JOIN propositions p ON p.n = proposition ORDER BY 1, 2"
    ).fetchall()
    return {"counts": counts, "heard": heard, "borne": borne, "joins": joins, "said": said}


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data(), st.integers(1, 4))
def test_judgements_change_exactly_what_they_touch_and_undone_restore_it(
    folder: Path, case: Case, data: st.DataObject, number: int
) -> None:
    judges = Judges(case)
    before = laid_out(case)
    with Case.create(copy_of(folder, "judged")) as judged:
        made = [judges.judgement(data, at) for at in range(number)]
        for judgement in made:
            judge(judged, judgement)
        same_answer(judged, Query())
        same_answer(judged, data.draw(queries()))
        step_by_step = laid_out(judged)
        judged._connection.execute("UPDATE layout SET method = 'another', whole = 0")
        update_layout(judged)
        assert laid_out(judged) == step_by_step
        for judgement in made:
            taken_back = withdrawal(judgement, person="a test", made_at=judgement.made_at + timedelta(days=1))
            judge(judged, taken_back)
        same_answer(judged, Query())
        assert laid_out(judged) == before


def test_reports_that_come_later_are_laid_beside_those_that_are_there(tmp_path: Path, case: Case) -> None:
    files = sorted(file for file in EXAMPLES_FOLDER.rglob("*") if file.suffix in {".txt", ".html"})
    for some in (files[::2], files[1::2]):
        build(some, tmp_path / "case", workers=1)
    with Case.open(tmp_path / "case") as grown:
        same_answer(grown, Query())
        assert [figures_of(row) for row in answer_page(grown, Query(), Cut(limit=ALL)).rows] == [
            figures_of(row) for row in answer_page(case, Query(), Cut(limit=ALL)).rows
        ]


def test_a_case_that_is_not_laid_out_is_answered_all_the_same(folder: Path, case: Case) -> None:
    with Case.create(copy_of(folder, "unlaid")) as unlaid:
        unlaid._connection.execute("UPDATE layout SET whole = 0")
        assert not is_laid_out(unlaid)
        cut = Cut(limit=5, voices=2)
        slow, fast = answer_page(unlaid, Query(), cut), answer_page(case, Query(), cut)
    assert [replace_merges(row) for row in slow.rows] == [replace_merges(row) for row in fast.rows]
    assert (slow.total, slow.more_speakers) == (fast.total, fast.more_speakers)


def replace_merges(row: Row) -> object:
    return figures_of(replace(row, merges=()))


def test_the_seeds_answer_the_same_from_the_layout(tmp_path: Path) -> None:
    build([shared_path("seeds")], tmp_path / "seeds", workers=1)
    with Case.open(tmp_path / "seeds") as seeds:
        for question in (*EXAMPLES, "كم قتل داعش منذ آذار 2019؟", "who supplies the SDF?"):
            same_answer(seeds, understand_question(question))
        same_answer(seeds, Query(), "outlet")
