"""Judging from the terminal: an answer changes with a judgement and comes back when it is withdrawn."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tawatur.views.cli import main

TEXT = """من يزود خلايا داعش بالسلاح؟

قال الباحث سالم الحداد إن إيران تزود داعش بالأسلحة.
"""
QUESTION = "من يدعم داعش بالأسلحة؟"


@pytest.fixture
def case(tmp_path: Path) -> str:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "one.txt").write_text(TEXT, encoding="utf-8")
    assert main(["build", str(tmp_path / "in"), "--case", str(tmp_path / "case")]) == 0
    return str(tmp_path / "case")


def answers(case: str, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(["ask", case, QUESTION, "--json"]) == 0
    found: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["answers"]
    return [answer for answer in found if "Iran" in json.dumps(answer["slots"])]


def judge(case: str, capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    capsys.readouterr()
    assert main(["judge", case, *words, "--by", "Huda", "--json"]) == 0
    made: dict[str, object] = json.loads(capsys.readouterr().out)
    return made


def claim_of(answer: dict[str, Any]) -> str:
    return str(answer["voices"][0]["claim"])


def test_a_rejected_claim_leaves_the_answer_and_returns_when_the_word_is_withdrawn(
    case: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (before,) = answers(case, capsys)
    made = judge(case, capsys, "reject", claim_of(before), "--note", "misread")
    assert answers(case, capsys) == []
    judge(case, capsys, "withdraw", str(made["id"]))
    assert answers(case, capsys) == [before]


def test_an_edit_turns_an_assertion_into_a_denial(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    (before,) = answers(case, capsys)
    judge(case, capsys, "edit", claim_of(before), "--body", '{"polarity": "denied"}')
    (after,) = answers(case, capsys)
    assert (after["strands"]["asserted"], after["strands"]["denied"]) == ([0, 0], [1, 1])


def test_the_log_keeps_everything_with_who_and_when(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    (before,) = answers(case, capsys)
    made = judge(case, capsys, "note", claim_of(before), "--note", "ask the author")
    judge(case, capsys, "withdraw", str(made["id"]))
    assert main(["judge", case, "log", "--json"]) == 0
    log = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(entry["judgement"], entry["by"]) for entry in log] == [("note", "Huda"), ("withdraw", "Huda")]


def test_actors_judged_the_same_answer_under_one_name(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    capsys.readouterr()
    assert main(["ask", case, "--type", "supply", "--from", "المحور", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["answers"] == []
    judge(case, capsys, "same", "states/iran", "المحور")
    assert main(["ask", case, "--type", "supply", "--from", "المحور", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["answers"]) == 1


def test_withdrawing_what_is_not_there_says_how_to_find_it(case: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["judge", case, "withdraw", "nothing", "--by", "Huda"]) == 2
    assert "log" in capsys.readouterr().err
