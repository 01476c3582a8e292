"""Whose object a target is where two words tell of one strike, or words about the weapon stand between."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase


def struck_with(sentence: Sentence, phrase: Phrase) -> Predicate | None:
    """The striking verb whose target stands behind what is said of its weapons: استهدفت بصواريخ تحمل قنابل عنقودية مخيما."""
    clause, arms = sentence.clause, sentence.clause.antecedent
    outer = clause.parent.verb if clause.parent is not None else None
    if clause.kind != "attached" or outer is None or not isinstance(arms, Phrase) or arms.sort != "materiel":
        return None
    waits = outer.striking() is not None and not outer.arguments.get("obj") and arms.preposition == "ب"
    return outer if waits and phrase.sort in {"place", "post", "people", "actor"} and not phrase.conjunction else None


def told_by_verb(sentence: Sentence, verb: Predicate, nearest: Predicate, phrase: Phrase) -> bool:
    """Whether a strike is the subject of a striking verb, whose target follows its doer: طال قصف القوات كلا من البلدتين."""
    waits = verb is nearest.governor and nearest.governed == "subj" and not verb.arguments.get("obj")
    words = (sentence.sheet.tokens[i].kind == "word" for i in range(nearest.at + 1, phrase.first))
    done = any(nearest.arguments.get(s) for s in ("gen", "nisba", "من قبل", "ل")) or any(words)
    return waits and done and nearest.tells("attack") and verb.tells("attack") and phrase.sort != "materiel"


def by_means(verb: Predicate, nearest: Predicate, phrase: Phrase) -> bool:
    """Whether a strike only tells what another strikes with, whose target follows it: استهدفت بقصف مدفعي سوقا."""
    waits = verb is nearest.governor and not verb.arguments.get("obj") and not verb.pronoun
    striking = all(p.tells("attack") for p in (nearest, verb))
    described = phrase.first > nearest.at + 1
    return waits and striking and nearest.preposition == "ب" and described and not nearest.pronoun
