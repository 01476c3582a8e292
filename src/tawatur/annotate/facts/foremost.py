"""Those named first of a class stand in its place: الجماعات … وعلى رأسها القاعدة, الدول التي تموله وفي مقدمتها قطر."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import alike
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Clause, Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import skip_signs
from tawatur.lexicon.word_classes import word_class

_HEADS = {"راسها": "ها", "راسهم": "هم", "مقدمتها": "ها", "مقدمتهم": "هم", "صدارتها": "ها", "طليعتها": "ها"}
"""Head, front and the like with the pronoun of those whose first ones are named."""
_BACK = 12
"""Items back that the class may stand: a relative clause about it comes between."""


def foremost(sentence: Sentence, phrase: Phrase) -> bool:
    """Puts the foremost of a class told of before into its place, and lets those joined to them follow."""
    if _names_them(sentence, phrase):
        return True
    named = _pronoun_before(sentence, phrase) if phrase.sort in {"actor", "people", "person"} else ""
    if not named:
        return False
    example = sentence.sheet.tokens[phrase.first - 1].key in word_class("such-as")
    states = example and phrase.kind in {"state", "metonym"}
    for item in reversed(sentence.items[-_BACK:]):
        if not isinstance(item, Phrase) or (states and item.kind not in _OF_STATES):
            continue  # حلفاء في مناطق مثل إثيوبيا
        if _may_hold(item, phrase, named) and _stand_for(sentence, item, phrase):
            return True
    return False


def _names_them(sentence: Sentence, phrase: Phrase) -> bool:
    """Puts those named behind a clause about an unnamed class in its place: من يتلقون الدعم هم أ وب, التي تسلحها هي أ وب."""
    clause, verb = sentence.clause, sentence.clause.verb
    behind = phrase.first > sentence.first and sentence.sheet.tokens[phrase.first - 1].key in word_class("they")
    if not behind or verb is None or phrase.preposition or phrase.sort not in {"actor", "people", "person"}:
        return False
    source = "subj" if clause.kind in {"asked", "who"} else _place_of_class(clause, verb)
    if not source or verb.arguments.get(source):
        return False
    clause.antecedent = None
    sentence.fill(verb, source, phrase)
    return True


def _place_of_class(clause: Clause, verb: Predicate) -> str:
    """As what a relative clause's verb takes the class of people that it describes; "" where it describes none."""
    them = clause.antecedent
    known = them is None or (isinstance(them, Phrase) and them.generic and them.sort in {"actor", "people"})
    if clause.kind != "relative" or not known:
        return ""
    if them is None and not verb.pronoun and verb.arguments.get("subj") and not verb.arguments.get("obj"):
        verb.arguments["obj"] = verb.arguments.pop("subj")
    goods = next((a for a in verb.arguments.get("ب", []) if isinstance(a, Phrase)), None)
    handed = goods is not None and goods.first == verb.end
    return "obj" if verb.pronoun or handed else "subj"


def _pronoun_before(sentence: Sentence, phrase: Phrase) -> str:
    """The pronoun of على رأسها, في مقدمتهم or أبرزهم right before a phrase; "" where none stands there."""
    i = phrase.first - 1
    while i > sentence.first and sentence.sheet.tokens[i].kind != "word" and i == skip_signs(sentence.sheet, i) - 1:
        i -= 1
    if i <= sentence.first:
        return ""
    key = sentence.sheet.tokens[i].key
    if key in word_class("such-as"):
        return "ها"
    if key in {"ذلك", "فيها"} and sentence.sheet.tokens[i - 1].key in {"في", "بما"}:
        return "ها"
    if sentence.sheet.tokens[i - 1].key.removeprefix("و") in {"علي", "في"} and key in _HEADS:
        return _HEADS[key]
    bare = key.removeprefix("و")
    return next((p for p in ("ها", "هم") if bare.endswith(p) and bare.removesuffix(p) in word_class("foremost")), "")


def _may_hold(item: Phrase, phrase: Phrase, pronoun: str) -> bool:
    """Whether an unnamed class of several may hold who is named of it."""
    several = item.number == "p" or item.last > item.head + 1 or item.quantity is not None
    people = item.sort in {"people", "actor"} and item.generic and several
    bodies = item.gender != "m" or item.last > item.head + 1 or item.kind in _BODIES
    return people and alike(item, phrase) and (pronoun == "هم" or bodies)


_OF_STATES = frozenset({"states", "country"})
_BODIES = frozenset({"factions", "forces", "militias", "states", "companies", "country"})
"""Classes of bodies, which ها takes up whatever their gender."""


def _stand_for(sentence: Sentence, item: Phrase, phrase: Phrase) -> bool:
    """Gives a phrase the place of the class in what a predicate of the sentence takes, or in what waits for a verb."""
    own = phrase._replace(preposition=item.preposition, conjunction=item.conjunction)
    for clause in sentence.clauses:
        for predicate in clause.predicates:
            for source, filled in predicate.arguments.items():
                if any(a is item for a in filled):
                    filled[:] = [own if a is item else a for a in filled]
                    sentence.slot = (predicate, source)
                    return True
    sentence.slot = None
    waiting = [c for c in sentence.clauses if c.antecedent is item or any(a is item for a in c.before)]
    for clause in waiting:
        clause.before = [own if a is item else a for a in clause.before]
        clause.antecedent = own if clause.antecedent is item else clause.antecedent
    return bool(waiting)
