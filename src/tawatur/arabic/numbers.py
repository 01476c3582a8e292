"""The quantities that a text gives, with the words that bound them and the noun they count."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from tawatur.arabic.bounds import Bound, bound_after, bound_before
from tawatur.arabic.calendar_words import ordinals
from tawatur.arabic.dates import period_spans
from tawatur.arabic.letters import MARKS, TATWEEL
from tawatur.arabic.lines import lines
from tawatur.arabic.number_labels import is_label
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.number_reading import MANY_FEW, Number, read_number
from tawatur.arabic.number_shares import STARTS, read_figure
from tawatur.arabic.tokens import Token
from tawatur.model.quantity import Quantity
from tawatur.model.span import Span

PERCENT = "percent"
_PERCENT_SIGNS = frozenset({"%", "٪", "﹪"})
_PERCENT_WORDS = frozenset({"الميه", "المايه", "المءه"})
_GLUED_PERCENT = frozenset({"بالميه", "بالمايه", "فالميه", "بالماه"})
_SHARE_WORDS = frozenset({"نسبه", "بنسبه", "ونسبه", "وبنسبه", "نسبتها", "نسبته"})
_SEVERAL = {"عده": Decimal(2), "عدد": Decimal(2), "اعداد": Decimal(2)}
_FIGURES = frozenset(MANY_FEW) | STARTS
_OTHER_STARTS = frozenset(_SEVERAL) | _FIGURES
_BETWEEN_NUMBER_AND_NOUN = frozenset({"من", "تعداد", "عدد", "حصيله"})
_NO_NOUN_STARTS = (
    "بال", "بقصف", "بجروح", "بجراح", "بغار", "برصاص", "بانفجار", "بهجوم", "بهجمات", "بنيران", "بصاروخ", "بصواريخ", "بضرب",
    "بعبو", "بلغم", "بالغام", "باشتباك", "بكمين", "بحال", "باستهداف", "بقذ", "بسبب", "بينهم", "نتيجه", "جراء", "اثناء",
)  # fmt: skip
_LARGE = frozenset({"كبير", "كبيره", "من", "اخر", "محدود", "قليل", "ضخم", "ضخمه", "هايل", "هايله"})
_DASHES = frozenset({"-", "–", "—", "~"})
_CHANGES = frozenset(
    ["ارتفع", "ارتفعت", "ترتفع", "يرتفع", "زاد", "زادت", "انخفض", "انخفضت", "تنخفض", "ينخفض", "تراجع", "تراجعت", "يتراجع", "تتراجع", "قفز", "قفزت", "نما", "تقلص", "تقلصت", "صعد", "ازداد", "ازدادت", "ارتفاع", "انخفاض", "تراجع", "هبط", "هبطت", "رفع", "خفض", "خفضت", "رفعت"]
)
_NO_NOUNS = frozenset(
    ["في", "من", "علي", "الي", "عن", "مع", "بين", "ان", "انه", "انها", "الذي", "التي", "الذين", "قد", "لقد", "ثم", "او", "ام", "كما", "حيث", "بعد", "قبل", "منذ", "حتي", "خلال", "عند", "لدي", "ضد", "نحو", "بسبب", "تم", "كان", "كانت", "هو", "هي", "هم", "لم", "لن", "لا", "ما", "اي", "كل", "غير", "بينهم", "بينها", "بينهن", "منهم", "منها", "فقط", "ايضا", "ومن", "وفي", "وعلي", "والي", "وبين", "وبينهم", "بما", "لكن", "اما", "اذا", "لو", "بل", "ليس", "فيما", "مما", "عبر", "داخل", "خارج", "وفق", "بحسب", "حسب", "اليوم", "امس", "ضمن", "اثر", "جراء", "هذا", "هذه", "ذلك", "تلك", "انما", "عندما", "حين", "بينما", "علاوه", "مقابل", "هناك", "وان"]
)
_FRACTION_NOT = frozenset({"الاول", "الثاني", "الثالث", "الرابع", "الاخير", "النهايي", "نهايي", "النهائي"})
_NOT_ONE_AFTER = frozenset({"اي", "كل", "لكل", "ولا", "ان", "وقت", "ولكل"})
_ONE_OR_TWO = frozenset({Decimal(1), Decimal(2)})
_CLOCK = frozenset({"الساعه", "ساعه", "والساعه"})
_REACH_OF_CHANGE = 9
_LONGEST = 19  # more digits than anything that is counted
_NOUNS_WITH_WAW = ("وحد", "ورق", "ولد", "وثيق", "وزير", "وكيل", "وزار", "والد", "وجب", "ولاي", "وسيل", "وفا", "وظيف", "ورش")


class _Figure(NamedTuple):
    """A number or a range of two, with the places of its first and last token."""

    number: Number
    range_to: Number | None
    begin: int
    end: int


def find_quantities(tokens: Sequence[Token], text: str) -> tuple[Quantity, ...]:
    """The quantities that `text` gives, in order.

    `tokens` are those of `text` (or of a part of it; places count from the start of `text`). A number is exact
    (value, low and high the same) unless words bound it: "at least" and "more than" leave high open, "about" leaves
    both open and sets `approximate`, "at most" and "less than" leave low open, a range has no value. Vague words
    have no value: عشرات is 20 and up, مئات 200, آلاف 2,000, بضعة 3 to 9, عدة and عدد من 2 and up. The unit is
    "percent" or the counted noun as printed. Dates, times, calibres, names of units, telephone numbers are no
    quantities; numbers are never summed across a clause nor read over the end of a line.
    """
    return tuple(
        quantity
        for line in lines(tokens, text)
        if len(line) > 1 or len(tokens) == 1  # a number alone on its line counts comments or readers
        for quantity in _quantities(line, text)
    )


def _quantities(tokens: Sequence[Token], text: str) -> list[Quantity]:
    words = number_words_by_key()
    if not any(token.kind == "number" or token.key in words or token.key in _OTHER_STARTS for token in tokens):
        return []
    taken = _dated(tokens)
    found: list[Quantity] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if at in taken:
            at = taken[at]
            continue
        if token.kind == "number" or token.key in words or token.key in _FIGURES:
            figure = _figure(tokens, at, taken)
            if figure is not None:
                found.append(_quantity(tokens, text, figure))
                at = figure.end
                while at < len(tokens) and tokens[at].start < found[-1].span.end:
                    at += 1
                continue
            skipped = read_number(tokens, at)
            at = max(at + 1, skipped.end if skipped is not None else 0)
            continue
        if token.key in _SEVERAL:
            several = _several(tokens, text, at)
            if several is not None:
                found.append(several)
        at += 1
    return _paired(found, text)


def _paired(found: list[Quantity], text: str) -> list[Quantity]:
    """Joins "more than 100" with the "and less than 200" that follows it into one range."""
    joined: list[Quantity] = []
    for quantity in found:
        before = joined[-1] if joined else None
        if (
            before is not None
            and before.low is not None
            and quantity.high is not None
            and before.high is None
            and quantity.low is None
            and before.low < quantity.high
            and not text[before.span.end : quantity.span.start].strip(" ،,وأا")
        ):
            span = Span(before.span.start, quantity.span.end)
            joined[-1] = Quantity(
                value=None, low=before.low, high=quantity.high, unit=quantity.unit, text=span.of(text), span=span
            )
        else:
            joined.append(quantity)
    return joined


def _dated(tokens: Sequence[Token]) -> dict[int, int]:
    """Where the times of the text begin, with the place after each: their numbers count nothing."""
    return {place: found.end for found in period_spans(tokens, None) for place in range(found.begin, found.end)}


def _figure(tokens: Sequence[Token], at: int, taken: dict[int, int]) -> _Figure | None:
    number = read_figure(tokens, at)
    if number is None or not _counts(tokens, number):
        return None
    end = number.end
    other = _range_end(tokens, number, taken)
    return _Figure(number, other, at, other.end if other is not None else end)


def _counts(tokens: Sequence[Token], number: Number) -> bool:
    """Whether a number that was read counts something: no label, no clock, no "one of", no ordinal's ten."""
    begin, end = number.begin, number.end
    if is_label(tokens, begin, end) or (number.digits and len(tokens[begin].key) > _LONGEST):
        return False
    before = tokens[begin - 1].key if begin else ""
    after = tokens[end].key if end < len(tokens) else ""
    word = number_words_by_key().get(tokens[begin].key)
    if before in _CLOCK:
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
    if number.value == 1 and (before in _NOT_ONE_AFTER or word.definite):
        return False
    return not (word.role == "ten" and not word.lead and before in ordinals())  # "الحادي عشر"


