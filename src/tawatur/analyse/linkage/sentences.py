"""The sentences in which a test is told, in English and in Arabic."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal

Language = Literal["en", "ar"]
COMMA: Mapping[Language, str] = {"en": ", ", "ar": "، و"}
"""Between the words of a list; the Arabic letter keeps Latin marks on either side from running together."""
SEMICOLON: Mapping[Language, str] = {"en": "; ", "ar": "، و"}


def sentence(key: str, language: Language, **values: object) -> str:
    """A sentence of `sentences.tsv` with its values filled in."""
    return _sentences()[key][language].format(**values)


@cache
def _sentences() -> Mapping[str, Mapping[Language, str]]:
    lines = (files("tawatur.analyse.linkage") / "sentences.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines[1:])
    return {key: {"en": english, "ar": arabic} for key, english, arabic in rows}
