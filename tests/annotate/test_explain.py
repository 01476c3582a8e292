"""Why a report is not read otherwise: what lost is told with its reason and with what won."""

from __future__ import annotations

from tawatur.annotate import annotate
from tawatur.annotate.explain import explain
from tawatur.annotate.passed_over import PassedOver
from tawatur.model import Report


def lost(text: str) -> list[tuple[str, PassedOver]]:
    report = Report(id="r", sha256="0", file="r.txt", body=text, source_text=text)
    return [(passed.span.of(text), passed) for passed in explain(annotate(report))]


def reasons(text: str, word: str) -> list[str]:
    return [passed.reason for printed, passed in lost(text) if printed == word]


def test_a_passive_is_nobodys_word_and_says_so() -> None:
    assert any("passive" in reason for reason in reasons("ويُعتقد أن الشحنة وصلت إلى الميناء.", "ويُعتقد"))


def test_what_was_not_said_is_told_as_negated() -> None:
    assert reasons("لم يقل المتحدث إن الشحنة وصلت.", "يقل") == ["negated: it was not said"]


def test_a_speaker_who_disagrees_with_the_verb_loses_to_the_one_who_agrees() -> None:
    text = "وقال سالم الحداد إن المعبر مغلق. وقالت وزارة الدفاع إن الشحنة ضُبطت. وأضاف أن التجار فروا."
    passed = next(one for word, one in lost(text) if word == "وأضاف" and one.winner)
    assert (passed.candidate, passed.winner) == ("وزارة الدفاع", "سالم الحداد")
    assert "agree" in passed.reason


def test_an_event_verb_that_nothing_fills_names_its_roles() -> None:
    told = [one for word, one in lost("سلّم ثم غادر.") if word == "سلّم"]
    assert any(one.candidate.startswith("supply") and not one.winner for one in told)


def test_another_frame_of_the_verb_lost_to_the_one_that_made_the_claim() -> None:
    told = [one for _, one in lost("باعت الشركة السلاح إلى تنظيم داعش.")]
    assert any(one.winner and "filled first" in one.reason for one in told)


def test_nothing_is_passed_over_where_nothing_could_be_said() -> None:
    assert lost("الجو جميل في المدينة.") == []