def _range_end(tokens: Sequence[Token], number: Number, taken: dict[int, int]) -> Number | None:
    """The upper end of a range that this number begins: "بين 3 و5", "من 10 إلى 15", "3-5", "ثلاثة أو أربعة"."""
    at = number.end
    if at >= len(tokens) or number.value is None:
        return None
    before = tokens[number.begin - 1].key if number.begin else ""
    key = tokens[at].key
    other: Number | None = None
    if before.removeprefix("و") == "بين" and (key == "و" or key.startswith("و")):
        other = read_number(tokens, at + (key == "و")) if at + (key == "و") < len(tokens) else None
    elif key in _DASHES or key == "او" or (key == "الي" and not _changes(tokens, number.begin)):
        nearby = tokens[at].start - tokens[at - 1].end <= 1
        other = read_number(tokens, at + 1) if at + 1 < len(tokens) and nearby else None
    if other is None or other.value is None or other.begin in taken or other.value <= number.value:
        return None
    return other


def _changes(tokens: Sequence[Token], at: int) -> bool:
    """Whether a verb of rising or falling stands before: then "from 50 to 3" are two figures, not a range."""
    return any(tokens[place].key.lstrip("و") in _CHANGES for place in range(max(0, at - _REACH_OF_CHANGE), at))


