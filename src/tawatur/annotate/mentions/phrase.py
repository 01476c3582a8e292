"""A noun phrase and what its words show of it: what it names, where it stands, what clings to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tawatur.arabic.verbs import Gender, Number
from tawatur.model import Mention, Quantity
from tawatur.model.record import Record

Sort = Literal["actor", "people", "person", "place", "post", "materiel", "outlet", "count"]
"""What a phrase can stand for: a `post` is a place or thing that belongs to somebody (a base, a depot, a house); a `count` is a
number with no noun."""


@dataclass(slots=True, unsafe_hash=True)
class Phrase(Record):
    """Tokens `first` to `last` (exclusive) that name something; `preposition` is what clings to or stands before it.

    `head` is the token of the head noun, `conjunction` what joins the phrase to the one before. `generic` marks a
    common noun that names nobody in particular, `owner` whom a post, a weapon or a force belongs to, `quantity` how
    many. `kind` is the lexicon's kind (a class of people, a parent of materiel, a kind of site). `pronoun` clings to
    the head, `how_owned` is how the owner is said (nisba, construct, belongs), or as whose backer, financier, supplier or
    operator somebody is named (داعميها إيران).
    """

    first: int
    last: int
    mention: Mention
    preposition: str = ""
    conjunction: str = ""
    head: int = -1
    sort: Sort = "actor"
    kind: str = ""
    gender: Gender = "?"
    number: Number = "?"
    generic: bool = False
    definite: bool = False
    owner: Mention | None = None
    quantity: Quantity | None = None
    pronoun: str = ""
    how_owned: str = ""
