from __future__ import annotations

import json
from datetime import date
from importlib.resources import files

import jsonschema
import pytest

from tawatur.model import ROLES, Published
from tawatur.views.contract import claim_object, published_object, reading_object, value_object
from tests.views.invented import BODY, DEAD, OTHERS, READING, SUPPLY


@pytest.fixture
def validator() -> jsonschema.Draft202012Validator:
    schema = json.loads((files("tawatur.views") / "schemas" / "reading.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_a_reading_with_every_kind_validates(validator: jsonschema.Draft202012Validator) -> None:
    printed = json.loads(json.dumps(reading_object(READING)))
    validator.validate(printed)
    assert {claim["type"] for claim in printed["claims"]} == set(ROLES)


def test_the_schema_refuses_a_slot_of_another_kind(validator: jsonschema.Draft202012Validator) -> None:
    printed = json.loads(json.dumps(reading_object(READING)))
    printed["claims"][0]["slots"]["whom"] = []
    with pytest.raises(jsonschema.ValidationError):
        validator.validate(printed)


def test_every_offset_leads_back_to_its_words() -> None:
    printed = json.loads(json.dumps(reading_object(READING)))
    fillers = [
        filler
        for claim in printed["claims"]
        for fillers in claim["slots"].values()
        if isinstance(fillers, list)
        for filler in fillers
    ]
    assert fillers
    for filler in fillers:
        assert filler["text"] == BODY[filler["start"] : filler["end"]]


def test_a_supply_names_its_roles_and_its_means() -> None:
    printed = json.loads(json.dumps(claim_object(SUPPLY)))
    assert [filler["label"] for filler in printed["slots"]["from"]] == ["Iran"]
    assert [filler["label"] for filler in printed["slots"]["to"]] == ["Islamic State"]
    assert printed["slots"]["mechanism"] == "sale"
    assert printed["chain"][-1]["text"] == "سالم الحداد"
    assert printed["value"] is None


def test_a_running_total_keeps_its_bound_and_its_window() -> None:
    assert value_object(DEAD.proposition) == {
        "n": 12, "low": 12, "high": None, "approx": False, "text": "ما لا يقل عن 12", "unit": "people",
        "start": BODY.index("ما لا يقل"), "end": BODY.index("ما لا يقل") + len("ما لا يقل عن 12"),
        "cumulative": True, "from": "2021-03-03", "to": None,
    }  # fmt: skip


def test_a_place_held_by_name_has_a_unit_and_no_number() -> None:
    held = next(claim for claim in OTHERS if claim.proposition.kind == "control")
    value = value_object(held.proposition)
    assert value is not None
    assert (value["unit"], value["n"]) == ("place", None)


@pytest.mark.parametrize(
    ("start", "end", "value"),
    [
        (date(2018, 2, 3), date(2018, 2, 3), "2018-02-03"),
        (date(2018, 2, 1), date(2018, 2, 28), "2018-02"),
        (date(2018, 1, 1), date(2018, 12, 31), "2018"),
    ],
)
def test_a_date_is_as_precise_as_it_is_known(start: date, end: date, value: str) -> None:
    assert published_object(Published(start=start, end=end, basis="text"))["value"] == value
