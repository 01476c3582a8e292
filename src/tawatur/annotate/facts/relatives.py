"""Relative clauses: what they describe, and the pronoun in them that takes it up."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.agreement import agrees, agrees_with, is_actor
from tawatur.annotate.facts.frames import BELONG, CARRY, CONTAIN
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.valency import hands_on, takes_goods
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import known_word, tie_word
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.particles import Particle
from tawatur.lexicon.word_classes import word_class

_STORES = 5
"""Words back that a store may stand from what says what it holds."""
_BACK = 6
"""Items back that a relative clause may describe."""
_JOINT = 1
"""Tokens between two things joined: a waw before digits is a word of its own."""
_NEAR_PLACE = 5
"""Tokens from a name in quotation marks, its adjective and a comma to the verb of what describes it."""
_ADJACENT = 2
"""Tokens from the end of a name to the verb of a relative clause right behind it."""
_GOODS = frozenset({"materiel"})
_LISTED = frozenset({"materiel", "actor"})
_WAYS = frozenset({"عبر", "من", "في", "الي", "علي"})


def antecedent_of(sentence: Sentence, predicate: Predicate) -> Argument | None:
    """What a relative clause describes: the latest word before it that agrees and can do what the verb says."""
    if sentence.further:
        sentence.further = False
        described = _described_before(sentence, predicate)
        if described is not None:
            return described
    if any(frame.kind in {CONTAIN, BELONG} for frame in predicate.frames) and not _moved_on(sentence, predicate):
        for item in reversed(sentence.items[-_STORES:]):
            if isinstance(item, Phrase) and item.sort in {"post", "materiel"} and item.preposition != "في":
                return item
    topic = _told_of_them(sentence)
    if topic is not None:
        return topic
    if (goods := _goods_just_before(sentence, predicate)) is not None:
        return goods
    if _of_unknown_noun(sentence, predicate):
        return None
    strikes = any(frame.kind in {"attack", CARRY} for frame in predicate.frames)
    if predicate.pronoun and predicate.carries() is not None:
        for item in reversed(sentence.items[-_BACK:]):
            if isinstance(item, Predicate):
                return item
    taken_up = _pronoun_behind(sentence, predicate)
    for item in reversed(sentence.items[-4:]):
        if taken_up and isinstance(item, Phrase) and predicate.at - item.last <= _NEAR_PLACE:
            if item.sort not in {"place", "post"} and not agrees_with(taken_up, item):
                continue
        elif not agrees(predicate, item) and not predicate.pronoun:
            continue
        if strikes and isinstance(item, Phrase) and item.sort in {"place", "count"} and not predicate.pronoun:
            continue
        return _whole(predicate, item)
    latest = sentence.latest
    lone = isinstance(latest, Phrase) and latest.sort == "person" and not predicate.pronoun
    return None if lone and latest is not None and not agrees(predicate, latest) else latest


def _of_unknown_noun(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a clause describes a noun that nobody knows behind a preposition: هاجم القوافل التي, مع قوافل تنقل, في وقت قصفت."""
    sheet, i = sentence.sheet, verb.at - 1
    if sheet.tokens[i].key in word_class("time-noun"):
        return True
    while i > sentence.first and any(p.kind in {"relative", "negation"} for p in sheet.particles[i] or ()):
        i -= 1
    if sheet.tokens[i].key in word_class("convoys") and hands_on(verb):
        return True
    definite = sheet.tokens[i].key.startswith(("ال", "بال", "لل"))
    if definite != (i < verb.at - 1) or not (definite or hands_on(verb)):
        return False
    told = {k for item in sentence.items if isinstance(item, Phrase) for k in range(item.first, item.last)}
    told |= {item.at for item in sentence.items if isinstance(item, Predicate)}
    first = i
    while i > sentence.first and first - i < _DESCRIBED and _unknown(sheet, i) and i not in told:
        governed = any(p.kind == "preposition" for p in sheet.particles[i - 1] or ())
        object_of_verb = sentence.clause.verb is not None and sentence.clause.verb.at == i - 1
        if governed or object_of_verb or sheet.tokens[i].key.startswith(("بال", "لل")):
            return True
        i -= 1
    return False


def _unknown(sheet: Sheet, i: int) -> bool:
    """Whether token i is a word that nothing is known of."""
    plain = sheet.tokens[i].kind == "word" and sheet.match_of[i] is None and not sheet.particles[i]
    return plain and not known_word(sheet, i)


_DESCRIBED = 3
"""Words of a noun and its adjectives before what describes it."""


