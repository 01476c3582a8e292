"""Links from phrases: the words that name somebody as printed, without marks and clitics."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.heads import Head
from tawatur.annotate.voices.quotes import QUOTES
from tawatur.arabic.clitics import noun_splits
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link, Span, SpeakerKind


def link_of(sheet: Sheet, first: int, last: int, kind: SpeakerKind, entry: Entry | None = None) -> Link:
    """The link that tokens make, as printed."""
    text, first, last = clean(sheet, first, last)
    return Link(
        text=text,
        span=sheet.span(first, last),
        kind=kind,
        label=entry.label if entry else None,
        ref=entry.ref if entry else None,
    )


def clean(sheet: Sheet, first: int, last: int) -> tuple[str, int, int]:
    """A phrase as printed without outer quotation marks and without a clinging preposition; and its tokens."""
    unquoted = first
    while first < last - 1 and sheet.tokens[first].text in QUOTES:
        first += 1
    unquoted = first - unquoted
    while last - 1 > first and sheet.tokens[last - 1].key in word_class("same"):
        last -= 1
    while last - 1 > first and sheet.tokens[last - 1].text in {*QUOTES, "،", ","} and not _opened(sheet, first, last):
        last -= 1
    text = sheet.text(first, last)
    printed = sheet.tokens[first].text
    bare = _without_clitics(sheet, first)
    whole = bare + text[len(printed) :] if bare else text
    return (_unmarked(whole) if unquoted else whole), first, last


def _unmarked(text: str) -> str:
    """A phrase whose opening quotation mark is gone, without the mark that closed it (مداد نيوز" السعودية)."""
    marks = [i for i, sign in enumerate(text) if sign in QUOTES]
    return text[: marks[0]] + text[marks[0] + 1 :] if len(marks) == 1 else text


def _opened(sheet: Sheet, first: int, last: int) -> bool:
    return any(sheet.tokens[i].text in QUOTES for i in range(first, last - 1))


def _without_clitics(sheet: Sheet, i: int) -> str:
    """The printed first word without و, ف, ل, ب where the lexicon or its article shows that they cling."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    text, key = token.text, token.key
    if match is not None and match.first == i:
        shed = match.split.conjunction + match.split.preposition
    elif key.startswith("لل") and len(key) > 4:
        shed = "ل"
    else:
        splits = [split for split in noun_splits(key) if split.article]
        shed = splits[0].conjunction + splits[0].preposition if splits else ""
    rest = text[len(shed) :]
    if _article_lost(sheet, i, shed):
        return "ال" + rest
    if match is not None and match.first == i and not match.split.article:
        return rest
    if shed.endswith("ل") and key[len(shed) - 1 :].startswith("لل"):
        return "ا" + rest if not rest.startswith("ا") else rest
    return rest


def _article_lost(sheet: Sheet, i: int, shed: str) -> bool:
    """Whether ل before a word in ل has swallowed its article, as the definite word behind it shows (للجنة الدولية)."""
    key = sheet.tokens[i].key
    if not shed.endswith("ل") or not key[len(shed) - 1 :].startswith("لل") or key[len(shed) :].startswith("لل"):
        return False
    match = sheet.match_of[i]
    follows = i + 1 < len(sheet.tokens) and sheet.tokens[i + 1].key.startswith("ال")
    adjective = follows and sheet.tokens[i + 1].text.endswith(("ية", "ي"))
    return match is not None and match.first == i and not match.split.article and adjective


def without_lam(sheet: Sheet, first: int, link: Link) -> Link:
    """A name without the ل that clings to it, where no word of the lexicon shows it (لعبد القادر)."""
    if sheet.match_of[first] is not None or not link.text.startswith("ل") or link.text.startswith("لل"):
        return link
    span = Span(link.span.start + 1, link.span.end) if link.span is not None else None
    return replace(link, text=link.text[1:], span=span)


def points_back(sheet: Sheet, first: int, last: int, head: Head) -> bool:
    """Whether the phrase is a definite common noun alone, or one with "the same" behind it."""
    if not head.article:
        return head.role == "source" and any(token.key.startswith("ال") for token in sheet.tokens[first + 1 : last][:1])
    rest = [token for token in sheet.tokens[max(head.last, first + 1) : last] if token.text not in QUOTES]
    if rest and rest[0].key in word_class("ordinal"):
        return False
    return (
        not rest
        or rest[0].key in word_class("same")
        or (len(rest) == 1 and rest[0].key.startswith("ال") and head.role != "person")
    )


def singular_of(head: Head) -> str:
    """The head noun's row in heads.tsv or groups.tsv, so that مصادر and المصدر meet; else its stem."""
    entry = head.of("heads", "groups")
    return entry.id if entry is not None else head.stem
