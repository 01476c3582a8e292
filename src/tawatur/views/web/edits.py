"""A claim as a form that a person may correct, and the correction as an edit's body."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple, get_args

from tawatur.analyse.questions import named
from tawatur.model import ROLES, Claim, Mention, Modality, Polarity

PLACE = "place"
BETWEEN = "، "
"""What stands between names of one role in the form; a comma of either script or a new line parts them too."""
_PARTED = re.compile(r"\s*[،,;\n]\s*")
CHOICES = ("polarity", "modality", "means", "category", "change")
"""Values with a closed list of words; the page shows those that the claim's kind has."""
_WORDS: Mapping[str, tuple[str, ...]] = {"polarity": get_args(Polarity), "modality": get_args(Modality)}
_ROLE_NAMES = frozenset({PLACE, *(role for roles in ROLES.values() for role in roles)})


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleField:
    """One role of a claim as a line of text: its short name and its fillers."""

    role: str
    text: str


def role_fields(claim: Claim) -> tuple[RoleField, ...]:
    """The roles of a claim, each with its fillers, the place last."""
    return tuple(RoleField(role=role, text=_line(fillers)) for role, fillers in _roles(claim))


def edit_body(claim: Claim, fields: Mapping[str, str]) -> str:
    """The values that a form changes, as an edit's JSON body; "" where it changes none.

    A name that the claim had keeps its reference; another is looked up as a question's names are.
    """
    changes: dict[str, object] = {}
    for role, fillers in _roles(claim):
        given = fields.get(f"edit-{role}")
        if given is not None and given.strip() != _line(fillers):
            known = {filler.text: filler for filler in fillers}
            names = [text for text in _PARTED.split(given.strip()) if text]
            changes[role] = [_object(known.get(name) or named(name)) for name in names]
    for choice in CHOICES:
        given, value = fields.get(f"edit-{choice}"), choice_of(claim, choice)
        if given and given != value:
            changes[choice] = given
    return json.dumps(changes, ensure_ascii=False, sort_keys=True) if changes else ""


class Change(NamedTuple):
    """One thing that an edit gives anew: a role or one of `CHOICES`, and the names or the word that it then has."""

    name: str
    values: tuple[str, ...]


def changes_in(body: str) -> tuple[Change, ...]:
    """What an edit's body gives anew; nothing where it is not of the form that the page writes."""
    try:
        held = json.loads(body)
        return tuple(_change(name, value) for name, value in held.items())
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return ()


def _change(name: str, value: object) -> Change:
    """A change as it is shown; anything else that JSON may hold is refused by an exception."""
    if name in CHOICES and (name not in _WORDS or value in _WORDS[name]):
        return Change(name, (_text(value),))
    if name not in _ROLE_NAMES or not isinstance(value, list):
        raise ValueError(name)
    return Change(name, tuple(_text(filler["text"] or filler["label"]) for filler in value))


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def choice_of(claim: Claim, choice: str) -> str:
    """The claim's word for one of `CHOICES`, "" where it has none."""
    holder = claim.factuality if choice in {"polarity", "modality"} else claim.proposition
    return getattr(holder, choice, None) or ""


def _roles(claim: Claim) -> tuple[tuple[str, tuple[Mention, ...]], ...]:
    fields = {**ROLES[claim.proposition.kind], PLACE: "places"}
    return tuple((role, getattr(claim.proposition, field)) for role, field in fields.items())


def _line(fillers: tuple[Mention, ...]) -> str:
    return BETWEEN.join(_PARTED.sub(" ", filler.text or filler.label or "") for filler in fillers)


def _object(mention: Mention) -> dict[str, str | None]:
    return {"kind": mention.kind, "text": mention.text, "label": mention.label, "ref": mention.ref}
