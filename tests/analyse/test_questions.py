from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.analyse.propositions import edges
from tawatur.analyse.query import Query
from tawatur.analyse.questions import understand
from tawatur.errors import QuestionUnclear
from tawatur.lexicon.materiel import may_be
from tawatur.model import Collusion, Supply
from tests.views.invented import DENIAL, RAQQA, REPORT, SUPPLY
from tests.views.invented import IRAN as IRAN_NAMED
from tests.views.invented import IS as IS_NAMED

IS, IRAN, SDF = "Islamic State", "Iran", "Syrian Democratic Forces"


def roles(query: Query) -> dict[str, list[str]]:
    """The roles with their names in English."""
    return {role: [name.label or name.text for name in names] for role, names in query.roles}


@pytest.mark.parametrize(
    ("question", "asked", "wanted"),
    [
        ("من يدعم داعش بالأسلحة؟", "from", {"to": [IS], "goods": ["weapons"]}),
        ("من أين تحصل داعش على الأسلحة؟", "from", {"to": [IS], "goods": ["weapons"]}),
        ("من أين تأتي أسلحة داعش؟", "from", {"to": [IS], "goods": ["weapons"]}),
        ("أسلحة الفصائل بيد خلايا داعش.. كيف حدث ذلك؟", "from", {"to": [IS], "goods": ["weapons"]}),
        ("خلايا داعش لديها إمدادات أسلحة دائمة", "from", {"to": ["cells", IS], "goods": ["weapons"]}),
        ("من تدعم إيران؟", "to", {"from": [IRAN]}),
        ("هل تدعم إيران داعش؟", None, {"from": [IRAN], "to": [IS]}),
        ("who supplies IS?", "from", {"to": [IS]}),
        ("who is arming the Houthis?", "from", {"to": ["Houthis"]}),
        ("who does Iran arm?", "to", {"from": [IRAN]}),
        ("by whom is IS supplied?", "from", {"to": [IS]}),
        ("is IS supplied by Iran?", None, {"to": [IS], "from": [IRAN]}),
    ],
)
def test_who_supplies_whom(question: str, asked: str | None, wanted: dict[str, list[str]]) -> None:
    query = understand(question)
    assert (query.kind, query.asked, roles(query)) == ("supply", asked, wanted)


@pytest.mark.parametrize("question", ["من ينفي دعم داعش؟", "who denies supplying IS?"])
def test_who_denies_asks_for_speakers_of_denials(question: str) -> None:
    query = understand(question)
    assert (query.kind, query.asked, query.polarity, roles(query)) == ("supply", "speaker", "denied", {"to": [IS]})


@pytest.mark.parametrize("question", ["من يتهم إيران بدعم داعش؟", "who accuses Iran of arming IS?"])
def test_who_accuses_asks_for_accusations(question: str) -> None:
    query = understand(question)
    assert (query.asked, query.accused, query.polarity) == ("speaker", True, None)
    assert roles(query) == {"from": [IRAN], "to": [IS]}


@pytest.mark.parametrize("question", ["من يتهم إيران؟", "who accuses Iran?"])
def test_who_accuses_somebody_asks_for_accusations_of_any_deed(question: str) -> None:
    query = understand(question)
    assert (query.kind, query.asked, query.accused, roles(query)) == (None, "speaker", True, {"about": [IRAN]})


@pytest.mark.parametrize("question", ["أين ظهر داعش؟", "where is IS active?", "أين تنشط داعش؟"])
def test_where_somebody_was_asks_for_presence(question: str) -> None:
    query = understand(question)
    assert (query.kind, query.asked, roles(query)) == ("presence", "place", {"who": [IS]})


@pytest.mark.parametrize(("question", "place"), [("من يسيطر على سوريا؟", "Syria"), ("من يسيطر على وادي الكمون؟", "وادي الكمون"),
                                                 ("who controls Syria?", "Syria")])  # fmt: skip
def test_what_somebody_holds_is_a_place_under_any_name(question: str, place: str) -> None:
    query = understand(question)
    assert (query.kind, query.asked, roles(query)) == ("control", "who", {})
    assert [one.label or one.text for one in query.places] == [place]


@pytest.mark.parametrize("question", ["كم قتيلا سقط في حزيران 2020؟", "كم جريحا سقط في حزيران 2020؟"])
def test_a_noun_for_what_happened_is_not_whom_it_happened_to(question: str) -> None:
    query = understand(question)
    assert (query.kind, query.asked, roles(query)) == ("tally", "number", {})
    assert query.category == ("killed" if "قتيل" in question else "wounded")


@pytest.mark.parametrize("question", ["ماذا تقول قسد؟", "what does the SDF say?"])
def test_what_somebody_says_asks_for_claims_of_any_kind(question: str) -> None:
    query = understand(question)
    assert (query.kind, query.asked) == (None, "claims")
    assert [speaker.label for speaker in query.speakers] == [SDF]


def test_what_somebody_says_about_another() -> None:
    assert roles(understand("what does the SDF say about Iran?")) == {"about": [IRAN]}


