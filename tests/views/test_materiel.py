"""Seized items at the command line: template, add, list, summary, link, denominators; data as the schemas say."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest

from tawatur.views.cli import main

ROOT = Path(__file__).parents[2]
ITEMS = str(ROOT / "examples" / "seizures" / "items.csv")
REGION = str(ROOT / "examples" / "seizures" / "region.csv")


def run(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    code = main(argv)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_the_example_links_as_its_page_says(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "link", "--items", ITEMS, "--reference", REGION, "--draws", "2000", "--json")
    found = json.loads(out)
    schema = json.loads((files("tawatur.views") / "schemas" / "link.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(found, schema)
    assert code == 0
    told = {(pair["a"], pair["b"]): pair["result"] for pair in found["pairs"] if pair["result"] != "none"}
    assert told == {("INV-03", "INV-07"): "fact", ("INV-02", "INV-05"): "finding"}
    assert (found["seed"], found["reference"]["sites"], found["compared"]) == (7, 40, 28)
    assert found["pairs"][0]["marks"] == ["serial 71INV4410 (bolt and receiver)"]
    assert list(found["pairs"][0]["log10_lr"]) == ["0.1", "0.2", "0.3", "0.5"]


def test_the_paragraphs_say_what_was_tested_and_what_it_does_not_show(capsys: pytest.CaptureFixture[str]) -> None:
    _, out, _ = run(capsys, "link", "--items", ITEMS, "--reference", REGION, "--draws", "2000")
    said = " ".join(out.split())
    assert "Tested: whether" in said
    assert "Against: the table region.csv, 40 other sites" in said
    assert "Fact, without any test" in said
    assert "Finding: INV-02" in said
    assert "not the identity of a supplier" in said
    assert "sampling of the seizures: 4 all, 4 selected" in said


def test_a_case_keeps_tables_and_compares_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case = str(tmp_path / "case")
    assert "51 items added, 0 there already" in run(capsys, "seizures", "add", case, ITEMS)[1]
    assert "0 items added, 51 there already" in run(capsys, "seizures", "add", case, ITEMS)[1]
    lines = [json.loads(line) for line in run(capsys, "seizures", "list", case, "--json")[1].splitlines()]
    assert [line["seizure"] for line in lines] == [f"INV-0{n}" for n in range(1, 9)]
    found = json.loads(run(capsys, "link", case, "--draws", "300", "--json")[1])
    assert found["reference"]["the_case_itself"]
    assert found["pairs"][0]["result"] == "fact"
    summed = json.loads(run(capsys, "seizures", "summary", case, "--json")[1])
    assert sum(one["rows"] for one in summed["countries"]) == 51
    assert summed["shortest"]["most_years"] >= summed["shortest"]["least_years"] > 0


def test_a_corrected_mapping_stands_until_it_is_taken_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, mapping, case = tmp_path / "t.csv", tmp_path / "m.json", str(tmp_path / "case")
    table.write_text("seizure,Farbe\nS1,123-X\n", encoding="utf-8")
    run(capsys, "seizures", "add", case, str(table), "--mapping", str(mapping))
    mapping.write_text(mapping.read_text(encoding="utf-8").replace('"field": ""', '"field": "lot"'), encoding="utf-8")
    out = run(capsys, "seizures", "add", case, str(table), "--mapping", str(mapping))[1]
    assert "1 read anew: this reading (number 2) stands" in out
    assert (
        "0 items added, 1 there already"
        in run(capsys, "seizures", "add", case, str(table), "--mapping", str(mapping))[1]
    )
    kept = [json.loads(line) for line in run(capsys, "seizures", "tables", case, "--json")[1].splitlines()]
    assert [(one["reading"], one["stands"]) for one in kept] == [(1, False), (2, True)]
    assert [one["field"] for one in kept[1]["mapping"]["columns"]] == ["seizure", "lot"]
    assert run(capsys, "seizures", "withdraw", case, "2")[0] == 0
    assert run(capsys, "seizures", "withdraw", case, "2")[0] == 2
    listed = run(capsys, "seizures", "tables", case)[1].splitlines()
    assert [line.split(" · ")[-1] for line in listed] == ["stands", "does not stand"]


def test_rows_kept_aside_run_in_no_spreadsheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "t.csv"
    table.write_text("seizure,year,lot\nS1,1978,a\nS2,19x8,@SUM(1)\nS3,1979,=1+1\n", encoding="utf-8")
    code, out, err = run(capsys, "seizures", "add", str(tmp_path / "case"), str(table))
    assert code == 0
    assert "1 item added" in out
    assert "B3 (year)" in err
    assert "C4 (lot): holds a formula" in err
    aside = (tmp_path / "case" / "t.csv.aside.csv").read_text(encoding="utf-8-sig").splitlines()
    assert aside == ["row,seizure,year,lot", "3,S2,19x8,'@SUM(1)", "4,S3,1979,'=1+1"]


def test_a_seizure_that_the_case_knows_otherwise_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, case = tmp_path / "t.csv", str(tmp_path / "case")
    table.write_text("seizure,place,lot\nS1,here,a\n", encoding="utf-8")
    run(capsys, "seizures", "add", case, str(table))
    table.write_text("seizure,place,lot\nS1,there,b\n", encoding="utf-8")
    code, out, err = run(capsys, "seizures", "add", case, str(table))
    assert (code, "1 item added" in out) == (0, True)
    assert "the case knows seizure S1 with other details" in err


def test_the_mapping_is_written_and_an_edited_one_is_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table, mapping = tmp_path / "t.csv", tmp_path / "m.json"
    table.write_text("seizure,Farbe\nS1,123-X\n", encoding="utf-8")
    run(capsys, "seizures", "add", str(tmp_path / "one"), str(table), "--mapping", str(mapping))
    mapping.write_text(mapping.read_text(encoding="utf-8").replace('"field": ""', '"field": "lot"'), encoding="utf-8")
    _, out, _ = run(
        capsys, "seizures", "add", str(tmp_path / "two"), str(table), "--mapping", str(mapping), "--dry-run"
    )
    assert "Farbe → lot" in out
    assert not (tmp_path / "two").exists()


def test_a_new_version_of_a_table_is_told_and_can_take_the_place_of_the_old(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, case = tmp_path / "t.csv", str(tmp_path / "case")
    table.write_text("seizure,lot\nS1,a\n", encoding="utf-8")
    run(capsys, "seizures", "add", case, str(table))
    table.write_text("seizure,lot\nS1,b\n", encoding="utf-8")
    assert "reading 1" in run(capsys, "seizures", "add", case, str(table))[2]
    assert "2 rows of items" in run(capsys, "seizures", "summary", case)[1]
    table.write_text("seizure,lot\nS1,c\n", encoding="utf-8")
    assert "reading 1" in run(capsys, "seizures", "add", case, str(table), "--replaces", "2")[2]
    assert run(capsys, "seizures", "add", case, str(table), "--replaces", "9")[0] == 2
    kept = [json.loads(line) for line in run(capsys, "seizures", "tables", case, "--json")[1].splitlines()]
    assert [one["stands"] for one in kept] == [True, False, True]


@pytest.mark.parametrize(
    "argv",
    [("link",), ("link", "x", "--items", ITEMS), ("link", "--items", "/no/such.csv"), ("denominators",),
     ("denominators", "--figure", "a"), ("denominators", "--figure", "a,b,c"), ("denominators", "--tables", "5"),
     ("denominators", "--figure", "a,1,1e400"), ("seizures", "template", "--out", "x.doc"),
     ("link", "--items", ITEMS, "--draws", "0"), ("link", "--items", ITEMS, "--reference", ITEMS)],
)  # fmt: skip
def test_what_cannot_be_used_ends_in_one_line(argv: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, *argv)
    assert code == 2
    assert out == ""
    assert err.count("\n") == 1


def test_the_template_has_every_column_and_its_meaning(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = run(capsys, "seizures", "template")
    assert code == 0
    for name in out.splitlines()[0].split(","):
        assert f"\n{name} " in "\n" + err
    assert run(capsys, "seizures", "template", "--out", str(tmp_path / "t.xlsx"))[0] == 0
    assert (tmp_path / "t.xlsx").read_bytes()[:2] == b"PK"


def test_published_figures_are_checked(capsys: pytest.CaptureFixture[str]) -> None:
    found = json.loads(run(capsys, "denominators", "--figure", "Albania,53,0.13", "--total", "1832", "--json")[1])
    assert [one["fault"] for one in found["misfits"]] == ["share-does-not-fit-total"]
    assert found["totals"][0]["least"] <= 40_984 <= found["totals"][0]["most"]
    assert "254 tables" in run(capsys, "denominators", "--tables", "12,5,9", "--count", "18", "--total", "271")[1]
    assert "cannot be: China" in run(capsys, "denominators", "--figure", "China,,43.5", "--figure", "China,,25.4")[1]
    published = str(ROOT / "examples" / "seizures" / "published.csv")
    assert "Nothing in these figures" in run(capsys, "denominators", published, "--total", "1730")[1]
