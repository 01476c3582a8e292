"""Shares of territory: figures with several readings are flagged, and none is chosen."""

from __future__ import annotations

from decimal import Decimal

from tawatur.analyse.control import ControlLine, control_lines
from tawatur.model import Claim, Control, ControlChange, Factuality, Mention, Quantity, Report, Span, content_id

REPORT = Report(id="r1", sha256="", file="r1.txt", body="", source_text="")
GROUP = Mention(kind="actor", text="التنظيم", span=None, label="Islamic State", ref="actors/islamic-state")


def told(at: int, change: ControlChange, percent: str) -> Claim:
    value = Decimal(percent)
    share = Quantity(value=value, low=value, high=value, unit="percent", text=percent, span=Span(at, at + 1))
    return Claim(
        id=content_id(at),
        report="r1",
        proposition=Control(holders=(GROUP,), change=change, unit="percent", quantity=share),
        factuality=Factuality(),
        span=Span(at, at + 1),
    )


def lines(*claims: Claim) -> tuple[ControlLine, ...]:
    return control_lines(claims, {"r1": REPORT})


def test_a_fall_by_more_than_was_held_is_flagged_with_both_readings() -> None:
    *_, last = lines(told(1, "holds", "50"), told(2, "holds", "3"), told(3, "loses", "3.7"))
    (flag,) = last.flags
    assert flag.name == "drop-exceeds-what-was-held"
    assert flag.readings == ("by 3.7 percent of what was held: from 3 to 2.89 percent", "to 3.7 percent")


def test_a_possible_fall_keeps_all_three_readings() -> None:
    *_, last = lines(told(1, "holds", "50"), told(2, "loses", "10"))
    assert len(last.flags[0].readings) == 3


def test_a_plain_level_has_no_flag() -> None:
    assert [line.flags for line in lines(told(1, "holds", "50"))] == [()]


def test_more_than_the_whole_is_flagged() -> None:
    assert lines(told(1, "holds", "120"))[0].flags[0].name == "beyond-the-whole"
