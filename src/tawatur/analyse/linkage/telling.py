"""The result of a test in plain words: what was tested, against what, what it shows and what it does not."""

from __future__ import annotations

from functools import partial

from tawatur.analyse.linkage.features import Table
from tawatur.analyse.linkage.link import LEVEL, STRONG
from tawatur.analyse.linkage.records import Linkage, PairLink
from tawatur.analyse.linkage.sentences import COMMA, SEMICOLON, Language, sentence

SMALL_REFERENCE = 10
"""Sites below which hardly anything can be told rare."""
NAMED = 10
"""Pairs told one by one."""
KINDS_NAMED = 4
"""Shared kinds named in a sentence; the table has them all."""


def paragraphs(result: Linkage, table: Table, language: Language = "en") -> tuple[str, ...]:
    """The test, its ground, each fact, finding and lead, and the limits; no sentence says who supplied whom."""
    say = partial(sentence, language=language)
    told = [pair for pair in result.pairs if pair.result != "none"]
    return (
        _tested(result, table, language),
        _ground(result, language),
        *(_pair(pair, result, language) for pair in told[:NAMED]),
        *([say("more", number=f"{len(told) - NAMED:,}")] if len(told) > NAMED else []),
        *([say("nothing", compared=f"{result.compared:,}")] if not told else []),
        say("limits", samplings=_samplings(table, language)),
    )


def _tested(result: Linkage, table: Table, language: Language) -> str:
    say = partial(sentence, language=language)
    parts = [
        say("tested", seizures=f"{result.seizures:,}", items=f"{table.items:,}", compared=f"{result.compared:,}"),
        *([say("unmarked", number=f"{table.unmarked:,}")] if table.unmarked else []),
        say("exactly" if result.exact else "drawn", draws=f"{result.draws:,}", seed=result.seed),
    ]
    return " ".join(parts)


def _ground(result: Linkage, language: Language) -> str:
    reference = result.reference
    key = "against-case" if reference.case else "against"
    ground = sentence(key, language, name=reference.name, sites=reference.sites)
    return f"{ground} {sentence('small', language)}" if reference.sites < SMALL_REFERENCE else ground


def _pair(pair: PairLink, result: Linkage, language: Language) -> str:
    say = partial(sentence, language=language)
    figures = _figures(pair, result, language)
    both = say("both", a=pair.a, b=pair.b)
    if pair.result == "fact":
        return say("fact", both=both, marks=SEMICOLON[language].join(pair.marks), figures=figures)
    if pair.result == "finding":
        return say("finding", both=both, figures=figures)
    missing = say("chance") if pair.p_family >= LEVEL else say("weak", strong=f"{10**STRONG:.0f}")
    return say("lead", both=both, figures=figures, missing=missing)


def _figures(pair: PairLink, result: Linkage, language: Language) -> str:
    named = COMMA[language].join(pair.shared[:KINDS_NAMED])
    low, high = min(pair.log10_lr.values()), max(pair.log10_lr.values())
    return sentence(
        "figures",
        language,
        number=len(pair.shared),
        named=f" ({named}{', …' if len(pair.shared) > KINDS_NAMED else ''})" if named else "",
        alone=_share(pair.p),
        compared=f"{result.compared:,}",
        family=_share(pair.p_family),
        low=_times(low, language),
        high=_times(high, language),
    )


def _samplings(table: Table, language: Language) -> str:
    parts = (sentence(f"sampling-{name}", language, number=number) for name, number in table.samplings.items())
    return COMMA[language].join(parts)


def _share(p: float) -> str:
    return f"{100 * p:.2g} %" if p < 0.1 else f"{100 * p:.0f} %"  # two digits of small ones


def _times(log10: float, language: Language) -> str:
    times = 10**log10
    shown = f"{times:.2g}" if log10 < 2 else f"{times:,.0f}" if log10 < 6 else f"10^{log10:.0f}"
    return sentence("times", language, times=shown)
