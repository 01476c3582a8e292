"""Adjectives behind a noun: how far those go that agree with it and only describe it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.persons import leads_name
from tawatur.annotate.mentions.site_words import opens_site
from tawatur.annotate.mentions.words import is_direction, looks_adjective, plain_adjective, tie_word
from tawatur.lexicon.names import group_adjective
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader


@cache
def _stationed() -> frozenset[str]:
    """The verbs of being somewhere, whose participle takes the place behind it: القوات المتمركزة في الفوج."""
    return frozenset(row["predicate"] for row in rows("frames") if row["kind"] == "presence")


def adjectives_after(reader: Reader, i: int, j: int) -> int:
    """The first token past the plain adjectives (مسلحة, الحربي, عسكرية) that agree with the noun before token j."""
    definite = _definite(reader, i)
    while reader.same_sentence(i, j) and _agrees(reader, j, definite=definite) and _only_describes(reader, i, j):
        if says_where(reader, j) or group_adjective(reader.key(j)) is not None:
            break
        j += 1
    return j


def says_where(reader: Reader, j: int) -> bool:
    """Whether the word at token j is the participle of being somewhere: القوات المتمركزة في الفوج."""
    readings = reader.sheet.verbs[j] if j < len(reader.sheet.tokens) else ()
    return any(r.verb in _stationed() and r.form.part == "active-participle" for r in readings)


def _agrees(reader: Reader, j: int, *, definite: bool) -> bool:
    """Whether the word at token j is shaped as an adjective of a definite or indefinite noun is."""
    key = reader.sheet.keys[j]
    if definite:
        shaped = key.startswith("ال") and looks_adjective_definite(key)
        return shaped and not _names_deed(reader, j) and not opens_site(key)
    return _adjective(key) and not key.startswith(("ال", "لل")) and _bare(reader, j)


def _names_deed(reader: Reader, j: int) -> bool:
    """Whether a word that ends as an adjective does is a verbal noun: استعاد الجيش السيطرة."""
    readings = reader.sheet.verbs[j]
    return not reader.key(j).startswith("الم") and bool(readings) and all(r.form.part == "masdar" for r in readings)


def _only_describes(reader: Reader, i: int, j: int) -> bool:
    """Whether the word at token j only describes the noun at token i: it names, ties, counts and joins nothing itself."""
    key = reader.key(j)
    if key.startswith("و") or reader.sheet.particles[j] or reader.sheet.quantity_of[j]:
        return False
    if tie_word(key) is not None or is_direction(key):
        return False
    entries = reader.entries(j)
    if not entries.keys() <= {"heads", "materiel", "units", "groups"}:
        return False
    if entries.keys() & {"materiel", "units"} and (not looks_adjective(key) or "groups" in reader.entries(i)):
        return False
    if not _of_one_gender(reader, i, key):
        return False
    people = entries.get("groups")
    if people is None:
        return True
    noun = reader.entries(i).get("groups")
    if people.kind in _TAKEN and not looks_adjective(key) and noun is not None and noun.kind != people.kind:
        return False  # أوقف الجيش المتهم
    entitles = people.number == "s" and reader.same_sentence(i, j + 1) and leads_name(reader.key(j + 1))
    return not (entitles or people.kind == "forces" or (people.number == "p" and key.endswith("ي")))


_TAKEN = frozenset({"civilians", "suspects", "smugglers", "traders", "displaced", "prisoners"})
"""Classes of people that a body takes or meets, and is not described by."""
_SOUND = ("ون", "ين")


def _of_one_gender(reader: Reader, i: int, key: str) -> bool:
    """Whether a definite adjective's ending allows the noun at token i: not هاجم المسلحون القرية, قصف الجيش البلدة."""
    if not key.startswith("ال"):
        return True
    noun, before = reader.entries(i).get("groups"), reader.key(i)
    if not key.endswith("ه"):
        return looks_adjective(key) or key.endswith(_SOUND) or not before.endswith(("ه", *_SOUND))
    masculine = (
        noun is not None and noun.number == "s" and _genders().get(noun.id) == "m" and not before.endswith(("ه", "ات"))
    )
    return not (masculine or (noun is not None and before.endswith(_SOUND)))


@cache
def _genders() -> dict[str, str]:
    return {row["id"]: row["gender"] for row in rows("groups")}


def _adjective(key: str) -> bool:
    return looks_adjective(key) or plain_adjective(key) or key in _of_people()


@cache
def _of_people() -> frozenset[str]:
    """The adjectives of people with the endings of gender and of the sound plural."""
    return frozenset(stem + ending for stem in word_class("personal-adjectives") for ending in ("", "ه", "ون", "ين"))


def looks_adjective_definite(key: str) -> bool:
    """الحربي, المسلحة, الإرهابي: a definite word with an adjective's ending."""
    return looks_adjective(key) or (key.startswith("الم") and len(key) > 4) or key.endswith("ه")


def _definite(reader: Reader, i: int) -> bool:
    key = reader.sheet.keys[i]
    return key.startswith(("ال", "وال", "بال", "لل", "فال", "كال", "ولل", "وبال"))


def _bare(reader: Reader, j: int) -> bool:
    return not any(r.form.person for r in reader.sheet.verbs[j])
