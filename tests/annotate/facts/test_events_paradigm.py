"""Strikes, arrests, tolls and control are read alike in every construction that Arabic has for them."""

from __future__ import annotations

from itertools import product
from typing import NamedTuple

import pytest

from tests.annotate.facts.cases import said


class Deed(NamedTuple):
    """A deed by its feminine past, its present and its verbal noun, with the preposition of its object, if any."""

    past: str
    present: str
    masdar: str
    on: str = ""


STRIKES = (
    Deed("استهدفت", "تستهدف", "استهداف"),
    Deed("قصفت", "تقصف", "قصف"),
    Deed("هاجمت", "تهاجم", "مهاجمة"),
    Deed("اقتحمت", "تقتحم", "اقتحام"),
    Deed("ضربت", "تضرب", "ضرب"),
    Deed("حاصرت", "تحاصر", "محاصرة"),
    Deed("داهمت", "تداهم", "مداهمة"),
    Deed("أغارت", "تغير", "إغارة", "على "),
    Deed("اعتدت", "تعتدي", "اعتداء", "على "),
    Deed("فتحت النار", "تفتح النار", "فتح النار", "على "),
    Deed("شنت هجوما", "تشن هجوما", "شن هجوم", "على "),
    Deed("نفذت هجوما انتحاريا", "تنفذ هجوما انتحاريا", "تنفيذ هجوم انتحاري", "على "),
)
ARRESTS = (
    Deed("اعتقلت", "تعتقل", "اعتقال"),
    Deed("احتجزت", "تحتجز", "احتجاز"),
    Deed("أوقفت", "توقف", "توقيف"),
    Deed("اختطفت", "تختطف", "اختطاف"),
)
CAPTURES = (
    Deed("سيطرت", "تسيطر", "السيطرة", "على "),
    Deed("استعادت", "تستعيد", "استعادة"),
    Deed("احتلت", "تحتل", "احتلال"),
    Deed("خسرت", "تخسر", "خسارة"),
    Deed("انتزعت", "تنتزع", "انتزاع"),
)
DONE = {
    "verb first": "{d.past} {who} {d.on}{whom}.",
    "doer first": "{who} {d.past} {d.on}{whom}.",
    "behind إن": "وقال مسؤول إن {who} {d.past} {d.on}{whom}.",
    "present": "{d.present} {who} {d.on}{whom} منذ أيام.",
    "had done": "وكانت {who} قد {d.past} {d.on}{whom} العام الماضي.",
    "aside between": "{d.past} {who}، بحسب مصادر محلية، {d.on}{whom}.",
    "relative": "ودعا الوزير {who} التي {d.past} {d.on}{whom} إلى التفاوض.",
    "behind بعد أن": "وفر السكان بعد أن {d.past} {who} {d.on}{whom}.",
}
CARRIED = {
    "قام بـ": "قامت {who} ب{d.masdar} {d.on}{whom}.",
    "kept on": "واصلت {who} {d.masdar} {d.on}{whom}.",
    "by": "وجاء ذلك بعد {d.masdar} {d.on}{whom} من قبل {who}.",
}
WHO = "قوات الدعم السريع"
RSF = "Rapid Support Forces"


@pytest.mark.parametrize(("deed", "pattern"), list(product(STRIKES, {**DONE, **CARRIED}.values())))
def test_a_strike_has_its_doer_and_target(deed: Deed, pattern: str) -> None:
    text = pattern.format(d=deed, who=WHO, whom="مدينة الفاشر")
    assert f"attack who={RSF} whom=El Fasher" in said(text)


@pytest.mark.parametrize(("deed", "pattern"), list(product(ARRESTS, {**DONE, **CARRIED}.values())))
def test_an_arrest_has_its_captor_and_counts_whom_it_takes(deed: Deed, pattern: str) -> None:
    found = said(pattern.format(d=deed, who=WHO, whom="ستة معلمين"))
    assert f"detention by={RSF} whom=teachers" in found
    assert "tally whom=teachers n=6 category=detained" in found


