"""Pictures of a summary: what they say, in which direction, and that they are safe and whole as files."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from tawatur.analyse.materiel import Outline, outline, summary
from tawatur.model import Item, Materiel, SeizureRecord
from tawatur.views.cli import main
from tawatur.views.pictures import LANGUAGES, Language, Picture, pictures_of, png, svg

ROOT = Path(__file__).parents[2]
ITEMS = str(ROOT / "examples" / "seizures" / "items.csv")
NAMES = ["kinds", "made-in", "makers", "years-of-making", "age-at-seizure", "making-to-seizure"]


def seized(*items: Item) -> Outline:
    """The outline of one seizure of April 2021."""
    record = SeizureRecord(id="s1", label="S1", start=date(2021, 4, 1), end=date(2021, 4, 30))
    return outline(summary(Materiel(seizures=(record,), items=items)))


def texts(picture: Picture) -> list[str]:
    """The words of a picture in order, without the isolates around them."""
    elements = ET.fromstring(svg(picture)).iter()  # noqa: S314  # our own picture
    return [(one.text or "").strip("\u2068\u2069") for one in elements if one.tag.endswith("}text")]


def places(picture: Picture, kind: str) -> list[float]:
    """Where the marks of a kind begin."""
    elements = ET.fromstring(svg(picture)).iter()  # noqa: S314  # our own picture
    return [float(one.attrib["x"]) for one in elements if one.attrib.get("class") == kind]


AKM = Item(id="1", seizure="s1", kind="materiel/akm", country="china", maker="Factory 66", year=1978, quantity=3)
MINE = Item(id="2", seizure="s1", kind="materiel/mine", year=2016)
UNKNOWN = Item(id="3", seizure="s1")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_has_its_picture_with_its_numbers(language: Language) -> None:
    drawn = pictures_of(seized(AKM, MINE, UNKNOWN), language)
    assert [picture.name for picture in drawn] == NAMES
    kinds, made, _, years, _, reach = map(texts, drawn)
    told = {"en": ("AKM", "China", "not known", "1 · 3 pieces"), "ar": ("بنادق", "الصين", "غير معروف", "1 · 3 قطعة")}
    rifle, china, unknown, pieces = told[language]
    assert any(rifle in text for text in kinds)
    assert {china, unknown, pieces} <= set(made)
    assert "1980" in years
    assert any("4" in text and "5" in text and "2016" in text for text in reach)
    assert all(picture.told for picture in drawn)


def test_arabic_pictures_are_mirrored() -> None:
    english, arabic = (pictures_of(seized(AKM, MINE), language)[0] for language in LANGUAGES)
    assert all(x < 360 for x in places(english, "p-label"))
    assert all(x > 360 for x in places(arabic, "p-label"))


def test_labels_are_words_and_nothing_else() -> None:
    hostile = Item(id="1", seizure="s1", maker="\u202eمصنع</text><script>&\x00", kind_text="<b>")
    for picture in pictures_of(seized(hostile), "ar"):
        drawn = svg(picture)
        assert "<script" not in drawn
        assert "\u202e" not in drawn
        ET.fromstring(drawn)  # noqa: S314  # our own picture
    assert any("مصنع" in text for text in texts(pictures_of(seized(hostile), "ar")[2]))


def test_many_names_end_in_one_bar_and_nothing_is_lost() -> None:
    items = [Item(id=str(n), seizure="s1", maker=f"works {n:02}") for n in range(40)]
    shown = texts(pictures_of(seized(*items), "en")[2])
    assert "27 others" in shown
    assert len([text for text in shown if text.startswith("works")]) == 13


def test_years_that_are_not_known_are_told() -> None:
    years = pictures_of(seized(AKM, UNKNOWN), "en")[3]
    assert any("1 without a year" in text for text in texts(years))


def test_no_items_no_pictures() -> None:
    assert pictures_of(seized(), "en") == ()


def test_a_png_is_drawn_with_the_letters_in_it() -> None:
    """Two pictures that differ in Arabic letters alone differ as points: the font that comes along has them."""
    drawn = [png(pictures_of(seized(Item(id="1", seizure="s1", maker=name)), "ar")[2]) for name in ("سين", "صاد")]
    assert all(data.startswith(b"\x89PNG") for data in drawn)
    assert drawn[0] != drawn[1]


def test_pictures_are_written_from_the_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    case, out = str(tmp_path / "case"), tmp_path / "pictures"
    main(("seizures", "add", case, ITEMS))
    assert main(("seizures", "pictures", case, "--out", str(out), "--language", "ar")) == 0
    assert sorted(path.name for path in out.iterdir()) == sorted(f"{n}.{e}" for n in NAMES for e in ("svg", "png"))
    assert "بلد الصنع" in capsys.readouterr().out
    assert main(("seizures", "pictures", str(tmp_path / "none"), "--out", str(out))) == 4
