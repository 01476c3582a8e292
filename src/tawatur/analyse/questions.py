"""Questions in Arabic or English, understood with the words of the lexicon and the reader that reads reports."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from tawatur.analyse.periods import period_asked
from tawatur.analyse.propositions import PARTIES
from tawatur.analyse.query import ANY, Query
from tawatur.analyse.question_parts import Named, Parts, names_in, says_deed, take_apart
from tawatur.arabic.tokens import tokenise
from tawatur.errors import QuestionUnclear
from tawatur.model import ROLES, Claim, Mention, Polarity, PropositionKind, Reading

EXAMPLES = ("من يدعم داعش بالأسلحة؟", "ماذا تقول قسد؟", "who denies supplying IS?", "how many were killed since 2019?")
LONGEST = 1000
"""Code points of a question that are read; nobody asks more in one."""
_POLARITIES: dict[str, Polarity] = {"denies": "denied", "questions": "questioned"}
_ASKED = {"how-many": "number", "where": "place", "when": "time"}
_HOW = frozenset({"how", "how-many"})
_COUNTED = {"people", "actor"}
"""What "how many" counts without a word for what happened to them."""
_NAMERS = {"actor", "people", "outlet", "person", "place"}

Roles = tuple[tuple[str, tuple[Mention, ...]], ...]


def understand(question: str, reading: Reading | None = None) -> Query:
    """What a question asks. `reading` is the question read as a report, which settles the roles where it found a claim.

    Raises:
        QuestionUnclear: with what was understood of it.
    """
    text = question[:LONGEST]
    parts = take_apart(text)
    since, until = period_asked(tokenise(text), text)
    kind = _kind(parts, reading)
    query = Query(
        kind=kind,
        related=True,
        category=parts.category if kind == "tally" else None,
        polarity="denied" if parts.negated else _POLARITIES.get(parts.speech),
        accused=parts.speech == "accuses",
        since=since,
        until=until,
    )
    query = _about_words(query, parts) if _asks_for_words(parts) else _about_deeds(query, parts, reading)
    if query.kind is None and not (query.speakers or query.roles):
        raise QuestionUnclear(_unclear(parts))
    return query


def named(text: str) -> Mention:
    """The name that `text` is: the lexicon's where it knows it, otherwise the words themselves."""
    names = names_in(tokenise(text))
    return names[0].mention if names else Mention(kind="actor", text=text.strip(), span=None)


def _kind(parts: Parts, reading: Reading | None) -> PropositionKind | None:
    name = parts.kind
    if name == "tally" and parts.ask == "who" and not parts.turned:
        name = "attack"  # "who killed" asks for the doer, and a count has none
    for kind in get_args(PropositionKind):
        if kind == name:
            return kind  # type: ignore[no-any-return]  # one of the literal's own values
    if reading is not None and reading.claims:
        return reading.claims[0].proposition.kind
    if _asks_how_arms_came(parts):
        return "supply"
    return "tally" if parts.ask == "how-many" and any(name.mention.kind in _COUNTED for name in parts.names) else None


def _asks_how_arms_came(parts: Parts) -> bool:
    """Whether goods and somebody are named and it is asked how or where from: nobody need name the deed."""
    named_kinds = {name.mention.kind for name in parts.names}
    return not parts.event and (parts.whence or parts.ask in _HOW) and {"materiel", "actor"} <= named_kinds


def _asks_for_words(parts: Parts) -> bool:
    """Whether somebody's words are asked for ("what does X say?"), and not who says something."""
    return bool(parts.speech) and parts.ask in {"what", "whether", ""} and bool(parts.names)


def _about_words(query: Query, parts: Parts) -> Query:
    speakers = [name for name in parts.names if name.marker != "about"]
    others = [name for name in parts.names if name.marker == "about"]
    return replace(
        query,
        speakers=tuple(name.mention for name in speakers[:1]),
        roles=tuple((ANY, (name.mention,)) for name in (*others, *speakers[1:])),
        asked="claims",
    )


def _about_deeds(query: Query, parts: Parts, reading: Reading | None) -> Query:
    kind = query.kind
    if kind is None:
        return _about_whom(query, parts)
    if kind == "supply" and _asks_how_arms_came(parts):
        return replace(query, roles=_holders(parts), asked="from")
    roles = _roles_read(kind, reading) or _roles_placed(kind, parts)
    places = tuple(_place(name.mention) for name in parts.names if _is_place(name, kind, parts))
    query = replace(query, roles=roles, places=places)
    if parts.speech and parts.ask == "who":
        return replace(query, asked="speaker")
    filled = {role for role, _ in roles}
    unknown = next((role for role in PARTIES[kind] if role not in filled), None)
    return replace(query, asked=_ASKED.get(parts.ask, unknown))


