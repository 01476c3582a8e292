"""Bare arguments: a phrase without preposition is a genitive, a subject or an object."""

from __future__ import annotations

from tawatur.annotate.facts.acceptance import can_do, can_suffer, is_carrier
from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.outside import behind_full_relative
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.recipients import given_by_another
from tawatur.annotate.facts.sentence import Clause, Sentence
from tawatur.annotate.facts.struck import by_means, struck_with, told_by_verb
from tawatur.annotate.facts.unknown_nouns import of_idle_noun
from tawatur.annotate.facts.valency import does_its_own, hands_on, harms, only_moved, reaches, taken_up
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import known_word, skip_signs
from tawatur.lexicon.word_classes import word_class


def ungoverned(sentence: Sentence, phrase: Phrase) -> None:
    """Gives a phrase without preposition to the noun or participle before it, else to the clause's verb, else keeps it for one."""
    if _price(sentence, phrase):
        return
    nearest = sentence.stack[-1] if sentence.stack else None
    verb = sentence.clause.verb
    striking = struck_with(sentence, phrase)
    if striking is not None:
        sentence.fill(striking, "obj", phrase)
        return
    if (
        nearest is not None
        and verb is not None
        and (by_means(verb, nearest, phrase) or told_by_verb(sentence, verb, nearest, phrase))
    ):
        sentence.fill(verb, "obj", phrase)
        return
    source = _source_in(sentence, nearest, phrase) if nearest is not None else ""
    if source == "acc" and phrase.kind == "country" and names_place(sentence, phrase.first):
        source = ""  # ملاحقة فلول التنظيم في أنحاء البلاد
    if nearest is not None and source:
        sentence.fill(nearest, source, phrase)
    elif _of_unknown(sentence, phrase) or of_idle_noun(sentence, phrase) or names_place(sentence, phrase.first):
        sentence.slot = None
    elif sentence.clause.verb is None:
        sentence.clause.before.append(phrase)
        sentence.slot = None
    elif (outer := behind_full_relative(sentence, phrase)) is not None:
        sentence.take_up(outer)
        sentence.fill(outer, "obj", phrase)
    else:
        bare(sentence, sentence.clause.verb, phrase)


