"""Looking at single words of a sheet: ties of allegiance, adjectives, adverbs, words that nobody knows."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tawatur.annotate.mentions.site_words import opens_site, site_word
from tawatur.annotate.sheet import Sheet
from tawatur.annotate.verb_readings import verb_readings
from tawatur.arabic.letters import fold
from tawatur.arabic.verbs import adjective_forms
from tawatur.lexicon.names import SKIPPED
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class


class Tie(NamedTuple):
    """A word that ties one actor to another: `kind` is belongs, loyal or backed."""

    kind: str
    preposition: str


@cache
def _ties() -> dict[str, Tie]:
    table: dict[str, Tie] = {}
    for row in rows("ties"):
        for key, _, _ in adjective_forms(row["word"]):
            for article in ("", "ال"):
                table.setdefault(article + key, Tie(row["kind"], row["preposition"]))
    return table


@lru_cache(maxsize=50_000)
def tie_word(key: str) -> Tie | None:
    """The tie that this word says, in any of its forms."""
    return _ties().get(key)


_ENDS = ("ي", "يه", "يين", "يون", "يان", "يتين", "يتان", "يات", "يا")


@lru_cache(maxsize=50_000)
def looks_adjective(key: str) -> bool:
    """Whether an indefinite word has the shape of a relational adjective (عسكرية, مسلحين are not told apart by meaning)."""
    return (len(key) > 3 and key.endswith(_ENDS)) or key in word_class("short-adjectives")


def plain_adjective(key: str) -> bool:
    """Whether a word is a plain adjective of deeds, posts and bodies, in either gender: مواقع مشتركة, قصفا مكثفا."""
    plain = word_class("plain-adjectives")
    return key in plain or key + "ه" in plain or (key.endswith("ا") and key[:-1] + "ه" in plain)


_DIRECTIONS = frozenset(
    fold("ال" + word + ending)
    for word in ("شرقي", "غربي", "شمالي", "جنوبي", "شرق", "غرب", "شمال", "جنوب", "أوسط", "وسط")
    for ending in ("", "ة")
)


def is_direction(key: str) -> bool:
    """الشرقي, الغربية: a direction as an adjective of a place."""
    return key in _DIRECTIONS


def adverbial(word: str) -> bool:
    """Whether a printed word is in the accusative by its ending, as no part of a name is: مكاناً."""
    return word.endswith(("اً", "ًا", "ةً", "ىً", "ءً"))


@cache
def _side_words() -> frozenset[str]:
    """Words that go by the way and are nobody: ever, on his part."""
    return word_class("ever") | word_class("for-its-part")


def known_word(sheet: Sheet, i: int) -> bool:
    """Whether anything at all is known of token i: a function word, a listed name, number, date, verb or site noun."""
    token = sheet.tokens[i]
    if token.kind != "word" or len(token.key) < 2 or token.key in _side_words():
        return True
    if sheet.particles[i] or sheet.match_of[i] or sheet.quantity_of[i] or sheet.period_of[i]:
        return True
    after = sheet.tokens[i + 1].key if i + 1 < len(sheet.tokens) else ""
    return _known_key(token.key) or (opens_site(token.key) and site_word(token.key, after) is not None)


@lru_cache(maxsize=50_000)
def _known_key(key: str) -> bool:
    """Whether a word is a form of a listed verb, other than a participle, or a tie."""
    return tie_word(key) is not None or any(r.form.person or r.form.part == "masdar" for r in verb_readings(key))


def skip_signs(sheet: Sheet, i: int) -> int:
    """The first place from i on that is no quotation mark or bracket."""
    while i < len(sheet.tokens) and sheet.tokens[i].text in SKIPPED:
        i += 1
    return i
