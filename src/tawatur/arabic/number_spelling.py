"""Numbers spelled out in Arabic, in the gender of what is counted and in every case."""

from __future__ import annotations

from typing import Literal

Gender = Literal["masculine", "feminine"]
Case = Literal["nominative", "accusative", "genitive"]

LARGEST = 10**12 - 1
"""The largest number that `number_words` spells."""

_STEMS = ("", "واحد", "اثن", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_SCALES = ((10**9, "مليار", "مليارات"), (10**6, "مليون", "ملايين"), (10**3, "ألف", "آلاف"))
_TANWIN = "اً"


def number_words(n: int, gender: Gender = "masculine", case: Case = "nominative") -> str:
    """`n` in words, as it counts a noun of that gender (three to ten take the other one) in that case.

    Raises:
        ValueError: `n` is negative or above `LARGEST`.
    """
    if not 0 <= n <= LARGEST:
        message = f"only 0 to {LARGEST} can be spelled, not {n}"
        raise ValueError(message)
    if n == 0:
        return "صفر"
    members = []
    for scale, singular, plural in _SCALES:
        count, n = divmod(n, scale)
        if count:
            members.append(_scaled(count, singular, plural, case))
    if n:
        members.append(_below_thousand(n, gender, case))
    return " و".join(members)


def _scaled(count: int, singular: str, plural: str, case: Case) -> str:
    if count == 1:
        return singular + _TANWIN if case == "accusative" else singular
    if count == 2:  # the dual is a number of the grammar
        return singular + _dual(case)
    head = _below_thousand(count, "masculine", case)
    last = count % 100
    if 3 <= last <= 10:
        return f"{head} {plural}"
    return f"{head} {singular}{_TANWIN}" if last > 10 else f"{head} {singular}"


def _below_thousand(n: int, gender: Gender, case: Case) -> str:
    hundreds, rest = divmod(n, 100)
    members = []
    if hundreds:
        members.append("مئة" if hundreds == 1 else "مئت" + _dual(case) if hundreds == 2 else f"{_STEMS[hundreds]}مئة")
    if rest:
        members.append(_below_hundred(rest, gender, case))
    return " و".join(members)


def _below_hundred(n: int, gender: Gender, case: Case) -> str:
    tens, unit = divmod(n, 10)
    if tens == 0:
        return _unit(unit, gender, case)
    if tens == 1:
        return _teen(unit, gender, case)
    stem = "عشر" if tens == 2 else _STEMS[tens]
    word = stem + ("ون" if case == "nominative" else "ين")
    return f"{_unit(unit, gender, case)} و{word}" if unit else word


def _unit(n: int, gender: Gender, case: Case) -> str:
    feminine = gender == "feminine"
    if n == 1:
        return "واحدة" if feminine else "واحد"
    if n == 2:
        return ("اثنت" if feminine else "اثن") + _dual(case)
    if feminine:
        return "ثماني" if n == 8 else _STEMS[n]
    return "ثمانية" if n == 8 else _STEMS[n] + "ة"


def _teen(unit: int, gender: Gender, case: Case) -> str:
    feminine = gender == "feminine"
    ten = "عشرة" if feminine else "عشر"
    if unit == 0:
        return "عشر" if feminine else "عشرة"
    if unit == 1:
        return f"{'إحدى' if feminine else 'أحد'} {ten}"
    if unit == 2:
        return f"{'اثنت' if feminine else 'اثن'}{'ا' if case == 'nominative' else 'ي'} {ten}"
    return f"{_unit(unit, gender, case)} {ten}"


def _dual(case: Case) -> str:
    return "ان" if case == "nominative" else "ين"
