"""Agents: whose deed من قبل names behind goods or deeds that are themselves told of."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import CONSIGNMENTS, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions.governing import AGENT


def seized_by(sentence: Sentence) -> Predicate | None:
    """The seizure without a doer whose goods or foiled deed are told between it and who did it.

    احتجاز شحنة أسلحة من قبل الجيش, إحباط محاولة تهريب أسلحة من قبل الشرطة.
    """
    inner: list[Predicate] = []
    for predicate in reversed(sentence.stack):
        if predicate.tells("seizure"):
            done = predicate.arguments.get(AGENT) or predicate.pronoun or predicate.verbal
            return predicate if inner and not done else None
        if not (predicate.name in CONSIGNMENTS or _within_seizure(predicate)):
            return None
        inner.append(predicate)
    return None


def _within_seizure(deed: Predicate) -> bool:
    """Whether a deed is what a seizure foiled, or what it foiled an attempt at."""
    above = deed.governor
    return above is not None and (above.tells("seizure") or _within_seizure(above))
