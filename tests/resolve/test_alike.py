from __future__ import annotations

import pytest

from tawatur.resolve import alike


def pairs(*names: str) -> list[tuple[str, str]]:
    return list(alike({name: (name,) for name in names}))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("لواء الفرات الأول", "قائد لواء الفرات الأول"),
        ("المتحدث وسيم الزعفراني", "وسيم الزعفراني"),
        ("كتائب نور الساحل", "كتائب النور الساحل"),
        ("الزعفراني", "وسيم الزعفراني"),
    ],
)
def test_names_that_share_most_of_their_words_are_proposed(one: str, other: str) -> None:
    assert pairs(one, other) == [tuple(sorted((one, other)))]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("سلطان الزعفراني", "سلمان الزعفراني"),
        ("لواء الفرات", "لواء الساحل"),
        ("علي", "علي الحداد"),
        ("جيش الشرق", "جيش الغرب"),
    ],
)
def test_names_of_two_men_or_units_are_not(one: str, other: str) -> None:
    assert pairs(one, other) == []


def test_a_word_that_many_names_have_tells_nobody_by_itself() -> None:
    many = [f"مقاتلون {name}" for name in ("الشرق", "الغرب", "الشمال", "الجنوب")]
    assert pairs("مقاتلون", *many) == []


def test_every_way_a_name_is_printed_counts() -> None:
    assert list(alike({"a": ("النخبة", "حرس الساحل الشرقي"), "b": ("حرس الساحل الشرقي المحلي",)})) == [("a", "b")]
