"""The tables of who may act: states, actors, outlets, groups and the nouns that open a name.

They are checked as plain files, apart from whatever reads them: every row well formed, every reference kept,
no form that would make two entries answer to one word.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from tawatur import lexicon
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class

DATA = Path(lexicon.__file__).parent / "data"
COLUMNS = {
    "states": "id label name aliases latin nisba metonyms iso2 source",
    "actors": "id kind label name aliases latin state parent source",
    "outlets": "id kind label name aliases latin domain state owner source",
    "groups": "id kind label singular plural gender phrases source",
    "heads": "id singular plural kind role source",
}
AT_LEAST = {"states": 90, "actors": 480, "outlets": 180, "groups": 110, "heads": 140}
FORMS = {
    "states": ("name", "aliases", "metonyms"),
    "actors": ("name", "aliases"),
    "outlets": ("name", "aliases"),
    "groups": ("singular", "plural", "phrases"),
    "heads": ("singular", "plural"),
}
ACTOR_KINDS = {
    "government", "army", "agency", "police", "militia", "faction", "party", "alliance", "organisation", "monitor",
    "company", "tribe", "court", "person",
}  # fmt: skip
OUTLET_KINDS = {"agency", "newspaper", "broadcaster", "site", "magazine", "platform", "network"}
ROLES = {"actor", "person", "speaker", "source"}
# Letters, digits, space and full stop: no marks, tatweel, presentation forms or Persian letters.
ARABIC = re.compile(r"[\u0621-\u063a\u0641-\u064a0-9 .]+")
# Bare, these are ordinary words: hope, full moon, he opened, island, east, renaissance, lighthouse, world, home, life.
TOO_COMMON = {
    fold(word)
    for word in (
        "أمل",
        "بدر",
        "فتح",
        "الجزيرة",
        "الشرق",
        "النهضة",
        "المنار",
        "العالم",
        "الوطن",
        "البيان",
        "الحياة",
        "مالي",
    )
}

Row = dict[str, str]


@cache
def rows(table: str) -> tuple[Row, ...]:
    with (DATA / f"{table}.tsv").open(encoding="utf-8", newline="") as handle:
        return tuple(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))


def forms(table: str) -> Iterator[tuple[Row, str]]:
    for row in rows(table):
        for column in FORMS[table]:
            for form in filter(None, row[column].split(" | ")):
                yield row, form


@pytest.mark.parametrize("table", COLUMNS)
def test_every_line_has_the_cells_of_the_header(table: str) -> None:
    header, *lines = (DATA / f"{table}.tsv").read_text(encoding="utf-8").removesuffix("\n").split("\n")
    assert header.split("\t") == COLUMNS[table].split()
    assert [line for line in lines if line.count("\t") != header.count("\t")] == []


@pytest.mark.parametrize("table", COLUMNS)
def test_ids_are_plain_unique_and_in_order(table: str) -> None:
    ids = [row["id"] for row in rows(table)]
    assert ids == sorted(set(ids))
    assert [key for key in ids if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", key)] == []


@pytest.mark.parametrize("table", COLUMNS)
def test_the_tables_cover_what_they_promise(table: str) -> None:
    assert len(rows(table)) >= AT_LEAST[table]


@pytest.mark.parametrize("table", COLUMNS)
def test_cells_are_composed_trimmed_and_sourced(table: str) -> None:
    cells = [(row["id"], cell) for row in rows(table) for cell in row.values()]
    assert [key for key, cell in cells if cell != unicodedata.normalize("NFC", cell).strip() or "  " in cell] == []
    assert [key for key, cell in cells for part in cell.split("|") if "|" in cell and not part.strip()] == []
    assert [row["id"] for row in rows(table) if not row["source"]] == []


@pytest.mark.parametrize("table", COLUMNS)
def test_forms_are_plain_arabic(table: str) -> None:
    assert [form for _, form in forms(table) if not ARABIC.fullmatch(form)] == []


@pytest.mark.parametrize("table", COLUMNS)
def test_no_form_answers_for_two_entries(table: str) -> None:
    """Heads may be homonyms where the role differs: liwa' is a brigade and a rank."""
    owners: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for row, form in forms(table):
        owners[row.get("role", ""), fold(form)].append(row["id"])
    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize("table", COLUMNS)
def test_every_entry_can_be_met_in_a_text(table: str) -> None:
    named = {row["id"] for row, _ in forms(table)}
    assert [row["id"] for row in rows(table) if row["id"] not in named] == []


def test_actors_and_outlets_belong_to_listed_states() -> None:
    states = {row["id"] for row in rows("states")} | {""}
    assert [row["id"] for table in ("actors", "outlets") for row in rows(table) if row["state"] not in states] == []


def test_parents_are_actors_and_no_actor_is_its_own_ancestor() -> None:
    parents = {row["id"]: row["parent"] for row in rows("actors")}
    assert [key for key, parent in parents.items() if parent and parent not in parents] == []
    for key in parents:
        line = [key]
        while parents[line[-1]]:
            line.append(parents[line[-1]])
            assert line[-1] not in line[:-1], line


def test_kinds_and_roles_are_from_the_settled_lists() -> None:
    assert {row["kind"] for row in rows("actors")} <= ACTOR_KINDS
    assert {row["kind"] for row in rows("outlets")} <= OUTLET_KINDS
    assert {row["role"] for row in rows("heads")} == ROLES
    assert {row["gender"] for row in rows("groups")} == {"m", "f"}


def test_persons_stand_for_somebody() -> None:
    assert [row["id"] for row in rows("actors") if row["kind"] == "person" and not row["parent"]] == []


@pytest.mark.parametrize("table", ["states", "actors", "outlets"])
def test_ordinary_words_are_names_only_with_their_head(table: str) -> None:
    told_apart = word_class("names-also-words")
    assert [form for _, form in forms(table) if fold(form) in TOO_COMMON - told_apart] == []


def test_a_country_code_belongs_to_one_state() -> None:
    codes = [row["iso2"] for row in rows("states") if row["iso2"]]
    assert len(codes) == len(set(codes))
    assert [code for code in codes if not re.fullmatch("[A-Z]{2}", code)] == []


def test_a_domain_belongs_to_one_outlet() -> None:
    owners: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows("outlets"):
        for domain in filter(None, row["domain"].split(" | ")):
            owners[domain].append(row["id"])
            assert re.fullmatch(r"[a-z0-9-]+(\.[a-z0-9-]+)+", domain), domain
    assert {domain: ids for domain, ids in owners.items() if len(ids) > 1} == {}


@pytest.mark.parametrize(
    ("table", "form", "owner"),
    [
        ("states", "طهران", "iran"),
        ("states", "الولايات المتحدة الأمريكية", "united-states"),
        ("actors", "قسد", "syrian-democratic-forces"),
        ("actors", "داعش", "islamic-state"),
        ("actors", "النظام السوري", "syrian-government"),
        ("actors", "العمشات", "sultan-suleiman-shah-division"),
        ("actors", "الحوثيون", "houthis"),
        ("actors", "الدعم السريع", "rapid-support-forces"),
        ("actors", "فاغنر", "wagner-group"),
        ("outlets", "فرانس برس", "afp"),
        ("outlets", "عنب بلدي", "enab-baladi"),
        ("groups", "رعاة الأغنام", "herder"),
        ("heads", "ميليشيا", "h-militia"),
    ],
)
def test_what_the_press_writes_leads_to_its_entry(table: str, form: str, owner: str) -> None:
    assert [row["id"] for row, printed in forms(table) if fold(printed) == fold(form)] == [owner]
