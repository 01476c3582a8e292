"""Incidents: claims brought together by place and day, joined and parted by people, with every count and its voice."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.analyse.incidents import Incident, incidents
from tawatur.model import (
    Attack,
    Claim,
    Factuality,
    Link,
    Mention,
    Period,
    Published,
    Quantity,
    Report,
    Span,
    Tally,
    content_id,
)

START = date(2020, 1, 1)
SPAN = Span(0, 1)
REPORTS = {name: Report(id=name, sha256="", file=f"{name}.txt", body="", source_text="") for name in ("r1", "r2", "r3")}
law = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


def when(day: int) -> Period:
    at = START + timedelta(days=day)
    return Period(start=at, end=at, precision="day", anchor="explicit", text="", span=SPAN)


def place(name: str) -> tuple[Mention, ...]:
    return (Mention(kind="place", text=name, span=None, ref=f"places/{name}"),) if name else ()


def count(
    number: int, *, at: str = "town", day: int = 0, report: str = "r1", high: int | None = None, part: str | None = None
) -> Claim:
    said = Tally(
        category="killed",
        quantity=Quantity(
            value=Decimal(number), low=Decimal(number), high=Decimal(high or number), text=str(number), span=SPAN
        ),
        when=when(day),
        places=place(at),
        subset_of=part,
    )
    return Claim(
        id=content_id(report, said),
        report=report,
        proposition=said,
        factuality=Factuality(),
        span=SPAN,
        chain=(Link(text=report, span=None, kind="organisation"),),
    )


def groups(found: tuple[Incident, ...]) -> set[frozenset[str]]:
    return {frozenset(incident.claims) for incident in found}


def test_a_night_has_two_days_and_three_days_are_no_night() -> None:
    first, second, third = (count(5, day=day, report=f"r{day + 1}") for day in range(3))
    found = incidents([first, second], REPORTS)
    assert [(one.start, one.end) for one in found] == [(START, START + timedelta(days=1))]
    assert len(incidents([first, second, third], REPORTS)) == 2


def test_low_and_high_stand_with_their_voices_and_the_difference_is_told() -> None:
    one, other = count(5), count(8, report="r2", high=9)
    (incident,) = incidents([one, other], REPORTS)
    (killed,) = incident.ranges
    assert (killed.low, killed.high, set(killed.claims)) == (Decimal(5), Decimal(9), {one.id, other.id})
    (difference,) = incident.differences
    assert dict(difference.values) == {"5": (one.id,), "8 to 9": (other.id,)}
    assert incident.basis == "proposed"


def test_a_part_of_a_count_bounds_nothing() -> None:
    whole = count(12)
    (incident,) = incidents([whole, count(4, part=whole.id)], REPORTS)
    assert [(one.low, one.high) for one in incident.ranges] == [(Decimal(12), Decimal(12))]
    assert len(incident.counts) == 2


def test_a_count_without_a_place_joins_the_one_attack_of_its_report_and_day() -> None:
    raid = Claim(id="a", report="r1", proposition=Attack(when=when(0), places=place("town")),
                 factuality=Factuality(), span=SPAN)  # fmt: skip
    nowhere, elsewhere = count(5, at=""), count(5, at="", report="r2")
    assert groups(incidents([raid, nowhere, elsewhere], REPORTS)) == {
        frozenset({"a", nowhere.id}),
        frozenset({elsewhere.id}),
    }
    two = [raid, replace(count(2, at="village"), span=Span(2, 3)), replace(nowhere, span=Span(4, 5))]
    paragraphs = replace(REPORTS["r1"], body="a\nb\nc")
    assert frozenset({nowhere.id}) in groups(incidents(two, {"r1": paragraphs}))


def test_a_count_without_a_place_joins_the_nearest_of_its_paragraph() -> None:
    body = "town 3 and, further away, village 5\n7"
    report = replace(REPORTS["r1"], body=body)
    told = {words: replace(claim, id=words, span=Span(body.index(words), body.index(words) + 1)) for words, claim in (
        ("town", count(1)), ("3", count(3, at="")), ("village", count(1, at="village")), ("5", count(5, at="")),
        ("7", count(7, at="")),
    )}  # fmt: skip
    undated = [replace(one, proposition=replace(one.proposition, when=None)) for one in told.values()]
    dated = replace(report, published=Published(start=START, end=START, basis="dateline"))
    assert groups(incidents(undated, {"r1": dated})) == {
        frozenset({"town", "3"}),
        frozenset({"village", "5"}),
        frozenset({"7"}),
    }


def test_what_was_parted_is_not_joined_through_a_third() -> None:
    one, other, between = count(5), count(8, report="r2"), count(6, report="r3")
    found = groups(incidents([one, other, between], REPORTS, different=[(one.id, other.id)]))
    assert len(found) == 2
    assert not any({one.id, other.id} <= group for group in found)


def test_a_persons_word_joins_what_no_rule_would() -> None:
    one, other = count(5), count(5, at="village", day=9, report="r2")
    (incident,) = incidents([one, other], REPORTS, same=[(one.id, other.id)])
    assert incident.basis == "judged"


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Claim], list[tuple[str, str]]]:
    made = [
        count(
            draw(st.integers(1, 9)),
            at=draw(st.sampled_from(["town", "village", ""])),
            day=draw(st.integers(0, 4)),
            report=draw(st.sampled_from(sorted(REPORTS))),
        )
        for _ in range(draw(st.integers(2, 9)))
    ]
    ids = sorted({claim.id for claim in made})
    pairs = draw(st.lists(st.tuples(st.sampled_from(ids), st.sampled_from(ids)), max_size=4))
    return made, [pair for pair in pairs if pair[0] != pair[1]]


@law
@given(cases(), st.randoms())
def test_order_never_matters_nothing_is_lost_and_what_was_parted_stays_apart(
    case: tuple[list[Claim], list[tuple[str, str]]], dice: object
) -> None:
    claims, parted = case
    found = incidents(claims, REPORTS, different=parted)
    shuffled = list(claims)
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # random.Random
    assert incidents(shuffled, REPORTS, different=parted[::-1]) == found
    assert sorted(claim for one in found for claim in one.claims) == sorted({claim.id for claim in claims})
    assert all(not set(pair) <= set(one.claims) for one in found for pair in parted)
    assert all(one.start and one.end and one.end - one.start <= timedelta(days=1) for one in found)


def test_a_persons_word_lends_a_day() -> None:
    dated, undated, further = count(5), count(6, report="r2"), count(7, report="r3")
    bare = [replace(one, proposition=replace(one.proposition, when=None)) for one in (undated, further)]
    assert all(len(group) == 1 for group in groups(incidents([dated, *bare], REPORTS)))
    joined = [(dated.id, undated.id), (undated.id, further.id)]
    (incident,) = incidents([dated, *bare], REPORTS, same=joined)
    assert (len(incident.claims), incident.basis) == (3, "judged")


def undated(claim: Claim) -> Claim:
    """The claim without a time, as in a report without a day."""
    return replace(claim, proposition=replace(claim.proposition, when=None))


def test_what_undated_reports_tell_is_an_incident_of_unknown_day() -> None:
    (first, second) = incidents([count(5), undated(count(5, at="other town", report="r2"))], REPORTS)
    assert (first.start, first.end, second.start) == (None, None, START)


def test_undated_reports_are_joined_by_nobody_but_a_person() -> None:
    one, other = undated(count(5)), undated(count(5, report="r2"))
    assert len(incidents([one, other], REPORTS)) == 2
    (joined,) = incidents([one, other], REPORTS, same=[(one.id, other.id)])
    assert (joined.start, joined.basis) == (None, "judged")


def test_without_a_day_a_place_and_a_count_or_a_doer_are_needed() -> None:
    nowhere = undated(count(5, at=""))
    struck = replace(nowhere, id="struck", proposition=Attack(places=place("town")))
    assert incidents([nowhere], REPORTS) == ()
    assert incidents([struck], REPORTS) == ()
    assert len(incidents([nowhere, struck], REPORTS)) == 1  # told in one paragraph


def put(claim: Claim, *places: Mention) -> Claim:
    """The claim with other places."""
    return replace(claim, proposition=replace(claim.proposition, places=places))


def test_a_province_or_a_house_without_a_name_joins_no_two_reports() -> None:
    province = Mention(kind="place", text="محافظة إدلب", span=None, ref="places/idlib-governorate")
    house = Mention(kind="place", text="منزل في القرية", span=None)
    village = Mention(kind="place", text="قرية السنديان", span=None)
    for place_, joined in ((province, False), (house, False), (village, True)):
        claims = [put(count(4, report="r1"), place_), put(count(5, report="r2"), place_)]
        assert (len(incidents(claims, REPORTS)) == 1) is joined


def test_within_one_report_a_province_holds_claims_together() -> None:
    province = Mention(kind="place", text="محافظة إدلب", span=None, ref="places/idlib-governorate")
    claims = [put(count(4, report="r1"), province), put(count(5, report="r1"), province)]
    assert len(incidents(claims, REPORTS)) == 1
