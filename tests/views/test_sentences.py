"""Whatever the rooms may say in English, the Arabic interface says in Arabic."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import tawatur
from tawatur.views.web.rendering import interface_words
from tawatur.views.web.sentences import Said, said_in, sentences

ROOMS = Path(tawatur.__file__).parent
TOLD = ("ingest/decoding.py", "ingest/files.py", "ingest/reading.py", "ingest/records.py", "ingest/reports.py",
        "ingest/tables/__init__.py", "ingest/tables/items.py", "ingest/tables/values.py", "ledger/entry.py",
        "pipeline/files.py", "pipeline/materiel.py", "pipeline/outcomes.py", "pipeline/read.py", "pipeline/workers.py",
        "views/web/pages/judge.py")  # fmt: skip
"""Modules whose messages a visitor of the page may come to see."""
AT_THE_TERMINAL = (
    "{} is larger than", "cannot read {}", "{} is an old or encrypted", "{} holds no rows", "{}: no column is known",
    "there is no reading", "linkage compares", "the reference holds", "a core was not prepared",
)  # fmt: skip
"""Beginnings of messages of the commands, which the page never prints."""


def messages(module: str) -> Iterator[str]:
    """Every sentence that a module calls a message, or gives as one, with slots for what it fills in."""
    for node in ast.walk(ast.parse((ROOMS / module).read_text(encoding="utf-8"))):
        if isinstance(node, ast.Assign) and any(
            isinstance(one, ast.Name) and one.id == "message" for one in node.targets
        ):
            yield from sentence(node.value)
        if isinstance(node, ast.keyword) and node.arg == "message":
            yield from sentence(node.value)


def sentence(node: ast.expr) -> Iterator[str]:
    """The text of an expression; nothing where it is a name."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    if isinstance(node, ast.JoinedStr):
        yield "".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values)


@pytest.mark.parametrize("module", TOLD)
def test_every_message_that_the_page_may_show_has_arabic(module: str) -> None:
    told = [one for one in messages(module) if not one.startswith(AT_THE_TERMINAL)]
    assert told
    values = "A1 (date): {}" if module.endswith("values.py") else "{}"
    filled = [values.format(one).replace("{}", "7") for one in told if one.strip("{}: ")]
    assert [one for one in filled if said_in("ar", one).language != "ar"] == []


@pytest.mark.parametrize("module", TOLD)
def test_every_sort_of_problem_has_a_name(module: str) -> None:
    codes = {code for code in codes_of(module) if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", code)}
    assert {code for code in codes if f"value-problem-{code}" not in interface_words()["ar"]} == set()


def codes_of(module: str) -> Iterator[str]:
    """The codes of the problems that a module tells of."""
    calls = (
        one for one in ast.walk(ast.parse((ROOMS / module).read_text(encoding="utf-8"))) if isinstance(one, ast.Call)
    )
    for call in calls:
        if isinstance(call.func, ast.Name) and call.func.id == "Problem":
            yield from (code for one in call.keywords if one.arg == "code" for code in sentence(one.value))


@pytest.mark.parametrize("file", ["sentences.tsv"])
def test_both_sides_of_a_sentence_leave_the_same_slots(file: str) -> None:
    assert sentences(), file
    for english, arabic in sentences().items():
        assert len(re.findall(r"\{;?\}", english)) == arabic.count("{}"), english
        assert re.search(r"[\u0621-\u064a]", arabic), english


def test_what_changes_is_kept_and_isolated() -> None:
    told = said_in("ar", "Only the first 900 of 1200 characters are read; split the file to read the rest.")
    assert told.language == "ar"
    assert "\u2068900\u2069" in told.text
    assert "\u20681200\u2069" in told.text


def test_the_reasons_of_one_copy_are_said_one_by_one() -> None:
    told = said_in("ar", "partial in a.txt and b.txt: 98% of the words; one outlet").text
    assert "٪ من الكلمات" in told
    assert "ناشر واحد" in told
    assert "one outlet" not in told


def test_a_sentence_may_stand_in_another() -> None:
    assert said_in("ar", "Line 4: This record has no words.").text == "السطر \u20684\u2069: هذا السجل بلا كلام."


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_sentence_that_nobody_translated_stays_as_it_is(language: str) -> None:
    assert said_in(language, "an invented sentence") == Said("an invented sentence", "en")


def test_a_hostile_sentence_takes_no_time() -> None:
    assert said_in("ar", "partial in " + " and " * 100_000).language == "en"
