"""Paradigms: forms that a grammar gives, written without vowels."""

from __future__ import annotations

import pytest

from tawatur.arabic.letters import fold
from tawatur.arabic.nouns import nisba_forms, noun_forms
from tawatur.arabic.verbs import Verb, conjugate


def forms(root: str, form: str, *, middle: str = "", masdars: tuple[str, ...] = ()) -> dict[str, set[tuple[str, str]]]:
    verb = Verb(id=f"{root}.{form}", root=root, form=form, middle=middle, masdars=masdars)
    table: dict[str, set[tuple[str, str]]] = {}
    for key, found in conjugate(verb):
        table.setdefault(key, set()).add((found.part, found.voice))
    return table


@pytest.mark.parametrize(
    ("root", "form", "middle", "printed", "part", "voice"),
    [
        ("قول", "I", "و", "قالوا", "past", "active"),
        ("قول", "I", "و", "قيل", "past", "passive"),
        ("قول", "I", "و", "يقل", "present", "either"),
        ("نفي", "I", "ي", "نفت", "past", "active"),
        ("نفي", "I", "ي", "ينفون", "present", "active"),
        ("بيع", "I", "ي", "بيعت", "past", "passive"),
        ("وضع", "I", "", "يضع", "present", "active"),
        ("أكد", "II", "", "يؤكد", "present", "either"),
        ("زود", "II", "", "تزويد", "masdar", "either"),
        ("هجم", "III", "", "هوجم", "past", "passive"),
        ("صدر", "III", "", "مصادرة", "masdar", "either"),
        ("رسل", "IV", "", "إرسال", "masdar", "either"),
        ("مدد", "IV", "", "أمدّت", "past", "either"),
        ("فيد", "IV", "", "أفادت", "past", "active"),
        ("فيد", "IV", "", "إفادة", "masdar", "either"),
        ("لقي", "V", "", "تلقت", "past", "active"),
        ("عون", "VI", "", "يتعاونون", "present", "either"),
        ("فجر", "VII", "", "انفجار", "masdar", "either"),
        ("وهم", "VIII", "", "اتهم", "past", "either"),
        ("أخذ", "VIII", "", "تتخذ", "present", "either"),
        ("غول", "VIII", "", "اغتيل", "past", "passive"),
        ("دعو", "VIII", "", "ادعى", "past", "active"),
        ("ولي", "X", "", "استولت", "past", "active"),
        ("عود", "X", "", "استعادة", "masdar", "either"),
        ("خبأ", "II", "", "يخبئ", "present", "active"),
        ("سأل", "VI", "", "تساءل", "past", "active"),
        ("سأل", "VI", "", "يتساءلون", "present", "either"),
        ("سأل", "VI", "", "متسائلاً", "active-participle", "either"),
        ("رأي", "I", "ي", "يرى", "present", "either"),
        ("رأي", "I", "ي", "يرون", "present", "either"),
        ("رأي", "I", "ي", "رأى", "past", "active"),
    ],
)
def test_a_listed_verb_takes_the_forms_of_its_grammar(
    root: str, form: str, middle: str, printed: str, part: str, voice: str
) -> None:
    assert (part, voice) in forms(root, form, middle=middle)[fold(printed)]


def test_only_a_present_cut_short_is_marked_as_such() -> None:
    sells = dict(conjugate(Verb(id="بيع.I", root="بيع", form="I", middle="ي")))
    assert sells[fold("تبع")].short
    assert not sells[fold("تبيع")].short


def test_a_noun_phrase_inflects_in_its_head() -> None:
    found = dict(noun_forms("قذيفة هاون", ("قذائف هاون",)))
    assert found[fold("قذيفتي هاون")] == "d"
    assert found[fold("قذائف هاون")] == "p"


def test_a_sound_plural_loses_its_nun_before_a_genitive() -> None:
    assert fold("مقاتلو") in dict(noun_forms("مقاتل", ("مقاتلون",)))


def test_a_nationality_is_found_in_every_gender_and_number() -> None:
    keys = {key for key, _, _ in nisba_forms("إيراني")}
    assert {fold(word) for word in ("إيراني", "إيرانية", "إيرانيون", "إيرانيين", "إيرانيتين")} <= keys
