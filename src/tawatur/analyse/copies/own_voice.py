"""Whether a report in its own voice is the very speaker that another report names: then no speaker was lost."""

from __future__ import annotations

from functools import lru_cache

from tawatur.analyse.copies.traits import LEAST_NAME, speaker_key
from tawatur.arabic.letters import fold
from tawatur.lexicon.called import names_of, owner_of
from tawatur.model import Chain, Link, Report


def speaks_itself(report: Report, chain: Chain) -> bool:
    """Whether the outlet of a report is one of the hands of a chain, the organ of one, or what one is short for."""
    outlet = speaker_key(report.outlet) if report.outlet else None
    if outlet is None:
        return False
    itself = {outlet, owner_of(outlet) or outlet}
    return any(speaker_key(link) in itself or _short_for(link, outlet) for link in chain)


def _short_for(link: Link, outlet: str) -> bool:
    """Whether a speaker is called by part of an outlet's name, with a noun before it or not: منظمة الدفاع المدني."""
    words = fold(link.text).split()
    shorter = {" ".join(part) for part in (words, words[1:]) if len(part) >= LEAST_NAME}
    return any(f" {part} " in name for part in shorter for name in _names(outlet))


@lru_cache(maxsize=2_000)
def _names(ref: str) -> tuple[str, ...]:
    return tuple(f" {fold(name)} " for name in names_of(ref))
