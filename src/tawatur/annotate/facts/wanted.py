"""What somebody asked for: whoever puts by what a group asks for (وضع ما يطلبه التنظيم) supplies the group."""

from __future__ import annotations

from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class

_HANDING = frozenset(
    {"وضع.I", "قدم.II", "وفر.II", "أمن.II", "سلم.II", "عطي.IV", "جلب.I", "نقل.I", "رسل.IV", "وصل.IV", "ورد.II", "منح.I"}
)
"""Verbs of putting, bringing and giving."""
_ROW = "@wanted"
"""The predicate of the frame that reads for whom something is put or brought."""
_WHAT = frozenset({"ما", "مما", "بما"})
_NEAR = 5
"""Tokens from a verb of giving to the one that says who asks: وضع كل ما يطلبه."""


def wanted(sentence: Sentence, phrase: Phrase) -> bool:
    """Makes somebody who asks for what is being handed over, or needs it, whoever gets it."""
    asks, tokens = phrase.first - 1, sentence.sheet.tokens
    if phrase.preposition or phrase.sort not in {"actor", "people", "person"} or asks <= sentence.first:
        return False
    if tokens[asks - 1].key not in _WHAT or tokens[asks].key not in word_class("asks-for"):
        return False
    given = [
        p for clause in sentence.clauses for p in clause.predicates if p.name in _HANDING and 0 < asks - p.at < _NEAR
    ]
    for predicate in given[-1:]:
        predicate.frames = frames()[_ROW]
        predicate.arguments.setdefault("want", []).append(phrase)
    return bool(given)
