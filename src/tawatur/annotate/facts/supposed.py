"""Suppositions: whose a strike, a weapon or a post is only thought to be: طائرة مسيرة يرجح أنها أمريكية."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import tie_word
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention


def supposed(sentence: Sentence, i: int) -> int:
    """Past words that say whose the last thing told of is thought to be, which is given to it; i where none stand there.

    Commas around them are passed too: غارات، يرجح أنها أمريكية، استهدفت.
    """
    tokens, start = sentence.sheet.tokens, i + (sentence.sheet.tokens[i].text in _COMMAS)
    if start + 2 >= sentence.last or tokens[start].key not in word_class("probable"):
        return i
    if tokens[start + 1].key not in word_class("that-it"):
        return i
    owner, end = _owner(sentence, start + 2)
    if owner is None or not _give(sentence, owner):
        return i
    sentence.aside = (i, end + (end < sentence.last and tokens[end].text in _COMMAS))
    return sentence.aside[1]


_COMMAS = frozenset({"،", ","})


def _owner(sentence: Sentence, j: int) -> tuple[Mention | None, int]:
    """Whose it is, by the words at token j, and where they end: أمريكية, للتحالف, من التنظيم, تابعة للتحالف."""
    sheet = sentence.sheet
    match = sheet.match_of[j]
    state = next((e for e in match.entries if e.table == "nisbas"), None) if match is not None else None
    if match is not None and state is not None and not match.split.preposition:
        span = sheet.span(j, match.last)
        text = span.of(sheet.report.body)
        return Mention(kind="actor", text=text, span=span, label=state.label, ref=state.ref), match.last
    past = j + (tie_word(sheet.tokens[j].key) is not None or sheet.tokens[j].key == "من")
    phrase = sentence.phrases.get(past)
    if phrase is None or phrase.preposition not in {"ل", "من"}:
        return None, j
    return (phrase.mention if is_actor(phrase) else phrase.owner), phrase.last


def _give(sentence: Sentence, owner: Mention) -> bool:
    """Whether the last thing told of may be somebody's, who then has it."""
    thing = sentence.latest
    if isinstance(thing, Predicate):
        if thing.verbal or thing.striking() is None or "nisba" in thing.arguments:
            return False
        thing.arguments["nisba"] = [Phrase(thing.at, thing.end, owner, sort="actor", kind="state", definite=True)]
        thing.supposed = True
        return True
    if thing is None or thing.owner is not None or thing.sort not in {"materiel", "post"}:
        return False
    owned = thing._replace(owner=owner)
    for clause in sentence.clauses:
        clause.before = [owned if a is thing else a for a in clause.before]
        for predicate in clause.predicates:
            _put(predicate, thing, owned)
    sentence.items = [owned if a is thing else a for a in sentence.items]
    sentence.latest = owned
    return True


def _put(predicate: Predicate, thing: Phrase, owned: Phrase) -> None:
    for source, found in predicate.arguments.items():
        if any(a is thing for a in found):
            predicate.arguments[source] = [owned if a is thing else a for a in found]
            predicate.supposed = True
