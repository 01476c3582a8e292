"""Coordination: a phrase after و fills the place of the one before it, and a bracket or بينهم tells its parts."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import alike
from tawatur.annotate.facts.inventories import go_on_listing
from tawatur.annotate.facts.new_topics import STATES, sets_off
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class


def joined(sentence: Sentence, phrase: Phrase) -> bool:
    """A phrase joined by و to the argument before it fills the same place."""
    if phrase.preposition == "حتي" and phrase.conjunction and phrase.sort == "actor":
        phrase = phrase._replace(preposition="")  # تركيا وحتى قطر
    own = phrase.preposition
    if sets_off(sentence, phrase):
        return False
    if _listed_on(sentence, phrase) or _and_no_fewer(sentence, phrase):
        phrase = phrase._replace(conjunction="،")
    if go_on_listing(sentence, phrase):
        return True
    if (first := _governed_before(sentence, phrase)) is not None:
        sentence.fill(first, own, phrase)
        return True
    if sentence.slot is None or not isinstance(sentence.latest, Phrase) or not phrase.conjunction:
        return False
    if own and own != sentence.slot[1] and own not in {"ل", "ب"}:
        return False
    if phrase.sort == "place" and _other_place_between(sentence, sentence.latest, phrase):
        return False
    if not alike(sentence.latest, phrase) and (
        sentence.latest.last != phrase.first or _goods_and_actor(sentence, phrase)
    ):
        return False
    sentence.slot[0].arguments[sentence.slot[1]].append(phrase)
    return True


def _and_no_fewer(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a count with a bound goes on with what stands before it: بنادق وما لا يقل عن 10 مدافع."""
    own = phrase.preposition or phrase.conjunction or phrase.quantity is None
    return not own and sentence.sheet.tokens[phrase.first].key == "وما"


def _other_place_between(sentence: Sentence, before: Phrase, phrase: Phrase) -> bool:
    """Whether a place goes on with one that nobody knows behind a preposition: مواقع للجيش في الجيد والبحصة وجورين."""
    return any(sentence.sheet.tokens[i].key in {"في", "قرب", "علي"} for i in range(before.last, phrase.first))


