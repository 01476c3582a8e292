"""Stating words: which words of a sentence are read as predicates at their place, and which only name or describe."""

from __future__ import annotations

from functools import partial

from tawatur.annotate.facts.acceptance import flies, rides
from tawatur.annotate.facts.choosing import has_already, passes
from tawatur.annotate.facts.frames import CARRY, Frame
from tawatur.annotate.facts.plans import is_bare_plan
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.readings import accuses_meanwhile, predicate_at
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.valency import harms
from tawatur.annotate.facts.wars import is_war, names_war_only
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import known_word
from tawatur.lexicon.word_classes import word_class

_THIRD = 3
_WHENCE = frozenset({"بعد", "قبل", "منذ", "الي", "بمجرد"})
_TANWIN = "\u064b"


def stated_at(sentence: Sentence, i: int, phrase: Phrase | None) -> Predicate | None:
    """The predicate that token i, which may state something, is at its place in the sentence; `phrase` is what it names."""
    if phrase is not None and (not phrase.generic or _body(phrase)):
        return None
    governed = partial(_governed, sentence, i)
    predicate = predicate_at(sentence.sheet, i, governed=governed, present=_expects_present(sentence, i))
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


def _governed(sentence: Sentence, i: int) -> bool:
    """Whether the sentence so far makes a word that may be a verb and a verbal noun the noun: a verb, a charge, a list goes on."""
    if isinstance(sentence.latest, Predicate) and _describes(sentence, i):
        return False
    return (
        _after_verb(sentence, i)
        or _one_more_charge(sentence, i)
        or _or_another_deed(sentence, i)
        or _one_more_number(sentence, i)
        or (not sentence.sheet.keys[i].startswith(("و", "ف")) and _ruled(sentence, i))
    )


def _after_verb(sentence: Sentence, i: int) -> bool:
    last = sentence.clause.predicates[-1] if sentence.clause.predicates else None
    if last is None:
        return _after_that(sentence, i)
    return (
        _after_that(sentence, i)
        or (last.at == i - 1 and not _whole_already(sentence, last))
        or (last.at == i - 2 and last.carries() is not None and i - 1 not in sentence.phrases)
    )


def _whole_already(sentence: Sentence, last: Predicate) -> bool:
    """Whether a deed opens a sentence with a pronoun of its own, so that no genitive but a verb follows: في آخر هجماته قتل."""
    return bool(last.pronoun and last.preposition) and not last.verbal and sentence.clause.verb is None


def _one_more_charge(sentence: Sentence, i: int) -> bool:
    """Whether a word after و goes on with the deeds that a carrying verb governs: اتهمها بدعم الحوثيين ونقل السلاح."""
    if not sentence.sheet.tokens[i].key.startswith("و") or sentence.sheet.tokens[i - 1].text in {"،", ","}:
        return False
    nearest = next((p for p in reversed(sentence.stack) if p.part == "masdar"), None)
    governor = nearest.governor if nearest is not None else None
    return (
        nearest is not None
        and bool(nearest.preposition)
        and governor is not None
        and (carry := governor.carries()) is not None
        and nearest.governed in carry.sources_of("deed")
    )


def _or_another_deed(sentence: Sentence, i: int) -> bool:
    """Whether a word after أو goes on with a deed told by a verbal noun: بالقصف أو قنص المدنيين."""
    other = sentence.sheet.tokens[i - 1].key == "او" and bool(sentence.stack)
    return other and sentence.stack[-1].part in {"masdar", "noun"}


def _ruled(sentence: Sentence, i: int) -> bool:
    """Whether the clause has its verb and nothing opens another before token i."""
    if denial_open(sentence):
        return True
    verb = sentence.clause.verb
    if (
        verb is not None
        and verb.carries() is not None
        and verb.arguments.get("subj")
        and not verb.arguments.get("obj")
        and not sentence.relative
    ):
        return True
    if _describes(sentence, i):
        return False
    return (
        sentence.clause.verb is not None
        and not sentence.relative
        and sentence.sheet.tokens[i - 1].text not in {"،", ",", "؛", "(", "-", "–"}
    )


