"""The accused: whoever stands last before the charge, past the accuser's office, name and title: اتهم المستشار، فلان، إيران بتزويد."""

from __future__ import annotations

from tawatur.annotate.facts.genitives import accuses
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase


def name_accused(sentence: Sentence, verb: Predicate, charge: int) -> None:
    """Gives a verb of accusing whoever stands behind a comma right before the charge for its object; those before him accuse."""
    last = sentence.latest
    if not verb.verbal or verb.pronoun or not isinstance(last, Phrase) or not any(map(accuses, verb.frames)):
        return
    objects = verb.arguments.get("obj", [])
    if last in objects or not objects or last.last < charge - _SIGNS:
        return
    accused: list[Argument] = [*_together(verb.arguments.get("obj2", []), last)]
    first = accused[0]
    if isinstance(first, Phrase) and _named(first) and sentence.sheet.tokens[first.first - 1].text in {"،", ","}:
        verb.arguments["obj"] = accused
        verb.arguments.pop("obj2", None)


_SIGNS = 2
"""Quotation marks and the like between the accused and the charge."""


def _named(phrase: Phrase) -> bool:
    return phrase.sort == "actor" and not (phrase.generic or phrase.preposition)


def _together(found: list[Argument], last: Phrase) -> list[Argument]:
    """Those joined by و up to the last one: إيران وسوريا."""
    return list(found) if last in found and all(isinstance(a, Phrase) and a.conjunction for a in found[1:]) else [last]
