"""Noun and adjective inflection from rules: a singular and its plurals give every other form as folded keys.

Source: W. Wright, A Grammar of the Arabic Language, 3rd ed., paragraphs 290-350.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.arabic.letters import fold
from tawatur.arabic.verbs import Gender, Number, adjective_forms

_NO_DUAL = ("اء", "ى", "ا")
_NO_ALEF = ("ة", *_NO_DUAL)
_SHORTEST_DUAL = 3
"""Letters a noun needs before a dual ending is generated: shorter ones collide with other words (بن, دم)."""


def noun_forms(singular: str, plurals: Sequence[str] = ()) -> Iterator[tuple[str, Number]]:
    """Every form of a noun or noun phrase without clitics or article, as (folded key, number).

    The head (the first word) inflects alone, as before a genitive (قذيفتا هاون), and with all its adjectives
    (حزامين ناسفين, حزاما ناسفا): which of the two a phrase is cannot be told from its spelling. A feminine ending opens
    to teh before a suffix; the indefinite accusative takes an alef; the dual and the sound plural lose their nun before
    a genitive, but the masculine dual of a lone noun does so unseen: صاروخي is far oftener the adjective.
    """
    if singular:
        head, _, rest = singular.partition(" ")
        tail = f" {rest}" if rest else ""
        for form, number in _head_forms(head):
            yield fold(form + tail), number
        if rest and not head.endswith(_NO_ALEF):
            yield fold(f"{head}ي{tail}"), "d"
        for form, number in _agreeing_forms(singular.split()):
            yield fold(form), number
    for plural in plurals:
        head, _, rest = plural.partition(" ")
        tail = f" {rest}" if rest else ""
        for form in plural_cases(head):
            yield fold(form + tail), "p"


def _head_forms(head: str) -> Iterator[tuple[str, Number]]:
    yield head, "s"
    feminine = head.endswith("ة")
    base = head[:-1] + "ت" if feminine else head
    yield (base, "s") if feminine else (head + "ا", "s")
    if len(head) >= _SHORTEST_DUAL and not head.endswith(_NO_DUAL):
        for ending in ("ان", "ين", "ي", "ا") if feminine else ("ان", "ين"):
            yield base + ending, "d"


def _agreeing_forms(words: Sequence[str]) -> Iterator[tuple[str, Number]]:
    """A noun and its adjectives in the indefinite accusative and in the dual; nothing for a lone or a definite word."""
    if len(words) == 1 or not all(word.isalpha() and not word.startswith("ال") for word in words):
        return
    yield " ".join(word if word.endswith(_NO_ALEF) else word + "ا" for word in words), "s"
    if not any(word.endswith(_NO_DUAL) for word in words):
        for ending in ("ان", "ين"):
            yield " ".join((word[:-1] + "ت" if word.endswith("ة") else word) + ending for word in words), "d"


def plural_cases(head: str) -> Iterator[str]:
    """A plural in every case, with its nun and, before a genitive, without: سائقون, سائقين, سائقو, سائقي."""
    yield head
    sound = next((ending for ending in ("ون", "ين", "و") if head.endswith(ending)), "")
    if sound:
        base = head.removesuffix(sound)
        yield from (base + ending for ending in ("ون", "ين", "و", "ي"))
    elif head.endswith("ة"):
        yield head[:-1] + "ت"
    elif not head.endswith("ات"):
        yield head + "ا"


def nisba_forms(nisba: str) -> Iterator[tuple[str, Gender, Number]]:
    """The inflection of a relational adjective given in the masculine singular (إيراني), as folded keys."""
    first, _, second = nisba.partition(" ")
    if not second:
        yield from adjective_forms(nisba, weak=False)
        return
    for one, other in zip(adjective_forms(first, weak=False), adjective_forms(second, weak=False), strict=True):
        yield f"{one[0]} {other[0]}", one[1], one[2]


def case_variants(key: str) -> tuple[str, ...]:
    """A listed word with its sound plural in the other case (المسلمون, المسلمين), the listed spelling first."""
    if key.endswith(("يون", "ون")):
        return key, key[:-2] + "ين"
    if key.endswith("يين"):
        return key, key[:-2] + "ون"
    return (key,)
