"""Verbal nouns behind a preposition: which word still open takes them, and when nobody of the clause does what they say."""

from __future__ import annotations

from tawatur.annotate.facts.accused import name_accused
from tawatur.annotate.facts.genitives import BROUGHT, LENT, accuses
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.unknown_nouns import unknown_word
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class


def behind_preposition(sentence: Sentence, predicate: Predicate) -> None:
    """Ties a verbal noun to the nearest open word that takes its preposition, else to the clause's verb."""
    if (goods := _brought(sentence, predicate)) is not None:
        predicate.arguments[BROUGHT] = [goods]
    if predicate.preposition == "ل" and _for_which(sentence, predicate.at):
        predicate.arguments[LENT] = []
    elif (planner := _whose_plan(sentence, predicate)) is not None:
        predicate.arguments[LENT] = [planner]
    if predicate.preposition == "ل" and (whose := _deed_of(sentence)) is not None:
        whose.arguments["acc"] = [predicate]
        predicate.governor, predicate.governed = whose, "acc"
        return
    for other in reversed(sentence.stack):
        if predicate.preposition in other.sources and not _only_people(other, predicate.preposition):
            other.arguments.setdefault(predicate.preposition, []).append(predicate)
            predicate.governor, predicate.governed = other, predicate.preposition
            name_accused(sentence, other, predicate.at)
            if _charges_stranger(sentence, other, predicate.at):
                other.arguments["obj"] = []
            return
    predicate.governor = sentence.clause.verb or (sentence.stack[-1] if sentence.stack else None)
    predicate.governed = predicate.preposition


def _for_which(sentence: Sentence, at: int) -> bool:
    """Whether a word before a purpose says what goods or money are for, whoever's they are: أموال مستخدمة لتمويل."""
    before, goods = sentence.sheet.verbs[at - 1] if at > sentence.first else (), sentence.latest
    described = any(r.form.part.endswith("participle") and not r.split.article for r in before)
    return described and isinstance(goods, Phrase) and goods.sort == "materiel" and goods.last == at - 1


def _brought(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """The goods right before a handing over that they are for: تحمل أسلحة لدعم المجلس, ذخيرة لتسليح الكتائب."""
    goods = sentence.latest
    behind = isinstance(goods, Phrase) and goods.sort == "materiel" and goods.last == predicate.at
    serves = predicate.preposition == "ل" and predicate.tells("supply")
    return goods if behind and serves and isinstance(goods, Phrase) else None


def _whose_plan(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """Whose plan, readiness or means a handing over is, by the genitive of a noun that nobody knows: جهود تركيا لتسليح الكتائب."""
    whose, sheet = sentence.latest, sentence.sheet
    if not isinstance(whose, Phrase) or whose.sort != "actor" or whose.preposition or not hands_on(predicate):
        return None
    if whose.kind == "nationals":
        return None
    i, at = whose.first - 1, predicate.at - (sheet.tokens[predicate.at - 1].key == predicate.preposition)
    known = (
        i < sentence.first or any(p.at == i for p in sentence.stack) or sheet.tokens[i].key.removeprefix("ب") in _SIDES
    )
    noun = not known and unknown_word(sheet, i) and not sheet.tokens[i].key.startswith("ال")
    return whose if noun and not whose.conjunction and adjectives_between(sheet, whose.last, at) else None


_SIDES = frozenset({"شرق", "غرب", "شمال", "جنوب", "وسط", "حدود", "اراضي", "شرقي", "غربي", "شمالي", "جنوبي"})
"""Words for a part of a country, which plans nothing."""


def _deed_of(sentence: Sentence) -> Predicate | None:
    """The carrying verbal noun right before with its doer, whose deed لـ only marks: تصعيد طهران لعمليات التهريب."""
    nearest = sentence.stack[-1] if sentence.stack else None
    carry = nearest.carries() if nearest is not None and nearest.part == "masdar" else None
    if nearest is None or carry is None or "obj" not in carry.sources_of("deed") or "ل" in nearest.sources:
        return None
    has_doer = bool(nearest.arguments.get("gen") or nearest.pronoun)
    return nearest if has_doer and not nearest.arguments.get("obj") and "acc" not in nearest.arguments else None


def _charges_stranger(sentence: Sentence, other: Predicate, at: int) -> bool:
    """Whether somebody nobody knows stands between an accuser and his charge: اتهمت إثيوبيا جارتها بتمويل."""
    doers = [a for a in other.arguments.get("subj", []) if isinstance(a, Phrase)]
    if not (other.verbal and doers and any(map(accuses, other.frames))) or other.arguments.get("obj"):
        return False
    behind = doers[-1].last
    if behind < at and _is_noun(sentence, behind) and not _in_what_way(sentence, behind):
        return True
    words = (i for i in range(behind, at) if sentence.sheet.tokens[i].kind == "word")
    return any(sentence.sheet.tokens[i].key.endswith(_HERS) and not sentence.sheet.particles[i] for i in words)


def _is_noun(sentence: Sentence, i: int) -> bool:
    """Whether token i is a plain word, or one of a class that names nobody here, and no name, particle, date or verb."""
    sheet, match = sentence.sheet, sentence.sheet.match_of[i]
    if match is not None and any(entry.table == "nisbas" for entry in match.entries):
        return False  # الشركات التركية والأردنية
    unnamed = match is None or (i not in sentence.phrases and all(entry.generic for entry in match.entries))
    free = unnamed and not sheet.particles[i] and sheet.period_of[i] is None
    return sheet.tokens[i].kind == "word" and free and not sheet.verbs[i]


def _in_what_way(sentence: Sentence, i: int) -> bool:
    """Whether a word that nobody knows tells how or when, not whom: اتهم علنا, اتهم بشدة."""
    key = sentence.sheet.tokens[i].key
    told = any(key in word_class(name) for name in ("time", "adverb", "by-the-way"))
    return told or key.endswith("ا") or key.startswith(("ب", "ل"))


_HERS = ("ها", "هم", "هما")
"""Pronouns behind a noun for whoever is somebody's."""


def _only_people(other: Predicate, source: str) -> bool:
    """Whether what a word takes from a source is whoever gets goods, so that a deed there belongs to another word."""
    return (
        source in {"ل", "الي"}
        and bool(other.frames)
        and all(frame.kind == "supply" and source in frame.sources_of("to") for frame in other.frames)
    )
