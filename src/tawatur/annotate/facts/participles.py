"""Participles: what they describe, as its doer or as what was done to it."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.antecedents import fellows_of
from tawatur.annotate.facts.genitives import HELPER
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.readings import accuses_meanwhile
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.valency import handed_over, provides, undergoes
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class

_TANWIN = "\u064b"
_OF_PEOPLE = ("ون", "ين")
"""Endings of participles in the plural that only people are told of with: مهربون قادمون من."""
_BACK = 6
"""Items back that a relative clause may describe."""
_BY = frozenset({"من", "بواسطه"})


def participle(sentence: Sentence, predicate: Predicate) -> None:
    """Gives a participle what it describes."""
    source = "subj" if predicate.part == "active" else "obj"
    if accuses_meanwhile(sentence.sheet, predicate):
        predicate.part, predicate.circumstance = "active", True
    elif not predicate.article and _TANWIN in sentence.sheet.tokens[predicate.at].text:
        predicate.circumstance = True
    elif _striking_meanwhile(sentence, predicate):
        predicate.circumstance, predicate.part = True, "active"
    elif _of_things(sentence, predicate):
        predicate.part = "passive"
        goods: list[Argument] = [a for a in sentence.items if isinstance(a, Phrase) and a.sort == "materiel"]
        predicate.arguments["obj"] = goods[-1:]
    elif predicate.voice == "either" and sentence.latest is not None and _done_to(sentence, predicate, sentence.latest):
        predicate.part = "passive"
        predicate.arguments["obj"] = [sentence.latest]
    elif (handed_on := _told_of_by_one_before(sentence, predicate)) is not None:
        undergone = predicate.voice == "either" and handed_over(predicate, handed_on)
        predicate.part = "passive" if undergone else predicate.part
        predicate.arguments["obj" if predicate.part == "passive" else "subj"] = [handed_on]
    elif _past_aside(sentence, predicate) or _predicative(sentence, predicate):
        predicate.arguments[source] = [
            a for a in sentence.clause.before if not (isinstance(a, Phrase) and a.preposition)
        ][-1:]
    elif (moved := _moved_before(sentence, predicate)) is not None:
        predicate.arguments[source] = [moved]
    elif topics := _one_of_them(sentence):
        predicate.arguments[source] = topics
    elif (described := _described(sentence, predicate)) is not None:
        predicate.arguments[source] = [*fellows_of(sentence, described), described]


_AND_WAS = frozenset({"وكان", "وكانت"})
_DESCRIBING = frozenset({"active", "passive", "finite"})
"""Forms of a word that describes goods, behind which a participle goes on about them."""


def _told_of_by_one_before(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """The goods that a participle behind و goes on about after another: شحنة قادمة من إيران ومرسلة إلى الحوثيين."""
    others = [p for p in sentence.clause.predicates if p is not predicate and p.at < predicate.at]
    joined = predicate.conjunction == "و" or sentence.sheet.keys[predicate.at - 1] in _AND_WAS
    if not joined or not others or others[-1].part not in _DESCRIBING:
        return None
    if others[-1].verbal and not (sentence.clause.kind == "attached" and predicate.tells("supply")):
        return None
    if others[-1].article != predicate.article:
        return None
    told: list[Argument | None] = [a for source in ("obj", "subj") for a in others[-1].arguments.get(source, [])]
    told = [sentence.clause.antecedent] if others[-1].verbal else told
    goods = [a for a in told if isinstance(a, Phrase) and a.sort == "materiel" and agrees(predicate, a)]
    return goods[0] if goods else None


def _one_of_them(sentence: Sentence) -> list[Argument]:
    """Of whom a clause says that he is one of the first of a class that a participle describes: إيران من أكبر الدول الداعمة."""
    them, clause = sentence.latest, sentence.clause
    if not isinstance(them, Phrase) or not them.generic or (clause.verb is not None and clause.verb.frames):
        return []
    said = {token.key for token in sentence.sheet.tokens[max(them.first - 2, sentence.first) : them.last]}
    if not (said & word_class("foremost") and said & word_class("parties")):
        return []
    told = clause.verb.arguments.get("subj", []) if clause.verb is not None else []
    topics = [a for a in (*clause.before, *told) if isinstance(a, Phrase) and not a.preposition and a is not them]
    return [a for a in topics if is_actor(a)]


def _done_to(sentence: Sentence, predicate: Predicate, latest: Argument) -> bool:
    """Whether a participle that may be active or passive tells what was done to the thing or the deed before it: دعم موجه لـ."""
    if isinstance(latest, Predicate):
        return predicate.carries() is not None
    provided = provides(predicate) and (handed_over(predicate, latest) or _from_somebody(sentence, predicate))
    return undergoes(predicate, latest) or provided


def _striking_meanwhile(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether an indefinite accusative tells what the clause's doer strikes meanwhile: نفذ غارة مستهدفا نقاطا."""
    accusative = sentence.sheet.tokens[predicate.at].key.endswith("ا")
    striking = predicate.tells("attack")
    return striking and accusative and not predicate.article and sentence.clause.verb is not None


