"""Between a subject and its verb of speech: verbs that only say what the subject is, and those that begin another clause."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.occasions import is_occasion
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

FARTHEST_OCCASION = 4
"""Words between an occasion and the verb that says who heard of it."""


def is_event(sheet: Sheet, i: int) -> bool:
    """Whether a finite verb of a clause of its own stands at token i, behind no relative pronoun."""
    token = sheet.tokens[i]
    if sheet.match_of[i] is not None or token.key in word_class("adverb") or token.key in word_class("auxiliary"):
        return False
    relative = i > 0 and any(p.kind == "relative" for p in sheet.particles[i - 1])
    return not relative and any(r.form.part in {"past", "present"} and r.form.person == 3 for r in sheet.verbs[i])


def was_document(sheet: Sheet, start: int, found: Speaker) -> bool:
    """Whether a document without article stands behind كان: verbs behind it say what it is (وكان تقرير أعده خبراء كشف أن)."""
    definite = sheet.tokens[start].key.startswith("ال")
    led = start > 0 and sheet.tokens[start - 1].key in word_class("auxiliary")
    return found.document and not definite and (led or sheet.tokens[start].key in word_class("auxiliary"))


def heard_by(sheet: Sheet, i: int, first: int) -> bool:
    """Whether a verb behind token `first` only says who followed the occasion (فلان، في حديث صحفي تابعته الوكالة، أكد)."""
    if not any(r.split.pronoun and r.form.part == "past" for r in sheet.verbs[i]):
        return False
    near = range(max(first, i - FARTHEST_OCCASION), i - 1)
    return any(sheet.tokens[j].key in {"في", "وفي"} and is_occasion(sheet.tokens[j + 1].key) for j in near)


def relative_to(sheet: Sheet, i: int, found: Speaker, verb: int) -> int:
    """The comma that ends a clause without pronoun behind an indefinite phrase (صفحات محلية تحمل اسم البلدة، نشرت), or 0."""
    if i != found.last or sheet.tokens[found.first].key.startswith("ال"):
        return 0
    return next((j for j in range(verb - 1, i, -1) if sheet.tokens[j].text in "،,"), 0)
