"""Antecedents: what a relative clause describes, by order, agreement and the pronoun behind its verb."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import agrees, agrees_with, is_actor
from tawatur.annotate.facts.frames import BELONG, CARRY, CONTAIN
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.unknown_nouns import of_unknown_noun
from tawatur.annotate.facts.valency import hands_on, takes_goods
from tawatur.annotate.mentions import Phrase
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
_NEAREST = 4
"""Words back within which what a clause describes stands."""


def antecedent_of(sentence: Sentence, predicate: Predicate) -> Argument | None:
    """What a relative clause describes: the latest word before it that agrees and can do what the verb says."""
    described = _described_before(sentence, predicate) if sentence.further else None
    sentence.further = False
    told = described or _store_told(sentence, predicate) or _told_of_them(sentence)
    told = told or _goods_just_before(sentence, predicate)
    if told is not None:
        return told
    if of_unknown_noun(sentence, predicate):
        return None
    if predicate.pronoun and predicate.carries() is not None:
        for item in reversed(sentence.items[-_BACK:]):
            if isinstance(item, Predicate) and not (sentence.relative and _of_her(predicate, item)):
                return item
    return _latest_that_agrees(sentence, predicate)


def _of_her(verb: Predicate, deed: Predicate) -> bool:
    """Whether a clause's pronoun is feminine, as the deed before it is not: تزويد الحكومة التي يديرها الجيش."""
    return verb.pronoun == "ها" and deed.gender == "m" and deed.number == "s"


def _store_told(sentence: Sentence, verb: Predicate) -> Phrase | None:
    """The store or goods that a verb of holding or belonging speaks of."""
    tells = any(frame.kind in {CONTAIN, BELONG} for frame in verb.frames)
    if not tells or _moved_on(sentence, verb):
        return None
    things = (i for i in reversed(sentence.items[-_STORES:]) if isinstance(i, Phrase))
    return next((i for i in things if i.sort in {"post", "materiel"} and i.preposition != "في"), None)


def _latest_that_agrees(sentence: Sentence, verb: Predicate) -> Argument | None:
    """The latest of the last words before a clause that agrees with its verb or the pronoun behind it, else the last."""
    strikes = any(frame.kind in {"attack", CARRY} for frame in verb.frames)
    taken_up, people = _pronoun_behind(sentence, verb), _of_people(sentence, verb)
    for item in reversed(sentence.items[-_NEAREST:]):
        if not _may_describe(verb, item, taken_up) or (people and not is_actor(item)):
            continue
        if strikes and isinstance(item, Phrase) and item.sort in {"place", "count"} and not verb.pronoun:
            continue
        if _only_where(sentence, verb, item):
            continue
        return _whole(verb, item)
    latest = sentence.latest
    lone = isinstance(latest, Phrase) and latest.sort == "person" and not verb.pronoun
    return None if lone and latest is not None and not agrees(verb, latest) else latest


def _only_where(sentence: Sentence, verb: Predicate, item: Argument) -> bool:
    """Whether a word says no more than where those are who get what a verb tells of: الجماعات في سوريا التي تدعمها تركيا."""
    if not (isinstance(item, Phrase) and item.preposition == "في" and verb.pronoun and hands_on(verb)):
        return False
    before = sentence.items[: sentence.items.index(item)]
    there = isinstance(before[-1], Phrase) and before[-1].last >= item.first - 1 if before else False
    return there and is_actor(before[-1]) and (item.sort == "place" or item.kind == "state")


def _of_people(sentence: Sentence, verb: Predicate) -> bool:
    """Whether الذين opens a clause, which is never said of a deed or of things."""
    return "الذين" in sentence.sheet.keys[max(verb.at - 2, sentence.first) : verb.at]


def _may_describe(verb: Predicate, item: Argument, taken_up: str) -> bool:
    """Whether a clause may describe a word, by its verb's gender or by the pronoun that takes it up."""
    if taken_up and isinstance(item, Phrase) and verb.at - item.last <= _NEAR_PLACE:
        return item.sort in {"place", "post"} or agrees_with(taken_up, item)
    return bool(verb.pronoun) or agrees(verb, item)


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
