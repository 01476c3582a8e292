"""Fellow doers: who strikes or arrests together with the subject (بمشاركة التحالف, بالتعاون مع قسد)."""

from __future__ import annotations

from tawatur.annotate.facts.genitives import LENT
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase

_TOGETHER = {"شرك.III": ("gen", "من"), "شرك.VIII": ("مع",), "عون.VI": ("مع",), "نسق.II": ("مع",)}
"""Verbal nouns of doing something together, by what names the other."""


def join_fellows(clause: Clause) -> None:
    """Those with whom a clause's deed is said to be done do it too, where it is a strike or an arrest."""
    fellows = [a for p in clause.predicates for a in _named_by(p)]
    if not fellows:
        return
    for predicate in clause.predicates:
        if not any(frame.kind in {"attack", "detention"} for frame in predicate.frames):
            continue
        source = "subj" if predicate.arguments.get("subj") else LENT
        doers = predicate.arguments.get(source, [])
        known = {a.mention.key for a in doers if isinstance(a, Phrase)}
        if known:
            predicate.arguments[source] = [*doers, *(f for f in fellows if f.mention.key not in known)]


def _named_by(predicate: Predicate) -> list[Phrase]:
    """Whom a verbal noun after ب names as doing the clause's deed too."""
    if predicate.preposition != "ب" or predicate.name not in _TOGETHER:
        return []
    found: list[Argument] = [a for source in _TOGETHER[predicate.name] for a in predicate.arguments.get(source, [])]
    return [a for a in found if isinstance(a, Phrase) and a.sort == "actor"]
