"""Which words can begin or belong to a personal name."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import given_names, is_given
from tawatur.annotate.voices.quotes import OPENERS
from tawatur.lexicon.word_classes import word_class


def can_name(sheet: Sheet, i: int) -> bool:
    """Whether a word can belong to a personal name."""
    token = sheet.tokens[i]
    if token.kind == "latin":
        return True
    if token.kind != "word" or token.key in word_class("nameless"):
        return False
    if sheet.period_of[i] is not None or sheet.quantity_of[i] is not None:
        return False
    match = sheet.match_of[i]
    if match is not None and any(e.table in {"heads", "groups"} for e in match.entries):
        return (
            i > 0
            and match.last == i + 1
            and (not token.key.startswith("ال") or token.key in word_class("surname-title") or _servant(sheet, i))
            and (sheet.tokens[i - 1].key in given_names() or _servant(sheet, i) or _servant(sheet, i - 1))
        )
    if match is not None and any(e.table in {"outlets", "states", "nisbas", "units"} for e in match.entries):
        capital = any(e.table in {"cities", "places"} for e in match.entries)
        leader = any(e.kind == "metonym" for e in match.entries) and _follows_name(sheet, match.first) and not capital
        return leader or (match.last - match.first > 1 and is_given(sheet, match.first))
    if match is not None and any(e.table in {"places", "cities", "materiel"} for e in match.entries):
        return i > 0 and (is_given(sheet, i - 1) or _behind_title(sheet, i - 1))
    if match is not None and any(e.table == "actors" and e.kind != "person" for e in match.entries):
        return i > 1 and _of_family(sheet, i)
    return (
        not any(p.kind in {"preposition", "relative", "complementiser"} for p in sheet.particles[i])
        or token.text == "علي"
    )


def _follows_name(sheet: Sheet, first: int) -> bool:
    """Whether a head of state, who may stand for it, is named by more than a surname: behind a nationality or an unknown first name."""
    before = sheet.match_of[first - 1] if first else None
    nation = before is not None and any(e.table == "nisbas" for e in before.entries)
    return first > 0 and (nation or _foreign(sheet, first - 1) or is_given(sheet, first - 1))


def _behind_title(sheet: Sheet, i: int) -> bool:
    """Whether an unknown word stands right behind somebody's title, so that a place behind it is a surname (الأدميرال براد كوبر)."""
    word = sheet.tokens[i]
    if i < 1 or word.kind != "word" or sheet.match_of[i] is not None or word.key.startswith("ال"):
        return False
    match = sheet.match_of[i - 1]
    return match is not None and any(e.table == "heads" and e.parent == "person" for e in match.entries)


def _of_family(sheet: Sheet, i: int) -> bool:
    """Whether the word for a member of a group is a surname: right behind a given name (محمد علي الحوثي)."""
    key, match = sheet.tokens[i].key, sheet.match_of[i]
    alone = match is not None and match.last - match.first == 1 and not match.split.preposition
    return alone and key.startswith("ال") and key.endswith("ي") and (is_given(sheet, i - 1) or _servant(sheet, i - 1))


def _servant(sheet: Sheet, i: int) -> bool:
    """Whether a word stands behind عبد, which makes any definite word part of a name (عبد الملك)."""
    return sheet.tokens[i - 1].key.removeprefix("و") == "عبد"


def can_begin(sheet: Sheet, i: int) -> bool:
    """Whether a word can begin a personal name: given names bear no article, feminine ending in t or relational yeh."""
    token = sheet.tokens[i]
    if token.kind == "latin" or token.key in word_class("kunya"):
        return True
    if token.text.startswith(("ال", "لل", "بال", "وال")):
        return is_given(sheet, i)
    previous = sheet.tokens[i - 1] if i else None
    if previous is not None and previous.text in OPENERS and token.kind == "word":
        return True
    return is_given(sheet, i) or not token.text.endswith(("ية", "يين", "ات", "ون"))


LONGEST_RUN = 4
"""Words that a run of unknown words may have to be taken for a name."""
_COMMON = ("ة", "ات")
_PLURAL = ("ون", "ين")
"""Endings of common nouns; a plural's may also end a foreign name."""


def name_run(sheet: Sheet, first: int, limit: int) -> int:
    """Past the personal name at token `first` that no title introduces: a given name and what follows, or two unknown words; or 0."""
    if first >= limit or not (is_given(sheet, first) or _foreign(sheet, first)):
        return 0
    end = first + 1
    while end < min(limit, first + LONGEST_RUN) and (
        _foreign(sheet, end) or (is_given(sheet, first) and can_name(sheet, end) and not _finite(sheet, end))
    ):
        end += 1
    sure = is_given(sheet, first) or any(_stranger(sheet, i) for i in range(first, end))
    return end if end - first > 1 and sure else 0


def _stranger(sheet: Sheet, i: int) -> bool:
    """Whether a word is unknown to lexicon and grammar and has no look of a common noun: part of a foreign name."""
    return _foreign(sheet, i) and not sheet.tokens[i].key.endswith(_PLURAL)


def _foreign(sheet: Sheet, i: int) -> bool:
    """Whether a word could stand beside a stranger in a name, though it ends like a plural (كارين, لارسون)."""
    token = sheet.tokens[i]
    if token.kind != "word" or sheet.match_of[i] is not None or sheet.particles[i] or sheet.verbs[i]:
        return token.kind == "latin"
    return can_name(sheet, i) and not token.text.startswith("ال") and not token.text.endswith(_COMMON)


def _finite(sheet: Sheet, i: int) -> bool:
    return any(reading.form.part in {"past", "present"} for reading in sheet.verbs[i]) and not is_given(sheet, i)


def trailing_name(sheet: Sheet, first: int, end: int) -> int:
    """Where a personal name begins that ends right before token `end`, not before `first` nor behind a preposition; or -1."""
    for i in range(max(first, end - LONGEST_RUN, 0), end - 1):
        led = i > 0 and any(p.kind == "preposition" and not p.pronoun for p in sheet.particles[i - 1])
        adverbial = sheet.tokens[i].key.startswith("ب") and not is_given(sheet, i)
        if not led and not adverbial and name_run(sheet, i, end) == end:
            return i
    return -1
