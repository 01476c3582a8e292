"""Nouns that nobody knows: a clause that describes one tells of nobody the sentence has named."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import known_word
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class


def of_unknown_noun(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a clause describes a noun that nobody knows behind a preposition: هاجم القوافل التي, مع قوافل تنقل, في وقت قصفت."""
    sheet, i = sentence.sheet, verb.at - 1
    if sheet.tokens[i].key in word_class("time-noun"):
        return True
    while i > sentence.first and any(p.kind in {"relative", "negation"} for p in sheet.particles[i] or ()):
        i -= 1
    if sheet.tokens[i].key in word_class("convoys") and hands_on(verb):
        return True
    definite = sheet.tokens[i].key.startswith(("ال", "بال", "لل"))
    resumed = (
        any(p.kind == "preposition" and p.pronoun for p in sheet.particles[verb.end] or ())
        if verb.end < sentence.last
        else False
    )
    if definite != (i < verb.at - 1) or not (definite or hands_on(verb) or resumed):
        return False
    told = {k for item in sentence.items if isinstance(item, Phrase) for k in range(item.first, item.last)}
    told |= {item.at for item in sentence.items if isinstance(item, Predicate)}
    first = i
    while i > sentence.first and first - i < _DESCRIBED and unknown_word(sheet, i) and i not in told:
        governed = any(p.kind == "preposition" for p in sheet.particles[i - 1] or ())
        object_of_verb = sentence.clause.verb is not None and sentence.clause.verb.at == i - 1
        if (
            governed
            or object_of_verb
            or sheet.tokens[i].key.startswith(("بال", "لل"))
            or (resumed and sheet.tokens[i].key.startswith("ب"))
        ):
            return True
        i -= 1
    return False


def unknown_word(sheet: Sheet, i: int) -> bool:
    """Whether token i is a word that nothing is known of."""
    plain = sheet.tokens[i].kind == "word" and sheet.match_of[i] is None and not sheet.particles[i]
    return plain and not known_word(sheet, i)


_DESCRIBED = 3
"""Words of a noun and its adjectives before what describes it."""


def of_idle_noun(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase is the genitive of a verbal noun behind a preposition that states nothing: قتلوا في أثناء رد الجيش."""
    sheet, i = sentence.sheet, phrase.first - 1
    if i <= sentence.first or phrase.preposition or phrase.conjunction:
        return False
    led = sheet.keys[i - 1] in word_class("before-deeds") and not sheet.keys[i].startswith("ال")
    plain = any(r.form.part == "masdar" and not r.split.pronoun for r in sheet.verbs[i])
    return led and plain and all(p.at != i for p in sentence.stack)
