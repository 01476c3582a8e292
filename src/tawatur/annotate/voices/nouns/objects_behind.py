"""Nouns behind a complete phrase: whom or what the verb is about, whom somebody tells or asks."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import Head
from tawatur.annotate.voices.nouns.name_words import name_run, trailing_name
from tawatur.annotate.voices.quotes import QUOTES
from tawatur.lexicon.word_classes import word_class

NAMED = 2
"""Words that a name of strangers has at least."""
NAME_NEAR = 4
"""Words of a name before what its bearer speaks about."""


def is_object_behind(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether token i is whom or what the verb is about, behind a phrase from token `first` on that is complete before it."""
    return (
        _told_to(sheet, i, first, head)
        or _behind_adjective(sheet, i, head)
        or _object_behind(sheet, i, head)
        or _behind_name(sheet, i, first, head)
        or _behind_stranger(sheet, i, first, head)
        or _disagrees(sheet, i, first, head)
        or _no_adjective_of_his(sheet, i, first, head)
        or _words_of_another(sheet, i, head)
    )


def _object_behind(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a definite noun behind a complete phrase is what or whom the verb is about (اعتبرت طهران التقرير، طالبت اللجنة الدول)."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if not token.key.startswith("ال") or i < head.last:
        return False
    if head.name is not None:
        return match is not None and any(entry.parent == "speaker" for entry in match.entries)
    if people_asked(sheet, i, head):
        return True
    body = head.role == "actor" and i > head.last and sheet.tokens[i - 1].key.startswith("ال")
    return body and token.key in word_class("addressed")


def _behind_adjective(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a definite noun stands behind an indefinite body and its adjective, which close the phrase (أعلنت منظمة إنسانية الحصيلة)."""
    if head.article or head.role not in {"actor", "person", "source"} or head.name is not None or i < head.last:
        return False
    before, definite = sheet.tokens[i - 1], sheet.tokens[i].key.startswith("ال")
    if not definite or before.kind != "word" or before.key.startswith(("ال", "لل")):
        return False
    if head.role != "actor" and before.key in word_class("ranking"):
        return True
    match = sheet.match_of[i - 1]
    whole = i == head.last and match is not None and match.first < i - 1  # مصادر محلية, an entry of its own
    common = match is None or whole or any(e.table == "nisbas" for e in match.entries)
    ending = ("ية",) if head.role == "actor" else ("ية", "يون", "يين", "يان")
    adjectives = all(token.text.endswith(ending) for token in sheet.tokens[head.last : i])
    return head.role != "person" and before.text.endswith(ending) and common and (adjectives or head.role == "actor")


def _behind_name(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a definite noun stands behind a person's name: whom or what the verb is about (رفض فلان الفلاني الأدلة)."""
    if head.role != "person" and not is_given(sheet, first):
        return False
    match, key = sheet.match_of[i], sheet.tokens[i].key
    if _body_told(sheet, i, head):
        return True
    if not key.startswith("ال") or key in word_class("surname-title") or is_given(sheet, i):
        return False
    named = range(max(first if head.role != "person" else head.last, i - NAME_NEAR), i - 1)
    given = any(is_given(sheet, j) and not sheet.tokens[j].key.startswith("ال") for j in named)
    if not given and not (head.role == "person" and trailing_name(sheet, max(head.last, i - NAME_NEAR), i) >= 0):
        return False
    if match is None:
        before = sheet.tokens[i - 1].key
        surname = before.endswith("ي") if before.startswith("ال") else not is_given(sheet, i - 1)
        return surname and not key.endswith("ي")
    if match.split.conjunction:
        return False
    people = any(e.table == "groups" and e.number == "p" for e in match.entries)
    return people or any(e.table == "states" or e.parent in {"speaker", "actor"} for e in match.entries)


def _behind_stranger(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a definite noun stands behind a name of unknown words: what its bearer did it to (انتقد ماتياس جيباور التناقض)."""
    if head.entries or i - first < NAMED or not sheet.tokens[i].key.startswith("ال") or sheet.match_of[i] is not None:
        return False
    foreign = name_run(sheet, first, i) == i and not any(sheet.verbs[j] for j in range(first, i))
    goes_on = i + 1 < len(sheet.tokens) and sheet.tokens[i + 1].kind == "word"
    closes = not goes_on or any(p.kind == "complementiser" for p in sheet.particles[i + 1])
    return foreign and not closes and not sheet.tokens[i].key.endswith("ي") and not is_given(sheet, i)


def _body_told(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a body or outlet stands bare behind an officer's full name: whom he tells (أبلغ العقيد فلان الفلاني مجلس الأمن)."""
    match = sheet.match_of[i]
    if match is None or match.first != i or match.split.preposition or match.split.conjunction or match.split.article:
        return False
    body = any(e.table in {"actors", "outlets"} or (e.table == "heads" and e.parent == "actor") for e in match.entries)
    person = any(e.kind == "person" or e.parent == "person" for e in match.entries)
    return body and not person and head.role == "person" and trailing_name(sheet, head.last, i) >= 0


def _disagrees(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a definite word without feminine ending stands behind a feminine body, so that it is no adjective of it (الوزارة الوفد)."""
    before, token = sheet.tokens[i - 1], sheet.tokens[i]
    body = head.role == "actor" or (head.name is not None and head.name.table == "outlets")
    if not body or head.plural or i < head.last or not sheet.tokens[first].text.endswith("ة"):
        return False
    whole = before.text in QUOTES or (before.text.startswith("ال") and before.text.endswith("ة"))
    elative = token.text.startswith("الأ")
    alike = token.text.endswith(("ة", "ه", "ى", "ا", "اء", "ات"))
    return whole and token.text.startswith("ال") and not (elative or alike)


def _no_adjective_of_his(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a definite word in the feminine stands right behind one man's office: what he did it to (انتقد الوزير الصفقة)."""
    before = sheet.tokens[i - 1].text
    masculine = before.startswith("ال") and not head.plural and not before.endswith(("ة", "ات"))
    if head.role != "person" or first != i - 1 or not masculine or head.pronoun:
        return False
    token = sheet.tokens[i]
    name = is_given(sheet, i) or token.key in word_class("surname-title")
    return token.text.startswith("ال") and token.text.endswith("ة") and not name and not is_given(sheet, i + 1)


def people_asked(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a definite body stands behind the residents of a place: whom they ask (يطالب أهالي المنطقة الجيش بكذا)."""
    entry, match = head.of("heads", "groups"), sheet.match_of[i]
    if entry is None or entry.kind != "residents" or head.article or i <= head.last or match is None:
        return False
    asked = any(e.table == "heads" and e.parent == "actor" for e in match.entries)
    return asked and not match.split.conjunction and sheet.tokens[i - 1].key.startswith("ال")


def _told_to(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether an outlet behind indefinite people is whom they tell (أبلغ مسؤولون غربيون رويترز، مسؤول أمني الصحيفة)."""
    person = head.role in {"person", "source"} or head.of("groups") is not None
    if not person or head.article or i < head.last:
        return False
    match, before = sheet.match_of[i], sheet.match_of[i - 1]
    if match is None or match.first != i or match.split.preposition or match.split.conjunction:
        return False
    if any(sheet.tokens[j].key.startswith("ال") for j in range(first, i)):
        return False
    relational = sheet.tokens[i - 1].key.endswith(("ي", "يه", "يين", "يون"))
    nisba = before is not None and (before.first < i - 1 or any(e.table == "nisbas" for e in before.entries))
    outlet = any(e.table == "outlets" or (e.table == "heads" and e.kind == "media") for e in match.entries)
    return outlet and (nisba or head.plural or (relational and i > head.last))


def _words_of_another(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether what somebody said begins behind a complete phrase: what the verb is about (وصف وزير الإعلام تصريحات جاره)."""
    match, before = sheet.match_of[i], sheet.match_of[i - 1]
    if match is None or match.first != i or match.split.article or match.split.preposition or match.split.conjunction:
        return False
    said = all(e.table == "heads" and e.parent == "speaker" and e.number == "p" for e in match.entries)
    named = before is not None and any(e.table in {"states", "actors", "places", "cities"} for e in before.entries)
    whole = named or sheet.tokens[i - 1].key.startswith("ال")
    return said and whole and i >= head.last and head.role in {"person", "actor", "source"}
