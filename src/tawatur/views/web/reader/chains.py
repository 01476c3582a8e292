"""A claim's chain as the page draws it: reporter, outlet, and every hand behind them, with the force of each hop."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from tawatur.analyse.speakers import Speaker, hand, outlet
from tawatur.model import Claim, Force, Link, Report, Span

Part = Literal["reporter", "outlet", "hand", "origin"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One hand of a drawn chain. `force` is how it gave the words on, None for reporter and outlet, who print them.

    `speaker` is None for a reporter, who is known by the byline `text` alone, and for an outlet that nobody names.
    `span` is where the report names the hand.
    """

    part: Part
    text: str
    speaker: Speaker | None = None
    force: Force | None = None
    role: str | None = None
    implied: bool = False
    span: Span | None = None


def hops(claim: Claim, report: Report) -> tuple[Hop, ...]:
    """From the reader's end to the origin: who wrote it, who printed it, then the hands nearest to the outlet first."""
    found = [Hop(part="reporter", text=report.byline)] if report.byline else []
    printed = outlet(report) if report.outlet else None
    found.append(Hop(part="outlet", text=printed.text if printed else "", speaker=printed))
    found += [_hop(link, report) for link in claim.chain]
    if claim.chain:
        found[-1] = replace(found[-1], part="origin")
    return tuple(found)


def _hop(link: Link, report: Report) -> Hop:
    role = link.role or link.affiliation
    return Hop(
        part="hand", text=link.text, speaker=hand(link, report), force=link.force, role=role, implied=link.implied,
        span=link.span,
    )  # fmt: skip
