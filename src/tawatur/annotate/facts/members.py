"""Members of a class named before it take its place: تركيا وقطر وغيرهما من الدول الداعمة لداعش says that they support it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.predicates import Argument
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class


def name_members(sheet: Sheet, phrases: Sequence[Phrase], clauses: Sequence[Clause]) -> None:
    """Puts those told of right before "and others of" a class in the place of the class, wherever a word takes it."""
    for k, phrase in enumerate(phrases):
        if phrase.preposition != "من" or not sheet.has(word_class("and-others"), phrase.first):
            continue
        members: list[Argument] = [*_named_before(sheet, phrase, phrases[:k])]
        for clause in clauses if members else ():
            for predicate in clause.predicates:
                for source, found in predicate.arguments.items():
                    if any(isinstance(a, Phrase) and a.first == phrase.first for a in found):
                        predicate.arguments[source] = list(members)


def _named_before(sheet: Sheet, others: Phrase, before: Sequence[Phrase]) -> Iterator[Phrase]:
    """Those joined right before the word for others, the nearest first."""
    end = others.first - 2
    if sheet.keys[end] not in word_class("and-others"):
        return
    for member in reversed(before):
        if member.last != end or not is_actor(member):
            return
        yield member._replace(preposition="", conjunction="")
        end = member.first if member.conjunction else -1
