"""Finite verbs: each opens a clause or is the verb of the one being read: joined, relative, attached, resumed."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import agrees, many
from tawatur.annotate.facts.frames import BELONG, CONTAIN
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.relatives import antecedent_of, described_by
from tawatur.annotate.facts.sentence import Clause, Sentence
from tawatur.annotate.facts.valency import harms, takes_goods
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class

_SHORT = 4
"""Tokens between a comma with و and the verb that it leads to."""
_NEGATION_REACH = 3
"""Tokens from a negation to the predicate it denies."""


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
    if predicate.pronoun and not predicate.conjunction and _describes(sentence, predicate):
        return "attached", sentence.latest
    if _does_to_another(sentence, predicate):
        return "", None
    if not predicate.conjunction and (event := _struck_just_before(sentence, predicate)) is not None:
        return "attached", event
    if not predicate.conjunction and (event := _strike_described(sentence, predicate)) is not None:
        return "attached", event
    if _resumes(clause, predicate):
        return "resumed", clause.antecedent
    if _tells_of_store(sentence, predicate) or _goods_described(sentence, predicate):
        return "attached", sentence.latest
    if _describes_last(sentence, predicate) or _described_topic(sentence, predicate):
        return "attached", sentence.latest
    return "", None


def _further_verb(sentence: Sentence, predicate: Predicate) -> tuple[str, Argument | None]:
    clause = sentence.clause
    if predicate.conjunction or _linked(sentence, predicate.at) or _for_purpose(sentence, predicate.at):
        return "joined", None
    if (event := _strike_described(sentence, predicate)) is not None:
        return "attached", event
    if clause.kind == "relative" and clause.antecedent is not None:
        return "resumed", clause.antecedent
    if (event := _struck_just_before(sentence, predicate)) is not None:
        return "attached", event
    if _resumes(clause, predicate):
        return "resumed", clause.antecedent
    if _sets_out(sentence, predicate.at):
        return "joined", None
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


def _resumes(clause: Clause, predicate: Predicate) -> bool:
    """Whether a verb goes on about the topic that the clause before described: لواء درّبته تركيا باع أسلحته."""
    if clause.kind != "attached" or clause.parent is None or clause.parent.verb is not None or predicate.conjunction:
        return False
    return (
        any(a is clause.antecedent for a in clause.parent.before)
        and clause.antecedent is not None
        and agrees(predicate, clause.antecedent)
    )


def _sets_out(sentence: Sentence, at: int) -> bool:
    """Whether a comma and و before a verb begin a new clause: ، ومن هناك تولّت."""
    first = max(sentence.first + 1, at - _SHORT)
    return any(
        sentence.sheet.tokens[i - 1].text in {"،", ","}
        and any(p.conjunction and p.kind == "preposition" for p in sentence.sheet.particles[i])
        for i in range(first, at)
    )


def _described_topic(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb's pronoun takes up an indefinite topic right before it: جماعة تموّلها الرياض اشترت."""
    before = sentence.clause.before
    if (
        predicate.pronoun not in {"ه", "ها", "هم"}
        or sentence.clause.verb is not None
        or predicate.conjunction
        or not before
    ):
        return False
    topic = before[-1]
    if (
        not isinstance(topic, Phrase)
        or topic is not sentence.latest
        or topic.definite
        or topic.last != predicate.at
        or topic.preposition
    ):
        return False
    people = topic.number == "p" and topic.sort == "people"
    return people if predicate.pronoun == "هم" else not people and (predicate.pronoun == "ه") == (topic.gender == "m")


_OURS = frozenset({"نا", "ني"})
"""Pronouns that take up nobody named right before a verb in the third person."""


