"""What a verb without a relative word describes: indefinite goods, an event or people right before it."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import agrees, many
from tawatur.annotate.facts.frames import BELONG, CONTAIN
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause, Sentence
from tawatur.annotate.facts.valency import hands_on, harms, takes_goods
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase

_NEAR_STRIKE = 3
"""Tokens from a strike to the verb that tells it again."""


def resumes(clause: Clause, predicate: Predicate) -> bool:
    """Whether a verb goes on about the topic that the clause before described: لواء درّبته تركيا باع أسلحته."""
    if clause.kind != "attached" or clause.parent is None or clause.parent.verb is not None or predicate.conjunction:
        return False
    return (
        any(a is clause.antecedent for a in clause.parent.before)
        and clause.antecedent is not None
        and agrees(predicate, clause.antecedent)
    )


def described_topic(sentence: Sentence, predicate: Predicate) -> bool:
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


def does_to_another(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether those named right before a verb do it to somebody else: بعض عناصر الشرطة يبيعونه الرصاص."""
    doers = sentence.latest
    return (
        isinstance(doers, Phrase)
        and any(a is doers for a in sentence.clause.before)
        and not doers.preposition
        and (predicate.pronoun in _OURS or (predicate.pronoun == "ه" and predicate.number == "p" and many(doers)))
    )


def tells_of_store(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb says whose goods found are, or what a store found holds: العثور على عتاد يعود لداعش."""
    thing = sentence.latest
    found = isinstance(thing, Phrase) and thing.sort in {"materiel", "post"} and thing.preposition == "علي"
    told = not predicate.conjunction and any(f.kind in {BELONG, CONTAIN} for f in predicate.frames)
    return told and found and isinstance(thing, Phrase) and not thing.definite and thing.last == predicate.at


def goods_described(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb says of indefinite goods right before it who handed them over: لاستخدام مسيرات قدمتها أنقرة."""
    goods = sentence.latest
    things = (
        isinstance(goods, Phrase) and goods.sort == "materiel" and not goods.definite and goods.last == predicate.at
    )
    resumed = predicate.pronoun in {"ه", "ها"} and takes_goods(predicate, "obj")
    laden = predicate.gender == "f" and predicate.part == "finite" and any(f.kind == CONTAIN for f in predicate.frames)
    return (
        things
        and (resumed or (laden and not predicate.pronoun))
        and not predicate.conjunction
        and all(a is not goods for a in sentence.clause.before)
    )


def describes_last(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb with no doer of its own before it describes an indefinite noun: متهمين كانا يتوليان."""
    if predicate.conjunction or not isinstance(sentence.latest, Phrase) or sentence.latest.definite:
        return False
    if not sentence.clause.predicates:
        return _described_alone(sentence, sentence.latest, predicate)
    if _victim_described(sentence, sentence.latest, predicate):
        return True
    free = any(isinstance(a, Phrase) and not a.preposition for a in sentence.clause.before)
    return not free and bool(sentence.latest.preposition) and sentence.latest.sort == "people"


def _described_alone(sentence: Sentence, last: Phrase, predicate: Predicate) -> bool:
    """Whether a verb right behind somebody indefinite in words that tell no deed is his: عقوبات على شبكة تسلح الفصيل."""
    behind = sentence.phrases.get(predicate.end)
    does = behind is not None and not (behind.preposition or behind.conjunction) and agrees(predicate, behind)
    free = any(isinstance(a, Phrase) and not a.preposition for a in sentence.clause.before)
    somebody = last.sort in {"people", "actor"} and bool(last.preposition) and last.last == predicate.at
    return somebody and not (free or does) and hands_on(predicate) and agrees(predicate, last)


def struck_just_before(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """The strike right before a comma and a striking verb: قصف جوي تركي، استهدف سيارة."""
    event = _strike_by_latest(sentence, predicate.at - 1) or sentence.latest
    if (
        sentence.sheet.tokens[predicate.at - 1].text not in {"،", ","}
        or not isinstance(event, Predicate)
        or event.article
    ):
        return None
    both = all(p.tells("attack") for p in (predicate, event))
    near = event is not sentence.latest or predicate.at - event.at <= _NEAR_STRIKE + 1
    return event if both and near and agrees(predicate, event) else None


def _victim_described(sentence: Sentence, victim: Phrase, predicate: Predicate) -> bool:
    """Whether a verb right behind an unnamed victim tells of him: وفاة طفلة تعرضت للدهس."""
    harm = sentence.clause.predicates[-1]
    told = victim.sort == "people" and any(a is victim for a in harm.arguments.get("gen", []))
    return told and harms(harm) and victim.last == predicate.at and agrees(predicate, victim)


def strike_described(sentence: Sentence, predicate: Predicate) -> Predicate | None:
    """The strike that a striking verb right behind it describes: في ضربة استهدفت منزله."""
    event = (
        _whose_source(sentence) or _strike_by_latest(sentence, predicate.at) or _strike_with_latest(sentence, predicate)
    )
    if (
        not isinstance(event, Predicate)
        or (event.article or event.pronoun)
        or event.verbal
        or not agrees(predicate, event)
    ):
        return None
    both = all(p.tells("attack") for p in (predicate, event))
    near = event is not sentence.latest or _only_described(sentence, event.at + 1, predicate.at)
    return event if both and near else None


def _only_described(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only adjectives stand between two tokens, and perhaps words on whose it is thought to be."""
    begin, end = sentence.aside
    if not first <= begin < end <= last:
        return adjectives_between(sentence.sheet, first, last)
    return adjectives_between(sentence.sheet, first, begin) and adjectives_between(sentence.sheet, end, last)


def _whose_source(sentence: Sentence) -> Predicate | None:
    """The strike whose source was told right before: قصف مدفعي مصدره قوات النظام، استهدف."""
    clause = sentence.clause
    outer = clause.parent if clause.kind == "relative" and clause.parent is not None else clause
    told = outer.predicates[-2:]
    return told[0] if len(told) > 1 and told[1].name in {"مصدره", "مصدرها"} else None


def describes_event(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verb with a pronoun describes the indefinite event right before it: قصف مدفعي نفذته قوات."""
    event = sentence.latest
    return (
        isinstance(event, Predicate)
        and not event.article
        and adjectives_between(sentence.sheet, event.at + 1, predicate.at)
    )


def _strike_with_latest(sentence: Sentence, predicate: Predicate) -> Argument | None:
    """The strike that the weapon told last was the means of, else what was told last: هجوم بطائرة مسيرة استهدف الميناء."""
    means, strike = sentence.latest, sentence.stack[-1] if sentence.stack else None
    weapon = isinstance(means, Phrase) and means.sort == "materiel" and means.preposition == "ب"
    if strike is None or not isinstance(means, Phrase) or not weapon or not strike.tells("attack"):
        return means
    described = agrees(predicate, strike) and not strike.article
    return strike if described and adjectives_between(sentence.sheet, strike.at + 1, means.first) else means


def _strike_by_latest(sentence: Sentence, until: int) -> Predicate | None:
    """The strike whose doer stands last before a token, but for a time: بقصف لقوات النظام ظهر اليوم، استهدف المدينة."""
    doer, strike = sentence.latest, sentence.stack[-1] if sentence.stack else None
    if strike is None or strike.verbal or strike.article or not isinstance(doer, Phrase):
        return None
    told = doer.quantity is None and any(doer in found for found in strike.arguments.values())
    timed = all(sentence.sheet.period_of[i] is not None for i in range(doer.last, until))
    return strike if told and timed else None
