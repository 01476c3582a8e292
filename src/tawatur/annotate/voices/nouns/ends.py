"""Where a noun phrase that may name a speaker ends."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.foreign import is_foreign, is_other_body
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import Head, is_feminine_past
from tawatur.annotate.voices.nouns.objects import is_object, said_of
from tawatur.annotate.voices.nouns.occasions import is_occasion
from tawatur.annotate.voices.nouns.ties import clings_outside, posted, stands_for, ties_body
from tawatur.annotate.voices.quotes import OPENERS, QUOTES, close_of, name_end, opens
from tawatur.lexicon.word_classes import word_class

LONGEST_BRACKET = 9


LONGEST_PHRASE = 28
LONGEST_TITLE = 4
"""Tokens of a quotation that may be a name though a verb begins it (هيئة البث "كان 11")."""


def phrase_end(
    sheet: Sheet, first: int, limit: int, *, head: Head, bare: bool = False, takes: frozenset[str] = frozenset()
) -> int:
    """Where the noun phrase that begins at `first` ends, before `limit`.

    `bare` stops it before what is announced, `takes` are prepositions that belong to the cue before it.
    """
    i = max(first + 1, head.last) if first < limit else first
    limit = min(limit, first + LONGEST_PHRASE)
    tokens = sheet.tokens
    if first < limit and tokens[first].text in OPENERS:
        i = name_end(sheet, first, limit) or first
    while i < limit:
        token = tokens[i]
        if token.kind == "sign":
            step = _past_sign(sheet, i, limit)
            if not step:
                break
            i = step
            continue
        if token.kind == "number" or _opens_content(sheet, i, takes, head) or _stops(sheet, i, first, head, bare=bare):
            break
        match = sheet.match_of[i]
        i = match.last if match is not None and match.first == i and match.last <= limit else i + 1
    i = min(i, limit)
    while i > first + 1 and tokens[i - 1].key in word_class("belonging"):
        i -= 1  # المرصد التابع لـ«…»: whose it is stands behind a mark
    while (
        i > first + 1
        and sheet.tokens[i - 1].text != "علي"
        and any(p.kind == "preposition" and not p.pronoun for p in sheet.particles[i - 1])
        and sheet.match_of[i - 1] is None
    ):
        i -= 1
    return i


def _opens_content(sheet: Sheet, i: int, takes: frozenset[str], head: Head | None) -> bool:
    """Whether token i is the cue's own preposition: شكك خبراء في, حذر الأهالي من وصول."""
    if head is not None and (posted(sheet, i, head) or stands_for(sheet, i, head)):
        return False
    key = sheet.tokens[i].key
    match = sheet.match_of[i]
    if "الي" in takes and match is not None and match.first == i and match.split.preposition == "ل":
        return any(entry.table == "heads" and entry.parent == "speaker" for entry in match.entries)
    if key not in takes:
        return False
    if key != "من":
        return True
    i += 1
    if i + 1 < len(sheet.tokens) and opens(sheet, i):  # حذر خبراء من «مجموعة تهديدات»
        named = sheet.match_of[i + 1]
        return named is None or all(entry.table not in {"actors", "outlets", "states"} for entry in named.entries)
    return i < len(sheet.tokens) and is_object(sheet, i)


def _past_sign(sheet: Sheet, i: int, limit: int) -> int:
    """Past a short quoted or bracketed name inside a phrase, or 0 where the sign ends the phrase."""
    text = sheet.tokens[i].text
    if opens(sheet, i):
        told = i + 1 < limit and is_object(sheet, i + 1) and not _waits_for_name(sheet, i, limit)
        said = told or (close_of(sheet, i) - i > LONGEST_TITLE and _verb_here(sheet, i + 1))
        return 0 if said else name_end(sheet, i, limit)
    if text in _PAIRED:
        return _past_pair(sheet, i, limit, _PAIRED[text])
    return i + 1 if text == ")" and _opened_in_name(sheet, i) else 0


def _opened_in_name(sheet: Sheet, i: int) -> bool:
    """Whether the bracket that closes at token i was opened inside the name before it (جماعة كذا (أنصار كذا))."""
    match = sheet.match_of[i - 1] if i else None
    return match is not None and any(token.text == "(" for token in sheet.tokens[match.first : match.last])


SHORT_NAME = 4
"""Words and marks of a quoted name that may begin like something announced (مركز بحوث "تسليح الصراعات")."""


def _waits_for_name(sheet: Sheet, i: int, limit: int) -> bool:
    """Whether a quotation of two or three words stands behind a noun without article that needs a name."""
    before = sheet.match_of[i - 1]
    bare = sheet.tokens[i - 1].kind == "word" and not sheet.tokens[i - 1].key.startswith("ال")
    named = before is not None and any(e.table in {"actors", "states", "outlets"} for e in before.entries)
    return bare and not named and 0 < name_end(sheet, i, limit) - i <= SHORT_NAME


_PAIRED = {"(": ")", "/": "/"}
"""Signs that enclose a name inside a phrase, and what closes them."""


def _past_pair(sheet: Sheet, i: int, limit: int, closer: str) -> int:
    for j in range(i + 1, min(limit, i + LONGEST_BRACKET)):
        if sheet.tokens[j].text == closer:
            return j + 1
    return 0


_TANWIN = ("\u0627\u064b", "\u064b\u0627")


