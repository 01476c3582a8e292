"""How sure a claim is told: what may have been and what, for all its particle, has been."""

from __future__ import annotations

import pytest

from tawatur.annotate import annotate
from tests.annotate.facts.cases import report


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("قال الناطق إن خفر السواحل قد نجح في اعتراض شحنة بنادق.", "stated"),
        ("قال الناطق إن الشرطة قد تمكنت من ضبط مخزن قذائف.", "stated"),
        ("قال الناطق إن تركيا قد أرسلت ذخائر إلى الفصيل.", "stated"),
        ("قال الناطق إن تركيا قد ترسل ذخائر إلى الفصيل.", "possible"),
        ("قال الناطق إنه من المرجح أن تركيا أرسلت ذخائر إلى الفصيل.", "probable"),
    ],
)
def test_the_particle_affirms_a_past_verb_and_doubts_another(sentence: str, modality: str) -> None:
    assert {claim.factuality.modality for claim in annotate(report(sentence)).claims} == {modality}
