"""Subject or object: which of them a bare phrase or a deed behind a verb is."""

from __future__ import annotations

from tawatur.annotate.facts.acceptance import can_do, can_suffer, is_carrier
from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.recipients import given_by_another
from tawatur.annotate.facts.sentence import Clause, Sentence
from tawatur.annotate.facts.valency import does_its_own, hands_on, harms, only_moved, reaches, taken_up
from tawatur.annotate.mentions import Phrase


def bare(sentence: Sentence, verb: Predicate, argument: Argument) -> None:
    """A bare phrase after a verb: its subject if that is open and may be, else its object."""
    if isinstance(argument, Phrase) and _of_goods_told(sentence, verb, argument):
        sentence.slot = None
        return
    places: tuple[str, ...] = ("subj", "obj", "obj2")
    does = _must_do(sentence.clause, verb, argument) or _behind_object(verb, argument)
    taken = (_has_subject(sentence, verb) and not does) or _deed_of_his(sentence.clause, verb, argument)
    start = 1 if taken or (only_moved(verb, argument) and not _carries(sentence, argument)) else 0
    if (
        start == 0
        and isinstance(argument, Phrase)
        and (
            _only_object(verb, argument)
            or _reached(sentence, verb, argument)
            or given_by_another(sentence, verb, argument)
        )
    ):
        start = 1
    if verb.pronoun and isinstance(argument, Phrase) and argument.sort == "materiel" and "obj2" in verb.sources:
        start = 2
    if isinstance(argument, Predicate) and harms(verb):
        places = places[:1]
    elif isinstance(argument, Predicate) and _foils(verb):
        start = max(start, 1)
    for source in places[start:]:
        if not verb.arguments.get(source):
            sentence.fill(verb, source, argument)
            if isinstance(argument, Predicate):
                argument.governor, argument.governed = verb, source
            return
    sentence.slot = None


def _of_goods_told(sentence: Sentence, verb: Predicate, phrase: Phrase) -> bool:
    """Whether an indefinite phrase behind goods that a preposition governs only goes on about them: سكين قوات خاصة، و34 بلطة."""
    goods = sentence.latest
    if phrase.sort == "count" and bool(verb.arguments.get("علي")) and verb.tells("seizure"):
        return True
    told = isinstance(goods, Phrase) and goods.sort == "materiel" and bool(goods.preposition or goods.quantity)
    bare_noun = is_actor(phrase) and not phrase.definite and phrase.quantity is None
    return told and bare_noun and isinstance(goods, Phrase) and goods.last == phrase.first


def _foils(verb: Predicate) -> bool:
    """Whether a verb of seizing takes a deed as what it ended, which does nothing itself: وأحبط تهريب أسلحة."""
    return any(f.kind == "seizure" and ("obj", frozenset({"event"})) in f.when for f in verb.frames)


def _deed_of_his(clause: Clause, verb: Predicate, argument: Argument) -> bool:
    """Whether a deed behind a verb of carrying out is what the one that أنه stands for does: أعلن الجيش أنه ينفذ عملية."""
    carry = verb.carries()
    if not isinstance(argument, Predicate) or carry is None or not clause.pronoun or clause.before:
        return False
    return carry.sources_of("doer", ("",))[0] == "subj" and "obj" in carry.sources_of("deed")


def _carries(sentence: Sentence, argument: Argument) -> bool:
    """Whether a carrier stands right before the goods that it carries: نقلت طائرتان الأسلحة."""
    cargo = sentence.phrases.get(argument.last) if isinstance(argument, Phrase) and is_carrier(argument) else None
    return cargo is not None and cargo.sort == "materiel" and not (cargo.preposition or cargo.conjunction)


def _behind_object(verb: Predicate, argument: Argument) -> bool:
    """Whether somebody behind a verb whose pronoun is its only object is who does it: شركات تتهمها الأمم المتحدة."""
    right_behind = isinstance(argument, Phrase) and argument.first == verb.end
    taken = verb.pronoun in {"ه", "ها", "هم"} and "obj2" not in verb.sources
    return taken and right_behind and is_actor(argument) and agrees(verb, argument)


def _must_do(clause: Clause, verb: Predicate, argument: Argument) -> bool:
    """Whether somebody after a verb whose أنه stands for nobody can only be its doer: أنه أرسل أردوغان مرتزقة."""
    stately = isinstance(argument, Phrase) and argument.kind in {"state", "metonym", "government"}
    if not stately or clause.pronoun != "ه" or clause.before or not hands_on(verb):
        return False
    return not any("obj" in f.sources_of(role) for f in verb.frames for role in ("to", "with", "from"))


def _reached(sentence: Sentence, verb: Predicate, phrase: Phrase) -> bool:
    """Whether goods that come follow whoever or where they come to: وصلت القوات شحنات سلاح, وصلت مطار نيالا طائرة."""
    behind = sentence.phrases.get(phrase.last)
    goods = behind is not None and behind.sort == "materiel" and not (behind.preposition or behind.conjunction)
    return goods and (is_actor(phrase) or phrase.sort == "place") and reaches(verb)


def _only_object(verb: Predicate, phrase: Phrase) -> bool:
    """Whether a phrase after a verb cannot do what the verb says but can suffer it: كما استهدفت مواقع."""
    stated = [f for f in verb.frames if f.kind == "attack"]
    return bool(stated) and not any(can_do(f, phrase) for f in stated) and any(can_suffer(f, phrase) for f in stated)


def _has_subject(sentence: Sentence, verb: Predicate) -> bool:
    """Whether a verb has its doer already: before it, by its person, or in what its clause describes."""
    clause = sentence.clause
    if (
        verb.person == 1
        or clause.kind in {"asked", "who"}
        or ((clause.told or clause.pronoun) and hands_on(verb) and not clause.before and not verb.pronoun)
    ):
        return True
    if clause.resumed:
        return False
    if clause.pronoun and not clause.before and not verb.pronoun and does_its_own(verb, clause):
        return True
    if clause.kind in {"relative", "attached", "resumed"} and not verb.pronoun and clause.antecedent is not None:
        return agrees(verb, clause.antecedent)
    return any(
        not (isinstance(a, Phrase) and (a.preposition or taken_up(verb, a))) and agrees(verb, a) for a in clause.before
    )
