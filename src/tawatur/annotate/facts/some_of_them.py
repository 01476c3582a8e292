"""Some of those told of before, whom a bare number stands for: سافر المسلحون إلى تركيا والمئات منهم وصلوا إلى ليبيا."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet

_OF_THEM = {"منهم": "هم", "منهن": "هن"}


def name_some(sheet: Sheet, verb: Predicate, referents: Referents) -> None:
    """Reads a bare number of them, who do what a verb tells, as those it counts; casualties are counted by themselves."""
    doers = verb.arguments.get("subj", [])
    number = doers[0] if len(doers) == 1 else None
    if not isinstance(number, Phrase) or number.sort != "count" or verb.tells("tally"):
        return
    pronoun = _OF_THEM.get(sheet.keys[number.last]) if number.last < len(sheet.keys) else None
    whose = referents.of(pronoun, number.first) if pronoun is not None else None
    if whose is not None:
        doers[0] = whose._replace(quantity=number.quantity, number="p")
