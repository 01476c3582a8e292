"""The words that Arabic numbers are made of: every gender, case and spelling, with the clitics they take."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from tawatur.arabic.letters import fold

NumberRole = Literal["zero", "unit", "ten", "tens", "hundred", "hundreds", "scale", "scales", "many", "fraction"]
"""How a word builds a number.

`hundred` multiplies 3 to 9, `hundreds` stands alone (200 to 900); `scale` is a thousand and up, `scales` its dual;
`many` is a bare plural (dozens, hundreds, thousands), which is a scale after a number.
"""


class NumberWord(NamedTuple):
    """One word of a number: what it is worth, how it builds, and the clitics it carries.

    `joined` says whether a waw ("and") is glued in front, `lead` counts the letters of waw, beh and lam before the word
    proper, `definite` whether it has the article.
    """

    value: Decimal
    role: NumberRole
    joined: bool = False
    lead: int = 0
    definite: bool = False


_UNITS = {
    1: "واحد واحدة",
    2: "اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي اتنين",
    3: "ثلاث ثلاثة تلاتة",
    4: "أربع أربعة",
    5: "خمس خمسة",
    6: "ست ستة",
    7: "سبع سبعة",
    8: "ثمان ثماني ثمانية ثمانيا تمانية",
    9: "تسع تسعة",
}
_TEN = "عشر عشرة"
_ELEVEN = "أحد إحدى"
_TENS = {20: "عشر", 30: "ثلاث", 40: "أربع", 50: "خمس", 60: "ست", 70: "سبع", 80: "ثمان", 90: "تسع"}
_STEMS_OF_HUNDREDS = {3: "ثلاث ثلث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني ثمن", 9: "تسع"}
_HUNDRED = "مئة مائة ماية مأئة"
_TWO_HUNDRED = "مئتان مئتين مئتا مئتي مائتان مائتين مائتا مائتي"
_SCALES = {
    1_000: ("ألف ألفا", "ألفان ألفين ألفي", "آلاف الوف"),
    1_000_000: ("مليون مليونا", "مليونان مليونين مليوني", "ملايين"),
    1_000_000_000: ("مليار مليارا بليون بليونا", "ملياران مليارين ملياري بليونين", "مليارات بلايين"),
    1_000_000_000_000: ("تريليون ترليون تريليونا", "تريليونان تريليونين تريليوني", "تريليونات ترليونات"),
}
_MANY = {20: "عشرات", 200: "مئات مائات"}
_FRACTIONS = {
    Decimal(1) / 2: "نصف",
    Decimal(1) / 3: "ثلث",
    Decimal(2) / 3: "ثلثا ثلثي ثلثان ثلثين",
    Decimal(1) / 4: "ربع",
    Decimal(2) / 5: "خمسا خمسي خمسان",
    Decimal(1) / 6: "سدس",
}
_PARTS = {3: "أثلاث", 4: "أرباع", 5: "أخماس", 6: "أسداس", 7: "أسباع", 8: "أثمان", 9: "أتساع", 10: "أعشار"}
_LEADS = ("", "و", "ب", "ل", "وب", "ول", "ف")
_OTHER_WORDS = frozenset({"لست", "ولست", "فست"})  # "you are not", which a clitic with "six" happens to spell

ELEVEN = frozenset(fold(word) for word in _ELEVEN.split())
"""Words for one that count only before ten ("أحد عشر"): alone they mean "one of" or Sunday."""


def _spelled() -> Iterator[tuple[str, Decimal | int, NumberRole]]:
    """Spellings parted by spaces, with what they are worth and how they build; an earlier one outranks a later one."""
    yield "صفر", 0, "zero"
    for value, spellings in _UNITS.items():
        yield spellings, value, "unit"
        yield " ".join(f"{stem}عشر {stem}عشرة" for stem in spellings.split()), value + 10, "tens"
    yield _ELEVEN, 1, "unit"
    yield _TEN, 10, "ten"
    yield from ((f"{stem}ون {stem}ين", value, "tens") for value, stem in _TENS.items())
    yield _HUNDRED, 100, "hundred"
    yield _TWO_HUNDRED, 200, "hundreds"
    for value, stems in _STEMS_OF_HUNDREDS.items():
        fused = " ".join(stem + hundred for stem in stems.split() for hundred in _HUNDRED.split())
        yield fused, value * 100, "hundreds"
    for scale, (singular, dual, plural) in _SCALES.items():
        yield from ((singular, scale, "scale"), (dual, 2 * scale, "scales"), (plural, 2 * scale, "many"))
    yield from ((spellings, value, "many") for value, spellings in _MANY.items())
    yield from ((spellings, share, "fraction") for share, spellings in _FRACTIONS.items())


def _plain() -> dict[str, NumberWord]:
    words: dict[str, NumberWord] = {}
    for spellings, value, role in _spelled():
        for spelling in spellings.split():
            words.setdefault(fold(spelling), NumberWord(Decimal(value), role))
    return words


@cache
def number_words_by_key() -> dict[str, NumberWord]:
    """Every spelling of every number word by its folded key, bare and with its clitics: one look-up per token."""
    found: dict[str, NumberWord] = {}
    for key, word in _plain().items():
        for lead in _LEADS:
            joined = lead[:1] in {"و", "ف"} and lead != ""
            definite = lead[:-1] + "لل" + key if lead.endswith("ل") else lead + "ال" + key
            with_lead = word._replace(joined=joined, lead=len(lead))
            if lead + key not in _OTHER_WORDS:
                found.setdefault(lead + key, with_lead)
            found.setdefault(definite, with_lead._replace(definite=True))
    for other in ("الاثنين", "والاثنين", "للاثنين", "الاتنين", "بالميه", "بالمايه"):  # Monday; per cent
        found.pop(other, None)
    return found


@cache
def parts_by_key() -> dict[str, int]:
    """The plurals that make shares after a number: "ثلاثة أرباع" is three fourths."""
    return {fold(word): value for value, word in _PARTS.items()}