@pytest.mark.parametrize(
    ("question", "since", "until"),
    [
        ("how many were killed since March 2019?", date(2019, 3, 1), None),
        ("how many were killed since 24 March 2019?", date(2019, 3, 24), None),
        ("how many were killed in 2021?", date(2021, 1, 1), date(2021, 12, 31)),
        ("how many were killed before 2021-05-02?", None, date(2021, 5, 2)),
        ("كم قتل منذ آذار 2019؟", date(2019, 3, 1), None),
        ("how many were killed since 31 February 2019?", None, None),
    ],
)
def test_how_many_since_when(question: str, since: date | None, until: date | None) -> None:
    query = understand(question)
    assert (query.kind, query.category, query.asked) == ("tally", "killed", "number")
    assert (query.since, query.until) == (since, until)


@pytest.mark.parametrize("question", ["من يسيطر على البوكمال؟", "who controls Al-Bukamal?"])
def test_who_holds_a_place(question: str) -> None:
    query = understand(question)
    assert (query.kind, query.asked) == ("control", "who")
    assert [place.label for place in query.places] == ["Al-Bukamal"]


def test_is_is_a_verb_and_an_abbreviation() -> None:
    assert roles(understand("who is arming Iran?")) == {"to": [IRAN]}


@pytest.mark.parametrize(
    ("question", "known"),
    [
        ("داعش", IS),
        ("hello Iran", IRAN),
        ("what does the army say?", "not whose"),
        ("كم عدد الأغاني؟", "not of whom"),
        ("how many songs?", "not of whom"),
        ("", "none"),
    ],
)
def test_a_question_not_understood_says_what_was(question: str, known: str) -> None:
    with pytest.raises(QuestionUnclear, match=known):
        understand(question)


@given(
    st.text(max_size=60)
    | st.lists(st.sampled_from(["من", "who", "تدعم", "arm", "داعش", "IS", "في", "by", "not", "منذ", "2019"])).map(
        " ".join
    )
)
def test_any_text_is_understood_or_refused(question: str) -> None:
    try:
        query = understand(question)
    except QuestionUnclear:
        return
    assert query.kind is not None or query.speakers


@pytest.mark.parametrize(
    ("told", "asked", "may"),
    [
        ("assault-rifle", "weapons", True),
        ("weapons", "assault-rifle", True),
        ("ammunition", "weapons", True),
        ("money", "weapons", False),
        ("ammunition", "assault-rifle", False),
        ("support", "weapons", True),
    ],
)
def test_goods_told_may_be_those_asked_for(told: str, asked: str, *, may: bool) -> None:
    assert may_be(f"materiel/{told}", f"materiel/{asked}") is may


def test_a_claim_about_other_goods_is_no_answer() -> None:
    query = understand("who sells rockets to IS?")
    rifles = SUPPLY.proposition
    assert isinstance(rifles, Supply)
    money = replace(rifles, goods=(replace(rifles.goods[0], text="أموال", label="money", ref="materiel/money"),))
    unnamed = replace(rifles, goods=())
    assert [query.accepts(replace(SUPPLY, proposition=one), REPORT) for one in (money, unnamed)] == [False, True]


@pytest.mark.parametrize(
    ("question", "role", "name"),
    [
        ("من يدعم كتيبة الريح؟", "to", "كتيبة الريح"),
        ("who supplies the Blue Falcons?", "to", "Blue Falcons"),
        ("who cooperates with IS?", "with", IS),
        ("where does IS get its weapons?", "to", IS),
        ("من المسؤول عن تسليح داعش؟", "to", IS),
    ],
)
def test_a_name_that_nobody_listed_is_kept_and_roles_follow_the_words(question: str, role: str, name: str) -> None:
    assert roles(understand(question))[role] == [name]


def test_an_unknown_speaker_may_be_given_in_part() -> None:
    query = understand("ماذا يقول الحداد؟")
    assert [query.accepts(one, REPORT) for one in (SUPPLY, DENIAL)] == [True, False]


def test_not_asks_for_denials() -> None:
    assert understand("who does not supply IS?").polarity == "denied"


def test_between_two_years() -> None:
    query = understand("how many were wounded in Idlib between 2019 and 2020?")
    assert (query.since, query.until) == (date(2019, 1, 1), date(2020, 12, 31))


def test_only_the_edge_that_was_asked_for_answers() -> None:
    query = understand("who supplies IS?")
    told = SUPPLY.proposition
    assert isinstance(told, Supply)
    both = replace(SUPPLY, proposition=replace(told, recipients=(*told.recipients, RAQQA)))
    assert query.accepts(both, REPORT)
    assert [query.fits(edge, both) for edge in edges(both)] == [True, False]


def test_a_spokesman_speaks_for_his_house() -> None:
    spokesman = replace(SUPPLY.chain[0], affiliation="قوات سوريا الديمقراطية")
    said = replace(SUPPLY, chain=(spokesman,))
    assert understand("ماذا تقول قسد؟").accepts(said, REPORT)
    assert not understand("ماذا تقول إيران؟").accepts(said, REPORT)


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("what does the Syrian Observatory say?", "Syrian Observatory for Human Rights"),
        ("what does Salim Haddad say?", "Salim Haddad"),
        ("what did Salim Haddad say about Iran?", "Salim Haddad"),
    ],
)
def test_a_speaker_is_known_by_part_of_his_name_or_kept(question: str, name: str) -> None:
    assert [speaker.label or speaker.text for speaker in understand(question).speakers] == [name]


def test_collusion_answers_who_arms_whom_though_it_names_no_goods() -> None:
    query = understand("من يسلح داعش ببنادق؟")
    told = Collusion(actors=(IRAN_NAMED,), partners=(IS_NAMED,))
    assert query.accepts(replace(SUPPLY, proposition=told), REPORT)
