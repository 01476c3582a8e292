"""Where a new name behind a head noun ends: a quotation, a cause, or words that nobody knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.persons import leads_name
from tawatur.annotate.mentions.site_words import site_word
from tawatur.annotate.mentions.tasks import past_code, past_task
from tawatur.annotate.mentions.words import adverbial, known_word, skip_signs
from tawatur.lexicon.word_classes import word_class

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader


_FORCE = "قوه"
"""A force, or the force of what is done: قوة الضربات."""


def name_after(reader: Reader, i: int, j: int) -> int:
    """Where the new name that begins at token j ends: a quotation, or up to three words that nobody knows."""
    sheet = reader.sheet
    at = skip_signs(sheet, j)
    if at > j and reader.same_sentence(i, at) and sheet.quote_of[at] >= 0:
        last = at
        while last < len(sheet.tokens) and sheet.quote_of[last] == sheet.quote_of[at] and last - at < 5:
            last += 1
        return last
    for past in (past_code, past_task, _past_clan):
        last = past(reader, i, j)
        if last > j:
            return last
    while (
        reader.same_sentence(i, last)
        and last - j < 3
        and (_names(reader, last) or (last == j and not reader.key(i).endswith(_FORCE) and _genitive(reader, last)))
        and not (last > j and (_another(reader, last) or _beyond(reader, last)))
        and not reader.key(last).startswith(("ب", "و") if last == j else ("ب", "ل", "و"))
    ):
        last += 1
    return last if last > j and not (last == j + 1 and _common(reader, j) and not reader.key(j).startswith("ال")) else j


def _past_clan(reader: Reader, i: int, j: int) -> int:
    """Past the forefather at token j whom a tribe is named after: قبيلة بني سالم, عشيرة آل بو كمال."""
    clan = reader.key(j) in word_class("clan-openers") and reader.same_sentence(i, j + 1)
    if clan and reader.key(j) == "ال" and "آ" not in reader.sheet.tokens[j].text:
        return j
    return j + 2 + (reader.key(j + 1) in word_class("kunya")) if clan else j


def _another(reader: Reader, i: int) -> bool:
    """Whether a definite noun for a place behind a definite name is another: هاجم متمردو حركة النهار المدينة."""
    both = reader.key(i).startswith("ال") and reader.key(i - 1).startswith("ال")
    return both and site_word(reader.key(i), "") is not None


def _beyond(reader: Reader, i: int) -> bool:
    """Whether the word at token i stands past a definite noun that closed the name: زود فيلق الرمال جماعة, not كتيبة الشهيد وائل."""
    key, before = reader.key(i), reader.key(i - 1)
    personal = before in word_class("honorifics") or leads_name(key)
    return before.startswith("ال") and not key.startswith("ال") and key not in word_class("kunya") and not personal


def _genitive(reader: Reader, i: int) -> bool:
    """Whether a definite verbal noun right behind a body's noun is what the body is named after: جيش التحرير, جبهة الإنقاذ."""
    sheet = reader.sheet
    masdar = any(r.form.part == "masdar" for r in sheet.verbs[i]) and reader.key(i).startswith("ال")
    return masdar and not (reader.entries(i) or sheet.particles[i] or any(r.form.person for r in sheet.verbs[i]))


def _names(reader: Reader, i: int) -> bool:
    """Whether a word can be part of a new name: nobody knows it, or it is a common noun (أنصار, شهداء, الجبل)."""
    key = reader.key(i)
    if any(key in word_class(name) for name in _NO_NAMES):
        return False
    if key.endswith("ت") and not key.startswith("ال") and not key.endswith("ات"):
        return False
    if adverbial(reader.sheet.tokens[i].text) or (key.startswith(("ت", "ي")) and key.endswith(_THEM)):
        return False
    if key.startswith("ل") and reader.key(i + 1).startswith("ال"):
        return False
    return not known_word(reader.sheet, i) or _common(reader, i)


_NO_NAMES = ("equating", "such-as", "has-members", "made-up-of")
"""Classes of words that open what is said of a body, and no name of it: مجموعة مؤلفة من, خلية قوامها."""
_THEM = ("ها", "هم")
"""Pronouns that end a verb of a relative clause and no name: جماعات تصنفها واشنطن."""


def _common(reader: Reader, i: int) -> bool:
    sheet = reader.sheet
    if sheet.particles[i] or sheet.quantity_of[i] or sheet.period_of[i] or any(r.form.person for r in sheet.verbs[i]):
        return False
    tables = set(reader.entries(i))
    if "groups" in tables:
        tables -= {"materiel"}
    return tables <= {"groups", "heads", "units", "cities"} and (
        bool(tables) or site_word(reader.key(i), "") is not None
    )
