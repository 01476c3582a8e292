"""Relative clauses: the pronoun in them that takes up what they describe."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.antecedents import antecedent_of
from tawatur.annotate.facts.predicates import Argument
from tawatur.annotate.facts.readings import predicate_at
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import tie_word
from tawatur.arabic.particles import Particle
from tawatur.lexicon.word_classes import word_class


def open_for_doer(sentence: Sentence, phrase: Phrase) -> bool:
    """Opens a relative clause whose doer stands before its verb, behind كان: الأسلحة التي كانت تركيا سلمتها."""
    i, sheet = phrase.first - 1, sentence.sheet
    led = sentence.relative and i > sentence.first and sheet.keys[i] in word_class("was")
    if not led or phrase.preposition or not is_actor(phrase):
        return False
    at = phrase.last + (phrase.last < sentence.last and sheet.keys[phrase.last] == "قد")
    verb = predicate_at(sheet, at, present=phrase.gender == "f") if at < sentence.last else None
    if verb is None or not verb.verbal or not agrees(verb, phrase):
        return False
    sentence.relative = False
    antecedent = antecedent_of(sentence, verb)
    clause = sentence.open("relative", i)
    clause.antecedent = antecedent
    clause.before.append(phrase)
    sentence.latest = phrase
    sentence.items.append(phrase)
    return True


def _of_participle(sentence: Sentence, i: int) -> bool:
    """Whether a pronoun belongs to a definite participle right before it, which states nothing: قيام المقيمين به ببيع."""
    before = sentence.sheet.verbs[i - 1] if i > sentence.first else ()
    told = bool(sentence.stack) and sentence.stack[-1].at == i - 1
    return not told and bool(before) and all(r.split.article and "participle" in r.form.part for r in before)


def _has_place(particle: Particle) -> bool:
    """Whether what a preposition with a pronoun means can be an argument: بينهما are the two sides, بينهم tells a part."""
    return particle.lemma != "ضمن" and (particle.lemma != "بين" or particle.pronoun == "هما")


def _may_take_up(particle: Particle, antecedent: Argument) -> bool:
    """Whether a pronoun can mean what its clause describes: هم no goods (زوارق وصلت إليهم)."""
    return not (particle.pronoun == "هم" and isinstance(antecedent, Phrase) and antecedent.sort == "materiel")


def _of_nobody_known(sentence: Sentence) -> bool:
    """Whether a sentence opens with what its relative clause describes, and nobody knows it: وفقا للمعلومات التي حصل عليها."""
    return sentence.clause.kind == "relative" and sentence.clause.antecedent is None


def _and_back(sentence: Sentence, found: Sequence[Particle]) -> bool:
    """Whether a preposition only says that things also go the other way: تهريب الأسلحة من لبنان وإليه."""
    whence = isinstance(sentence.latest, Phrase) and sentence.latest.preposition == "من"
    return whence and any(p.conjunction and p.lemma in {"الي", "إلى"} for p in found)


def _some_of_goods(sentence: Sentence, i: int) -> bool:
    """Whether of them stands between goods and those of them that are told: أسلحة خفيفة، منها بنادق."""
    both = (sentence.latest, sentence.phrases.get(i + 1))
    goods = all(isinstance(p, Phrase) and p.sort == "materiel" for p in both)
    return goods and sentence.sheet.keys[i] in word_class("some-of-them")


def both_sides(sentence: Sentence, i: int) -> bool:
    """Reads the two sides of what goes on between them as their pronoun: تفاهم بين الطرفين is one بينهما."""
    if sentence.sheet.keys[i - 1] != _BETWEEN:
        return False
    for predicate in reversed(sentence.stack):
        if _BETWEEN in predicate.sources and _BETWEEN not in predicate.arguments:
            predicate.arguments[_BETWEEN] = []
            predicate.pending[_BETWEEN] = "هما"
            return True
    return False


_BETWEEN = "بين"


def pronoun_after_preposition(sentence: Sentence, i: int, found: Sequence[Particle]) -> None:
    """A preposition with a pronoun: its referent is sought later, or it takes up a relative clause's antecedent."""
    if sentence.relative and sentence.items:
        antecedent = next(
            (
                a
                for a in reversed(sentence.items[-3:])
                if isinstance(a, Phrase) and a.sort in {"actor", "person", "people"}
            ),
            None,
        )
        sentence.relative = False
        clause = sentence.open("relative", i)
        clause.antecedent = antecedent
        clause.subject = [antecedent] if antecedent is not None else []
        return
    if i > sentence.first and tie_word(sentence.sheet.tokens[i - 1].key) is not None:
        return  # المليشيات التابعة له: whose they are
    if _of_participle(sentence, i):
        return
    if _and_back(sentence, found) or _some_of_goods(sentence, i):
        return
    for particle in found:
        if particle.kind == "preposition" and particle.pronoun and _has_place(particle):
            for predicate in reversed(sentence.stack):
                if particle.lemma in predicate.sources and particle.lemma not in predicate.arguments:
                    predicate.arguments[particle.lemma] = []
                    if _of_nobody_known(sentence):
                        return
                    predicate.pending[particle.lemma] = particle.pronoun
                    if sentence.clause.antecedent is not None and _may_take_up(particle, sentence.clause.antecedent):
                        sentence.clause.resumed = sentence.clause.resumed or particle.lemma
                        if predicate.verbal and "obj" in predicate.arguments and "subj" not in predicate.arguments:
                            predicate.arguments["subj"] = predicate.arguments.pop("obj")
                            sentence.slot = None
                    return
            verb = sentence.clause.verb
            if (
                sentence.clause.kind == "relative"
                and verb is not None
                and (not verb.frames or (not verb.arguments and particle.lemma in word_class("ways-through")))
            ):
                sentence.clause.resumed = sentence.clause.resumed or particle.lemma
