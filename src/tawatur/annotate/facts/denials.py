"""Denials inside a sentence: which words negate what follows them, and which only seem to."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.sentence import Sentence
from tawatur.lexicon.word_classes import word_class


def deny(sentence: Sentence, i: int) -> None:
    """Notes in the sentence a word at token i that denies what follows it."""
    key = sentence.sheet.keys[i]
    denying = word_class("negations")
    denies = (key in denying or key.removeprefix("و") in denying) and not (
        _bracketed(sentence, i) or _unmanned(sentence, i)
    )
    if denies and not (_lasts(sentence, i) or _not_only(sentence, i) or _excepted(sentence, i)):
        sentence.negated = i
    if key.removeprefix("و") == "ما" and _denies(sentence, i):
        sentence.negated = i


def _excepted(sentence: Sentence, i: int) -> bool:
    """Whether what is denied is told with an exception, and so is said of that: لم تسلم أسلحة إلا للفصيل."""
    for j in range(i + 2, min(i + _EXCEPTION, sentence.last)):
        if sentence.sheet.tokens[j].text in _ENDING:
            return False
        if excepts(sentence, j):
            return True
    return False


def excepts(sentence: Sentence, i: int) -> bool:
    """Whether token i is إلا or سوى before what alone is said, unlike إلا أن."""
    key = sentence.sheet.keys[i]
    behind = sentence.sheet.keys[i + 1] if i + 1 < sentence.last else ""
    return key == "سوي" or (key == "الا" and not behind.startswith(("ان", "اذا", "اني")))


_EXCEPTION = 18
"""Tokens from a negation to the exception that turns it."""
_ENDING = frozenset("؛:.؟،,")
"""Signs that end what an exception may turn."""


@cache
def denying_words() -> frozenset[str]:
    """The words that may deny, with و and without."""
    return frozenset(lead + word for word in word_class("negations") | {"ما"} for lead in ("", "و"))


def _bracketed(sentence: Sentence, i: int) -> bool:
    """Whether a negation opens a short aside in brackets, and denies nothing outside it: كيانات (لم يسمها)."""
    tokens = sentence.sheet.tokens
    return tokens[i - 1].text == "(" and any(token.text == ")" for token in tokens[i : i + _BRACKET])


_BRACKET = 4
"""Words of an aside in brackets."""


def _unmanned(sentence: Sentence, i: int) -> bool:
    """Whether a word only says that aircraft fly themselves: طائرات هجومية من دون طيار."""
    return i + 1 < sentence.last and sentence.sheet.keys[i + 1] in word_class("pilots")


def _not_only(sentence: Sentence, i: int) -> bool:
    """Whether a negation only says that more is so: لا يقاتل فقط, ليس فقط."""
    near = sentence.sheet.tokens[i + 1 : min(i + 1 + _TO_ONLY, sentence.last)]
    return any(token.key in word_class("only") for token in near)


_TO_ONLY = 3
"""Words from a negation to only."""


def _lasts(sentence: Sentence, i: int) -> bool:
    """Whether a negation only says that something goes on: لا يزال, لا تزال."""
    return i + 1 < sentence.last and any(
        r.verb in LASTING and r.form.part == "present" for r in sentence.sheet.verbs[i + 1]
    )


LASTING = frozenset(
    {
        "زول.I",
        "مرر.X",
        "وقف.V",
        "وقف.IV",
        "كفف.I",
        "نهي.VIII",
        "قطع.VII",
        "وني.VI",
        "ردد.V",
        "أخر.V",
        "كفي.VIII",
        "خفي.IV",
        "خفي.I",
    }
)
"""Verbs that a negation makes last, do more than they say, or be told openly: لا يزال, لم يكتف بقتله, لا يخفي تسليحه."""


def _denies(sentence: Sentence, i: int) -> bool:
    """Whether ما opens a clause and denies the past after it: ما باعت روسيا; after a noun or verb it means what."""
    if i + 1 >= sentence.last or sentence.clause.verb is not None or _lasts(sentence, i):
        return False
    opens = (
        i == sentence.first
        or sentence.sheet.tokens[i - 1].text in {":", "«", '"', "“", "؛"}
        or sentence.sheet.tokens[i - 1].key in {"ان", "انه", "انها"}
    )
    return opens and any(r.form.part == "past" and r.verb in frames() for r in sentence.sheet.verbs[i + 1])
