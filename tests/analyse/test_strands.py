"""Strands: copies never add any, order never matters, a judgement undone restores the figures."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from tawatur.analyse.copies import find_copies, merges_of
from tawatur.analyse.strands import Independence, Joins, independence
from tawatur.model import Claim, Merge, Reading
from tests.analyse.copies.made import FILLERS, PASSAGE, day, link, reading, supply, voice

SPEAKERS = (
    None,
    link("سالم الحداد"),
    link("مرصد الضفتين للتوثيق", "organisation"),
    link("مصادر محلية", "anonymous", unnamed="local"),
    link("مصدر أمني", "anonymous", unnamed="security"),
)
OUTLETS = (None, "جريدة السهل", "راديو القمة")


def told(number: int, speaker: int, outlet: int, date: int) -> Reading:
    """One report of its own words with one claim, on the word of one of `SPEAKERS`."""
    body = f"خبر {number}. {FILLERS[number % 4][:30]} {number * 13}. النور يزود الوادي بالذخيرة."
    bare = reading(body, file=f"{number}.txt", outlet=OUTLETS[outlet], published=day(date))
    hands = tuple(hand for hand in (SPEAKERS[speaker],) if hand)
    said = "النور يزود الوادي بالذخيرة"
    voices = [voice(body, said, *hands)] if hands else []
    claims = [supply(bare, said, *hands)]
    return reading(
        body, file=f"{number}.txt", outlet=OUTLETS[outlet], published=day(date), voices=voices, claims=claims
    )


def counted(
    readings: list[Reading], merges: list[Merge] | None = None, undone: frozenset[str] = frozenset()
) -> Independence:
    """The strands behind all claims of the readings, by what copy detection finds unless merges are given."""
    claims = [claim for one in readings for claim in one.claims]
    found = merges_of(find_copies(readings), claims) if merges is None else merges
    reports = {one.report.id: one.report for one in readings}
    return independence(claims, reports, found, reports.keys(), undone)


REPORTS = st.lists(
    st.tuples(st.integers(0, len(SPEAKERS) - 1), st.integers(0, len(OUTLETS) - 1), st.integers(1, 3)),
    min_size=1, max_size=6,
).map(lambda rows: [told(number, *row) for number, row in enumerate(rows)])  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(REPORTS, st.data())
def test_a_copy_never_raises_a_count(readings: list[Reading], data: st.DataObject) -> None:
    before = counted(readings).interval
    copied = data.draw(st.sampled_from(readings))
    outlet = data.draw(st.sampled_from(OUTLETS))
    body = copied.report.body
    bare = reading(body, file="copy.txt", outlet=outlet, published=copied.report.published.start)  # type: ignore[union-attr]
    claims = [supply(bare, "النور يزود الوادي بالذخيرة", *copied.claims[0].chain)]
    copy = reading(
        body, file="copy.txt", outlet=outlet, published=copied.report.published.start,  # type: ignore[union-attr]
        voices=copied.attributions, claims=claims,
    )  # fmt: skip
    after = counted([*readings, copy]).interval
    assert after.fewest <= before.fewest
    assert after.most <= before.most


@settings(max_examples=60, deadline=None)
@given(REPORTS, st.randoms(use_true_random=False))
def test_order_never_matters(readings: list[Reading], dice: object) -> None:
    shuffled = list(readings)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]
    assert counted(shuffled) == counted(readings)


@settings(max_examples=80, deadline=None)
@given(REPORTS, st.data())
def test_fewest_is_never_above_most_and_merges_never_raise_either(readings: list[Reading], data: st.DataObject) -> None:
    claims = [claim.id for one in readings for claim in one.claims]
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(claims), st.sampled_from(claims)), max_size=4))
    merges = [Merge(reason="relay", detail="", claims=pair, id=str(at)) for at, pair in enumerate(pairs)]
    before, after = counted(readings, []).interval, counted(readings, merges).interval
    assert 1 <= after.fewest <= after.most <= len(claims)
    assert after.fewest <= before.fewest
    assert after.most <= before.most


@settings(max_examples=60, deadline=None)
@given(REPORTS, st.data())
def test_setting_a_merge_aside_undoes_it_and_taking_that_back_restores(
    readings: list[Reading], data: st.DataObject
) -> None:
    claims = [claim.id for one in readings for claim in one.claims]
    pair = data.draw(st.tuples(st.sampled_from(claims), st.sampled_from(claims)))
    merge = Merge(reason="partial", detail="", claims=pair, id="m")
    assert counted(readings, [merge], frozenset({"m"})) == counted(readings, [])
    assert counted(readings, [merge]) == counted(readings, [merge], frozenset({"another"}))


@settings(max_examples=60, deadline=None)
@given(st.integers(2, 6))
def test_a_circle_of_citations_is_one_strand(number: int) -> None:
    readings = [told(at, 0, 0, 1) for at in range(number)]
    ids = [one.claims[0].id for one in readings]
    circle = [Merge(reason="relay", detail="", claims=pair) for pair in (*pairwise(ids), (ids[-1], ids[0]))]
    assert counted(readings, circle).interval.most == 1
    assert counted(readings, circle[:-1]).interval == counted(readings, circle).interval


def test_unnamed_speakers_of_one_kind_and_day_are_one_only_in_the_fewest() -> None:
    found = counted([told(0, 3, 1, 1), told(1, 3, 2, 1)], [])
    assert (found.interval.fewest, found.interval.most) == (1, 2)
    (merge,) = found.merges
    assert merge.reason == "unnamed-same-day"
    apart = counted([told(0, 3, 1, 1), told(1, 3, 2, 1)], [], frozenset({merge.id}))
    assert (apart.interval.fewest, apart.interval.most) == (2, 2)


def test_unnamed_speakers_of_other_days_or_kinds_stay_apart() -> None:
    assert counted([told(0, 3, 1, 1), told(1, 3, 2, 2)], []).interval.fewest == 2
    assert counted([told(0, 3, 1, 1), told(1, 4, 2, 1)], []).interval.fewest == 2


def test_two_named_witnesses_are_two() -> None:
    assert counted([told(0, 1, 1, 1), told(1, 2, 2, 1)]).interval.fewest == 2


def test_one_named_speaker_is_one_in_any_number_of_outlets() -> None:
    found = counted([told(0, 1, 1, 1), told(1, 1, 2, 9), told(2, 1, 0, 3)])
    assert (found.interval.fewest, found.interval.most) == (1, 1)
    assert {merge.reason for merge in found.merges} >= {"same-speaker"}


def test_what_was_not_compared_is_degraded() -> None:
    readings = [told(0, 1, 1, 1), told(1, 2, 2, 1)]
    claims: list[Claim] = [claim for one in readings for claim in one.claims]
    reports = {one.report.id: one.report for one in readings}
    first = readings[0].report.id
    assert independence(claims, reports).degraded
    assert independence(claims, reports, (), {first}).degraded
    assert not independence(claims, reports, (), set(reports)).degraded
    assert not independence(claims[:1], reports).degraded


def test_words_copied_without_their_speaker_count_with_him() -> None:
    body = f"{PASSAGE}. {FILLERS[0]}"
    bare = reading(body, file="1", outlet="جريدة السهل")
    speaker = link("سالم الحداد")
    one = reading(
        body,
        file="1",
        outlet="جريدة السهل",
        voices=[voice(body, PASSAGE, speaker)],
        claims=[supply(bare, PASSAGE, speaker)],
    )
    other_body = f"{FILLERS[1]}. {PASSAGE}"
    bare = reading(other_body, file="2", outlet="راديو القمة")
    other = reading(other_body, file="2", outlet="راديو القمة", claims=[supply(bare, PASSAGE)])
    found = counted([one, other])
    assert (found.interval.fewest, found.interval.most) == (1, 1)
    (merge,) = found.merges
    (copy,) = find_copies([one, other])
    assert (merge.reason, merge.id) == (copy.kind, copy.id)
    assert counted([one, other], undone=frozenset({copy.id})).interval.fewest == 2


IDS = st.sampled_from(["a", "b", "c", "d", "e"])


@given(st.lists(st.lists(IDS, min_size=2, max_size=4).map(tuple), max_size=6), st.frozensets(IDS))
def test_merges_are_found_by_their_claims(joined: list[tuple[str, ...]], known: frozenset[str]) -> None:
    merges = [Merge(reason="copy", detail=str(at), claims=claims) for at, claims in enumerate(joined)]
    wanted = [merge for merge in merges if len(known & set(merge.claims)) > 1]
    assert Joins(merges).among(known) == wanted
