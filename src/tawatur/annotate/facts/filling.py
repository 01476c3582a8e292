"""Filling: which mentions fill which role of a predicate's frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.annotate.facts.acceptance import (
    ACTORS,
    accepted,
    accepts,
    drives,
    is_fired,
    is_store,
    is_vehicle,
    moves_in_numbers,
    rides,
)
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sides import mutual, parted
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.groups import BODIES
from tawatur.model import Mention

_MONEY = frozenset({"money"})
_FIRED = frozenset({"fired"})
_MANY = frozenset({"many"})
_COLUMN = frozenset({"column"})
_RIDDEN = frozenset({"ridden"})
_STATE = frozenset({"state"})
_LAND = frozenset({"land"})
_STATES = frozenset({"state", "metonym", "country"})
_CLASSES = {
    "actor": ACTORS - {"materiel"},
    "people": frozenset({"actor", "person", "people"}),
    "place": frozenset({"place", "post"}),
    "goods": frozenset({"materiel"}),
    "event": frozenset({"event"}),
}
_NAMED_PLACES = frozenset({("presence", "where"), ("movement", "to"), ("movement", "from")})
"""Roles that only a named place fills: "in the area" tells nobody where."""
GOODS = frozenset({"materiel"})
"""What a role accepts that takes things, not whoever owns them."""


@dataclass(slots=True)
class Filled:
    """A frame with the mentions that fill its roles; `phrases` are those that were used."""

    frame: Frame
    predicate: Predicate
    roles: dict[str, list[Mention]]
    phrases: list[Phrase]


def fits(argument: Argument, classes: frozenset[str]) -> bool:
    """Whether an argument is of one of the classes that a condition names."""
    if "goods" in classes and isinstance(argument, Phrase) and (is_vehicle(argument) or is_store(argument)):
        return True
    if (
        isinstance(argument, Predicate)
        and argument.phrase is not None
        and argument.phrase.sort == "materiel"
        and "goods" in classes
    ):
        return True
    if classes == _FIRED:
        return isinstance(argument, Phrase) and is_fired(argument)
    if classes == _MONEY:
        return isinstance(argument, Phrase) and argument.sort == "materiel" and argument.kind == "money"
    if (
        isinstance(argument, Phrase)
        and argument.sort == "materiel"
        and argument.owner is not None
        and "people" in classes
    ):
        return True
    if classes == _MANY:
        return isinstance(argument, Phrase) and moves_in_numbers(argument)
    if classes == _RIDDEN:
        return isinstance(argument, Phrase) and rides(argument)
    if classes == _COLUMN:
        return isinstance(argument, Phrase) and drives(argument)
    if classes == _LAND:
        return isinstance(argument, Phrase) and (argument.sort in _CLASSES["place"] or argument.kind in _STATES)
    if classes == _STATE:
        return isinstance(argument, Phrase) and argument.kind in _STATES
    sort = argument.sort if isinstance(argument, Phrase) else "event"
    if "troops" in classes:
        return (
            isinstance(argument, Phrase)
            and argument.sort == "materiel"
            and "fighters"
            in {
                argument.kind,
                (argument.mention.ref or "").partition("/")[2],
            }
        )
    return any(sort in _CLASSES[name] for name in classes)


def fill(frame: Frame, predicate: Predicate, arguments: dict[str, list[Argument]]) -> Filled | None:
    """The frame's roles filled from arguments, or None where a condition fails."""
    for source, classes in frame.when:
        found = arguments.get(source)
        if "event" not in classes and (not found or not fits(found[0], classes)):
            return None
    if "owner" in frame.sources:
        arguments = {**arguments, "owner": _owners(arguments)}
    if frame.kind == "movement" and any(_only_goods(a) for a in arguments.get("obj", [])[:1]):
        return None
    filled = Filled(frame, predicate, {}, [])
    used: set[str] = set()
    for role, sources in frame.roles:
        if role in filled.roles:
            continue
        for source in _somebody_first(frame, role, sources, arguments):
            if source in used:
                continue
            mentions = _mentions(frame, role, arguments.get(source, []), filled)
            if mentions:
                used.add(source)
                filled.roles[role] = _telling(frame, role, mentions, filled.phrases)
                if len(mentions) > 1 and (source == "بين" or mutual(frame, predicate, source, arguments)):
                    other = next((name for name, _ in frame.roles if name != role), role)
                    filled.roles[role], filled.roles[other] = parted(predicate, mentions)
                break
    _held_by_owner(filled)
    return filled


