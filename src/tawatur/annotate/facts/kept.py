"""Words that keep a phrase behind them from the verb: the border with X, neighbouring X, the ban imposed by X."""

from __future__ import annotations

from collections.abc import Callable

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.governing import AGENT
from tawatur.annotate.mentions.words import known_word, tie_word
from tawatur.lexicon.word_classes import word_class


def kept_by_word(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase with a preposition belongs to the word before it, which hands nothing over and strikes nobody."""
    rules = _KEEPING.get(phrase.preposition)
    return rules is not None and any(keeps(sentence, phrase) for keeps in rules)


def _extent(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether من only says how far something reaches: في المنطقة من سوريا وحتى سيناء, ، من سوريا إلى سيناء."""
    beyond = sentence.phrases.get(phrase.last + 1)
    if beyond is None or beyond.sort not in {"place", "actor"}:
        return False
    until = sentence.sheet.tokens[phrase.last].key
    apart = sentence.sheet.tokens[max(phrase.first - 2, sentence.first)].text in {"،", ","}
    return until in {"حتي", "وحتي"} or (apart and until in {"الي", "وصولا"} and not _sends(sentence))


def _sends(sentence: Sentence) -> bool:
    """Whether a word still open sends goods from somewhere to somewhere."""
    return any({"من", "الي"} <= p.sources and p.name not in _HELP for p in sentence.stack)


_HELP = frozenset({"دعم.I", "سند.III"})
"""Verbs of helping, which send nothing anywhere."""


def _of_a_class(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether من only says of what class somebody's people are: وكلائه من الجماعات المتطرفة."""
    people = sentence.latest
    if not isinstance(people, Phrase) or not is_actor(people) or people.last != phrase.first - 1:
        return False
    return bool(people.pronoun) and phrase.generic and phrase.sort in {"people", "actor"}


def _bordering(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase only says whose border is meant: قرب الحدود مع العراق, الحدود الشمالية مع سوريا."""
    near = range(max(phrase.first - _TO_BORDER, sentence.first), phrase.first - 1)
    return any(
        sentence.sheet.keys[i].endswith(("حدود", "حدودها", "حدوده"))
        and adjectives_between(sentence.sheet, i + 1, phrase.first - 1)
        for i in near
    )


_TO_BORDER = 4
"""Tokens from the word for a border, with its adjectives, to whose it is."""


def _partitive(_sentence: Sentence, phrase: Phrase) -> bool:
    """Whether من only says that both sides are meant: الأطراف من الجانبين."""
    return phrase.mention.ref == "groups/both"


def _completes_word(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether لـ only completes the word before it: المجاورة لليمن, امتدادا لحزب العمال."""
    i = phrase.first - 1
    if i <= sentence.first:
        return False
    key = sentence.sheet.tokens[i].key
    people = isinstance(sentence.latest, Phrase) and sentence.latest.last == i and sentence.latest.sort == "people"
    if key in word_class("beside-lam") or (people and tie_word(key) is not None):
        return True
    if key in word_class("time"):
        return False  # قدمت أسلحة شهريا للمقاتلين
    deed = sentence.stack[-1] if sentence.stack else None
    if (
        deed is not None
        and not (deed.verbal or deed.article)
        and adjectives_between(sentence.sheet, deed.at + 1, i + 1)
    ):
        return False  # تدفقا كبيرا للسلاح, دعما عسكريا وماليا للمليشيا: the adjectives of a deed
    return key.endswith("ا") and len(key) > _SHORT and not known_word(sentence.sheet, i)


_SHORT = 4
"""Letters of the shortest word whose last alif is taken for the accusative's."""


def _of_word_before(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether من belongs to a word before it that hands nothing over: الحظر المفروض من الأمم المتحدة, دون إذن من الشركة."""
    i = phrase.first - 2
    if i <= sentence.first or sentence.sheet.tokens[i + 1].key != "من":
        return False
    if sentence.sheet.tokens[i].key.removeprefix("ب") in word_class("warrants"):
        return True
    imposed = (r for r in sentence.sheet.verbs[i] if r.form.part == "passive-participle")
    return any(r.verb in _IMPOSING for r in imposed)


_IMPOSING = frozenset({"فرض.I", "علن.IV", "صدر.IV", "شرط.VIII", "وقع.II"})
"""Verbs whose passive participles tell whose a ban or an order is."""


def _done_unknown(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether an agent belongs to a definite participle that states nothing: الشركة المملوكة من قبل تجار."""
    i = phrase.first - 3
    if i <= sentence.first or sentence.sheet.keys[i + 1] != "من":
        return False
    key = sentence.sheet.keys[i]
    done = key.startswith("الم") and "و" in key[3:] and not key.endswith(("ون", "ات"))
    return done and all(predicate.at != i for predicate in sentence.stack)


_KEEPING: dict[str, tuple[Callable[[Sentence, Phrase], bool], ...]] = {
    "من": (_extent, _of_a_class, _partitive, _of_word_before),
    "مع": (_bordering,),
    "ل": (_completes_word,),
    AGENT: (_done_unknown,),
}
"""What may keep a phrase, by its preposition."""
