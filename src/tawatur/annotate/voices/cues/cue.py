"""A cue: a word or phrase of a report that may give somebody's words on, before it is settled whether it does."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.arabic.verbs import VerbForm
from tawatur.lexicon.cues import CueEntry
from tawatur.model.record import Record


@dataclass(slots=True, unsafe_hash=True)
class Cue(Record):
    """Tokens `first` to `last` (exclusive) that may be a cue.

    `shape` is how it stands: finite, hal (a participle in the accusative), masdar (with a pronoun: قوله), or words for what is
    no verb. `joined` says that و or ف clings to it or a conjunction stands before it.
    """

    first: int
    last: int
    entry: CueEntry
    shape: str
    form: VerbForm | None = None
    pronoun: str = ""
    joined: bool = False
    negated: bool = False
