"""The noun that a number counts, as printed: after it, after "of", or before a one or two that follows its noun."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tawatur.arabic.keys import keys
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.number_reading import Number
from tawatur.arabic.tokens import Token

NO_NOUNS = keys(
    "في من علي الي عن مع بين ان انه انها الذي التي الذين قد لقد ثم او ام كما حيث بعد قبل منذ حتي خلال عند "
    "لدي ضد نحو بسبب تم كان كانت هو هي هم لم لن لا ما اي كل غير بينهم بينها بينهن منهم منها فقط ايضا ومن "
    "وفي وعلي والي وبين وبينهم بما لكن اما اذا لو بل ليس فيما مما عبر داخل خارج وفق بحسب حسب اليوم امس "
    "ضمن اثر جراء هذا هذه ذلك تلك انما عندما حين بينما علاوه مقابل هناك وان"
)
"""Words that stand after a number and are not what it counts."""
_BETWEEN_NUMBER_AND_NOUN = frozenset({"من", "تعداد", "عدد", "حصيله"})
_NO_NOUN_STARTS = (
    "بال", "بقصف", "بجروح", "بجراح", "بغار", "برصاص", "بانفجار", "بهجوم", "بهجمات", "بنيران", "بصاروخ",
    "بصواريخ", "بضرب", "بعبو", "بلغم", "بالغام", "باشتباك", "بكمين", "بحال", "باستهداف", "بقذ", "بسبب",
    "بينهم", "نتيجه", "جراء", "اثناء",
)  # fmt: skip
_NOUNS_WITH_WAW = (
    "وحد", "ورق", "ولد", "وثيق", "وزير", "وكيل", "وزار", "والد", "وجب", "ولاي", "وسيل", "وفا", "وظيف", "ورش",
)  # fmt: skip
_ONE_OR_TWO = frozenset({Decimal(1), Decimal(2)})


def unit_of(tokens: Sequence[Token], number: Number, at: int) -> str | None:
    """The counted noun as printed: after the number (after "of" too), or before a one or two that follows it."""
    if number.value in _ONE_OR_TWO and not number.digits and number.begin:
        before = tokens[number.begin - 1]
        if before.kind == "word" and before.key not in NO_NOUNS and _agrees(before.key, number):
            return before.text
    place = at + 1 if at < len(tokens) and tokens[at].key in _BETWEEN_NUMBER_AND_NOUN else at
    if place >= len(tokens) or tokens[place].kind == "number":
        return None
    noun = tokens[place]
    if noun.kind != "word" or noun.key in NO_NOUNS or noun.key in number_words_by_key():
        return None
    if noun.key.endswith("وا") or noun.key.startswith(_NO_NOUN_STARTS):  # "six were killed", "two in the shelling"
        return None
    if noun.key.startswith("و") and not noun.key.startswith(_NOUNS_WITH_WAW):
        return None
    return noun.text


def _agrees(key: str, number: Number) -> bool:
    """Whether the noun before a number word can be what it counts: a dual before "two", any noun before "one"."""
    return key.endswith(("ان", "ين")) if number.value != 1 else not key.startswith("ال")
