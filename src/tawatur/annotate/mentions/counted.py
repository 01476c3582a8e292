"""Phrases that begin with a number or a quantifier, numbers that follow a noun, and numbers without one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.governing import is_preposition, preposition_before
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.quantifiers import number_clitics, quantifier
from tawatur.annotate.mentions.state_bodies import SOLDIERS, army_of
from tawatur.annotate.mentions.words import skip_signs
from tawatur.arabic.letters import fold
from tawatur.lexicon.names import find_names
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention, Quantity, Span

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_ONE = frozenset({"احد", "احدي", "واحد", "لاحد", "باحد", "واحدي"})
"""Words that pick one of a group: أحد عناصر."""
_SIZES = frozenset(
    {"اخر", "اخرا", "كبير", "كبيرا", "كبيره", "قليل", "قليلا", "محدود", "محدودا", "محدوده", "ضخمه", "اضافيا"}
)
"""Adjectives of a word of number: عددا آخر من المستودعات."""
_TOTALS = frozenset({"تعداد", "عدد", "اصابات", "وفيات", "اصابه", "وفاه"})
"""Words after a number that say what it totals: يرتفع إلى 124 تعداد القتلى."""
_SOME = 2
"""The low bound of words that give no number (عدد من): such a phrase is not counted."""
_AFTER = frozenset({"اثنين", "اثنان", "اثنتين", "اثنتان", "واحد", "واحده", "اخر", "اخري", "اخرين", "اخرون"})
"""Number words and the like that follow the noun they count."""
_TWO_OTHERS = frozenset({"اخران", "اخريان"})
"""Behind a bare number, two more of those told of before: أصيب اثنان آخران."""


def quantified(reader: Reader, i: int) -> Phrase | None:
    """A phrase that begins with a number or a quantifier: سبعة من عناصر, عدد من المواقع, أحد قادة."""
    if reader.sheet.quantity_of[i] is None and not may_open(reader.sheet.keys[i]):
        return None
    counted = _past_number(reader, i)
    if counted == i:
        return None
    quantity = _told(reader.sheet.quantity_of[i])
    at = _past_of(reader, counted, i)
    if at == counted and _in_quotes(reader, i, at):
        counted = at = at + 1
    if not reader.same_sentence(i, at):
        return _count(reader, i, counted)
    right_behind = at == counted
    inner = reader.at(at)
    if inner is None and right_behind and quantity is not None:
        inner = _accusative(reader, at)
    within = is_preposition(reader.key(at - 1), "من") and at > i
    if inner is None or inner.conjunction or (right_behind and inner.preposition and not within):
        return _count(reader, i, counted)
    return _with_number(reader, i, inner, quantity)


def _in_quotes(reader: Reader, i: int, at: int) -> bool:
    """Whether what a number counts stands in quotation marks of its own: مقتل عشرة “إرهابيين”, 600 «طلقة مسدس»."""
    if reader.sheet.quantity_of[i] is None or not reader.same_sentence(i, at + 1) or reader.sheet.quote_of[at] != at:
        return False
    return bool({"groups", "materiel"} & reader.entries(at + 1).keys())


@lru_cache(maxsize=50_000)
def may_open(key: str) -> bool:
    """Whether a word can begin such a phrase by itself: a quantifier, a word for a part."""
    return key in word_class("shares") or key == "مجموعه" or quantifier(key)


def _past_number(reader: Reader, i: int) -> int:
    """Past the number, quantifier or word for a part at token i; i where there is none or it began before."""
    quantity = reader.sheet.quantity_of[i]
    if quantity is None:
        key = reader.key(i)
        if key in word_class("shares") and (of := _adjective_past(reader, i + 1)):
            return of
        if key == "مجموعه" and _of_several(reader, i + 1):
            return i + 1
        if key == _WHOLE and is_preposition(reader.key(i + 1), "من"):
            return i  # بدعم كامل من تركيا
        return i + 1 if quantifier(key) else i
    if i and reader.sheet.quantity_of[i - 1] is quantity:
        return i
    j = i
    while j < len(reader.sheet.tokens) and reader.sheet.quantity_of[j] is quantity:
        j += 1
    opened = _bracketed(reader, i) or any(token.text in _OPENING for token in reader.sheet.tokens[i:j])
    if opened and reader.same_sentence(i, j + 1) and reader.sheet.tokens[j].text in _CLOSING:
        return j + 1
    return j + 1 if reader.key(j) in {"اخرين", "اخرون", "اخري"} | _TWO_OTHERS else j


def _bracketed(reader: Reader, i: int) -> bool:
    """Whether a number stands in brackets or quotes of its own: ضبط (3) بنادق و(120) طلقة, قتل «200» من المدنيين."""
    return i > 0 and reader.sheet.tokens[i - 1].text in _OPENING


_OPENING = frozenset('("“«')
_CLOSING = frozenset(')"”»')


def _of_several(reader: Reader, i: int) -> bool:
    """Whether من and goods or people follow, so that a group is a number of them: مجموعة من هذه الصواريخ, من المتورطين."""
    if not is_preposition(reader.key(i), "من") or not reader.same_sentence(i, i + 1):
        return False
    shown = any(p.kind == "demonstrative" for p in reader.sheet.particles[i + 1])
    inner = reader.at(i + 2) if shown else reader.at(i + 1)
    return inner is not None and inner.sort in {"materiel", "people"}


def _told(quantity: Quantity | None) -> Quantity | None:
    """A quantity that says how many; words like عدد من do not."""
    vague = quantity is not None and quantity.value is None and quantity.low is not None and quantity.low <= _SOME
    return None if vague else quantity


def _past_of(reader: Reader, j: int, i: int) -> int:
    """Past an adjective of size, من and صفوف between what counts and what is counted: عددا آخر من, في صفوف."""
    if reader.sheet.quantity_of[i] is None and reader.key(j) in _SIZES and is_preposition(reader.key(j + 1), "من"):
        j += 1
    if is_preposition(reader.key(j), "من") and reader.same_sentence(i, j + 1):
        j = skip_signs(reader.sheet, j + 1)
        j += any(p.kind == "demonstrative" for p in reader.sheet.particles[j])
    if reader.key(j) in {"في", "من"} and reader.key(j + 1) == "صفوف":
        return skip_signs(reader.sheet, j + 2)
    return skip_signs(reader.sheet, j + 1) if reader.key(j) == "صفوف" else j


def _with_number(reader: Reader, i: int, inner: Phrase, quantity: Quantity | None) -> Phrase | None:
    """What is counted, with the number before it; of places only where they are, not how many."""
    key = reader.key(i)
    conjunction, preposition = number_clitics(key)
    if _bracketed(reader, i) and i > 1 and reader.sheet.tokens[i - 2].text == "و":
        conjunction = "و"
    told = inner._replace(
        first=i, preposition=preposition or preposition_before(reader.sheet, i), conjunction=conjunction
    )
    if inner.sort == "place" and not inner.preposition.strip():
        return told
    if inner.sort in {"place", "outlet", "count"}:
        return None
    return told._replace(
        quantity=quantity or inner.quantity,
        gender="?" if quantity is not None else inner.gender,
        number="s" if key in _ONE else "p" if quantity is not None else inner.number,
    )


def _adjective_past(reader: Reader, i: int) -> int:
    """Where من stands at token i or past an adjective there (الجزء الأكبر من, جزء كبير من); 0 where it does not."""
    return next((j for j in (i, i + 1) if is_preposition(reader.key(j), "من")), 0)


def _accusative(reader: Reader, j: int) -> Phrase | None:
    """The people after a number in the accusative, which the lexicon takes for an adverb: 86 عسكريا سوريا."""
    token = reader.sheet.tokens[j]
    if not token.key.endswith("ا"):
        return None
    found = find_names([token._replace(key=token.key[:-1])]) or find_names([token._replace(key=token.key[:-1] + "ون")])
    entry = next((e for e in found[0].entries if e.table == "groups"), None) if found else None
    if entry is None:
        return _nationals(reader, j)
    mention = Mention(
        kind="people", text=token.text, span=Span(token.start, token.end), label=entry.label, ref=entry.ref
    )
    state = reader.entries(j + 1).get("nisbas") if reader.same_sentence(j, j + 1) else None
    if state is not None and entry.kind in {"soldiers", "officers", "police"}:
        span = reader.sheet.span(j, j + 2)
        ref, label = army_of(state) if entry.kind in SOLDIERS else (state.ref, state.label)
        mention = Mention(kind="actor", text=span.of(reader.sheet.report.body), span=span, label=label, ref=ref)
        return Phrase(j, j + 2, mention, "", "", j, "actor", entry.kind, "m", "p")
    return Phrase(j, j + 1, mention, "", "", j, "people", entry.kind, "m", "p", generic=True)


def _nationals(reader: Reader, j: int) -> Phrase | None:
    """The people of a nation after a number in the accusative: 20 فلسطينيا."""
    match, token = reader.sheet.match_of[j], reader.sheet.tokens[j]
    if "nisbas" not in reader.entries(j) or match is None or match.split.article or match.last != j + 1:
        return None
    mention = Mention(kind="people", text=token.text, span=Span(token.start, token.end))
    return Phrase(j, j + 1, mention, "", "", j, "people", "nationals", "m", "p", generic=True)


def _kin(unit: str) -> bool:
    """Whether a number is of somebody's kin, who are told by a pronoun: أربعة من أبنائه."""
    word = fold(unit)
    return any(
        word.removesuffix(pronoun) in word_class("relatives") for pronoun in ("ه", "ها", "هم", "هما") if word != pronoun
    )


