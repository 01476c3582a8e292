"""Governed words: where the words before want a noun, and where a verb in the present."""

from __future__ import annotations

from tawatur.annotate.facts.acceptance import flies, rides
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.noun_places import has_already
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class

_THIRD = 3


_WHENCE = frozenset({"بعد", "قبل", "منذ", "الي", "بمجرد"})


def governed_at(sentence: Sentence, i: int) -> bool:
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


def expects_present(sentence: Sentence, i: int) -> bool:
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
