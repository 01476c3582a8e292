"""Invented reports for tests of the ledger."""

from __future__ import annotations

from datetime import date

from tawatur.ledger import Case
from tawatur.model import (
    Attribution,
    Claim,
    Factuality,
    Link,
    Mention,
    MentionKind,
    Polarity,
    Published,
    Reading,
    Report,
    Span,
    Supply,
    content_id,
    sha256,
)


def report(body: str, *, file: str = "report.txt", title: str | None = None, day: date | None = None) -> Report:
    """A report whose bytes are its body."""
    digest = sha256(body.encode())
    published = Published(start=day, end=day, basis="dateline") if day else None
    return Report(
        id=content_id(digest), sha256=digest, file=file, body=body, source_text=body, title=title, published=published
    )


def add(case: Case, reading: Reading, reader: str = "r1") -> bool:
    """Add a reading whose bytes are its body."""
    return case.add(reading, reading.report.body.encode(), reader=reader)


def add_texts(case: Case, *bodies: str) -> None:
    """Add reports that say nothing but their words."""
    for number, body in enumerate(bodies):
        add(case, Reading(report=report(body, file=f"{number}.txt")))


def supply(file: str = "supply.txt", polarity: Polarity = "affirmed", speaker: str = "ناصر الحمدان") -> Reading:
    """Somebody says that a factory supplies a faction."""
    body = f"قال {speaker} إن معمل النور يزود فصيل الوادي بالذخيرة في بلدة السدرة."
    made = report(body, file=file, day=date(2021, 3, 4))
    link = Link(text=speaker, span=place(body, speaker), kind="person")
    voice = Attribution(
        id=content_id(made.id, "voice"), content=Span(body.index("معمل"), len(body) - 1), cue=place(body, "قال"),
        chain=(link,), force="asserts",
    )  # fmt: skip
    said = Supply(
        suppliers=(named(body, "معمل النور", ref="actors/noor"),),
        recipients=(named(body, "فصيل الوادي"),),
        goods=(named(body, "الذخيرة", "materiel"),),
        places=(named(body, "السدرة", "place"),),
        means="sale",
    )
    claim = Claim(
        id=content_id(made.id, "supply"), report=made.id, proposition=said, factuality=Factuality(polarity=polarity),
        span=voice.content, attribution=voice.id, chain=voice.chain,
    )  # fmt: skip
    return Reading(report=made, attributions=(voice,), claims=(claim,))


def named(body: str, text: str, kind: MentionKind = "actor", ref: str | None = None) -> Mention:
    """A mention where `text` first stands."""
    return Mention(kind=kind, text=text, span=place(body, text), ref=ref)


def place(body: str, text: str) -> Span:
    """Where `text` first stands."""
    at = body.index(text)
    return Span(at, at + len(text))
