"""Who publishes a report: its credits first, then what the page declares, then to whom its sources speak."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from tawatur.ingest.body import Body
from tawatur.ingest.credits import Credit
from tawatur.ingest.hearers import advertised, find_hearer
from tawatur.ingest.known import known_outlet, outlet_at, outlet_row, words_for
from tawatur.ingest.layout import Layout
from tawatur.ingest.lines import Line, key_of
from tawatur.ingest.mentions import mention
from tawatur.ingest.names import looks_like_outlet, outlet_name
from tawatur.ingest.parts import Part
from tawatur.model import Mention

_QUOTES = '«»“”"'
_ISSUER = re.compile(r"(?P<name>[^:.…]{5,60}):\s")


def find_outlet(
    layout: Layout,
    leads: Sequence[Credit],
    body: Body,
    lines: Sequence[Line],
    *,
    publisher: str | None,
    url: str | None,
) -> Mention | None:
    """The outlet of a report, from the strongest kind of evidence that is there.

    `lines` are all lines of the page, `publisher` and `url` what its metadata declares.
    """
    credited = _credited(layout, leads)
    if credited is not None:
        return mention(outlet_name(credited.text), body, credited)
    named = _title_outlet(layout, body) or _declared(publisher, url)
    if named is not None:
        return named
    hearer = find_hearer(layout.kept)
    if hearer is not None:
        return mention(hearer.text, body, hearer)
    channel = advertised(lines)
    return mention(channel) if channel else None


def _declared(publisher: str | None, url: str | None) -> Mention | None:
    """The outlet that the metadata names: known by its name or its address, else the name as it is."""
    row = (known_outlet(publisher) if publisher else None) or (outlet_at(_host(url)) if url else None)
    if publisher:
        return mention(publisher, row=row)
    return mention(row["name"], row=row) if row else None


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _credited(layout: Layout, leads: Sequence[Credit]) -> Part | None:
    """The outlet of the credit lines: known or typed names before mere forms, lines before the dateline."""
    lines = [(line, credit) for line, credit in layout.credits if credit.outlet]
    sure = [
        credit.outlet
        for _, credit in lines
        if credit.outlet and not credit.guessed and not _is_platform(credit.outlet.text)
    ]
    sure.sort(key=lambda part: not looks_like_outlet(outlet_name(part.text)))
    in_lead = [credit.outlet for credit in leads if credit.outlet and not _is_platform(credit.outlet.text)]
    adjacent = {
        line for pair in zip(layout.kept, layout.kept[1:], strict=False) for line in pair[:1] if pair[1] == layout.lead
    }
    guessed = [credit.outlet for line, credit in lines if credit.outlet and credit.guessed and line in adjacent]
    return next(iter([*sure, *in_lead, *guessed]), None)


def _is_platform(text: str) -> bool:
    """Whether a name is a platform where anybody writes, not an outlet that answers for a report."""
    row = known_outlet(text)
    return row is not None and row["kind"] == "platform"


def _title_outlet(layout: Layout, body: Body) -> Mention | None:
    """An outlet named by a label above the title, by a round-up's title, or as the issuer of a statement."""
    for line in layout.head:
        words = line.text.split()
        if words and key_of(words[0]) in words_for("roundup") and len(words) > 1:
            part = Part(text=words[1], start=line.start + line.text.index(words[1], len(words[0])))
            name = words[1].strip(_QUOTES)
            found = outlet_row(name)
            if found is not None and found[0] == "outlets":
                return mention(name, body, part, found[1])
    issuer = _ISSUER.match(layout.title.text) if layout.title else None
    if layout.title and issuer and any(_statement(line) for line in layout.head):
        return mention(issuer["name"], body, Part(text=issuer["name"], start=layout.title.start))
    return None


def _statement(line: Line) -> bool:
    words = line.key.split()
    return len(words) <= 4 and any(" ".join(words[:n]) in words_for("statement") for n in (1, 2))
