"""Whose people, posts and friends are meant by قواته, مقاتليها, ميليشياتها: an actor named before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from tawatur.annotate.mentions.belonging import ON_SIDE
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.recalled_places import MEMORY
from tawatur.annotate.mentions.state_bodies import SOLDIERS
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows, several
from tawatur.lexicon.word_classes import word_class

_REACH = 8
"""How many actor phrases back a description or pronoun may look: beyond, the text has moved on."""

_CLIENT = "groups/client"


_PARALLEL = 5
"""Tokens from a second أن to the pronoun behind it."""

_OF_PEOPLE = frozenset({"faction", "militia", "forces", "army"})
"""Kinds of bodies whose people هم may mean, whatever the gender of their name: قسد … مناطقهم."""


def backed(phrase: Phrase) -> bool:
    """Whether a body is somebody's without being him: إيران تسلح ميليشياتها وحلفاءها."""
    return phrase.kind == "militias" or phrase.mention.ref in ON_SIDE | {"groups/agent", "groups/arms"}


@cache
def _militias() -> dict[str, tuple[str, str]]:
    """The militias that are named after whom they are loyal to, by how the press says so (ميليشيات إيران)."""
    return {
        fold(name): (f"actors/{row['id']}", row["label"])
        for row in rows("actors")
        if row["kind"] == "militia"
        for name in several(row["aliases"])
    }


def _militias_of(phrase: Phrase, recent: Sequence[Phrase]) -> Phrase:
    """ميليشياتها, where the lexicon knows them: those of the state named last."""
    state = next((p.mention for p in recent if p.kind in {"state", "metonym"}), None)
    found = _militias().get(fold(f"ميليشيات {state.text}")) if state is not None and phrase.kind == "militias" else None
    if found is None:
        return phrase
    mention = replace(phrase.mention, kind="actor", ref=found[0], label=found[1])
    return phrase._replace(mention=mention, sort="actor", kind="militia", generic=False, pronoun="")


def possessed(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase]) -> Phrase:
    """Whoever a pronoun on people, a post or a friend means: a leader, the topic of the sentence, or the nearest who agrees."""
    if backed(phrase):
        return _militias_of(phrase, recently_named(before))
    wanted = {"ها": ("f", "p"), "ه": ("m",), "هم": ("m", "p"), "هن": ("f",)}.get(phrase.pronoun)
    if wanted is None:
        return phrase
    recent = recently_named(before)
    topics = [p for p in recent if not p.preposition and sheet.sentence_of[p.first] == sheet.sentence_of[phrase.first]]
    topics = [*_parallel_topic(sheet, phrase, topics), *topics]
    if phrase.kind == "fighters":  # a government has soldiers; fighters are an armed body's
        topics = [p for p in topics if p.kind != "government"]
        recent = sorted(recent, key=lambda p: p.kind == "government")
    if phrase.kind in SOLDIERS:  # and soldiers are an army's before they are a militia's
        topics = sorted(topics, key=lambda p: p.kind != "army")
    leaders = [p for p in recent if p.sort == "person"] if phrase.pronoun == "ه" and phrase.kind == "forces" else []
    home = any(split.stem in word_class("homes") for split in noun_splits(sheet.tokens[phrase.head].key))
    for other in (*leaders, *topics, *recent):
        if phrase.mention.ref == _CLIENT and (other.sort != "person" or _is_lawyer(sheet, other)):
            continue
        if home and other.kind in {"state", "army", "government", "alliance"}:
            continue
        body = phrase.pronoun == "هم" and other.kind in _OF_PEOPLE
        if other.gender in wanted or other.number in wanted or other.gender == "?" or body:
            return _own_party(phrase, other) or phrase._replace(mention=other.mention, sort=other.sort, generic=False)
    return phrase


def _own_party(phrase: Phrase, leader: Phrase) -> Phrase | None:
    """حزبه, of a leader whose party the lexicon knows: that party."""
    label = _parties().get(leader.mention.ref or "") if leader.sort == "person" and phrase.kind == "party" else None
    if label is None:
        return None
    mention = replace(phrase.mention, kind="actor", ref=label[0], label=label[1])
    return phrase._replace(mention=mention, sort="actor", kind="faction", generic=False, pronoun="")


@cache
def _parties() -> dict[str, tuple[str, str]]:
    """The body that each person of the lexicon belongs to, by the person's reference."""
    labels = {row["id"]: row["label"] for row in rows("actors")}
    people = [row for row in rows("actors") if row["kind"] == "person" and row["parent"] in labels]
    return {f"actors/{row['id']}": (f"actors/{row['parent']}", labels[row["parent"]]) for row in people}


def _parallel_topic(sheet: Sheet, phrase: Phrase, topics: Sequence[Phrase]) -> list[Phrase]:
    """What the clause before opened with, where a second أن goes on: بأن المجموعة تزود فصائل، وأن ثلاثة من أفرادها."""
    near = range(max(phrase.first - _PARALLEL, 1), phrase.first)
    at = next((i for i in near if sheet.tokens[i].key in {"وان", "وبان"}), 0)
    opened = [p for p in topics if p.first < at and sheet.tokens[p.first - 1].key in {"ان", "بان", "لان"}]
    return opened[:1] if at else []


def _is_lawyer(sheet: Sheet, person: Phrase) -> bool:
    """Whether somebody is named as a lawyer: never his own client."""
    return any(
        sheet.tokens[i].key.removeprefix("و") in word_class("lawyers") for i in (max(person.first - 1, 0), person.first)
    )


def recently_named(before: Sequence[Phrase]) -> list[Phrase]:
    """The actors named last, the nearest first, as far back as a description or pronoun may look."""
    near = islice(reversed(before), MEMORY)
    return list(islice((p for p in near if p.sort in {"actor", "person"} and not p.generic), _REACH))