def _goods_and_actor(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether somebody follows goods that are nobody's: تزوده بالسلاح وقسد تمرره."""
    before = sentence.latest
    goods = isinstance(before, Phrase) and before.sort == "materiel" and before.owner is None
    return goods and phrase.sort == "actor" and not phrase.preposition


def _listed_on(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a list goes on without و: counted goods by a comma alone (9 أحزمة، 9 رمانات), what is denied by ولا."""
    before = sentence.latest
    if not isinstance(before, Phrase) or phrase.preposition or phrase.conjunction or sentence.slot is None:
        return False
    between = range(before.last, phrase.first)
    if _nor(sentence, phrase) and all(sentence.sheet.tokens[i].kind != "word" for i in between[:-1]):
        return True
    counted = before.sort == phrase.sort == "materiel" and phrase.quantity is not None
    return counted and _list_between(sentence, between)


def _nor(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether ولا goes on with one more who is denied: لم تدعم الفصائل، ولا القاعدة."""
    i = phrase.first - 1
    return i > sentence.first and sentence.sheet.tokens[i].key == "ولا" and not phrase.preposition


_LONGEST_ITEM = 7
"""Tokens between two counted items of a list that may hold one that nobody knows."""


def _list_between(sentence: Sentence, between: range) -> bool:
    """Whether tokens between two items part them: a comma, the word عدد, and perhaps adjectives or an item nobody knows."""
    tokens = [sentence.sheet.tokens[i] for i in between]
    if not 0 < len(tokens) <= _LONGEST_ITEM:
        return False
    parted = tokens[-1].text in {"،", ",", ":"} or tokens[-1].key == "عدد" or tokens[-1].kind != "word"
    words = (i for i in between if sentence.sheet.tokens[i].key != "عدد")
    return parted and not any(r.form.person for i in words for r in sentence.sheet.verbs[i])


def joined_past_place(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase goes on with somebody named before the place where he is: إلى حزب الله في لبنان والحوثيين في اليمن."""
    further = phrase.sort in {"actor", "people"} or _more_villages(sentence, phrase)
    goes_on = phrase.conjunction or _nor(sentence, phrase)
    if sentence.past is None or not goes_on or not further or phrase.kind == "victims":
        return False
    predicate, source = sentence.past
    filled = predicate.arguments.get(source, [])
    before = filled[-1] if filled else None
    if not isinstance(before, Phrase) or not alike(before, phrase) or STATES & {before.kind, phrase.kind}:
        return False
    if phrase.preposition not in {"", source} or (source == "subj" and sentence.clause.verb is None):
        return False
    filled.append(phrase)
    sentence.slot = sentence.past
    return True


def _more_villages(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase behind a comma opens one more list of places: قرى أ وب بريف إدلب، وقرى ج ود."""
    villages = phrase.sort == "place" and phrase.kind == "settlement" and phrase.number == "p"
    return villages and sentence.sheet.tokens[phrase.first - 1].text in {"،", ","}


def _governed_before(sentence: Sentence, phrase: Phrase) -> Predicate | None:
    """What has the first phrase behind a preposition that is said again with و or أو: من أبوظبي … ومن عمان."""
    i = phrase.first - 1
    particles = sentence.sheet.particles[i]
    if i <= sentence.first or not particles or not phrase.preposition:
        return None
    again = [p for p in particles if p.kind == "preposition" and p.lemma == phrase.preposition]
    if not any(p.conjunction for p in again) and not (again and sentence.sheet.keys[i - 1] in word_class("or-also")):
        return None
    for predicate in reversed(sentence.stack):
        governed = predicate.arguments.get(phrase.preposition, [])
        if governed and isinstance(governed[0], Phrase) and alike(governed[0], phrase):
            return predicate
    return None


def adjoins(sentence: Sentence, phrase: Phrase) -> bool:
    """Joins a phrase to the argument that only وكذلك parts it from: زودت تركيا الجيش وكذلك الشرطة, للجيش وكذلك للشرطة."""
    before, slot = sentence.latest, sentence.slot
    if not isinstance(before, Phrase) or slot is None or phrase.preposition not in {"", slot[1]}:
        return False
    held = slot[0].arguments.get(slot[1], [])
    led = phrase.first - 1 - (bool(phrase.preposition) and phrase.preposition not in {"ل", "ب"})
    if (
        before not in held
        or before.last != led
        or not alike(before, phrase)
        or not (phrase.preposition or slot[1] == "subj" or _named_behind(slot[0]))
    ):
        return False
    held.append(phrase)
    return True


def _named_behind(verb: Predicate) -> bool:
    """Whether a verb's subject stands behind it, so that its object is what the words behind go on with."""
    return any(isinstance(a, Phrase) and a.first > verb.at for a in verb.arguments.get("subj", []))


def one_more_subject(sentence: Sentence, verb: Predicate, phrase: Phrase) -> None:
    """وكذلك روسيا: one more subject of the clause."""
    topic = [a for a in sentence.clause.before if isinstance(a, Phrase) and not a.preposition]
    if topic and not verb.arguments.get("subj"):
        verb.arguments["subj"] = [topic[0]]
    sentence.fill(verb, "subj", phrase)


def bracketed(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase opens a bracket that comments on the one before: 7 مدنيين (3 أطفال و4 نساء); not only its number's."""
    i, tokens = phrase.first - 1, sentence.sheet.tokens
    return (
        i > sentence.first
        and tokens[i].text == "("
        and isinstance(sentence.latest, Phrase)
        and sentence.latest.last == i
        and not any(token.text == ")" for token in tokens[phrase.first : phrase.last])
    )


def members(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether names stand for the class they are members of: أربعة فصائل بينها السلطان مراد وفرقة الحمزة."""
    if phrase.sort != "actor" or phrase.generic or sentence.slot is None or not isinstance(sentence.latest, Phrase):
        return False
    predicate, source = sentence.slot
    if predicate.tells("tally"):
        return False  # مقتل 17 شخصا بينهم ضابط من قوات النظام
    if sentence.latest.sort != "people" or sentence.latest not in predicate.arguments.get(source, []):
        return False
    predicate.arguments[source] = [phrase]
    return True


def parts(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether the phrase tells parts of what was counted before: بينهم طفلان, منهم ثلاثة, أحدهم طفل."""
    i = phrase.first - 1
    if i < sentence.first or phrase.preposition or phrase.sort == "materiel":
        return False
    if not sentence.sheet.particles[i]:
        return sentence.sheet.tokens[i].key.removeprefix("و") in word_class("one-of-them")
    waits = bool(sentence.stack) and bool(sentence.stack[-1].pending)
    return not (waits and phrase.sort not in {"count", "people"}) and any(
        p.kind == "preposition" and p.pronoun and p.lemma in {"بين", "من", "ضمن"} for p in sentence.sheet.particles[i]
    )
