"""Habits of spelling: paragraphs that write every teh marbuta without its dots (القوات المسلحه, طائره) are read as if they had them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache, lru_cache

from tawatur.annotate.verb_readings import verb_readings
from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.letters import fold
from tawatur.arabic.particles import particles
from tawatur.arabic.tokens import Token
from tawatur.lexicon.names import listed
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class

_UNDOTTED, _DOTTED = "ه", "ة"
_YA = "يه"
_SHORTEST = 4
"""Letters of عليه and لديه, which are no adjectives."""


def with_dots(tokens: Sequence[Token], paragraphs: Sequence[int]) -> Sequence[Token]:
    """The tokens, those of paragraphs without any teh marbuta with its dots put where a word must or may well have it.

    A paragraph has the habit where a word ends in ه that can be no pronoun there, and where its whole report has it. Places
    and folded keys stay.
    """
    undotted: defaultdict[int, list[int]] = defaultdict(list)
    for i, token in enumerate(tokens):
        if token.text.endswith(_UNDOTTED) and token.kind == "word" and not token.closed:
            undotted[paragraphs[i]].append(i)
    shown = {k for k, places in undotted.items() if any(_shows(tokens[i].key) for i in places)}
    if not shown:
        return tokens
    dotted = {paragraphs[i] for i, token in enumerate(tokens) if token.closed and token.kind == "word"}
    habit = [k for k in undotted if k not in dotted and (k in shown or (shown and not dotted))]
    if not habit:
        return tokens
    found = list(tokens)
    for i in (i for k in habit for i in undotted[k]):
        if _definite(tokens[i].key) or _may_end_so(tokens[i].key):
            found[i] = tokens[i]._replace(text=tokens[i].text[:-1] + _DOTTED)
    return found


@lru_cache(maxsize=50_000)
def _definite(key: str) -> bool:
    """Whether a word has the article and does not end in a ه of its root, as الله and المياه do."""
    stems = {split.stem for split in noun_splits(key) if split.article}
    return bool(stems) and not particles().get(key) and not any(stem in word_class("ends-in-heh") for stem in stems)


@lru_cache(maxsize=50_000)
def _shows(key: str) -> bool:
    """Whether the ه that ends a word is no pronoun: behind an article, on a nationality, on a noun that is none without it (مدينه)."""
    if _definite(key) or particles().get(key):
        return _definite(key)
    bare = [split.stem for split in noun_splits(key) if not (split.pronoun or split.article)]
    if any(entry.table == "nisbas" for stem in bare for entry in listed(stem)):
        return True
    return any(_is_noun(stem) and not (listed(stem[:-1]) or verb_readings(stem[:-1])) for stem in bare)


@lru_cache(maxsize=50_000)
def _may_end_so(key: str) -> bool:
    """Whether a word is known with the ending: a listed noun or name, a participle, a verbal noun, an adjective (عسكريه)."""
    bare = [split for split in noun_splits(key) if not split.pronoun and not split.article]
    if particles().get(key) or any(split.stem in word_class("ends-in-heh") for split in bare):
        return False
    if any(e.table == "groups" and e.number == "p" for split in bare for e in listed(split.stem[:-1] + "ن")):
        return False  # مقاتليه
    nouns = any(split.stem in _sites() or _is_noun(split.stem) for split in bare)
    participles = any(r.form.person == 0 and not r.split.pronoun for r in verb_readings(key))
    return nouns or participles or (key.endswith(_YA) and len(key) > _SHORTEST)


def _is_noun(stem: str) -> bool:
    """Whether a word is listed with this ending, otherwise than as the title of a woman, which may be his of a man: رئيسه."""
    return any(entry.parent != "person" for entry in listed(stem))


@cache
def _sites() -> frozenset[str]:
    return frozenset(fold(row["singular"]) for row in rows("sites") if row["singular"])
