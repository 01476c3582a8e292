"""Every figure that a command prints comes in the promised form, and leads back to claims and to their words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from tawatur.ledger import Case
from tawatur.views.cli import main
from tests.shared import shared_path

REPORTS = {
    "one.txt": """من يزود خلايا داعش بالسلاح؟

5 أيار 2021

قال الباحث سالم الحداد إن إيران تزود داعش بالأسلحة. ونفى متحدث عسكري أن تكون إيران تزود داعش بالأسلحة.
وقال المرصد السوري لحقوق الإنسان إن 12 مدنيا قتلوا في غارة على الرقة يوم 4 أيار 2021، بينهم 4 أطفال.
وبحسب المرصد السوري لحقوق الإنسان قتل ما لا يقل عن 300 مدني في الرقة منذ 1 آذار 2021.
وذكر مصدر محلي أن التنظيم يسيطر على 30 في المئة من دير الزور.
""",
    "two.txt": """حصيلة جديدة في الرقة

9 أيار 2021

قال ناشطون إن 15 مدنيا قتلوا في غارة على الرقة يوم 4 أيار 2021.
وبحسب المرصد السوري لحقوق الإنسان قتل ما لا يقل عن 310 مدنيين في الرقة منذ 1 آذار 2021.
وقالت الباحثة ليلى النجار إن روسيا تزود إيران بالصواريخ.
""",
}
COMMANDS = ("tallies", "control", "routes", "incidents")
SCHEMAS = {"tallies": "tally", "control": "control", "routes": "route", "incidents": "incident", "search": "hit"}
REFERENCES = frozenset({"claim", "claims", "supersedes", "subset_of", "steps"})
"""Fields that hold ids of claims, alone or in lists."""


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("figures")
    (folder / "in").mkdir()
    for name, text in REPORTS.items():
        (folder / "in" / name).write_text(text, encoding="utf-8")
    assert main(["build", str(folder / "in"), "--case", str(folder / "case"), "--workers", "1"]) == 0
    return str(folder / "case")


def printed(capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    capsys.readouterr()
    assert main([*words, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize(("command", "further"), [*((name, ()) for name in COMMANDS), ("search", ("غارة",))])
def test_what_is_printed_is_what_was_promised(
    case: str, command: str, further: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    lines = printed(capsys, command, case, *further)
    path = files("tawatur.views") / "schemas" / f"{SCHEMAS[command]}.schema.json"
    validator = jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
    assert lines
    for line in lines:
        validator.validate(line)


def test_judgements_come_in_the_promised_form(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    printed(capsys, "judge", case, "note", "nothing", "--note", "a word", "--by", "Huda")
    path = files("tawatur.views") / "schemas" / "judgement.schema.json"
    schema = json.loads(path.read_text(encoding="utf-8"))
    (line,) = printed(capsys, "judge", case, "log")
    jsonschema.validate(line, schema)


def test_paths_that_were_not_looked_at_are_told(
    case: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert all(line["kind"] != "cut" for line in printed(capsys, "routes", case))
    monkeypatch.setattr("tawatur.pipeline.figures.MOST_PATHS", 1)
    *_, last = printed(capsys, "routes", case)
    assert last["kind"] == "cut"
    assert [party["ref"] for party in last["to"]] == ["actors/islamic-state", "states/iran"]  # type: ignore[attr-defined]
    main(["routes", case])
    assert "Islamic State, Iran: ask for one with --to" in " ".join(capsys.readouterr().out.split())


def test_a_daily_series_is_replayed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    days = [
        {"date": "2024-01-03", "killed": 4, "killed_cum": 21},
        {"date": "2024-01-01", "killed": 10, "killed_cum": 10},
        {"date": "2024-01-02"},
    ]
    file = tmp_path / "daily.json"
    file.write_text(json.dumps(days), encoding="utf-8")
    lines = printed(capsys, "tallies", "--replay", str(file))
    path = files("tawatur.views") / "schemas" / "replay.schema.json"
    validator = jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
    for line in lines:
        validator.validate(line)
    assert [(line["reason"], line["rise"], line["difference"], line["days"]) for line in lines] == [
        ("first", 10, 0, 1), ("gap", 11, 7, 2),
    ]  # fmt: skip
    assert main(["tallies", "--replay", str(file)]) == 0
    assert "the last 21: 14 named by day and +7 not so, 0 unexplained" in " ".join(capsys.readouterr().out.split())


@pytest.mark.parametrize(
    "told",
    [
        "no JSON",
        "{}",
        '[{"killed": 3}]',
        '[{"date": "2024-01-01", "killed": -3}]',
        '[{"date": "2024-01-01", "killed": "3"}]',
        '[{"date": "2024-01-01"}, {"date": "2024-01-01"}]',
        '["2024-01-01"]',
    ],
)
def test_what_is_no_daily_series_is_refused(told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "daily.json").write_text(told, encoding="utf-8")
    assert main(["tallies", "--replay", str(tmp_path / "daily.json")]) == 2
    assert "daily.json" in capsys.readouterr().err


def test_tallies_need_a_case_or_a_series_and_not_both(case: str) -> None:
    assert main(["tallies"]) == 2
    assert main(["tallies", case, "--replay", "daily.json"]) == 2


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder = tmp_path_factory.mktemp("seeds")
    assert main(["build", str(shared_path("seeds")), "--case", str(folder / "case"), "--workers", "1"]) == 0
    return str(folder / "case")


QUESTION = ("ask", "how many were killed since March 2021?")


@pytest.mark.parametrize("words", [*((name,) for name in COMMANDS), QUESTION])
def test_every_number_leads_back_to_claims_and_their_words(
    case: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    walk(case, words, capsys)


@pytest.mark.parametrize("words", [*((name,) for name in COMMANDS), ("ask", "how many were killed since March 2019?")])
def test_every_number_of_the_first_case_leads_back_to_its_words(
    seeds: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    walk(seeds, words, capsys)


def walk(case: str, words: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """Follows every number that a command prints to its claims, and every claim to its words."""
    command, *question = words
    lines = printed(capsys, command, case, *question)
    with Case.open(case) as opened:
        known = {claim.id: claim for claim in opened.claims()}
        bodies = {report.id: report.body for report in opened.reports()}
    numbers = 0
    for line in lines:
        for number, holders in numbers_in(line, ()):
            ids = [identity for holder in holders for identity in references(holder)]
            assert ids, f"{number} in {command} names no claim"
            for identity in ids:
                claim = known[identity]
                assert claim.span.of(bodies[claim.report]).strip()
            numbers += 1
        for voice in voices_in(line):
            claim = known[str(voice["claim"])]
            assert voice["quote"] == bodies[claim.report][claim.span.start : claim.span.end]
    assert numbers


def numbers_in(value: object, above: tuple[object, ...]) -> Iterator[tuple[object, tuple[object, ...]]]:
    """Every number with the objects around it, those that carry a place in the text apart."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name not in {"start", "end"}:
                yield from numbers_in(inner, (*above, value))
    elif isinstance(value, list):
        for inner in value:
            yield from numbers_in(inner, above)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        # The nearest object around it that names claims has to name those that the number stands on.
        yield value, next(((holder,) for holder in reversed(above) if any(references(holder))), ())


