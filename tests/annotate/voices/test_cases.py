"""Sentences beside the voices that a reader hears in them: whose word each marked stretch is, and with what force."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tawatur.annotate.sheet import lay_out
from tawatur.annotate.voices import find_attributions
from tawatur.model import Attribution, Report

OPEN, CLOSE, OWN, NOBODY = "⟦", "⟧", "-", "∅"


class Stretch(NamedTuple):
    """A marked stretch of a sentence and the voice expected there: the chain's texts and the last force, or nobody's."""

    start: int
    end: int
    chain: tuple[str, ...]
    force: str


class Case(NamedTuple):
    """One invented text without its marks, and its stretches."""

    name: str
    text: str
    stretches: tuple[Stretch, ...]


def read_cases(path: Path) -> list[Case]:
    """The cases of a file: a text of one or more lines, then for each of its stretches an indented line."""
    cases = []
    for number, block in enumerate(path.read_text(encoding="utf-8").split("\n\n")):
        lines = [line for line in block.splitlines() if line.strip() and not line.startswith("#")]
        marked = "\n".join(line for line in lines if not line.startswith("  "))
        voices = [line.strip() for line in lines if line.startswith("  ")]
        if marked:
            cases.append(_case(f"{path.stem}-{number}", marked, voices))
    return cases


def _case(name: str, marked: str, voices: list[str]) -> Case:
    text, starts, stretches = "", [], []
    for sign in marked:
        if sign == OPEN:
            starts.append(len(text))
        elif sign == CLOSE:
            stretches.append((starts.pop(), len(text)))
        else:
            text += sign
    expected = [tuple(part.strip() for part in voice.split("|")) for voice in voices]
    assert len(expected) == len(stretches), f"{name}: {len(stretches)} stretches, {len(expected)} voices"
    return Case(
        name,
        text,
        tuple(
            Stretch(
                start,
                end,
                () if voice[0] == OWN else tuple("" if name == NOBODY else name for name in voice[0].split(" > ")),
                voice[-1],
            )
            for (start, end), voice in zip(stretches, expected, strict=True)
        ),
    )


def voices_of(text: str) -> tuple[Attribution, ...]:
    return find_attributions(lay_out(Report(id="r", sha256="0", file="r.txt", body=text, source_text=text)))


def innermost(found: tuple[Attribution, ...], at: int) -> Attribution | None:
    over = [a for a in found if a.content.start <= at < a.content.end]
    return min(over, key=lambda a: len(a.content), default=None)


CASES = [case for path in sorted((Path(__file__).parent / "cases").glob("*.txt")) for case in read_cases(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_stretch_stands_on_the_word_of_its_speaker(case: Case) -> None:
    found = voices_of(case.text)
    for stretch in case.stretches:
        for at in (stretch.start, (stretch.start + stretch.end) // 2, stretch.end - 1):
            voice = innermost(found, at)
            chain = tuple(link.text for link in voice.chain) if voice else ()
            assert chain == stretch.chain, case.text[stretch.start : stretch.end]
            assert voice is None or voice.force == stretch.force, case.text[stretch.start : stretch.end]
