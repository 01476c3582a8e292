"""Masking a reading before it leaves the house: private persons, what unnamed sources said, and exact places.

Masked letters become blocks one for one, so that every offset still holds. Who is known to the lexicon is public; a
person who is not is private, and every word of the name is masked wherever it stands: a family name alone names too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.tables import rows, several
from tawatur.model import ROLES, Claim, Mention, Reading, Span
from tawatur.views.contract import Json, Parsed, reading_object

BLOCK = "\u2588"
UNNAMED = ("anonymous", "residents")
SHORTEST = 3
"""Letters of a name's word that is masked on its own: shorter ones (أبو, آل) are in too many names and words."""
LONGEST_NAME = 3
"""Words of a name after a given name that are masked with it: its own, the father's, the family's."""
DEGREES = 1
"""Decimals kept of a coordinate: a tenth of a degree is about eleven kilometres."""


def masked(reading: Reading, copied: Iterable[Span] = ()) -> Json:
    """The reading as data with what could harm people hidden; the structure, the labels and the offsets stay.

    `copied` are the places that hold an unnamed source's words by another report's telling.
    """
    body, title = reading.report.body, reading.report.title_span
    names = private_names(reading)
    moved = ((span.start, span.end) for span in copied)
    hidden = _hide(body, [*_unnamed_spans(reading), *moved, *_named_spans(body, names)])
    found: Parsed = _walk(reading_object(reading), hidden, names)
    found["report"] |= {
        "body": hidden,
        "title": title.of(hidden) if title else _hide_names(reading.report.title, names),
        "byline": None,
        "url": None,
    }
    return found  # type: ignore[no-any-return]  # the walk keeps the shape of what it was given


def private_names(reading: Reading) -> frozenset[str]:
    """The words, folded, of every name that may be a private person's.

    Persons whom the lexicon does not know, wherever the report names them; and in any other speaker that it does not
    know, what follows a given name ("the researcher Salim al-Haddad").
    """
    words: set[str] = set()
    for mention in (*reading.mentions, *(filler for claim in reading.claims for filler in _fillers(claim))):
        if mention.kind == "person" and mention.ref is None:
            words.update(_words(mention.text))
    chains = (*(one.chain for one in reading.attributions), *(one.chain for one in reading.claims))
    for link in (link for chain in chains for link in chain if link.ref is None):
        told = _words(link.text)
        if link.kind == "person":
            words.update(told)
        elif link.kind not in UNNAMED:
            begun = next((at for at, word in enumerate(told) if word in _given_names()), len(told))
            words.update(told[begun : begun + LONGEST_NAME])
    return frozenset(words)


def _words(text: str) -> list[str]:
    return [token.key for token in tokenise(text) if token.kind != "sign" and len(token.key) >= SHORTEST]


@cache
def _given_names() -> frozenset[str]:
    spellings = (name for row in rows("given_names") for name in (row["name"], *several(row["aliases"])))
    return frozenset(word for name in spellings for word in _words(name))


def _fillers(claim: Claim) -> Iterator[Mention]:
    said = claim.proposition
    for field in (*ROLES[said.kind].values(), "places"):
        yield from getattr(said, field)


def _unnamed_spans(reading: Reading) -> Iterator[tuple[int, int]]:
    for attribution in reading.attributions:
        unnamed = [link for link in attribution.chain if link.kind in UNNAMED]
        yield from ((link.span.start, link.span.end) for link in unnamed if link.span)
        if attribution.chain and attribution.chain[-1] in unnamed:
            yield attribution.content.start, attribution.content.end


def _named_spans(text: str, names: frozenset[str]) -> Iterator[tuple[int, int]]:
    for token in tokenise(text):
        if token.key in names or any(token.key.endswith(name) for name in names):
            yield token.start, token.end


def _hide(text: str, spans: Iterable[tuple[int, int]]) -> str:
    signs = list(text)
    for start, end in spans:
        signs[start:end] = re.sub(r"\S", BLOCK, text[start:end])
    return "".join(signs)


def _hide_names(text: str | None, names: frozenset[str]) -> str | None:
    return None if text is None else _hide(text, _named_spans(text, names))


def _walk(value: Parsed, hidden: str, names: frozenset[str]) -> Parsed:
    if isinstance(value, list):
        return [_walk(item, hidden, names) for item in value]
    if not isinstance(value, dict):
        return value
    found = {key: _walk(item, hidden, names) for key, item in value.items()}
    if isinstance(found.get("text"), str):
        found["text"] = hidden[found["start"] : found["end"]] if "start" in found else _hide_names(found["text"], names)
    if found.get("kind") in UNNAMED and "start" not in found:
        found["text"] = re.sub(r"\S", BLOCK, found["text"])
    for key in ("role", "counted"):
        if isinstance(found.get(key), str):
            found[key] = _hide_names(found[key], names)
    for key in ("lat", "lon"):
        if isinstance(found.get(key), float):
            found[key] = round(found[key], DEGREES)
    return found
