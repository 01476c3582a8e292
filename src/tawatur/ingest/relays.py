"""Outlets whose report this one declares to pass on: a source line, a wire, a newspaper it translates or speaks for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from tawatur.ingest.body import Body
from tawatur.ingest.credits import Credit
from tawatur.ingest.known import known_outlet
from tawatur.ingest.layout import Layout
from tawatur.ingest.lines import Line, key_of
from tawatur.ingest.mentions import mention
from tawatur.ingest.names import outlet_name
from tawatur.ingest.parts import Part
from tawatur.model import Mention

_TYPES = "صحيفة|مجلة|جريدة|موقع|وكالة|شبكة|قناة|إذاعة"
_NAME = r"[(«“\"]\s*(?P<name>[^()«»“”\"]{2,40})\s*[)»”\"]|(?P<plain>[^\s،,.:]+(?:\s[^\s،,.:]+)?)"
_INTRODUCED = re.compile(rf"(?<!\w)[ولبف]?(?:ل|ال)?(?P<type>{_TYPES})\s+(?:{_NAME})")
_PUBLISHED = re.compile(
    rf"^(?:[وف])?(?:نشرت|نقلت|كشفت|قالت|ذكرت|أفادت|تناولت|رأت|اعتبرت|سلطت|أوردت|نشر|نقل|كشف)\s+(?P<type>{_TYPES})\s+(?:{_NAME})"
)
_OPENING = 3
_SPEAKS_ON = 2
"""Times that "the newspaper" must go on speaking for an article without a translator's credit to count as its relay."""


def find_relays(layout: Layout, leads: Sequence[Credit], body: Body, outlet: Mention | None) -> tuple[Mention, ...]:
    """The relays in the order found, each once, the report's own outlet left out."""
    found = [*_sources(layout, body), *_lead_wires(leads, body, outlet), *_spoken_for(layout, body)]
    own = outlet.key if outlet else None
    kept: dict[str, Mention] = {}
    for relay in found:
        if relay.key != own and key_of(relay.text) != key_of(outlet.text if outlet else ""):
            kept.setdefault(relay.ref or key_of(relay.text), relay)
    return tuple(kept.values())


def _sources(layout: Layout, body: Body) -> list[Mention]:
    """What "source: X" lines name."""
    return [
        mention(outlet_name(source.text), body, source) for _, credit in layout.credits for source in credit.sources
    ]


def _lead_wires(leads: Sequence[Credit], body: Body, outlet: Mention | None) -> list[Mention]:
    """The agency of a dateline, where another outlet publishes it."""
    if outlet is None:
        return []
    return [mention(outlet_name(credit.outlet.text), body, credit.outlet) for credit in leads if credit.outlet]


def _spoken_for(layout: Layout, body: Body) -> list[Mention]:
    """The newspaper that the article translates, or whose story it tells from the first sentence on."""
    paragraphs = layout.paragraphs
    if not paragraphs:
        return []
    translated = any(credit.translator for _, credit in layout.credits)
    if translated:
        for line in paragraphs[:_OPENING]:
            for match in _INTRODUCED.finditer(line.text):
                if (relay := _relay(match, line, body)) is not None:
                    return [relay]
        return []
    opening = _PUBLISHED.match(paragraphs[0].text)
    if opening and _speaks_on(opening["type"], paragraphs):
        relay = _relay(opening, paragraphs[0], body)
        return [relay] if relay else []
    return []


def _relay(match: re.Match[str], line: Line, body: Body) -> Mention | None:
    group = "name" if match["name"] else "plain"
    name = match[group]
    if group == "plain":
        known = [words for words in (name, name.split()[0]) if known_outlet(words)]
        if not known:
            return None
        name = known[0]
    return mention(name, body, Part(text=name, start=line.start + match.start(group)))


def _speaks_on(kind: str, paragraphs: Sequence[Line]) -> bool:
    """Whether the text goes on to say "the newspaper says" often enough."""
    again = re.compile(rf"(?<!\w)[ولبف]?ال{kind}(?!\w)|(?<!\w)لل{kind}(?!\w)")
    return sum(len(again.findall(line.text)) for line in paragraphs) >= _SPEAKS_ON
