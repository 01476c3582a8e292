"""The words that Arabic numbers are made of: every gender, case and spelling, with the clitics they take."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from tawatur.arabic.letters import fold

NumberRole = Literal["zero", "unit", "ten", "tens", "hundred", "hundreds", "scale", "scales", "many", "fraction"]
"""How a word builds a number: `hundred` multiplies 3 to 9, `hundreds` stands alone (200 to 900); `scale` is a thousand and up,
`scales` its dual; `many` is a bare plural (dozens, hundreds, thousands), which is a scale after a number."""


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
    fraction_plural: bool = False


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
# "You are not", "they", "she-lion" and other everyday words that a clitic plus a number word happens to spell.
_OTHER_WORDS = frozenset({"لست", "ولست", "فست", "والف", "فالف", "فسبع", "فخمس", "فعشر", "بالف", "لثمان", "فربع"})
_KEPT = frozenset({"بالف", "والف"})

ELEVEN = frozenset(fold(word) for word in _ELEVEN.split())
"""Words for one that count only before ten ("أحد عشر"): alone they mean "one of" or Sunday."""


def _plain() -> dict[str, NumberWord]:
    words: dict[str, NumberWord] = {"صفر": NumberWord(Decimal(0), "zero")}

    def put(spellings: str, value: Decimal | int, role: NumberRole) -> None:
        for spelling in spellings.split():
            words.setdefault(fold(spelling), NumberWord(Decimal(value), role))

    for value, spellings in _UNITS.items():
        put(spellings, value, "unit")
        for stem in spellings.split():
            put(f"{stem}عشر {stem}عشرة", value + 10, "tens")
    put(_ELEVEN, 1, "unit")
    put(_TEN, 10, "ten")
    for value, stem in _TENS.items():
        put(f"{stem}ون {stem}ين", value, "tens")
    put(_HUNDRED, 100, "hundred")
    put(_TWO_HUNDRED, 200, "hundreds")
    for value, stem in {3: "ثلاث ثلث", 4: "أربع", 5: "خمس", 6: "ست", 7: "سبع", 8: "ثمان ثماني ثمن", 9: "تسع"}.items():
        for one in stem.split():
            for hundred in _HUNDRED.split():
                put(one + hundred, value * 100, "hundreds")
    for scale, (singular, dual, plural) in _SCALES.items():
        put(singular, scale, "scale")
        put(dual, 2 * scale, "scales")
        put(plural, 2 * scale, "many")
    for value, spellings in _MANY.items():
        put(spellings, value, "many")
    for share, spellings in _FRACTIONS.items():
        put(spellings, share, "fraction")
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
            if lead + key not in _OTHER_WORDS or lead + key in _KEPT:
                found.setdefault(lead + key, with_lead)
            found.setdefault(definite, with_lead._replace(definite=True))
    for other in ("الاثنين", "والاثنين", "للاثنين", "الاتنين", "بالميه", "بالمايه"):  # Monday; per cent
        found.pop(other, None)
    return found


@cache
def parts_by_key() -> dict[str, int]:
    """The plurals that make shares after a number: "ثلاثة أرباع" is three fourths."""
    return {fold(word): value for value, word in _PARTS.items()}
