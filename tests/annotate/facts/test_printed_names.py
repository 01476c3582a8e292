"""What a claim shows of a name is the name as it is printed, without what clings to it."""

from __future__ import annotations

import pytest

from tawatur.annotate import annotate
from tawatur.model import Supply
from tests.annotate.facts.cases import report


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("أرسلت تركيا ذخائر لليبيا.", "ليبيا"),
        ("أرسلت إيران ذخائر للبنان.", "لبنان"),
        ("أرسلت إيران ذخائر للحوثيين.", "الحوثيين"),
    ],
)
def test_a_preposition_leaves_the_name_its_own_letters(sentence: str, name: str) -> None:
    given = [c.proposition for c in annotate(report(sentence)).claims if isinstance(c.proposition, Supply)]
    assert [m.text for m in given[0].recipients] == [name]
