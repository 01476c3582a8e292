"""The first case: five real reports, the questions that each of them asks, and what the ledger answers.

The whole list is written out.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from tawatur.analyse.matrix import Row
from tawatur.analyse.questions import named
from tawatur.ledger import Case
from tawatur.model import Supply
from tawatur.pipeline.ask import answer, understand_question
from tawatur.pipeline.build import build
from tawatur.pipeline.figures import control_of, incidents_of, routes_of, tallies_of
from tests.shared import shared_path

IS, SOHR = "actors/islamic-state", "actors/syrian-observatory-for-human-rights"
SINCE = date(2019, 3, 24)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder: Path = tmp_path_factory.mktemp("seeds")
    build([shared_path("seeds")], folder / "case", workers=1)
    with Case.open(folder / "case") as opened:
        yield opened


def rows(case: Case, question: str) -> tuple[Row, ...]:
    return answer(case, understand_question(question)).matrix.rows


def doers(case: Case, question: str, *, stances: frozenset[str]) -> dict[str, set[str]]:
    """Who is named first in each answer, with those who speak to it in one of these ways."""
    found: dict[str, set[str]] = {}
    for row in rows(case, question):
        (_, first), *_ = row.edge.parties
        speakers = {voice.speaker.name for voice in row.voices if voice.stance in stances}
        if first is not None and speakers:
            found.setdefault(first.label or first.text, set()).update(speakers)
    return found


ASSERTING, DENYING = frozenset({"asserts", "accuses"}), frozenset({"denies"})


@pytest.mark.parametrize(
    ("party", "speaker"),
    [
        ("Iran", "مضر الأسعد"),
        ("Syrian government", "مضر الأسعد"),
        ("Russia", "مضر الأسعد"),
        ("العابرة للحدود", "حسام البرم"),
        ("Iran-backed militias", "مصدر خاص"),
        ("Islamic Revolutionary Guard Corps", "مصدر خاص"),
        ("Liwa Fatemiyoun", "مصدر خاص"),
        ("مليشيا المختار", "Russian Armed Forces"),
        ("National Intelligence Organization (Turkey)", "Syrian Observatory for Human Rights"),
        ("Syrian Democratic Forces", "حسام البرم"),
    ],
)
def test_who_is_said_to_support_is_and_on_whose_word(case: Case, party: str, speaker: str) -> None:
    said = doers(case, "من يدعم داعش بالأسلحة؟", stances=ASSERTING)
    assert speaker in {name for who, names in said.items() if party in who for name in names}


@pytest.mark.parametrize("question", ["who denies supplying IS?", "من ينفي دعم داعش؟"])
@pytest.mark.parametrize(
    ("party", "speaker"), [("الديموقراطية", "ريان ديلون"), ("Syrian government", "جنود الحكومة السورية")]
)
def test_who_denies_and_for_whom(case: Case, question: str, party: str, speaker: str) -> None:
    denied = doers(case, question, stances=DENYING)
    assert speaker in {name for who, names in denied.items() if party in who for name in names}


def test_nobody_else_denies(case: Case) -> None:
    denied = doers(case, "who denies supplying IS?", stances=DENYING)
    assert {name for names in denied.values() for name in names} == {"ريان ديلون", "جنود الحكومة السورية"}


@pytest.mark.parametrize(
    ("file", "wanted"),
    [
        ("000", "Iran"),
        ("001", "Iran-backed militias"),
        ("002", "Islamic State"),
        ("003", "Iran-backed militias"),
        ("004", "Syrian National Army"),
    ],
)
def test_each_reports_own_title_is_answered_from_that_report(case: Case, file: str, wanted: str) -> None:
    ((report, title),) = [(report.id, report.title) for report in case.reports() if report.file.startswith(file)]
    assert title is not None
    assert wanted in doers(case, title, stances=ASSERTING)
    assert report in {voice.claim.report for row in rows(case, title) for voice in row.voices}


@pytest.mark.parametrize(
    ("question", "wanted"),
    [
        ("من يسمح بعودة داعش؟", "Syrian government"),
        ("من ينسق مع داعش؟", "National Intelligence Organization (Turkey)"),
        ("من أين تأتي أسلحة داعش؟", "Syrian National Army"),
    ],
)
def test_what_the_other_reports_tell_is_answered(case: Case, question: str, wanted: str) -> None:
    assert wanted in doers(case, question, stances=ASSERTING | DENYING)


def test_how_many_were_killed_since_march_2019(case: Case) -> None:
    found = {(party.key if party else "", dict(row.edge.details)["n"])
             for row in rows(case, "how many were killed since March 2019?")
             for _, party in row.edge.parties}  # fmt: skip
    wanted = {
        ("actors/syrian-arab-army", "575"),
        ("actors/iran-backed-militias", "127"),
        ("states/russia", "2"),
        ("actors/syrian-arab-army", "8"),
    }
    assert wanted <= found


def test_what_the_coalition_says(case: Case) -> None:
    assert rows(case, "ماذا يقول التحالف الدولي؟")


def test_what_somebody_says_who_says_nothing_is_nothing_and_no_guess(case: Case) -> None:
    query = understand_question("ماذا تقول قسد؟")
    assert [speaker.ref for speaker in query.speakers] == ["actors/syrian-democratic-forces"]
    spoken = [voice for row in answer(case, query).matrix.rows for voice in row.voices if voice.stance != "repeats"]
    assert all("قسد" in voice.speaker.text or "سوريا" in voice.speaker.text for voice in spoken)


def test_the_monitors_series(case: Case) -> None:
    lines = {line.claim: line for line in tallies_of(case) if line.reporter == SOHR}
    day = {(line.category, line.value) for line in lines.values() if line.start == line.end == date(2020, 6, 21)}
    assert {("killed", Decimal(8)), ("captured", Decimal(3))} <= day
    since = {line.value: line for line in lines.values() if line.start == SINCE}
    total, russians, others = (since[Decimal(number)] for number in (575, 2, 127))
    assert all(line.cumulative and line.category == "killed" for line in (total, russians, others))
    assert [(line.low, line.high) for line in (total, russians)] == [(Decimal(575), None), (Decimal(2), None)]
    assert russians.subset_of == total.claim
    assert others.least == 127
    assert not [flag for line in lines.values() for flag in line.flags if flag.name == "part-exceeds-total"]


def test_the_dead_and_captured_of_the_day_stand_among_the_incidents(case: Case) -> None:
    day = [one for one in incidents_of(case).incidents if one.start == one.end == date(2020, 6, 21)]
    ranges = {(one.category, one.low, one.high) for incident in day for one in incident.ranges}
    assert ranges >= {("killed", 8, 8), ("captured", 3, 3)}


def test_control_fell_from_half_to_a_few_percent_and_then_in_two_readings(case: Case) -> None:
    held = [line for line in control_of(case) if line.unit == "percent" and line.reporter == SOHR]
    assert [(line.value, line.change, line.holders) for line in held] == [
        (Decimal(50), "holds", (IS,)), (Decimal(3), "holds", (IS,)), (Decimal("3.7"), "loses", (IS,)),
    ]  # fmt: skip
    (flag,) = held[-1].flags
    assert flag.name == "drop-exceeds-what-was-held"
    assert [reading.split(" percent")[0] for reading in flag.readings] == ["by 3.7", "to 3.7"]
    assert flag.claims == (held[1].claim,)
    assert not [line for line in held[:-1] if line.flags]


def test_routes_end_where_claims_end_and_composed_ones_say_so(case: Case) -> None:
    routes = routes_of(case)
    edges = {edge.key: edge for edge in routes.edges}
    turkey, faction = "states/turkey", "actors/syrian-national-army"
    assert {(turkey, faction, "supply"), (faction, IS, "supply"), ("states/iran", IS, "supply")} <= edges.keys()
    assert (turkey, IS, "supply") not in edges
    (path,) = [path for path in routes_of(case, to=named("داعش")).paths if path.parties == (turkey, faction, IS)]
    assert path.composed
    assert all(edge.claims for path in routes.paths for edge in path.edges)


@pytest.mark.parametrize(
    ("supplier", "recipient"),
    [
        ("Syrian government", "Islamic State"),
        ("Turkey", "Syrian National Army"),
        ("Syrian National Army", "Islamic State"),
        ("United States", "المعارضة"),
        ("Saudi Arabia", "المعارضة"),
        ("المعارضة", "Islamic State"),
        ("private companies", "Islamic State"),
    ],
)
def test_the_routes_that_an_arms_tracing_report_tells(case: Case, supplier: str, recipient: str) -> None:
    graph = routes_of(case)
    here = {report.id for report in graph.told.reports.values() if report.file.startswith("004")}
    ends = [
        (edge.supplier.label or edge.supplier.text, edge.recipient.label or edge.recipient.text)
        for edge in graph.edges
        if any(graph.told.claims[claim].report in here for claim in edge.claims)
    ]
    assert any(supplier in by and recipient in to for by, to in ends)


def test_what_nobody_says_who_delivered_is_told_with_one_end(case: Case) -> None:
    alone = [claim.proposition for claim in routes_of(case).one_ended]
    got = {m.label for supply in alone if isinstance(supply, Supply) for m in supply.recipients}
    assert "Syrian government" in got


def test_makers_are_told_of_what_is_held(case: Case) -> None:
    edges = {edge.key for edge in routes_of(case).edges}
    assert {(maker, IS, "origin") for maker in ("states/china", "states/north-korea")} <= edges