def _does_to_another(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether those named right before a verb do it to somebody else: بعض عناصر الشرطة يبيعونه الرصاص."""
    doers = sentence.latest
    return (
        isinstance(doers, Phrase)
        and any(a is doers for a in sentence.clause.before)
        and not doers.preposition
        and (predicate.pronoun in _OURS or (predicate.pronoun == "ه" and predicate.number == "p" and many(doers)))
    )


def _tells_of_store(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb says whose goods found are, or what a store found holds: العثور على عتاد يعود لداعش."""
    thing = sentence.latest
    found = isinstance(thing, Phrase) and thing.sort in {"materiel", "post"} and thing.preposition == "علي"
    told = not predicate.conjunction and any(f.kind in {BELONG, CONTAIN} for f in predicate.frames)
    return told and found and isinstance(thing, Phrase) and not thing.definite and thing.last == predicate.at


def _goods_described(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb says of indefinite goods right before it who handed them over: لاستخدام مسيرات قدمتها أنقرة."""
    goods = sentence.latest
    things = (
        isinstance(goods, Phrase) and goods.sort == "materiel" and not goods.definite and goods.last == predicate.at
    )
    resumed = predicate.pronoun in {"ه", "ها"} and takes_goods(predicate, "obj")
    return things and resumed and not predicate.conjunction and all(a is not goods for a in sentence.clause.before)


def _describes_last(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb with no doer of its own before it describes an indefinite noun: متهمين كانا يتوليان."""
    if (
        predicate.conjunction
        or not isinstance(sentence.latest, Phrase)
        or not sentence.clause.predicates
        or sentence.latest.definite
    ):
        return False
    if _victim_described(sentence, sentence.latest, predicate):
        return True
    free = any(isinstance(a, Phrase) and not a.preposition for a in sentence.clause.before)
    return not free and bool(sentence.latest.preposition) and sentence.latest.sort == "people"


def _struck_just_before(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """The strike right before a comma and a striking verb: قصف جوي تركي، استهدف سيارة."""
    event = _strike_by_latest(sentence, predicate.at - 1) or sentence.latest
    if (
        sentence.sheet.tokens[predicate.at - 1].text not in {"،", ","}
        or not isinstance(event, Predicate)
        or event.article
    ):
        return None
    both = all(p.tells("attack") for p in (predicate, event))
    near = event is not sentence.latest or predicate.at - event.at <= _NEGATION_REACH + 1
    return event if both and near and agrees(predicate, event) else None


def _strike_by_latest(sentence: Sentence, comma: int) -> Predicate | None:
    """The strike whose doer stands last before a comma, but for a time: بقصف لقوات النظام ظهر اليوم، استهدف المدينة."""
    doer, strike = sentence.latest, sentence.stack[-1] if sentence.stack else None
    if strike is None or strike.verbal or strike.article or not isinstance(doer, Phrase):
        return None
    told = any(doer in found for found in strike.arguments.values())
    timed = all(sentence.sheet.period_of[i] is not None for i in range(doer.last, comma))
    return strike if told and timed else None


def _victim_described(sentence: Sentence, victim: Phrase, predicate: Predicate) -> bool:
    """Whether a verb right behind an unnamed victim tells of him: وفاة طفلة تعرضت للدهس."""
    harm = sentence.clause.predicates[-1]
    told = victim.sort == "people" and any(a is victim for a in harm.arguments.get("gen", []))
    return told and harms(harm) and victim.last == predicate.at and agrees(predicate, victim)


def _strike_described(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """The strike that a striking verb right behind it describes: في ضربة استهدفت منزله."""
    event = _whose_source(sentence) or sentence.latest
    if (
        not isinstance(event, Predicate)
        or (event.article or event.pronoun)
        or event.verbal
        or not agrees(predicate, event)
    ):
        return None
    both = all(p.tells("attack") for p in (predicate, event))
    near = event is not sentence.latest or adjectives_between(sentence.sheet, event.at + 1, predicate.at)
    return event if both and near else None


def _whose_source(sentence: Sentence) -> Predicate | None:
    """The strike whose source was told right before: قصف مدفعي مصدره قوات النظام، استهدف."""
    told = sentence.clause.predicates[-2:]
    return told[0] if len(told) > 1 and told[1].name in {"مصدره", "مصدرها"} else None


def _describes(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb with a pronoun describes the indefinite event right before it: قصف مدفعي نفذته قوات."""
    event = sentence.latest
    return (
        isinstance(event, Predicate)
        and not event.article
        and adjectives_between(sentence.sheet, event.at + 1, predicate.at)
    )


def _result(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """What a clause after ما, مما draws its result from: the latest event or verb before it."""
    i = predicate.at - 1
    if i < sentence.first or sentence.sheet.tokens[i].key not in {"ما", "مما", "الامر"}:
        return None
    done = [p for clause in sentence.clauses for p in clause.predicates if p.frames]
    return done[-1] if done else None
