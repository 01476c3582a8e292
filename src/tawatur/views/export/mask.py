"""Masking a reading before it leaves the house: private persons, what unnamed sources said, and exact places.

Masked letters become blocks one for one, so that every offset still holds. Who is known to the lexicon is public; a
person who is not is private, and every word of the name is masked wherever it stands: a family name alone names too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tawatur.arabic.tokens import tokenise
from tawatur.views.contract import Json, Parsed

BLOCK = "\u2588"
UNNAMED = ("anonymous", "residents")
SHORTEST = 3
"""Letters of a name's word that is masked on its own: shorter ones (أبو, آل) are in too many names and words."""
DEGREES = 1
"""Decimals kept of a coordinate: a tenth of a degree is about eleven kilometres."""


def masked(reading: Json) -> Json:
    """The reading with what could harm people hidden; the structure, the labels and the offsets stay."""
    report: Parsed = reading["report"]
    body = report["body"]
    names = _name_words(reading)
    covered = [*_unnamed_spans(reading), *_named_spans(body, names)]
    hidden = _hide(body, covered)
    found: Parsed = _walk(reading, hidden, names)
    found["report"] |= {"body": hidden, "title": _hide_names(report["title"], names), "byline": None, "url": None}
    return found  # type: ignore[no-any-return]


def _name_words(reading: Json) -> frozenset[str]:
    words: set[str] = set()
    for part in _parts(reading):
        if part.get("kind") == "person" and part.get("ref") is None:
            words.update(token.key for token in tokenise(part["text"]) if len(token.key) >= SHORTEST)
    return frozenset(words)


def _unnamed_spans(reading: Json) -> Iterator[tuple[int, int]]:
    attributions: Parsed = reading["attributions"]
    for attribution in attributions:
        links = [link for link in attribution["chain"] if link["kind"] in UNNAMED]
        yield from ((link["start"], link["end"]) for link in links if "start" in link)
        if attribution["chain"] and attribution["chain"][-1] in links:
            yield attribution["start"], attribution["end"]


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


def _parts(value: Parsed) -> Iterator[dict[str, Parsed]]:
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from _parts(item)
