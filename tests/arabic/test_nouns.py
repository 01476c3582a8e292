"""Noun forms that must not be generated, because they are other words."""

from __future__ import annotations

import pytest

from tawatur.arabic.letters import fold
from tawatur.arabic.nouns import noun_forms


@pytest.mark.parametrize(
    ("noun", "adjective"), [("صاروخ", "صاروخي"), ("مدفع", "مدفعي"), ("نفط", "نفطي"), ("مال", "مالي")]
)
def test_a_noun_is_not_found_in_its_adjective(noun: str, adjective: str) -> None:
    assert fold(adjective) not in dict(noun_forms(noun))


def test_a_feminine_dual_loses_its_nun_before_a_genitive() -> None:
    assert dict(noun_forms("قذيفة"))[fold("قذيفتي")] == "d"
