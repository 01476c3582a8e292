"""Judgements join, part, reject and correct; withdrawn, they leave no trace; their order of arrival never matters."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.errors import InputError
from tawatur.model import Attack, Claim, Factuality, Judgement, JudgementKind, Link, Mention, Span, SubjectKind
from tawatur.resolve import Register, make_judgement, withdrawal

KEYS = "abcdef"
NOON = datetime(2024, 5, 1, 12, tzinfo=UTC)
MENTION = Mention(kind="actor", text="فصيل", span=Span(0, 4))
CLAIM = Claim(id="c1", report="r1", proposition=Attack(attackers=(MENTION,)), factuality=Factuality(), span=Span(0, 9))


def pair(kind: JudgementKind, one: str, other: str, minute: int = 0, subject: SubjectKind = "actor") -> Judgement:
    return make_judgement(
        kind,
        subject,
        (one, other),
        person="سمر",
        made_at=NOON + timedelta(minutes=minute),
    )


def on_claim(kind: JudgementKind, body: str = "", minute: int = 0) -> Judgement:
    return make_judgement(
        kind,
        "claim",
        ("c1",),
        person="سمر",
        made_at=NOON + timedelta(minutes=minute),
        body=body,
    )


pairs = st.builds(
    pair, st.sampled_from(["same", "different", "unsure"]), st.sampled_from(KEYS[:3]), st.sampled_from(KEYS[3:]),
    st.integers(0, 50),
)  # fmt: skip
decisions = st.lists(pairs, max_size=8, unique_by=lambda made: made.id)


def classes(judgements: list[Judgement]) -> list[tuple[str, ...]]:
    register = Register(judgements)
    return [register.members("actor", key) for key in KEYS]


@given(decisions, st.randoms())
def test_order_of_arrival_never_matters(judgements: list[Judgement], random: object) -> None:
    shuffled = list(judgements)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert classes(judgements) == classes(shuffled)


@given(decisions, pairs)
def test_judging_then_withdrawing_restores(judgements: list[Judgement], further: Judgement) -> None:
    before = [judgement for judgement in judgements if judgement.id != further.id]
    back = withdrawal(further, person="سمر", made_at=NOON + timedelta(hours=2))
    again = withdrawal(back, person="سمر", made_at=NOON + timedelta(hours=3))
    assert classes([*before, further, back]) == classes(before)
    assert classes([*before, further, back, again]) == classes([*before, further])


@given(decisions)
def test_no_class_holds_a_pair_judged_different(judgements: list[Judgement]) -> None:
    register = Register(judgements)
    for one in KEYS:
        for other in KEYS:
            if register.decided("actor", one, other) == "different":
                assert register.canonical("actor", one) != register.canonical("actor", other)


@given(decisions)
def test_the_canonical_key_is_the_smallest_and_same_means_one_key(judgements: list[Judgement]) -> None:
    register = Register(judgements)
    for key in KEYS:
        assert register.canonical("actor", key) == min(register.members("actor", key))
    for one in KEYS:
        for other in KEYS:
            if register.decided("actor", one, other) == "same" and (one, other) not in register.conflicts("actor"):
                assert register.canonical("actor", one) == register.canonical("actor", other) or (
                    (other, one) in register.conflicts("actor")
                )


def test_same_joins_through_others() -> None:
    register = Register([pair("same", "c", "b"), pair("same", "b", "a", 1)])
    assert register.members("actor", "c") == ("a", "b", "c")
    assert register.canonical("place", "c") == "c"


def test_a_conflict_is_listed_not_guessed() -> None:
    register = Register([pair("different", "a", "c"), pair("same", "a", "b", 1), pair("same", "b", "c", 2)])
    assert register.members("actor", "b") == ("a", "b")
    assert register.conflicts("actor") == (("b", "c"),)


def test_the_last_word_on_a_pair_holds() -> None:
    assert Register([pair("same", "a", "b"), pair("different", "b", "a", 1)]).canonical("actor", "b") == "b"
    assert Register([pair("different", "a", "b"), pair("same", "a", "b", 1)]).canonical("actor", "b") == "a"
    assert Register([pair("same", "a", "b"), pair("unsure", "a", "b", 1)]).canonical("actor", "b") == "b"


def test_keys_of_mentions_and_speakers() -> None:
    register = Register([pair("same", "actors/x", "فصيل"), pair("same", "places/y", "بلدة", subject="place")])
    assert register.key(MENTION) == "actors/x"
    assert register.key(Link(text="فصيل", span=None, kind="organisation")) == "actors/x"
    assert register.key(Mention(kind="place", text="بلدة", span=None)) == "places/y"
    assert register.key(Mention(kind="actor", text="بلدة", span=None)) == "بلدة"


def test_a_rejected_claim_is_left_out_until_the_rejection_is_withdrawn() -> None:
    rejected = on_claim("reject")
    assert list(Register([rejected]).apply([CLAIM])) == []
    back = withdrawal(rejected, person="سمر", made_at=NOON)
    assert list(Register([rejected, back]).apply([CLAIM])) == [CLAIM]
    assert list(Register([rejected, on_claim("accept", minute=1)]).apply([CLAIM])) == [CLAIM]


def test_an_edit_gives_new_values_and_keeps_id_and_words() -> None:
    body = json.dumps(
        {"polarity": "denied", "who": ["جماعة"], "whom": [{"text": "حاجز", "kind": "place"}], "means": "sale"}
    )
    (claim,) = Register([on_claim("edit", body)]).apply([CLAIM])
    assert (claim.id, claim.span, claim.factuality.polarity) == ("c1", CLAIM.span, "denied")
    assert claim.proposition == Attack(
        attackers=(Mention(kind="actor", text="جماعة", span=None),),
        targets=(Mention(kind="place", text="حاجز", span=None),),
    )


def test_orphans_are_listed() -> None:
    note = on_claim("note", "راجع الأصل")
    assert Register([note]).orphans({"c2"}) == (note,)
    assert Register([note]).orphans({"c1"}) == ()


@pytest.mark.parametrize(
    ("kind", "subject", "subjects", "body", "complaint"),
    [
        ("same", "actor", ("a",), "", r"2 subject"),
        ("same", "actor", ("a", "a"), "", "two different"),
        ("same", "claim", ("a", "b"), "", "not said of a claim"),
        ("accept", "claim", ("a", "b"), "", r"1 subject"),
        ("accept", "claim", ("",), "", r"1 subject"),
        ("edit", "claim", ("a",), "[1]", "JSON object"),
        ("withdraw", "claim", ("a",), "", "takes back"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_refused(
    kind: JudgementKind, subject: SubjectKind, subjects: tuple[str, ...], body: str, complaint: str
) -> None:
    with pytest.raises(InputError, match=complaint):
        make_judgement(kind, subject, subjects, person="سمر", made_at=NOON, body=body)


def test_a_judgement_has_a_person() -> None:
    with pytest.raises(InputError, match="person"):
        make_judgement("note", "claim", ("a",), person=" ", made_at=NOON)
