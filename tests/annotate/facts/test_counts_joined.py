"""Counts that share a class, and shares of territory that share a sentence."""

from __future__ import annotations

from decimal import Decimal

from tawatur.annotate import annotate
from tawatur.model import Control, Report, Tally
from tests.annotate.facts.cases import report


def read(body: str) -> tuple[object, ...]:
    text = f"خبر اليوم\n\n{body}"
    told = Report(id="r", sha256="", file="r.txt", body=text, source_text=text)
    return tuple(claim.proposition for claim in annotate(told).claims)


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


def test_the_wounded_are_no_part_of_the_dead() -> None:
    said = annotate(report("سقوط 27 قتيلا بينهم 3 أطفال، و130 جريحا بينهم 44 طفلا.")).claims
    tallies = {
        claim.id: (claim.proposition.category, claim.proposition.quantity.value, claim.proposition.subset_of)
        for claim in said
        if isinstance(claim.proposition, Tally) and claim.proposition.quantity
    }
    wholes = {
        (category, int(value or 0)): tallies[part][1] if part else None for category, value, part in tallies.values()
    }
    assert wholes == {("killed", 27): None, ("killed", 3): 27, ("wounded", 130): None, ("wounded", 44): 130}
