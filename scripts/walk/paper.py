"""Lays the walk out as one HTML page that needs nothing beside it."""

from __future__ import annotations

import base64
import csv
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from scripts.walk.answers import Answer
from scripts.walk.stations import Station

from tawatur.views.web.rendering import LANGUAGES, cut, label_in

HERE = Path(__file__).parent


def written(route: Sequence[Station], pictures: Mapping[str, bytes], language: str) -> str:
    """The walk in one language; every figure is a `data` element that tells which one it is."""
    words = _words()[language]
    sheets = Environment(
        loader=FileSystemLoader(HERE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    sheets.filters["cut"] = cut
    return sheets.get_template("walk.html").render(
        route=route,
        t=words.__getitem__,
        language=language,
        direction=LANGUAGES[language],
        named=lambda label: label_in(language, label),
        called=lambda party: _called(party, language),
        picture=lambda name: f"data:image/jpeg;base64,{base64.b64encode(pictures[name]).decode()}",
    )


def _called(party: Answer, language: str) -> str:
    """A party as its report writes it in Arabic; by the lexicon's label in English, where it has one."""
    name: str = party["text"] if language == "ar" else party["label"] or party["text"]
    return name


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    rows = (HERE / "words.tsv").read_text(encoding="utf-8").splitlines()
    table = list(csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE))
    return {language: {row["key"]: row[language] for row in table} for language in LANGUAGES}
