"""Groups named by who backs them: مسلحون مدعومون من إيران says of gunmen that Iran backs them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from tawatur.annotate.facts.backers import clause_at
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import tie_word
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows, several
from tawatur.model import Mention

_BACK = "دعم.I"
_SHORTEST = 4
"""Tokens of the shortest name that says who backs its bearer: فصائل مدعومة من قطر."""
_BACKERS = frozenset({"states", "actors"})


def tell_of_backed(sheet: Sheet, phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> None:
    """Adds to a sentence's clauses that whoever a group's name says to back it does so."""
    for phrase in phrases:
        at = _tie(sheet, phrase) if phrase.last - phrase.first >= _SHORTEST else None
        group, backer = _group(phrase), _backer(sheet, at, phrase.last) if at is not None else None
        if at is None or backer is None or group is None or group.key == backer.mention.key:
            continue
        held = Predicate(at=at, name=_BACK, part="active", voice="active", frames=frames().get(_BACK, ()), end=at + 1)
        held.arguments = {
            "subj": [backer],
            "obj": [Phrase(phrase.first, at, group, sort="actor", kind=phrase.kind, definite=phrase.definite)],
        }
        clause_at(clauses, phrase.first).predicates.append(held)


def _tie(sheet: Sheet, phrase: Phrase) -> int | None:
    """The token of a group's name that says it is backed or paid by somebody."""
    for i in range(phrase.first + 1, phrase.last - 1):
        tie = tie_word(sheet.keys[i])
        if tie is not None and tie.kind == "backed":
            return i
    return None


def _group(phrase: Phrase) -> Mention | None:
    """Whom a name is of: of a base, a depot or a weapon, whoever has it."""
    return phrase.owner if phrase.sort in {"post", "materiel"} else phrase.mention


def _backer(sheet: Sheet, tie: int, last: int) -> Phrase | None:
    """The state or body named behind من or من قبل, inside the name."""
    for i in range(tie + 1, last):
        found = _named_in(sheet, i)
        if found is not None:
            ref, label, first, end = found
            named = Mention(
                kind="actor", text=sheet.text(first, end), span=sheet.span(first, end), label=label, ref=ref
            )
            return Phrase(first, end, named, sort="actor", kind="state", definite=True)
    return None


def _named_in(sheet: Sheet, i: int) -> tuple[str | None, str, int, int] | None:
    """Reference, label and tokens of the backer named at token i, alone or inside the listed name of a group."""
    match = sheet.match_of[i]
    entry = next((e for e in match.entries if e.table in _BACKERS), None) if match is not None else None
    if match is not None and entry is not None and match.first == i:
        return entry.ref, entry.label, match.first, match.last
    state = _states().get(sheet.keys[i])
    return (f"states/{state[0]}", state[1], i, i + 1) if state is not None else None


@cache
def _states() -> Mapping[str, tuple[str, str]]:
    """The id and label of each state, by the key of its name in one word."""
    return {
        fold(name): (row["id"], row["label"])
        for row in rows("states")
        for name in (row["name"], *several(row["aliases"]))
        if " " not in name
    }
