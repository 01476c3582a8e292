"""A mention from the words of a phrase: its text without what clings to it, and wider ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.lexicon.entries import Entry
from tawatur.model import Mention, MentionKind, Span

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader


def mention_of(reader: Reader, i: int, last: int, entry: Entry, kind: MentionKind) -> Mention:
    """The mention that tokens i to `last` (exclusive) print of a listed entry, without what clings to them."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    span = Span(sheet.tokens[i].start, sheet.tokens[last - 1].end)
    text = span.of(sheet.report.body)
    if match is not None:
        text = strip_clitics(text, match.split.conjunction, match.split.preposition, article=match.split.article)
    return Mention(kind=kind, text=text, span=span, label=entry.label or None, ref=entry.ref)


def widened(reader: Reader, plain: Phrase, last: int, *, keep: bool = True) -> Phrase:
    """A phrase that reaches to token `last` (exclusive); `keep` where it is still whom the lexicon lists."""
    sheet = reader.sheet
    span = Span(sheet.tokens[plain.head].start, sheet.tokens[last - 1].end)
    match = sheet.match_of[plain.head]
    text = span.of(sheet.report.body)
    if match is not None:
        text = strip_clitics(text, match.split.conjunction, match.split.preposition, article=match.split.article)
    old = plain.mention
    label, ref = (old.label, old.ref) if keep else (None, None)
    return plain._replace(last=last, mention=Mention(kind=old.kind, text=text, span=span, label=label, ref=ref))


def strip_clitics(words: str, conjunction: str, preposition: str, *, article: bool = True) -> str:
    """A printed name without the conjunction and the preposition written on to it; لل becomes ال where it holds an article."""
    if conjunction and words.startswith(conjunction):
        words = words[len(conjunction) :]
    if preposition and preposition in "بلك" and words.startswith(preposition):
        words = words[len(preposition) :].lstrip("ـ")
        if article and preposition == "ل" and words.startswith("ل"):
            words = "ا" + words
    return words
