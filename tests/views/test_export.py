from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.ledger import Case, judgement_id
from tawatur.model import Judgement, Mention, Reading, Tally
from tawatur.pipeline.build import build
from tawatur.views.cells import harmless
from tawatur.views.contract import reading_object
from tawatur.views.export import export
from tawatur.views.export.mask import masked
from tawatur.views.export.table import COLUMNS
from tests.analyse.copies.made import FILLERS, PASSAGE
from tests.views.invented import BODY, DEAD, HADDAD, LOCALS, READING, SPOKESMAN, span


def written(case: Path, *, to: str, mask: bool = False) -> str:
    """What an export of a case writes."""
    out = io.StringIO(newline="")
    with Case.open(case) as opened:
        export(opened, out, to=to, mask=mask)
    return out.getvalue()


def mask_of(reading: Reading) -> Any:  # noqa: ANN401  # JSON as parsed
    """A masked reading as another program would parse it."""
    return json.loads(json.dumps(masked(reading)))


def test_json_lines_hold_each_reading_whole(case: Path) -> None:
    (line,) = written(case, to="jsonl").splitlines()
    assert json.loads(line) == json.loads(json.dumps(reading_object(READING)))


def test_judgements_come_after_the_readings(tmp_path: Path) -> None:
    judgement = Judgement(
        id="", kind="note", subject_kind="claim", subjects=(READING.claims[0].id,), person="هالة",
        made_at=datetime(2024, 1, 2, tzinfo=UTC), body="a note",
    )  # fmt: skip
    judgement = replace(judgement, id=judgement_id(judgement))
    with Case.create(tmp_path / "case") as made:
        made.add(READING, BODY.encode(), reader="test")
        made.judge(judgement)
    last = json.loads(written(tmp_path / "case", to="jsonl").splitlines()[-1])
    assert last["judgement"]["body"] == "a note"


def test_the_table_has_a_row_for_each_claim_and_spreadsheets_read_it(case: Path) -> None:
    text = written(case, to="csv")
    assert text.startswith("\ufeffclaim,")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))
    assert [row["claim"] for row in rows] == [claim.id for claim in READING.claims]
    assert (rows[0]["from"], rows[0]["to"], rows[0]["speaker"]) == ("Iran", "Islamic State", "سالم الحداد")
    assert rows[2]["n"] == "12"
    assert set(rows[0]) == set(COLUMNS)


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@x", "\tx", " =1", "\u200f=1"])
def test_no_cell_is_run_as_a_formula(cell: str) -> None:
    assert harmless(cell) == "'" + cell


def test_hostile_cells_are_harmless(hostile_case: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(written(hostile_case, to="csv").removeprefix("\ufeff"))))
    assert not any(value.startswith(("=", "+", "-", "@")) for row in rows for value in row.values())


def test_the_mask_hides_private_persons_and_what_unnamed_sources_said() -> None:
    text = json.dumps(mask_of(READING), ensure_ascii=False)
    for hidden in ("سالم", "الحداد", "مصادر محلية", "قتل ما لا يقل"):
        assert hidden not in text
    assert "إيران تبيع بنادق" in text


def test_the_mask_follows_an_unnamed_sources_words_into_their_copies(tmp_path: Path) -> None:
    texts = {
        "first.txt": f"{FILLERS[0]}.\n\nوقالت مصادر محلية إن {PASSAGE}.",
        "copy.txt": f"{PASSAGE.replace('سبع', 'تسع')}.\n\n{FILLERS[1]}.",
        "other.txt": f"{FILLERS[3]}.\n\n{FILLERS[1]}.",
    }
    (tmp_path / "in").mkdir()
    for name, text in texts.items():
        (tmp_path / "in" / name).write_text(text, encoding="utf-8")
    build([tmp_path / "in"], tmp_path / "case", workers=1)
    bodies = {
        row["report"]["file"]: row["report"]["body"]
        for row in map(json.loads, written(tmp_path / "case", to="jsonl", mask=True).splitlines())
    }
    for name in ("first.txt", "copy.txt"):
        assert not {"شاحنات", "مطحنة", "الرمان"} & set(bodies[name].split())
    assert "تسع" not in bodies["copy.txt"]  # what an editor changed in between
    assert FILLERS[1] in bodies["copy.txt"]
    assert "█" not in bodies["other.txt"]


def test_the_mask_keeps_structure_offsets_and_schema() -> None:
    found = mask_of(READING)
    schema = json.loads((files("tawatur.views") / "schemas" / "reading.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(found, schema)
    body = found["report"]["body"]
    assert len(body) == len(BODY)
    assert body.split("\n")[0] == BODY.split("\n")[0]
    hidden = LOCALS.content.of(body)
    assert set(hidden) == {"█", " "}
    for claim, plain in zip(found["claims"], READING.claims, strict=True):
        assert (claim["start"], claim["end"]) == (plain.span.start, plain.span.end)


@given(st.sampled_from(["سالم الحداد", "الحداد", "سالم"]), st.integers(0, 3))
def test_a_private_name_is_masked_wherever_it_stands(name: str, times: int) -> None:
    body = BODY + f"وأضاف {name} ذلك. " * times
    reading = replace(READING, report=replace(READING.report, body=body, title=name, byline=name))
    assert name not in json.dumps(mask_of(reading), ensure_ascii=False)


def test_the_mask_hides_victims_and_names_behind_a_role() -> None:
    victim = Mention(kind="person", text="مدنيا", span=span("مدنيا"))
    dead = replace(DEAD, proposition=Tally(category="killed", counted=(victim,)))
    role = replace(SPOKESMAN.chain[0], text="متحدث عسكري أحمد الكنعاني")
    spoken = replace(SPOKESMAN, chain=(role,))
    text = json.dumps(mask_of(replace(READING, attributions=(spoken,), claims=(dead,))), ensure_ascii=False)
    assert "مدنيا" not in text
    assert "الكنعاني" not in text
    assert "متحدث عسكري" in text


def test_the_mask_reaches_into_the_title() -> None:
    title = span("إيران تبيع بنادق لتنظيم داعش")
    unnamed = replace(HADDAD, chain=(replace(HADDAD.chain[0], kind="anonymous"),))
    reading = replace(
        READING,
        report=replace(READING.report, title=title.of(BODY), title_span=title),
        attributions=(unnamed,),
        claims=(),
    )
    assert set(mask_of(reading)["report"]["title"]) == {"█", " "}
