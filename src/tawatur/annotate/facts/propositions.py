"""Propositions: what a filled frame states, by its kind, or nothing where too little of it is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from tawatur.annotate.facts.countries import states
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.targets import BEFALLS, targets_of
from tawatur.lexicon.tables import rows
from tawatur.model import (
    Attack,
    Collusion,
    Control,
    Detention,
    Means,
    Mention,
    Movement,
    Origin,
    Period,
    Presence,
    Proposition,
    Quantity,
    Seizure,
    Supply,
)


class Told(NamedTuple):
    """A filled frame with what stands around it: how many, when and where.

    `struck` is the town where a strike fell, for one that says no other target; `nameless` says that a strike is worth
    telling without its doer.
    """

    filled: Filled
    quantity: Quantity | None
    when: Period | None
    places: tuple[Mention, ...]
    struck: tuple[Mention, ...] = ()
    nameless: bool = False

    def of(self, role: str) -> tuple[Mention, ...]:
        """Who or what fills a role."""
        return tuple(self.filled.roles.get(role, ()))


def proposition_of(told: Told) -> Proposition | None:
    """The proposition a filled frame states, or None where too little of it is said."""
    stated = _STATED.get(told.filled.frame.kind)
    return stated(told) if stated is not None else None


def _supply(told: Told) -> Supply | None:
    givers, goods = told.of("from"), told.of("goods")
    getting = tuple(m for m in told.of("to") if all(m.key != giver.key for giver in givers))
    if told.of("to") and not getting:
        return None
    if told.filled.frame.predicate == _DEAL and not _told_goods(told.filled):
        return None
    if not (givers or getting) or not (goods or (givers and getting)) or _only_papers(goods):
        return None
    if getting and not goods and all(m.kind == "place" for m in getting):
        return None  # التهريب إلى المنطقة
    means: Means | None = told.filled.frame.means or None  # type: ignore[assignment]  # the lint of frames.tsv holds it
    return Supply(
        suppliers=tuple(_sender(m) for m in givers),
        recipients=getting,
        goods=goods,
        payments=told.of("payment"),
        means=means,
        quantity=told.quantity,
        when=told.when,
        places=told.places,
    )


def _only_papers(goods: Sequence[Mention]) -> bool:
    """Whether all that is handed over are papers, which arm nobody: قدم للمجلس وثائق."""
    return bool(goods) and all(m.ref == "materiel/documents" for m in goods)


def _collusion(told: Told) -> Collusion | None:
    who, partners = told.of("who"), told.of("with")
    if _turned(told.filled):
        who, partners = partners, who
    others = tuple(m for m in partners if all(m.key != o.key for o in who))
    return Collusion(actors=who, partners=others, when=told.when, places=told.places) if who and others else None


def _attack(told: Told) -> Attack | None:
    frame, doers = told.filled.frame, told.of("who")
    clash = any("مع" in sources for _, sources in frame.roles) or frame.predicate in _FIGHTS
    targets = targets_of(told.filled, told.places) or (() if clash else told.struck)
    targets = tuple(m for m in targets if all(m.key != doer.key for doer in doers))
    if frame.predicate in _FIGHTS:
        targets = tuple(m for m in targets if m.kind != "materiel")  # البنادق التي يقاتل بها
    if not targets or not (doers or told.nameless):
        return None
    return Attack(attackers=doers, targets=targets, when=told.when, places=told.places)


def _seizure(told: Told) -> Seizure | None:
    who, goods, held_by = told.of("who"), told.of("goods"), told.of("holder")
    dated = told.filled.predicate.verbal and told.when is not None  # الشحنة صودرت في مارس
    if not goods or not (who or held_by or told.quantity or dated or _found(told.filled)):
        return None
    holders = tuple(m for m in held_by if all(m.key != s.key for s in who))
    if held_by and not holders and told.filled.frame.predicate == _WITHDRAW:
        return None
    return Seizure(
        seizers=who, holders=holders, goods=goods, quantity=told.quantity, when=told.when, places=told.places
    )


def _control(told: Told) -> Control | None:
    place, quantity = told.of("place"), told.quantity
    if not told.of("who") or not (place or quantity):
        return None
    unit = quantity.unit if quantity is not None and quantity.unit else "place"
    return Control(holders=told.of("who"), unit=unit, quantity=quantity, when=told.when, places=place or told.places)


def _origin(told: Told) -> Origin | None:
    if not told.of("made_in"):
        return None
    return Origin(
        makers=told.of("made_in"), holders=told.of("holder"), goods=told.of("goods"), when=told.when, places=told.places
    )


def _presence(told: Told) -> Presence | None:
    if not (told.of("who") and told.of("where")):
        return None
    return Presence(
        actors=told.of("who"), bases=told.of("where"), quantity=told.quantity, when=told.when, places=told.places
    )


def _movement(told: Told) -> Movement | None:
    moved, origins, bound = told.of("whom"), told.of("from"), told.of("to")
    if not (told.of("who") or moved) or not (bound or (origins and moved)):
        return None
    return Movement(
        movers=told.of("who"), moved=moved, origins=origins, destinations=bound, when=told.when, places=told.places
    )


def _detention(told: Told) -> Detention | None:
    if not (told.of("whom") or told.of("by")):
        return None
    return Detention(captors=told.of("by"), held=told.of("whom"), when=told.when, places=told.places)


_STATED: Mapping[str, Callable[[Told], Proposition | None]] = MappingProxyType(
    {
        "supply": _supply,
        "collusion": _collusion,
        "attack": _attack,
        "seizure": _seizure,
        "control": _control,
        "origin": _origin,
        "presence": _presence,
        "movement": _movement,
        "detention": _detention,
    }
)


def _told_goods(filled: Filled) -> bool:
    """Whether a deal tells what was dealt in: who makes deals with a group, of nobody knows what, colludes with it."""
    return any(m.label != "deal" for m in filled.roles.get("goods", ()))


_DEAL = "صفقة"
"""The noun for a deal, which is goods by itself too."""

_WITHDRAW = "سحب.I"
"""The verb of taking back: what somebody takes from his own bases he does not seize."""


def _found(filled: Filled) -> bool:
    """Whether goods that nobody readable is said to have seized are told of as found, not as goods in general: تم ضبط أسلحة."""
    goods = [p for p in filled.phrases if p.sort == "materiel"]
    predicate = filled.predicate
    upon = filled.frame.sources_of("goods")[:1] in {
        ("علي",),
        ("عن",),
    }  # العثور على, whose article tells of nothing known
    told = not predicate.article or upon or (predicate.governor is not None and predicate.governor.name in BEFALLS)
    return told and any(not p.definite or p.first != p.head for p in goods)


def _sender(supplier: Mention) -> Mention:
    """A foreign ministry sends no arms: where it denies sending them, its state is meant (نفت الخارجية الإيرانية إرسال أسلحة)."""
    state = _spoken_for().get(supplier.ref or "")
    if state is None:
        return supplier
    ref, label = state
    return Mention(kind=supplier.kind, text=supplier.text, span=supplier.span, label=label, ref=ref)


@cache
def _spoken_for() -> Mapping[str, tuple[str, str]]:
    """The state, by reference and label, of each foreign ministry and embassy."""
    labels = states()
    return {
        f"actors/{row['id']}": (f"states/{row['state']}", labels[row["state"]])
        for row in rows("actors")
        if row["kind"] == "government" and row["state"] in labels and any(w in row["label"] for w in _ABROAD)
    }


_ABROAD = ("Foreign Ministry", "Foreign Office", "Embassy")
"""Words of the labels of offices that speak for a state to others."""

_FIGHTS = frozenset({"قتل.III", "حرب.III", "حرب", "تمرد"})
"""Words of fighting: where somebody fights is not whom."""

_OFFICIAL = frozenset({"agency", "government", "army", "state", "police"})


def _turned(filled: Filled) -> bool:
    """Whether a mutual word (تنسيق, تعاون مع) has a faction as subject and an organ of a state beside it: that organ is who colludes."""
    if not any(role == "with" and "مع" in sources for role, sources in filled.frame.roles):
        return False
    kinds = {p.mention.key: p.kind for p in filled.phrases}
    doers = {kinds.get(m.key, "") for m in filled.roles.get("who", ())}
    partners = {kinds.get(m.key, "") for m in filled.roles.get("with", ())}
    return doers <= {"faction", "factions", "fighters"} and partners <= _OFFICIAL