def references(value: object) -> Iterator[str]:
    """The claims that an object names, directly or in its parts."""
    if isinstance(value, dict):
        for name, inner in value.items():
            if name in REFERENCES and not _holds_objects(inner):
                yield from strings_in(inner)
            else:
                yield from references(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from references(inner)


def _holds_objects(value: object) -> bool:
    """Whether claims stand there as objects with their words, and not as ids."""
    return isinstance(value, list) and any(isinstance(inner, dict) for inner in value)


def strings_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from strings_in(inner)


def voices_in(value: object) -> Iterator[dict[str, object]]:
    if isinstance(value, dict):
        if "quote" in value:
            yield value
        for inner in value.values():
            yield from voices_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from voices_in(inner)


def test_running_totals_of_two_reports_are_lined_up(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    (later,) = [line for line in printed(capsys, "tallies", case) if line["supersedes"]]
    assert (later["n"], later["increment"]) == (310, {"low": None, "high": None, "step": "rise"})


def test_routes_to_a_party_hold_denials_and_mark_what_is_composed(
    case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = printed(capsys, "routes", case, "--to", "داعش")
    edges = {(name(line["from"]), name(line["to"])): line for line in lines if line["kind"] == "edge"}
    direct = edges["Iran", "Islamic State"]
    assert direct["strands"] == {"asserted": [1, 1], "denied": [1, 1], "degraded": False, "reasons": []}
    assert [len(direct[side]) for side in ("for", "against")] == [1, 1]  # type: ignore[arg-type]
    (path,) = [line for line in lines if line["kind"] == "path"]
    assert path["composed"] is True
    assert [name(party) for party in path["parties"]] == ["Russia", "Iran", "Islamic State"]  # type: ignore[attr-defined]


def name(mention: object) -> str:
    assert isinstance(mention, dict)
    return str(mention["label"] or mention["text"])


def test_a_rejected_claim_leaves_every_figure(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    (later,) = [line for line in printed(capsys, "tallies", case) if line["supersedes"]]
    (made,) = printed(capsys, "judge", case, "reject", str(later["claim"]), "--by", "Huda")
    assert str(later["claim"]) not in json.dumps(printed(capsys, "tallies", case))
    printed(capsys, "judge", case, "withdraw", str(made["id"]), "--by", "Huda")
    assert later in printed(capsys, "tallies", case)


def test_a_person_parts_an_incident_and_joins_it_again(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    def together(one: str, other: str) -> bool:
        groups = [{str(voice["claim"]) for voice in voices_in(line)} for line in printed(capsys, "incidents", case)]
        return any({one, other} <= group for group in groups)

    counts = [line for line in printed(capsys, "tallies", case) if line["n"] in (12, 15)]
    one, other = (str(line["claim"]) for line in counts)
    assert together(one, other)
    (made,) = printed(capsys, "judge", case, "different", one, other, "--of", "incident", "--by", "Huda")
    assert not together(one, other)
    printed(capsys, "judge", case, "withdraw", str(made["id"]), "--by", "Huda")
    assert together(one, other)


def test_search_is_narrowed_by_names_and_days(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    def found(*narrowed: str) -> list[object]:
        return [line["report"] for line in printed(capsys, "search", case, "الأسلحه", *narrowed)]

    assert found() == ["one.txt"]
    assert found("--actor", "تنظيم الدولة", "--place", "الرقة") == ["one.txt"]
    assert found("--actor", "تركيا") == []
    assert found("--place", "حلب") == []
    assert found("--since", "2021-05-06") == []
    assert found("--until", "2021-05-06") == ["one.txt"]
    assert found("--outlet", "جريدة لا وجود لها") == []


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (("routes",), "composed, said by nobody: Russia → Iran → Islamic State"),
        (("incidents",), "killed civilians: 12 to 15"),
        (("search", "غارة"), "2 reports found, 2 shown."),
        (("search", "raid"), "nothing is translated."),
        (("tallies",), "at least 310"),
        (("control",), "holds 30 percent"),
    ],
)
def test_people_get_words(case: str, words: tuple[str, ...], shown: str, capsys: pytest.CaptureFixture[str]) -> None:
    command, *further = words
    assert main([command, case, *further]) == 0
    assert shown in " ".join(capsys.readouterr().out.split())
