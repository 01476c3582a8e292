"""Signs and words of time that part two clauses: dots, dashes after a dateline, في وقت."""

from __future__ import annotations

from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class


def part_clauses(sentence: Sentence, i: int) -> None:
    """Opens what dots or a word of time part from what stands before: سوريا.. مقتل مدني, في وقت قصفت."""
    dots = not sentence.sheet.particles[i] and _dots(sentence, i)
    if (dots or sentence.sheet.tokens[i].text in _DASHES) and _dateline(sentence):
        sentence.clause.before = []
        sentence.stack, sentence.slot = ([], None) if dots else (sentence.stack, sentence.slot)
    elif dots and i > sentence.first + 1:
        sentence.open("main", i)
    if sentence.sheet.keys[i] in word_class("time-noun") and _while(sentence, i):
        sentence.open("main", i + 1)


_DASHES = frozenset({"-", "–", "—", "ـ"})
"""Signs after a dateline: what stands before them is no subject."""


def _dots(sentence: Sentence, i: int) -> bool:
    """Whether dots part what a title is about from what it tells: سوريا.. مقتل مدني."""
    text = sentence.sheet.tokens[i].text
    return text in {"..", "…", "..."} or (text == "." and i > 0 and sentence.sheet.tokens[i - 1].text == ".")


def _while(sentence: Sentence, i: int) -> bool:
    """Whether a word for a time behind في is told of by a clause of its own: جاءت في وقت تمس الحاجة إليها."""
    behind = sentence.sheet.verbs[i + 1] if i + 1 < sentence.last else ()
    return sentence.sheet.tokens[i - 1].key in {"في", "وفي"} and any(r.form.person for r in behind)


def _dateline(sentence: Sentence) -> bool:
    """Whether only places, outlets, states, capitals and what brackets hold stand in a clause so far, as before a dash."""
    clause, tokens = sentence.clause, sentence.sheet.tokens
    return clause.verb is None and all(
        isinstance(a, Phrase)
        and (a.sort in {"place", "outlet"} or a.kind in {"state", "metonym"} or tokens[a.first - 1].text == "(")
        for a in clause.before
    )