def _count(reader: Reader, i: int, j: int) -> Phrase | None:
    """A number that no noun follows: أصيب 7, بينهم امرأة."""
    sheet = reader.sheet
    quantity = sheet.quantity_of[i]
    j += reader.key(j) == "حاله" and reader.key(j + 1) in _TOTALS  # 26 حالة وفاة
    other = (
        quantity is not None
        and quantity.unit is not None
        and (fold(quantity.unit) in _AFTER | _TWO_OTHERS or _kin(quantity.unit) or reader.key(j) in _TOTALS)
    )
    if (
        quantity is None
        or (quantity.unit is not None and not other)
        or sheet.period_of[i] is not None
        or (i and _numbered(reader, i))
    ):
        return None
    conjunction, preposition = number_clitics(reader.key(i))
    mention = Mention(kind="people", text=quantity.text, span=quantity.span)
    return Phrase(
        i,
        j,
        mention,
        preposition or preposition_before(sheet, i),
        conjunction,
        i,
        "count",
        "count",
        "?",
        "p",
        generic=True,
        quantity=quantity,
    )


def _numbered(reader: Reader, i: int) -> bool:
    """Whether the number is part of the name before it: الفوج 46, الساعة 9, عيار 23."""
    before = reader.key(i - 1)
    return (before.startswith("ال") and before != "الي") or before in {
        "عيار",
        "طراز",
        "رقم",
        "نوع",
        "الساعه",
        "عام",
        "سنه",
    }


