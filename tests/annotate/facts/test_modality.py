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
        ("ستسلم تركيا الفصيل ذخائر.", "possible"),
        ("تعتزم تركيا تزويد الفصيل بالذخائر.", "possible"),
        ("دعا الناطق إلى تزويد الفصيل بالذخائر.", "possible"),
        ("كان من المقرر أن تسلم تركيا الفصيل ذخائر.", "possible"),
        ("إذا زودت تركيا الفصيل بالذخائر فسيتغير الوضع.", "possible"),
        ("إن زودت تركيا الفصيل بالذخائر تغير الوضع.", "possible"),
        ("من الممكن أن تكون تركيا أرسلت ذخائر إلى الفصيل.", "possible"),
        ("لا يستبعد أن تكون تركيا أرسلت ذخائر إلى الفصيل.", "possible"),
        ("تركيا أرسلت ذخائر إلى الفصيل على ما يبدو.", "probable"),
        ("تركيا على الأرجح أرسلت ذخائر إلى الفصيل.", "probable"),
        ("تحوم شبهات حول تزويد تركيا الفصيل بالذخائر.", "probable"),
        ("تستعد تركيا لتزويد الفصيل بالذخائر.", "possible"),
        ("تفكر تركيا في تزويد الفصيل بالذخائر.", "possible"),
        ("طالبت الرياض تركيا بوقف تزويد الفصيل بالذخائر.", "stated"),
        ("دعا الناطق إلى إنهاء تزويد تركيا الفصيل بالذخائر.", "stated"),
    ],
)
def test_the_particle_affirms_a_past_verb_and_doubts_another(sentence: str, modality: str) -> None:
    assert {claim.factuality.modality for claim in annotate(report(sentence)).claims} == {modality}


@pytest.mark.parametrize(
    ("sentence", "polarity"),
    [
        ("قال الناطق إن كيانات (لم يسمها) أرسلت ذخائر إلى الفصيل.", "affirmed"),
        ("لا يعني ذلك بالضرورة أن تركيا سلمت الذخائر إلى الفصيل.", "denied"),
        ("من غير الواضح ما إذا كانت تركيا قد سلمت الذخائر إلى الفصيل.", "questioned"),
        ("ادعاؤه بأن تركيا تسلح الفصيل غير صحيح.", "denied"),
        ("ادعاؤه بأن تركيا تسلح الفصيل معروف.", "affirmed"),
        ("ليس واضحا إن كانت تركيا سلمت الذخائر إلى الفصيل.", "questioned"),
        ("لا تخفي تركيا تزويدها الفصيل بالذخائر.", "affirmed"),
        ("لا يمكن إنكار أن تركيا سلمت الذخائر إلى الفصيل.", "affirmed"),
        ("لا يمكن أن تكون تركيا سلمت الذخائر إلى الفصيل.", "denied"),
        ("ليس من المستبعد أن تكون تركيا سلمت الذخائر إلى الفصيل.", "affirmed"),
        ("عجزت تركيا عن تزويد الفصيل بالذخائر.", "denied"),
    ],
)
def test_what_is_denied_or_asked_beside_the_verb(sentence: str, polarity: str) -> None:
    assert {claim.factuality.polarity for claim in annotate(report(sentence)).claims} == {polarity}
