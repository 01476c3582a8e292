"""Whom a bare number counts: the side whose losses it tells of, those counted last, the class that a later count names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.facts.targets import FALLEN
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.others import OTHERS
from tawatur.annotate.mentions.reader import Reader
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim, Mention, Tally


def losers_of(sheet: Sheet, phrase: Phrase) -> tuple[Mention, ...]:
    """Whose losses a bare number of dead is: خسائر قوات الدعم السريع بنحو 60 قتيلا."""
    first, _ = sheet.sentences[sheet.sentence_of[phrase.first]]
    if phrase.kind != "victims" or phrase.last > phrase.head + 1:
        return ()
    at = next(
        (i for i in range(phrase.first - 1, first - 1, -1) if sheet.tokens[i].key.removeprefix("و") in _LOSSES), None
    )
    lost = Reader(sheet).at(at + 1) if at is not None else None
    return (lost.mention,) if lost is not None and lost.sort == "actor" else ()


_LOSSES = frozenset({"خساير", "خساره", "الخساير"})


def counts_others(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a phrase counts others of those counted before: وإصابة آخر, وإصابة ستة آخرين, وأصيب عنصران آخران."""
    if phrase.kind == OTHERS or (phrase.sort == "count" and sheet.tokens[phrase.last - 1].key in _OTHERS):
        return True
    members = phrase.generic and phrase.sort == "people" and phrase.kind in {"fighters", "soldiers"}
    return members and phrase.last < len(sheet.tokens) and sheet.tokens[phrase.last].key in _OTHERS


_OTHERS = frozenset({"اخر", "اخران", "اخريان", "اخرين", "اخرون", "اخري", "اخريات"})


def counted_last(found: Sequence[Claim]) -> tuple[Mention, ...]:
    """Whom the last total counts, its parts passed over."""
    totals = [c.proposition for c in found if isinstance(c.proposition, Tally) and c.proposition.subset_of is None]
    return tuple(m for m in totals[-1].counted if m.ref not in FALLEN) if totals else ()


def with_shared_class(sheet: Sheet, found: list[Claim]) -> list[Claim]:
    """A bare number, or one of the dead, joined to a count of somebody counts the same: the class stands once, at the end."""
    shared = list(found)
    for k in range(len(shared) - 2, -1, -1):
        bare, full = shared[k].proposition, shared[k + 1].proposition
        if not (isinstance(bare, Tally) and isinstance(full, Tally)) or not full.counted or full.subset_of:
            continue
        fallen = full.counted[0].ref in FALLEN
        if any(m.ref not in FALLEN for m in bare.counted) or (
            fallen and (bare.counted or bare.category != full.category)
        ):
            continue
        between = sheet.report.body[shared[k].span.end : shared[k + 1].span.start]
        if len(between) <= _JOINED and between.strip().startswith("و"):
            shared[k] = replace(shared[k], proposition=replace(bare, counted=full.counted))
    return shared


_JOINED = 14
"""Code points between two joined counts that are of one class: قتل 8 وأسر 3 من عناصر الجيش."""
