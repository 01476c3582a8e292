"""Which words can begin or belong to a personal name."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.given import given_names, is_given
from tawatur.annotate.voices.quotes import OPENERS
from tawatur.lexicon.word_classes import word_class


def can_name(sheet: Sheet, i: int) -> bool:
    """Whether a word can belong to a personal name."""
    token = sheet.tokens[i]
    if token.kind == "latin":
        return True
    if token.kind != "word" or token.key in word_class("nameless"):
        return False
    if sheet.period_of[i] is not None or sheet.quantity_of[i] is not None:
        return False
    match = sheet.match_of[i]
    if match is not None and any(e.table in {"heads", "groups"} for e in match.entries):
        return (
            i > 0
            and match.last == i + 1
            and not token.key.startswith("ال")
            and sheet.tokens[i - 1].key in given_names()
        )
    if match is not None and any(
        e.table in {"outlets", "states", "nisbas", "materiel", "units"} for e in match.entries
    ):
        return False
    if match is not None and any(e.table in {"places", "cities"} for e in match.entries):
        return i > 0 and is_given(sheet, i - 1)
    if match is not None and any(e.table == "actors" and e.kind != "person" for e in match.entries):
        return False
    return (
        not any(p.kind in {"preposition", "relative", "complementiser"} for p in sheet.particles[i])
        or token.text == "علي"
    )


def can_begin(sheet: Sheet, i: int) -> bool:
    """Whether a word can begin a personal name: given names bear no article, feminine ending in t or relational yeh."""
    token = sheet.tokens[i]
    if token.kind == "latin" or token.key in word_class("kunya"):
        return True
    if token.text.startswith(("ال", "لل", "بال", "وال")):
        return is_given(sheet, i)
    previous = sheet.tokens[i - 1] if i else None
    if previous is not None and previous.text in OPENERS and token.kind == "word":
        return True
    return not token.text.endswith(("ية", "يين", "ات", "ون"))