@pytest.mark.parametrize(("deed", "pattern"), list(product(CAPTURES, DONE.values())))
def test_ground_is_held_taken_or_lost_by_its_doer(deed: Deed, pattern: str) -> None:
    assert f"control who={RSF}" in said(pattern.format(d=deed, who=WHO, whom="مدينة الفاشر"))


class Counted(NamedTuple):
    """Some people in the nominative and the genitive, as whom they are counted, and how many."""

    nominative: str
    genitive: str
    whom: str
    number: int


COUNTED = (
    Counted("7 جنود", "7 جنود", "soldiers", 7),
    Counted("خمسة معلمين", "خمسة معلمين", "teachers", 5),
    Counted("ثلاثة عشر مقاتلا", "ثلاثة عشر مقاتلا", "fighters", 13),
    Counted("أكثر من 30 شخصا", "أكثر من 30 شخصا", "persons", 30),
    Counted("ما لا يقل عن 15 مدنيا", "ما لا يقل عن 15 مدنيا", "civilians", 15),
    Counted("عشرة أشخاص على الأقل", "عشرة أشخاص على الأقل", "persons", 10),
    Counted("مئة وخمسون نازحا", "مئة وخمسين نازحا", "displaced people", 150),
)
KILLED = (
    "قتل {n} في انفجار وسط المدينة.",
    "استشهد {n} جراء غارة على المخيم.",
    "لقي {n} مصرعهم في هجوم مسلح.",
    "لقي {n} حتفهم إثر انفجار.",
    "فقد {n} حياتهم في القصف.",
    "وأسفر القصف عن مقتل {g}.",
    "أودى الهجوم بحياة {g}.",
    "وقع انفجار راح ضحيته {g}.",
    "حصد القصف أرواح {g}.",
    "انتشلت فرق الإنقاذ جثث {g} من تحت الأنقاض.",
    "قتل، أمس الاثنين، {n} في المدينة.",
    "قتل في مدينة دير الزور {n} برصاص مجهولين.",
    "قتلت قوات الدعم السريع {g} في مدينة الفاشر.",
    "مقتل 200 شخص بينهم {g} في قصف على المدينة.",
    "قتل 200 شخص بمن فيهم {g}.",
)
WOUNDED = (
    "أصيب {n} بجروح في انفجار لغم.",
    "وأدى الانفجار إلى إصابة {g} بجروح متفاوتة.",
    "مقتل 200 شخص فضلا عن إصابة {g}.",
    "قتل 200 شخص فيما أصيب {n}.",
)


@pytest.mark.parametrize(("counted", "pattern"), list(product(COUNTED, KILLED)))
def test_the_dead_are_counted(counted: Counted, pattern: str) -> None:
    found = said(pattern.format(n=counted.nominative, g=counted.genitive))
    assert f"tally whom={counted.whom} n={counted.number} category=killed" in found


@pytest.mark.parametrize(("counted", "pattern"), list(product(COUNTED, WOUNDED)))
def test_the_wounded_are_counted(counted: Counted, pattern: str) -> None:
    found = said(pattern.format(n=counted.nominative, g=counted.genitive))
    assert f"tally whom={counted.whom} n={counted.number} category=wounded" in found


SIDES = (
    "اندلعت اشتباكات عنيفة بين {a} و{b}.",
    "تشهد المدينة مواجهات مسلحة بين {a} و{b}.",
    "أدى القتال الدائر بين {a} و{b} إلى نزوح السكان.",
    "تبادلت {a} و{b} القصف المدفعي.",
    "اشتبكت {a} مع {b} في أطراف المدينة.",
)


@pytest.mark.parametrize("pattern", SIDES)
def test_two_sides_of_one_fight(pattern: str) -> None:
    text = pattern.format(a=WHO, b="الجيش السوداني")
    assert f"attack who={RSF} whom=Sudanese Armed Forces" in said(text)