def _described(sentence: Sentence, predicate: Predicate) -> Argument | None:
    """What a participle describes: the last word before it, or one a little before of whom alone its gender allows it."""
    latest = sentence.latest
    if latest is None or predicate.article or agrees(predicate, latest):
        return latest
    near = (a for a in reversed(sentence.items[-_FEW:]) if is_actor(a) and agrees(predicate, a))
    return next(near, latest) if is_actor(latest) else latest


_FEW = 3
"""Items back that a participle may describe past a word of another gender."""


def _past_aside(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a participle behind a comma goes on about the topic that a relative clause described, which is read on from."""
    clause, sheet = sentence.clause, sentence.sheet
    i = predicate.at - (2 if sheet.tokens[predicate.at - 1].key in word_class("was") else 1)
    parent = clause.parent
    if clause.kind != "relative" or parent is None or parent.verb is not None or predicate.article:
        return False
    told = any(a is clause.antecedent for a in parent.before) and clause.antecedent is not None
    if not told or sheet.tokens[i].text not in {"،", ","} or clause.antecedent is None:
        return False
    if not agrees(predicate, clause.antecedent):
        return False
    sentence.clause, sentence.stack, sentence.slot = parent, [], None
    return True


def _predicative(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether an indefinite participle is what a verbless clause says of its topic: داعش موجودة في."""
    if predicate.article or sentence.clause.verb is not None:
        return False
    return any(isinstance(a, Phrase) and not a.preposition and a.definite for a in sentence.clause.before)


def _of_things(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a participle right behind أنها tells of goods, which alone are sent: اعترف بأنها مرسلة من صيدا."""
    clause = sentence.clause
    behind = clause.kind == "content" and clause.pronoun in {"ه", "ها"} and predicate.at == clause.first + 1
    return behind and any("obj" in dict(f.roles).get("goods", ()) for f in predicate.frames if f.kind == "supply")


def _moved_before(sentence: Sentence, predicate: Predicate) -> Phrase | None:
    """The goods that a participle of arriving tells of, past the relative clause about them: الأسلحة التي ... قادمة من."""
    if not any(("subj", frozenset({"goods"})) in frame.when for frame in predicate.frames):
        return None
    goods = next((a for a in reversed(sentence.items[-_BACK:]) if isinstance(a, Phrase) and a.sort == "materiel"), None)
    return None if sentence.sheet.keys[predicate.at].endswith(_OF_PEOPLE) else goods


def backed_by(sentence: Sentence, i: int) -> bool:
    """Whether the word at token i is a nationality in the accusative, by which a participle is done: مدعومة إماراتيا."""
    match = sentence.sheet.match_of[i] if i < sentence.last else None
    nisba = match is not None and any(e.table == "nisbas" for e in match.entries)
    return nisba and sentence.sheet.tokens[i].key.endswith("ا")


def _from_somebody(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether what follows a participle says by whom or with what it was done: الممولة من, المزودة بأسلحة, المدعومة إيرانيا."""
    if sentence.sheet.tokens[predicate.at + 1 if predicate.at + 1 < sentence.last else predicate.at].key in _BY:
        return True
    if backed_by(sentence, predicate.at + 1):
        return True
    after = sentence.phrases.get(predicate.at + 1)
    if after is None or after.preposition != "ب":
        return False
    helped = any(f.genitive == HELPER for f in predicate.frames)
    return after.sort == "materiel" or (helped and is_actor(after))  # المدعومة بعناصر من حزب الله
