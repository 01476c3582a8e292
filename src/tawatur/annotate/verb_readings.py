"""What forms of listed verbs a word may be, and what clings to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from tawatur.arabic.clitics import Split, noun_splits, verb_splits
from tawatur.arabic.verbs import VerbForm
from tawatur.lexicon.verbs import verb_forms


@dataclass(slots=True, eq=False)
class VerbReading:
    """One way to read a word as a verb, participle or verbal noun: the form, its verb's id ("زود.II"), and what clings to it.

    A word's readings are made once: each is known by itself, and what several tell together is worked out once.
    """

    form: VerbForm
    split: Split
    verb: str = field(init=False)

    def __post_init__(self) -> None:
        self.verb = self.form.verb


@lru_cache(maxsize=100_000)
def verb_readings(key: str, *, closed: bool = False) -> tuple[VerbReading, ...]:
    """Every way to read a folded key as a form of a listed verb, with clitics, the barest first.

    `closed` says that the word ends in a printed teh marbuta: it is no finite verb and carries no pronoun.
    """
    forms = verb_forms()
    found: dict[tuple[VerbForm, Split], None] = {}
    for split in () if closed else verb_splits(key):
        for form in forms.get(split.stem, ()):
            if _wears(form, split):
                found[form, split] = None
    for split in noun_splits(key):
        for form in forms.get(split.stem, ()):
            if form.person == 0 and not (closed and split.pronoun):
                found[form, split] = None
    return tuple(VerbReading(form, split) for form, split in found)


def _wears(form: VerbForm, split: Split) -> bool:
    """Whether a finite form may carry these clitics: س before the present only, ل before the present (لام) only."""
    if form.person == 0:
        return False
    return form.part == "present" or not split.preposition
