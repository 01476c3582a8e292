"""The rules of the tally book, as laws: nothing is added that overlaps, nothing is mended, order never matters."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tawatur.analyse.tallies import TallyLine, addable, checked, series, tally_lines
from tawatur.model import (
    Claim,
    Factuality,
    Link,
    Mention,
    Period,
    Polarity,
    Quantity,
    Report,
    Span,
    Tally,
    content_id,
)

START = date(2020, 1, 1)
REPORTS = {name: Report(id=name, sha256="", file=f"{name}.txt", body="", source_text="") for name in ("r1", "r2")}
SPAN = Span(0, 1)
law = settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))


def tally(
    low: int,
    high: int | None,
    *,
    reporter: str = "monitor",
    words: str = "مدنيا",
    first: int = 0,
    last: int | None = 0,
    cumulative: bool = False,
    subset_of: str | None = None,
    report: str = "r1",
    polarity: Polarity = "affirmed",
) -> Claim:
    """A count between two days, counted from START; `last` None leaves the window open."""
    said = Tally(
        category="killed",
        counted_class=words,
        cumulative=cumulative,
        subset_of=subset_of,
        quantity=Quantity(value=Decimal(low), low=Decimal(low), high=high if high is None else Decimal(high),
                          text=str(low), span=SPAN),
        when=Period(start=START + timedelta(days=first), end=None if last is None else START + timedelta(days=last),
                    precision="period", anchor="explicit", text="", span=SPAN),
    )  # fmt: skip
    return Claim(
        id=content_id(report, said, polarity, reporter),
        report=report,
        proposition=said,
        factuality=Factuality(polarity=polarity),
        span=SPAN,
        chain=(Link(text=reporter, span=None, kind="organisation", ref=f"actors/{reporter}"),),
    )


@st.composite
def tallies(draw: st.DrawFn) -> Claim:
    low = draw(st.integers(0, 9))
    first = draw(st.integers(0, 4))
    return tally(
        low,
        draw(st.none() | st.integers(low, 12)),
        reporter=draw(st.sampled_from(["monitor", "ministry"])),
        words=draw(st.sampled_from(["مدنيا", "جنديا"])),
        first=first,
        last=draw(st.none() | st.integers(first, 9)),
        cumulative=draw(st.booleans()),
        report=draw(st.sampled_from(sorted(REPORTS))),
        polarity=draw(st.sampled_from(["affirmed", "affirmed", "denied"])),
    )


books = st.lists(tallies(), max_size=9)


def book(*claims: Claim) -> tuple[TallyLine, ...]:
    return checked(tally_lines(claims, REPORTS))


@law
@given(books, st.randoms())
def test_order_of_arrival_never_matters(claims: list[Claim], dice: object) -> None:
    shuffled = [*claims, *claims[:1]]
    dice.shuffle(shuffled)  # type: ignore[attr-defined]  # random.Random
    assert book(*shuffled) == book(*claims)
    assert series(book(*shuffled)) == series(book(*claims))


@law
@given(books)
def test_windows_that_overlap_are_never_added(claims: list[Claim]) -> None:
    lines = book(*claims)
    for one in lines:
        for other in lines:
            assert addable(one, other) == addable(other, one)
            if addable(one, other):
                assert not days(one) & days(other)
                assert one.reporter == other.reporter
                assert True not in (one.cumulative, other.cumulative)


def days(line: TallyLine) -> set[int]:
    assert line.start is not None
    assert line.end is not None
    return set(range(line.start.toordinal(), line.end.toordinal() + 1))


@law
@given(books)
def test_competing_reporters_and_denied_totals_are_never_lined_up(claims: list[Claim]) -> None:
    lines = book(*claims)
    found = series(lines)
    for one in found:
        assert len({(line.reporter, line.class_key, line.start) for line in one.lines}) == 1
        assert {line.polarity for line in one.lines} == {"affirmed"}
    totals = {line.claim for line in lines if line.cumulative and line.polarity == "affirmed" and line.end}
    totals -= {line.claim for line in lines if line.start is None and not line.places}
    assert {line.claim for one in found for line in one.lines} == totals


@law
@given(books)
def test_every_total_supersedes_the_one_before_it_and_no_other(claims: list[Claim]) -> None:
    lines = book(*claims)
    before = {
        later.claim: one.claim for run in series(lines) for one, later in zip(run.lines, run.lines[1:], strict=False)
    }
    assert {line.claim: line.supersedes for line in lines if line.supersedes} == before


@law
@given(books, st.data())
def test_an_increment_holds_every_difference_that_both_totals_allow(claims: list[Claim], data: st.DataObject) -> None:
    for one in series(book(*claims)):
        for step in one.increments:
            earlier, later = (data.draw(number_in(line)) for line in (step.before, step.after))
            assert step.low is None or step.low <= later - earlier
            assert step.high is None or later - earlier <= step.high
            if step.high is not None and step.high < 0:
                assert step.step == "drop"


def number_in(line: TallyLine) -> st.SearchStrategy[int]:
    return st.integers(int(line.least), int(line.most) if line.most is not None else int(line.least) + 20)


@law
@given(st.integers(0, 20), st.integers(0, 20), st.booleans())
def test_a_part_that_exceeds_its_total_is_flagged_and_only_that(part: int, whole: int, open_ended: bool) -> None:  # noqa: FBT001
    total = tally(whole, None if open_ended else whole)
    lines = book(total, tally(part, part, words="أطفال", subset_of=total.id))
    flags = [(flag.name, flag.claims) for line in lines for flag in line.flags]
    assert flags == ([("part-exceeds-total", (total.id,))] if part > whole and not open_ended else [])


def test_a_part_without_its_total_says_so() -> None:
    (line,) = book(tally(4, 4, subset_of="gone"))
    assert [(flag.name, flag.claims) for flag in line.flags] == [("total-not-here", ("gone",))]


def test_a_total_that_falls_is_flagged_and_kept() -> None:
    first, second = tally(100, 100, last=5, cumulative=True), tally(90, 90, last=9, cumulative=True, report="r2")
    before, after = book(first, second)
    assert (before.flags, after.supersedes) == ((), first.id)
    assert [(flag.name, flag.claims) for flag in after.flags] == [("total-fell", (first.id,))]
    (one,) = series((before, after))
    assert [(step.low, step.high) for step in one.corrections] == [(Decimal(-10), Decimal(-10))]


def test_totals_without_a_day_stand_in_no_order() -> None:
    """A later-read 90 after a 100 is no correction, where nobody knows which was told first."""
    timeless = [replace(one, proposition=replace(one.proposition, when=None)) for one in
                (tally(100, 100, cumulative=True), tally(90, 90, cumulative=True, report="r2"))]  # fmt: skip
    lines = book(*timeless)
    assert series(lines) == ()
    assert [(line.supersedes, line.flags) for line in lines] == [(None, ()), (None, ())]


def test_two_totals_of_one_day_are_flagged_and_not_called_a_correction() -> None:
    lines = book(tally(100, 100, last=5, cumulative=True), tally(90, 90, last=5, cumulative=True, report="r2"))
    assert [flag.name for line in lines for flag in line.flags] == ["two-totals-for-one-day"]


def test_words_that_vary_slightly_are_one_class_and_other_words_another() -> None:
    told = ("100 من المهندسين", "مهندسين", "100 المهندسين", "المهندسين والعمال")
    lines = [book(tally(100, 100, words=words))[0].class_key for words in told]
    assert lines[0] == lines[1] == lines[2] != lines[3]


def test_those_counted_are_known_by_their_keys_whatever_the_words() -> None:
    def counted(words: str) -> tuple[str, ...]:
        claim = tally(3, 3, words=words)
        soldiers = Mention(kind="people", text=words, span=None, ref="groups/soldier")
        said = Tally(category="killed", counted=(soldiers,), counted_class=words)
        return book(Claim(id=claim.id, report="r1", proposition=said, factuality=Factuality(), span=SPAN))[0].class_key

    assert counted("ثلاثة جنود") == counted("3 من الجنود") == ("groups/soldier",)
