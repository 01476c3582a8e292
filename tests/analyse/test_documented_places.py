from __future__ import annotations

from datetime import date

import pytest

from tawatur.analyse.documented_places import with_documented
from tawatur.analyse.whereabouts import whereabouts
from tawatur.model import Claim, Factuality, Mention, SeizureRecord, Span, Supply

RAQQA = Mention(kind="place", text="الرقة", span=None, label="Raqqa", ref="places/raqqa")
CLAIMED = Claim(
    id="claim", report="report", proposition=Supply(places=(RAQQA,)), factuality=Factuality(), span=Span(0, 1)
)


def seizure(place: str, identity: str = "one", claim: str | None = None) -> SeizureRecord:
    """A documented seizure somewhere."""
    return SeizureRecord(id=identity, label=identity, place=place, start=date(2021, 3, 1), claim=claim)


@pytest.mark.parametrize("words", ["الرقة", "الرقه", "Raqqa", "Ar-Raqqah", "RAQQA "])
def test_a_table_names_the_place_of_a_claim_in_either_language(words: str) -> None:
    (found,) = with_documented(whereabouts([CLAIMED], {}), [seizure(words)])
    assert found.key == "places/raqqa"
    assert [one.id for one in found.seizures] == ["one"]
    assert len(found.sightings) == 1


def test_a_place_that_only_a_table_names_stands_by_itself() -> None:
    (found,) = with_documented([], [seizure("الموصل"), seizure("Mosul", "two")])
    assert (found.basis, found.kind, found.sightings) == ("name", "city", ())
    assert {one.id for one in found.seizures} == {"one", "two"}


def test_a_name_that_nobody_lists_is_put_nowhere() -> None:
    (found,) = with_documented([], [seizure("Invented place 01")])
    assert (found.basis, found.place) == ("unknown", None)


@pytest.mark.parametrize("left_out", [seizure(""), seizure("الرقة", claim="claim")])
def test_a_seizure_without_a_place_or_from_a_claim_adds_nothing(left_out: SeizureRecord) -> None:
    assert with_documented([], [left_out]) == ()


def test_the_places_of_most_seizures_and_claims_come_first() -> None:
    found = with_documented(whereabouts([CLAIMED], {}), [seizure("الموصل"), seizure("الموصل", "two")])
    assert [one.key for one in found] == ["places/mosul", "places/raqqa"]
