"""Invented reports about an invented valley, for tests of copies and strands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from tawatur.analyse.copies import Traits, traits_of
from tawatur.model import (
    Attribution,
    Claim,
    Factuality,
    Force,
    Link,
    Mention,
    Period,
    Polarity,
    Published,
    Quantity,
    Reading,
    Report,
    Span,
    SpeakerKind,
    Supply,
    content_id,
    sha256,
)

PASSAGE = (
    "دخلت ليلة أمس قافلة من سبع شاحنات مغطاة إلى مستودع قديم خلف مطحنة القرية، وبقيت هناك حتى الفجر "
    "قبل أن تعود فارغة نحو الجسر الحجري الذي يربط ضفتي النهر قرب بساتين الرمان"
)
"""A sentence that reports share, 30 words or so."""

FILLERS = (
    "ارتفعت أسعار الخبز في السوق الشعبي هذا الأسبوع بعد توقف الفرن الآلي عن العمل بسبب عطل في المولدة الكبيرة",
    "أقامت المدرسة الابتدائية معرضا لرسوم التلاميذ حضره الأهالي وعدد من المعلمين المتقاعدين من البلدات المجاورة",
    "يعاني المزارعون من قلة الأمطار ومن غلاء البذور ويطالبون بحفر بئر جديدة في السهل الغربي قبل حلول الصيف",
    "فاز فريق النادي الرياضي بكأس البطولة المحلية بعد مباراة طويلة حسمتها ركلات الترجيح أمام جمهور كبير",
)
"""Paragraphs that have nothing to do with each other."""


def day(number: int) -> date:
    """A day of an invented spring."""
    return date(2021, 3, number)


def link(name: str, kind: SpeakerKind = "person", *, unnamed: str | None = None, force: Force = "asserts") -> Link:
    """A speaker who stands nowhere in the text."""
    return Link(text=name, span=None, kind=kind, unnamed=unnamed, force=force)


def reading(
    body: str,
    *,
    file: str = "",
    outlet: str | None = None,
    published: date | None = None,
    voices: Iterable[Attribution] = (),
    quantities: Iterable[Quantity] = (),
    claims: Iterable[Claim] = (),
    relays: Sequence[str] = (),
    language: str = "ar",
    periods: Iterable[Period] = (),
    places: Sequence[str] = (),
) -> Reading:
    """A reading of a report whose bytes are its file name and body."""
    digest = sha256(f"{file}\n{body}".encode())
    report = Report(
        id=content_id(digest), sha256=digest, file=file or f"{digest[:6]}.txt", body=body, source_text=body,
        outlet=Mention(kind="outlet", text=outlet, span=None) if outlet else None,
        published=Published(start=published, end=published, basis="given") if published else None,
        relays=tuple(Mention(kind="outlet", text=name, span=None) for name in relays), language=language,
    )  # fmt: skip
    return Reading(
        report=report, attributions=tuple(voices), quantities=tuple(quantities), claims=tuple(claims),
        periods=tuple(periods),
        mentions=tuple(Mention(kind="place", text=name, span=place(body, name)) for name in places),
    )  # fmt: skip


def place(body: str, words: str) -> Span:
    """Where words first stand."""
    at = body.index(words)
    return Span(at, at + len(words))


def voice(body: str, words: str, *hands: Link, force: Force = "asserts") -> Attribution:
    """Words of a body that stand on somebody's word."""
    span = place(body, words)
    return Attribution(id=content_id(body, span), content=span, cue=None, chain=hands, force=force)


def quantity(body: str, words: str, value: int, *, exact: bool = True) -> Quantity:
    """A number where its words stand."""
    number = Decimal(value)
    return Quantity(
        value=number, low=number if exact else None, high=number if exact else None, approximate=not exact,
        text=words, span=place(body, words),
    )  # fmt: skip


def supply(
    report: Reading, words: str, *hands: Link, supplier: str = "معمل النور", polarity: Polarity = "affirmed"
) -> Claim:
    """Somebody says, in these words of a report, that a supplier supplies the valley's faction."""
    said = Supply(
        suppliers=(Mention(kind="actor", text=supplier, span=None),),
        recipients=(Mention(kind="actor", text="فصيل الوادي", span=None),),
    )
    return Claim(
        id=content_id(report.report.id, words, supplier, polarity, *(hand.key for hand in hands)),
        report=report.report.id, proposition=said, factuality=Factuality(polarity=polarity),
        span=place(report.report.body, words), chain=hands,
    )  # fmt: skip


def traits(*readings: Reading) -> list[Traits]:
    """Their traits in order of report id."""
    return [traits_of(one) for one in sorted(readings, key=lambda one: one.report.id)]
