"""Nouns of supply and of tolerance say who gives and who gets in every construction that Arabic has for them."""

from __future__ import annotations

from itertools import product

import pytest

from tests.annotate.facts.cases import said

GIVEN = "supply from=Turkey to=Houthis"
LET = "collusion who=Turkey with=Houthis"
DENIED = " polarity=denied"

HELP = ("تزويد", "إمداد", "تسليح", "تجهيز", "مد", "رفد", "دعم", "تغذية")
"""Verbal nouns whose object is whoever gets."""
OF_HELP = (
    "{n} تركيا الحوثيين بالأسلحة",
    "{n} تركيا للحوثيين بالأسلحة",
    "{n} الحوثيين بالأسلحة من قبل تركيا",
    "{n} الحوثيين بالأسلحة على يد تركيا",
    "{n} الحوثيين بالأسلحة بواسطة تركيا",
)
SENDING = ("تهريب", "بيع", "شحن", "إرسال", "نقل", "توريد", "تسليم", "تصدير", "إيصال", "تحويل", "تمرير", "ضخ", "إدخال")
"""Verbal nouns whose object is what is sent."""
OF_SENDING = (
    "{n} تركيا الأسلحة إلى الحوثيين",
    "{n} تركيا للأسلحة إلى الحوثيين",
    "{n} تركيا للأسلحة للحوثيين",
    "{n} الأسلحة من تركيا إلى الحوثيين",
    "{n} الأسلحة إلى الحوثيين من قبل تركيا",
    "{n} الأسلحة من جانب تركيا إلى الحوثيين",
    "عمليات {n} الأسلحة من تركيا إلى الحوثيين",
)
GETTING = ("شراء", "استيراد", "اقتناء", "استلام")
OF_GETTING = ("{n} الحوثيين الأسلحة من تركيا", "{n} الحوثيين للأسلحة من تركيا")
TOLD = (
    ("كشف التقرير عن {np}.", ""),
    ("أدانت فرنسا {np}.", ""),
    ("هذه اتهامات ب{np}.", ""),
    ("أدى {np} إلى إطالة الحرب.", ""),
    ("عرض الوزير أدلة على {np}.", ""),
    ("طالبت فرنسا بوقف {np}.", ""),
    ("أعربت فرنسا عن قلقها من {np}.", ""),
    ("نفى مسؤول أمني {np}.", DENIED),
    ("أكد التقرير عدم {np}.", DENIED),
)
"""Sentences about a deed that a noun tells, with what becomes of it."""
PHRASES = (
    *(form.format(n=n) for n, form in product(HELP, OF_HELP)),
    *(form.format(n=n) for n, form in product(SENDING, OF_SENDING)),
    *(form.format(n=n) for n, form in product(GETTING, OF_GETTING)),
)
SHELTER = ("إيواء", "احتضان", "استضافة", "حماية", "رعاية")
"""Verbal nouns of shelter, whose object لـ marks behind the doer."""
BLAMED = (
    "أدانت فرنسا تركيا بسبب تسليحها للحوثيين.",
    "أدانت فرنسا تركيا لتسليحها الحوثيين.",
    "انتقدت فرنسا تركيا على تزويدها الحوثيين بالأسلحة.",
    "وجهت فرنسا لتركيا تهمة تسليح الحوثيين.",
    "تزايدت الاتهامات ضد تركيا بدعم الحوثيين بالسلاح.",
    "حملت فرنسا تركيا مسؤولية تسليح الحوثيين.",
    "مسؤولية تركيا عن تسليح الحوثيين واضحة.",
    "اتهمت فرنسا تركيا بزعزعة المنطقة عبر تهريب السلاح إلى الحوثيين.",
    "تتواصل جهود تركيا لتسليح الحوثيين.",
    "أعلنت الوزارة استعداد تركيا لتزويد الحوثيين بالسلاح.",
    "في إطار دعمها للحوثيين كثفت تركيا نشاطها.",
)
"""What somebody is blamed, punished or ready for is his, whoever speaks of it."""
NAMED = (
    "كشف التقرير عن خط إمداد من تركيا إلى الحوثيين.",
    "كشف التقرير عن جسر جوي من تركيا إلى الحوثيين.",
    "كشف التقرير عن مساعدات عسكرية من تركيا إلى الحوثيين.",
    "ارتفعت صادرات تركيا من السلاح إلى الحوثيين.",
    "ارتفعت مشتريات الحوثيين من السلاح من تركيا.",
    "تركيا المورد الرئيسي للأسلحة للحوثيين.",
    "دعم عسكري تركي للحوثيين",
    "قدمت تركيا دعماً مالياً وعسكرياً للحوثيين.",
)
"""Nouns for what is on its way, and for whoever sends it."""


@pytest.mark.parametrize("k", range(len(PHRASES)))
def test_a_noun_of_supply_says_from_whom_to_whom(k: int) -> None:
    told, polarity = TOLD[k % len(TOLD)]
    assert GIVEN + polarity in said(told.format(np=PHRASES[k]))


@pytest.mark.parametrize(("noun", "told"), list(product(SHELTER, TOLD[:4])))
def test_a_noun_of_shelter_says_who_shelters_whom(noun: str, told: tuple[str, str]) -> None:
    assert LET in said(told[0].format(np=f"{noun} تركيا للحوثيين"))


@pytest.mark.parametrize("sentence", [*BLAMED, *NAMED])
def test_who_is_blamed_for_a_deed_or_named_as_its_source_gives(sentence: str) -> None:
    assert GIVEN in said(sentence)


@pytest.mark.parametrize("given", ["ملاذا آمنا", "الحماية", "غطاء سياسيا"])
def test_shelter_and_cover_that_somebody_gives_are_collusion_and_no_goods(given: str) -> None:
    assert said(f"توفر تركيا {given} للحوثيين.") == [LET]


def test_who_only_worries_about_a_delivery_does_not_make_it() -> None:
    assert said("أعلنت فرنسا قلقها من تسليم أسلحة للحوثيين.") == ["supply to=Houthis"]


def test_who_announces_measures_after_a_delivery_did_not_make_it() -> None:
    assert said("أعلن البرلمان الطوارئ بعد تهريب أسلحة للحوثيين.") == ["supply to=Houthis"]
