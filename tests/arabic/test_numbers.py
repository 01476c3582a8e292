"""What a reader of casualty and seizure reports needs of numbers: the figure, its bounds, its noun, no sums."""

from __future__ import annotations

import random
from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.arabic.duals import dual_of
from tawatur.arabic.number_digits import read_digits
from tawatur.arabic.number_reading import parse_number_words
from tawatur.arabic.number_spelling import LARGEST, Case, Gender, number_words
from tawatur.arabic.numbers import find_quantities
from tawatur.arabic.tokens import tokenise
from tawatur.model.quantity import Quantity


def read(text: str) -> tuple[Quantity, ...]:
    return find_quantities(tokenise(text), text)


def figures(text: str) -> list[tuple[str, float | None, float | None, float | None, str | None]]:
    def plain(value: Decimal | None) -> float | None:
        return None if value is None else float(value)

    return [(q.text, plain(q.value), plain(q.low), plain(q.high), q.unit) for q in read(text)]


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(get_args(Gender)), st.sampled_from(get_args(Case)))
def test_what_is_spelled_reads_back(n: int, gender: Gender, case: Case) -> None:
    assert parse_number_words(number_words(n, gender, case)) == n


def test_every_number_to_a_thousand_reads_back_in_every_form() -> None:
    for gender in get_args(Gender):
        for case in get_args(Case):
            for n in range(1001):
                assert parse_number_words(number_words(n, gender, case)) == n


def test_round_thousands_and_millions_read_back() -> None:
    draw = random.Random(7)  # noqa: S311  # a reproducible sample, not a secret
    for _ in range(300):
        n = draw.randrange(1, 1000) * 10 ** draw.choice((3, 6, 9))
        for case in get_args(Case):
            assert parse_number_words(number_words(n, "masculine", case)) == n


@pytest.mark.parametrize("n", [-1, LARGEST + 1])
def test_numbers_that_cannot_be_spelled_are_refused(n: int) -> None:
    with pytest.raises(ValueError, match="can be spelled"):
        number_words(n)


@pytest.mark.parametrize(
    ("n", "gender", "case", "spelled"),
    [
        (3, "masculine", "nominative", "ثلاثة"),
        (3, "feminine", "nominative", "ثلاث"),
        (12, "feminine", "genitive", "اثنتي عشرة"),
        (25, "masculine", "genitive", "خمسة وعشرين"),
        (200, "masculine", "nominative", "مئتان"),
        (2000, "masculine", "accusative", "ألفين"),
        (11_111, "masculine", "nominative", "أحد عشر ألفاً ومئة وأحد عشر"),
    ],
)
def test_spelling_agrees_with_the_noun(n: int, gender: Gender, case: Case, spelled: str) -> None:
    assert number_words(n, gender, case) == spelled


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("13,000", "13000"), ("١٬٢٣٤٫٥", "1234.5"), ("10،5", "10.5"), ("3.7", "3.7"), ("۱۲۷", "127"),
        ("0.125", "0.125"), ("3،500", "3500"), ("12.345.678", "12345678"),
    ],
)  # fmt: skip
def test_digits_of_three_scripts_with_their_separators(printed: str, value: str) -> None:
    assert read_digits(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["22.6.2020", "1,2,3", "2019،2020"])
def test_digits_that_are_no_number(printed: str) -> None:
    assert read_digits(printed) is None


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("مئتين وخمسة وسبعين", 275), ("ثلاثمائة", 300), ("ثلاث مئة", 300), ("ألفي", 2000), ("١٣ ألف", 13000),
        ("2.5 مليون", 2_500_000), ("مليونين ونصف", 2_500_000), ("مليون ونصف المليون", 1_500_000),
        ("نصف مليون", 500_000), ("إحدى وعشرين", 21), ("وأحد عشر", 11), ("بثلاثة", 3), ("لأربعة", 4),
        ("ألف ومئتي", 1200), ("ثلاثة أرباع", 0.75),
    ],
)  # fmt: skip
def test_number_phrases(words: str, value: float) -> None:
    assert parse_number_words(words) == Decimal(str(value))


