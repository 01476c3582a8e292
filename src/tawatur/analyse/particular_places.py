"""Which places are particular: a village or a camp, and not a hospital, a front or a province, of which much is told."""

from __future__ import annotations

from functools import cache

from tawatur.arabic.letters import fold
from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.gazetteer import WIDE
from tawatur.lexicon.tables import rows
from tawatur.model import Mention

ARTICLE = "ال"
_SHORTEST = 4
"""Letters of a word from which a leading article or conjunction may be taken for one."""
_BESIDE = (
    "شمال", "جنوب", "شرق", "غرب", "شمالي", "جنوبي", "شرقي", "غربي", "وسط", "قرب", "بالقرب", "من", "في", "على", "إلى",
    "بين", "سيطرة", "انتشار", "نفوذ", "أخرى", "عدة", "مدينتي", "بلدتي", "قريتي", "ريفي", "مدن", "بلدات", "قرى",
)  # fmt: skip
"""Words beside a place's name that are none: directions, how many, whose."""


def is_particular(place: Mention) -> bool:
    """Whether two who name this place may be told to speak of one spot: it has a name, and is no province or country."""
    if place.ref:
        return not is_wide(place)
    return any(not is_common(token.key) for token in tokenise(place.text) if token.kind != "sign")


def is_wide(place: Mention) -> bool:
    """Whether a listed place is a country or a province."""
    ref = place.ref or ""
    return ref.startswith("states/") or ref in _provinces()


def is_common(key: str) -> bool:
    """Whether a folded word says what kind of place it is or where in it something lies, and names none."""
    bare = key[1:] if key[:1] in "وف" and len(key) > _SHORTEST else key
    bare = bare.removeprefix(ARTICLE) if len(bare) >= _SHORTEST else bare
    return bare in _common()


@cache
def _provinces() -> frozenset[str]:
    return frozenset(f"places/{row['id']}" for row in rows("places") if row["kind"] in WIDE)


@cache
def _common() -> frozenset[str]:
    nouns = {word for row in rows("sites") for field in ("singular", "plural") for word in fold(row[field]).split()}
    return frozenset(nouns | {fold(word) for word in _BESIDE})
