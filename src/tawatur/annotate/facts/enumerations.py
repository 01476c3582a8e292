"""What a find is said to be: a list behind a colon, behind وهي, عبارة عن or تتمثل في, or one item a line below it."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.finds import found_with, is_find, last_find, parts_of
from tawatur.annotate.facts.inventories import listed
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim, Mention, Seizure

_DASHES = frozenset("-–—•*·▪●")
_SUBJECT = 3
"""Tokens from a verb of consisting to its preposition, past its subject."""
_NEAR = 8
"""Tokens between what was found and the word that says what it is."""


def with_enumerated(
    sheet: Sheet,
    phrases: Sequence[Phrase],
    predicates: Sequence[Predicate],
    found: Sequence[Claim],
    recent: Sequence[Claim],
    voices: Voices,
) -> list[Claim]:
    """The claims of a sentence with a seizure for each good of a list that says what a find is."""
    taken = {m.span for c in found for m in _goods_of(c)}
    lists = [
        (first, goods)
        for first in phrases
        if first.sort == "materiel" and first.quantity is not None and first.mention.span not in taken
        for goods in [[first, *listed(sheet, phrases, first)]]
    ]
    finding = [p.at for p in predicates if p.tells("seizure")]
    made: list[Claim] = []
    for first, goods in lists:
        if first.mention.span in {m.span for c in made for m in _goods_of(c)}:
            continue
        told = _told(sheet, phrases, first, finding, [*recent, *found])
        if told is not None:
            predicate = Predicate(at=first.head, name="contents", part="noun", voice="active", end=first.head + 1)
            rest = [g for g in goods if g.mention.span not in taken]
            made += [found_with(sheet, predicate, part, told, voices) for part in parts_of(rest)]
    return [*found, *made]


def _goods_of(item: Claim) -> tuple[Mention, ...]:
    return tuple(getattr(item.proposition, "goods", ()))


def _told(
    sheet: Sheet, phrases: Sequence[Phrase], first: Phrase, finding: Sequence[int], claims: Sequence[Claim]
) -> Seizure | None:
    """The find that a list beginning with these goods says to be made of them; None where no word says so."""
    at = _past_signs(sheet, first.first)
    start, _ = sheet.sentences[sheet.sentence_of[first.first]]
    if at < start:
        return last_find(sheet, first.first, claims) if _goes_on_below(sheet, start) else None
    find = last_find(sheet, first.first, claims)
    if first.definite and sheet.tokens[at].key.removeprefix("و") in word_class("made-up-of"):
        return find
    if not (sheet.tokens[at].text == ":" or _equates(sheet, at)):
        return None
    near = range(max(at - _NEAR, start), at + 1)
    if _called_seized(sheet, near) or set(near) & set(finding):
        told = (
            [c for c in claims if c.span.start < sheet.tokens[start].start] if _called_seized(sheet, near) else claims
        )
        return last_find(sheet, first.first, told) or find or Seizure()
    if find is None:
        return None
    verb = _consists(sheet, at)
    named = _names_find(sheet, phrases, at, start, find) or (verb >= 0 and _in_sentence(find, sheet, start, verb))
    return find if named else None


def _called_seized(sheet: Sheet, near: range) -> bool:
    """Whether words call goods seized, which tells of no other find than the one before: المضبوطات, الأسلحة المصادرة."""
    return bool({sheet.tokens[i].key.removeprefix("و") for i in near} & word_class("called-seized"))


def _in_sentence(find: Seizure, sheet: Sheet, start: int, verb: int) -> bool:
    """Whether a find was told in the same sentence before a verb that says what it consists of."""
    first, last = sheet.tokens[start].start, sheet.tokens[verb].start
    return any(g.span is not None and first <= g.span.start < last for g in find.goods)


def _names_find(sheet: Sheet, phrases: Sequence[Phrase], at: int, start: int, find: Seizure) -> bool:
    """Whether the words right before token `at` are what was found, or are called its contents."""
    spans = {m.span for m in find.goods}
    before = next((p for p in reversed(phrases) if start <= p.first < at), None)
    known = before is not None and before.definite and before.sort in {"materiel", "post"} and is_find(before, find)
    named = known or (before is not None and before.mention.span in spans)
    held = {sheet.tokens[i].key for i in range(max(at - _NEAR, start), at)} & word_class("contents-of")
    return (named and before is not None and at - before.last <= _NEAR) or bool(held)


def _past_signs(sheet: Sheet, i: int) -> int:
    """The last token before i that is no dash, quotation mark or opening bracket."""
    at = i - 1
    while at >= 0 and sheet.tokens[at].text in _DASHES | frozenset('"“«('):
        at -= 1
    return at


def _equates(sheet: Sheet, at: int) -> bool:
    """Whether the word at token `at` says that something is what follows: وهي, عبارة عن, تتمثل في, تتألف الشحنة من."""
    key, before = sheet.tokens[at].key, sheet.tokens[at - 1].key.removeprefix("و")
    known = key.removeprefix("و") in {"هي", "هو", "هم"} or (key == "عن" and before == "عباره")
    return known or _of_those_seized(sheet, at) or _consists(sheet, at) >= 0


def _of_those_seized(sheet: Sheet, at: int) -> bool:
    """Whether the goods called seized at token `at` are said to be how many, or to have what follows among them.

    بلغ عدد البنادق المصادرة, وكان بين المضبوطات.
    """
    start = sheet.sentences[sheet.sentence_of[at]][0]
    before = {sheet.tokens[i].key.removeprefix("و") for i in range(max(at - _SUBJECT, start), at)}
    return sheet.tokens[at].key in word_class("called-seized") and bool(
        before & (word_class("amounts-to") | word_class("among"))
    )


def _consists(sheet: Sheet, at: int) -> int:
    """Where the verb stands whose في or من at token `at` brings in what something consists of; -1 where none does."""
    if sheet.tokens[at].key not in {"في", "من"}:
        return -1
    start = sheet.sentences[sheet.sentence_of[at]][0]
    words = range(max(at - _SUBJECT, start), at)
    return next((i for i in words if sheet.tokens[i].key.removeprefix("و") in word_class("made-up-of")), -1)


def _goes_on_below(sheet: Sheet, start: int) -> bool:
    """Whether a line is one of those that a colon at the end of an earlier line opened."""
    k = sheet.sentence_of[start]
    while k > 0:
        k -= 1
        first, last = sheet.sentences[k]
        if sheet.tokens[last - 1].text == ":":
            return True
        if sheet.tokens[first].text not in _DASHES and sheet.tokens[first].kind != "number":
            return False
    return False