def _moved_on(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb of carrying takes up goods by its pronoun behind whoever carries them: للإمارات التي نقلتها."""
    return verb.pronoun in {"ه", "ها"} and bool(sentence.items) and is_actor(sentence.items[-1])


def _pronoun_behind(sentence: Sentence, verb: Predicate) -> str:
    """The pronoun of a preposition right behind a verb, which takes up what its clause describes: التي يسيطر عليها."""
    behind = sentence.sheet.particles[verb.end] if verb.end < sentence.last else ()
    found = next((p.pronoun for p in behind or () if p.kind == "preposition" and p.pronoun), "")
    return found if sentence.relative and found in {"ه", "ها"} and not verb.pronoun else ""


def _goods_just_before(sentence: Sentence, verb: Predicate) -> Phrase | None:
    """The goods right before a verb that hands them over: نقل أسلحة قدمتها دول."""
    last = sentence.items[-1] if sentence.items else None
    things = isinstance(last, Phrase) and last.sort == "materiel" and last.last == verb.at
    return (
        last
        if isinstance(last, Phrase) and things and verb.pronoun in {"ه", "ها"} and takes_goods(verb, "obj")
        else None
    )


def _whole(predicate: Predicate, item: Argument) -> Argument:
    """The event that a verb is about, where the last one only says of what kind it was: حملة مداهمات واعتقالات طالت."""
    head = item.governor if isinstance(item, Predicate) and item.governed == "obj" else None
    return head if head is not None and not head.verbal and agrees(predicate, head) else item


def _told_of_them(sentence: Sentence) -> Phrase | None:
    """The last topic of a verbless clause that says of somebody what the clause tells of: X و Y على رأس الدول التي."""
    clause, sheet = sentence.clause, sentence.sheet
    topics = [a for a in clause.before if isinstance(a, Phrase) and not a.preposition and is_actor(a)]
    if clause.verb is not None or not topics or not isinstance(sentence.latest, Phrase):
        return None
    last = max(t.last for t in topics)
    until = next(
        (
            i
            for i in range(last, min(last + _STORES + 2, sentence.last))
            if sheet.particles[i]
            and any(p.kind == "relative" for p in sheet.particles[i])
            and sheet.tokens[i].key.startswith("ال")
        ),
        None,
    )
    if until is None or until - last < 2:
        return None
    said = {sheet.tokens[i].key for i in range(last, until)}
    return topics[-1] if said & word_class("foremost") and said & word_class("parties") else None


def _described_before(sentence: Sentence, predicate: Predicate) -> Argument | None:
    """والتي goes on describing what a participle or a relative clause before described."""
    for clause in reversed(sentence.clauses):
        for other in reversed(clause.predicates):
            if other.part in {"active", "passive"}:
                held = other.arguments.get("obj" if other.part == "passive" else "subj", [])
                if held and agrees(predicate, held[0]):
                    return held[0]
        if clause.kind == "relative" and clause.antecedent is not None and agrees(predicate, clause.antecedent):
            return clause.antecedent
        if clause.kind == "main" and isinstance(sentence.latest, Phrase) and sentence.latest.first >= clause.first:
            return None
    return None


def described_by(sentence: Sentence, antecedent: Argument | None, verb: Predicate) -> list[Argument]:
    """What a relative clause describes beside its antecedent; of two names right before it, التي describes the nearer."""
    away = isinstance(antecedent, Phrase) and verb.at - antecedent.last > _ADJACENT
    return fellows_of(sentence, antecedent, _LISTED if away else _GOODS)


def fellows_of(sentence: Sentence, antecedent: Argument | None, listed: frozenset[str] = _LISTED) -> list[Argument]:
    """What is joined before a thing or an actor described: 271 قطعة سلاح و13 ألف قطعة ذخيرة, إيران وروسيا على رأس."""
    found: list[Argument] = []
    later = antecedent
    for item in reversed(sentence.items[:-1]):
        if not (isinstance(later, Phrase) and later.sort in listed and later.conjunction):
            break
        if not (isinstance(item, Phrase) and item.sort == later.sort and later.first - item.last <= _JOINT):
            break
        found.insert(0, item)
        later = item
    return found if antecedent is (sentence.items[-1] if sentence.items else None) else []


def _has_place(particle: Particle) -> bool:
    """Whether what a preposition with a pronoun means can be an argument: بينهما are the two sides, بينهم tells a part."""
    return particle.lemma != "ضمن" and (particle.lemma != "بين" or particle.pronoun == "هما")


def _may_take_up(particle: Particle, antecedent: Argument) -> bool:
    """Whether a pronoun can mean what its clause describes: هم no goods (زوارق وصلت إليهم)."""
    return not (particle.pronoun == "هم" and isinstance(antecedent, Phrase) and antecedent.sort == "materiel")


def _of_nobody_known(sentence: Sentence) -> bool:
    """Whether a sentence opens with what its relative clause describes, and nobody knows it: وفقا للمعلومات التي حصل عليها."""
    return sentence.clause.kind == "relative" and sentence.clause.antecedent is None


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
                and (not verb.frames or (not verb.arguments and particle.lemma in _WAYS))
            ):
                sentence.clause.resumed = sentence.clause.resumed or particle.lemma
