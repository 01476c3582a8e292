"""The first case: five real reports, the questions that each of them asks, and what the ledger answers.

Only answers that hold are written out; wording is left to the reports.
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


def test_who_is_said_to_support_is_and_on_whose_word(case: Case) -> None:
    said = doers(case, "من يدعم داعش بالأسلحة؟", stances=ASSERTING)
    wanted = {
        "Iran": "مضر الأسعد",
        "Syrian government": "مضر الأسعد",
        "Russia": "مضر الأسعد",
        "Iran-backed militias": "مصدر خاص",
        "Islamic Revolutionary Guard Corps": "مصدر خاص",
        "Liwa Fatemiyoun": "مصدر خاص",
        "National Intelligence Organization (Turkey)": "Syrian Observatory for Human Rights",
    }
    assert {who: speaker for who, speaker in wanted.items() if speaker in said.get(who, set())} == wanted


def test_a_faction_that_nobody_listed_is_accused_by_those_who_stopped_it(case: Case) -> None:
    accusers = {
        voice.speaker.name
        for row in rows(case, "من يدعم داعش بالأسلحة؟")
        for role, party in row.edge.parties
        if role == "from" and party is not None and "المختار" in party.text
        for voice in row.voices
    }
    assert "Russian Armed Forces" in accusers


@pytest.mark.parametrize("question", ["who denies supplying IS?", "من ينفي دعم داعش؟"])
def test_who_denies(case: Case, question: str) -> None:
    denied = {speaker for speakers in doers(case, question, stances=DENYING).values() for speaker in speakers}
    assert {"ريان ديلون", "جنود الحكومة السورية"} <= denied


@pytest.mark.parametrize(("file", "wanted"), [("000", "Iran"), ("001", "Iran-backed militias")])
def test_a_title_that_asks_is_answered(case: Case, file: str, wanted: str) -> None:
    (title,) = [report.title for report in case.reports() if report.file.startswith(file)]
    assert title is not None
    assert wanted in doers(case, title, stances=ASSERTING)


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


def test_shares_of_ground_stand_with_their_reporters(case: Case) -> None:
    held = [line for line in control_of(case) if line.unit == "percent" and line.reporter == SOHR]
    assert any(line.value == 3 and line.holders == (IS,) and line.change == "holds" for line in held)


def test_routes_end_where_claims_end_and_composed_ones_say_so(case: Case) -> None:
    routes = routes_of(case)
    edges = {edge.key: edge for edge in routes.edges}
    turkey, faction = "states/turkey", "actors/syrian-national-army"
    assert {(turkey, faction, "supply"), (faction, IS, "supply"), ("states/iran", IS, "supply")} <= edges.keys()
    assert (turkey, IS, "supply") not in edges
    (path,) = [path for path in routes_of(case, to=named("داعش")).paths if path.parties == (turkey, faction, IS)]
    assert path.composed
    assert all(edge.claims for path in routes.paths for edge in path.edges)
