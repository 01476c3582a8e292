"""The words that questions are made of, in Arabic and English: rows of `question_words.tsv`, Arabic verbs inflected."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from tawatur.arabic.letters import fold
from tawatur.arabic.verbs import Verb, conjugate
from tawatur.lexicon.tables import rows, several
from tawatur.lexicon.verbs import verbs

NAME = "name"
"""The sense of rows that name an actor and do nothing in the question."""


class QuestionWord(NamedTuple):
    """What a word does in a question.

    `sense` is ask (who, where), speech (denies), event (supply) or marker (to, with); `value` says which. `feminine`
    marks an Arabic verb form that only a feminine subject takes; `nominal` a verbal noun, whose first genitive is what
    it is done to; `passive` a form that says what was done to its subject.
    """

    sense: str
    value: str
    feminine: bool = False
    nominal: bool = False
    passive: bool = False


@cache
def question_words() -> dict[str, tuple[QuestionWord, ...]]:
    """Every form of every listed word by its folded key, in the order of the table."""
    table: dict[str, dict[QuestionWord, None]] = {}
    for key, word in _words():
        table.setdefault(key, {})[word] = None
    return {key: tuple(words) for key, words in table.items()}


@cache
def abbreviations() -> dict[str, tuple[str, str]]:
    """Names that are common words in small letters ("IS"), exactly as printed: the actor's id and its label."""
    labels = {row["id"]: row["label"] for row in rows("actors")}
    return {
        word: (row["value"], labels[row["value"]])
        for row in rows("question_words")
        if row["sense"] == NAME
        for word in several(row["words"])
    }


def labelled(words: str) -> tuple[str, str] | None:
    """Reference and label of the one actor or outlet whose English label holds these words; None where several do."""
    wanted = frozenset(fold(words).split())
    found = [(ref, label) for names, ref, label in _labels() if wanted <= names]
    return found[0] if len(found) == 1 else None


@cache
def _labels() -> tuple[tuple[frozenset[str], str, str], ...]:
    return tuple(
        (frozenset(fold(row["label"]).split()), f"{table}/{row['id']}", row["label"])
        for table in ("actors", "outlets")
        for row in rows(table)
    )


def _words() -> Iterator[tuple[str, QuestionWord]]:
    for row in rows("question_words"):
        for word in several(row["words"]) if row["sense"] != NAME else ():
            if "." in word:
                yield from _inflected(word, row["sense"], row["value"])
            else:
                nominal = row["language"] == "ar" and row["sense"] == "event"
                yield fold(word), QuestionWord(row["sense"], row["value"], nominal=nominal)


def _inflected(name: str, sense: str, value: str) -> Iterator[tuple[str, QuestionWord]]:
    root, _, form = name.partition(".")
    verb = verbs().get(name) or Verb(id=name, root=root, form=form)
    for key, found in conjugate(verb):
        nominal = found.part == "masdar"
        yield (
            key,
            QuestionWord(
                sense,
                value,
                feminine=found.gender == "f" and not nominal,
                nominal=nominal,
                passive=found.voice == "passive" or found.part == "passive-participle",
            ),
        )
