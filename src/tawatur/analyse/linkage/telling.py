"""The result of a test in plain words: what was tested, against what, what it shows and what it does not."""

from __future__ import annotations

from tawatur.analyse.linkage.features import Table
from tawatur.analyse.linkage.link import LEVEL, STRONG
from tawatur.analyse.linkage.records import Linkage, PairLink

SMALL_REFERENCE = 10
"""Sites below which hardly anything can be told rare."""
NAMED = 10
"""Pairs told one by one."""


def paragraphs(result: Linkage, table: Table) -> tuple[str, ...]:
    """The test, its ground, each fact, finding and lead, and the limits; no sentence says who supplied whom."""
    told = [pair for pair in result.pairs if pair.result != "none"]
    return (
        _tested(result, table),
        _ground(result),
        *(_pair(pair, result) for pair in told[:NAMED]),
        *([f"{len(told) - NAMED} further pairs are in the table."] if len(told) > NAMED else []),
        *([_nothing(result)] if not told else []),
        _limits(table),
    )


def _tested(result: Linkage, table: Table) -> str:
    method = (
        "p of each pair was counted out exactly; what any pair would show by chance was drawn"
        if result.exact
        else "p was found by drawing tables by chance"
    )
    left_out = f" {table.unmarked:,} items have no mark fine enough to compare and were left out."
    return (
        f"Tested: whether any two of {result.seizures:,} seizures ({table.items:,} items, {result.compared:,} pairs) "
        "share more rare lots, headstamps or models than seizures that have nothing to do with one another would. "
        "Each kind counts once a seizure, however many pieces there are; each calibre was compared within itself."
        f"{left_out if table.unmarked else ''} {method[0].upper()}{method[1:]} ({result.draws:,} draws, seed "
        f"{result.seed})."
    )


def _ground(result: Linkage) -> str:
    reference = result.reference
    if reference.case:
        sentence = f"Against: for each pair, the other {reference.sites} seizures of the same table."
    else:
        sentence = f"Against: {reference.name}, {reference.sites} other sites."
    if reference.sites < SMALL_REFERENCE:
        sentence += " So small a reference hardly tells rare from common: little can be found against it."
    return sentence


def _pair(pair: PairLink, result: Linkage) -> str:
    low, high = min(pair.log10_lr.values()), max(pair.log10_lr.values())
    named = f" ({', '.join(pair.shared[:4])}{', …' if len(pair.shared) > 4 else ''})" if pair.shared else ""
    figures = (
        f"they share {len(pair.shared)} compared kinds{named}; by chance such an overlap comes in {_share(pair.p)} of "
        f"cases for this pair, and for any of the {result.compared:,} pairs in {_share(pair.p_family)}; a common stock "
        f"explains what they hold {_times(low)} to {_times(high)} as well as independent ones, over the band of "
        "assumptions"
    )
    both = f"{pair.a} and {pair.b}"
    if pair.result == "fact":
        return f"Fact, without any test: {both} both have {'; '.join(pair.marks)}. Beyond that, {figures}."
    if pair.result == "finding":
        return f"Finding: {both}: {figures}."
    weak = f"below {10**STRONG:.0f} times at some assumption"
    missing = "chance alone may well do it" if pair.p_family >= LEVEL else weak
    return f"Lead, no finding: {both}: {figures}; {missing}. Worth a look, not to be published as a link."


def _nothing(result: Linkage) -> str:
    return (
        f"No pair of the {result.compared:,} shares more than chance would show. That is no proof that they have "
        "nothing to do with one another: what was not documented cannot be compared."
    )


def _limits(table: Table) -> str:
    samplings = ", ".join(f"{number} {name}" for name, number in table.samplings.items())
    return (
        "What this does not show: who supplied whom, from where, or with what intent. A common stock may be a captured "
        "depot, one market, or one maker's large delivery to a whole region; it is not the identity of a supplier. How "
        f"the documented items were chosen matters (sampling of the seizures: {samplings}): where items were picked "
        "because they looked alike, no figure here holds."
    )


def _share(p: float) -> str:
    return f"{100 * p:.2g} %" if p < 0.1 else f"{100 * p:.0f} %"


def _times(log10: float) -> str:
    times = 10**log10
    return f"{times:.2g} times" if times < 100 else f"{times:,.0f} times" if times < 1e6 else f"10^{log10:.0f} times"
