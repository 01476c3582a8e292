"""Prepositions inside a phrase: which tie a role to its body, and which open something else."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import Head
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.nouns.occasions import is_occasion
from tawatur.annotate.voices.quotes import OPENERS
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class

_AT = fold("لدى")
LONG = 5
"""Letters beyond which ل before a plural is a preposition."""
NEAR = 2
"""Words between an envoy and the preposition of the post."""


def ties_body(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a preposition ties the head to its body: a source, person or document in, of or with somebody."""
    token = sheet.tokens[i]
    if i + 1 >= len(sheet.tokens):
        return False
    after = sheet.tokens[i + 1]
    if posted(sheet, i, head):
        return True
    if token.key == "ل" and head.role == "person":
        return _of_named_body(sheet, i + 1)
    if token.key == "ل":
        return head.role == "actor" or (head.role == "speaker" and after.text not in OPENERS)
    if token.key not in word_class("tying"):
        return False
    if token.key == "من" and head.role == "actor" and not head.article:
        return after.key.startswith("ال")
    if (
        is_occasion(after.key)
        or after.key in word_class("adverb")
        or sheet.period_of[i + 1] is not None
        or after.kind == "sign"
    ):
        return after.text in OPENERS
    stem = after.key.removeprefix("ال")
    match = sheet.match_of[i + 1]
    body = match is not None and any(
        e.table in {"actors", "places", "states", "cities", "nisbas", "heads"} for e in match.entries
    )
    if (is_occasion(stem) or token.key == _AT) and not body:
        return False
    if token.key == "من" and head.role == "person" and head.article and not body:
        return False
    if stands_for(sheet, i, head) or _authority_in(sheet, i, head):
        return True
    if token.key == fold("عن"):
        return head.role == "speaker" or sheet.tokens[i - 1].key.endswith(fold("صادر"))
    return head.role in {"person", "source", "speaker"} or head.of("groups") is not None or not head.entries


def _authority_in(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether token i is the في of the state whose ministry, police or court a common noun heads: وزارة الداخلية في البحرين."""
    entry, match = head.of("heads"), sheet.match_of[i + 1]
    unnamed = entry is not None and entry.kind in _AUTHORITIES and head.name is None
    state = match is not None and any(e.table == "states" for e in match.entries)
    return sheet.tokens[i].key == "في" and unnamed and state


_AUTHORITIES = frozenset({"government", "police", "court", "agency"})
"""Kinds of bodies that every state has one of, which are told apart by where they are."""


def _of_named_body(sheet: Sheet, i: int) -> bool:
    """Whether an organisation that the lexicon knows stands at token i, perhaps in quotation marks (القائد العام لـ«قوات كذا»)."""
    i += sheet.tokens[i].text in OPENERS
    match = sheet.match_of[i] if i < len(sheet.tokens) else None
    return match is not None and any(e.table == "actors" and e.kind != "person" for e in match.entries)


def stands_for(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether token i is the عن of whom or what somebody stands for: النائب عن تحالف كذا, المسؤول عن ملف كذا."""
    if sheet.tokens[i].key != fold("عن") or i != head.last or head.stem not in word_class("elected"):
        return False
    return i + 1 < len(sheet.tokens) and not is_object(sheet, i + 1)  # تحدث مسؤول عن تهريب كذا: what is told


def posted(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether token i names an envoy's post with what follows it: المبعوث الأممي إلى اليمن، السفير لدى دمشق."""
    if sheet.tokens[i].key not in word_class("posting") or i + 1 >= len(sheet.tokens) or i > head.last + NEAR:
        return False
    if not (head.stem in word_class("envoy") and head.role == "person"):
        return False
    match = sheet.match_of[i + 1]
    return match is not None and any(e.table in {"states", "places", "cities", "actors"} for e in match.entries)


def clings_outside(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a clinging preposition opens something outside the phrase: an addressee, a place, an instrument."""
    token = sheet.tokens[i]
    if token.key.startswith("ال") or len(token.key) < 3:
        return False
    match = sheet.match_of[i]
    if match is not None and match.first == i:
        preposition, conjunction = match.split.preposition, match.split.conjunction
        if preposition == "ل":
            return not _of_body(sheet, i, head)
        if preposition == "ب" and head.role in {"source", "person"}:
            bodies = ({"actors", "groups"}, {"actor"})
            return not any(e.table in bodies[0] or e.parent in bodies[1] for e in match.entries)
        return bool(preposition) or bool(conjunction and head.role == "source")
    if token.key.startswith("لل"):
        return not _of_body(sheet, i, head)
    if head.role in {"source", "person"} and _to_what(sheet, i):
        return True
    return (
        token.key.startswith(("بال", "كال"))
        or token.key in word_class("bound")
        or (token.key.startswith("ب") and is_object(sheet, i))
    )


def _to_what(sheet: Sheet, i: int) -> bool:
    """Whether ل clings to a plural of things: what somebody answers, no part of who answers (متحدث باسم الشركة لطلبات التعليق)."""
    key = sheet.tokens[i].key
    return key.startswith("ل") and key.endswith("ات") and len(key) > LONG


def _of_body(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a clinging ل says whose the head is (متحدث لـX, منسق عام لمجلس X) rather than whom it speaks to."""
    if head.role == "speaker":
        return True
    match = sheet.match_of[i]
    outlet = match is not None and any(entry.table == "outlets" or entry.kind == "media" for entry in match.entries)
    if head.role == "actor":
        return not outlet
    if head.role != "person" and head.of("groups") is None:
        return False
    if any(is_given(sheet, j) for j in range(head.last, i)):
        return False  # المتحدث باسم كذا فلان الفلاني لليبيا: to whom, or against whom, he speaks
    named = any(
        (inner := sheet.match_of[j]) is not None
        and any(e.table in {"actors", "states", "outlets"} for e in inner.entries)
        for j in range(head.last, i)
    )
    return not outlet and not named
