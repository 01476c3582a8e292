"""Words that state nothing whatever verb is spelt like them: particles, nationalities, numbers of deeds, set phrases."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class


def states_nothing(sheet: Sheet, i: int) -> bool:
    """Whether token i, though spelt as a verb or its noun may be, is only a word of grammar or of a set phrase."""
    match = sheet.match_of[i]
    if match is not None and any(e.table == "nisbas" for e in match.entries) and not match.split.conjunction:
        return True
    key, before = sheet.keys[i], sheet.keys[i - 1] if i > 0 else ""
    if key in word_class("made") and i > 0 and _nationality(sheet, i - 1):
        return True
    if before in {"اكثر", "اقل", "اشد", "مخلفات", "بقايا"}:
        return True
    if (key in _no_predicates() and not _loses(sheet, i)) or _numbers_deeds(sheet, i):
        return True
    if before == "ما" and key in word_class("ascribing-after-ma"):
        return True
    if key == "الامر" and before in word_class("of-the-affair"):
        return True
    if _no_strike(sheet, i):
        return True
    particles = sheet.particles[i]
    if key in _LEFT and _left_behind(sheet, i):
        return False
    return _stands_written(sheet, i) or (bool(particles) and any(p.kind in _FUNCTIONS for p in particles))


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
    if not any(r.verb in _REACHES and r.form.person for r in sheet.verbs[i]):
        return False
    first, _ = sheet.sentences[sheet.sentence_of[i]]
    return any(sheet.keys[k].removeprefix("ال") in word_class("no-strikes") for k in range(max(first, i - _SAID), i))


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
    if sheet.keys[i] not in {"جاء", "جاءت", "ورد", "وردت"}:
        return False
    after = sheet.keys[i + 1] if i + 1 < len(sheet.keys) else ""
    return i > 0 and sheet.keys[i - 1] in {"ما", "كما"} and after == "في"


_FUNCTIONS = frozenset({"preposition", "negation", "demonstrative", "relative", "pronoun"})
"""Kinds of particles that state nothing, whatever verb is spelt like them."""


def _nationality(sheet: Sheet, i: int) -> bool:
    match = sheet.match_of[i]
    return match is not None and any(e.table == "nisbas" for e in match.entries)
