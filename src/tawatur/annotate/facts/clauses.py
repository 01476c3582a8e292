"""Clauses: a sentence read once from its beginning; each word joins the predicate or the phrase that it depends on."""

from __future__ import annotations

from collections.abc import Mapping

from tawatur.annotate.facts.boundaries import function_word
from tawatur.annotate.facts.casualty_names import casualty_name
from tawatur.annotate.facts.consignments import consignment, is_consignment
from tawatur.annotate.facts.denials import LASTING
from tawatur.annotate.facts.finite_verbs import finite_verb
from tawatur.annotate.facts.frames import noun_reading
from tawatur.annotate.facts.group_adjectives import of_group
from tawatur.annotate.facts.nationality import nationality
from tawatur.annotate.facts.participles import participle
from tawatur.annotate.facts.phrases import place_phrase, without_deed
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.relatives import both_sides
from tawatur.annotate.facts.sentence import Clause, Sentence
from tawatur.annotate.facts.sides import closes_side
from tawatur.annotate.facts.stating import stated_at, strengthens
from tawatur.annotate.facts.supposed import supposed
from tawatur.annotate.facts.verbal_nouns import verbal_noun
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.names import SKIPPED
from tawatur.lexicon.word_classes import word_class

_NEGATION_REACH = 3
"""Tokens from a negation to the predicate it denies."""


def read_clauses(sheet: Sheet, phrases: Mapping[int, Phrase], first: int, last: int) -> list[Clause]:
    """The clauses of the sentence that holds tokens `first` to `last` (exclusive), in order; `phrases` by first token."""
    sentence = Sentence(sheet, phrases, first, last)
    sentence.open("main", first)
    supposes = first < last and not word_class("probable").isdisjoint(sheet.words_of[sheet.sentence_of[first]])
    i = first
    while i < last:
        past = supposed(sentence, i) if supposes else i
        i = past if past > i else _step(sentence, i)
    return sentence.clauses


def _step(sentence: Sentence, i: int) -> int:
    """Reads the word at token i as a predicate, a phrase or a function word; the token after it."""
    sheet, phrase = sentence.sheet, sentence.phrases.get(i)
    states = sheet.verbs[i] or noun_reading(sheet.keys[i]) is not None
    predicate = stated_at(sentence, i, phrase) if states else None
    if predicate is not None:
        if strengthens(sentence, predicate):
            return i + 1
        if phrase is not None and is_consignment(predicate, phrase):
            return consignment(sentence, predicate, phrase)
        if predicate.frames or predicate.verbal:
            predicate.phrase = phrase if phrase is not None and (phrase.last == i + 1 or _thing(phrase, i)) else None
            _place_predicate(sentence, predicate)
            return i + 1
    if sheet.keys[i] in word_class("both-sides") and both_sides(sentence, i):
        return i + 1
    if sentence.stack and of_group(sentence, i):
        return i + 1
    if sheet.keys[i] == "من" and closes_side(sentence, i):
        return i + 2
    if phrase is not None:
        phrase = without_deed(sentence, phrase)
        place_phrase(sentence, phrase)
        return max(phrase.last, i + 1)
    if sheet.match_of[i] is not None:
        nationality(sentence, i)
    named = casualty_name(sentence, i) if _behind_verb(sentence, i) else None
    if named is not None:
        place_phrase(sentence, named)
        return named.last
    return function_word(sentence, i)


def _behind_verb(sentence: Sentence, i: int) -> bool:
    """Whether the clause's verb, or a quotation mark or bracket that may follow it, stands right before token i."""
    verb = sentence.clause.verb
    return verb is not None and (verb.at == i - 1 or sentence.sheet.tokens[i - 1].text in SKIPPED)


def _thing(phrase: Phrase, i: int) -> bool:
    """Whether goods are named by token i and only described behind it: الإمدادات العسكرية."""
    return phrase.sort == "materiel" and phrase.head == phrase.first == i


def _place_predicate(sentence: Sentence, predicate: Predicate) -> None:
    """Ties a predicate to what governs it, and lets it take arguments from here on."""
    predicate.negated = predicate.at - sentence.negated <= (1 if _weak(sentence, sentence.negated) else _NEGATION_REACH)
    told_of = sentence.sheet.tokens[max(predicate.at - 1, 0)].key in word_class("told-of-a-deed")
    if predicate.name in LASTING or told_of:
        predicate.negated = False
    sentence.negated = -9
    if predicate.verbal:
        finite_verb(sentence, predicate)
    elif predicate.part in {"active", "passive"}:
        participle(sentence, predicate)
    else:
        verbal_noun(sentence, predicate)
    predicate.clause = len(sentence.clauses) - 1
    sentence.clause.predicates.append(predicate)
    sentence.stack.append(predicate)
    if not predicate.verbal:
        sentence.latest = predicate
        sentence.items.append(predicate)


def _weak(sentence: Sentence, i: int) -> bool:
    """غير denies the next word only."""
    return i >= 0 and sentence.sheet.tokens[i].key.removeprefix("و") == "غير"
