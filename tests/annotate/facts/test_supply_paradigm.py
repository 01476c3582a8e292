"""Verbs of supply say the same in every construction: who gives is never lost, nor taken for who gets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from tests.annotate.facts.cases import said

GIVER, GETTER = "Turkey", "لواء الفجر"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """The forms of a verb that its doer, a feminine, asks for, and what stands behind it."""

    past: str
    present: str
    jussive: str
    masdar: str
    doer: str
    first: str
    second: str


def _verbs(rows: str, doer: str, first: str, second: str) -> Iterator[Verb]:
    """One verb a word: its past, present and verbal noun, and its form after لم where that differs."""
    for row in rows.split():
        past, present, masdar, *others = row.split("/")
        yield Verb(
            past=past,
            present=present,
            jussive=others[0] if others else present,
            masdar=masdar,
            doer=doer,
            first=first,
            second=second,
        )


VERBS = (
    *_verbs(
        "زودت/تزود/تزويد سلحت/تسلح/تسليح مولت/تمول/تمويل دعمت/تدعم/دعم أمدت/تمد/إمداد جهزت/تجهز/تجهيز",
        "تركيا",
        "لواء الفجر",
        "بالصواريخ",
    ),
    *_verbs(
        "أرسلت/ترسل/إرسال هربت/تهرب/تهريب نقلت/تنقل/نقل صدرت/تصدر/تصدير شحنت/تشحن/شحن مررت/تمرر/تمرير",
        "تركيا",
        "صواريخ",
        "إلى لواء الفجر",
    ),
    *_verbs(
        "باعت/تبيع/بيع/تبع قدمت/تقدم/تقديم وفرت/توفر/توفير منحت/تمنح/منح خصصت/تخصص/تخصيص",
        "تركيا",
        "صواريخ",
        "للواء الفجر",
    ),
)
CONSTRUCTIONS = (
    "{past} {doer} {first} {second}.",
    "{doer} {past} {first} {second}.",
    "كانت {doer} {present} {first} {second}.",
    "إن {doer} {present} {first} {second}.",
    "اندلعت المعارك بعدما {past} {doer} {first} {second}.",
    "{doer} هي التي {past} {first} {second}.",
    "{doer} هي من {past} {first} {second}.",
    "{past} {doer} - وفقا للوثيقة - {first} {second}.",
    "{past} {doer} (وهي حليفة قطر) {first} {second}.",
    "{past} {doer}، العضو في التحالف، {first} {second}.",
    "{past} {doer} بشكل سري ومتواصل {first} {second}.",
    "{past} {doer} في إطار تفاهم سري {first} {second}.",
    "{past} {doer} عبر ميناء بنغازي {first} {second}.",
    "{past} {doer} {first}، بحسب الوثيقة، {second}.",
    "قررت {doer} {masdar} {first} {second}.",
    "لجأت {doer} إلى {masdar} {first} {second}.",
    "عادت {doer} إلى {masdar} {first} {second}.",
    "واصلت {doer} {masdar} {first} {second}.",
    "أقلع الزورق ليلا، و{past} {doer} {first} {second}.",
    "انتقد النواب {doer} التي {past} {first} {second}.",
    "لم {jussive} {doer} {first} {second} إلا بعد الهدنة.",
)
GETTING = tuple(
    _verbs(
        "تسلمت/تتسلم/تسلم استلمت/تستلم/استلام اشترت/تشتري/شراء استوردت/تستورد/استيراد اقتنت/تقتني/اقتناء",
        "حركة الشباب",
        "صواريخ",
        "",
    )
)
SOURCES = (
    "{past} {doer} {first} من تركيا.",
    "{past} {doer} {first} من قبل تركيا.",
    "{past} {doer} من تركيا {first}.",
    "{past} {doer} {first} من جانب تركيا.",
    "قررت {doer} {masdar} {first} من تركيا.",
    "ظهرت الصواريخ التي {past}ها {doer} من تركيا.",
)


def _of(pattern: str, verb: Verb) -> str:
    return " ".join(
        pattern.format(
            past=verb.past,
            present=verb.present,
            jussive=verb.jussive,
            masdar=verb.masdar,
            doer=verb.doer,
            first=verb.first,
            second=verb.second,
        ).split()
    )


@pytest.mark.parametrize("pattern", CONSTRUCTIONS)
def test_whoever_gives_is_read_in_each_construction_and_is_never_who_gets(pattern: str) -> None:
    missed, swapped = [], []
    for verb in VERBS:
        text = _of(pattern, verb)
        claims = said(text)
        missed += [text] if f"supply from={GIVER} to={GETTER}" not in claims else []
        swapped += [text] if any(f"from={GETTER}" in claim for claim in claims) else []
    assert not missed
    assert not swapped


@pytest.mark.parametrize("pattern", SOURCES)
def test_whoever_gets_is_read_in_each_construction(pattern: str) -> None:
    texts = [_of(pattern, verb) for verb in GETTING]
    assert not [text for text in texts if f"supply from={GIVER} to=Al-Shabaab" not in said(text)]
