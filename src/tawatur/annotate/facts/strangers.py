"""Strangers: somebody whom nobody knows gets what a state's verbal noun hands over: دعم إيران للمقاومة."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import skip_signs
from tawatur.annotate.sheet import Sheet

_STATES = frozenset({"state", "metonym"})
_SHORTEST = 5
"""Letters of the shortest word that لل begins and that may name somebody."""


def leave_room(sheet: Sheet, noun: Predicate) -> None:
    """Notes that ل behind a verbal noun's genitive names somebody, so that the genitive is who gives.

    A verbal noun behind لل is a purpose (دعم اليمن للخروج من الأزمة) and leaves the genitive who gets.
    """
    whose = noun.arguments.get("gen", [])
    if noun.part != "masdar" or not noun.tells("supply") or len(whose) != 1 or "ل" in noun.arguments:
        return
    giver = whose[0]
    if not isinstance(giver, Phrase) or giver.kind not in _STATES:
        return
    at = skip_signs(sheet, giver.last)
    if at >= len(sheet.tokens) or sheet.sentence_of[at] != sheet.sentence_of[noun.at]:
        return
    key = sheet.tokens[at].key
    purpose = any(reading.form.part == "masdar" for reading in sheet.verbs[at])
    if key.startswith("لل") and len(key) >= _SHORTEST and not purpose:
        noun.arguments["ل"] = []
