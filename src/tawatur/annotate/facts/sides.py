"""Sides: who stands with whom where several fight or deal with each other: بين الجيش وحزب الله من جهة والفصائل من جهة أخرى."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.model import Mention

_SIDE = "side"
"""Where a predicate keeps those whom من جهة makes its first side."""
_ON = frozenset({"جهه", "جانب", "طرف", "ناحيه"})


def closes_side(sentence: Sentence, i: int) -> bool:
    """Whether من at token i opens the words that close the first side of a clash; those between so far are that side then."""
    if i + 1 >= sentence.last or sentence.sheet.keys[i + 1] not in _ON:
        return False
    clash = next((p for p in reversed(sentence.stack) if p.arguments.get("بين")), None)
    if clash is None:
        return False
    clash.arguments.setdefault(_SIDE, list(clash.arguments["بين"]))
    return True


def parted(clash: Predicate, mentions: Sequence[Mention]) -> tuple[list[Mention], list[Mention]]:
    """The two sides of a clash: those told together as one, else the first and all others."""
    told = {a.mention.key for a in clash.arguments.get(_SIDE, []) if isinstance(a, Phrase)}
    count = sum(m.key in told for m in mentions)
    first = count if 0 < count < len(mentions) else 1
    return list(mentions[:first]), list(mentions[first:])


def mutual(frame: Frame, predicate: Predicate, source: str, arguments: dict[str, list[Argument]]) -> bool:
    """Whether several who do together what only two sides do are these sides: اشتبك الجيش والفصائل, يخوضان معارك."""
    if not predicate.verbal and not _waged_by_states(predicate, arguments.get(source, [])):
        return False
    each_other = frame.kind == "attack" and "بين" in frame.sources and "مع" in frame.sources_of("whom")
    return each_other and source == "subj" and not any(map(arguments.get, frame.sources_of("whom")))


def _waged_by_states(predicate: Predicate, doers: Sequence[Argument]) -> bool:
    """Whether two states wage a war, which they wage on each other; two groups may be on one side: تخوض أرمينيا وأذربيجان معارك."""
    waged = predicate.governor is not None and predicate.governor.name == _WAGE
    return waged and all(isinstance(a, Phrase) and a.kind in {"state", "metonym"} for a in doers)


_WAGE = "خوض.I"
