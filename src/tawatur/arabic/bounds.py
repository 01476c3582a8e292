"""What words around a number make of it: at least, more than, about, at most, less than."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.tokens import Token

BoundKind = Literal["least", "more", "about", "most", "less"]


class Bound(NamedTuple):
    """How a number is bounded, and where the words that say so begin, None when they stand apart from it."""

    kind: BoundKind
    begin: int | None


_BEFORE: dict[BoundKind, str] = {
    "least": (
        "ما لا يقل عن، ما لا تقل عن، مالا يقل عن، ما لايقل عن، مالايقل عن، لا يقل عن، لا تقل عن، لايقل عن، بما لا "
        "يقل عن، علي الاقل، لا اقل من، كحد ادني، اكثر من او يساوي، اعلي من او يساوي، اكبر من او يساوي، يساوي او "
        "اكثر من"
    ),
    "more": (
        "اكثر من، ازيد من، اعلي من، اكبر من، ما يزيد عن، ما يزيد علي، يزيد عن، يزيد علي، تزيد عن، تزيد علي، ما "
        "يربو علي، ما يربو عن، يربو علي، تربو علي، زاد عن، زاد علي، زادت عن، زادت علي، ما يتجاوز، يتجاوز، تتجاوز، "
        "تجاوز، تجاوزت، ما يفوق، يفوق، تفوق، فاق، فاقت، تخطي، تخطت، يتخطي، تتخطي، فوق، >"
    ),
    "less": ("<، اقل من، ادني من، ما دون، اصغر من، لا يصل الي، تحت"),
    "most": (
        "اقل من او يساوي، اخفض او يساوي، اصغر من او يساوي، يساوي او اقل من، ما لا يزيد عن، ما لا يزيد علي، لا "
        "يزيد عن، لا يزيد علي، لا تزيد عن، لا تزيد علي، لا يتجاوز، لا تتجاوز، لم يتجاوز، لم تتجاوز، لا يتعدي، لا "
        "تتعدي، لم يتعد، علي الاكثر، ما يصل الي، يصل الي، تصل الي، كحد اقصي، حتي، بحد اقصي"
    ),
    "about": (
        "نحو، حوالي، قرابه، زهاء، ما يقارب، مايقارب، ما يقارب من، ما يقرب من، مايقرب من، يقارب، تقارب، ما يقارب "
        "ال، بحدود، في حدود، ما يناهز، يناهز، تناهز، ناهز، تقريبا"
    ),
}
_LEADS = ("", "و", "ب", "ل", "ف", "ك")
_AFTER: dict[tuple[str, str], BoundKind] = {
    ("علي", "الاقل"): "least", ("علي", "اقل"): "least", ("كحد", "ادني"): "least", ("او", "اكثر"): "least",
    ("فاكثر", ""): "least", ("فما", "فوق"): "least", ("كحد", "اقصي"): "most", ("علي", "الاكثر"): "most",
    ("او", "اقل"): "most", ("علي", "اكثر"): "most", ("تقريبا", ""): "about",
}  # fmt: skip
_COMPARED = frozenset({"<", ">"})
_REACH_BACK = 7
_REACH_ON = 5
_VERBS_WITH_SUBJECT: dict[str, BoundKind] = {
    "يتجاوز": "more", "تتجاوز": "more", "تجاوز": "more", "تجاوزت": "more", "يفوق": "more", "تخطي": "more",
    "يزيد": "more", "تزيد": "more", "زاد": "more", "يربو": "more", "يقارب": "about", "يناهز": "about", "ناهز": "about",
    "يقل": "least", "تقل": "least",
}  # fmt: skip
_COUNTED_BY = frozenset(
    {"عدد", "عددهم", "عددها", "اعداد", "اعدادهم", "حصيله", "نسبه", "قيمه", "قيمتها", "تعداد", "تعدادهم"}
)
_NEGATED: dict[BoundKind, BoundKind] = {"more": "most"}
_PLAIN: dict[BoundKind, BoundKind] = {"least": "less"}  # "يقل عن" is less, "لا يقل عن" at least
_NOT = frozenset({"لا", "لم", "لن"})


@cache
def _by_last_word() -> dict[str, list[tuple[tuple[str, ...], BoundKind]]]:
    found: dict[str, list[tuple[tuple[str, ...], BoundKind]]] = {}
    for words, kind in ((tuple(phrase.split()), kind) for kind, one in _BEFORE.items() for phrase in one.split("، ")):
        found.setdefault(words[-1], []).append((words, kind))
        if len(words) == 1:
            for lead in _LEADS[1:]:
                found.setdefault(lead + words[0], []).append((words, kind))
    for ways in found.values():
        ways.sort(key=lambda way: -len(way[0]))
    return found


def bound_before(tokens: Sequence[Token], at: int) -> Bound | None:
    """The words right before `tokens[at]` that bound it, or a verb with its subject between.

    "ما لا يقل عن 50" and "يتجاوز عدد القتلى 50" bound alike; the second stands apart from its number.
    """
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
        if token.kind in {"sign", "number"}:
            return None
        counted = counted or token.key in _COUNTED_BY
        kind = _VERBS_WITH_SUBJECT.get(token.key.removeprefix("و"))
        if kind is not None:
            negated = place > 0 and tokens[place - 1].key.removeprefix("و") in _NOT
            return Bound(_NEGATED.get(kind, kind) if negated else _PLAIN.get(kind, kind), None) if counted else None
    return None


def bound_after(tokens: Sequence[Token], at: int) -> tuple[Bound, int] | None:
    """The words that bound the number ending before `at`, soon after it in its clause, and the place after them."""
    for place in range(at, min(len(tokens), at + _REACH_ON)):
        token = tokens[place]
        following = tokens[place + 1].key if place + 1 < len(tokens) else ""
        kind = _AFTER.get((token.key, following)) or _AFTER.get((token.key, ""))
        if kind is not None and not _opens_another(tokens, place + 2):
            end = place + (2 if (token.key, following) in _AFTER else 1)
            return Bound(kind, at if place == at else None), end
        if token.kind in {"sign", "number"} or token.key.startswith("و") or token.key in {"في", "من قبل"}:
            return None
    return None


def _opens_another(tokens: Sequence[Token], at: int) -> bool:
    """Whether "of" and a further number go on at `at`: "5000 or less than 6000" are two figures."""
    if at + 1 >= len(tokens) or tokens[at].key != "من":
        return False
    return tokens[at + 1].kind == "number" or tokens[at + 1].key in number_words_by_key()
