"""Words that state nothing whatever verb is spelt like them: particles, nationalities, numbers of deeds, set phrases."""

from __future__ import annotations

from functools import cache, lru_cache

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.verb_readings import VerbReading, verb_readings
from tawatur.arabic.particles import particles
from tawatur.lexicon.word_classes import word_class


def states_nothing(sheet: Sheet, i: int) -> bool:
    """Whether token i, though spelt as a verb or its noun may be, is only a word of grammar or of a set phrase."""
    match = sheet.match_of[i]
    if match is not None and not match.split.conjunction and _nationality(sheet, i):
        return True
    key, before = sheet.keys[i], sheet.keys[i - 1] if i > 0 else ""
    return before in _HOW_MUCH or (not _always_states(key) and _in_company(sheet, i, key, before))


_HOW_MUCH = frozenset({"اكثر", "اقل", "اشد", "مخلفات", "بقايا"})
"""Words of degree, and of what is left of something, behind which no deed is told."""


@lru_cache(maxsize=50_000)
def _always_states(key: str) -> bool:
    """Whether no rule here is about a word, whatever stands beside it."""
    about = word_class("made") | word_class("ascribing-after-ma") | word_class("numbers-of-deeds")
    if key in _no_predicates() or key in about or key in _AFFAIR | _LEFT | _WRITTEN | _ISSUED:
        return False
    function = any(p.kind in _FUNCTIONS for p in particles().get(key, ()))
    return not function and not any(map(_reaches, verb_readings(key)))


def _in_company(sheet: Sheet, i: int, key: str, before: str) -> bool:
    """Whether a word that some rule is about states nothing beside the word before it and those around."""
    if key in word_class("made") and i > 0 and _nationality(sheet, i - 1):
        return True
    if (key in _no_predicates() and not _loses(sheet, i)) or _numbers_deeds(sheet, i):
        return True
    if before == "ما" and key in word_class("ascribing-after-ma"):
        return True
    if key in _AFFAIR and before in word_class("of-the-affair"):
        return True
    if _no_strike(sheet, i) or (key in _ISSUED and "عن" in sheet.keys[i + 1 : i + 2]):
        return True
    if key in _LEFT and _left_behind(sheet, i):
        return False
    return _stands_written(sheet, i) or any(p.kind in _FUNCTIONS for p in sheet.particles[i])


_AFFAIR = frozenset({"الامر"})
_LEFT = frozenset({"خلفها", "خلفه"})


@cache
def _no_predicates() -> frozenset[str]:
    """Every word that states nothing, whatever verb is spelt like it."""
    nouns = frozenset(article + noun for noun in word_class("no-verbs") for article in ("", "ال"))
    return nouns | _IN_TURN | word_class("name-openers") | word_class("ever") | _SEEMS


_IN_TURN = frozenset({"بدوره", "بدورها", "بدورهم", "بدورهما"})
"""In one's turn: a word between a verb and what it takes, not a part that somebody plays."""
_SEEMS = frozenset({"يبدو", "ويبدو", "تبدو"})
"""على ما يبدو: a hedge inside a clause, not a clause."""


def _loses(sheet: Sheet, i: int) -> bool:
    """Whether فقد tells of a loss, whose doer follows, and is not the particle before a verb: فقد التنظيم المدينة."""
    if sheet.keys[i] not in _LOST or i + 1 >= len(sheet.tokens):
        return False
    named = sheet.match_of[i + 1] is not None or sheet.quantity_of[i + 1] is not None
    return named and not any(r.form.person for r in sheet.verbs[i + 1])


_LOST = frozenset({"فقد", "وفقد"})


def _no_strike(sheet: Sheet, i: int) -> bool:
    """Whether what reaches or is aimed at somebody is only said, imposed or decided: عقوبات أمريكية تستهدف شركات."""
    if not any(map(_reaches, sheet.verbs[i])):
        return False
    first, _ = sheet.sentences[sheet.sentence_of[i]]
    return any(sheet.keys[k].removeprefix("ال") in word_class("no-strikes") for k in range(max(first, i - _SAID), i))


def _reaches(reading: VerbReading) -> bool:
    return reading.verb in _REACHES and bool(reading.form.person)


_REACHES = frozenset({"هدف.X", "طول.I"})
"""Verbs of striking that are said of words and measures too."""
_SAID = 3
"""Tokens before such a verb within which what it is said of stands."""


def _left_behind(sheet: Sheet, i: int) -> bool:
    """Whether خلفها is a verb, whose doer follows, and no "behind it": الأسلحة التي خلفها داعش."""
    before, after = sheet.match_of[i - 1], sheet.match_of[i + 1] if i + 1 < len(sheet.tokens) else None
    left = sheet.tokens[i - 1].key in word_class("which") or (
        before is not None and any(e.table == "materiel" for e in before.entries)
    )
    return left and after is not None and any(e.table in {"actors", "groups", "heads"} for e in after.entries)


def _numbers_deeds(sheet: Sheet, i: int) -> bool:
    """Whether a word tells with من how many deeds were done: موجة من الغارات."""
    after = sheet.tokens[i + 1].key if i + 1 < len(sheet.tokens) else ""
    return after == "من" and sheet.tokens[i].key in word_class("numbers-of-deeds")


def _stands_written(sheet: Sheet, i: int) -> bool:
    """Whether a verb of coming only tells where words stand: بحسب ما جاء في التقرير, كما ورد في البيان."""
    if sheet.keys[i] not in _WRITTEN:
        return False
    after = sheet.keys[i + 1] if i + 1 < len(sheet.keys) else ""
    return i > 0 and sheet.keys[i - 1] in {"ما", "كما"} and after == "في"


_WRITTEN = frozenset({"جاء", "جاءت", "ورد", "وردت"})
"""Verbs of coming that may tell where words stand."""
_ISSUED = frozenset({"صادر", "صادره", "صادرا"})
"""Issued, before عن, which is spelt as to confiscate is: بيان صحفي صادر عن الوزارة."""
_FUNCTIONS = frozenset({"preposition", "negation", "demonstrative", "relative", "pronoun"})
"""Kinds of particles that state nothing, whatever verb is spelt like them."""


def _nationality(sheet: Sheet, i: int) -> bool:
    match = sheet.match_of[i]
    return match is not None and any(e.table == "nisbas" for e in match.entries)
