"""What words around a number make of it: at least, more than, about, at most, less than."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from tawatur.arabic.tokens import Token

BoundKind = Literal["least", "more", "about", "most", "less"]


class Bound(NamedTuple):
    """How a number is bounded, and where the words that say so begin, None when they stand apart from it."""

    kind: BoundKind
    begin: int | None


_BEFORE: tuple[tuple[str, BoundKind], ...] = (
    ("ما لا يقل عن", "least"), ("ما لا تقل عن", "least"), ("مالا يقل عن", "least"), ("ما لايقل عن", "least"),
    ("مالايقل عن", "least"), ("لا يقل عن", "least"), ("لا تقل عن", "least"), ("لايقل عن", "least"),
    ("بما لا يقل عن", "least"), ("علي الاقل", "least"), ("لا اقل من", "least"), ("كحد ادني", "least"),
    ("اكثر من", "more"), ("ازيد من", "more"), ("اعلي من", "more"), ("اكبر من", "more"),
    ("ما يزيد عن", "more"), ("ما يزيد علي", "more"), ("يزيد عن", "more"), ("يزيد علي", "more"), ("تزيد عن", "more"),
    ("تزيد علي", "more"), ("ما يربو علي", "more"), ("ما يربو عن", "more"), ("يربو علي", "more"), ("تربو علي", "more"),
    ("زاد عن", "more"), ("زاد علي", "more"), ("زادت عن", "more"), ("زادت علي", "more"), ("ما يتجاوز", "more"),
    ("يتجاوز", "more"), ("تتجاوز", "more"), ("تجاوز", "more"), ("تجاوزت", "more"), ("ما يفوق", "more"), ("يفوق", "more"),
    ("تفوق", "more"), ("فاق", "more"), ("فاقت", "more"), ("تخطي", "more"), ("تخطت", "more"), ("يتخطي", "more"), ("تتخطي", "more"),
    ("فوق", "more"), (">", "more"), ("<", "less"),
    ("اكثر من او يساوي", "least"), ("اعلي من او يساوي", "least"), ("اكبر من او يساوي", "least"),
    ("اقل من او يساوي", "most"), ("اخفض او يساوي", "most"), ("اصغر من او يساوي", "most"),
    ("يساوي او اقل من", "most"), ("يساوي او اكثر من", "least"),
    ("نحو", "about"), ("حوالي", "about"), ("قرابه", "about"), ("زهاء", "about"), ("ما يقارب", "about"), ("مايقارب", "about"),
    ("ما يقارب من", "about"), ("ما يقرب من", "about"), ("مايقرب من", "about"), ("يقارب", "about"), ("تقارب", "about"),
    ("ما يقارب ال", "about"), ("بحدود", "about"), ("في حدود", "about"), ("ما يناهز", "about"), ("يناهز", "about"),
    ("تناهز", "about"), ("ناهز", "about"), ("تقريبا", "about"),
    ("ما لا يزيد عن", "most"), ("ما لا يزيد علي", "most"), ("لا يزيد عن", "most"), ("لا يزيد علي", "most"),
    ("لا تزيد عن", "most"), ("لا تزيد علي", "most"), ("لا يتجاوز", "most"), ("لا تتجاوز", "most"), ("لم يتجاوز", "most"),
    ("لم تتجاوز", "most"), ("لا يتعدي", "most"), ("لا تتعدي", "most"), ("لم يتعد", "most"), ("علي الاكثر", "most"),
    ("ما يصل الي", "most"), ("يصل الي", "most"), ("تصل الي", "most"), ("كحد اقصي", "most"), ("حتي", "most"), ("بحد اقصي", "most"),
    ("اقل من", "less"), ("ادني من", "less"), ("ما دون", "less"), ("اصغر من", "less"), ("لا يصل الي", "less"), ("تحت", "less"),
)  # fmt: skip
_LEADS = ("", "و", "ب", "ل", "ف", "ك")
_AFTER: dict[tuple[str, str], BoundKind] = {
    ("علي", "الاقل"): "least", ("علي", "اقل"): "least", ("كحد", "ادني"): "least", ("كحد", "اقصي"): "most",
    ("علي", "الاكثر"): "most", ("او", "اكثر"): "least", ("فاكثر", ""): "least", ("او", "اقل"): "most", ("فما", "فوق"): "least",
    ("تقريبا", ""): "about", ("علي", "اكثر"): "most",
}  # fmt: skip
_COMPARED = frozenset({"<", ">"})
_REACH_BACK = 7
_REACH_ON = 5
_VERBS_WITH_SUBJECT = {
    "يتجاوز": "more", "تتجاوز": "more", "تجاوز": "more", "تجاوزت": "more", "يفوق": "more", "تخطي": "more",
    "يزيد": "more", "تزيد": "more", "زاد": "more", "يربو": "more", "يقارب": "about", "يناهز": "about", "ناهز": "about",
    "يقل": "least", "تقل": "least",
}  # fmt: skip
_COUNTED_BY = frozenset(
    {"عدد", "عددهم", "عددها", "اعداد", "اعدادهم", "حصيله", "نسبه", "قيمه", "قيمتها", "تعداد", "تعدادهم"}
)
_NOT = frozenset({"لا", "لم", "لن"})


@cache
def _by_last_word() -> dict[str, list[tuple[tuple[str, ...], BoundKind]]]:
    found: dict[str, list[tuple[tuple[str, ...], BoundKind]]] = {}
    for phrase, kind in _BEFORE:
        words = tuple(phrase.split())
        found.setdefault(words[-1], []).append((words, kind))
        if len(words) == 1:
            for lead in _LEADS[1:]:
                found.setdefault(lead + words[0], []).append((words, kind))
    for ways in found.values():
        ways.sort(key=lambda way: -len(way[0]))
    return found


def bound_before(tokens: Sequence[Token], at: int) -> Bound | None:
    """The words right before `tokens[at]` that bound it, or a verb with its subject between ("يتجاوز عدد القتلى 50")."""
    if at == 0:
        return None
    place = at - 1
    if tokens[place].key == "ال" and place:
        place -= 1
    for words, kind in _by_last_word().get(tokens[place].key, ()):
        begin = place - len(words) + 1
        if begin < 0 or (words[0] in _COMPARED and begin and tokens[begin - 1].key == "="):
            continue
        if any(tokens[begin + n].key != word for n, word in enumerate(words) if n):
            continue
        first = tokens[begin].key
        if first == words[0] or (first[1:] == words[0] and first[0] in _LEADS):
            return Bound(kind, begin)
    return _verb_before(tokens, at)


def _verb_before(tokens: Sequence[Token], at: int) -> Bound | None:
    counted = tokens[at - 1].key == "عن"
    for place in range(at - 1, max(-1, at - 1 - _REACH_BACK), -1):
        token = tokens[place]
        if token.kind == "sign" or token.kind == "number":
            return None
        counted = counted or token.key in _COUNTED_BY
        kind = _VERBS_WITH_SUBJECT.get(token.key.removeprefix("و"))
        if kind is None:
            continue
        if not counted:
            return None
        negated = place > 0 and tokens[place - 1].key.removeprefix("و") in _NOT
        if kind == "least":
            return Bound("least", None) if negated else Bound("less", None)
        if kind == "about":
            return Bound("about", None)
        return Bound("most" if negated else "more", None)
    return None


def bound_after(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    """The words that bound the number ending before `at`, soon after it and in its clause, with the place after them."""
    for place in range(at, min(len(tokens), at + _REACH_ON)):
        token = tokens[place]
        following = tokens[place + 1].key if place + 1 < len(tokens) else ""
        kind = _AFTER.get((token.key, following)) or _AFTER.get((token.key, ""))
        if kind is not None and not (place + 2 < len(tokens) and tokens[place + 2].key == "من"):
            end = place + (2 if (token.key, following) in _AFTER else 1)
            return Bound(kind, at if place == at else None), end
        if token.kind in {"sign", "number"} or token.key.startswith("و") or token.key in {"في", "من قبل"}:
            return None
    return None