def _price(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether money only says what goods are worth: باعت أسلحة بقيمة 38 مليون دولار."""
    before = sentence.sheet.tokens[max(phrase.first - _WORTH, sentence.first) : phrase.first]
    again = (
        isinstance(sentence.latest, Phrase) and sentence.latest.kind == "money" and any(t.text == "(" for t in before)
    )
    return phrase.kind == "money" and (again or any(token.key in word_class("worth") for token in before))


_WORTH = 3
"""Tokens from a word of worth to the money that it names."""


def _source_in(sentence: Sentence, nearest: Predicate, phrase: Phrase) -> str:
    """As what a noun or participle right before takes a phrase: its genitive, accusative, nationality or object; "" for none."""
    if nearest.part == "active":
        free = "obj" in nearest.sources and not nearest.arguments.get("obj")
        return "obj" if free and (phrase.first == nearest.end or not _of_unknown(sentence, phrase)) else ""
    if nearest.part not in {"masdar", "noun"}:
        return ""
    adjacent = adjectives_between(sentence.sheet, nearest.at + 1, phrase.first)
    takes = nearest.part == "masdar" and "acc" not in nearest.arguments
    transitive = hands_on(nearest) or any(f.kind == "attack" and {"subj", "obj"} <= f.sources for f in nearest.frames)
    if takes and nearest.pronoun and adjacent and transitive:
        return "acc"
    named = "nisba" in nearest.arguments and sentence.clause.verb is not None
    if adjacent and "gen" not in nearest.arguments and not named and not nearest.article:
        return "gen"
    if takes and _takes_object(sentence, nearest, phrase):
        return "acc"
    return "nisba" if nearest.article and phrase.kind == "nationals" else ""


def _of_unknown(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase is the genitive of a noun that nobody knows: فرق الدفاع, نصف المحافظة."""
    i = phrase.first - 1
    if i < sentence.first or known_word(sentence.sheet, i) or _covered(sentence, i) or phrase.quantity is not None:
        return False
    if _tells_weapons(sentence, i) or _in_a_way(sentence, i):
        return False
    key = sentence.sheet.tokens[i].key
    if key in word_class("time-units") and not phrase.definite:
        return False
    if (
        key in word_class("bodies-of")
        or key in word_class("by-the-way")
        or key in word_class("such-as")
        or key in word_class("there-is")
        or key.removeprefix("و").startswith("اخر")
        or (key.endswith("ت") and not key.endswith("ات"))
    ):
        return False
    return not key.startswith(("ال", "وال", "بال", "لل")) and not key.endswith(("ا", "ي", "يه"))


def _in_a_way(sentence: Sentence, i: int) -> bool:
    """Whether the word at token i tells in what way something is done, alone or behind others: بشكل سري ومتكرر."""
    while i > sentence.first and sentence.sheet.tokens[i].key.startswith("و"):
        i -= 1
    return i > sentence.first and sentence.sheet.tokens[i - 1].key in word_class("in-a-way")


def _tells_weapons(sentence: Sentence, i: int) -> bool:
    """Whether the word at token i is an adjective of weapons right before it: بقذائف مماثلة, بمدفعية ثقيلة."""
    arms = sentence.latest
    if not isinstance(arms, Phrase) or arms.sort != "materiel" or arms.preposition != "ب" or arms.definite:
        return False
    return arms.last == i and sentence.sheet.tokens[i].key.endswith("ه")


def names_place(sentence: Sentence, i: int) -> bool:
    """Whether the word at token i is the name of a place told as a common noun right before: منطقة "بوتين", منطقة التصعيد."""
    place = sentence.latest
    return (
        isinstance(place, Phrase)
        and place.sort == "place"
        and place.generic
        and not place.definite
        and place.last <= i == skip_signs(sentence.sheet, place.last)
    )


def _covered(sentence: Sentence, i: int) -> bool:
    """Whether the last phrase read covers token i."""
    return isinstance(sentence.latest, Phrase) and sentence.latest.first <= i < sentence.latest.last


_HELD = frozenset({"detention", "tally"})
"""Kinds of a word that tells of people held, and of no goods."""


def _takes_object(sentence: Sentence, nearest: Predicate, phrase: Phrase) -> bool:
    """Whether a bare phrase is the object of a verbal noun that has its doer: استهداف القوات بالمدفعية قرية."""
    doer = nearest.arguments.get("gen")
    transitive = any({"subj", "obj"} <= f.sources for f in nearest.frames)
    if not doer or not isinstance(doer[0], Phrase) or not transitive:
        return False
    if doer[0].sort == "materiel" and nearest.tells("seizure"):
        return False
    latest = sentence.latest
    held = all(f.kind in _HELD for f in nearest.frames)
    if held and isinstance(latest, Phrase) and latest.last == phrase.first and _awaits_genitive(sentence, latest):
        return False
    adjacent = (
        isinstance(latest, Phrase)
        and (not latest.preposition or phrase.sort == "materiel" or not nearest.tells("supply"))
        and all(sentence.sheet.period_of[i] is not None for i in range(latest.last, phrase.first))
    )
    striking = nearest.tells("attack") or held
    return adjacent or (
        striking
        and doer[0].sort in {"actor", "materiel", "person"}
        and phrase.sort in {"place", "people", "actor", "post", "person"}
    )


def _awaits_genitive(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a sound plural without its nun waits for a genitive, which the next phrase is: سائقي الآليتين."""
    people = phrase.sort == "people" and phrase.number == "p" and not phrase.definite
    return people and phrase.last == phrase.first + 1 and sentence.sheet.keys[phrase.first].endswith(("ي", "و"))


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
