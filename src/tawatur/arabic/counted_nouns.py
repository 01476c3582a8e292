"""The noun that a number counts, as printed: after it, after "of", or before a one or two that follows its noun."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from tawatur.arabic.keys import keys
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.number_reading import Number
from tawatur.arabic.tokens import Token

NO_NOUNS = keys(
    "أصل في من علي الي عن مع بين ان انه انها الذي التي الذين قد لقد ثم او ام كما حيث بعد قبل منذ حتي خلال عند لدي "
    "ضد نحو بسبب تم كان كانت هو هي هم لم لن لا ما اي كل غير بينهم بينها بينهن منهم منها فقط ايضا ومن وفي وعلي "
    "والي وبين وبينهم بما لكن اما اذا لو بل ليس فيما مما عبر داخل خارج وفق بحسب حسب اليوم امس ضمن اثر جراء "
    "هذا هذه ذلك تلك انما عندما حين بينما علاوه مقابل هناك وان نتيجة أثناء شمال شمالي جنوب جنوبي شرق شرقي غرب "
    "غربي ريف ريفي حول بشأن لدى"
)
"""Words that stand after a number and are not what it counts."""
_BETWEEN_NUMBER_AND_NOUN = frozenset({"من", "تعداد", "عدد", "حصيله"})
_OF_THEM = frozenset({"منهم", "منها", "منهن", "منهما"})
_CLITICS = ("و", "ب", "ل")
_NOUNS_LIKE_CLITICS = (
    "وحد", "ورق", "ولد", "وثيق", "وزير", "وكيل", "وزار", "والد", "وجب", "ولاي", "وسيل", "وفا", "وظيف", "ورش",
    "بندق", "بيت", "بيوت", "برميل", "برام", "بلد", "باص", "بئر", "بير", "بحار", "بطار", "برج", "بواب", "بناي",
    "بناء", "بقر", "بنات", "بنت", "باخر", "بارج", "برلمان", "بلاغ", "بيان", "بند", "بصم", "بريطان", "بدل", "باحث",
    "بايع", "بواخر", "بوارج", "بطل", "بعث", "بقع", "بحث", "بنك", "بنوك", "بور", "بضاع",
    "لاج", "لغم", "لواء", "لبنان", "لير", "ليال", "ليل", "لتر", "لوح", "لقاء", "لجن", "لاعب", "لص", "لقاح", "ليبي",
    "لسان", "لغ",
)  # fmt: skip
_ENCLOSURES = frozenset({("(", ")"), ("/", "/"), ("[", "]"), ("“", "”"), ("«", "»"), ('"', '"')})
_ONE_OR_TWO = frozenset({Decimal(1), Decimal(2)})


def unit_of(tokens: Sequence[Token], number: Number, at: int) -> str | None:
    """The counted noun as printed: after the number (after "of" too), or before a one or two that follows it."""
    if number.value in _ONE_OR_TWO and not number.digits and number.begin:
        before = tokens[number.begin - 1]
        of_them = at < len(tokens) and tokens[at].key in _OF_THEM
        if before.kind == "word" and before.key not in NO_NOUNS and _agrees(before.key, number) and not of_them:
            return before.text
    place = at + 1 if enclosed(tokens, number.begin, at) else at
    place += place < len(tokens) and tokens[place].key in _BETWEEN_NUMBER_AND_NOUN
    return tokens[place].text if place < len(tokens) and is_noun(tokens[place]) else None


def enclosed(tokens: Sequence[Token], begin: int, end: int) -> bool:
    """Whether brackets, quotation marks or slashes stand around the number: "(5)", "/7/"."""
    return begin > 0 and end < len(tokens) and (tokens[begin - 1].key, tokens[end].key) in _ENCLOSURES


def is_noun(token: Token) -> bool:
    """Whether a word after a number can be what it counts: no function word, no "in the shelling", no plural verb."""
    key = token.key
    if token.kind != "word" or not key or key in NO_NOUNS or key in number_words_by_key() or key.endswith("وا"):
        return False
    return not key.startswith(_CLITICS) or key.startswith(_NOUNS_LIKE_CLITICS)


def _agrees(key: str, number: Number) -> bool:
    """Whether the noun before a number word can be what it counts: a dual before "two", any noun before "one"."""
    return key.endswith(("ان", "ين")) if number.value != 1 else not key.startswith("ال")
