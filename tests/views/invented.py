"""Invented readings for the windows' tests: one report with every kind of proposition, and one made of hostile text."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from tawatur.model import (
    Attack,
    Attribution,
    Claim,
    Collusion,
    Control,
    Detention,
    Factuality,
    Force,
    Link,
    Mention,
    Movement,
    Origin,
    Period,
    Polarity,
    Presence,
    Problem,
    Proposition,
    Published,
    Quantity,
    Reading,
    Report,
    Seizure,
    Span,
    SpeakerKind,
    Supply,
    Tally,
    content_id,
    sha256,
)

BODY = (
    "من أين يأتي السلاح؟\n\n"
    "قال سالم الحداد إن إيران تبيع بنادق لتنظيم داعش.\n\n"
    "ونفى متحدث عسكري أن تكون إيران قد باعت بنادق لتنظيم داعش.\n\n"
    "وبحسب مصادر محلية قتل ما لا يقل عن 12 مدنيا في الرقة منذ 3 آذار 2021.\n"
)


def span(words: str, body: str = BODY, *, nth: int = 0) -> Span:
    """Where `words` stand in `body`, the n-th time."""
    at = -1
    for _ in range(nth + 1):
        at = body.index(words, at + 1)
    return Span(at, at + len(words))


def actor(words: str, label: str | None = None, ref: str | None = None, *, nth: int = 0) -> Mention:
    """An actor that BODY names."""
    return Mention(kind="actor", text=words, span=span(words, nth=nth), label=label, ref=ref)


IRAN = actor("إيران", "Iran", "states/iran")
IRAN_AGAIN = actor("إيران", "Iran", "states/iran", nth=1)
IS = actor("تنظيم داعش", "Islamic State", "actors/islamic-state")
RIFLES = Mention(kind="materiel", text="بنادق", span=span("بنادق"), label="rifle", ref="materiel/rifle")
RAQQA = Mention(kind="place", text="الرقة", span=span("الرقة"), label="Raqqa", ref="places/raqqa")
TWELVE = Quantity(
    value=Decimal(12), low=Decimal(12), high=None, unit="مدنيا", text="ما لا يقل عن 12", span=span("ما لا يقل عن 12")
)
SINCE = Period(
    start=date(2021, 3, 3), end=None, precision="period", anchor="explicit", text="منذ 3 آذار 2021",
    span=span("منذ 3 آذار 2021"),
)  # fmt: skip

REPORT = Report(
    id=content_id(sha256(BODY.encode())), sha256=sha256(BODY.encode()),
    file="invented.txt", body=BODY, source_text=BODY,
    title="من أين يأتي السلاح؟", title_span=span("من أين يأتي السلاح؟"),
    outlet=Mention(kind="outlet", text="جريدة البيان المخترعة", span=None),
    published=Published(start=date(2021, 4, 1), end=date(2021, 4, 1), basis="dateline"),
)  # fmt: skip


def voice(name: str, words: str, *, force: Force = "asserts", kind: SpeakerKind = "person") -> Attribution:
    """An attribution of `words` to the speaker `name` of BODY."""
    link = Link(text=name, span=span(name), kind=kind, force=force, unnamed="local" if kind == "anonymous" else None)
    return Attribution(
        id=content_id(name, words), content=span(words), cue=None, chain=(link,), force=force, rule="verb-that"
    )


HADDAD = voice("سالم الحداد", "إيران تبيع بنادق لتنظيم داعش")
SPOKESMAN = voice("متحدث عسكري", "أن تكون إيران قد باعت بنادق لتنظيم داعش", force="denies", kind="official")
LOCALS = voice("مصادر محلية", "قتل ما لا يقل عن 12 مدنيا في الرقة منذ 3 آذار 2021", kind="anonymous")


def claim(
    proposition: Proposition, of: Attribution | None = None, *, polarity: Polarity = "affirmed", report: Report = REPORT
) -> Claim:
    """A claim on the word of `of`, or in the report's own voice."""
    where = of.content if of else span("من أين يأتي السلاح؟")
    return Claim(
        id=content_id(report.id, proposition, polarity, where), report=report.id, proposition=proposition,
        factuality=Factuality(polarity=polarity), span=where, attribution=of.id if of else None,
        chain=of.chain if of else (), rule="svo",
    )  # fmt: skip


SUPPLY = claim(Supply(suppliers=(IRAN,), recipients=(IS,), goods=(RIFLES,), means="sale"), HADDAD)
DENIAL = claim(Supply(suppliers=(IRAN_AGAIN,), recipients=(IS,), goods=(RIFLES,)), SPOKESMAN, polarity="denied")
DEAD = claim(
    Tally(
        category="killed", counted_class="مدنيا", cumulative=True, quantity=TWELVE, when=SINCE, places=(RAQQA,),
        counted=(Mention(kind="people", text="مدنيا", span=span("مدنيا"), label="civilians"),),
    ),
    LOCALS,
)  # fmt: skip
OTHERS = tuple(
    claim(proposition)
    for proposition in (
        Supply(),
        Collusion(actors=(IRAN,), partners=(IS,)),
        Attack(attackers=(IS,), targets=(RAQQA,)),
        Seizure(seizers=(IRAN,), holders=(IS,), goods=(RIFLES,), quantity=TWELVE),
        Control(holders=(IS,), unit="place", places=(RAQQA,)),
        Control(holders=(IS,), unit="villages", quantity=TWELVE, change="loses"),
        Origin(makers=(IRAN,), holders=(IS,), goods=(RIFLES,)),
        Presence(actors=(IS,), bases=(RAQQA,)),
        Movement(movers=(IRAN,), moved=(IS,), destinations=(RAQQA,)),
        Detention(captors=(IRAN,), held=(IS,)),
    )
)
READING = Reading(
    report=REPORT,
    attributions=(HADDAD, SPOKESMAN, LOCALS),
    claims=(SUPPLY, DENIAL, DEAD, *OTHERS),
    mentions=(IRAN, IS, RIFLES, RAQQA),
    quantities=(TWELVE,),
    periods=(SINCE,),
    problems=(Problem(code="invented", message="nothing was wrong", span=span("منذ")),),
)
