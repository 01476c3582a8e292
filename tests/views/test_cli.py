from __future__ import annotations

import argparse
import inspect
import io
import json
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from tawatur import errors
from tawatur.errors import TawaturError
from tawatur.model import ROLES, Reading, Report, content_id, sha256
from tawatur.views.cli import ask, export, main, program
from tawatur.views.cli.complaints import safe
from tawatur.views.cli.reading import show_reading
from tawatur.views.export import FORMATS
from tests.views.conftest import HOSTILE, hostile_reading

ROOT = Path(__file__).parents[2]
COMMANDS = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")


def options() -> list[tuple[str, str]]:
    """Every option of every command."""
    found = []
    for action in program.build_parser()._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, command in action.choices.items():
                for option in command._actions:
                    found += [(name, text) for text in option.option_strings if text not in {"-h", "--help"}]
    return found


@pytest.mark.parametrize("command", [module.NAME for module in program.COMMANDS])
def test_every_command_is_documented(command: str) -> None:
    assert f"## `tawatur {command} " in COMMANDS


@pytest.mark.parametrize(("command", "option"), options())
def test_every_option_is_documented_under_its_command(command: str, option: str) -> None:
    (section,) = [part for part in COMMANDS.split("\n## ") if part.startswith(f"`tawatur {command} ")]
    assert option in section


def test_every_exit_code_is_documented() -> None:
    codes = {0, program.UNEXPECTED, program.INTERRUPTED}
    faults = [fault for _, fault in inspect.getmembers(errors, inspect.isclass) if issubclass(fault, TawaturError)]
    codes |= {fault.exit_code for fault in faults}
    table = COMMANDS.partition("## Exit codes")[2]
    assert codes == {
        int(line.split("|")[1]) for line in table.splitlines() if line.startswith("| ") and line[2].isdigit()
    }


@pytest.mark.parametrize("module", program.COMMANDS)
def test_every_command_gives_examples_that_parse(module: object, capsys: pytest.CaptureFixture[str]) -> None:
    name = module.NAME  # type: ignore[attr-defined]  # a command module
    with pytest.raises(SystemExit) as left:
        main([name, "--help"])
    assert left.value.code == 0
    assert f"tawatur {name} " in capsys.readouterr().out.partition("examples:")[2]


def test_the_options_of_ask_and_export_are_those_of_the_rooms_behind_them() -> None:
    assert set(ask.KINDS) == set(ROLES)
    assert set(ask.ROLES) == {role for roles in ROLES.values() for role in roles}
    assert set(export.FORMATS) == set(FORMATS)


def test_help_and_version_load_no_room() -> None:
    script = "import sys; from tawatur.views.cli import main\ntry: main(['--version'])\nexcept SystemExit: pass\n"
    script += "print(*sorted(m for m in sys.modules if m.startswith(('tawatur', 'rich', 'starlette', 'sqlite3'))))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.split(".")[0] if not name.startswith("tawatur") else name for name in done.stdout.split()}
    assert not loaded & {"rich", "starlette", "sqlite3", "tawatur.annotate", "tawatur.ledger", "tawatur.lexicon"}


def test_read_prints_one_object_a_report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text("قال سالم الحداد إن إيران تدعم داعش بالسلاح.", encoding="utf-8")
    assert main(["read", str(tmp_path / "one.txt"), str(tmp_path / "two.txt"), "--json"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["report"]["file"] for line in lines] == ["one.txt", "two.txt"]


def test_read_goes_on_after_a_file_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    good = tmp_path / "good.txt"
    good.write_text("وصلت الأسلحة إلى الميناء.", encoding="utf-8")
    (tmp_path / "empty.txt").write_bytes(b"")
    assert main(["read", str(tmp_path / "empty.txt"), str(tmp_path / "gone"), str(tmp_path), str(good), "--json"]) == 2
    told = capsys.readouterr()
    assert len(told.out.splitlines()) == 1
    assert len(told.err.splitlines()) == 3


def test_read_takes_standard_input_and_a_given_day(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    text = "قتل ثلاثة جنود أمس.".encode()
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text)))
    assert main(["read", "-", "--json", "--published", "2021-03-04"]) == 0
    published = json.loads(capsys.readouterr().out)["report"]["published"]
    assert (published["value"], published["basis"]) == ("2021-03-04", "given")


def test_read_explains_what_lost(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "one.txt"
    report.write_text("لم يقل المتحدث إن الشحنة وصلت.", encoding="utf-8")
    assert main(["read", str(report), "--explain"]) == 0
    told = capsys.readouterr().out
    assert "Passed over" in told
    assert "negated: it was not said" in told
    assert main(["read", str(report)]) == 0
    assert "Passed over" not in capsys.readouterr().out


def test_a_hostile_report_drives_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    orders = "\x1b]0;owned\x07\x1b[2J\u202e[red]"
    reading = hostile_reading(orders)
    show_reading(reading, explain=True)
    shown = capsys.readouterr().out
    assert "[red]" in shown
    assert not set(shown) & set("\x1b\x07\u202e")


def test_safe_keeps_words_and_joins_lines() -> None:
    assert safe("كلمة\u200c\nأخرى\x1b[0m") == "كلمة\u200c أخرى [0m"
    assert safe("x" * 500) == "x" * 400 + "…"
    assert "\u202e" not in safe(HOSTILE)


def test_build_then_ask_check_and_export(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    report = tmp_path / "one.txt"
    report.write_text("قال سالم الحداد إن إيران تدعم داعش بالسلاح.", encoding="utf-8")
    case = str(tmp_path / "case")
    assert main(["build", str(report), "--case", case, "--workers", "1"]) == 0
    assert capsys.readouterr().out.startswith("1 added, 0 already there")
    assert main(["build", str(report), "--case", case, "--workers", "1"]) == 0
    assert capsys.readouterr().out.startswith("0 added, 1 already there")
    assert main(["export", case, "--to", "jsonl", "--out", str(tmp_path / "out.jsonl")]) == 0
    assert json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))["report"]["file"] == "one.txt"
    assert not list(tmp_path.glob("*.part"))


