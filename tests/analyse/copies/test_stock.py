"""Formulas of the trade and an outlet's furniture are learned from the case and count for nothing."""

from __future__ import annotations

from tawatur.analyse.copies import find_copies
from tests.analyse.copies.made import FILLERS, PASSAGE, reading

FORMULA = "ولم تعلن أي جهة حتى الآن مسؤوليتها عن الحادث الذي وقع فجر اليوم في المنطقة"
ABOUT = "جريدة السهل صحيفة يومية مستقلة تصدر منذ سنوات طويلة وتعنى بأخبار القرى والبلدات الواقعة على ضفتي النهر"
NEWS = (*FILLERS, PASSAGE, "وصل طبيب جديد إلى المستوصف الوحيد في الجبل وبدأ باستقبال المرضى صباحا ومساء من دون مقابل")


def test_a_formula_that_strangers_share_is_no_copy() -> None:
    bodies = [f"{news}.\n{FORMULA}." for news in NEWS]
    assert find_copies(reading(body, file=str(at)) for at, body in enumerate(bodies)) == ()


def test_the_same_words_in_two_reports_alone_are_a_copy() -> None:
    assert len(find_copies(reading(f"{news}.\n{FORMULA}.", file=news[:5]) for news in NEWS[:2])) == 1


def test_an_outlets_furniture_is_no_copy_but_its_use_elsewhere_is() -> None:
    own = [reading(f"{news}.\n{ABOUT}.", file=str(at), outlet="جريدة السهل") for at, news in enumerate(NEWS[:3])]
    assert find_copies(own) == ()
    other = reading(f"{NEWS[4]}.\n{ABOUT}.", file="9", outlet="راديو القمة")
    assert {other.report.id} < {end for copy in find_copies([*own, other]) for end in (copy.a.report, copy.b.report)}
    assert all(other.report.id in (copy.a.report, copy.b.report) for copy in find_copies([*own, other]))


def test_a_story_that_many_print_stays_a_copy() -> None:
    story = f"{PASSAGE}. {FILLERS[0]}."
    copies = find_copies(reading(f"{story}\n{at} {at * 3}", file=str(at), outlet=f"صحيفة {at}") for at in range(8))
    assert len(copies) == 28
