"""Noun places: where a word that may be a verb and a verbal noun is the noun, by its form or the words right beside it."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.facts.frames import frames
from tawatur.annotate.mentions.words import looks_adjective
from tawatur.annotate.sheet import Sheet
from tawatur.annotate.verb_readings import VerbReading
from tawatur.lexicon.names import group_adjective
from tawatur.lexicon.word_classes import word_class

_FROM = frozenset({"من", "ومن", "فمن"})


AUXILIARIES = frozenset({"كون.I", "بوت.I", "صبح.IV", "ظلل.I", "زول.I", "كود.I", "عود.I", "ليس.I"})
"""Verbs that only give another verb its time."""


def is_noun(sheet: Sheet, i: int, finite: list[VerbReading], masdars: list[VerbReading]) -> bool:
    """Whether a word that may be a verb and a verbal noun is the noun, by its form or the words right beside it."""
    return (
        _mostly_noun(sheet.tokens[i].text, masdars)
        or (i > 0 and sheet.keys[i - 1] in word_class("deeds-of"))
        or _behind_that(sheet, i)
        or _there_is(sheet, i)
        or (i > 1 and sheet.keys[i - 1] in word_class("judgements") and sheet.keys[i - 2] in _FROM)
        or (_behind_verb(sheet, i) and all(r.form.part == "past" and not r.split.pronoun for r in finite))
        or _bans_goods(sheet, i, masdars)
        or _has_its_object(sheet, i, masdars)
        or _hidden(finite)
        or _before_adjective(sheet, i)
    )


def _behind_that(sheet: Sheet, i: int) -> bool:
    """Whether a word that may be a past stands right behind أن or إن, where only a noun does: إن قصف الجيش طال القرية."""
    if i < 1 or sheet.sentence_of[i - 1] != sheet.sentence_of[i]:
        return False
    that = sheet.tokens[i - 1].key.removeprefix("و") in {"ان", "بان"}
    if not that or has_already(sheet, i - 1) >= 0:
        return False
    return not (i > 1 and sheet.tokens[i - 2].key.removeprefix("و") in word_class("before-an"))


def _behind_verb(sheet: Sheet, i: int) -> bool:
    """Whether a word stands right behind one that can only be a verb, where no second verb does: خرقت حظر الأسلحة."""
    same = i > 0 and sheet.sentence_of[i - 1] == sheet.sentence_of[i] and not sheet.particles[i - 1]
    before = sheet.verbs[i - 1] if same and sheet.keys[i - 1] != "فقد" else ()
    return bool(before) and all(r.form.person and r.verb not in AUXILIARIES for r in before)


def _there_is(sheet: Sheet, i: int) -> bool:
    """Whether a word that may be a past stands right behind هناك, which tells what there is: هناك دعم من إيران."""
    return i > 0 and sheet.sentence_of[i - 1] == sheet.sentence_of[i] and sheet.keys[i - 1] in word_class("there-is")


def _bans_goods(sheet: Sheet, i: int, masdars: list[VerbReading]) -> bool:
    """Whether a word is the ban on what is named right behind it, as good as never who banned it: حظر الأسلحة."""
    match = sheet.match_of[i + 1] if i + 1 < len(sheet.tokens) else None
    goods = match is not None and all(e.table == "materiel" for e in match.entries)
    return goods and any(r.verb == _BAN for r in masdars)


_BAN = "حظر.I"


def has_already(sheet: Sheet, i: int) -> int:
    """Where whoever has done something before begins, between سبق and the أن at token i: سبق للجيش أن ضبط; -1 for nobody."""
    start = sheet.sentences[sheet.sentence_of[i]][0]
    words = [sheet.tokens[k].key.removeprefix("و") for k in range(max(i - _LONGEST_DOER, start), i)]
    at = i - len(words) + words.index("سبق") + 1 if "سبق" in words else i
    return at if at < i and sheet.tokens[at].key.startswith("ل") else -1


_LONGEST_DOER = 7
"""Tokens from سبق to أن behind whoever it is said of."""


def _has_its_object(sheet: Sheet, i: int, masdars: list[VerbReading]) -> bool:
    """Whether لـ behind a pronoun marks the object, which a verb has in the pronoun already: إيران ودعمها للمليشيا."""
    helps = any(r.split.pronoun and _marks_object(r.verb) for r in masdars)
    match = sheet.match_of[i + 1] if helps and i + 1 < len(sheet.tokens) else None
    return match is not None and match.split.preposition == "ل"


@cache
def _marks_object(verb: str) -> bool:
    """Whether a verb hands something over to whoever is its object, whom its verbal noun marks with لـ."""
    return any("obj" in f.sources_of("to") and "ب" in f.sources_of("goods") for f in frames().get(verb, ()))


def _mostly_noun(printed: str, masdars: list[VerbReading]) -> bool:
    """Whether a word is so short that as a past it is hardly ever met: مد الجيش بالسلاح is a supplying of the army."""
    return printed.removeprefix("و") in {"مد", "مدّ"} and any(r.verb == "مدد.I" for r in masdars)


def _hidden(finite: list[VerbReading]) -> bool:
    """Whether all finite forms that a word may be are passives, which unpointed print hides."""
    return all(r.form.voice == "passive" for r in finite)


def _before_adjective(sheet: Sheet, i: int) -> bool:
    """Whether an adjective or a preposition follows, as after a noun: قصف مدفعي, قصف على."""
    j = i + 1
    if j >= len(sheet.tokens) or sheet.sentence_of[j] != sheet.sentence_of[i]:
        return False
    match = sheet.match_of[j]
    described = not sheet.particles[j] and looks_adjective(sheet.keys[j]) and j + 1 < len(sheet.tokens)
    nisba = sheet.match_of[j + 1] if described and (match is None or match.first < j) else match
    if nisba is not None and all(e.table == "nisbas" for e in nisba.entries) and not nisba.split.article:
        return True
    if described and group_adjective(sheet.keys[j]) is not None:
        return True
    beyond = sheet.tokens[j + 1].key if j + 1 < len(sheet.tokens) else ""
    if sheet.tokens[j].key == "علي" and beyond.startswith(_AFTERMATH):
        return False
    return sheet.tokens[j].key in {"علي", "مدفعي", "جوي", "صاروخي", "بري", "عنيف", "مكثف", "لـ", "عشوايي", "متبادل"}


_AFTERMATH = ("اثر", "يد", "الفور", "خلفي")
"""After على, words of cause and time that a verb takes as well as a noun: قتل على إثرها شخصان."""
