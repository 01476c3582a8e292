"""Which preposition governs a noun: free, joined to it, or made of two words."""

from __future__ import annotations

from functools import cache, lru_cache

from tawatur.annotate.sheet import Sheet
from tawatur.arabic.particles import particles
from tawatur.lexicon.names import SKIPPED
from tawatur.lexicon.word_classes import word_class

BOUND = frozenset("بلك")
AGENT = "من قبل"
"""The preposition that stands for every way to name an agent: من قبل, على يد, من جانب, بيد."""
_AGENTS = {("من", "قبل"), ("علي", "يد"), ("علي", "ايدي"), ("علي", "ايادي"), ("من", "جانب"), ("من", "طرف")}
_COMPOUND = {
    ("علي", "حساب"): "على حساب",
    ("علي", "خلفيه"): "بسبب",
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
    "برئاسه": "بقيادة",
    "بزعامه": "بقيادة",
    "بفضل": "ب",
    "بشان": "بشان",
    "بخصوص": "بشان",
    "ازاء": "بشان",
    "بصدد": "في",
    "بموجب": "بحسب",
    "بوجه": "ضد",
    "بمواجهه": "ضد",
    "بحسب": "بحسب",
    "حسب": "بحسب",
    "وفق": "بحسب",
    "حسبما": "بحسب",
}
"""Words that govern a noun as a preposition does, and the preposition they count as."""


def preposition_before(sheet: Sheet, i: int) -> str:
    """The free preposition that governs what begins at token i, its agent form joined; "" where none does."""
    at = i - 1
    if sheet.keys[at] in _LOOKED_PAST:
        at = _governing_place(sheet, i)
    key = sheet.keys[at]
    if not sheet.particles[at] and key not in _governing_words():
        return ""
    if at < 0 or sheet.sentence_of[at] != sheet.sentence_of[i]:
        return ""
    before = sheet.keys[at - 1] if at > 0 else ""
    if key in _BY_SIDE and sheet.keys[i].startswith("و") and sheet.match_of[i] is not None:
        return ""  # بين الجيش والفصائل من جانب وداعش
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


_BY_SIDE = frozenset({"جانب", "طرف"})
"""Words that with من name who does something, or only close one side of several."""
_COUNTRIES = {"دول": "", "الدول": "", "بلدان": "", "البلدان": "", "لدول": "ل", "للدول": "ل", "لبلدان": "ل", "بدول": "ب"}
"""Countries of whom مثل names some, with the preposition that clings to them."""
_EACH_OF = {"كلا": "", "كل": "", "لكل": "ل", "بكل": "ب"}
"""Words that only tell with من that each of those named is meant, with the preposition that clings to them: طال كلا من."""


def _governing_place(sheet: Sheet, i: int) -> int:
    """The token before token i that may govern it, past quotation marks, ما يسمى and أنها ما; -1 where there is none."""
    at, keys = i - 1, sheet.keys
    while at >= 0 and keys[at] in _PASSED:
        at -= 1
    if at > 1 and keys[at] == ":" and keys[at - 1] in word_class("told-next"):
        at -= 2 if keys[at - 2] != "ما" else 3
    if at > 1 and keys[at] in _THAT_IT:
        what = next((k for k in range(at - 1, max(at - 6, 0), -1) if keys[k] == "ما"), 0)
        at = what - 1 if what else at
    if at > 1 and keys[at] in _CALLED and keys[at - 1] == "ما":
        at -= 2
    return at


_PASSED = SKIPPED - {")"}
"""Signs between a preposition and its noun."""
_THAT_IT = frozenset({"انها", "انهم", "انه", "بانها", "بانهم"})
_CALLED = frozenset({"يسمي", "تسمي", "يعرف", "تعرف"})
_LOOKED_PAST = _PASSED | _THAT_IT | _CALLED | {":"}
"""Signs and words that may stand between what governs a noun and the noun."""


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
def is_preposition(key: str, lemma: str) -> bool:
    """Whether a word is this preposition alone."""
    return any(p.kind == "preposition" and p.lemma == lemma and not p.pronoun for p in particles().get(key, ()))
