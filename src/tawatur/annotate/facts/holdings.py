"""What a store held and whose it was: مخبأ يضم 3 رشاشات ويعود لداعش is three machine guns that Islamic State held."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.acceptance import is_carrier, is_vehicle
from tawatur.annotate.facts.former_holders import keepers, name_former_holders
from tawatur.annotate.facts.frames import BELONG, CONTAIN, Frame
from tawatur.annotate.facts.inventories import listed
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class

_ABOARD = frozenset({"متنه", "متنها", "بداخله", "بداخلها", "داخله", "داخلها", "فيه", "فيها", "به", "بها"})
"""Words that say what a thing holds."""


def unpack(sheet: Sheet, phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> None:
    """Gives every seizure of a sentence the contents of the store it found, and the owner that the sentence names."""
    predicates = [p for clause in clauses for p in clause.predicates]
    inside = {thing.first: goods for p in predicates for thing, goods in _stated(p, CONTAIN)}
    inside |= _aboard(sheet, phrases)
    cargo = {g.first: p for p in phrases if is_carrier(p) for g in inside.get(p.first, [])}
    owners = keepers(clauses) | {thing.first: owner for p in predicates for thing, owner in _stated(p, BELONG)}
    name_former_holders(sheet, phrases, clauses)
    if not inside and not owners:
        return
    for predicate in predicates:
        for frame in predicate.frames:
            if frame.kind == "seizure":
                _open_store(predicate, frame, inside, owners)
            elif frame.kind == "supply":
                _unload(predicate, frame, inside, cargo)


def _aboard(sheet: Sheet, phrases: Sequence[Phrase]) -> dict[int, list[Phrase]]:
    """What is said to be aboard or inside a thing: زورق على متنه 716 صاروخاً, منزل بداخله أسلحة, طائرة من أبوظبي محملة بأسلحة."""
    found: dict[int, list[Phrase]] = {}
    named = [p for p in phrases if sheet.tokens[p.first].key not in _ABOARD]
    for k, goods in enumerate(named):
        cargo = goods.sort == "materiel" and goods.kind not in _RELIEF and goods.mention.ref not in _RELIEF
        thing = _holder_before(sheet, named[:k], goods) if cargo else None
        if thing is not None:
            found[thing.first] = [goods, *listed(sheet, phrases, goods)]
    return found


def _holder_before(sheet: Sheet, before: Sequence[Phrase], goods: Phrase) -> Phrase | None:
    """What holds goods: the phrase right before the words that say so, or a carrier of which it is only said whence it came."""
    for thing in reversed(before):
        between = {sheet.tokens[i].key.removeprefix("و") for i in range(thing.last, goods.first)}
        reached_laden = thing.sort == "place" and bool(thing.preposition) and bool(between & word_class("laden"))
        if thing.sort in {"materiel", "post", "place"} and not reached_laden and _holds(thing, goods, between):
            return thing if thing is before[-1] or is_carrier(thing) else None
        reached = thing.preposition or thing.kind in {"state", "metonym"}
        if not reached or thing.sort == "materiel" or goods.first - thing.last > _LADEN_REACH:
            return None
    return None


_RELIEF = frozenset({"materiel/humanitarian-aid", "materiel/medicine", "materiel/food", "medicine", "food"})
"""Goods whose coming is no supply of arms."""
_LADEN_REACH = 5
"""Tokens from whence a carrier came to the goods that it is laden with."""


def _holds(thing: Phrase, goods: Phrase, between: set[str]) -> bool:
    """Whether words between a thing and goods say that it holds them: على متنه, محملة بـ; or nothing does: مخبأ لأجزاء صواريخ."""
    if between & _ABOARD:
        return not goods.preposition.startswith("من")
    if between & word_class("laden"):
        return goods.preposition == "ب" or not goods.preposition
    return thing.sort == "post" and not between and goods.preposition == "ل"


def _stated(predicate: Predicate, kind: str) -> list[tuple[Phrase, list[Phrase]]]:
    """The things that a predicate of this kind speaks of, each with what it says of them."""
    found: list[tuple[Phrase, list[Phrase]]] = []
    for frame in predicate.frames:
        if frame.kind != kind:
            continue
        what = [
            a
            for s in frame.sources_of("what")
            for a in predicate.arguments.get(s, [])
            if isinstance(a, Phrase) and a.sort in {"post", "materiel", "place"}
        ]
        other = [
            a
            for role, sources in frame.roles
            if role != "what"
            for s in (*sources, "obj2")
            for a in predicate.arguments.get(s, [])
        ]
        said = [a for a in other if isinstance(a, Phrase) and (kind == BELONG or _may_be_inside(a))]
        found += [(thing, said) for thing in what if said]
    return found


def _may_be_inside(goods: Phrase) -> bool:
    """Whether goods can be what a store is said to hold: not arms spoken of as known (أعاد النقاش حول السلاح)."""
    things = goods.sort == "materiel" or is_vehicle(goods)
    return things and not (
        goods.definite and goods.quantity is None and goods.sort == "materiel" and goods.owner is None
    )


def _open_store(
    predicate: Predicate, frame: Frame, inside: dict[int, list[Phrase]], owners: dict[int, list[Phrase]]
) -> None:
    roles = dict(frame.roles)
    for source in (*roles.get("goods", ()), *(("gen",) if predicate.part == "masdar" else ())):
        kept: list[Argument] = []
        for argument in predicate.arguments.get(source, []):
            goods = inside.get(argument.first, []) if isinstance(argument, Phrase) else []
            kept += goods or [argument]
            holders = _holders(argument, goods, owners)
            if holders and not any(predicate.arguments.get(s) for s in roles.get("holder", ())):
                predicate.arguments[roles["holder"][0]] = holders
        if kept:
            predicate.arguments[source] = kept


def _unload(predicate: Predicate, frame: Frame, inside: dict[int, list[Phrase]], cargo: dict[int, Phrase]) -> None:
    """What comes aboard a carrier is its cargo, from whoever it sails for: وصلت سفينة تركية محملة بالأسلحة."""
    for source in (*frame.sources_of("goods"), *(("gen", "acc") if predicate.part == "masdar" else ())):
        found = [a for a in predicate.arguments.get(source, []) if isinstance(a, Phrase)]
        carriers = [a if is_carrier(a) and a.first in inside else cargo.get(a.first) for a in found]
        carrier = next((c for c in carriers if c is not None), None)
        if carrier is not None:
            _sail_for(predicate, frame, carrier)
            predicate.arguments[source] = [
                g for a in found for g in (inside.get(a.first, [a]) if is_carrier(a) else [a])
            ]


def _sail_for(predicate: Predicate, frame: Frame, carrier: Phrase) -> None:
    """Names the state whose a carrier is as who sent its cargo, where the words do not say from where it came."""
    sources, owner = frame.sources_of("from"), carrier.owner
    named = owner is not None and (owner.ref or "").startswith("states/")
    if owner is None or not named or sources[:1] != ("من",) or any(predicate.arguments.get(s) for s in sources):
        return
    predicate.arguments["من"] = [Phrase(carrier.first, carrier.last, owner, sort="actor", kind="state", definite=True)]


def _holders(argument: Argument, goods: Sequence[Phrase], owners: dict[int, list[Phrase]]) -> list[Argument]:
    if not isinstance(argument, Phrase):
        return []
    for thing in (argument, *goods):
        if thing.first in owners:
            return list(owners[thing.first])
    owner = argument.owner
    if owner is None or not goods:
        return []
    made_there = argument.sort == "materiel" and (owner.ref or "").startswith("states/") and not is_carrier(argument)
    return [] if made_there else [argument]
