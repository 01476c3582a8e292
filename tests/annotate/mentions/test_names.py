"""Whom and what noun phrases name."""

from __future__ import annotations

import pytest

from tawatur.annotate import annotate
from tawatur.model import ROLES, Claim, Mention, Report, content_id


def fillers(body: str) -> set[str]:
    """The labels, or the words, of all that fill a role in `body`."""
    report = Report(id=content_id(body), sha256="", file="case.txt", body=body, source_text=body)
    return {m.label or m.text for claim in annotate(report).claims for m in mentions_of(claim)}


def mentions_of(claim: Claim) -> list[Mention]:
    """Everything that fills a role of a claim."""
    proposition = claim.proposition
    return [mention for field in ROLES[proposition.kind].values() for mention in getattr(proposition, field)]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("قصفت القوات الروسية بلدة كنصفرة.", "Russian Armed Forces"),
        ("قصف الطيران الحربي الروسي بلدة كنصفرة.", "Russian Aerospace Forces"),
        ("هاجمت خلايا داعش بلدة كنصفرة.", "Islamic State"),
        ("هاجم عناصر من تنظيم داعش بلدة كنصفرة.", "Islamic State"),
        ("سيطر مقاتلو المعارضة على عفرين.", "the opposition"),
        ("الفصائل المدعومة من تركيا سيطرت على عفرين.", "Turkish-backed factions"),
        ("زودت إيران حركة أنصار الوادي بصواريخ موجهة.", "حركة أنصار الوادي"),
        ("وصلت تعزيزات عسكرية للجيش التركي إلى مدينة إدلب.", "Turkish Armed Forces"),
    ],
)
def test_a_phrase_names_its_actor(body: str, expected: str) -> None:
    assert expected in fillers(body)
