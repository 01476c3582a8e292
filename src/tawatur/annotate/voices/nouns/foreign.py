"""Words that cannot belong to the phrase before them: another body, another noun's genitive."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import Head
from tawatur.annotate.voices.nouns.name_words import name_run, trailing_name
from tawatur.annotate.voices.quotes import QUOTES
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class

SHORT = 3
"""Letters up to which a leading ل is no preposition."""


def is_foreign(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether token i cannot belong to the head: a word without article behind a definite common noun, no adjective behind a source."""
    if _told_to(sheet, i, first, head):
        return True
    if _behind_adjective(sheet, i, head) or _object_behind(sheet, i, head) or _behind_name(sheet, i, first, head):
        return True
    if _disagrees(sheet, i, first, head):
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
    return _behind_definite(sheet, i, first, head)


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


def _object_behind(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a definite noun behind a complete phrase is what or whom the verb is about (اعتبرت طهران التقرير، طالبت اللجنة الدول)."""
    token, match = sheet.tokens[i], sheet.match_of[i]
    if not token.key.startswith("ال") or i < head.last:
        return False
    if head.name is not None:
        return match is not None and any(entry.parent == "speaker" for entry in match.entries)
    if _people_asked(sheet, i, head):
        return True
    body = head.role == "actor" and i > head.last and sheet.tokens[i - 1].key.startswith("ال")
    return body and token.key in word_class("addressed")


NAME_NEAR = 4
"""Words of a name before what its bearer speaks about."""


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
    return any(e.table == "states" or e.parent in {"speaker", "actor"} for e in match.entries)


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
    if head.role != "actor" or head.plural or i < head.last or not sheet.tokens[first].text.endswith("ة"):
        return False
    whole = before.text in QUOTES or (before.text.startswith("ال") and before.text.endswith("ة"))
    elative = token.text.startswith("الأ")
    alike = token.text.endswith(("ة", "ه", "ى", "ا", "اء", "ات"))
    return whole and token.text.startswith("ال") and not (elative or alike)


def _people_asked(sheet: Sheet, i: int, head: Head) -> bool:
    """Whether a definite body stands behind the residents of a place: whom they ask (يطالب أهالي المنطقة الجيش بكذا)."""
    entry, match = head.of("heads", "groups"), sheet.match_of[i]
    if entry is None or entry.kind != "residents" or head.article or i <= head.last or match is None:
        return False
    asked = any(e.table == "heads" and e.parent == "actor" for e in match.entries)
    return asked and not match.split.conjunction and sheet.tokens[i - 1].key.startswith("ال")


def _definite(sheet: Sheet, i: int) -> bool:
    """Whether a word bears the article; للجنة may be "for a committee"."""
    match = sheet.match_of[i]
    if match is not None and match.first == i:
        return bool(match.split.article) or sheet.tokens[i].key.startswith("ال")
    return sheet.tokens[i].key.startswith(("ال", "لل"))


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


def is_other_body(sheet: Sheet, i: int, first: int, head: Head) -> bool:
    """Whether a state stands bare behind a definite body (طالب الفريق الأممي تركيا, قائدها ليبيا): another actor, no part of the phrase."""
    match = sheet.match_of[i]
    if match is None or match.first != i or match.split.conjunction or match.split.preposition or i == first:
        return False
    state = any(e.table == "states" for e in match.entries)
    if head.pronoun and i == head.last:
        return state or any(e.parent == "actor" for e in match.entries)
    if not state or head.name is not None:
        return False
    definite = bool(match.split.article) or sheet.tokens[i].key.startswith("ال")
    return not definite and not is_given(sheet, i) and sheet.tokens[i - 1].key.startswith(("ال", "وال"))


def _is_name(entries: tuple[Entry, ...]) -> bool:
    return any(entry.table in {"actors", "outlets", "states", "nisbas", "places", "cities"} for entry in entries)
