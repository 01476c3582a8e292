"""Words before a noun or number that say how much of it is meant."""

from __future__ import annotations

from functools import lru_cache

from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.letters import fold
from tawatur.arabic.number_lexicon import number_words_by_key

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
_ABOUT = frozenset({"عده", "نحو", "حوالي", "قرابه", "زهاء", "اكثر", "ازيد", "اقل"})
"""Words before a noun or number that make it rough or a bound."""


@lru_cache(maxsize=50_000)
def quantifier(key: str) -> bool:
    """Whether a word, clitics aside, is a quantifier."""
    return key in QUANTIFIERS or any(
        split.stem in QUANTIFIERS for split in noun_splits(key) if not split.article and not split.pronoun
    )


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
