"""Additions: phrases that إضافة إلى, فضلا عن or وكذلك adds to those before, as و would."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class

_BODIES = frozenset({"actor", "people"})


def adds(sheet: Sheet, before: Sequence[Phrase], phrase: Phrase) -> bool:
    """Whether words right before a phrase add it to one of its sort `before` it in the sentence: صواريخ إضافة إلى ذخائر."""
    at, things = phrase.first, phrase.sort == "materiel"
    if at <= 1 or sheet.keys[at - 1] not in _ends():
        return False
    words = {sheet.keys[at - 1], f"{sheet.keys[at - 2]} {sheet.keys[at - 1]}"}
    adding = word_class("adding") | word_class("adding-things") if things else word_class("adding")
    if words.isdisjoint(adding) or not (things or phrase.sort in _BODIES):
        return False
    first = sheet.sentences[sheet.sentence_of[at]][0]
    sorts = {"materiel"} if things else _BODIES
    last = next((p for p in reversed(before) if p.sort in sorts), None)
    return last is not None and last.first >= first


@cache
def _ends() -> frozenset[str]:
    """The last words of all that adds something."""
    return frozenset(words.rpartition(" ")[2] for words in word_class("adding") | word_class("adding-things"))
