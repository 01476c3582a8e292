"""Plans: decisions, programmes and efforts, which tell of a deed only where a verbal noun behind them says which."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class


def is_plan(predicate: Predicate) -> bool:
    """Whether a noun is for what somebody means to do: قرار ترمب تزويد قسد, برنامج لتدريب المعارضة."""
    return predicate.part == "noun" and fold(predicate.name) in word_class("plans")


def is_bare_plan(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a plan says of no deed that it is meant: قرار مجلس الأمن رقم 2254."""
    if not is_plan(predicate):
        return False
    behind = range(predicate.at + 1, min(predicate.at + 1 + _WITHIN, sentence.last))
    return not any(r.form.part == "masdar" for i in behind for r in sentence.sheet.verbs[i])


_WITHIN = 14
"""Tokens behind a plan within which its deed is told: its owner with his name and office, and when he made it."""