def _describes(sentence: Sentence, i: int) -> bool:
    """Whether token i may be a verb with a pronoun right behind an indefinite noun, which it describes: كمين نصبه."""
    latest = sentence.latest
    if isinstance(latest, Predicate):
        strike = latest.part == "noun" and latest.tells("attack") and not (latest.article or latest.pronoun)
        before = strike and latest.at == i - 1
    else:
        before = latest is not None and latest.last == i and not latest.definite
    readings = sentence.sheet.verbs[i] if before else ()
    return any(r.form.person == _THIRD and r.split.pronoun and r.form.part == "past" for r in readings)


def denial_open(sentence: Sentence) -> bool:
    """Whether a noun of denial or of trying still waits for its deed: نفي سفير إيران دعم الحوثيين, محاولة زورق شحن صواريخ."""
    nearest = sentence.stack[-1] if sentence.stack else None
    carry = nearest.carries() if nearest is not None and nearest.part == "masdar" else None
    return (
        nearest is not None
        and carry is not None
        and (carry.polarity == "denied" or _told_doer(nearest, carry))
        and not any(nearest.arguments.get(s) for s in carry.sources_of("deed"))
    )


def _told_doer(nearest: Predicate, carry: Frame) -> bool:
    """Whether a verbal noun that takes its deed as a bare object has its doer already."""
    doers = nearest.arguments.get("gen", [])
    return "obj" in carry.sources_of("deed") and bool(doers) and isinstance(doers[0], Phrase)


def _one_more_number(sentence: Sentence, i: int) -> bool:
    """Whether a word after و, with a number behind it, goes on from a verbal noun: بقصف 3 قرى وتدمير 5."""
    sheet, behind = sentence.sheet, min(i + 1, len(sentence.sheet.tokens) - 1)
    return sheet.keys[i].startswith("و") and sheet.quantity_of[behind] is not None and _after_noun(sentence)


def _after_noun(sentence: Sentence) -> bool:
    if sentence.stack and sentence.stack[-1].part == "masdar" and sentence.stack[-1].preposition:
        return True
    told = sentence.clause.predicates if sentence.clause.verb is None else []
    return bool(told) and any(p.part in {"masdar", "noun"} and not p.article for p in told)


def _after_that(sentence: Sentence, i: int) -> bool:
    """Whether token i follows أن as its subject: شددت على أن دعمها للجيش."""
    if (
        i <= sentence.first + 1
        or sentence.sheet.tokens[i - 1].key not in {"ان", "بان"}
        or sentence.sheet.tokens[i - 2].key in _WHENCE
    ):
        return False
    after = sentence.phrases.get(i + 1)
    return after is not None and after.preposition == "ل"


def _feminine_carrier(topic: Argument) -> bool:
    """Whether what is before a verb is a ship or plane that somebody sails or flies, by its form a feminine: سفينة مصرية تسلم."""
    return (
        isinstance(topic, Phrase)
        and not topic.preposition
        and (rides(topic) or flies(topic))
        and topic.owner is not None
    )


def _expects_present(sentence: Sentence, i: int) -> bool:
    """Whether a word like تزود is a feminine present, not a masculine past: after كانت or لم, or by a feminine doer."""
    if sentence.sheet.tokens[i].key.removeprefix("و").removeprefix("ف")[:1] != "ت":
        return False
    if i > sentence.first and sentence.sheet.tokens[i - 1].key in word_class("before-present"):
        return has_already(sentence.sheet, i - 1) < 0
    clause = sentence.clause
    if clause.verb is None and any(_feminine_carrier(a) for a in clause.before):
        return True
    doers = [
        a
        for a in clause.before
        if isinstance(a, Phrase) and not a.preposition and a.sort in {"actor", "people", "person"}
    ]
    if not doers and clause.verb is None:
        after = sentence.phrases.get(i + 1)
        doers = [after] if after is not None and not after.preposition and after.sort in {"actor", "people"} else []
    return clause.verb is None and bool(doers) and doers[0].gender == "f"


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
