"""Inventories: lists of goods, whose items go on past words that only describe them: 6 رشاشات لحماية القوافل و9 مسدسات."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.frames import CONTAIN
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class

_LONGEST = 12
"""Tokens between two items of a list that may describe the first, or be an item that nobody knows."""
_LISTING = frozenset({"seizure", CONTAIN})
"""Kinds of predicates that inventories are told by."""


def go_on_listing(sentence: Sentence, phrase: Phrase) -> bool:
    """Gives counted goods behind و to the goods that the clause told of before, past what describes the last of them."""
    if phrase.sort != "materiel" or phrase.quantity is None or phrase.preposition or not phrase.conjunction:
        return False
    found = _list_before(sentence, phrase)
    if found is None or found == sentence.slot:
        return False
    predicate, source = found
    predicate.arguments[source].append(phrase)
    sentence.slot = found
    return True


def _list_before(sentence: Sentence, phrase: Phrase) -> tuple[Predicate, str] | None:
    """The predicate and source whose goods this phrase goes on with, the nearest first."""
    open_ = [*sentence.stack, *([sentence.clause.verb] if sentence.clause.verb is not None else [])]
    lists = [
        (goods.last, predicate, source)
        for predicate in open_
        for frame in predicate.frames
        if frame.kind in _LISTING and predicate.part != "passive"
        for source in (*frame.sources_of("goods"), "gen")
        if isinstance(goods := next(iter(predicate.arguments.get(source, [])[-1:]), None), Phrase)
        and goods.sort == "materiel"
    ]
    last, predicate, source = max(lists, key=lambda one: one[0], default=(0, None, ""))
    if predicate is None or not only_describes(sentence.sheet, last, phrase.first):
        return None
    return predicate, source


def only_describes(sheet: Sheet, first: int, last: int) -> bool:
    """Whether tokens `first` to `last` (exclusive), between two items of a list, state nothing of their own."""
    if last - first > _LONGEST or sheet.sentence_of[first] != sheet.sentence_of[last]:
        return False
    return not any(_states(sheet, i) for i in range(first, last))


def _states(sheet: Sheet, i: int) -> bool:
    """Whether a word is a verb that nobody counts or measures, or opens what is told of something else."""
    token = sheet.tokens[i]
    if token.text in {":", "؛", "."} or token.key in word_class("clause-openers"):
        return True
    if any(p.kind in {"relative", "complementiser"} and p.lemma != "من" for p in sheet.particles[i]):
        return True
    match = sheet.match_of[i]
    known = match is not None or sheet.quantity_of[i] is not None or sheet.particles[i]
    return not known and any(r.form.person for r in sheet.verbs[i])


def listed(sheet: Sheet, phrases: Sequence[Phrase], goods: Phrase) -> list[Phrase]:
    """The goods that follow others of a list, each behind its and, past counted people and past what describes an item."""
    found: list[Phrase] = []
    last = goods.last
    for phrase in phrases[list(phrases).index(goods) + 1 :]:
        if not only_describes(sheet, last, phrase.first):
            break
        joined = bool(phrase.conjunction) or _behind_comma(sheet, phrase)
        if phrase.sort == "materiel" and joined and phrase.preposition in {"", goods.preposition}:
            found.append(phrase)
        elif not _passed(goods, phrase):
            break
        last = phrase.last
    return found


def _behind_comma(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether counted goods are parted from the item before by a comma or by عدد alone: 5 بنادق، 3 رشاشات."""
    before = sheet.tokens[phrase.first - 1]
    return phrase.quantity is not None and (before.text in {"،", ","} or before.key.removeprefix("و") == "عدد")


def _passed(goods: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase inside a list of counted goods only describes an item, or counts people among them."""
    counted = goods.quantity is not None
    return counted and (phrase.quantity is not None or (phrase.sort == "materiel" and not phrase.conjunction))
