"""A body that is told by what it calls itself or is called: جماعة تطلق على نفسها «درع الوادي», تنظيم يعرف باسم راية الجبل."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.naming import widened
from tawatur.annotate.mentions.new_names import name_after
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.lexicon.word_classes import word_class

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader


def called_by(reader: Reader, plain: Phrase) -> Phrase | None:
    """The body with the name that words of calling right behind it bring in; the listed actor where it is one's name."""
    at = _past_calling(reader, plain.last)
    if at == plain.last or not reader.same_sentence(plain.first, at):
        return None
    inner = reader.at(at)
    if inner is not None and inner.sort == "actor" and not inner.conjunction and not inner.generic:
        return inner._replace(
            first=plain.first, preposition=plain.preposition, conjunction=plain.conjunction, number=plain.number
        )
    last = name_after(reader, plain.first, at)
    if last == at:
        return None
    named = widened(reader, plain, last, keep=False)
    return named._replace(sort="actor", generic=False, definite=True)


def _past_calling(reader: Reader, j: int) -> int:
    """Past the verb of calling at token j with what belongs to it: تطلق على نفسها اسم, سمت نفسها, تعرف باسم."""
    at = j + (reader.key(j) in word_class("relative-of-bodies"))
    if reader.key(at) not in word_class("calls-itself"):
        return j
    at += 1
    for words in (word_class("called-upon"), word_class("called-itself"), word_class("called-by-name")):
        at += reader.key(at) in words
    return at
