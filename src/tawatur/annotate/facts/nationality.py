"""Whose an event is by the nationality told of it: قصف إسرائيلي, الغارات الجوية الروسية, مدعومة إماراتيا."""

from __future__ import annotations

from tawatur.annotate.facts.participles import backed_by
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.governing import AGENT
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.entries import Entry
from tawatur.model import Mention


def nationality(sentence: Sentence, i: int) -> None:
    """An event's nationality is its doer: قصف إسرائيلي, الغارات الجوية الروسية; so is a participle's: مدعومة إماراتيا."""
    match = sentence.sheet.match_of[i]
    nearest = sentence.stack[-1] if sentence.stack else None
    if match is None or nearest is None or "nisba" in nearest.arguments:
        return
    entry = next((e for e in match.entries if e.table == "nisbas"), None)
    done = nearest.part == "passive" and nearest.at == i - 1 and backed_by(sentence, i)
    if entry is None or not (done or nearest.part in {"masdar", "noun"}):
        return
    apart = match.split.conjunction or match.split.preposition
    if apart or not adjectives_between(sentence.sheet, nearest.at + 1, i):
        return
    state = told_by_adjective(sentence.sheet, i, entry, "state")
    nearest.arguments[AGENT if done else "nisba"] = [state]


def told_by_adjective(sheet: Sheet, i: int, entry: Entry, kind: str) -> Phrase:
    """Whoever an adjective at token i, a row's own, is of: القصف التركي, القصف الحوثي."""
    span = sheet.span(i, i + 1)
    mention = Mention(kind="actor", text=sheet.text(i, i + 1), span=span, label=entry.label, ref=entry.ref)
    return Phrase(i, i + 1, mention, sort="actor", kind=kind, definite=True)
