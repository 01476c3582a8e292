"""Who stands behind a claim: the origin of its chain, or the outlet where it speaks for itself."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.model import Claim, Link, Report, SpeakerKind

UNNAMED: frozenset[SpeakerKind] = frozenset({"anonymous", "residents"})
"""Kinds whose words name nobody: two reports' "local sources" may or may not be the same people."""

UNDATED = "undated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Somebody on whose word claims stand. `key` is equal for the same speaker; `text` is as printed.

    `label` is the lexicon's English name. `unnamed` types a speaker without a name, whose key holds for one report.
    """

    key: str
    text: str
    label: str | None
    kind: SpeakerKind
    unnamed: str | None = None

    @property
    def name(self) -> str:
        """What to call it in English where that is known, else in the report's words."""
        return self.label or self.text


def origin(claim: Claim, report: Report) -> Speaker:
    """The last hand of a claim's chain; without one, the outlet."""
    return hand(claim.chain[-1], report) if claim.chain else outlet(report)


def hand(link: Link, report: Report) -> Speaker:
    """A link as a speaker."""
    alone = link.ref is None and (link.kind in UNNAMED or not link.text)
    key = f"{link.key}@{report.id}" if alone else link.key
    return Speaker(
        key=key,
        text=link.text or "?",
        label=link.label,
        kind=link.kind,
        unnamed=(link.unnamed or "unknown") if alone else None,
    )


def outlet(report: Report) -> Speaker:
    """The outlet of a report; where nobody knows it, the report stands for itself."""
    if report.outlet is not None:
        return Speaker(
            key=report.outlet.key, text=report.outlet.text, label=report.outlet.label, kind="media", unnamed=None
        )
    return Speaker(key=f"report:{report.id}", text=report.title or report.file, label=None, kind="report")


def day(report: Report) -> str:
    """The first day on which a report may have come out, as text; reports without one come after all others."""
    return str(report.published.start) if report.published else UNDATED