def _somebody_first(
    frame: Frame, role: str, sources: Sequence[str], arguments: dict[str, list[Argument]]
) -> Sequence[str]:
    """The sources of a role, those last that only say where goods go: أسلحة إلى كوباني للوحدات reached the units."""
    if frame.kind != "supply" or role != "to":
        return sources
    return sorted(sources, key=lambda source: all(_land(a) for a in arguments.get(source, [])))


def _land(argument: Argument) -> bool:
    """Whether an argument is a place that is nobody's."""
    return isinstance(argument, Phrase) and argument.sort == "place" and argument.owner is None


def _only_goods(argument: Argument) -> bool:
    """Whether what is moved is somebody's goods and nobody of his: نقل شحنات من السلاح التركي."""
    return isinstance(argument, Phrase) and argument.sort == "materiel" and argument.owner is not None


def _held_by_owner(filled: Filled) -> None:
    """Goods found that are said to be somebody's were his: مخزن أسلحة تابع لداعش."""
    if filled.frame.kind != "seizure" or filled.roles.get("holder"):
        return
    owners = [
        p.owner
        for p in filled.phrases
        if (p.sort == "materiel" or is_store(p))
        and p.owner is not None
        and not (p.owner.ref or "").startswith("states/")
    ]
    if owners:
        filled.roles["holder"] = owners[:1]


def _owners(arguments: dict[str, list[Argument]]) -> list[Argument]:
    """Whose the money is that is paid: رواتب لواء الفجر."""
    found_owners: list[Argument] = [
        Phrase(a.first, a.last, a.owner, sort="actor", definite=True)
        for found in arguments.values()
        for a in found
        if isinstance(a, Phrase) and a.sort == "materiel" and a.kind == "money" and a.owner is not None
    ]
    return found_owners[:1]


def by_goods(filled: Filled) -> list[Filled]:
    """A seizure of several counted goods, told apart: 60 rifles and two missiles are two."""
    counted = [p for p in filled.phrases if p.quantity is not None and p.mention in filled.roles.get("goods", [])]
    if filled.frame.kind != "seizure" or not counted or len(filled.roles["goods"]) == 1:
        return [filled]
    others = [p for p in filled.phrases if p.mention not in filled.roles["goods"]]
    plain = [m for m in filled.roles["goods"] if all(m is not p.mention for p in counted)]
    parts = [
        Filled(filled.frame, filled.predicate, {**filled.roles, "goods": [p.mention]}, [p, *others]) for p in counted
    ]
    if plain:
        parts.append(Filled(filled.frame, filled.predicate, {**filled.roles, "goods": plain}, others))
    return parts


def _telling(frame: Frame, role: str, mentions: list[Mention], phrases: Sequence[Phrase]) -> list[Mention]:
    """Those named, without the common nouns beside them, unless these are definite and do it too: الجيش والشرطة."""
    if len(mentions) == 1:
        return mentions
    does = role in {"who", "by"}
    bodies = {
        p.mention.key
        for p in phrases
        if p.generic
        and p.sort == "people"
        and p.kind in BODIES - {"opposition"}
        and p.quantity is None
        and not (does and (p.definite or p.mention.text.startswith("ال")))
    }
    if frame.kind != "supply" or role != "to":
        mentions = [m for m in mentions if m.key not in bodies] or mentions[:1]
    if frame.kind != "attack" or role != "whom" or len(mentions) == 1:
        return mentions
    common = {p.mention.key for p in phrases if p.generic and p.sort in {"place", "post", "materiel"}}
    names = [m for m in mentions if m.key not in common]
    return names or mentions[:1]


def _mentions(frame: Frame, role: str, arguments: Sequence[Argument], filled: Filled) -> list[Mention]:
    wanted = accepted(frame.kind, role)
    found: list[Mention] = []
    for argument in arguments:
        if isinstance(argument, Phrase) and accepts(frame, role, argument):
            if argument.generic and (frame.kind, role) in _NAMED_PLACES:
                continue
            mention = argument.mention if wanted == GOODS else named(argument, place="place" in wanted)
            if argument.sort == "place" and frame.kind == "supply":
                mention = argument.owner or argument.mention
            more = frame.kind == "seizure" and role == "goods" and argument.quantity is not None
            if mention is not None and (more or all(mention.key != m.key for m in found)):
                found.append(mention)
                filled.phrases.append(argument)
    return found


def named(phrase: Phrase, *, place: bool) -> Mention | None:
    """Whom a phrase stands for in an actor's role: a post or weapon stands for its owner; in a place's role it is itself."""
    if phrase.sort == "post":
        return phrase.owner or (phrase.mention if place else None)
    if phrase.sort == "materiel":
        return phrase.owner or (phrase.mention if place else None)
    return phrase.mention
