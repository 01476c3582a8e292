"""Edges: their kind, their direction, what changed and what was lost."""

from __future__ import annotations

import pytest

from tawatur.analyse.copies import find_copies
from tawatur.model import Reading
from tests.analyse.copies.made import FILLERS, PASSAGE, day, link, quantity, reading, supply, voice

LOCALS = link("مصادر محلية", "anonymous", unnamed="local")


def edge(one: Reading, other: Reading):  # type: ignore[no-untyped-def]  # noqa: ANN201
    """The one edge between two reports, and whether `one` is its side a."""
    (copy,) = find_copies([one, other])
    return copy, copy.a.report == one.report.id


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (PASSAGE, PASSAGE, "verbatim"),
        (PASSAGE, PASSAGE.replace("سبع", "تسع").replace("الحجري ", "").replace("ليلة أمس", "فجر اليوم"), "edited"),
        (f"{FILLERS[0]}\n{FILLERS[1]}\n{PASSAGE}", f"{PASSAGE}\n{FILLERS[2]}\n{FILLERS[3]}", "partial"),
    ],
)
def test_kinds(one: str, other: str, kind: str) -> None:
    copy, _ = edge(reading(one, file="1"), reading(other, file="2"))
    assert copy.kind == kind
    assert not copy.inferred


def test_changes_show_both_sides() -> None:
    one, other = reading(PASSAGE, file="1"), reading(PASSAGE.replace("سبع", "تسع"), file="2")
    copy, first = edge(one, other)
    (change,) = copy.changes
    assert ((change.a, change.b) if first else (change.b, change.a)) == ("سبع", "تسع")


def test_the_later_report_drew_on_the_earlier() -> None:
    one, other = reading(PASSAGE, file="1", published=day(3)), reading(PASSAGE, file="2", published=day(5))
    copy, first = edge(one, other)
    assert copy.direction == ("b<-a" if first else "a<-b")


def test_who_names_the_other_drew_on_it_whatever_the_dates() -> None:
    one = reading(PASSAGE, file="1", outlet="وكالة الضفة", published=day(5))
    other = reading(
        PASSAGE,
        file="2",
        outlet="جريدة السهل",
        published=day(3),
        voices=[voice(PASSAGE, PASSAGE, link("وكالة الضفة", "media"))],
    )
    copy, first = edge(one, other)
    assert copy.direction == ("b<-a" if first else "a<-b")


def test_nothing_decides() -> None:
    copy, _ = edge(reading(PASSAGE, file="1"), reading(PASSAGE, file="2", published=day(3)))
    assert copy.direction == "unknown"


def test_one_outlet_that_repeats_itself_is_marked() -> None:
    copy, _ = edge(reading(PASSAGE, file="1", outlet="جريدة السهل"), reading(PASSAGE, file="2", outlet="جريدة السهل"))
    assert copy.same_outlet


def test_a_lost_speaker_is_told_with_his_words() -> None:
    one = reading(PASSAGE, file="1", voices=[voice(PASSAGE, PASSAGE, LOCALS)])
    copy, first = edge(one, reading(PASSAGE, file="2"))
    (lost,) = copy.lost
    assert (lost.loss, lost.where, lost.a or lost.b) == ("attribution", "b" if first else "a", "مصادر محلية")


def test_one_sentence_without_its_speaker_is_told_within_a_long_copy() -> None:
    body = f"{PASSAGE}. {' '.join(FILLERS)}"
    voices = [voice(body, FILLERS[0], LOCALS), voice(body, FILLERS[2], link("سالم الحداد"))]
    one = reading(body, file="1", voices=voices)
    copy, first = edge(one, reading(body, file="2", voices=voices[1:]))
    (lost,) = copy.lost
    assert (lost.loss, lost.where, lost.a or lost.b) == ("attribution", "b" if first else "a", "مصادر محلية")


def test_where_a_speakers_words_end_may_be_drawn_differently() -> None:
    body = f"{PASSAGE}. {FILLERS[0]}"
    whole, shorter = FILLERS[0], FILLERS[0].rsplit(" ", 4)[0]
    one = reading(body, file="1", voices=[voice(body, whole, LOCALS)])
    copy, _ = edge(one, reading(body, file="2", voices=[voice(body, shorter, LOCALS)]))
    assert copy.lost == ()


