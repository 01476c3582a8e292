"""A class of people with whose it is: the owner himself, a state, or a new actor under its full words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.described import BODIES
from tawatur.annotate.mentions.naming import widened
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.state_bodies import SOLDIERS, army_of
from tawatur.annotate.mentions.ties import Owner
from tawatur.arabic.letters import fold
from tawatur.lexicon.entries import Entry
from tawatur.model import Mention

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_FORCES = frozenset({"forces", "soldiers", "officers", "police", "crew", "officials"})
ON_SIDE = frozenset({"groups/ally", "groups/ally-f", "groups/proxy", "groups/enemy"})
"""Classes of those who are on somebody's side and are not him, or against him: حلفاء لتركيا, وكلاء إيران, أعداء باكستان."""


def owned_phrase(reader: Reader, plain: Phrase, owner: Owner) -> Phrase:
    """A force or its members with whose they are: the owner itself, a state, or a new actor under its full words."""
    wide = widened(reader, plain, owner.last, keep=False)
    if owner.how in {"loyal", "backed"} or owner.how.endswith("-pronoun"):
        new = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span)
        return wide._replace(
            mention=new, sort="actor", generic=False, owner=owner.phrase.mention if owner.phrase else None
        )
    if owner.state is not None:
        return _of_state(wide, plain, owner.state)
    if owner.phrase is None:
        return plain
    if plain.mention.ref in ON_SIDE:
        return wide._replace(mention=replace(wide.mention, kind="people"), owner=owner.phrase.mention)
    named = owner.phrase.mention
    if owner.phrase.sort == "place":
        return plain
    if owner.phrase.generic:
        return owner.phrase._replace(
            first=plain.first,
            preposition=plain.preposition,
            conjunction=plain.conjunction,
            quantity=plain.quantity,
            number=plain.number,
            gender=plain.gender,
            kind=plain.kind if owner.phrase.kind != "latter" else "latter",
        )
    mention = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span, label=named.label, ref=named.ref)
    if named.ref is None and not (owner.phrase.sort == "person" and plain.kind in BODIES):
        mention = Mention(kind="actor", text=named.text, span=named.span)
    kind = "officials" if plain.kind == "suspects" and owner.phrase.kind in _SERVICES else plain.kind
    return wide._replace(mention=mention, sort="actor", kind=kind, generic=False, definite=True)


_SERVICES = frozenset({"agency", "police", "army", "government"})
"""Kinds of bodies whose agents are their men: عملاء المخابرات المصرية; agents of others are suspects."""


def _of_state(wide: Phrase, plain: Phrase, state: Entry) -> Phrase:
    if plain.kind in _FORCES and not _secures(plain):
        ref, label = army_of(state) if plain.kind in SOLDIERS else (state.ref, state.label)
        mention = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span, label=label, ref=ref)
        return wide._replace(mention=mention, sort="actor", generic=False, definite=True)
    mention = Mention(kind="actor", text=wide.mention.text, span=wide.mention.span)
    owner = Mention(kind="actor", text=state.label, span=wide.mention.span, label=state.label, ref=state.ref)
    return wide._replace(mention=mention, sort="actor", generic=False, owner=owner, how_owned="nisba")


_SECURITY = frozenset({"الامن", "امن", "الامنيه"})


_UNNAMED = frozenset({"groups/side", "groups/powers"})
"""Classes of unnamed parties, which a nationality says the home of, not the state."""


def _secures(plain: Phrase) -> bool:
    """Whether forces are told by what they are beside the army: قوات الأمن التركية are not just Turkey's forces."""
    return plain.mention.ref in _UNNAMED or not _SECURITY.isdisjoint(fold(plain.mention.text).split())


def of_force(reader: Reader, plain: Phrase) -> Phrase | None:
    """Members of a body that only a class of people names: مقاتلو المعارضة, عناصر حرس الحدود."""
    inner = reader.at(plain.last) if reader.same_sentence(plain.first, plain.last) else None
    if inner is None or inner.preposition or inner.conjunction or inner.quantity is not None:
        return None
    force = inner.kind in _FORCES and inner.sort == "people" and reader.key(inner.last - 1).startswith("ال")
    if inner.kind != "opposition" and not (force and inner.last > inner.first + 1):
        return None
    return plain._replace(mention=inner.mention, last=inner.last, kind=inner.kind)
