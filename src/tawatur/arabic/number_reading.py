"""One number at one place: digits of three scripts and number words, composed by the rules of Arabic and no further."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from tawatur.arabic.letters import fold
from tawatur.arabic.number_digits import read_digits
from tawatur.arabic.number_lexicon import ELEVEN, NumberWord, number_words_by_key, parts_by_key
from tawatur.arabic.tokens import Token, tokenise

HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)
MANY_FEW = {"بضع": (3, 9), "بضعه": (3, 9)}
_PERCENT = frozenset({"%", "٪", "بالميه", "بالمايه"})
_TANWIN = "\u064b"
_AND = "و"
_ONE_OR_AND_ELEVEN = fold("واحد")  # "one", or "and eleven" before ten: the letters are the same
_POINT_WORD = "فاصله"


class Number(NamedTuple):
    """A number read from `tokens[begin:end]`: `value`, or only bounds where the words are vague ("dozens")."""

    value: Decimal | None
    low: Decimal | None
    high: Decimal | None
    begin: int
    end: int
    digits: bool = False
    definite: bool = False


class _Reader:
    """Reads one number from a place onwards; each method returns the value with the place after it, or None."""

    def __init__(self, tokens: Sequence[Token], words: dict[str, NumberWord]) -> None:
        self.tokens = tokens
        self.words = words

    def key(self, at: int) -> str:
        return self.tokens[at].key if at < len(self.tokens) else ""

    def word(self, at: int) -> NumberWord | None:
        """The number word at this place, if it can go on with what stands before: no preposition of its own."""
        return self.words.get(self.tokens[at].key) if at < len(self.tokens) else None

    def joined(self, at: int) -> int | None:
        """Where the member begins that a waw joins on at `at`: the same place when it is glued, else the next."""
        word = self.word(at)
        if word is not None:
            if self.key(at) == _ONE_OR_AND_ELEVEN and not word.joined:
                after = self.word(at + 1)
                return at if after is not None and after.role == "ten" and not after.lead else None
            return at if word.joined and self.key(at)[0] == _AND and word.lead == 1 else None
        if self.key(at) == _AND and at + 1 < len(self.tokens):
            after = self.word(at + 1)
            if (after is not None and not after.lead) or self.tokens[at + 1].kind == "number":
                return at + 1
        return None

    def unjoined(self, at: int) -> NumberWord | None:
        word = self.word(at)
        return word if word is not None and not word.lead else None

    def small(self, at: int) -> tuple[Decimal, int] | None:
        """A number below a hundred in words."""
        word = self.word(at)
        if word is None or word.role not in {"unit", "ten", "tens", "zero"}:
            return None
        if word.role != "unit":
            return word.value, at + 1
        after = self.unjoined(at + 1)
        if after is not None and after.role == "ten":
            return word.value + 10, at + 2
        more = self.joined(at + 1)
        tens = self.word(more) if more is not None else None
        if more is not None and tens is not None and tens.role == "tens" and tens.value % 10 == 0:
            return word.value + tens.value, more + 1
        return None if self.key(at)[word.lead :] in ELEVEN else (word.value, at + 1)

    def below_thousand(self, at: int) -> tuple[Decimal, int] | None:
        """A number below a thousand in words, or any digits."""
        word = self.word(at)
        if word is None:
            if at < len(self.tokens) and self.tokens[at].kind == "number":
                after = self.unjoined(at + 1)
                value = read_digits(self.tokens[at].text, decimal=self.is_share_or_scale(at + 1))
                if value is None:
                    return None
                times = after is not None and (
                    after.role == "hundred" or (after.value == 2 * HUNDRED and after.role == "many")
                )
                return self.with_rest(value * HUNDRED, at + 2) if times else (value, at + 1)
            return None
        if word.role in {"hundred", "hundreds"}:
            return self.with_rest(word.value, at + 1)
        after = self.unjoined(at + 1)
        if (
            word.role == "unit"
            and word.value > 2
            and after is not None
            and (after.role == "hundred" or (after.role == "many" and after.value == 2 * HUNDRED))
        ):
            return self.with_rest(word.value * HUNDRED, at + 2)
        return self.small(at)

    def is_share_or_scale(self, at: int) -> bool:
        """Whether a million and up or "percent" stands here: a full stop before it parts no thousands."""
        after = self.unjoined(at)
        return (after is not None and after.role in {"scale", "many"} and after.value > THOUSAND) or (
            self.key(at) in _PERCENT or (self.key(at) == "في" and self.key(at + 1) in {"الميه", "المايه"})
        )

    def with_rest(self, hundreds: Decimal, at: int) -> tuple[Decimal, int]:
        more = self.joined(at)
        if more is not None:
            if self.tokens[more].kind == "number":
                value = read_digits(self.tokens[more].text)
                if value is not None and value < HUNDRED and value % 1 == 0:
                    return hundreds + value, more + 1
            rest = self.small(more)
            if rest is not None and rest[0] and not (rest[0] < 10 and self.key(rest[1]) in parts_by_key()):
                return hundreds + rest[0], rest[1]
        return hundreds, at

    def group(self, at: int) -> tuple[Decimal, Decimal, int] | None:
        """One member of a sum: its value, the scale it is counted in (1 below a thousand), and the place after it."""
        word = self.word(at)
        if word is not None and word.role in {"scale", "scales"}:
            scale = word.value / 2 if word.role == "scales" else word.value
            value = word.value
            if word.role == "scale" and self.is_construct_dual(at):
                value *= 2
            return self.scaled(value, scale, at + 1)
        head = self.below_thousand(at)
        if head is None:
            return None
        value, end = head
        after = self.unjoined(end)
        if after is not None and after.role in {"scale", "many"} and after.value >= THOUSAND:
            scale = after.value if after.role == "scale" else after.value / 2
            return self.scaled(value * scale, scale, end + 1)
        return value, Decimal(1), end

    def scaled(self, value: Decimal, scale: Decimal, at: int) -> tuple[Decimal, Decimal, int]:
        """Goes on through a further scale word: "مئة ألف مليون"."""
        after = self.unjoined(at)
        if after is not None and after.role in {"scale", "many"} and not after.definite:
            times = after.value if after.role == "scale" else after.value / 2
            if times > scale:
                return value * times, times, at + 1
        return value, scale, at

    def is_construct_dual(self, at: int) -> bool:
        """Whether "ألفا" is two thousand (before what is counted) and not the accusative "ألفاً"."""
        token = self.tokens[at]
        if not token.key.endswith("ا") or _TANWIN in token.text:
            return False
        return (
            at + 1 < len(self.tokens) and self.tokens[at + 1].kind == "word" and not self.key(at + 1).startswith(_AND)
        )

    def cardinal(self, at: int) -> tuple[Decimal, int] | None:
        """A whole number: members joined by waw, each smaller in scale than the one before."""
        first = self.group(at)
        if first is None:
            return None
        total, scale, end = first
        while scale >= THOUSAND:
            more = self.joined(end)
            more = self.digits_on(end) if more is None else more
            member = self.group(more) if more is not None else None
            if member is None or member[1] >= scale or member[0] >= scale or not member[0]:
                break
            total, scale, end = total + member[0], member[1], member[2]
        return self.and_part(total, scale, end)

    def digits_on(self, at: int) -> int | None:
        """The same place where digits with a hundred or scale of their own go on without waw: "4 آلاف 3 مئة"."""
        if at + 1 >= len(self.tokens) or self.tokens[at].kind != "number":
            return None
        after = self.unjoined(at + 1)
        return at if after is not None and after.role in {"hundred", "scale", "many"} else None

    def and_part(self, total: Decimal, scale: Decimal, end: int) -> tuple[Decimal, int]:
        """Adds "and a half", "and three quarters" of the last scale, and passes over the scale said again."""
        more = self.joined(end)
        part = self.fraction(more) if more is not None else None
        if part is None:
            return total, end
        total, end = total + part[0] * scale, part[1]
        again = self.word(end)
        if scale > 1 and again is not None and again.role == "scale" and again.value == scale:
            end += 1
        return total, end

    def fraction(self, at: int) -> tuple[Decimal, int] | None:
        """A share in words: a half, two thirds, three quarters."""
        word = self.word(at)
        if word is None:
            return None
        if word.role == "fraction":
            return word.value, at + 1
        if word.role == "unit" and self.key(at + 1) in parts_by_key():
            return word.value / parts_by_key()[self.key(at + 1)], at + 2
        return None


def read_number(tokens: Sequence[Token], at: int) -> Number | None:
    """The longest number that begins at `tokens[at]`, or None.

    Words are summed only where Arabic grammar joins them: "ثمانية وعشرين" is 28, "ثلاثة وأربعة" and "٢٠٢١ و٢٠٢٢"
    are two numbers each. Decimals in digits may be followed by a scale word ("2.5 مليون").
    """
    words = number_words_by_key()
    token = tokens[at]
    word = words.get(token.key)
    if word is None:
        if token.kind == "number":
            found = _Reader(tokens, words).cardinal(at)
            return Number(found[0], found[0], found[0], at, found[1], digits=True) if found else None
        return _few(tokens, at) if token.key in MANY_FEW else None
    reader = _Reader(tokens, words)
    if word.role == "many":
        return _many(reader, at, word)
    share = reader.fraction(at)
    if share is not None:
        value, end = share
        after = reader.unjoined(end)
        if after is not None and after.role == "scale":
            value, end = value * after.value, end + 1
        return Number(value, value, value, at, end, definite=word.definite)
    found = reader.cardinal(at)
    if found is None:
        return None
    value, end = found
    if reader.key(end) == _POINT_WORD and (decimal := reader.cardinal(end + 1)) is not None:
        value, end = value + decimal[0].scaleb(-len(str(decimal[0]))), decimal[1]
    return Number(value, value, value, at, end, definite=word.definite)


def _many(reader: _Reader, at: int, word: NumberWord) -> Number:
    """A bare plural: "dozens" is 20 and up, "tens of thousands" 20,000 and up; no value, no upper bound."""
    low, end = word.value, at + 1
    after = reader.unjoined(end)
    if after is not None and after.role in {"scale", "many"} and after.value >= THOUSAND:
        low, end = low * (after.value if after.role == "scale" else after.value / 2), end + 1
    return Number(None, low, None, at, end, definite=word.definite)


def _few(tokens: Sequence[Token], at: int) -> Number:
    low, high = (Decimal(bound) for bound in MANY_FEW[tokens[at].key])
    after = number_words_by_key().get(tokens[at + 1].key) if at + 1 < len(tokens) else None
    if after is not None and not after.lead and after.role == "many":
        unit = after.value / 2
        return Number(None, low * unit, high * unit, at, at + 2)
    return Number(None, low, high, at, at + 1)


def parse_number_words(words: str) -> Decimal | None:
    """The number that a whole phrase spells, in words or digits; None where it spells none or several."""
    tokens = tokenise(words)
    found = read_number(tokens, 0) if tokens else None
    return found.value if found is not None and found.end == len(tokens) else None
