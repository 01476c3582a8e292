"""New topics: who stands behind و and opens a sentence of his own, his verb right behind him, and joins nobody before him."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import agrees
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.readings import predicate_at
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase

STATES = frozenset({"state", "metonym", "country"})
"""Kinds of actors that may as well be one more place."""


def sets_off(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase after و is the topic of a new sentence, its verb right after it: ، وطهران تمده بالمسيرات."""
    if (
        not phrase.conjunction
        or phrase.preposition
        or phrase.sort not in {"actor", "person", "people"}
        or not phrase.definite
    ):
        return False
    i = phrase.last
    told = sentence.clause.verb is not None or (bool(sentence.clause.predicates) and _behind_place(sentence))
    if not told or i >= sentence.last or i in sentence.phrases or phrase.first <= sentence.first:
        return False
    predicate = predicate_at(sentence.sheet, i, present=phrase.gender == "f")
    return (
        predicate is not None
        and predicate.verbal
        and not predicate.conjunction
        and bool(predicate.frames)
        and agrees(predicate, phrase)
        and (
            sentence.sheet.tokens[phrase.first - 1].text in {"،", ","}
            or (phrase.kind not in STATES and _behind_place(sentence))
            or (phrase.sort == "actor" and _behind_full_verb(sentence, predicate))
        )
    )


def _behind_full_verb(sentence: Sentence, deed: Predicate) -> bool:
    """Whether who goes on to do a deed stands behind a verb that has its doer and object: تركيا تسلح الفصائل وروسيا تقصف إدلب."""
    verb, slot = sentence.clause.verb, sentence.slot
    if verb is None or slot is None or slot[0] is not verb or slot[1] == "subj":
        return False
    has_doer = bool(verb.arguments.get("subj") or sentence.clause.before)
    return has_doer and any(frame.kind != "carry" for frame in deed.frames)


def _behind_place(sentence: Sentence) -> bool:
    """Whether the last thing told of is a place, which somebody who goes on to do something joins in nothing."""
    return isinstance(sentence.latest, Phrase) and sentence.latest.sort == "place"