def _about_whom(query: Query, parts: Parts) -> Query:
    """Who says or holds anything against somebody, whatever the deed: "who accuses Turkey?"."""
    if not (parts.speech and parts.ask == "who" and parts.names):
        return query
    return replace(query, roles=tuple((ANY, (name.mention,)) for name in parts.names), asked="speaker")


def _place(mention: Mention) -> Mention:
    """A name as a place: a state is its ground, whatever the lexicon lists it as."""
    return mention if mention.kind == "place" else replace(mention, kind="place", ref=None)


def _roles_read(kind: PropositionKind, reading: Reading | None) -> Roles:
    """The roles as the reader of reports fills them, where it read a claim of this kind."""
    claims: tuple[Claim, ...] = reading.claims if reading else ()
    for claim in claims:
        if claim.proposition.kind == kind:
            filled = ((role, _no_deeds(getattr(claim.proposition, field))) for role, field in ROLES[kind].items())
            return tuple((role, names) for role, names in filled if any(name.ref for name in names))
    return ()


def _no_deeds(names: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """The names without nouns that say the deed itself: "the dead" of whom a number is asked are not whom it counts."""
    return tuple(name for name in names if not says_deed(name.text))


def _roles_placed(kind: PropositionKind, parts: Parts) -> Roles:
    """The roles by word order: before the event its doer, after it whom it is done to, unless a marker differs."""
    found: dict[str, tuple[Mention, ...]] = {}
    plain = [name for name in parts.names if not name.marker and name.mention.kind in _NAMERS]
    for name in parts.names:
        role = "" if _is_place(name, kind, parts) else _role(kind, name, parts, plain)
        if role in ROLES[kind] or role == ANY:
            found[role] = (*found.get(role, ()), name.mention)
    return tuple(found.items())


def _holders(parts: Parts) -> Roles:
    """Whoever is named with goods holds them; words for many ("militias", "cells") narrow nothing beside a name."""
    goods = tuple(name.mention for name in parts.names if name.mention.kind == "materiel")
    holders = tuple(name.mention for name in parts.names if name.mention.kind == "actor" and name.marker != "first")
    givers = tuple(name.mention for name in parts.names if name.mention.kind == "actor" and name.marker == "first")
    return tuple((role, names) for role, names in (("from", givers), ("to", holders), ("goods", goods)) if names)


def _role(kind: PropositionKind, name: Named, parts: Parts, plain: list[Named]) -> str:
    first, second = (*PARTIES[kind], PARTIES[kind][0])[:2]
    marked = {"first": first, "second": second, "about": ANY}.get(name.marker)
    if name.mention.kind == "materiel" and "goods" in ROLES[kind]:
        return "goods"
    if name.marker == "goods" and kind != "supply":
        return second  # "cooperates with"
    if marked or name not in plain:
        return marked or ""
    if kind == "presence":
        return first  # whoever is no place is who was there
    after = [other for other in plain if other.first > parts.event_at]
    before = [other for other in plain if parts.speech_at < other.first < parts.event_at]
    if name in before and parts.ask == "who" and name.mention.kind == "people":
        return ""  # "which countries", من المسؤول: the word that asks, not a name
    leads = len(after) > 1 or (parts.feminine and parts.ask == "who")
    doing = name in before or (not before and leads and name is after[0])
    return first if doing != parts.turned else second


def _is_place(name: Named, kind: PropositionKind, parts: Parts) -> bool:
    """Whether a name says where: what somebody is asked to hold is ground, under whatever name."""
    if kind == "control" and parts.ask == "who" and name.first > parts.event_at:
        return True
    return name.mention.kind == "place" and (name.marker == "place" or kind in {"control", "tally", "presence"})


def _unclear(parts: Parts) -> str:
    known = ", ".join(f"{name.mention.label or name.mention.text}" for name in parts.names)
    understood = "none of its words"
    if known:
        understood = f"the names {known}, but not what is asked about them"
    elif parts.ask == "how-many":
        understood = "that a number is asked for, but not of whom"
    elif parts.speech:
        understood = "that somebody's words are asked for, but not whose"
    return f"the question is not clear: I understood {understood}. Questions like these work: {' · '.join(EXAMPLES)}"
