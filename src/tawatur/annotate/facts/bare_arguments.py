"""Bare arguments: a phrase without preposition is a genitive, a subject or an object."""

from __future__ import annotations

from tawatur.annotate.facts.outside import behind_full_relative
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.struck import by_means, struck_with, told_by_verb
from tawatur.annotate.facts.subject_or_object import bare
from tawatur.annotate.facts.unknown_nouns import of_idle_noun
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import known_word, skip_signs
from tawatur.lexicon.word_classes import word_class


def ungoverned(sentence: Sentence, phrase: Phrase) -> None:
    """Gives a phrase without preposition to the noun or participle before it, else to the clause's verb, else keeps it for one."""
    if _price(sentence, phrase):
        return
    nearest = sentence.stack[-1] if sentence.stack else None
    verb = sentence.clause.verb
    striking = struck_with(sentence, phrase)
    if striking is not None:
        sentence.fill(striking, "obj", phrase)
        return
    if (
        nearest is not None
        and verb is not None
        and (by_means(verb, nearest, phrase) or told_by_verb(sentence, verb, nearest, phrase))
    ):
        sentence.fill(verb, "obj", phrase)
        return
    source = _source_in(sentence, nearest, phrase) if nearest is not None else ""
    if source == "acc" and phrase.kind == "country" and names_place(sentence, phrase.first):
        source = ""  # ملاحقة فلول التنظيم في أنحاء البلاد
    if nearest is not None and source:
        sentence.fill(nearest, source, phrase)
    elif _of_unknown(sentence, phrase) or of_idle_noun(sentence, phrase) or names_place(sentence, phrase.first):
        sentence.slot = None
    elif sentence.clause.verb is None:
        sentence.clause.before.append(phrase)
        sentence.slot = None
    elif (outer := behind_full_relative(sentence, phrase)) is not None:
        sentence.take_up(outer)
        sentence.fill(outer, "obj", phrase)
    else:
        bare(sentence, sentence.clause.verb, phrase)


def _price(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether money only says what goods are worth: باعت أسلحة بقيمة 38 مليون دولار."""
    before = sentence.sheet.tokens[max(phrase.first - _WORTH, sentence.first) : phrase.first]
    again = (
        isinstance(sentence.latest, Phrase) and sentence.latest.kind == "money" and any(t.text == "(" for t in before)
    )
    return phrase.kind == "money" and (again or any(token.key in word_class("worth") for token in before))


_WORTH = 3
"""Tokens from a word of worth to the money that it names."""


def _source_in(sentence: Sentence, nearest: Predicate, phrase: Phrase) -> str:
    """As what a noun or participle right before takes a phrase: its genitive, accusative, nationality or object; "" for none."""
    if nearest.part == "active":
        free = "obj" in nearest.sources and not nearest.arguments.get("obj")
        return "obj" if free and (phrase.first == nearest.end or not _of_unknown(sentence, phrase)) else ""
    if nearest.part not in {"masdar", "noun"}:
        return ""
    adjacent = adjectives_between(sentence.sheet, nearest.at + 1, phrase.first)
    takes = nearest.part == "masdar" and "acc" not in nearest.arguments
    transitive = hands_on(nearest) or any(f.kind == "attack" and {"subj", "obj"} <= f.sources for f in nearest.frames)
    if takes and nearest.pronoun and adjacent and transitive:
        return "acc"
    named = "nisba" in nearest.arguments and sentence.clause.verb is not None
    if adjacent and "gen" not in nearest.arguments and not named and not nearest.article:
        return "gen"
    if takes and _takes_object(sentence, nearest, phrase):
        return "acc"
    return "nisba" if nearest.article and phrase.kind == "nationals" else ""


def _of_unknown(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is the genitive of a noun that nobody knows: فرق الدفاع, نصف المحافظة."""
    i = phrase.first - 1
    if i < sentence.first or known_word(sentence.sheet, i) or _covered(sentence, i) or phrase.quantity is not None:
        return False
    if _tells_weapons(sentence, i) or _in_a_way(sentence, i):
        return False
    key = sentence.sheet.tokens[i].key
    if key in word_class("time-units") and not phrase.definite:
        return False
    if (
        key in word_class("bodies-of")
        or key in word_class("by-the-way")
        or key in word_class("such-as")
        or key in word_class("there-is")
        or key.removeprefix("و").startswith("اخر")
        or (key.endswith("ت") and not key.endswith("ات"))
    ):
        return False
    return not key.startswith(("ال", "وال", "بال", "لل")) and not key.endswith(("ا", "ي", "يه"))


def _in_a_way(sentence: Sentence, i: int) -> bool:
    """Whether the word at token i tells in what way something is done, alone or behind others: بشكل سري ومتكرر."""
    while i > sentence.first and sentence.sheet.tokens[i].key.startswith("و"):
        i -= 1
    return i > sentence.first and sentence.sheet.tokens[i - 1].key in word_class("in-a-way")


def _tells_weapons(sentence: Sentence, i: int) -> bool:
    """Whether the word at token i is an adjective of weapons right before it: بقذائف مماثلة, بمدفعية ثقيلة."""
    arms = sentence.latest
    if not isinstance(arms, Phrase) or arms.sort != "materiel" or arms.preposition != "ب" or arms.definite:
        return False
    return arms.last == i and sentence.sheet.tokens[i].key.endswith("ه")


def names_place(sentence: Sentence, i: int) -> bool:
    """Whether the word at token i is the name of a place told as a common noun right before: منطقة "بوتين", منطقة التصعيد."""
    place = sentence.latest
    return (
        isinstance(place, Phrase)
        and place.sort == "place"
        and place.generic
        and not place.definite
        and place.last <= i == skip_signs(sentence.sheet, place.last)
    )


def _covered(sentence: Sentence, i: int) -> bool:
    """Whether the last phrase read covers token i."""
    return isinstance(sentence.latest, Phrase) and sentence.latest.first <= i < sentence.latest.last


_HELD = frozenset({"detention", "tally"})
"""Kinds of a word that tells of people held, and of no goods."""


def _takes_object(sentence: Sentence, nearest: Predicate, phrase: Phrase) -> bool:
    """Whether a bare phrase is the object of a verbal noun that has its doer: استهداف القوات بالمدفعية قرية."""
    doer = nearest.arguments.get("gen")
    transitive = any({"subj", "obj"} <= f.sources for f in nearest.frames)
    if not doer or not isinstance(doer[0], Phrase) or not transitive:
        return False
    if doer[0].sort == "materiel" and nearest.tells("seizure"):
        return False
    latest = sentence.latest
    held = all(f.kind in _HELD for f in nearest.frames)
    if held and isinstance(latest, Phrase) and latest.last == phrase.first and _awaits_genitive(sentence, latest):
        return False
    adjacent = (
        isinstance(latest, Phrase)
        and (not latest.preposition or phrase.sort == "materiel" or not nearest.tells("supply"))
        and all(sentence.sheet.period_of[i] is not None for i in range(latest.last, phrase.first))
    )
    striking = nearest.tells("attack") or held
    return adjacent or (
        striking
        and doer[0].sort in {"actor", "materiel", "person"}
        and phrase.sort in {"place", "people", "actor", "post", "person"}
    )


def _awaits_genitive(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a sound plural without its nun waits for a genitive, which the next phrase is: سائقي الآليتين."""
    people = phrase.sort == "people" and phrase.number == "p" and not phrase.definite
    return people and phrase.last == phrase.first + 1 and sentence.sheet.keys[phrase.first].endswith(("ي", "و"))