def test_ask_answers_in_the_promised_form(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", str(case), "من يدعم داعش بالأسلحة؟", "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    schema = json.loads((files("tawatur.views") / "schemas" / "answer.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(answer, schema)
    assert answer["understood"]["type"] == "supply"
    (first, *_) = answer["answers"]
    assert {voice["polarity"] for voice in first["voices"]} == {"affirmed", "denied"}
    assert (first["strands"]["asserted"], first["strands"]["denied"]) == ([1, 1], [1, 1])


def test_copies_come_in_the_promised_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    passage = "دخلت ليلة أمس قافلة من سبع شاحنات مغطاة إلى مستودع قديم خلف مطحنة القرية وبقيت هناك حتى الفجر"
    (tmp_path / "one.txt").write_text(f"قال سالم الحداد إن {passage}.", encoding="utf-8")
    (tmp_path / "two.txt").write_text(f"{passage.replace('سبع', 'تسع')}.", encoding="utf-8")
    case = str(tmp_path / "case")
    assert main(["build", *map(str, tmp_path.glob("*.txt")), "--case", case, "--workers", "1"]) == 0
    capsys.readouterr()
    assert main(["copies", case, "--json", "--lost"]) == 0
    (line,) = map(json.loads, capsys.readouterr().out.splitlines())
    schema = json.loads((files("tawatur.views") / "schemas" / "copy.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(line, schema)
    assert {line["a"]["report"], line["b"]["report"]} == {"one.txt", "two.txt"}
    assert "attribution" in line["lost"]
    assert {"سبع", "تسع"} in [set(change.values()) for change in line["changes"]]
    assert main(["copies", case, "--rebuild", "--report", "one.txt"]) == 0
    shown = capsys.readouterr().out
    assert "lost in two.txt: attribution" in shown
    assert "1 edge." in shown
    assert main(["copies", case, "--kind", "relay"]) == 0
    assert "0 edges." in capsys.readouterr().out
    assert main(["copies", case, "--report", "three.txt"]) == 2
    assert "no report three.txt" in capsys.readouterr().err


def test_ask_for_people_shows_both_sides(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", str(case), "--type", "supply", "--to", "داعش"]) == 0
    shown = capsys.readouterr().out
    assert "asserts" in shown
    assert "denies" in shown
    assert "asserted by 1 strand, denied by 1 strand" in shown


def test_a_question_not_understood_ends_with_three(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["ask", str(case), "why?"]) == 3
    assert "Traceback" not in capsys.readouterr().err
    assert main(["ask", str(case), "why?", "--json"]) == 3
    unclear = json.loads(capsys.readouterr().out)
    assert unclear["understood"] is None
    schema = json.loads((files("tawatur.views") / "schemas" / "answer.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(unclear, schema)


@pytest.mark.parametrize("arguments", [["check"], ["ask", "من يدعم داعش؟"], ["export", "--to", "csv"], ["serve"]])
def test_a_missing_case_ends_with_four(
    arguments: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name, *rest = arguments
    assert main([name, str(tmp_path / "gone"), *rest]) == 4
    assert len(capsys.readouterr().err.splitlines()) == 1


def test_check_says_that_all_is_well(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(case)]) == 0
    assert "all is well" in capsys.readouterr().out


def test_the_page_is_served_to_this_machine_only(case: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", str(case), "--host", "0.0.0.0"]) == 2  # noqa: S104  # that it is refused
    assert "this machine only" in capsys.readouterr().err


def test_an_unexpected_fault_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> Reading:
        message = "broken"
        raise RuntimeError(message)

    monkeypatch.setattr("tawatur.pipeline.read.read_report", fail)
    (tmp_path / "x.txt").write_text("نص", encoding="utf-8")
    assert main(["read", str(tmp_path / "x.txt")]) == 70
    assert (
        capsys.readouterr().err
        == "tawatur: unexpected fault: RuntimeError: broken (set TAWATUR_DEBUG=1 for the trace)\n"
    )
    monkeypatch.setenv("TAWATUR_DEBUG", "1")
    assert main(["read", str(tmp_path / "x.txt")]) == 70
    assert "Traceback" in capsys.readouterr().err


def test_ctrl_c_ends_with_its_own_code(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def stop(*_: object, **__: object) -> Reading:
        raise KeyboardInterrupt

    monkeypatch.setattr("tawatur.pipeline.read.read_report", stop)
    (tmp_path / "x.txt").write_text("نص", encoding="utf-8")
    assert main(["read", str(tmp_path / "x.txt")]) == 130
    assert "stopped" in capsys.readouterr().err


def test_a_bare_reading_is_shown_too(capsys: pytest.CaptureFixture[str]) -> None:
    show_reading(
        Reading(report=Report(id=content_id("x"), sha256=sha256(b"x"), file="x.txt", body="x", source_text="x"))
    )
    assert "no date of its own" in capsys.readouterr().out
