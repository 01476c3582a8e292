"""Personal names inside a phrase: where role words and affiliation end and the name begins."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import Head, head_at
from tawatur.annotate.voices.nouns.name_first import surname_like
from tawatur.annotate.voices.nouns.name_words import can_begin, can_name, trailing_name
from tawatur.annotate.voices.quotes import OPENERS, QUOTES
from tawatur.lexicon.entries import Entry

LONGEST_NAME = 5


Found = tuple[int, int, Entry | None]


def person_name(sheet: Sheet, first: int, last: int, head: Head, limit: int) -> Found | None:
    """The personal name in tokens `first` to `last`, or in apposition right behind them: (first, last, lexicon entry)."""
    for i in range(first, last):
        match = sheet.match_of[i]
        if match is not None and match.first == i:
            entry = next((e for e in match.entries if e.table == "actors" and e.kind == "person"), None)
            if entry is not None and not _anothers(sheet, first, i, head):
                begin = i
                while (
                    begin > first
                    and begin - 1 >= head.last
                    and can_name(sheet, begin - 1)
                    and can_begin(sheet, begin - 1)
                ):
                    begin -= 1
                return begin, max(match.last, i + 1), entry
    known = head.of("heads", "groups") is not None
    apposed = _apposition(sheet, last, limit) if head.role == "person" else None
    quoted = _quoted_name(sheet, head.last, last) if head.role == "person" else None
    if quoted is not None:
        return (*quoted, None)
    if not known and is_given(sheet, first):
        return (*_lead(sheet, first, last), None)
    found = _tail(sheet, head.last if known else first, last)
    if apposed is not None and (found is None or not is_given(sheet, found[0])):
        return apposed
    if found is not None and (known or _likely(sheet, found[0])) and not _anothers(sheet, first, found[0], head):
        return (*found, None)
    return apposed


def _anothers(sheet: Sheet, first: int, name: int, head: Head) -> bool:
    """Whether a known name is that of whom the head serves (متحدث باسم قوات المشير فلان، مستشار الرئيس فلان), not of the head itself."""
    if head.of("heads") is None or (head.article and "باسم" not in (sheet.tokens[j].key for j in range(first, name))):
        return False
    whole = sheet.match_of[name]
    name = min(name, whole.first) if whole is not None else name
    before = sheet.match_of[name - 1] if name > first else None
    name = before.first if before is not None and any(e.kind == "person" for e in before.entries) else name
    at = name - 1
    while (
        at > first
        and (match := sheet.match_of[at]) is not None
        and any(e.table == "heads" and e.parent == "person" for e in match.entries)
    ):
        at = match.first - 1
    titles = name - 1 - at + (whole is not None or before is not None)
    owner = head_at(sheet, at) if at >= first else None
    if owner is None or owner.article or (titles == 0 and owner.role != "actor"):
        return False
    return (titles > 0 and (at == first or owner.role == "actor")) or (owner.role == "actor" and at > first)


def _likely(sheet: Sheet, first: int) -> bool:
    """Whether words without any role before them are a personal name: a given name first, or a Latin or unknown word with a surname."""
    return is_given(sheet, first) or sheet.tokens[first].kind == "latin"


def _lead(sheet: Sheet, first: int, last: int) -> tuple[int, int]:
    """The name that begins a phrase with a given name, before whose son, brother or neighbour it is."""
    end = first + 1
    while end < min(last, first + LONGEST_NAME) and can_name(sheet, end):
        end += 1
    return first, end


def _tail(sheet: Sheet, first: int, last: int) -> tuple[int, int] | None:
    """The longest run of name-like words that ends the phrase and begins with a word without article."""
    end = _before_ties(sheet, first, last)
    while end > first and sheet.tokens[end - 1].text in {*QUOTES, ")", "("}:
        end -= 1
    begin = end
    while begin > first and can_name(sheet, begin - 1):
        begin -= 1
    while begin < end and not can_begin(sheet, begin):
        begin += 1
    begin = next(
        (i for i in range(begin + 1, end) if is_given(sheet, i) and sheet.tokens[i - 1].key.startswith("ال")), begin
    )
    placed = begin > first and sheet.tokens[begin - 1].key == "في"
    if placed and end - begin > 2 and is_given(sheet, begin + 1):
        begin += 1  # المتحدث باسم مستشفى كذا في كويتا وسيم بيق: the place behind في is none of the name
    if end - begin < 1 or end - begin > LONGEST_NAME:
        return None
    if end - begin == 1 and not (begin > 0 and _titled(sheet, begin)):
        return None
    return begin, end


def _before_ties(sheet: Sheet, first: int, last: int) -> int:
    """Where a name may end: before the first preposition, unless a given name stands behind it."""
    for i in range(first, last):
        if (
            any(p.kind == "preposition" and p.pronoun != "ي" for p in sheet.particles[i])
            and sheet.tokens[i].text != "علي"
        ):
            behind = any(is_given(sheet, j) for j in range(i + 1, last)) or trailing_name(sheet, i + 2, last) > 0
            return last if behind else i
    return last


def _titled(sheet: Sheet, i: int) -> bool:
    """Whether the word before is a title that one name alone may follow (الكولونيل ديلون)."""
    match = sheet.match_of[i - 1]
    if match is None:
        return False
    return any(
        entry.table == "heads" and entry.kind in {"officer", "notable", "civilian"} for entry in match.entries
    ) and any(sheet.tokens[match.first].key.startswith(p) for p in ("ال", "لل", "وال"))


def _quoted_name(sheet: Sheet, first: int, last: int) -> tuple[int, int] | None:
    """A name in quotation marks behind its title, or behind the body that the title is of, if it opens with a given name."""
    direct = _in_quotes(sheet, first, last)
    if direct is not None:
        return direct
    opened = next((i for i in range(last - 2, first, -1) if sheet.tokens[i].text in OPENERS), -1)
    if opened < 0 or not is_given(sheet, opened + 1) or head_at(sheet, opened - 1).role == "actor":
        return None
    return _in_quotes(sheet, opened, last)


def _in_quotes(sheet: Sheet, first: int, last: int) -> tuple[int, int] | None:
    """A name in quotation marks right behind its title: المقدم “حسن عبد الغني”."""
    if first >= last or sheet.tokens[first].text not in OPENERS:
        return None
    end = first + 1
    while end < last and can_name(sheet, end):
        end += 1
    closed = end < last and sheet.tokens[end].text in QUOTES
    return (first + 1, end) if closed and 1 < end - first - 1 <= LONGEST_NAME and can_begin(sheet, first + 1) else None


def _names(sheet: Sheet, i: int) -> bool:
    """Whether a word, or the hyphen inside a double name, can belong to a name (فيتون-براون)."""
    if sheet.tokens[i].text == "-" and i + 1 < len(sheet.tokens):
        return sheet.tokens[i - 1].end == sheet.tokens[i].start and sheet.tokens[i].end == sheet.tokens[i + 1].start
    return can_name(sheet, i) and not sheet.verbs[i]


def bare_name(sheet: Sheet, first: int, limit: int) -> int:
    """Past two to four unknown words that stand between commas, where a name is expected; 0 where they do not."""
    end = first
    while end < limit and end - first < LONGEST_NAME and _names(sheet, end):
        end += 1
    closed = end < limit and sheet.tokens[end].text in "،,.؛"
    begins = first < end and (can_begin(sheet, first) or is_given(sheet, first + 1))
    return end if closed and end - first > 1 and begins else 0


def _apposition(sheet: Sheet, last: int, limit: int) -> Found | None:
    """A name set off by a comma behind its role: نفى الكولونيل، «فلان الفلاني»."""
    i = last
    if i >= limit or sheet.tokens[i].text not in "،,":
        return None
    i += 1
    quoted = i < limit and sheet.tokens[i].text in OPENERS
    i += quoted
    end = i
    match = sheet.match_of[i] if i < limit else None
    if match is not None and any(e.table == "actors" and e.kind == "person" for e in match.entries):
        end = match.last
    while end < limit and end - i < LONGEST_NAME and can_name(sheet, end) and _no_verb(sheet, end, i):
        end += 1
    if end - i < 2 and i + 2 < limit and surname_like(sheet, i + 1):
        end = i + 2
    if end - i < 2 or not can_begin(sheet, i):
        return None
    closed = end < limit and sheet.tokens[end].text in {*QUOTES, "،", ","}
    return (i, end, None) if closed else None


def _no_verb(sheet: Sheet, i: int, first: int) -> bool:
    """Whether token i is no verb, or the surname behind a given name that only looks like one."""
    return not sheet.verbs[i] or (i == first + 1 and is_given(sheet, first))
