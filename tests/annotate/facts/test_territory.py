"""An amount by which control changed is told from the level that it reached."""

from __future__ import annotations

import pytest

from tawatur.annotate import annotate
from tawatur.model import Control
from tests.annotate.facts.cases import report


@pytest.mark.parametrize(
    ("sentence", "wanted"),
    [
        ("إن سيطرة داعش على الأراضي انخفضت من 40 في المئة إلى 9 في المئة.", {"40": "holds", "9": "holds"}),
        ("وكانت سيطرة داعش قد تقلصت بنسبة 2.5 في المئة هذا العام.", {"2.5": "loses"}),
        ("وازدادت سيطرة داعش على الأراضي بمقدار 6 في المئة.", {"6": "gains"}),
        ("يسيطر داعش على 8 في المئة من البلاد.", {"8": "holds"}),
    ],
)
def test_a_change_is_told_from_a_level(sentence: str, wanted: dict[str, str]) -> None:
    said = [claim.proposition for claim in annotate(report(sentence)).claims]
    found = {f"{one.quantity.value:f}": one.change for one in said if isinstance(one, Control) and one.quantity}
    assert found == wanted
