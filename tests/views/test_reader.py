from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tawatur.model import Attribution, Link, Reading, Span
from tawatur.views.web.reader import paragraphs
from tests.views.invented import BODY, DENIAL, HADDAD, READING, span


def printed(reading: Reading) -> list[str]:
    """What each paragraph shows, run by run."""
    return ["".join(run.text for run in paragraph.runs) for paragraph in paragraphs(reading)]


def test_each_run_knows_whose_word_it_is() -> None:
    runs = {run.text: run for paragraph in paragraphs(READING) for run in paragraph.runs}
    said = runs[HADDAD.content.of(BODY)]
    assert said.voice is not None
    assert said.voice.speaker.text == "سالم الحداد"
    assert runs["قال سالم الحداد إن "].voice is None


def test_a_denial_shows_as_one() -> None:
    runs = [run for paragraph in paragraphs(READING) for run in paragraph.runs if DENIAL in run.claims]
    assert {run.polarity for run in runs} == {"denied"}


def test_a_voice_inside_a_voice_shows_both() -> None:
    outer = Attribution(
        id="outer", content=span("قال سالم الحداد إن إيران تبيع بنادق لتنظيم داعش"), cue=None, force="asserts",
        chain=(Link(text="صحيفة مخترعة", span=None, kind="media"),),
    )  # fmt: skip
    found = paragraphs(replace(READING, attributions=(outer, replace(HADDAD, parent="outer"))))
    inner = next(run for paragraph in found for run in paragraph.runs if run.text == HADDAD.content.of(BODY))
    assert inner.voice is not None
    assert inner.outer is not None
    assert (inner.voice.speaker.text, inner.outer.speaker.text) == ("سالم الحداد", "صحيفة مخترعة")


def test_every_claim_begins_once() -> None:
    begun = [claim.id for paragraph in paragraphs(READING) for run in paragraph.runs for claim in run.begins]
    assert sorted(begun) == sorted(claim.id for claim in READING.claims)


places = st.tuples(st.integers(0, len(BODY)), st.integers(0, len(BODY))).map(lambda ends: Span(min(ends), max(ends)))


@given(st.lists(places, max_size=6), st.lists(places, max_size=6))
def test_the_words_are_shown_whole_whatever_overlaps(contents: list[Span], spans: list[Span]) -> None:
    reading = replace(
        READING,
        attributions=tuple(replace(HADDAD, id=str(n), content=content) for n, content in enumerate(contents)),
        claims=tuple(replace(DENIAL, id=str(n), span=place) for n, place in enumerate(spans)),
    )
    assert printed(reading) == [line for line in BODY.split("\n") if line.strip()]
