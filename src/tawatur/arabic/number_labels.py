"""Numbers that count nothing: calibres, names of units and resolutions, clock times, telephone numbers, list marks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.arabic.bounds import bound_before
from tawatur.arabic.calendar_words import ordinals
from tawatur.arabic.counted_nouns import enclosed, is_noun
from tawatur.arabic.keys import keys
from tawatur.arabic.listed import listed
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.number_reading import Number
from tawatur.arabic.tokens import Token

_MINUS = frozenset({"سالب", "ناقص", "-"})
_MODELS = keys("اف تي ميغ ميج سو اس جي كا كي تو مي ار دي كيو بي اتش ام")
_PLACES = frozenset(
    lead + name for name in keys("جبل ميدان شارع حي ساحه طريق دوار تل حاجز جسر") for lead in ("", "ب", "ل", "و")
)
_CALIBRE_SIGNS = frozenset({"×", "x", "*", "х"})
_MILLIMETRES = frozenset({"ملم", "مم", "مليمتر", "ملمتر", "ميلي", "ميليمتر", "mm", "ملليمتر", "مليمترا"})
_NUMBERS = frozenset({"عدد", "وعدد"})
"""Number, before a figure that counts: قذيفة عدد/3."""
_DASHES = frozenset({"-", "–", "‑", "_"})
_TIES = frozenset({"=", "&", "?", ":", "@", "#", "_", "°", "+", "©", "№"})
_ARTICLE = frozenset({"ال", "وال", "بال", "لل"})
_CLITICS = _ARTICLE | keys("و ب ل ف ول وب ك فال وبال ولل من في الي علي عن هو هي بين نحو")
_PREPOSITIONS = frozenset({"في", "منذ", "علي", "الي", "عن", "مع", "خلال", "قبل", "بعد", "و", "او"})
_CLOSING = frozenset({'"', "”", "»", "″", ")"})
_OPENING = frozenset({'"', "“", "«", "”", "("})
_SYMBOLS = 0x2190  # arrows, pictures and emoji stand from here on
_COUNTED = ("اً", "ًا", "ا")
_TEENS = 11
_FRACTION_NOT = frozenset({"الاول", "الثاني", "الثالث", "الرابع", "الاخير", "النهايي", "نهايي", "النهائي"})
_NOT_ONE_AFTER = frozenset({"اي", "كل", "لكل", "ولا", "ان", "وقت", "ولكل"})
_CLOCK = frozenset({"الساعه", "ساعه", "والساعه"})
_ONE = "واحد"
_GROUPS = 6  # groups of digits that a telephone number may be written in
_LONGEST = 19  # more digits than anything that is counted


@cache
def _named() -> frozenset[str]:
    """The words whose number is a name, with what may cling to them."""
    names = listed("named-by-number")
    leads = ("", "ال", "و", "وال", "ب", "بال", "ل", "ف", "لل")
    return frozenset(lead + name for name in names for lead in leads)


def counts(tokens: Sequence[Token], number: Number) -> bool:  # alternatives, tried in turn
    """Whether a number that was read counts something: no label, no clock, no "one of", no ordinal's ten."""
    begin, end = number.begin, number.end
    if is_label(tokens, begin, end) or (number.digits and len(tokens[begin].key) > _LONGEST):
        return False
    before = tokens[begin - 1].key if begin else ""
    after = tokens[end].key if end < len(tokens) else ""
    word = number_words_by_key().get(tokens[begin].key)
    if before in _CLOCK and not _hours(tokens, begin - 1):
        return False
    if word is None:
        return True
    if word.role == "fraction":
        adjective = word.definite and after.startswith("ال")  # "the other half", not half of something
        return after not in _FRACTION_NOT and not adjective and not (word.joined and end == begin + 1)
    if word.role == "scale" and tokens[begin].key == "بليون" and end == begin + 1:
        return False  # a village; the billion has its own number before it
    if word.role == "zero":
        return not word.definite
    if tokens[begin].key == _ONE and "أ" in tokens[begin].text and end == begin + 1:
        return False  # "and one of", which has the letters of "one"
    if number.value == 1 and (before in _NOT_ONE_AFTER or word.definite):
        return False
    return not (word.role == "ten" and not word.lead and before in ordinals())  # "الحادي عشر"


