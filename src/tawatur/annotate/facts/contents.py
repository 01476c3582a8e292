"""What a find told of before held: ضبط الجيش شحنة. وضمت الشحنة 40 صاروخا is forty missiles that the army seized."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.facts.finds import found_with, is_find, last_find, part_of_find, parts_of
from tawatur.annotate.facts.frames import CONTAIN, Frame
from tawatur.annotate.facts.inventories import listed
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim, Seizure, Span

_NEVER_HELD = frozenset({"money"})
_NEAR = 4
"""Tokens behind goods within which some of them are told: adjectives, a comma and من بينها."""


def with_contents(
    sheet: Sheet,
    phrases: Sequence[Phrase],
    clauses: Sequence[Clause],
    found: Sequence[Claim],
    recent: Sequence[Claim],
    voices: Voices,
) -> list[Claim]:
    """The claims of a sentence with a seizure for each counted good that it says a find held, and one for those uncounted.

    The find is one told of before (`found` in this sentence, `recent` in those before), which says who made it, or goods
    that are called seized: شملت الأسلحة المصادرة. What a find is told by example comes with it: أسلحة بينها 40 صاروخا.
    """
    made = _examples(sheet, phrases, found)
    finds = [c.proposition for c in found if isinstance(c.proposition, Seizure)]
    known = {m.span for told in finds if told.seizers or told.holders for m in told.goods}
    for clause in clauses:
        for predicate, frame in _containing(clause):
            goods = [g for g in _goods(predicate, frame) if g.mention.span not in known]
            container = _container(clause, predicate, goods)
            told = _told(sheet, predicate, container, [*recent, *found], implied=_says_it(clause, predicate))
            if told is not None and goods:
                made += [found_with(sheet, predicate, part, told, voices) for part in parts_of(goods)]
    spans = {m.span for item in made if isinstance(item.proposition, Seizure) for m in item.proposition.goods}
    return [*(item for item in found if not _same_find(item, spans)), *made]


def _same_find(item: Claim, spans: set[Span | None]) -> bool:
    """Whether a claim says of goods that hold others only that they were seized: الأسلحة المضبوطة."""
    told = item.proposition
    return (
        isinstance(told, Seizure)
        and not told.seizers
        and any(m.span is not None and m.span in spans for m in told.goods)
    )


def _examples(sheet: Sheet, phrases: Sequence[Phrase], found: Sequence[Claim]) -> list[Claim]:
    """The counted goods behind goods seized, told as some of them, as seizures: أسلحة، من بينها 40 صاروخا و12 قاذفا."""
    finds = [(item, item.proposition) for item in found if isinstance(item.proposition, Seizure)]
    spans = {m.span for _, told in finds for m in told.goods}
    return [
        part_of_find(item, told, goods)
        for item, told in finds
        for goods in _among(sheet, phrases, told)
        if goods.quantity is not None and goods.mention.span not in spans
    ]


def _among(sheet: Sheet, phrases: Sequence[Phrase], told: Seizure) -> list[Phrase]:
    """The goods that a word for some of them brings in right behind those of a find."""
    seized = {m.span for m in told.goods}
    last = next((p.last for p in reversed(phrases) if p.mention.span in seized), len(sheet.tokens))
    first = next((p for p in phrases if last < p.first <= last + _NEAR), None)
    if first is None or first.sort != "materiel" or not _some_of_them(sheet, first.first):
        return []
    return [first, *listed(sheet, phrases, first)]


def _some_of_them(sheet: Sheet, i: int) -> bool:
    """Whether words right before token i bring in some of what was told of: من بينها, بما في ذلك."""
    words = {sheet.keys[i - 1], f"{sheet.keys[i - 2]} {sheet.keys[i - 1]}"} if i > 1 else set()
    return not words.isdisjoint(word_class("some-of-them"))


def _containing(clause: Clause) -> Iterator[tuple[Predicate, Frame]]:
    """The verbs of a clause that say what something holds, not as a description of it (شحنة تضم)."""
    for predicate in clause.predicates if clause.kind != "relative" else ():
        frame = predicate.sense(CONTAIN)
        if frame is not None and predicate.verbal and not predicate.negated:
            yield predicate, frame


def _goods(predicate: Predicate, frame: Frame) -> list[Phrase]:
    phrases = [
        a
        for s in ("subj", *dict(frame.roles)["goods"], "obj2")
        for a in predicate.arguments.get(s, [])
        if isinstance(a, Phrase) and a.sort == "materiel" and a.kind not in _NEVER_HELD
    ]
    return [p for p in phrases if p.first > predicate.at and not (p.definite and p.quantity is None)]


def _container(clause: Clause, predicate: Predicate, goods: Sequence[Phrase]) -> Phrase | None:
    """What is said to hold them: a definite phrase that is the verb's subject, before it or behind it."""
    phrases = [a for a in (*predicate.arguments.get("subj", []), *clause.before) if isinstance(a, Phrase)]
    return next((p for p in phrases if p not in goods and p.definite and p.sort in {"materiel", "post"}), None)


def _says_it(clause: Clause, predicate: Predicate) -> bool:
    """Whether only a pronoun or the verb's gender says what holds goods, as of a shipment told of before: تبين أنها تحتوي على."""
    alone = not (clause.before or predicate.arguments.get("subj")) and predicate.at - clause.first <= 1
    return alone and predicate.gender == "f" and clause.kind in {"main", "content", "joined"}


def _told(
    sheet: Sheet, predicate: Predicate, container: Phrase | None, claims: Sequence[Claim], *, implied: bool
) -> Seizure | None:
    """The seizure that the container was told of in; one by nobody where it is only called seized."""
    at = predicate.at + 1 if container is None else container.last
    called = at < len(sheet.tokens) and sheet.tokens[at].key in word_class("called-seized")
    if container is None and not called and not implied:
        return None
    told = last_find(sheet, predicate.at, claims)
    if told is not None:
        return told if called or implied or is_find(container, told) else None
    return Seizure() if called else None
