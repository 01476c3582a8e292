"""What `tawatur tallies --replay` shows: each day of a series whose own figure and total disagree, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tawatur.analyse.tallies import Explained

WORDS = {
    "first": "the first total: what came before it has no days of its own",
    "agrees": "the total rose by what the day named",
    "gap": "no total on the days before: the rise spans them",
    "late-additions": "more was added than the day named",
    "withdrawals": "less was added than the day named: a withdrawal",
    "moved-to-next-day": "the next day has what this one lacks",
    "moved-from-day-before": "the day before lacks what this one has",
    "total-only": "the day named no figure of its own",
}


def show_replay(days: Sequence[Explained]) -> None:
    """Prints the days that disagree, how often which reason holds, and the sum."""
    from rich.table import Table

    from tawatur.views.cli.terminal import console, words

    out = console()
    table = Table(box=None, pad_edge=False)
    for title in ("day", "total", "rise", "named", "difference", "why"):
        table.add_column(title, justify="left" if title in {"day", "why"} else "right")
    for day in days:
        if day.difference:
            numbers = (f"{number:+d}" if signed else f"{number}" for number, signed in _numbers(day))
            span = f" ({day.days} days)" if day.days > 1 else ""
            table.add_row(*map(words, (str(day.day), *numbers, WORDS[day.reason] + span)))
    out.print(table)
    for reason, number in Counter(day.reason for day in days).most_common():
        out.print(words(f"{number:5}  {reason}: {WORDS[reason]}"))
    if not days:
        out.print("No day gives a total.")
        return
    named, differences = sum(day.figures for day in days), sum(day.difference for day in days)
    out.print(
        f"{len(days)} days with a total, the last {days[-1].total}: {named} named by day and {differences:+d} not so, "
        f"{days[-1].total - named - differences} unexplained."
    )


def _numbers(day: Explained) -> tuple[tuple[int, bool], ...]:
    return (day.total, False), (day.rise, True), (day.figures, False), (day.difference, True)
