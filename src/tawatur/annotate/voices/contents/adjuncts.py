"""What stands between a cue and its content without being either: times, places, addressees, asides."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import colon_soon, introduced, is_that, that_later
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.ends import phrase_end
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.nouns.objects import is_object, said_of
from tawatur.annotate.voices.quotes import close_of, opens
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.lexicon.word_classes import word_class

LETTERS = 4
"""Letters that للـ with its article alone does not exceed."""


def unnamed_aside(sheet: Sheet, comma: int, limit: int) -> int:
    """Past "، طلب عدم ذكر اسمه،", or 0."""
    for i in range(comma + 1, min(limit, comma + 9)):
        if sheet.tokens[i].key in word_class("name-withheld"):
            return i + 1
        if sheet.tokens[i].text in "،,":
            return 0
    return 0


FARTHEST_WITHHELD = 6


def past_withheld(sheet: Sheet, first: int, limit: int) -> int:
    """Past "طلبت عدم نشر أسمائها" right behind sources, else `first`."""
    near = range(first, min(limit, first + FARTHEST_WITHHELD))
    return next((i + 1 for i in near if sheet.tokens[i].key in word_class("name-withheld")), first)


def conditions(sheet: Sheet, cue: Cue) -> bool:
    """Whether a verb only tells on what condition its subject spoke (تحدثوا شريطة عدم ذكر أسمائهم)."""
    return any(token.key in word_class("on-condition") for token in sheet.tokens[cue.last : cue.last + 3])


def past_particle(sheet: Sheet, i: int, limit: int) -> int:
    """Past a particle with its name, inside brackets of commas or dashes."""
    named = read_speaker(sheet, i, limit) if i < limit else None
    i = named.last if named is not None and (named.known or named.link.kind == "person") else i
    while i < limit and named is None and sheet.tokens[i].text not in "،,-–—)" and not is_that(sheet, i):
        i += 1
    return i


def skip_sign(sheet: Sheet, i: int, limit: int) -> int:
    """Past a sign, with what a bracket or a quotation mark encloses."""
    text = sheet.tokens[i].text
    closer = {"(": ")", "[": "]"}.get(text)
    if closer:
        for j in range(i + 1, min(limit, i + 20)):
            if sheet.tokens[j].text == closer:
                return j + 1
    if opens(sheet, i):
        return min(max(close_of(sheet, i), i) + 1, limit)
    return i + 1


def past_adjunct(sheet: Sheet, i: int, limit: int, cue: Cue) -> int:
    """Past a time, an addressee or another prepositional phrase at i; i itself where there is none."""
    token = sheet.tokens[i]
    if token.key in word_class("once-more"):
        again = i + 1 < limit and sheet.tokens[i + 1].text.endswith(("ة", "ى"))
        return i + 1 + again  # ويعلن مرة جديدة أنه
    timed = sheet.period_of[i] is not None or token.key in word_class("time")
    if timed or (token.key.startswith("ب") and i > cue.first and colon_soon(sheet, i)):
        return i + 1
    if token.key in word_class("adjunct") and token.key not in cue.entry.takes:
        return _past_preposition(sheet, i + 1, limit, cue)
    addressee = _past_addressee(sheet, i, limit)
    if addressee > i:
        return addressee
    if any(particle.kind == "relative" for particle in sheet.particles[i]) and token.key != "من":
        return past_relative(sheet, i + 1, limit, cue)
    return i


def _past_preposition(sheet: Sheet, i: int, limit: int, cue: Cue) -> int:
    """Past the phrase behind a preposition, before the cue's own."""
    if i >= limit or introduced(sheet, i, cue) is not None:
        return i
    own = next((j for j in range(i, limit) if sheet.tokens[j].key in cue.entry.takes), limit)
    end = max(phrase_end(sheet, i, own, head=head_at(sheet, i)), i)
    if end + 1 < own and end > i and sheet.tokens[end].key in word_class("issued-by"):
        return max(phrase_end(sheet, end + 1, own, head=head_at(sheet, end + 1)), end)  # في بيان نشره مكتبه
    return end


def _past_addressee(sheet: Sheet, i: int, limit: int) -> int:
    """Past whom something is said to, behind ل; i itself where nobody is."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if token.key in {"له", "لها", "لهم", "لنا"}:
        return i + 1
    clings = match is not None and match.first == i and match.split.preposition == "ل"
    if not (clings or token.key == "ل" or (token.key.startswith("لل") and len(token.key) > LETTERS)):
        return i
    first = i + (token.key == "ل")
    return max(phrase_end(sheet, first, limit, head=head_at(sheet, first)), i + 1)


def past_relative(sheet: Sheet, i: int, limit: int, cue: Cue, *, object_too: bool = True) -> int:
    """Past a relative clause: to a comma, to what opens the content, or (`object_too`) to an event noun behind it."""
    for j in range(i, limit):
        if sheet.tokens[j].text in "،," or introduced(sheet, j, cue) is not None:
            return j
        if object_too and j > i + 1 and cue.entry.bare and _object_behind(sheet, j, limit):
            return j
    return limit


def _object_behind(sheet: Sheet, j: int, limit: int) -> bool:
    """Whether an event noun stands behind a closed phrase of a relative clause, and no أن follows (أكد الخبراء الذين فحصوا الصور وجود…)."""
    before = sheet.tokens[j - 1]
    return (
        before.key.startswith("ال")
        and not sheet.tokens[j].key.startswith("ب")
        and (is_object(sheet, j) or said_of(sheet, j))
        and not that_later(sheet, j, limit)
    )


def in_medium(sheet: Sheet, first: int, last: int) -> int:
    """The token of a document or occasion named after في between `first` and `last` (في بيان), or -1."""
    for i in range(first, last - 1):
        if sheet.tokens[i].key == "في" and sheet.tokens[i + 1].key in word_class("occasion"):
            return i + 1
        if sheet.tokens[i].key in {"ببيان", "بتصريح"}:
            return i
    return -1
