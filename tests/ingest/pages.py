"""Invented pages for the door's tests, and a short way to read them."""

from __future__ import annotations

from tawatur.ingest import open_report
from tawatur.model import Report

TITLE = "مسلحون يهاجمون قافلة صهاريج شرقي الواحة"
LEAD = "هاجم مسلحون مجهولون قافلة صهاريج كانت تعبر الطريق الصحراوي شرقي الواحة فجر اليوم، وأحرقوا ثلاثة منها."
SECOND = "وقال سائق نجا من الهجوم إن المهاجمين كانوا يحملون بنادق جديدة لم ير مثلها في المنطقة من قبل."
THIRD = "ولم تعلن أي جهة مسؤوليتها عن مهاجمة القافلة حتى مساء اليوم."
ARTICLE = f"{TITLE}\n\n{LEAD}\n\n{SECOND}\n\n{THIRD}"


def read(text: str) -> Report:
    """The report in a text; fails the test where there is none."""
    report, problems = open_report(text.encode(), file="page.txt")
    assert report is not None, problems
    return report


def kept(text: str) -> list[str]:
    """The paragraphs that are left of a text."""
    return [line for line in read(text).body.split("\n") if line]
