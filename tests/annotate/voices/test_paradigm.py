"""Every kind of speaker in every construction that gives words on: the same claim stands on the same word throughout."""

from __future__ import annotations

from typing import NamedTuple

import pytest

from tests.annotate.voices.test_cases import innermost, voices_of


class Who(NamedTuple):
    """A speaker as printed behind its verb, the name the ledger keeps, and whether verbs are feminine."""

    text: str
    name: str
    feminine: bool = False


SPEAKERS = (
    Who("الوزارة", "الوزارة", feminine=True),
    Who("وزارة الدفاع التشادية", "وزارة الدفاع التشادية", feminine=True),
    Who("سالم العبدلي", "سالم العبدلي"),
    Who("المتحدث باسم الجيش العقيد سالم العبدلي", "سالم العبدلي"),
    Who("مدير مركز الأفق للدراسات الأمنية سالم العبدلي", "سالم العبدلي"),
    Who("مدير مركز الأفق للدراسات الأمنية، سالم العبدلي،", "سالم العبدلي"),
    Who("سالم العبدلي، مدير مركز الأفق للدراسات،", "سالم العبدلي"),
    Who("وزير الخارجية الأمريكي جون هارتمان", "جون هارتمان"),
    Who("المتحدثة باسم وزارة الخارجية كارين غرانت", "كارين غرانت", feminine=True),
    Who("السفير الفرنسي لدى بغداد جان لوك", "جان لوك"),
    Who("القيادي في الحركة أبو عمر", "أبو عمر"),
    Who("مصادر محلية", "مصادر محلية", feminine=True),
    Who("مصدر أمني رفيع", "مصدر أمني رفيع"),
    Who("مسؤول أمني كبير", "مسؤول أمني كبير"),
    Who("أحد سكان القرية", "أحد سكان القرية"),
    Who("صحيفة «الأفق»", "صحيفة «الأفق»", feminine=True),
    Who("صحيفة صباح اليومية", "صحيفة صباح اليومية", feminine=True),
    Who("السلطات العراقية", "السلطات العراقية", feminine=True),
    Who("تشاد", "تشاد", feminine=True),
    Who("تقرير أممي", "تقرير أممي"),
)

SAID = "⟦ليبيا سلمت متمردي الشمال شاحنات ذخيرة⟧"
DONE = "⟦سلمت ليبيا متمردي الشمال شاحنات ذخيرة⟧"
DEED = "⟦تسليم ليبيا متمردي الشمال شاحنات ذخيرة⟧"
CHARGE = "⟦بتسليم متمردي الشمال شاحنات ذخيرة⟧"

SAYING = {
    "verb first": f"{{أكد}} {{s}} أن {SAID}.",
    "subject first": f"{{s}} {{أكد}} أن {SAID}.",
    "was, had": f"و{{كان}} {{s}} قد {{أكد}} أن {SAID}.",
    "was": f"و{{كان}} {{s}} {{أكد}} أن {SAID}.",
    "subject before, was, had": f"{{s}} {{كان}} قد {{أكد}} أن {SAID}.",
    "had before": f"وسبق أن {{أكد}} {{s}} أن {SAID}.",
    "subject before had before": f"{{s}} سبق أن {{أكد}} أن {SAID}.",
    "in a statement": f"{{أكد}} {{s}}، في بيان صدر أمس، أن {SAID}.",
    "to an outlet": f"{{أكد}} {{s}} لقناة «النور» أن {SAID}.",
    "occasion first": f"وفي مقابلة مع قناة «النور»، {{أكد}} {{s}} أن {SAID}.",
    "while": f"قصفت المدينة أمس، في وقت {{أكد}} فيه {{s}} أن {SAID}.",
    "but": f"هدأت الجبهة أمس، لكن {{s}} {{أكد}} أن {SAID}.",
    "after": f"انسحب المسلحون بعد أن {{أكد}} {{s}} أن {SAID}.",
    "as for": f"أما {{s}} فقد {{أكد}} أن {SAID}.",
    "participle behind a definite object": f"و{{تفقد}} {{s}} المعبر أمس، {{مؤكدا}} أن {SAID}.",
    "participle without comma": f"و{{استقبل}} {{s}} الوفد الزائر في العاصمة {{محذرا}} من أن {SAID}.",
    "behind its content": f"{DONE}، {{أكد}} {{s}}.",
    "as said": f"{DONE}، بحسب ما {{أكد}} {{s}}.",
    "according to, first": f"وبحسب {{s}}، {DONE}.",
    "according to, last": f"{DONE}، بحسب {{s}}.",
    "quoting": f"{DONE}، نقلا عن {{s}}.",
    "quotation before": f"«{DONE}»، {{يؤكد}} {{s}}.",
    "quotation behind": f"{{أكد}} {{s}}: «{DONE}».",
    "colon": f"{{أكد}} {{s}}: {DONE}.",
    "verbal noun": f"{{أكد}} {{s}} {DEED}.",
    "verbal noun behind a time": f"{{أكد}} {{s}} أمس الثلاثاء {DEED}.",
}
"""The constructions of saying, by name; words in braces agree with the speaker {s}."""