@pytest.mark.parametrize(
    ("outlet", "speaker"),
    [
        ("الدفاع المدني السوري", "منظمة الدفاع المدني"),
        ("الدفاع المدني السوري", "الخوذ البيضاء"),
        ("المركز الإعلامي لقوات سوريا الديمقراطية", "قوات سوريا الديمقراطية"),
    ],
)
def test_an_outlet_named_in_part_or_by_its_owner_has_lost_no_speaker(outlet: str, speaker: str) -> None:
    one = reading(PASSAGE, file="1", voices=[voice(PASSAGE, PASSAGE, link(speaker, "organisation"))])
    copy, _ = edge(one, reading(PASSAGE, file="2", outlet=outlet))
    assert copy.lost == ()


def test_a_shorter_passage_counts_beside_one_that_counts_by_itself() -> None:
    short = " ".join(FILLERS[0].split()[:9])
    one, other = f"{PASSAGE}\n{FILLERS[1]}\n{short}", f"{short}\n{FILLERS[2]}\n{PASSAGE}"
    both = find_copies([reading(one, file="1"), reading(other, file="2")])
    assert min(copy.shared for copy in both) == 9
    assert find_copies([reading(f"{FILLERS[1]}\n{short}", file="1"), reading(f"{short}\n{FILLERS[2]}", file="2")]) == ()


def test_an_outlet_that_speaks_for_itself_has_lost_no_speaker() -> None:
    one = reading(PASSAGE, file="1", voices=[voice(PASSAGE, PASSAGE, link("وكالة الضفة", "media"))])
    copy, _ = edge(one, reading(PASSAGE, file="2", outlet="وكالة الضفة"))
    assert copy.lost == ()


def test_a_doubt_that_became_certainty_is_told() -> None:
    speaker = link("سالم الحداد")
    one = reading(PASSAGE, file="1", voices=[voice(PASSAGE, PASSAGE, speaker, force="claims")])
    copy, first = edge(one, reading(PASSAGE, file="2", voices=[voice(PASSAGE, PASSAGE, speaker)]))
    (lost,) = copy.lost
    assert (lost.loss, lost.where) == ("force", "b" if first else "a")


def test_an_unnamed_source_that_got_a_name_is_told() -> None:
    one = reading(PASSAGE, file="1", voices=[voice(PASSAGE, PASSAGE, LOCALS)])
    copy, first = edge(one, reading(PASSAGE, file="2", voices=[voice(PASSAGE, PASSAGE, link("سالم الحداد"))]))
    (lost,) = copy.lost
    assert (lost.loss, lost.where) == ("unnamed-promoted", "b" if first else "a")


def test_a_figure_that_drifted_is_told() -> None:
    said = f"{PASSAGE} وعلى متنها قرابة 1730 صندوقا من الذخيرة الخفيفة"
    drifted = said.replace("قرابة 1730", "أكثر من 1700")
    one = reading(said, file="1", quantities=[quantity(said, "قرابة 1730", 1730, exact=False)])
    other = reading(drifted, file="2", quantities=[quantity(drifted, "أكثر من 1700", 1700)])
    copy, _ = edge(one, other)
    (lost,) = copy.lost
    assert lost.loss == "figure"
    assert {lost.a, lost.b} == {"قرابة 1730", "أكثر من 1700"}


def test_a_denial_left_out_is_told() -> None:
    denial = "نفى المعمل ذلك"
    one = reading(f"{PASSAGE}. {denial}.", file="1")
    one = reading(one.report.body, file="1", claims=[supply(one, PASSAGE), supply(one, denial, polarity="denied")])
    bare = reading(PASSAGE, file="2")
    copy, first = edge(one, reading(PASSAGE, file="2", claims=[supply(bare, PASSAGE)]))
    (lost,) = copy.lost
    assert (lost.loss, lost.where) == ("denial", "b" if first else "a")
    assert denial in (lost.a, lost.b)


def test_reports_come_in_any_order() -> None:
    several = [reading(f"{filler}\n{PASSAGE}", file=str(at)) for at, filler in enumerate(FILLERS)]
    assert find_copies(several) == find_copies(several[::-1])
    assert len(find_copies(several)) == 6
