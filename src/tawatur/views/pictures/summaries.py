"""The pictures of a summary of seizures: kinds, origins, makers, years of making, ages, time from making to seizure."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from tawatur.analyse.materiel import UNKNOWN, Counts, Outline
from tawatur.lexicon.countries import country_label
from tawatur.lexicon.materiel import kind_label
from tawatur.views.pictures.charts import Bar, Heading, Reach, bars, columns, reaches
from tawatur.views.pictures.drawing import Language, Picture

MOST_BARS = 14
"""Named bars; the rest is drawn as one."""

WORDS: dict[str, tuple[str, str]] = {
    "kinds": ("What was seized", "ما الذي ضُبط"),
    "made-in": ("Where it was made", "بلد الصنع"),
    "makers": ("Who made it", "الجهة المصنّعة"),
    "years-of-making": ("Year of making", "سنة الصنع"),
    "age-at-seizure": ("Age at seizure", "العمر عند الضبط"),
    "making-to-seizure": ("From making to seizure", "من الصنع إلى الضبط"),
    "unit": (
        "rows of items in {seizures} seizures; what was not documented is not here",
        "صفوف المواد في {seizures} من عمليات الضبط؛ ما لم يوثَّق ليس هنا",
    ),
    "unit-ages": ("years, at most; rows of items whose year of making and day are known",
                  "سنوات على الأكثر؛ الصفوف التي تُعرف سنة صنعها ويوم ضبطها"),
    "unit-reach": ("years between making and seizure; a mark is one item, as wide as its dates are vague",
                   "السنوات بين الصنع والضبط؛ كل علامة مادة، بعرض ما في تاريخها من إبهام"),
    "without-year": ("; {number} without a year", "؛ {number} بلا سنة"),
    "unknown": ("not known", "غير معروف"),
    "others": ("{number} others", "{number} غيرها"),
    "pieces": ("{number} pieces", "{number} قطعة"),
    "shortest": ("shortest: {least} to {most} years (made {year})", "أقصرها: {least} إلى {most} سنة (صُنعت {year})"),
}  # fmt: skip
"""What the pictures say, in English and Arabic."""


def pictures_of(summary: Outline, language: Language) -> tuple[Picture, ...]:
    """Every picture that the figures allow, in the order in which they are read."""
    return tuple(_drawn(summary, _Sayer(language)))


def _drawn(summary: Outline, say: _Sayer) -> Iterator[Picture]:
    note = say("unit", seizures=f"{summary.seizures:,}")
    named: tuple[tuple[str, Counts, Callable[[str], str]], ...] = (
        ("kinds", summary.kinds, lambda kind: kind_label(kind, say.language)),
        ("made-in", summary.countries, lambda state: country_label(state, say.language)),
        ("makers", summary.makers, str),
    )
    for name, counts, label in named:
        if counts:
            yield bars(say.heading(name, note), _bars(counts, label, say))
    years = {int(year): count.rows for year, count in summary.years.items() if year != UNKNOWN}
    if years:
        unknown = summary.years[UNKNOWN].rows if UNKNOWN in summary.years else 0
        without = say("without-year", number=f"{unknown:,}") if unknown else ""
        yield columns(say.heading("years-of-making", note + without), years)
    if summary.ages:
        yield columns(say.heading("age-at-seizure", say("unit-ages")), summary.ages)
        yield _reaches(summary, say)


class _Sayer:
    """Says the pictures' words in one language."""

    def __init__(self, language: Language) -> None:
        self.language: Language = language

    def __call__(self, key: str, **values: object) -> str:
        return WORDS[key][self.language == "ar"].format(**values)

    def heading(self, name: str, note: str) -> Heading:
        return Heading(name=name, title=self(name), note=note, language=self.language)


def _bars(counts: Counts, label: Callable[[str], str], say: _Sayer) -> list[Bar]:
    named = [(name, count) for name, count in counts.items() if name != UNKNOWN]
    shown = named if len(named) <= MOST_BARS else named[: MOST_BARS - 1]
    found = [
        Bar(
            label=label(name),
            number=count.rows,
            aside=say("pieces", number=f"{count.units:,}") if count.units > count.rows else "",
        )
        for name, count in shown
    ]
    if rest := named[len(shown) :]:
        number = sum(count.rows for _, count in rest)
        found.append(Bar(label=say("others", number=f"{len(rest):,}"), number=number, faint=True))
    if UNKNOWN in counts:
        found.append(Bar(label=say("unknown"), number=counts[UNKNOWN].rows, faint=True))
    return found


def _reaches(summary: Outline, say: _Sayer) -> Picture:
    """Seizures with the newest materiel first."""
    shortest = summary.shortest
    told = say("shortest", least=shortest.least, most=shortest.most, year=shortest.year) if shortest else ""
    values = [
        Reach(label=one.label, items=one.ages, aside=told if shortest and one.label == shortest.label else "")
        for one in summary.reaches
    ]
    return reaches(say.heading("making-to-seizure", say("unit-reach")), values, told)