def numbered_after(reader: Reader, phrase: Phrase) -> Phrase:
    """مدنيين اثنين, قنبلة عدد 3: the number may follow an indefinite noun."""
    at = phrase.last
    if phrase.sort == "materiel" and reader.key(at) == _NUMBER and reader.same_sentence(phrase.first, at + 1):
        return _listed_number(reader, phrase, at + 1)
    if phrase.definite or phrase.quantity is not None or phrase.sort not in {"people", "actor", "post"}:
        return phrase
    if not reader.same_sentence(phrase.first, at) or reader.key(at) not in _AFTER:
        return phrase
    quantity = reader.sheet.quantity_of[at]
    return phrase._replace(
        last=at + 1, quantity=quantity if quantity is not None and quantity.value is not None else None
    )


_WHOLE = "كامل"
_NUMBER = "عدد"
"""The word before how many, behind goods in a list: صاروخ كاتيوشا عدد/2."""


def _listed_number(reader: Reader, phrase: Phrase, i: int) -> Phrase:
    """Goods with the figure that stands at token i, or past a stroke or bracket there; unless it begins the next item: عدد 3 قنابل."""
    sheet = reader.sheet
    at = i + (sheet.tokens[i].text in _STROKES)
    quantity = sheet.quantity_of[at] if reader.same_sentence(i, at) else None
    if phrase.quantity is not None or quantity is None or quantity.value is None or quantity.unit is not None:
        return phrase
    return phrase._replace(last=at + 1, quantity=quantity)


_STROKES = frozenset("/:(-")
