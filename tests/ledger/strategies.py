"""Any reading at all: records of every kind with hostile texts, for property tests."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, get_args

from hypothesis import strategies as st

from tawatur.model import (
    PROPOSITIONS,
    ROLES,
    Anchor,
    Attribution,
    Claim,
    ControlChange,
    DateBasis,
    Factuality,
    Force,
    Link,
    Means,
    Mention,
    MentionKind,
    Modality,
    Period,
    Piece,
    Polarity,
    Precision,
    Problem,
    Proposition,
    Published,
    Quantity,
    Reading,
    Report,
    Severity,
    Span,
    SpeakerKind,
    TallyCategory,
    content_id,
    sha256,
)

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
names = texts.filter(bool)
maybe_names = st.none() | names
spans = st.tuples(st.integers(0, 500), st.integers(0, 60)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))
decimals = st.none() | st.decimals(allow_nan=False, allow_infinity=False)


def one_of(literal: object) -> st.SearchStrategy[Any]:
    """Any value of a `Literal`."""
    return st.sampled_from(get_args(literal))


mentions = st.builds(
    Mention, kind=one_of(MentionKind), text=texts, span=st.none() | spans, label=st.none() | texts, ref=maybe_names
)
fillers = st.lists(mentions, max_size=3).map(tuple)
links = st.builds(
    Link, text=texts, span=st.none() | spans, kind=one_of(SpeakerKind), label=maybe_names, ref=maybe_names,
    role=maybe_names, affiliation=maybe_names, unnamed=maybe_names, force=one_of(Force), implied=st.booleans(),
)  # fmt: skip
chains = st.lists(links, max_size=3).map(tuple)
quantities = st.builds(
    Quantity, value=decimals, low=decimals, high=decimals, approximate=st.booleans(),
    unit=st.none() | texts, text=texts, span=spans,
)  # fmt: skip
days = st.none() | st.dates()
periods = st.builds(
    Period, start=days, end=days, precision=one_of(Precision), anchor=one_of(Anchor),
    text=texts, span=spans, part_of_day=maybe_names,
)  # fmt: skip
problems = st.builds(
    Problem, code=names, message=texts, severity=one_of(Severity), path=maybe_names, report=maybe_names,
    span=st.none() | spans, offset=st.none() | st.integers(0, 2**40),
)  # fmt: skip

_OWN: dict[str, st.SearchStrategy[Any]] = {
    "quantity": st.none() | quantities,
    "when": st.none() | periods,
    "places": fillers,
    "means": st.none() | one_of(Means),
    "category": one_of(TallyCategory),
    "counted_class": texts,
    "cumulative": st.booleans(),
    "subset_of": maybe_names,
    "change": one_of(ControlChange),
    "unit": texts,
}


def propositions_of(kind: type[Proposition]) -> st.SearchStrategy[Proposition]:
    """Any proposition of one kind, every field drawn."""
    roles = set(ROLES[kind.kind].values())
    drawn = {field.name: fillers if field.name in roles else _OWN[field.name] for field in fields(kind)}
    return st.builds(kind, **drawn)


propositions = st.one_of(*(propositions_of(kind) for kind in PROPOSITIONS))


@st.composite
def reports(draw: st.DrawFn) -> tuple[Report, bytes]:
    """A report and its bytes; what it claims of its text need not be so."""
    source = draw(texts)
    raw = source.encode()
    made = Report(
        id=content_id(sha256(raw)), sha256=sha256(raw), file=draw(names), body=draw(texts),
        source_text=draw(st.sampled_from([source, source + "؟"])),
        pieces=tuple(draw(st.lists(st.builds(Piece, body=spans, source=st.integers(0, 99)), max_size=3))),
        removed=tuple(draw(st.lists(spans, max_size=3))), language=draw(names), title=draw(st.none() | texts),
        title_span=draw(st.none() | spans), outlet=draw(st.none() | mentions), byline=draw(st.none() | texts),
        published=draw(
            st.none()
            | st.builds(Published, start=st.dates(), end=st.dates(), basis=one_of(DateBasis), span=st.none() | spans)
        ),
        relays=draw(fillers), url=draw(maybe_names),
    )  # fmt: skip
    return made, raw


@st.composite
def readings(draw: st.DrawFn) -> tuple[Reading, bytes]:
    """A whole reading and its report's bytes; ids differ within it, as the reader makes them."""
    report, raw = draw(reports())
    ids = st.lists(names, max_size=4, unique=True)
    attributions = tuple(
        Attribution(
            id=identity, content=draw(spans), cue=draw(st.none() | spans), chain=draw(chains),
            force=draw(one_of(Force)), parent=draw(maybe_names), rule=draw(texts),
        )
        for identity in draw(ids)
    )  # fmt: skip
    claims = tuple(
        Claim(
            id=identity, report=report.id, proposition=draw(propositions),
            factuality=Factuality(polarity=draw(one_of(Polarity)), modality=draw(one_of(Modality))),
            span=draw(spans), attribution=draw(maybe_names), chain=draw(chains), rule=draw(texts),
        )
        for identity in draw(ids)
    )  # fmt: skip
    made = Reading(
        report=report, attributions=attributions, claims=claims,
        mentions=draw(fillers), quantities=tuple(draw(st.lists(quantities, max_size=3))),
        periods=tuple(draw(st.lists(periods, max_size=3))), problems=tuple(draw(st.lists(problems, max_size=2))),
    )  # fmt: skip
    return made, raw
