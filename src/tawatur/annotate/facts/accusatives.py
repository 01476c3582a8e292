"""Accusatives: a bare noun after a verb whose letters show that it is the object."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.mentions import Phrase

_SHORTEST = 3
"""Letters of the shortest noun whose last ا is read as an ending."""


def take_accusative(verb: Predicate) -> None:
    """A bare noun in the accusative after the verb is its object, however it stands: واعتقلت شاباً."""
    subject = verb.arguments.get("subj")
    if (
        subject
        and not verb.arguments.get("obj")
        and not verb.pronoun
        and verb.voice != "passive"
        and accusative(subject[0])
    ):
        verb.arguments["obj"] = verb.arguments.pop("subj")
        verb.voice = "active"


def accusative(argument: Argument) -> bool:
    """Whether an indefinite noun of people or posts shows the accusative in its letters: شابا, طفلين, ناشطين, حاجزا."""
    if not isinstance(argument, Phrase) or argument.definite or argument.preposition:
        return False
    if argument.sort not in {"people", "post"}:
        return False
    word = argument.mention.text.split(" ")[0]
    if argument.number == "d" or (argument.number == "p" and argument.quantity is None):
        return word.endswith("ين")
    return argument.number == "s" and (word.endswith(("اً", "ًا")) or (word.endswith("ا") and len(word) > _SHORTEST))