def _percent(tokens: Sequence[Token], at: int) -> int | None:
    """The place after "percent", where it stands at `at`."""
    if at >= len(tokens):
        return None
    key = tokens[at].key
    if key in _PERCENT_SIGNS or key in _GLUED_PERCENT:
        return at + 1
    return at + 2 if key == "في" and at + 1 < len(tokens) and tokens[at + 1].key in _PERCENT_WORDS else None


def _percent_before(tokens: Sequence[Token], begin: int) -> bool:
    """Whether "percent" stands in front: "%20", or "بالمئة 10" with no number before it."""
    before = tokens[begin - 1]
    if before.key in _PERCENT_SIGNS:
        return before.end == tokens[begin].start
    return before.key in _GLUED_PERCENT and (begin == 1 or tokens[begin - 2].kind == "sign")


def _is_share(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether "at a rate of" stands in front and nothing is counted: "بنسبة 10 من المساحة"."""
    if begin == 0 or tokens[begin - 1].key not in _SHARE_WORDS:
        return False
    return end >= len(tokens) or tokens[end].kind == "sign" or tokens[end].key in _NO_NOUNS


def _quantity(tokens: Sequence[Token], text: str, figure: _Figure) -> Quantity:
    begin, end = figure.begin, figure.end
    number, other = figure.number, figure.range_to
    unit: str | None
    percent = _percent(tokens, end)
    sign_before = begin > 0 and _percent_before(tokens, begin)
    if percent is not None or sign_before or _is_share(tokens, begin, end):
        unit, end = PERCENT, percent or end
        begin -= bool(sign_before)
    else:
        unit = _unit(tokens, number, end)
    bound: Bound | None = None
    if other is not None:
        begin = _range_begin(tokens, begin)
    bound = bound_before(tokens, begin)
    if bound is not None and bound.begin is not None:
        begin = bound.begin
    if bound is None:
        after = bound_after(tokens, end)
        if after is not None:
            bound = after[0]
            end = after[1] if after[0].begin is not None else end
    low, high = (number.value, other.value) if other is not None else (number.low, number.high)
    value = None if other is not None else number.value
    return _bounded(text, _from(tokens, begin), tokens[end - 1].end, (value, low, high), bound, unit)


def _range_begin(tokens: Sequence[Token], at: int) -> int:
    before = tokens[at - 1].key if at else ""
    if before.removeprefix("و") not in {"بين", "من"}:
        return at
    return at - 2 if at > 1 and before == "بين" and tokens[at - 2].key == "ما" else at - 1


def _bounded(
    text: str,
    start: int,
    end: int,
    values: tuple[Decimal | None, Decimal | None, Decimal | None],
    bound: Bound | None,
    unit: str | None,
) -> Quantity:
    value, low, high = (_plain(one) for one in values)
    kind = bound.kind if bound is not None else None
    if kind in {"least", "more"}:
        high = None
    elif kind in {"most", "less"}:
        low, high = None, high if high is not None else value
    elif kind == "about" and value is not None:
        low = high = None
    span = Span(start, end)
    return Quantity(
        value=value, low=low, high=high, approximate=kind == "about", unit=unit, text=span.of(text), span=span
    )


def _plain(value: Decimal | None) -> Decimal | None:
    return Decimal(int(value)) if value is not None and value == value.to_integral_value() else value


def _from(tokens: Sequence[Token], at: int) -> int:
    """Where a span begins: after a waw glued to its first word, which joins clauses and is no part of the number."""
    token = tokens[at]
    word = number_words_by_key().get(token.key)
    start = token.start
    if word is not None and word.joined:
        start += 1
        while token.text[start - token.start] in TATWEEL or _is_mark(token.text[start - token.start]):
            start += 1
    return start


def _is_mark(letter: str) -> bool:
    return "\u064b" <= letter <= "\u065f" if MARKS else False


def _unit(tokens: Sequence[Token], number: Number, at: int) -> str | None:
    """The counted noun as printed: the word after the number (after "of" too), or before a one or two that follows it."""
    if number.value in _ONE_OR_TWO and not number.digits and number.begin:
        before = tokens[number.begin - 1]
        if before.kind == "word" and before.key not in _NO_NOUNS and _agrees(before.key, number):
            return before.text
    place = at + 1 if at < len(tokens) and tokens[at].key in _BETWEEN_NUMBER_AND_NOUN else at
    if place >= len(tokens) or tokens[place].kind == "number":
        return None
    noun = tokens[place]
    if noun.kind != "word" or noun.key in _NO_NOUNS or noun.key in number_words_by_key():
        return None
    if noun.key.endswith("وا") or noun.key.startswith(_NO_NOUN_STARTS):  # "six were killed", "two in the shelling"
        return None
    if noun.key.startswith("و") and not noun.key.startswith(_NOUNS_WITH_WAW):
        return None
    return noun.text


def _agrees(key: str, number: Number) -> bool:
    """Whether the noun before a number word can be what it counts: a dual before "two", any noun before "one"."""
    return key.endswith(("ان", "ين")) if number.value != 1 else not key.startswith("ال")


def _several(tokens: Sequence[Token], text: str, at: int) -> Quantity | None:
    """"Several", "a number of": no value, two and up."""
    end = at + 1
    if tokens[at].key != "عده":
        while end < len(tokens) and tokens[end].key in _LARGE - {"من"}:
            end += 1
        if end >= len(tokens) or tokens[end].key != "من":
            return None
        end += 1
    elif end >= len(tokens) or tokens[end].kind != "word" or tokens[end].key in _NO_NOUNS:
        return None
    noun = tokens[end] if end < len(tokens) and tokens[end].kind == "word" and tokens[end].key not in _NO_NOUNS else None
    if noun is None:
        return None
    span = Span(tokens[at].start, tokens[end - 1].end)
    return Quantity(value=None, low=_SEVERAL[tokens[at].key], high=None, unit=noun.text, text=span.of(text), span=span)
