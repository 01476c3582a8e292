"""Looking at single words of a sheet: site nouns, ties of allegiance, adjectives, prepositions, words that nobody knows."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from tawatur.annotate.sheet import Sheet, verb_readings
from tawatur.arabic.clitics import Split, noun_splits
from tawatur.arabic.letters import fold
from tawatur.arabic.nouns import noun_forms
from tawatur.arabic.number_lexicon import number_words_by_key
from tawatur.arabic.particles import particles
from tawatur.arabic.verbs import Gender, Number, adjective_forms
from tawatur.lexicon.names import SKIPPED
from tawatur.lexicon.tables import rows, several
from tawatur.lexicon.word_classes import word_class
from tawatur.model.record import record

BOUND = frozenset("بلك")
AGENT = "من قبل"
"""The preposition that stands for every way to name an agent: من قبل, على يد, من جانب, بيد."""
_AGENTS = {("من", "قبل"), ("علي", "يد"), ("علي", "ايدي"), ("علي", "ايادي"), ("من", "جانب"), ("من", "طرف")}


_COMPOUND = {
    ("علي", "حساب"): "على حساب",
    ("عن", "طريق"): "بواسطه",
    ("من", "خلال"): "بواسطه",
    ("بالقرب", "من"): "قرب",
    ("علي", "مقربه"): "قرب",
    ("في", "وجه"): "ضد",
    ("ممثلين", "عن"): "ل",
    ("الي", "جانب"): "الي جانب",
    ("الي", "داخل"): "الي",
    ("الرغم", "من"): "رغم",
    ("بالرغم", "من"): "رغم",
    ("وبالرغم", "من"): "رغم",
    ("تحت", "امره"): "تحت",
    ("تحت", "قياده"): "تحت",
    ("تحت", "رايه"): "تحت",
    ("في", "ايدي"): "بحوزه",
    ("في", "يد"): "بحوزه",
    ("في", "قبضه"): "بحوزه",
    ("الي", "ايدي"): "بحوزه",
    ("الي", "يد"): "بحوزه",
    ("الي", "حوزه"): "بحوزه",
    ("بين", "ايدي"): "بحوزه",
    ("بين", "يدي"): "بحوزه",
    ("في", "ايادي"): "بحوزه",
    ("الي", "ايادي"): "بحوزه",
    ("في", "متناول"): "بحوزه",
    ("تحت", "تصرف"): "بحوزه",
    ("في", "حيازه"): "بحوزه",
    ("الي", "حيازه"): "بحوزه",
    ("بايدي", ""): "بحوزه",
    ("من", "مخلفات"): "بحوزه",
    ("ضمن", "مخلفات"): "بحوزه",
    ("من", "بقايا"): "بحوزه",
    ("بيد", ""): "بحوزه",
    ("بحوزه", ""): "بحوزه",
    ("في", "حوزه"): "بحوزه",
}
"""Two words that are one preposition."""
_SINGLE = {
    "اثناء": "اثناء",
    "بقياده": "بقيادة",
    "بفضل": "ب",
    "بشان": "بشان",
    "بخصوص": "بشان",
    "ازاء": "بشان",
    "بصدد": "في",
    "بوجه": "ضد",
    "بمواجهه": "ضد",
    "بحسب": "بحسب",
    "حسب": "بحسب",
    "وفق": "بحسب",
    "حسبما": "بحسب",
}
"""Words that govern a noun as a preposition does, and the preposition they count as."""


@record
class Site:
    """A noun for places: how many words of it were matched, its kind, and how the first word was taken apart."""

    length: int
    kind: str
    number: Number
    split: Split


class Tie(NamedTuple):
    """A word that ties one actor to another: `kind` is belongs, loyal or backed."""

    kind: str
    preposition: str


@cache
def _sites() -> dict[str, tuple[str, Number]]:
    table: dict[str, tuple[str, Number]] = {}
    for row in rows("sites"):
        for key, number in noun_forms(row["singular"], several(row["plural"])):
            table.setdefault(key, (row["kind"], number))
    return table


@cache
def _ties() -> dict[str, Tie]:
    table: dict[str, Tie] = {}
    for row in rows("ties"):
        for key, _, _ in adjective_forms(row["word"]):
            for article in ("", "ال"):
                table.setdefault(article + key, Tie(row["kind"], row["preposition"]))
    return table


@lru_cache(maxsize=100_000)
def site_word(key: str, after: str) -> Site | None:
    """The site noun that begins with this word and, where it has two words, goes on with `after`."""
    table = _sites()
    for split in noun_splits(key):
        found = table.get(f"{split.stem} {after.removeprefix('ال')}")
        if found is not None:
            return Site(2, found[0], found[1], split)
    for split in noun_splits(key):
        found = table.get(split.stem)
        if found is not None and split.pronoun == "ي" and found[1] == "s" and found[0] != "part" and not split.article:
            return Site(1, found[0], "d", split._replace(pronoun=""))
        if found is not None:
            return Site(1, found[0], found[1], split)
    return None


@cache
def _site_words() -> frozenset[str]:
    """The first words of every site noun."""
    return frozenset(key.split()[0] for key in _sites())


@lru_cache(maxsize=50_000)
def opens_site(key: str) -> bool:
    """Whether a word can begin a site noun, of one word or two."""
    return any(split.stem in _site_words() for split in noun_splits(key))


@lru_cache(maxsize=50_000)
def tie_word(key: str) -> Tie | None:
    """The tie that this word says, in any of its forms."""
    return _ties().get(key)


_ENDS = ("ي", "يه", "يين", "يون", "يان", "يتين", "يتان", "يات", "يا")


@lru_cache(maxsize=50_000)
def looks_adjective(key: str) -> bool:
    """Whether an indefinite word has the shape of a relational adjective (عسكرية, مسلحين are not told apart by meaning)."""
    return (len(key) > 3 and key.endswith(_ENDS)) or key in word_class("short-adjectives")


def plain_adjective(key: str) -> bool:
    """Whether a word is a plain adjective of deeds, posts and bodies, in either gender: مواقع مشتركة, قصفا مكثفا."""
    plain = word_class("plain-adjectives")
    return key in plain or key + "ه" in plain or (key.endswith("ا") and key[:-1] + "ه" in plain)


_DIRECTIONS = frozenset(
    fold("ال" + word + ending)
    for word in ("شرقي", "غربي", "شمالي", "جنوبي", "شرق", "غرب", "شمال", "جنوب", "أوسط", "وسط")
    for ending in ("", "ة")
)


def is_direction(key: str) -> bool:
    """الشرقي, الغربية: a direction as an adjective of a place."""
    return key in _DIRECTIONS


def adverbial(word: str) -> bool:
    """Whether a printed word is in the accusative by its ending, as no part of a name is: مكاناً."""
    return word.endswith(("اً", "ًا", "ةً", "ىً", "ءً"))


def known_word(sheet: Sheet, i: int) -> bool:
    """Whether anything at all is known of token i: a function word, a listed name, number, date, verb or site noun."""
    token = sheet.tokens[i]
    if token.kind != "word" or len(token.key) < 2:
        return True
    if sheet.particles[i] or sheet.match_of[i] or sheet.quantity_of[i] or sheet.period_of[i]:
        return True
    after = sheet.tokens[i + 1].key if i + 1 < len(sheet.tokens) else ""
    return _known_key(token.key) or (opens_site(token.key) and site_word(token.key, after) is not None)


@lru_cache(maxsize=50_000)
def _known_key(key: str) -> bool:
    """Whether a word is a form of a listed verb, other than a participle, or a tie."""
    return tie_word(key) is not None or any(r.form.person or r.form.part == "masdar" for r in verb_readings(key))


def skip_signs(sheet: Sheet, i: int) -> int:
    """The first place from i on that is no quotation mark or bracket."""
    while i < len(sheet.tokens) and sheet.tokens[i].text in SKIPPED:
        i += 1
    return i


_COUNTRIES = {"دول": "", "الدول": "", "بلدان": "", "البلدان": "", "لدول": "ل", "للدول": "ل", "لبلدان": "ل", "بدول": "ب"}
"""Countries of whom مثل names some, with the preposition that clings to them."""


_EACH_OF = {"كلا": "", "كل": "", "لكل": "ل", "بكل": "ب"}
"""Words that only tell with من that each of those named is meant, with the preposition that clings to them: طال كلا من."""


def preposition_before(sheet: Sheet, i: int) -> str:
    """The free preposition that governs what begins at token i, its agent form joined; "" where none does."""
    at = _governing_place(sheet, i)
    key = sheet.keys[at]
    if not sheet.particles[at] and key not in _governing_words():
        return ""
    if at < 0 or sheet.sentence_of[at] != sheet.sentence_of[i]:
        return ""
    before = sheet.keys[at - 1] if at > 0 else ""
    if key == "مثل" and before in _COUNTRIES:
        return _COUNTRIES[before] or preposition_before(sheet, at - 1)
    if key == "من" and before in _EACH_OF:
        return _EACH_OF[before] or preposition_before(sheet, at - 1)
    if sheet.keys[i].startswith("ال") and any(p.kind == "demonstrative" for p in sheet.particles[at]):
        return key[0] if key[0] in "بل" else preposition_before(sheet, at)
    if key.removeprefix("ل").removeprefix("ب") == "دوله":
        return key[0] if key[0] in "بل" else preposition_before(sheet, at)
    return _single_or_joined(before, key) or next(
        (p.lemma for p in sheet.particles[at] if p.kind == "preposition" and not p.pronoun), ""
    )


def _governing_place(sheet: Sheet, i: int) -> int:
    """The token before token i that may govern it, past quotation marks, ما يسمى and أنها ما; -1 where there is none."""
    at, keys = i - 1, sheet.keys
    while at >= 0 and keys[at] in _PASSED:
        at -= 1
    if at > 1 and keys[at] == ":" and keys[at - 1] in word_class("told-next"):
        at -= 2 if keys[at - 2] != "ما" else 3
    if at > 1 and keys[at] in {"انها", "انهم", "انه", "بانها", "بانهم"}:
        what = next((k for k in range(at - 1, max(at - 6, 0), -1) if keys[k] == "ما"), 0)
        at = what - 1 if what else at
    if at > 1 and keys[at] in {"يسمي", "تسمي", "يعرف", "تعرف"} and keys[at - 1] == "ما":
        at -= 2
    return at


_PASSED = SKIPPED - {")"}
"""Signs between a preposition and its noun."""


def _single_or_joined(before: str, key: str) -> str:
    """The preposition that a word is by itself, or with the word before it: بـ, بيد, حسب, على يد, في وجه."""
    bare = key[1:] if key[:1] in "وف" and len(key) == 2 else key
    if bare in BOUND:
        return bare
    if (before.removeprefix("و"), key) in _AGENTS or key in {"بيد", "بايدي"}:
        return AGENT
    return _SINGLE.get(key.removeprefix("و").removeprefix("ف")) or _COMPOUND.get((before, key), "")


@cache
def _governing_words() -> frozenset[str]:
    """The words beside the particles that govern a noun by themselves or as the last of a compound."""
    singles = {lead + word for word in _SINGLE for lead in ("", "و", "ف", "وف")}
    last = {second or first for first, second in (*_AGENTS, *_COMPOUND)}
    countries = {lead + "دوله" for lead in ("", "ل", "ب", "لب")}
    bound = {lead + letter for letter in BOUND for lead in ("", "و", "ف")}
    return frozenset(singles | last | countries | bound | {"مثل", "بيد", "بايدي"})


@lru_cache(maxsize=50_000)
def number_clitics(key: str) -> tuple[str, str]:
    """The conjunction and preposition before a number word, or before a quantifier."""
    table = number_words_by_key()
    if key in QUANTIFIERS:
        return "", ""
    for split in noun_splits(key):
        if (split.conjunction or split.preposition) and (
            split.stem in table or split.stem in QUANTIFIERS or split.stem in _ABOUT
        ):
            return split.conjunction, split.preposition
    return "", ""


_ABOUT = frozenset({"عده", "نحو", "حوالي", "قرابه", "زهاء", "اكثر", "ازيد", "اقل"})
"""Words before a noun or number that make it rough or a bound."""
LATTER: dict[str, Gender] = {"الاخيره": "f", "الاخير": "m"}
"""The last mentioned: هجوم للأخيرة."""
QUANTIFIERS = frozenset(
    fold(word)
    for word in (
        "عدد",
        "عددا",
        "عدة",
        "أعداد",
        "أعدادا",
        "أحد",
        "إحدى",
        "بعض",
        "كل",
        "جميع",
        "معظم",
        "غالبية",
        "أغلب",
        "قسم",
        "قسما",
        "المزيد",
        "مزيد",
        "مزيدا",
        "العديد",
        "الكثير",
        "كثير",
        "كثيرا",
        "كمية",
        "كميات",
        "أي",
        "آخر",
        "واحد",
        "أول",
        "ثاني",
        "كافة",
        "كبار",
        "أبرز",
        "مختلف",
        "شتى",
        "أحدث",
    )
)
"""Words before a noun phrase that say how much of it is meant, with or without من."""


@lru_cache(maxsize=50_000)
def quantifier(key: str) -> bool:
    """Whether a word, clitics aside, is a quantifier."""
    return key in QUANTIFIERS or any(
        split.stem in QUANTIFIERS for split in noun_splits(key) if not split.article and not split.pronoun
    )


@lru_cache(maxsize=50_000)
def is_preposition(key: str, lemma: str) -> bool:
    """Whether a word is this preposition alone."""
    return any(p.kind == "preposition" and p.lemma == lemma and not p.pronoun for p in particles().get(key, ()))
