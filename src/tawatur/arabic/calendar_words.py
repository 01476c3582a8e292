"""The words of the calendar by their folded keys: months of every tradition, weekdays, units, what points."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple

from tawatur.arabic.letters import fold

Unit = Literal["hour", "day", "week", "month", "year", "decade"]


class Month(NamedTuple):
    """A month name: its number, its calendar, the folded words after its first, whether it means other things too."""

    number: int
    hijri: bool
    rest: tuple[str, ...]
    doubtful: bool


@cache
def months_by_first_word() -> dict[str, tuple[Month, ...]]:
    """Month names by their first word, also with waw, beh and lam in front; names of two words before names of one."""
    data = json.loads(files("tawatur.arabic").joinpath("data/months.json").read_text(encoding="utf-8"))
    doubtful = {fold(name) for name in data["also_other_words"]}
    found: dict[str, list[Month]] = {}
    for calendar in ("gregorian", "hijri", "english"):
        for number, names in data[calendar].items():
            for name in names:
                first, *rest = fold(name).split()
                month = Month(int(number), calendar == "hijri", tuple(rest), fold(name) in doubtful)
                for lead in _month_leads(calendar, sure=fold(name) not in doubtful):
                    found.setdefault(lead + first, []).append(month)
    return {first: tuple(sorted(ways, key=lambda way: -len(way.rest))) for first, ways in found.items()}


def _month_leads(calendar: str, *, sure: bool) -> tuple[str, ...]:
    """The clitics that a month name may carry; a doubtful one only waw, or "باب" (gate) would be August."""
    if calendar == "english":
        return ("",)
    return ("", "و", "ب", "ل", "ف") if sure else ("", "و")


def _keys(words: str) -> tuple[str, ...]:
    return tuple(fold(word) for word in words.split())


def _with_leads(words: dict[str, int], leads: tuple[str, ...]) -> dict[str, int]:
    return {lead + fold(word): value for word, value in words.items() for lead in leads}


@cache
def weekdays() -> dict[str, int]:
    """Weekday names, Monday 0."""
    names = {
        "الاثنين": 0, "الإثنين": 0, "الثلاثاء": 1, "الأربعاء": 2, "الخميس": 3, "الجمعة": 4, "السبت": 5, "الأحد": 6,
    }  # fmt: skip
    found = _with_leads(names, ("", "و", "ب"))
    return {**found, "للجمعه": 4, "لسبت": 5}


@cache
def ordinals() -> dict[str, int]:
    """Ordinals with the article, one to ten, and the tens; waw may be glued in front."""
    words = (
        "الأول الأولى", "الثاني الثانية", "الثالث الثالثة", "الرابع الرابعة", "الخامس الخامسة", "السادس السادسة",
        "السابع السابعة", "الثامن الثامنة", "التاسع التاسعة", "العاشر العاشرة",
    )  # fmt: skip
    found = {fold(word): n for n, both in enumerate(words, 1) for word in both.split()}
    found.update(dict.fromkeys(_keys("الحادي الحادية"), 1))
    found.update(
        {fold(word): n for n, both in ((20, "العشرين العشرون"), (30, "الثلاثين الثلاثون")) for word in both.split()}
    )
    for key, n in list(found.items()):
        found["و" + key] = n
        found["ل" + key[1:]] = n
        found["ب" + key] = n
    return found


PARTS_OF_DAY: dict[str, str] = {
    "فجر": "dawn", "فجرا": "dawn", "صباح": "morning", "صباحا": "morning", "صبيحه": "morning", "ضحي": "morning",
    "ظهر": "noon", "ظهرا": "noon", "ظهيره": "noon", "عصر": "afternoon", "عصرا": "afternoon",
    "مساء": "evening", "مساءا": "evening", "عشيه": "evening", "ليل": "night", "ليلا": "night", "ليله": "night",
    "نهار": "daytime", "نهارا": "daytime", "سحر": "dawn",
    "غروب": "evening", "ص": "morning", "م": "afternoon",
}  # fmt: skip
"""Words for parts of the day: before a day in the construct ("فجر الأحد"), or after it as adverbs ("فجراً")."""

UNITS: dict[str, tuple[Unit, int]] = {
    "ساعه": ("hour", 1), "ساعتين": ("hour", 2), "ساعتان": ("hour", 2), "ساعات": ("hour", 0),
    "يوم": ("day", 1), "يوما": ("day", 1), "يومين": ("day", 2), "يومان": ("day", 2), "ايام": ("day", 0),
    "ليله": ("day", 1), "ليلتين": ("day", 2), "ليال": ("day", 0),
    "اسبوع": ("week", 1), "اسبوعا": ("week", 1), "اسبوعين": ("week", 2), "اسبوعان": ("week", 2), "اسابيع": ("week", 0),
    "شهر": ("month", 1), "شهرا": ("month", 1), "شهرين": ("month", 2), "شهران": ("month", 2),
    "اشهر": ("month", 0), "شهور": ("month", 0),
    "سنه": ("year", 1), "عام": ("year", 1), "عاما": ("year", 1), "سنتين": ("year", 2), "سنتان": ("year", 2),
    "عامين": ("year", 2), "عامان": ("year", 2), "سنوات": ("year", 0), "سنين": ("year", 0), "اعوام": ("year", 0),
    "عقد": ("decade", 1), "عقدين": ("decade", 2), "عقدان": ("decade", 2), "عقود": ("decade", 0),
}  # fmt: skip
"""Units of time with the number that the word itself carries: 1, 2, or 0 for a plural that leaves it to a number."""

PAST = frozenset(
    _keys("الماضي الماضية الماضيين الماضيتين الفائت الفائتة المنصرم المنصرمة المنصرمين السابق السابقة الفائتين")
)
LAST = frozenset(_keys("الأخير الأخيرة الأخيرين الأخيرتين"))
CURRENT = frozenset(_keys("الجاري الجارية الحالي الحالية"))
NEXT = frozenset(_keys("القادم القادمة القادمين المقبل المقبلة المقبلين"))

YEAR_WORDS = frozenset(
    lead + word
    for word in _keys("عام العام سنة السنة عامي العامين أعوام الأعوام سنتي سنوات للعام للسنة العامي")
    for lead in ("", "و", "ب", "ل", "ف")
)
MONTH_WORDS = frozenset(_keys("شهر شهري بشهر لشهر وشهر أشهر"))
DAY_WORDS = frozenset(_keys("يوم ليوم بيوم ويوم يومي نهار بتاريخ تاريخ وبتاريخ وتاريخ المصادف الموافق"))
