"""Headstamp codes and country names as tables write them."""

from __future__ import annotations

import pytest

from tawatur.lexicon.countries import country_label, country_of
from tawatur.lexicon.headstamps import factories, known
from tawatur.lexicon.tables import rows


def test_at_least_sixty_codes_each_with_a_source_and_a_state() -> None:
    listed = rows("headstamps")
    states = {row["id"] for row in rows("states")}
    assert len({row["code"] for row in listed if row["checked"]}) >= 60
    assert [row["id"] for row in listed] == sorted({row["id"] for row in listed})
    assert all(row["source"] and row["maker"] and row["country"] in states for row in listed)


def test_what_nobody_checked_says_so_and_what_was_read_says_where() -> None:
    for row in rows("headstamps"):
        assert row["checked"] in {"read", "abbreviation", ""}
        assert row["source"].startswith("http") == bool(row["checked"]), row["id"]
    assert (known("LC"), known("ppu"), known("HXP"), known("XQZ")) == ("read", "read", "unchecked", "unknown")


def test_a_code_of_several_factories_gives_them_all() -> None:
    assert {row["country"] for row in factories("21")} == {"hungary", "poland", "romania"}
    assert factories("ppu")[0]["country"] == "serbia"
    assert factories("not a code") == ()


@pytest.mark.parametrize(
    ("name", "state"),
    [("الصين", "china"), ("صين", "china"), ("CHINA", "china"), ("CN", "china"), ("the Netherlands", "netherlands"),
     ("الاتحاد السوفيتي", "soviet-union"), ("U.S.A.", "united-states"), ("تشيكوسلوفاكيا", "czechoslovakia")],
)  # fmt: skip
def test_countries_in_both_languages(name: str, state: str) -> None:
    assert country_of(name) == state


def test_an_unknown_country_stays_unknown() -> None:
    assert country_of("Atlantis") is None
    assert country_label("china") == "China"
    assert country_label("atlantis") == "atlantis"