def _stops(sheet: Sheet, i: int, first: int, head: Head, *, bare: bool) -> bool:
    """Whether token i is no part of the phrase that `head` heads."""
    token = sheet.tokens[i]
    if token.key == "في" and i + 1 < len(sheet.tokens) and is_occasion(sheet.tokens[i + 1].key.removeprefix("ال")):
        return True
    if head.role == "source" and token.key in word_class("withholding"):
        return True
    if posted(sheet, i, head) or _negated_adjective(sheet, i, head):
        return False
    if (_adverbial(sheet, i, first) and not _titled_by_time(sheet, i, head)) or _accusative(sheet, i, first):
        return True
    inside = (match := sheet.match_of[i]) is not None and match.first < i
    led = _led(sheet, i, head, inside=inside)
    if led is not None or inside:
        return bool(led)
    return (
        is_foreign(sheet, i, first, head)
        or is_other_body(sheet, i, first, head)
        or (bare and (_closed(sheet, i - 1, first) or _tells_deed(sheet, i, head)) and is_object(sheet, i))
        or said_of(sheet, i)
        or (match is not None and match.split.pronoun == "نا" and _closed(sheet, i - 1, first))
        or _verb_here(sheet, i)
        or clings_outside(sheet, i, head)
    )


def _tells_deed(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a verbal noun right behind unnamed activists is what they told of: رصد نشطاء استهداف قوات كذا."""
    deed = any(r.form.part == "masdar" and not r.split.article for r in sheet.verbs[i])
    return deed and not head.article and i == head.last and any(e.kind == "activist" for e in head.entries)


def _adverbial(sheet: Sheet, i: int, first: int) -> bool:
    """Whether token i tells when or how it was said, or what the body is there for."""
    key = sheet.tokens[i].key
    return (
        key in word_class("adverb")
        or key in word_class("how")
        or key in word_class("once-more")
        or (i > first and key in word_class("charged-with"))
        or key in word_class("own-saying")
        or sheet.period_of[i] is not None
        or (key in word_class("everyone-of") and sheet.tokens[i - 1].key.startswith("ال"))
    )


def _titled_by_time(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a time right behind an outlet's common noun is its name, which a definite adjective closes (صحيفة صباح اليومية)."""
    entry = head.of("heads")
    outlet = entry is not None and entry.kind == "media" and not head.article and i == head.last
    return outlet and i + 1 < len(sheet.tokens) and sheet.tokens[i + 1].text.endswith("ية")


def _accusative(sheet: Sheet, i: int, first: int) -> bool:
    """Whether token i is in the accusative: what the verb gives out, no part of who does."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if (
        i > first
        and token.key.endswith("ا")
        and match is not None
        and any(e.parent == "speaker" for e in match.entries)
    ):
        return True
    return token.text.endswith(_TANWIN) and not sheet.tokens[first].text.endswith((*_TANWIN, "ا"))


def _led(sheet: Sheet, i: int, head: Head, *, inside: bool) -> bool | None:
    """Whether a particle at token i ends the phrase, or ties something to it (False); None where none decides it."""
    text = sheet.tokens[i].text
    for particle in sheet.particles[i]:
        if particle.kind in {"complementiser", "relative", "negation", "demonstrative"} and text != "من":
            return True
        if particle.pronoun and head.role == "source" and i == head.last and particle.lemma in {"في", "من", "لدي"}:
            return False
        leads = particle.kind == "preposition" and particle.pronoun != "ي"
        if leads and not inside and text != "علي" and not text.endswith("ية"):
            return not ties_body(sheet, i, head)
    return None


def _negated_adjective(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether غير negates an adjective of the phrase: الباحث غير المقيم."""
    alike = i + 1 < len(sheet.tokens) and sheet.tokens[i + 1].key.startswith("ال") == head.article
    return sheet.tokens[i].key == "غير" and i == head.last and alike and sheet.tokens[i + 1].key not in {"ان", "انه"}


def _closed(sheet: Sheet, i: int, first: int) -> bool:
    """Whether the phrase may be complete at token i: a definite word, a name, a pronoun or a quotation mark."""
    token = sheet.tokens[i]
    if _awaits_genitive(sheet, i):
        return False
    if token.text in QUOTES or token.text == ")" or token.kind == "latin" or token.key.startswith(("ال", "لل")):
        return True
    match = sheet.match_of[i]
    if match is not None and any(
        entry.table in {"actors", "outlets", "states", "places", "cities"} for entry in match.entries
    ):
        return True
    return i > first and not is_object(sheet, i)


def _awaits_genitive(sheet: Sheet, i: int) -> bool:
    """Whether a body without article stands at token i, whose task or owner is still to come (رئيس مركز حماية الغابات)."""
    return sheet.tokens[i].key in word_class("body") or sheet.tokens[i].key in word_class("organ")


def _verb_here(sheet: Sheet, i: int) -> bool:
    """Whether a finite verb stands at token i: one that the lexicon does not know as a name or common noun."""
    if is_feminine_past(sheet, i):
        return True
    if sheet.match_of[i] is not None or sheet.tokens[i].key.startswith(("ال", "صادر")):
        return False
    if i and (sheet.tokens[i - 1].key in word_class("kunya") or (is_given(sheet, i) and is_given(sheet, i - 1))):
        return False
    if _of_body(sheet, i):
        return False
    return any(reading.form.part in {"past", "present"} and reading.form.person == 3 for reading in sheet.verbs[i])


def _of_body(sheet: Sheet, i: int) -> bool:
    """Whether a word stands between a body named without article and a noun with one, so that it is a noun too (إدارة أمن الحدود)."""
    body = sheet.match_of[i - 1] if i else None
    if body is None or body.split.article or body.split.pronoun or i + 1 >= len(sheet.tokens):
        return False
    organised = any(e.table == "heads" and e.parent == "actor" for e in body.entries)
    return organised and sheet.tokens[i + 1].key.startswith("ال") and sheet.match_of[i + 1] is None
