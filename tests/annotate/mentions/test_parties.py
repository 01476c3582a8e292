"""Whoever a party is, and wherever in a clause he stands, the claim names him whole: a paradigm of phrases by places."""

from __future__ import annotations

import pytest

from tawatur.annotate import annotate
from tawatur.model import Report, Supply, content_id

FEMININE = (
    ("مالي", "Mali"),
    ("بنين", "Benin"),
    ("الكونغو", "Congo (which one is not said)"),
    ("حركة «أسود الجبل»", "حركة «أسود الجبل»"),
    ("كتائب سيوف الحق", "كتائب سيوف الحق"),
    ("سرايا درع العاصمة", "سرايا درع العاصمة"),
    ("ميليشيا النسور السوداء", "ميليشيا النسور السوداء"),
    ("قبيلة بني سالم", "قبيلة بني سالم"),
    ("جماعة تطلق على نفسها «درع الوادي»", "جماعة تطلق على نفسها «درع الوادي»"),
    ("مجموعة تعرف باسم أسود الجبل", "مجموعة تعرف باسم أسود الجبل"),
    ("قوات أحمد المسعودي", "قوات أحمد المسعودي"),
    ("شبكة تهريب دولية", "smugglers"),
    ("جهات مرتبطة بالحرس الثوري", "جهات مرتبطة بالحرس الثوري"),
    ("القوى المتحالفة مع حفتر", "القوى المتحالفة مع حفتر"),
)
MASCULINE = (
    ("النظام الإيراني", "Iran"),
    ("الجانب الصومالي", "Somalia"),
    ("فيلق الرمال", "فيلق الرمال"),
    ("لواء الفرقان الأول", "لواء الفرقان الأول"),
    ("مجلس الشورى العسكري", "مجلس الشورى العسكري"),
    ("مجلس شورى المقاتلين", "مجلس شورى المقاتلين"),
    ("تحالف القبائل الحرة", "تحالف القبائل الحرة"),
)
GIVING = ("{did} {party} جماعة أنصار الوادي بالبنادق.", "{party} {did} جماعة أنصار الوادي بالبنادق.")
GETTING = (
    "زودت قطر {party} بالبنادق.",
    "أرسلت قطر بنادق إلى {party}.",
    "سلمت قطر البنادق {to}.",
    "قطر متهمة بتسليح {party}.",
    "أرسلت قطر بنادق إلى حزب الله و{party}.",
)


def told(body: str, role: str) -> set[str]:
    """Who plays a role in the supplies that a sentence tells of."""
    report = Report(id=content_id(body), sha256="", file="case.txt", body=body, source_text=body)
    supplies = [claim.proposition for claim in annotate(report).claims if isinstance(claim.proposition, Supply)]
    return {mention.label or mention.text for supply in supplies for mention in getattr(supply, role)}


def printed(sentence: str, party: str, *, did: str) -> str:
    """A sentence with the party in its place."""
    return sentence.format(party=party, did=did, to="لل" + party[2:] if party.startswith("ال") else "ل" + party)


@pytest.mark.parametrize("sentence", GIVING)
@pytest.mark.parametrize(
    ("party", "name", "did"),
    [*((*party, "زودت") for party in FEMININE), *((*party, "زود") for party in MASCULINE)],
)
def test_a_giver_is_named_whole_before_and_behind_the_verb(sentence: str, party: str, name: str, did: str) -> None:
    assert told(printed(sentence, party, did=did), "suppliers") == {name}


@pytest.mark.parametrize("sentence", GETTING)
@pytest.mark.parametrize(("party", "name"), [*FEMININE, *MASCULINE])
def test_a_taker_is_named_whole_in_every_place(sentence: str, party: str, name: str) -> None:
    assert name in told(printed(sentence, party, did=""), "recipients")
