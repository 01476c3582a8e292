"""Words that cannot belong to the phrase before them: another body, another noun's genitive."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import Head
from tawatur.annotate.voices.nouns.name_words import name_run
from tawatur.annotate.voices.nouns.objects_behind import is_object_behind
from tawatur.annotate.voices.quotes import QUOTES
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class

SHORT = 3
"""Letters up to which a leading ل is no preposition."""


def is_foreign(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether token i cannot belong to the head: a word without article behind a definite common noun, no adjective behind a source."""
    if is_object_behind(sheet, i, first, head):
        return True
    if not _bare(sheet, i) or _belongs(sheet, i, first, head):
        return False
    match = sheet.match_of[i]
    if head.name is not None and i >= head.last:
        return not (match is not None and match.split.conjunction)
    if head.plural and _starts_anew(sheet, i):
        return True
    if head.role == "source":
        return _behind_source(sheet, i, head)
    if sheet.tokens[first].text in QUOTES and not head.role:
        return True
    if not head.entries and head.article and sheet.tokens[i - 1].key.startswith("ال") and not is_given(sheet, i):
        return True
    return _goods_shown(sheet, i, head) or _behind_definite(sheet, i, first, head)


def _goods_shown(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether goods stand behind a definite class of people: what they show, no part of who they are (المقاومة المحلية صواريخ)."""
    match = sheet.match_of[i]
    goods = match is not None and not match.split.conjunction and all(e.table == "materiel" for e in match.entries)
    return goods and head.of("groups") is not None and _definite(sheet, i - 1)


def _bare(sheet: Sheet, i: int) -> bool:
    """Whether token i is a common word without article."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    definite = token.key.startswith(("ال", "لل", "وال"))
    return token.kind == "word" and not definite and not (match is not None and _is_name(match.entries))


def _belongs(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a bare word is surely of the phrase: behind a preposition in it, of a source, whose body it is, who holds the office."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if any(sheet.tokens[j].key in word_class("tying") for j in range(first + 1, i)):
        return True
    adjective = sheet.tokens[i - 1].text.endswith(("ية", "يون", "يين")) and not sheet.tokens[i - 1].key.startswith("ال")
    if match is not None and any(e.table == "heads" for e in match.entries) and head.role == "source":
        return not adjective  # حذرت مصادر محلية سكان القرى
    if token.key.startswith("ل") and len(token.key) > SHORT and head.role in {"actor", "speaker"}:
        return True
    return head.office and name_run(sheet, head.last, len(sheet.tokens)) > i >= head.last


def _starts_anew(sheet: Sheet, i: int) -> bool:
    """Whether goods or an accusative stand behind a plural: what is said, no part of who says it."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if match is not None:
        return any(e.table in {"materiel", "units"} for e in match.entries)
    return token.key.endswith("ا") and not sheet.tokens[i - 1].key.endswith("ا")


def _behind_source(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a bare word behind a source is no adjective of it."""
    token, entry = sheet.tokens[i], head.of("heads")
    if entry is not None and entry.kind in {"residents", "witness"}:
        return False
    if head.article and not head.plural and any(is_given(sheet, j) for j in range(head.last, i + 1)):
        return False  # المسؤول العسكري فلان
    if i + 1 < len(sheet.tokens) and sheet.tokens[i + 1].key in {"من", "في", "علي"}:
        return False
    if _rank(sheet, i, head):
        return False
    adjective = token.text.endswith(("ة", "ي", "ين", "ون", "ى", "ان"))
    return not adjective or (token.key.startswith("و") and not token.text.endswith(("ة", "ي")))


def _rank(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a word of rank agrees with one unnamed source (مصدر أمني رفيع, مسؤول كبير)."""
    return not head.plural and not head.article and sheet.tokens[i].key in word_class("ranking")


def _behind_definite(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a bare word stands behind a definite phrase, which no bare word goes on."""
    generic = head.role in {"speaker", "actor"}
    match = sheet.match_of[i]
    unknown = match is None or all(entry.parent == "speaker" for entry in match.entries)
    if (generic or head.plural) and unknown:
        relational = sheet.tokens[i].text.endswith(("ي", "ية"))
        if _definite(sheet, i - 1) and not relational:
            return True
    words = [sheet.tokens[j].key for j in range(first, i) if sheet.tokens[j].kind == "word"]
    plain = all(key.startswith(("ال", "لل", "وال", "بال", "فال")) for key in words)
    return generic and head.name is None and head.article and plain


def _definite(sheet: Sheet, i: int) -> bool:
    """Whether a word bears the article; للجنة may be "for a committee"."""
    match = sheet.match_of[i]
    if match is not None and match.first == i:
        return bool(match.split.article) or sheet.tokens[i].key.startswith("ال")
    return sheet.tokens[i].key.startswith(("ال", "لل"))


def is_other_body(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a state stands bare behind a definite body (طالب الفريق الأممي تركيا, قائدها ليبيا): another actor, no part of the phrase."""
    match = sheet.match_of[i]
    if match is None or match.first != i or match.split.conjunction or match.split.preposition or i == first:
        return False
    state = any(e.table == "states" and e.kind != "metonym" for e in match.entries) or (
        match.last - i == 1 and any(e.table == "states" for e in match.entries)
    )
    if head.pronoun and i == head.last:
        return state or any(e.parent == "actor" for e in match.entries)
    if not state or head.name is not None:
        return False
    definite = bool(match.split.article) or sheet.tokens[i].key.startswith("ال")
    return not definite and not is_given(sheet, i) and sheet.tokens[i - 1].key.startswith(("ال", "وال"))


def _is_name(entries: tuple[Entry, ...]) -> bool:
    return any(entry.table in {"actors", "outlets", "states", "nisbas", "places", "cities"} for entry in entries)
