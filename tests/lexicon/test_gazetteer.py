"""Where a place string lies: the narrowest name wins, namesakes are told apart by what is around."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tawatur.errors import InputError
from tawatur.lexicon.added import FOLDER, add_gazetteer, added_files, added_places, remove_gazetteer
from tawatur.lexicon.gazetteer import forget, locate, locate_exactly

GEONAMES = "7\tZahlula\tZahlula\tزهلولة الفوقا,Zahlula\t35.10\t40.20\tP\tPPL\tSY\t\t\t\t\t\t900\t\t\t\t"


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(FOLDER, str(tmp_path / "kept"))
    added_places.cache_clear()
    forget()
    yield
    monkeypatch.undo()
    added_places.cache_clear()
    forget()


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("مدينة الميادين", "places/al-mayadin"),
        ("ديرالزور", "places/deir-ez-zor"),
        ("بلدة السخنة بريف حمص الشرقي", "places/al-sukhnah"),
        ("مدينة كيدال", "places/kidal"),
        ("ولاية أعالي النيل", "places/upper-nile"),
        ("تين زواتين", "places/tinzaouaten"),
    ],
)
def test_a_place_is_found_behind_its_head_and_in_any_spelling(text: str, ref: str) -> None:
    place = locate(text)
    assert place is not None
    assert place.ref == ref


def test_a_namesake_is_told_by_what_stands_beside_it() -> None:
    lebanon, libya = locate("طرابلس", ("لبنان",)), locate("طرابلس", ("ليبيا",))
    assert lebanon is not None
    assert libya is not None
    assert (lebanon.country, libya.country) == ("LB", "LY")


def test_words_that_name_no_place_are_nowhere() -> None:
    assert locate("ورشة لصناعة المفروشات القديمة جدا") is None


def test_a_geonames_file_is_taken_over_and_given_back(tmp_path: Path) -> None:
    (tmp_path / "SY.txt").write_text(GEONAMES + "\n", encoding="utf-8")
    assert locate("قرية زهلولة الفوقا") is None
    file, count = add_gazetteer(tmp_path / "SY.txt")
    forget()
    found = locate("قرية زهلولة الفوقا")
    assert (count, [one.name for one in added_files()]) == (1, [file.name])
    assert found is not None
    assert (found.lat, found.lon) == (35.10, 40.20)
    remove_gazetteer("SY")
    forget()
    assert locate("قرية زهلولة الفوقا") is None


def test_a_table_with_a_header_is_understood(tmp_path: Path) -> None:
    table = tmp_path / "own.tsv"
    table.write_text("wof_id\tname\tname_ar\tlat\tlon\n1\tQasrin\tزهلولة الفوقا\t35.1\t40.2\n", encoding="utf-8")
    assert add_gazetteer(table)[1] == 1


@pytest.mark.parametrize("content", ["", "no\tcolumns\nat\tall\n", "name_ar\tlat\tlon\nقصرين\tnorth\teast\n"])
def test_what_is_no_gazetteer_is_refused_and_leaves_nothing(tmp_path: Path, content: str) -> None:
    file = tmp_path / "bad.tsv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(InputError):
        add_gazetteer(file)
    assert added_files() == ()


def test_a_name_that_climbs_out_of_the_folder_is_refused() -> None:
    with pytest.raises(InputError):
        remove_gazetteer("../../etc/passwd")


def test_of_namesakes_the_one_in_the_province_told_is_meant(tmp_path: Path) -> None:
    table = tmp_path / "namesakes.tsv"
    table.write_text(
        "wof_id\tplacetype\tname\tname_ar\tlat\tlon\tregion_id\n"
        "7\tregion\tHama\tحماة\t35.2\t37.2\t7\n"
        "8\tregion\tIdlib\tإدلب\t35.8\t36.7\t8\n"
        "1\tlocality\tQasrin A\tزهلولة\t35.50\t36.45\t7\n"
        "2\tlocality\tQasrin B\tزهلولة\t35.70\t36.60\t8\n",
        encoding="utf-8",
    )
    add_gazetteer(table)
    for province, label in (("إدلب", "Qasrin B"), ("حماة", "Qasrin A")):
        place = locate("زهلولة", (province, "سوريا"))
        assert place is not None
        assert place.label == label


def test_an_article_tells_two_names_apart(tmp_path: Path) -> None:
    table = tmp_path / "articles.tsv"
    table.write_text(
        "id\tname\tname_ar\tlat\tlon\tpopulation\n"
        "1\tBare\tزهلولة\t35.50\t36.45\t10\n"
        "2\tWith article\tالزهلولة\t35.70\t36.60\t9000\n",
        encoding="utf-8",
    )
    add_gazetteer(table)
    for text, label in (("قرية زهلولة", "Bare"), ("قرية الزهلولة", "With article")):
        place = locate(text)
        assert place is not None
        assert place.label == label


@pytest.mark.parametrize(
    ("text", "ref"),
    [
        ("محيط بلدة السخنة", "places/al-sukhnah"),
        ("بلدة السخنة بريف حمص الشرقي", "places/al-sukhnah"),
        ("ريف ديرالزور الشرقي", "places/eastern-countryside-of-deir-ez-zor"),
        ("بالرقة", "places/raqqa"),
    ],
)
def test_a_name_among_words_of_kind_and_direction_is_located(text: str, ref: str) -> None:
    place = locate_exactly(text, {"SY"})
    assert place is not None
    assert place.ref == ref


@pytest.mark.parametrize(
    "text",
    [
        "مخيم رقة الرحمة",  # a word that may belong to the name is not passed over
        "السخنت",  # nor is a slip of the pen forgiven
        "حي باب بغداد",  # two names side by side may be a third
        "الريف الجنوبي",  # a direction is no name, though a province is called so
        "مركز المدينة",
        "ورشة لصناعة الزيتون",
    ],
)
def test_what_only_resembles_a_name_is_nowhere(text: str) -> None:
    assert locate_exactly(text) is None


def test_a_namesake_elsewhere_is_not_meant() -> None:
    libya = locate_exactly("مدينة طرابلس", {"LY"})
    assert libya is not None
    assert libya.country == "LY"
    assert locate_exactly("مدينة طرابلس", {"YE"}) is None
