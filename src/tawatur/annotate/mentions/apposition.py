"""Apposition: a description and the name beside it are one phrase, however the name is brought in."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class

_CALLED = frozenset(
    {"باسم", "تعرف", "يعرف", "المعروفه", "المعروف", "تسمي", "يسمي", "المسماه", "المسمي", "تدعي", "يدعي", "تحمل", "اسم"}
)


def of_union(sheet: Sheet, phrase: Phrase) -> Phrase:
    """دول الاتحاد الأوروبي: the states of a union are the union."""
    i = phrase.first - 1
    if (
        i < 0
        or phrase.sort != "actor"
        or phrase.kind != "alliance"
        or phrase.preposition
        or sheet.tokens[i].key not in word_class("states-of-a-union")
    ):
        return phrase
    key = sheet.tokens[i].key
    own = key[0] if key[0] in "لب" and key[1:] in word_class("states-of-a-union") else preposition_before(sheet, i)
    return phrase._replace(first=i, preposition=own, conjunction="و" if key.startswith("و") else "")


def so_called(sheet: Sheet, phrase: Phrase) -> Phrase:
    """لما يسمى بالجيش الحر: the ب only brings in the name, and what governs ما governs it."""
    i = phrase.first - 1
    if phrase.preposition != "ب" or i < 1 or sheet.tokens[i].key not in word_class("name-openers"):
        return phrase
    what = sheet.tokens[i - 1].key
    if what not in _WHAT:
        return phrase
    return phrase._replace(preposition=_WHAT[what] or preposition_before(sheet, i - 1))


_WHAT = {"ما": "", "لما": "ل", "بما": "ب", "ولما": "ل"}
"""What, before is called, with the preposition that clings to it."""


def _named_after(sheet: Sheet, before: Phrase, phrase: Phrase) -> Phrase | None:
    """A description with the name that follows it: ميليشيا تعرف باسم «…», مسؤول العمليات «…», العاصمة الخرطوم."""
    if phrase.conjunction or phrase.preposition.strip() not in {"", "ب"}:
        return None
    between = [token for token in sheet.tokens[before.last : phrase.first] if token.kind == "word"]
    if len(between) > _DESCRIPTION:
        return None
    if between and all(t.key in _CALLED for t in between) and before.generic and before.sort in {"people", "actor"}:
        return _in_place_of(before, phrase) if phrase.sort in {"actor", "person"} else None
    if (
        before.sort == "people"
        and before.kind in {"officials", "officers"}
        and before.number == "s"
        and phrase.sort == "person"
    ):
        return _in_place_of(before, phrase) if all(t.key.startswith("ال") for t in between) else None
    if not between and phrase.kind == "metonym" and sheet.tokens[before.head].key.endswith("عاصمه"):
        return before._replace(last=phrase.last, mention=replace(phrase.mention, kind="place"), generic=False)
    return None


def _in_place_of(before: Phrase, name: Phrase) -> Phrase:
    """A name with the description before it, standing where that stands."""
    return name._replace(first=before.first, preposition=before.preposition, conjunction=before.conjunction)


_DESCRIPTION = 3
"""Words between a description and the name that it describes."""


def with_apposition(sheet: Sheet, found: list[Phrase]) -> list[Phrase]:
    """وكلائهم الحوثيين: a description with a pronoun and the name right behind it are one."""
    kept: list[Phrase] = []
    for phrase in found:
        before = kept[-1] if kept else None
        named = (
            _named_after(sheet, before, phrase)
            if before is not None and sheet.sentence_of[before.first] == sheet.sentence_of[phrase.first]
            else None
        )
        if named is not None:
            kept[-1] = named
        elif before is not None and _role_of(sheet, before, phrase):
            kept[-1] = before._replace(last=phrase.last)
        elif (
            before is not None
            and before.sort == "people"
            and before.pronoun
            and before.last == phrase.first
            and phrase.sort == "actor"
            and not phrase.preposition
            and not phrase.conjunction
            and not phrase.generic
        ):
            kept[-1] = _described_as(before, phrase)
        else:
            kept.append(phrase)
    return kept


_ROLES = frozenset({"officers", "officials", "fighters"})
"""Kinds of phrases that tell what somebody is in a body: عضو مجلس السيادة, قيادي في الحركة."""


def _role_of(sheet: Sheet, before: Phrase, phrase: Phrase) -> bool:
    """Whether a phrase right behind a person's name, or its comma, says what he is in some body.

    محمد حمدان عضو مجلس السيادة, سالم خليل، زعيم الجماعة.
    """
    comma = sheet.tokens[before.last].text in _COMMAS if before.last < phrase.first else False
    near = before.last + comma == phrase.first and sheet.sentence_of[before.first] == sheet.sentence_of[phrase.first]
    person = before.sort == "person" and near and before.sort != phrase.sort
    one = phrase.number == "s" and phrase.kind in _ROLES and phrase.quantity is None
    return person and one and not (phrase.preposition or phrase.conjunction)


_COMMAS = frozenset("،,")
_BACKERS = frozenset({"groups/backer", "groups/financier", "groups/supplier", "groups/operator"})


def _described_as(before: Phrase, phrase: Phrase) -> Phrase:
    """A name with the description before it; of backers (داعميها إيران) it keeps whose they are said to be."""
    named = phrase._replace(first=before.first, preposition=before.preposition, conjunction=before.conjunction)
    ref = before.mention.ref or ""
    if ref not in _BACKERS:
        return named
    return named._replace(pronoun=before.pronoun, how_owned=ref.partition("/")[2])