@pytest.mark.parametrize("words", ["ثلاثة وأربعة", "2021 و2022", "أحد", "لست", "كتاب", ""])
def test_phrases_that_are_no_single_number(words: str) -> None:
    assert parse_number_words(words) is None


def test_numbers_are_never_summed_across_a_clause() -> None:
    assert [q.value for q in read("قتل تسعة وأسر أربعة")] == [9, 4]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سقط ما لا يقل عن 40 قتيلاً", ("ما لا يقل عن 40", 40, 40, None, "قتيلاً")),
        ("أكثر من ثلاثين آلية", ("أكثر من ثلاثين", 30, 30, None, "آلية")),
        ("أقل من 20 عنصراً", ("أقل من 20", 20, None, 20, "عنصراً")),
        ("ما لا يزيد عن 20 عنصراً", ("ما لا يزيد عن 20", 20, None, 20, "عنصراً")),
        ("ستة مدنيين على الأقل", ("ستة", 6, 6, None, "مدنيين")),
        ("بين 3 و5 سيارات", ("بين 3 و5", None, 3, 5, "سيارات")),
        ("من 10 إلى 15 قذيفة", ("من 10 إلى 15", None, 10, 15, "قذيفة")),
        ("3-5 جرحى", ("3-5", None, 3, 5, "جرحى")),
        ("العشرات من الجرحى", ("العشرات", None, 20, None, "الجرحى")),
        ("عشرات الآلاف من النازحين", ("عشرات الآلاف", None, 20_000, None, "النازحين")),
        ("بضعة مقاتلين", ("بضعة", None, 3, 9, "مقاتلين")),
        ("عدد من القذائف", ("عدد من", None, 2, None, "القذائف")),
        ("ويتجاوز عدد المسلحين في البلدة 350 عنصراً", ("350", 350, 350, None, "عنصراً")),
        ("12.5 في المئة من الأراضي", ("12.5 في المئة", 12.5, 12.5, 12.5, "percent")),
        ("٪30 من السكان", ("٪30", 30, 30, 30, "percent")),
        ("أكثر من نصف المدينة", ("أكثر من نصف", 0.5, 0.5, None, "المدينة")),
        ("طفل واحد", ("واحد", 1, 1, 1, "طفل")),
        ("شاحنتان اثنتان", ("اثنتان", 2, 2, 2, "شاحنتان")),
        ("بالإضافة لـ19 من المسلحين", ("19", 19, 19, 19, "المسلحين")),
        ("وثلاثة آخرين", ("ثلاثة", 3, 3, 3, "آخرين")),
        ("أكثر من 100 وأقل من 200 مقاتل", ("أكثر من 100 وأقل من 200", None, 100, 200, "مقاتل")),
        ("3.125 مليون نازح", ("3.125 مليون", 3_125_000, 3_125_000, 3_125_000, "نازح")),
        ("1.500 مقاتل", ("1.500", 1500, 1500, 1500, "مقاتل")),
        ("واحد من كل", ("واحد", 1, 1, 1, None)),
        ("واحد من ثلاثة أطفال", ("واحد من ثلاثة", 1 / 3, 1 / 3, 1 / 3, "أطفال")),
        ("خمس المساحة", ("خمس", 0.2, 0.2, 0.2, "المساحة")),
        ("عُشر المحصول", ("عُشر", 0.1, 0.1, 0.1, "المحصول")),
        ("عشر القرى", ("عشر", 10, 10, 10, "القرى")),
        ("3/4 المدينة", ("3/4", 0.75, 0.75, 0.75, "المدينة")),
        ("بنسبة 30 من الأراضي", ("30", 30, 30, 30, "percent")),
        ("لا يتجاوز عدد الجنود 40", ("40", 40, None, 40, None)),
        ("إصابة اثنين بقصف", ("اثنين", 2, 2, 2, None)),
        ("بين 3 و5 آلاف مقاتل", ("بين 3 و5 آلاف", None, 3000, 5000, "مقاتل")),
        ("من 10 إلى 15 ألف نازح", ("من 10 إلى 15 ألف", None, 10_000, 15_000, "نازح")),
        ("نحو الـ 50.", ("نحو الـ 50", 50, None, None, None)),
        ("قُتل /7/ جنود", ("7", 7, 7, 7, "جنود")),
        ("أصيب (5) مدنيين", ("5", 5, 5, 5, "مدنيين")),
        ("في مناطق عدة شمال البلاد", ("عدة", None, 2, None, "مناطق")),
        ("شهيد واحد من القوات", ("واحد", 1, 1, 1, "شهيد")),
        ("13 لدمشق", ("13", 13, 13, 13, None)),
        ("وأحد عشر رجلاً", ("أحد عشر", 11, 11, 11, "رجلاً")),
        ("في القرى من12 عائلة", ("12", 12, 12, 12, "عائلة")),
    ],
)  # fmt: skip
def test_bounds_units_and_words(
    text: str, expected: tuple[str, float | None, float | None, float | None, str | None]
) -> None:
    assert figures(text) == [expected]


