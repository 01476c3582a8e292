"""Whose object a target is where two words tell of one strike, or words about the weapon stand between."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase


def struck_with(sentence: Sentence, phrase: Phrase) -> Predicate | None:
    """The striking verb whose target a phrase is, though its weapons or whose strike it was are told between them.

    استهدفت بصواريخ تحمل قنابل عنقودية مخيما, الهجوم الذي شنه التنظيم واستهدف الجيش.
    """
    if sentence.clause.kind == "joined":
        return _strike_goes_on(sentence, phrase)
    clause, arms = sentence.clause, sentence.clause.antecedent
    outer = clause.parent.verb if clause.parent is not None else None
    if clause.kind != "attached" or outer is None or not isinstance(arms, Phrase) or arms.sort != "materiel":
        return None
    waits = outer.striking() is not None and not outer.arguments.get("obj") and arms.preposition == "ب"
    return outer if waits and phrase.sort in {"place", "post", "people", "actor"} and not phrase.conjunction else None


def _strike_goes_on(sentence: Sentence, phrase: Phrase) -> Predicate | None:
    """The verb that goes on with a strike, whose deed it is, behind a relative clause that says who launched it."""
    verb = sentence.clause.verb
    before = next((c for c in reversed(sentence.clauses) if c is not sentence.clause), None)
    strike = before.antecedent if before is not None and before.kind == "relative" else None
    if verb is None or not isinstance(strike, Predicate) or not (strike.tells("attack") and verb.tells("attack")):
        return None
    told = verb.voice != "passive" and not (verb.pronoun or verb.arguments) and phrase.first == verb.end
    return verb if told and not phrase.preposition and strike.gender in {verb.gender, "?"} else None


def told_by_verb(sentence: Sentence, verb: Predicate, nearest: Predicate, phrase: Phrase) -> bool:
    """Whether a strike is the subject of a striking verb, whose target follows its doer: طال قصف القوات كلا من البلدتين."""
    if verb is not nearest.governor or nearest.governed != "subj" or verb.arguments.get("obj"):
        return False
    words = (sentence.sheet.tokens[i].kind == "word" for i in range(nearest.at + 1, phrase.first))
    done = any(nearest.arguments.get(s) for s in ("gen", "nisba", "من قبل", "ل")) or any(words)
    return done and nearest.tells("attack") and verb.tells("attack") and phrase.sort != "materiel"


def by_means(verb: Predicate, nearest: Predicate, phrase: Phrase) -> bool:
    """Whether a strike only tells what another strikes with, whose target follows it: استهدفت بقصف مدفعي سوقا."""
    waits = verb is nearest.governor and not verb.arguments.get("obj") and not verb.pronoun
    described = phrase.first > nearest.at + 1
    told_with = waits and nearest.preposition == "ب" and described and not nearest.pronoun
    return told_with and nearest.tells("attack") and verb.tells("attack")