ACCUSED = ("تركيا", "الإمارات", "شركة النور للنقل", "الحكومة الليبية", "ميليشيا الشروق")

ACCUSING = {
    "verb first": f"{{اتهم}} {{s}} {{a}} {CHARGE}.",
    "subject first": f"{{s}} {{اتهم}} {{a}} {CHARGE}.",
    "was, had": f"و{{كان}} {{s}} قد {{اتهم}} {{a}} {CHARGE}.",
    "had before": f"وسبق أن {{اتهم}} {{s}} {{a}} {CHARGE}.",
    "subject before had before": f"{{s}} سبق أن {{اتهم}} {{a}} {CHARGE}.",
    "in a statement": f"{{اتهم}} {{s}}، في بيان رسمي، {{a}} {CHARGE}.",
    "behind a time": f"{{اتهم}} {{s}} أمس الأربعاء {{a}} {CHARGE}.",
    "but": f"هدأت الجبهة، لكن {{s}} {{اتهم}} {{a}} {CHARGE}.",
    "while": f"قصفت المدينة في وقت {{اتهم}} فيه {{s}} {{a}} {CHARGE}.",
    "participle": f"و{{طالب}} {{s}} بتحقيق دولي، {{متهما}} {{a}} {CHARGE}.",
    "holding responsible": f"و{{حمل}} {{s}} {{a}} مسؤولية {DEED}.",
    "directing a charge": f"و{{وجه}} {{s}} إلى {{a}} اتهامات {CHARGE}.",
}
"""The constructions of accusing, by name; {a} is whom the speaker accuses."""

LIVE = {"to an outlet", "occasion first", "participle behind a definite object", "participle without comma"}
"""Constructions in which somebody acts in person: no report does, and no name that any definite word could go on with."""
NOT_LIVE = {"تقرير أممي", "أبو عمر", "أحد سكان القرية"}

FEMININE = {"يؤكد": "تؤكد", "مؤكدا": "مؤكدة", "محذرا": "محذرة", "متهما": "متهمة"}
"""The forms whose feminine is more than an added ت."""


def said_by(who: Who, construction: str, accused: str = "") -> str:
    """A construction with its speaker and all that agrees with it, still with its marks."""
    words = {"s": who.text, "a": accused}
    for part in construction.split("{")[1:]:
        word = part.split("}")[0]
        words.setdefault(word, FEMININE.get(word, word + "ت") if who.feminine else word)
    return construction.format_map(words).replace("،،", "،").replace("،.", ".").replace("،:", ":")


def stands_on(marked: str, name: str) -> None:
    text = "عنوان\n\n" + marked.replace("⟦", "").replace("⟧", "")
    start = len("عنوان\n\n") + marked.index("⟦")
    end = len("عنوان\n\n") + marked.index("⟧") - 1
    found = voices_of(text)
    for at in (start, (start + end) // 2, end - 1):
        voice = innermost(found, at)
        assert [link.text for link in voice.chain] == [name] if voice else False, text
    assert all([link.text for link in voice.chain] == [name] for voice in found), text


@pytest.mark.parametrize("construction", SAYING)
def test_whoever_says_it_in_whatever_construction_it_is_their_word(construction: str) -> None:
    for who in SPEAKERS:
        if construction not in LIVE or who.name not in NOT_LIVE:
            stands_on(said_by(who, SAYING[construction]), who.name)


@pytest.mark.parametrize("construction", ACCUSING)
def test_whoever_accuses_in_whatever_construction_it_is_their_word(construction: str) -> None:
    for who in SPEAKERS:
        for accused in ACCUSED:
            stands_on(said_by(who, ACCUSING[construction], accused), who.name)