def is_label(tokens: Sequence[Token], begin: int, end: int) -> bool:  # alternatives, tried in turn
    """Whether the number at `tokens[begin:end]` names, dates or times something instead of counting it."""
    token = tokens[begin]
    if token.key in _MINUS:
        return False
    if token.kind == "number" and _digits_label(tokens, begin, end):
        return True
    if begin == 0:
        return False
    before = tokens[begin - 1]
    place = begin - 2 if (before.key in _ARTICLE or before.key in _OPENING) and begin > 1 else begin - 1
    name = tokens[place].key
    if token.kind != "number":
        return name in _PLACES and token.key.startswith("ال")
    if name == "الامن" and tokens[place - 1].key == "مجلس":
        return True  # a resolution of the Security Council
    if name in _MODELS and tokens[place].text[0] != "أ":  # "إم 4" is a road, "أم 3 أطفال" a mother
        return True
    ranged = end + 1 < len(tokens) and tokens[end].key in _DASHES and tokens[end + 1].kind == "number"
    if _hours(tokens, place):
        return False
    return name in _named() and not ranged and not _counts_noun(tokens, begin, end)


def _hours(tokens: Sequence[Token], i: int) -> bool:
    """Whether ساعة at token i is counted itself, so that no clock time follows it: خلال 24 ساعة 17 قتيلا."""
    return tokens[i].key == "ساعه" and i > 0 and tokens[i - 1].kind == "number"


def _counts_noun(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether an accusative noun follows, as one does what 11 to 99 count: "قتلت الفرقة 17 عنصراً"."""
    if end >= len(tokens) or tokens[end].kind != "word" or tokens[begin].key in {"رقم", "عيار"}:
        return False
    key = tokens[begin].key
    return (
        key.isdigit()
        and int(key) >= _TEENS
        and tokens[end].text.endswith(_COUNTED)
        and tokens[begin - 1].key[-2:] != "قم"
    )


def _digits_label(tokens: Sequence[Token], begin: int, end: int) -> bool:
    token = tokens[begin]
    before = tokens[begin - 1] if begin else None
    after = tokens[end] if end < len(tokens) else None
    if len(token.key) > 1 and token.key.isdigit() and token.key[0] == "0":
        return True
    if before is not None and _label_before(tokens, begin, end, before):
        return True
    if after is not None and _label_after(tokens[end - 1], after):
        return True
    return end == begin + 1 and before is None and _list_mark(tokens, after)


def _label_before(tokens: Sequence[Token], begin: int, end: int, before: Token) -> bool:  # alternatives, tried in turn
    """Whether what stands before digits makes a name of them: "تي-72", "SY24", "7.62×39", "الذكرى الـ12", "#5"."""
    tied = before.end == tokens[begin].start
    after = tokens[end] if end < len(tokens) else None
    counted = (
        after is not None and after.kind == "word" and not (after.key.startswith("ال") or after.key in _PREPOSITIONS)
    )
    if before.key in _CALIBRE_SIGNS:
        return True
    if before.key == "/" and begin > 1 and tokens[begin - 2].key in _NUMBERS:
        return False
    if enclosed(tokens, begin, end):
        noun = tokens[end + 1] if end + 1 < len(tokens) else None
        quoted = before.key in {'"', "“", "«"}
        return before.key == "[" or (quoted and (noun is None or not (is_noun(noun) or noun.key == "من")))
    if before.key in _ARTICLE:
        return not counted and bound_before(tokens, begin) is None
    if before.kind == "latin":
        return tied or not counted
    if before.kind == "number":
        return _dialled(tokens, begin)
    if before.kind == "word":
        return (tied and before.key not in _CLITICS and not counted) or _quoted(tokens, begin, end)
    if before.key in _DASHES and begin > 1:
        name = tokens[begin - 2]
        if name.end == before.start or (name.kind == "latin" and len(name.key) <= 2):
            return name.kind == "latin" or (name.kind == "word" and tied) or name.key in _named()
    return tied and (before.key in _TIES or before.key == "/" or ord(before.text[0]) >= _SYMBOLS)


def _dialled(tokens: Sequence[Token], begin: int) -> bool:
    """Whether digits go on a telephone number that a zero or a plus opens: "0991 234 567"."""
    first = begin
    while first > begin - _GROUPS and first and tokens[first - 1].kind == "number":
        first -= 1
    return tokens[first].key.startswith("0") or (first > 0 and tokens[first - 1].key == "+")


def _label_after(last: Token, after: Token) -> bool:
    """Whether what stands after digits makes a name, a size or a clock of them."""
    if after.key in _CALIBRE_SIGNS or after.key in _MILLIMETRES or after.kind == "latin":
        return True
    return after.start == last.end and after.key in _TIES


def _quoted(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether the number ends a short name in quotation marks: an outlet, an operation, a programme."""
    if end >= len(tokens) or tokens[end].key not in _CLOSING - {")"}:
        return False
    return any(tokens[place].key in _OPENING - {"("} for place in range(max(0, begin - 3), begin))


def _list_mark(tokens: Sequence[Token], after: Token | None) -> bool:
    """Whether a number that opens the line is the mark of a list: a sign after it, then no number ("1- ")."""
    return after is not None and after.key in {")", "-", ".", ""} and (len(tokens) < 3 or tokens[2].kind != "number")