def test_about_leaves_both_sides_open() -> None:
    (quantity,) = read("نحو ألفي مقاتل")
    assert quantity.value == 2000
    assert (quantity.low, quantity.high, quantity.approximate) == (None, None, True)


def test_a_fall_from_one_figure_to_another_is_two_figures() -> None:
    assert [q.value for q in read("انخفضت المساحة من حوالي 40 في المئة إلى 5 في المئة")] == [40, 5]


@pytest.mark.parametrize(
    "text",
    [
        "قذائف 7.62×39", "رشاش عيار 12.7", "مدفع 23 ملم", "الفرقة 17", "اللواء 35", "القرار رقم 2216",
        "دبابة تي-72", "إف-16", "في 3 نيسان 2020", "الساعة 10 مساءً", "هاتف 0991234567", "عامي 2021 و2022",
        "[ad_1]", "يوم الاثنين", "لست هناك", "الثاني عشر", "أحد المقاتلين", "إبان معارك 2017.",
        "القرار “2254” هنا", "طريق إم 4", "S- 200 هنا", "لم يبلغ الـ 18 في", "النصف الأول",
        "السوق الخامسة عشر والنصف", "زوجها وأحد أطفالها", "اتصل على 0991 234 567", "قذائف هاون 120،",
        "النسخة 2.0.1", "[1] انظر", "قرار مجلس الأمن 2254،", "دورة\n12", "😢47 💔11",
    ],
)  # fmt: skip
def test_numbers_that_count_nothing(text: str) -> None:
    assert read(text) == ()


def test_every_span_holds_the_words_it_shows() -> None:
    text = "أُصيب نحو 12 مدنياً، وقُتل خمسة وعشرون مسلحاً و3 ضباط بينهم عقيد واحد."
    assert (
        [q.span.of(text) for q in read(text)] == [q.text for q in read(text)] == ["نحو 12", "خمسة وعشرون", "3", "واحد"]
    )


@pytest.mark.parametrize(
    ("key", "singular"),
    [("قتيلان", "قتيل"), ("صاروخين", "صاروخ"), ("قذيفتين", "قذيفه"), ("والجنديان", "جندي"), ("مدنيان", "مدني")],
)
def test_duals_carry_their_number(key: str, singular: str) -> None:
    assert dual_of(key) == singular


@pytest.mark.parametrize("key", ["مدنيين", "مقاتلين", "لبنان", "سكان", "قوانين", "ايران", "بين"])
def test_words_that_may_not_be_duals(key: str) -> None:
    assert dual_of(key) is None


@given(st.text(alphabet='0123456789٣.,،-–%×[]"ـ ومئةألف مليوننصفبينمنإلىعشرثلاةاحد\n', max_size=60))
def test_no_text_breaks_the_reader(text: str) -> None:
    for quantity in read(text):
        assert quantity.text == quantity.span.of(text)
        assert "\n" not in quantity.text
        assert quantity.low is None or quantity.high is None or quantity.low <= quantity.high


def test_endless_digits_count_nothing() -> None:
    for text in (
        "9" * 50_000,
        f"{'9' * 60} جزء من 5",
        f"سالب {'1,' * 5000}1",
        f"بين {'9' * 40} و{'9' * 41}",
        "مليون " * 3000,
    ):
        assert all(quantity.value is None or quantity.value.is_finite() for quantity in read(text))
