"""Every verb of seizing says the same in every construction: who found how many of what, and who had held it."""

from __future__ import annotations

import pytest

from tests.annotate.facts.cases import said

SEIZING = (
    ("ضبط", "ضبط", ""),
    ("صادر", "مصادرة", ""),
    ("احتجز", "احتجاز", ""),
    ("اغتنم", "اغتنام", ""),
    ("انتزع", "انتزاع", ""),
    ("استعاد", "استعادة", ""),
    ("اكتشف", "اكتشاف", ""),
    ("عثر", "العثور", "على"),
    ("استولى", "الاستيلاء", "على"),
    ("استحوذ", "الاستحواذ", "على"),
)
"""Verbs in the past, their verbal nouns, and the preposition before what is seized."""
FOUND = "seizure who=Jordanian Armed Forces n=25"
TAKEN = "seizure who=Jordanian Armed Forces holder=Islamic State n=25"
CONSTRUCTIONS = (
    ("{did} الجيش الأردني {arms}.", FOUND),
    ("وسبق للجيش الأردني أن {did} {arms}.", FOUND),
    ("وطوق الجيش الأردني القرية و{did} {arms}.", FOUND),
    ("اعتقل الجيش الأردني أربعة مهربين و{did} {arms}.", FOUND),
    ("وجرى {deed} {arms} من قبل الجيش الأردني.", FOUND),
    ("وأسفرت حملة الجيش الأردني عن قتل مسلح و{deed} {arms}.", FOUND),
    ("وتمكن الجيش الأردني من اعتقال مهرب بالإضافة إلى {deed} {arms}.", FOUND),
    ("{did} الجيش الأردني {mines} إضافة إلى 25 بندقية.", FOUND),
    ("{did} الجيش الأردني {weapons} بما في ذلك 25 بندقية.", FOUND),
    ("{did} الجيش الأردني {car} بداخلها 25 بندقية.", FOUND),
    ("{did} الجيش الأردني {arms} في مخازن تنظيم داعش.", TAKEN),
    ("{did} الجيش الأردني {arms} تعود لتنظيم داعش.", TAKEN),
    ("{did} الجيش الأردني {arms} كان تنظيم داعش يخبئها.", TAKEN),
    ("داهم الجيش الأردني وكرا لتنظيم داعش و{did} {arms}.", TAKEN),
)


@pytest.mark.parametrize("construction", CONSTRUCTIONS, ids=[c for c, _ in CONSTRUCTIONS])
@pytest.mark.parametrize("verb", SEIZING, ids=[past for past, *_ in SEIZING])
def test_a_find_is_told_alike_in_every_construction(verb: tuple[str, str, str], construction: tuple[str, str]) -> None:
    past, masdar, preposition = verb
    pattern, claim = construction
    things = {"arms": "25 بندقية", "mines": "ألغاما", "weapons": "أسلحة", "car": "سيارة"}
    governed = {name: f"{preposition} {thing}".strip() for name, thing in things.items()}
    assert claim in said(pattern.format(did=past, deed=masdar, **governed))
