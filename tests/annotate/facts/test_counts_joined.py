"""Counts that share a class, and shares of territory that share a sentence."""

from __future__ import annotations

from decimal import Decimal

from tawatur.annotate import annotate
from tawatur.model import Control, Report, Tally


def read(body: str) -> tuple[object, ...]:
    text = f"خبر اليوم\n\n{body}"
    report = Report(id="r", sha256="", file="r.txt", body=text, source_text=text)
    return tuple(claim.proposition for claim in annotate(report).claims)


def test_a_bare_number_joined_to_a_count_counts_the_same_class() -> None:
    counts = [p for p in read("تمكن المسلحون من قتل 6 وأسر 2 من عناصر الجيش السوري.") if isinstance(p, Tally)]
    assert [(p.category, p.quantity and p.quantity.value, bool(p.counted)) for p in counts] == [
        ("killed", Decimal(6), True),
        ("captured", Decimal(2), True),
    ]
    assert counts[0].counted == counts[1].counted


def test_both_ends_of_a_fall_are_claims_of_their_own() -> None:
    shares = [p for p in read("انخفضت سيطرة داعش من 40 في المئة من الأراضي إلى 5 في المئة.") if isinstance(p, Control)]
    assert [p.quantity and p.quantity.value for p in shares] == [Decimal(40), Decimal(5)]
