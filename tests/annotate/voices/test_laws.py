"""Laws of voices that hold for any text: places inside it, parents around their children, the same answer twice."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.annotate.sheet import lay_out
from tawatur.annotate.voices import find_attributions
from tawatur.model import Report

WORDS = [
    "قال", "قالت", "وأضاف", "أكد", "نفى", "اتهم", "حمّل", "نقل", "عن", "كشف", "أعلن", "وجاء", "في", "بيان",
    "البيان", "أن", "إن", "أنه", "إنها", "بأن", "بحسب", "وفق", "وفقاً", "للمرصد", "لوكالة", "ما", "مصدر",
    "مصادر", "محلية", "المصدر", "ذاته", "المتحدث", "باسم", "الجيش", "العقيد", "سامي", "الحداد", "روسيا",
    "إيران", "داعش", "مقتل", "ثلاثة", "عناصر", "بتهمة", "تهريب", "السلاح", "إلى", "المدينة", "التي", "الذي",
    "مشيراً", "مؤكدة", "زاعمين", "كما", "يقول", "ذكرت", "رويترز", "تقرير", "صادر", "عنه", "شهود", "عيان",
    "أحدهم", "لا", "صحة", "لما", "يذكر", "من", "جانبه", "فيما", "لكن", "أما", "غير", "قوله", "على", "لسان",
    "حد", "وصفه", "«", "»", "“", "”", '"', "(", ")", ":", "،", ".", "؟", "-", "\n", "ج:", "س:", "5", "2022",
]  # fmt: skip

TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)


def report_of(text: str) -> Report:
    return Report(id="r", sha256="0", file="r.txt", body=text, source_text=text)


@given(TEXTS)
@settings(max_examples=300, deadline=None)
def test_any_words_in_any_order_are_read_within_their_text(text: str) -> None:
    found = find_attributions(lay_out(report_of(text)))
    by_id = {attribution.id: attribution for attribution in found}
    assert len(by_id) == len(found)
    for attribution in found:
        assert 0 <= attribution.content.start < attribution.content.end <= len(text)
        assert attribution.chain
        assert attribution.rule
        if attribution.parent is not None:
            assert by_id[attribution.parent].content.covers(attribution.content)


@given(TEXTS)
@settings(max_examples=50, deadline=None)
def test_the_same_text_gives_the_same_voices(text: str) -> None:
    sheet = lay_out(report_of(text))
    assert find_attributions(sheet) == find_attributions(sheet)
