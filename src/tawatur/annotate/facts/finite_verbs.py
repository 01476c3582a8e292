"""Finite verbs: each opens a clause or is the verb of the one being read: joined, relative, attached, resumed."""

from __future__ import annotations

from tawatur.annotate.facts.antecedents import antecedent_of, described_by
from tawatur.annotate.facts.described import (
    described_topic,
    describes_event,
    describes_last,
    does_to_another,
    goods_described,
    resumes,
    strike_described,
    struck_just_before,
    tells_of_store,
)
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class

_SHORT = 4
"""Tokens between a comma with و and the verb that it leads to."""


def finite_verb(sentence: Sentence, predicate: Predicate) -> None:
    """Opens the clause that a finite verb needs, or makes it the verb of the clause being read."""
    if _after_aside(sentence, predicate):
        topic = sentence.clause.parent.before if sentence.clause.parent is not None else []
        sentence.open("main", predicate.at).before = list(topic)
    kind, antecedent = _opened_by(sentence, predicate)
    sentence.relative = False
    sentence.who = ""
    clause = sentence.open(kind, predicate.at) if kind else sentence.clause
    if kind:
        clause.antecedent = antecedent
        clause.fellows = described_by(sentence, antecedent, predicate) if kind in {"relative", "attached"} else []
    clause.verb = predicate
    sentence.stack = []
    sentence.slot = None


def _after_aside(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb goes on about the topic before an aside between commas: إيران، وهي حليفة، أرسلت."""
    clause = sentence.clause
    return (
        clause.kind == "aside"
        and not predicate.conjunction
        and clause.parent is not None
        and clause.parent.verb is None
        and sentence.sheet.tokens[predicate.at - 1].text in {"،", ",", "-", "–"}
    )


def _opened_by(sentence: Sentence, predicate: Predicate) -> tuple[str, Argument | None]:
    """The kind of clause that a finite verb opens and what it describes; "" where it is the verb of the open clause."""
    result = _result(sentence, predicate)
    if result is not None:
        return "result", result
    if sentence.who:
        return sentence.who, sentence.latest if sentence.who == "who" else None
    if sentence.relative:
        return "relative", antecedent_of(sentence, predicate)
    if sentence.clause.verb is None:
        return _first_verb(sentence, predicate)
    return _further_verb(sentence, predicate)


def _first_verb(sentence: Sentence, predicate: Predicate) -> tuple[str, Argument | None]:
    clause = sentence.clause
    if predicate.pronoun and not predicate.conjunction and describes_event(sentence, predicate):
        return "attached", sentence.latest
    if does_to_another(sentence, predicate):
        return "", None
    if not predicate.conjunction and (event := struck_just_before(sentence, predicate)) is not None:
        return "attached", event
    if not predicate.conjunction and (event := strike_described(sentence, predicate)) is not None:
        return "attached", event
    if resumes(clause, predicate):
        return "resumed", clause.antecedent
    if tells_of_store(sentence, predicate) or goods_described(sentence, predicate):
        return "attached", sentence.latest
    if describes_last(sentence, predicate) or described_topic(sentence, predicate):
        return "attached", sentence.latest
    return ("joined", None) if _goes_on_past_unknown(sentence, predicate) else ("", None)


def _goes_on_past_unknown(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a comma and و join a verb to one that nobody knows, whose subject was named: تحركت السفينة، وسلمت تركيا."""
    clause = sentence.clause
    told = not clause.predicates and any(isinstance(a, Phrase) and not a.preposition for a in clause.before)
    return told and bool(predicate.conjunction) and sentence.sheet.tokens[predicate.at - 1].text in {"،", ","}


def _those_just_told_of(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a plural verb behind a comma tells of the people right before it: اعتقل الجيش مهربين، ينقلون أسلحة."""
    people = sentence.latest
    if predicate.number != "p" or not isinstance(people, Phrase) or people.last != predicate.at - 1:
        return False
    return people.sort == "people" and people.number == "p" and not people.definite


def _further_verb(sentence: Sentence, predicate: Predicate) -> tuple[str, Argument | None]:
    clause = sentence.clause
    if predicate.conjunction or _linked(sentence, predicate.at) or _for_purpose(sentence, predicate.at):
        return "joined", None
    if (event := strike_described(sentence, predicate)) is not None:
        return "attached", event
    if clause.kind == "relative" and clause.antecedent is not None:
        return "resumed", clause.antecedent
    if (event := struck_just_before(sentence, predicate)) is not None:
        return "attached", event
    if resumes(clause, predicate):
        return "resumed", clause.antecedent
    if _sets_out(sentence, predicate.at):
        return "joined", None
    if _those_just_told_of(sentence, predicate):
        return "attached", sentence.latest
    if _after_comma(sentence, predicate.at) and clause.kind != "relative":
        return "main", None
    return "attached", antecedent_of(sentence, predicate)


def _linked(sentence: Sentence, at: int) -> bool:
    """Whether ولم, وقد, أو or the like joins a verb to the one before."""
    return at > sentence.first and sentence.sheet.tokens[at - 1].key in word_class("verb-links")


def _for_purpose(sentence: Sentence, at: int) -> bool:
    """Whether a verb tells what its clause's doer, named before others, acts for: تحصل على أسلحة لتقوم بنقلها."""
    verb = sentence.clause.verb
    doers = verb.arguments.get("subj", []) if verb is not None else []
    return sentence.latest not in doers and any(
        r.form.part == "present" and r.split.preposition == "ل" for r in sentence.sheet.verbs[at]
    )


def _after_comma(sentence: Sentence, at: int) -> bool:
    """Whether a comma sets a verb apart from what stands before, unless it goes on about the person just introduced."""
    introduced = (
        isinstance(sentence.latest, Phrase) and sentence.latest.sort == "person" and sentence.latest.last == at - 1
    )
    return sentence.sheet.tokens[at - 1].text in {"،", ","} and not introduced


def _sets_out(sentence: Sentence, at: int) -> bool:
    """Whether a comma and و before a verb begin a new clause: ، ومن هناك تولّت."""
    first = max(sentence.first + 1, at - _SHORT)
    return any(
        sentence.sheet.tokens[i - 1].text in {"،", ","}
        and any(p.conjunction and p.kind == "preposition" for p in sentence.sheet.particles[i])
        for i in range(first, at)
    )


def _result(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """What a clause after ما, مما draws its result from: the latest event or verb before it."""
    i = predicate.at - 1
    if i < sentence.first or sentence.sheet.tokens[i].key not in {"ما", "مما", "الامر"}:
        return None
    done = [p for clause in sentence.clauses for p in clause.predicates if p.frames]
    return done[-1] if done else None
