"""Page furniture: what the lexicon and the form of a line say does not belong to the article."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur.errors import LexiconError
from tawatur.ingest.lines import Line, key_of
from tawatur.lexicon.tables import rows, several

Role = Literal["line", "section", "end"]
"""What a furniture line takes with it: itself, the headlines that follow it, or all that follows."""

_EFFECTS = frozenset({"line", "start", "notice", "section", "end"})
_SHORTCODE = re.compile(r"\[/?[a-z][a-z0-9_-]*(?:\s[^\]]*)?\]|\{\{[^}]*\}\}(?:\s*\{\{[^}]*\}\})*|<!--.*-->")
_HASHTAGS = re.compile(r"(?:#[^\s#]+[\s,،|]*)+")
_TICKER = re.compile(r"\d{2,4}[/.-]\d{1,2}[/.-]\d{2,4}\s+\d{1,2}:\d{2}\s+\S+\s+\S.*")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+\.\S+")
_COPYRIGHT = re.compile(r"(?:©|\([cC]\)).{0,120}")
_FORM = re.compile("|".join(form.pattern for form in (_COPYRIGHT, _SHORTCODE, _HASHTAGS, _ADDRESS, _TICKER)))
"""Every form that is furniture whatever its words."""
_COLON = re.compile(r"^[^:.]{1,40}[:|]")
_LONGEST_PHRASE = 8
_LONGEST_START = 30
"""Most words of a line that a starting phrase may take with it: beyond that it is a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """The furniture table as folded keys.

    `lines` are whole lines, `starts` begin a short furniture line (True where a colon must follow), `notices` begin a
    sentence addressed to the visitor, `sections` open a block of headlines, `ends` open what follows the article.
    `opening` are the first words of starts and notices, `in_lines` those of lines.
    """

    lines: frozenset[str]
    starts: dict[str, bool]
    notices: frozenset[str]
    sections: frozenset[str]
    ends: frozenset[str]
    opening: frozenset[str]
    in_lines: frozenset[str]


@cache
def _menus() -> frozenset[str]:
    return frozenset(
        key_of(text)
        for row in rows("furniture")
        if row["id"] in {"menu-search", "menu-menu", "menu-home", "menu-login", "menu-skip", "menu-language"}
        for text in (row["text"], *several(row["aliases"]))
    )


def is_menu(line: Line) -> bool:
    """Whether a furniture line belongs to the top of a site rather than to an article: a search box, a menu."""
    return line.key in _menus()


@cache
def phrases() -> Phrases:
    """The table `lexicon/data/furniture.tsv`, read once; LexiconError where a row names no known effect."""
    keys: dict[str, dict[str, bool]] = {effect: {} for effect in _EFFECTS}
    for row in rows("furniture"):
        if row["effect"] not in _EFFECTS:
            message = f"furniture.tsv: {row['id']} has the unknown effect {row['effect']!r}"
            raise LexiconError(message)
        texts = (row["text"], *several(row["aliases"]))
        keys[row["effect"]].update((key_of(text.replace("#", "0")), text.endswith(":")) for text in texts)
    return Phrases(
        lines=frozenset(keys["line"]),
        starts=keys["start"],
        notices=frozenset(keys["notice"]),
        sections=frozenset(keys["section"]),
        ends=frozenset(keys["end"]),
        opening=frozenset(key.partition(" ")[0] for effect in ("start", "notice") for key in keys[effect]),
        in_lines=frozenset(key.partition(" ")[0] for key in keys["line"]),
    )


def furniture_role(line: Line) -> Role | None:
    """Whether a line is furniture, and what it takes with it; None for a line of the article."""
    if not line.key:
        return "line" if line.shape == "scrap" else None
    table = phrases()
    if line.key in table.ends:
        return "end"
    if line.key in table.sections:
        return "section"
    worded = line.shape == "scrap" or line.key in table.lines
    worded = worded or _begins(line, table) or _made_of(line.key.split(), table)
    return "line" if worded or _FORM.fullmatch(line.text) else None


def _begins(line: Line, table: Phrases) -> bool:
    """Whether the line begins with a phrase that opens a notice to the visitor or a pointer to another page."""
    if line.words > _LONGEST_START:
        return False
    words = line.key.split()
    if words[0] not in table.opening:
        return False
    sentence = line.shape == "paragraph" and line.words > _LONGEST_PHRASE
    for n in range(1, min(len(words), _LONGEST_PHRASE) + 1):
        head = " ".join(words[:n])
        if head in table.notices:
            return True
        if head in table.starts:
            return _COLON.search(line.text) is not None if table.starts[head] else not sentence
    return False


def _made_of(words: list[str], table: Phrases) -> bool:
    """Whether a short line is nothing but known phrases in a row ("Facebook Twitter WhatsApp")."""
    if not 1 < len(words) <= 2 * _LONGEST_PHRASE or (words[0] not in table.in_lines and words[0] != "#"):
        return False
    known, at = table.lines, 0
    while at < len(words):
        size = next(
            (n for n in range(min(_LONGEST_PHRASE, len(words) - at), 0, -1) if " ".join(words[at : at + n]) in known), 0
        )
        if not size and words[at] != "#":
            return False
        at += size or 1
    return True
