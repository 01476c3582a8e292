"""Extents: how far a content runs, and what ends it."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.blocks import block_end, list_end, paragraph_end, quoted_to
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.quotes import OPENERS, QUOTES, close_of
from tawatur.annotate.voices.remarks import outlet_again
from tawatur.annotate.voices.scene.stems import stem_of
from tawatur.lexicon.word_classes import word_class

_COMMAS = "،,-–—؛"


def reach(sheet: Sheet, made: Plan, later: list[Plan], turns: list[Cue], bounds: tuple[int, int]) -> int:
    """Past the last token of a plan's content.

    A quotation runs to its mark, across sentences; anything else to its sentence's end, or to where another speaker, the
    same speaker's participle, a closing particle or the outlet's own voice begins.
    """
    if made.last >= 0:
        return _trimmed(sheet, made.first, made.last) if made.left else made.last
    if made.first >= bounds[1]:
        return block_end(sheet, made.first) if made.kind in {"colon", "quote"} else made.first
    end, close = bounds[1], quoted_to(sheet, made.first)
    if close < 0 and _quotes_article(sheet, made):
        return paragraph_end(sheet, made.first)
    end = max(end, close + 1)
    if (made.relative or _asked_when(sheet, made, bounds)) and close < 0:
        end = _to_comma(sheet, made.first, end)
    for n, other in enumerate(later):
        if n and other.pronominal and not other.cue.joined:
            continue
        if _ends(sheet, made, other, close) or _main_verb(made, other):
            end = min(end, max(_trimmed(sheet, made.first, _begins(sheet, other)), made.first))
            break
    for turn in turns:
        if turn.first > close and any(token.kind != "sign" for token in sheet.tokens[made.first : turn.first]):
            end = min(end, turn.first)
    end = outlet_again(sheet, made, bounds, max(made.first, close), end)
    return list_end(sheet, made.first, end) if close < 0 and end == bounds[1] and _lists(sheet, end) else end


def _quotes_article(sheet: Sheet, made: Plan) -> bool:
    """Whether a colon opens the text of an article, which goes on to its paragraph's end (وجاء في المقال: …)."""
    document = made.subject is not None and made.subject.document and made.kind == "colon"
    return document and made.subject is not None and stem_of(sheet, made.subject.first) in word_class("article")


def _lists(sheet: Sheet, end: int) -> bool:
    """Whether a content that ends before token `end` breaks off with a colon at the end of its line: what follows is below."""
    if end >= len(sheet.tokens) or sheet.tokens[end - 1].text != ":":
        return False
    return sheet.paragraph_of[end] != sheet.paragraph_of[end - 1]


def _asked_when(sheet: Sheet, made: Plan, bounds: tuple[int, int]) -> bool:
    """Whether a question only says when the answer was given (وعندما سألت الوكالة الوزارة عن كذا، قالت)."""
    opener = sheet.tokens[bounds[0]].key.removeprefix("و")
    return made.cue.entry.frame == "ask" and opener in word_class("when")


def _to_comma(sheet: Sheet, first: int, last: int) -> int:
    """A clause inside another (ما تزعم أنها…) ends with its comma."""
    for i in range(first, last):
        if sheet.tokens[i].text in "،,؛" or (sheet.tokens[i].key in word_class("contrast") and i > first):
            return i
    return last


def _trimmed(sheet: Sheet, first: int, last: int) -> int:
    while last > first and sheet.tokens[last - 1].text in _COMMAS:
        last -= 1
    return last


def _ends(sheet: Sheet, made: Plan, other: Plan, close: int) -> bool:
    """Whether a later plan ends this one's content rather than standing inside it."""
    cue = other.cue
    if cue.first <= close or other.start <= made.first:
        return False
    if cue.entry.kind != "verb":
        return cue.entry.kind == "particle" and (other.kind == "behind" or (other.kind == "before" and cue.joined))
    if cue.shape == "hal" or (cue.joined and not (other.relative or other.nested)):
        return True
    if other.relative or other.left or other.nested:
        return False
    opening = sheet.tokens[sheet.sentences[sheet.sentence_of[made.cue.first]][0]].key
    if opening in word_class("while") and other.subject is not None and sheet.tokens[cue.first - 1].text in _COMMAS:
        return True
    begins = sheet.tokens[other.start].key
    if _after_that(sheet, other):
        return True
    if (
        made.kind == "object"
        and other.kind == "clause"
        and sheet.tokens[other.start].text in _COMMAS
        and _own_subject(other)
    ):
        return True
    if begins in word_class("except") and sheet.tokens[other.start + 1].key in word_class("that-forms"):
        return True
    return begins in word_class("contrast") or (
        sheet.tokens[other.start].text in _COMMAS and _contrasts(sheet, other.start + 1)
    )


def _after_that(sheet: Sheet, other: Plan) -> bool:
    """Whether a plan tells after what the content was said (نفى كذا بعد أن اتهمه فلان…): a clause of the outlet's."""
    return _after(sheet, other) >= 0 and other.subject is not None and other.subject.known


def _after(sheet: Sheet, other: Plan) -> int:
    """The token of the بعد أن or بعدما that a plan's clause stands behind, or -1."""
    at = min(other.cue.first, other.subject.first if other.subject is not None else other.cue.first) - 1
    if sheet.tokens[at].key == "بعدما":
        return at
    return at - 1 if sheet.tokens[at].key == "ان" and sheet.tokens[at - 1].key == "بعد" else -1


def _begins(sheet: Sheet, other: Plan) -> int:
    """Where the clause of a plan begins that ends another's content, with the بعد أن before it."""
    after = _after(sheet, other)
    return min(other.start, after) if after >= 0 else other.start


def _main_verb(made: Plan, other: Plan) -> bool:
    """Whether a later plan is the main clause behind a relative one (الذي يقول كذا أظهر البحث أن)."""
    own = other.subject is not None and other.subject.first >= other.cue.last and other.subject.known
    return made.relative and not other.relative and other.cue.shape == "finite" and own


def _own_subject(other: Plan) -> bool:
    """Whether a plan's verb opens a clause with a speaker right behind it (…، أوضحت القيادة أن)."""
    subject = other.subject
    return (
        subject is not None and subject.known and subject.first == other.cue.last and other.start == other.cue.first - 1
    )


def _contrasts(sheet: Sheet, i: int) -> bool:
    key = sheet.tokens[i].key
    return key in word_class("contrast") or key in word_class("break") or key.startswith("و")


def left_start(sheet: Sheet, made: Plan, bounds: tuple[int, int]) -> int:
    """Where a content that stands before its cue begins: at its quotation mark, else with the sentence."""
    i = made.cue.first - 1
    while i > 0 and sheet.tokens[i].text in _COMMAS:
        i -= 1
    if sheet.tokens[i].text not in QUOTES:
        return bounds[0]
    j = i - 1
    while j > 0 and not (sheet.tokens[j].text in OPENERS and close_of(sheet, j) == i):
        j -= 1
    return j if (sheet.paragraph_of[j] >= sheet.paragraph_of[i] - 1 and j > 0) or j == bounds[0] else bounds[0]
