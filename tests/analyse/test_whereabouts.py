from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tawatur.analyse.whereabouts import AROUND_KM, REACH_KM, places_in, whereabouts
from tawatur.lexicon.gazetteer import COUNTRIES, place_of
from tawatur.lexicon.tables import rows
from tawatur.model import Attack, Claim, Factuality, Mention, Movement, Period, Presence, Published, Span, Supply


def claim(proposition: Attack | Presence | Movement | Supply, identity: str = "one") -> Claim:
    """A claim of one report."""
    return Claim(id=identity, report="report", proposition=proposition, factuality=Factuality(), span=Span(0, 1))


def place(text: str, ref: str | None = None) -> Mention:
    """A place as a report names it."""
    return Mention(kind="place", text=text, span=None, label=None, ref=ref)


RAQQA = place("الرقة", "places/raqqa")


def test_a_listed_place_has_its_point_and_the_area_that_its_name_leaves_open() -> None:
    (found,) = whereabouts([claim(Supply(places=(RAQQA,)))], {})
    assert found.place == place_of("places/raqqa")
    assert (found.basis, found.kind, found.reach_km) == ("name", "city", REACH_KM["city"])


def test_a_country_has_an_outline_and_no_point_around_which_to_draw() -> None:
    (found,) = whereabouts([claim(Supply(places=(place("سوريا", "states/syria"),)))], {})
    assert (found.country, found.kind, found.reach_km) == ("SY", "country", None)


def test_a_country_that_the_gazetteer_does_not_place_is_still_known_by_its_code() -> None:
    (found,) = whereabouts([claim(Supply(places=(place("الصين", "states/china"),)))], {})
    assert (found.place, found.country, found.basis) == (None, "CN", "name")


def test_words_around_a_name_widen_it() -> None:
    (found,) = whereabouts([claim(Supply(places=(place("محيط السخنة"),)))], {})
    assert found.basis == "words"
    assert found.reach_km is not None
    assert found.reach_km >= AROUND_KM > REACH_KM["town"]


def test_a_name_that_nobody_lists_is_kept_and_put_nowhere() -> None:
    (found,) = whereabouts([claim(Supply(places=(place("بلدة لا وجود لها بتاتاً"),)))], {})
    assert (found.basis, found.place, found.reach_km, found.country) == ("unknown", None, None, "")
    assert len(found.sightings) == 1


def keys(*places: Mention) -> set[str]:
    """Where one report's claims put these places."""
    claims = [claim(Supply(places=(one,)), str(n)) for n, one in enumerate(places)]
    return {found.key for found in whereabouts(claims, {})}


def test_a_village_is_no_foreign_city_of_its_name() -> None:
    benin = place("بلدة بنين", "cities/benin-city-2347283")
    assert keys(benin, RAQQA) == {"بلدة بنين", "places/raqqa"}
    assert keys(place("مدينة بنين", "cities/benin-city-2347283"), RAQQA) == {benin.ref, "places/raqqa"}


def test_a_namesake_near_the_other_places_of_its_report_is_meant() -> None:
    ariha = place("أريحا", "places/jericho")
    assert keys(ariha, RAQQA) == {"places/ariha~", "places/raqqa"}
    assert keys(ariha, place("غزة", "places/gaza")) == {"places/jericho", "places/gaza"}


def test_a_name_alone_in_another_part_of_the_world_is_unknown() -> None:
    (lost,) = (
        found
        for found in whereabouts(
            [claim(Supply(places=(place("محيط صبراتة"),))), claim(Supply(places=(RAQQA,)), "two")], {}
        )
        if found.name == "محيط صبراتة"
    )
    assert (lost.basis, lost.place) == ("unknown", None)
    assert keys(place("محيط صبراتة")) == {"places/sabratha~"}


@pytest.mark.parametrize(
    "said",
    [
        Attack(targets=(RAQQA,)),
        Presence(bases=(RAQQA,)),
        Movement(destinations=(RAQQA,)),
        Supply(places=(RAQQA, RAQQA)),
    ],
)
def test_a_place_attacked_or_stayed_at_is_a_place_of_the_claim_and_counts_once(
    said: Attack | Presence | Movement | Supply,
) -> None:
    assert [mention.key for mention in places_in(claim(said))] == ["places/raqqa"]


def test_a_claim_without_days_of_its_own_is_dated_by_its_report_and_says_so() -> None:
    published = Published(start=date(2021, 4, 1), end=date(2021, 4, 1), basis="dateline")
    own = Period(
        start=date(2020, 1, 1), end=date(2020, 1, 2), precision="day", anchor="explicit", text="", span=Span(0, 1)
    )
    said = Supply(places=(RAQQA,))
    (found,) = whereabouts([claim(said), claim(replace(said, when=own), "two")], {"report": published})
    assert {(one.dated_by, one.start) for one in found.sightings} == {
        ("report", date(2021, 4, 1)),
        ("text", date(2020, 1, 1)),
    }


def test_every_kind_of_place_that_is_listed_has_a_reach() -> None:
    kinds = {row["kind"] for table in ("places", "cities") for row in rows(table) if row["lat"]}
    assert kinds - COUNTRIES - {"kind"} <= REACH_KM.keys()
