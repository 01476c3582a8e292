"""The names of casualties that no list knows, told by the verb before them: قتل عطالله الرمثان."""

from __future__ import annotations

from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.valency import harms
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.persons import leads_name
from tawatur.annotate.mentions.words import known_word, skip_signs
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention

_SHORTEST_PERSON, _LONGEST_PERSON = 2, 4


def casualty_name(sentence: Sentence, i: int) -> Phrase | None:
    """The unlisted name of somebody killed or wounded, right after the verb: قتل عطالله الرمثان."""
    verb = sentence.clause.verb
    if verb is None or skip_signs(sentence.sheet, verb.at + 1) != i or not harms(verb):
        return None
    if verb.arguments.get("subj") or verb.arguments.get("obj") or not _may_name(sentence, i):
        return None
    last = i
    while (
        last < sentence.last
        and last - i < _LONGEST_PERSON
        and _may_name(sentence, last)
        and not known_word(sentence.sheet, last)
        and last not in sentence.phrases
    ):
        last += 1
    if last - i < _SHORTEST_PERSON:
        return None
    span = sentence.sheet.span(i, last)
    mention = Mention(kind="person", text=span.of(sentence.sheet.report.body), span=span)
    return Phrase(i, last, mention, head=i, sort="person", kind="person", gender="m", number="s", definite=True)


def _may_name(sentence: Sentence, i: int) -> bool:
    """Whether an unlisted word can be part of a name: nothing clings to it, and it is none of آخرون."""
    token = sentence.sheet.tokens[i]
    if token.kind != "word" or token.key.startswith("اخر") or token.key in word_class("asking"):
        return False
    return leads_name(token.key) or not token.key.startswith(("ب", "ل", "ك"))
