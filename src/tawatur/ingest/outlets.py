"""Who publishes a report: credits first, then what the page declares, then to whom its sources speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from tawatur.ingest.body import Body
from tawatur.ingest.credits import Credit, Part
from tawatur.ingest.layout import Layout
from tawatur.ingest.lines import Line, key_of
from tawatur.ingest.names import (
    is_actor,
    is_place,
    known_outlet,
    looks_like_outlet,
    outlet_at,
    outlet_name,
    outlet_row,
    words_for,
)
from tawatur.lexicon.tables import Row
from tawatur.model import Mention

_OPEN = '«“”"'
_CLOSE = '»”"'
_HEARER = re.compile(rf"(?<!\w)ل(?:ـ|\s)?\s?[{_OPEN}](?P<name>[^{_OPEN}{_CLOSE}]{{3,30}})[{_CLOSE}]")
_CHANNEL = re.compile(r"(?:قناة|صفحة|حساب|موقع|قناتنا)\s+(?P<name>[^\d:،.]{3,40}?)\s+(?:على|عبر|في)\s+")
_ISSUER = re.compile(r"(?P<name>[^:.…]{5,60}):\s")
_SPEECH = re.compile(
    r"(?:قال|قالت|يقول|تقول|أكد|أكدت|أوضح|أوضحت|أفاد|أفادت|ذكر|ذكرت|كشف|كشفت|صرح|صرّح|تصريح|حديث|أسر|أسرّ|روى|"
    r"يروي|بين|بيّن|بيّنت|أضاف|نفى|مصدر|مصادر|خاصة|لفت|أشار|أشارت|تحدث)"
)
_BEFORE = 60
_TYPED = frozenset({"قناه", "صفحه", "حساب", "موقع"})


def mention(text: str, body: Body | None = None, part: Part | None = None, row: Row | None = None) -> Mention:
    """An outlet as printed, with its place in the body where it has one and what the lexicon knows of it."""
    table, known = ("outlets", row) if row else outlet_row(text) or ("", None)
    at = part.text.find(text) if part else -1
    span = body.locate(part.start + at, part.start + at + len(text)) if body and part and at >= 0 else None
    return Mention(
        kind="outlet",
        text=text,
        span=span,
        label=known["label"] if known else None,
        ref=f"{table}/{known['id']}" if known else None,
    )


def find_outlet(
    layout: Layout, leads: Sequence[Credit], body: Body, *, publisher: str | None, url: str | None
) -> Mention | None:
    """The outlet of a report, from the strongest kind of evidence that is there."""
    credited = _credited(layout, leads)
    if credited is not None:
        return mention(outlet_name(credited.text), body, credited)
    titled = _title_outlet(layout, body)
    if titled is not None:
        return titled
    row = known_outlet(publisher) if publisher else None
    row = row or (outlet_at(_host(url)) if url else None)
    if publisher or row:
        return mention(publisher or (row["name"] if row else ""), row=row)
    return _addressed(layout, body)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _credited(layout: Layout, leads: Sequence[Credit]) -> Part | None:
    """The outlet of the credit lines: known or typed names before a mere form, lines before the dateline of the text."""
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
            name = words[1].strip(_OPEN + _CLOSE)
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


def _addressed(layout: Layout, body: Body) -> Mention | None:
    """The outlet whose channel the page advertises, or that its sources speak to, if they speak to one alone."""
    names: dict[str, Part] = {}
    for line in layout.kept:
        for match in _HEARER.finditer(line.text):
            before = line.text[max(0, match.start() - _BEFORE) : match.start()]
            if _SPEECH.search(before) and key_of(before.split()[-1] if before.split() else "") not in words_for(
                "outlet-type"
            ):
                part = Part(text=match["name"].strip(), start=line.start + match.start("name"))
                names.setdefault(key_of(match["name"]), part)
    named = [part for part in names.values() if not is_actor(part.text) and not is_place(part.text)]
    known = [part for part in named if looks_like_outlet(part.text)] or named
    return mention(known[0].text, body, known[0]) if len(known) == 1 else None


def advertised(lines: Iterable[Line]) -> str | None:
    """The outlet named by a notice such as "join the channel of X on Telegram"."""
    for line in lines:
        match = _CHANNEL.search(line.text + " ")
        if match and looks_like_outlet(match["name"]):
            return match["name"]
    return None
