"""Victims: whom a strike hit that says no target of its own: مقتل مدني بقصف, قتل فلان في ضربة استهدفت منزله."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.annotate.facts.acceptance import ARMED
from tawatur.annotate.facts.fates import Cause
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.genitives import LENT, arguments_for
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.wars import single_strike
from tawatur.annotate.mentions import Phrase


def lend_victims(clauses: Sequence[Clause], causes: Mapping[int, Cause]) -> None:
    """A strike named as the cause of casualties hit those casualties, where it says no target of its own."""
    victims = [
        a
        for clause in clauses
        for p in clause.predicates
        for f in p.frames
        if f.category in {"killed", "wounded"}
        for found in arguments_for(f, p).values()
        for a in found
        if isinstance(a, Phrase) and a.first in causes and a.sort != "count"
    ]
    if not victims:
        return
    _strike_homes(clauses, victims)
    placed = any(clause.places for clause in clauses)
    for predicate in (p for clause in clauses for p in clause.predicates):
        frame = single_strike(predicate)
        if frame is None or predicate.verbal or predicate.tells("tally") or _befell(predicate):
            continue
        if predicate.preposition == "من" and predicate.name == _MASSACRE:
            continue
        _lend_to(predicate, frame, victims, placed=placed)


_MASSACRE = "مجزرة"
"""A massacre, which behind من is another than the one told of: بعد ساعات من مجزرة ارتكبها."""


def _strike_homes(clauses: Sequence[Clause], victims: Sequence[Phrase]) -> None:
    """The home that a strike hit is the victim's, rather than somebody's named before him: قتل فلان في ضربة استهدفت منزله."""
    owner = victims[0].mention
    if len(victims) != 1 or victims[0].sort != "person" or owner.span is None:
        return
    for predicate in (p for clause in clauses for p in clause.predicates if p.striking() is not None):
        for source, found in predicate.arguments.items():
            predicate.arguments[source] = [
                a._replace(owner=owner) if isinstance(a, Phrase) and _home_of_him(a, victims[0]) else a for a in found
            ]


def _home_of_him(post: Phrase, victim: Phrase) -> bool:
    return post.sort == "post" and post.pronoun == "ه" and victim.gender == "m" and post.first > victim.first


def _befell(strike: Predicate) -> bool:
    """Whether a strike is said to have befallen something, known or not: بناء تعرض لقصف."""
    carry = strike.governor.carries() if strike.governor is not None else None
    return carry is not None and "patient" in dict(carry.roles)


def _by_lam(roles: Mapping[str, Sequence[str]], arguments: Mapping[str, Sequence[Argument]]) -> bool:
    """Whether لـ names who struck, as behind a strike that is only told as what hurt somebody: مقتل مدني بقصف لقوات النظام."""
    either = "ل" in roles.get("who", ()) and "علي" in roles.get("whom", ()) and not arguments.get("subj")
    by = [a for a in arguments.get("ل", []) if isinstance(a, Phrase) and a.sort in {"actor", "people"}]
    targeted = any(arguments.get(s) for s in roles.get("whom", ()) if s != "ل")
    return either and bool(by) and by[0].kind in ARMED | {"faction", "army", "government"} and not targeted


def _lend_to(predicate: Predicate, frame: Frame, victims: list[Phrase], *, placed: bool) -> None:
    arguments = arguments_for(frame, predicate)
    roles = dict(frame.roles)
    sides = [v for v in victims if v.sort == "actor"]
    if _by_lam(roles, arguments) and not (placed or predicate.told):
        predicate.arguments["علي"] = list(victims)
        return
    if not any(arguments.get(s) for s in roles.get("whom", ())):
        predicate.arguments[roles.get("whom", ("obj",))[0]] = list(victims)
        if predicate.arguments.get(LENT) and any(v in predicate.arguments[LENT] for v in victims):
            del predicate.arguments[LENT]
    elif "مع" in roles.get("whom", ()) and sides and arguments.get("مع") and not arguments.get("بين"):
        predicate.arguments[LENT] = arguments["مع"]
        predicate.arguments["مع"] = list(sides)
