"""Numbers that count nothing: calibres, names of units and resolutions, clock times, telephone numbers, list marks."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.arabic.tokens import Token

_NAMED_BY_NUMBER = frozenset(
    "فرقه لواء قرار ماده فوج كتيبه سريه بند فصل رقم رقمه رقمها طراز نوع موديل طريق صفحه قانون مرسوم محور ساعه عيار عيارات "
    "قناه هاتف جوال تلفون منشور مقعد غرفه بوابه مخيم معسكر قاعده كيلو لقاح كوفيد الاصدار نسخه حلقه عدد".split()
) - {"كيلو", "عدد", "قاعده", "مخيم"}  # fmt: skip
_NAMED = frozenset(
    lead + name for name in _NAMED_BY_NUMBER for lead in ("", "ال", "و", "وال", "ب", "بال", "ل", "ف")
) | frozenset("لل" + name for name in _NAMED_BY_NUMBER)
_PLACES = frozenset(
    lead + name
    for name in "ميدان شارع حي ساحه طريق دوار تل حاجز جسر".split()
    for lead in ("", "ب", "ل", "و")
)
_CALIBRE_SIGNS = frozenset({"×", "x", "*", "х"})
_MILLIMETRES = frozenset({"ملم", "مم", "مليمتر", "ملمتر", "ميلي", "ميليمتر", "mm", "ملليمتر", "مليمترا"})
_DASHES = frozenset({"-", "–", "‑", "_"})
_TIES = frozenset({":", "@", "#", "_", "°", "+", "©", "№"})
_PHONE = 9  # digits in a row from which a number with a leading zero or plus is a telephone number
_ARTICLE = frozenset({"ال", "وال", "بال", "لل", "و", "ب", "ل", "ف", "ول", "وب", "ك"})
_COUNTED = ("اً", "ًا", "ا")
_TEENS = 11


def is_label(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether the number at `tokens[begin:end]` names, dates or times something instead of counting it."""
    token = tokens[begin]
    if token.kind == "number" and _digits_label(tokens, begin, end):
        return True
    if begin == 0:
        return False
    before = tokens[begin - 1]
    place = begin - 2 if before.key in _ARTICLE and begin > 1 else begin - 1
    name = tokens[place].key
    if token.kind != "number":
        return name in _PLACES and token.key.startswith("ال")
    return name in _NAMED and not _counts(tokens, begin, end)


def _counts(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether an accusative noun follows, as one does what 11 to 99 count: "قتلت الفرقة 17 عنصراً"."""
    if end >= len(tokens) or tokens[end].kind != "word" or tokens[begin].key in {"رقم", "عيار"}:
        return False
    key = tokens[begin].key
    return key.isdigit() and int(key) >= _TEENS and tokens[end].text.endswith(_COUNTED) and tokens[begin - 1].key[-2:] != "قم"


def _digits_label(tokens: Sequence[Token], begin: int, end: int) -> bool:
    token = tokens[begin]
    before = tokens[begin - 1] if begin else None
    after = tokens[end] if end < len(tokens) else None
    tied_before = before is not None and before.end == token.start
    tied_after = after is not None and after.start == tokens[end - 1].end
    if len(token.key) > 1 and token.key.isdigit() and token.key[0] == "0":
        return True
    if before is not None and (before.key in _CALIBRE_SIGNS or (tied_before and before.key in _TIES)):
        return True
    if after is not None and (after.key in _CALIBRE_SIGNS or after.key in _MILLIMETRES or (tied_after and after.key in _TIES)):
        return True
    if tied_after and after is not None and after.kind == "latin":
        return True
    if tied_before and before is not None and _tied_name(tokens, begin, before):
        return True
    if before is not None and after is not None and before.key in {"[", "#"} and after.key == "]":
        return True
    return end == begin + 1 and before is None and _list_mark(tokens, after)


def _tied_name(tokens: Sequence[Token], begin: int, before: Token) -> bool:
    """Whether a hyphen or a Latin word is tied to the number in front: "تي-72", "SY24"."""
    if before.kind == "latin" or before.key == "/":
        return True
    if before.key in _DASHES and begin > 1:
        name = tokens[begin - 2]
        return name.kind in {"word", "latin"} and name.end == before.start
    return False


def _list_mark(tokens: Sequence[Token], after: Token | None) -> bool:
    """Whether a number that opens the text is the mark of a list: a sign after it, and then no further number ("1- ")."""
    return after is not None and after.key in {")", "-", "."} and (len(tokens) < 3 or tokens[2].kind != "number")  # noqa: PLR2004
