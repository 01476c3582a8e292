"""Adjectives of armed groups behind an event, which say whose it is: القصف الحوثي, هجمات داعشية."""

from __future__ import annotations

from tawatur.annotate.facts.nationality import told_by_adjective
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.words import adjectives_between
from tawatur.lexicon.names import group_adjective

_DEEDS = frozenset({"attack", "control", "supply"})


def of_group(sentence: Sentence, i: int) -> bool:
    """Whether token i is the adjective of a group behind an event, which is given to it as its doer."""
    entry = group_adjective(sentence.sheet.keys[i])
    event = sentence.stack[-1] if sentence.stack and entry is not None else None
    if entry is None or event is None or event.part not in {"masdar", "noun"} or not _takes(sentence, event, i):
        return False
    group = told_by_adjective(sentence.sheet, i, entry, entry.kind)
    event.arguments["nisba"] = [group]
    return True


def _takes(sentence: Sentence, event: Predicate, i: int) -> bool:
    """Whether an event without a doer so far agrees with the adjective at token i, which only adjectives part from it."""
    told = any(event.arguments.get(source) for source in ("nisba", "gen")) or bool(event.pronoun)
    alike = event.article == sentence.sheet.keys[i].startswith("ال")
    deed = any(frame.kind in _DEEDS for frame in event.frames)
    return not told and alike and deed and adjectives_between(sentence.sheet, event.at + 1, i)
