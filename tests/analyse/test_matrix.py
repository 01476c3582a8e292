from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.analyse.matrix import matrix
from tawatur.analyse.strands import strands
from tawatur.model import Claim, Collusion, Link, Merge, Supply
from tests.views.invented import DENIAL, HADDAD, IRAN, IS, LOCALS, OTHERS, RAQQA, READING, REPORT, SUPPLY, claim

REPORTS = {REPORT.id: REPORT}
OTHER_REPORT = replace(REPORT, id="another", outlet=None, published=None)
BOTH = {REPORT.id: REPORT, OTHER_REPORT.id: OTHER_REPORT}


def retold(told: Claim, **changes: object) -> Claim:
    """The same claim in another report."""
    return replace(told, id=told.id + "'", report=OTHER_REPORT.id, **changes)  # type: ignore[arg-type]


def test_accusation_and_denial_meet_in_one_row() -> None:
    (row,) = matrix([SUPPLY, DENIAL], REPORTS).rows
    assert [(voice.speaker.text, voice.stance) for voice in row.voices] == [
        ("سالم الحداد", "asserts"),
        ("متحدث عسكري", "denies"),
    ]
    assert (row.asserted.most, row.denied.most) == (1, 1)


def test_every_supplier_is_a_proposition_of_its_own() -> None:
    both = claim(Supply(suppliers=(IRAN, RAQQA), recipients=(IS,)), HADDAD)
    found = {row.edge.parties[0][1] for row in matrix([both], REPORTS).rows}
    assert found == {IRAN, RAQQA}


def test_an_unknown_supplier_is_a_row_and_not_a_guess() -> None:
    (row,) = matrix([claim(Supply(recipients=(IS,)), HADDAD)], REPORTS).rows
    assert row.edge.parties == (("from", None), ("to", IS))


def test_a_speaker_who_says_nothing_has_an_empty_cell() -> None:
    laid_out = matrix([SUPPLY, claim(Collusion(actors=(IRAN,), partners=(IS,)), LOCALS)], REPORTS)
    row = next(row for row in laid_out.rows if row.edge.kind == "supply")
    silent = next(speaker for speaker in laid_out.speakers if speaker.text == "مصادر محلية")
    assert row.of(silent) == ()


def test_a_hand_between_repeats() -> None:
    paper = Link(text="صحيفة مخترعة", span=None, kind="media")
    passed_on = replace(SUPPLY, chain=(paper, *SUPPLY.chain))
    (row,) = matrix([passed_on], REPORTS).rows
    assert [(voice.speaker.text, voice.stance) for voice in row.voices] == [
        ("سالم الحداد", "asserts"),
        ("صحيفة مخترعة", "repeats"),
    ]


def test_by_outlet_only_its_own_voice_asserts() -> None:
    own = claim(SUPPLY.proposition)
    (row,) = matrix([SUPPLY, own], REPORTS, by="outlet").rows
    assert [voice.stance for voice in row.voices] == ["repeats", "asserts"]
    assert len({voice.speaker.key for voice in row.voices}) == 1


def test_a_named_speaker_counts_once_in_two_reports() -> None:
    interval = strands([SUPPLY, retold(SUPPLY)], BOTH)
    assert (interval.fewest, interval.most) == (1, 1)
    assert interval.degraded


def test_unnamed_speakers_of_one_day_may_be_one_or_two() -> None:
    same_day = replace(OTHER_REPORT, published=REPORT.published)
    one = claim(SUPPLY.proposition, LOCALS)
    interval = strands([one, retold(one)], {REPORT.id: REPORT, same_day.id: same_day})
    assert (interval.fewest, interval.most) == (1, 2)


def test_a_merge_joins_claims_of_different_speakers() -> None:
    told = retold(SUPPLY, chain=())
    merge = Merge(reason="verbatim", detail="the same words", claims=(SUPPLY.id, told.id))
    interval = strands([SUPPLY, told], BOTH, [merge], covered=BOTH)
    assert (interval.fewest, interval.most, interval.degraded) == (1, 1, False)


@settings(deadline=None)
@given(st.permutations([*READING.claims, *(retold(told) for told in OTHERS)]))
def test_the_order_of_arrival_changes_nothing(claims: list[Claim]) -> None:
    rows = matrix(claims, BOTH).rows
    straight = matrix([*READING.claims, *(retold(told) for told in OTHERS)], BOTH).rows
    assert [(row.edge.key, row.asserted, row.denied) for row in rows] == [
        (row.edge.key, row.asserted, row.denied) for row in straight
    ]


@settings(deadline=None)
@given(st.lists(st.sampled_from(READING.claims), max_size=8))
def test_an_interval_is_never_upside_down(claims: list[Claim]) -> None:
    interval = strands(claims, REPORTS)
    assert 0 <= interval.fewest <= interval.most <= len({told.id for told in claims})
