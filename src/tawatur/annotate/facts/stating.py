"""Stating words: which words of a sentence are read as predicates at their place, and which only name or describe."""

from __future__ import annotations

from functools import partial

from tawatur.annotate.facts.choosing import passes
from tawatur.annotate.facts.frames import CARRY
from tawatur.annotate.facts.governed import expects_present, governed_at
from tawatur.annotate.facts.plans import is_bare_plan
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.readings import accuses_meanwhile, predicate_at
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.valency import harms
from tawatur.annotate.facts.wars import is_war, names_war_only
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import known_word
from tawatur.lexicon.word_classes import word_class

_TANWIN = "\u064b"


def stated_at(sentence: Sentence, i: int, phrase: Phrase | None) -> Predicate | None:
    """The predicate that token i, which may state something, is at its place in the sentence; `phrase` is what it names."""
    if phrase is not None and (not phrase.generic or _body(phrase)):
        return None
    governed = partial(governed_at, sentence, i)
    predicate = predicate_at(sentence.sheet, i, governed=governed, present=expects_present(sentence, i))
    if predicate is None or _only_names(sentence, predicate, phrase) or is_bare_plan(sentence, predicate):
        return None
    return predicate


def _only_names(sentence: Sentence, predicate: Predicate, phrase: Phrase | None) -> bool:
    """Whether a participle names or describes without stating, or a verbal noun names a body of people."""
    i = predicate.at
    if predicate.part == "masdar":
        body = phrase is not None and phrase.sort == "people" and phrase.kind == "forces"
        return body or _of_goods(sentence, predicate)
    if is_war(predicate):
        return names_war_only(sentence, predicate)
    if predicate.part not in {"active", "passive"} or (phrase is not None and not predicate.frames):
        return False
    if accuses_meanwhile(sentence.sheet, predicate):
        return False
    return (
        predicate.name in _ONLY_DESCRIBES
        or (_names_thing(phrase, i) and not _smuggled(sentence, i) and not _backs(phrase))
        or not _modifies(sentence, predicate)
        or _idle(sentence, predicate)
    )


_ONLY_DESCRIBES = frozenset({"قرر.X", "وصل.VI"})
"""Verbs whose participles are adjectives: حالته مستقرة, الحرب المتواصلة."""


def _of_goods(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verbal noun only says what goods or grounds are for: معدات الحرب الإلكترونية, ساحات القتال."""
    before = sentence.latest
    if not predicate.article or predicate.preposition or predicate.conjunction:
        return False
    if isinstance(before, Phrase) and before.last == predicate.at and before.sort == "materiel":
        return not before.definite
    before_war = predicate.at - 1
    if predicate.name in _FIGHT and before_war > sentence.first and not known_word(sentence.sheet, before_war):
        return True
    return sentence.sheet.tokens[before_war].key in word_class("grounds")


_FIGHT = frozenset({"قتل.III"})
"""Fighting, which with an article behind a noun nobody knows is only what that noun is about: إشعال القتال."""


def _smuggled(sentence: Sentence, i: int) -> bool:
    """Whether مهربة says of goods that they are smuggled, rather than who smuggles."""
    return sentence.sheet.tokens[i].text.endswith("ة") and any(
        isinstance(a, Phrase) and a.sort == "materiel" for a in sentence.items[-3:]
    )


def strengthens(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verbal noun only strengthens its own verb or says how one killed: ننفي نفياً قاطعاً, قتل التنظيم قنصاً جنديين."""
    verb = sentence.clause.verb or (sentence.stack[-1] if sentence.stack else None)
    if verb is None or predicate.part != "masdar" or _TANWIN not in sentence.sheet.tokens[predicate.at].text:
        return False
    striking = predicate.tells("attack") and not predicate.preposition
    return verb.name == predicate.name or (harms(verb) and striking)


def _idle(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a participle says nothing by itself: العائدات, المارة; عائداً لـ with its ending does."""
    return passes(predicate.name) and _TANWIN not in sentence.sheet.tokens[predicate.at].text


_ARM = "سلح.II"
"""The verb of arming, whose participle only says of a deed that arms were used."""


def _modifies(sentence: Sentence, predicate: Predicate) -> bool:
    """A participle counts where it follows a phrase it can describe; of a strike, right behind what was struck."""
    latest = sentence.latest
    if predicate.name == _ARM and isinstance(latest, Predicate):
        return False  # الاشتباكات المسلحة
    struck = predicate.article and predicate.tells("attack")
    if struck and isinstance(latest, Phrase) and not adjectives_between(sentence.sheet, latest.last, predicate.at):
        return False
    return latest is not None and any(frame.kind != CARRY for frame in predicate.frames)


def _names_thing(phrase: Phrase | None, i: int) -> bool:
    """Whether a word that could be a participle is a noun for people or goods (مهربون, مقاتلي, المحصول)."""
    return phrase is not None and phrase.sort in {"people", "person", "materiel", "post"} and phrase.head == i


def _backs(phrase: Phrase | None) -> bool:
    """Whether a word for people says that they support somebody: الداعم الرئيسي للحوثيين."""
    return phrase is not None and phrase.mention.ref in {"groups/backer", "groups/financier", "groups/supplier"}


def _body(phrase: Phrase) -> bool:
    """Whether a word that is also a verbal noun names a body: التحالف."""
    return phrase.sort == "actor" and phrase.kind == "alliance" and phrase.mention.text.startswith("ال")
