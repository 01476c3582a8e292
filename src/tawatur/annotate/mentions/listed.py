"""Actors, outlets and states that the lexicon lists, with the marks that only repeat them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.naming import mention_of
from tawatur.annotate.mentions.phrase import Phrase, Sort
from tawatur.annotate.mentions.words import skip_signs
from tawatur.arabic.verbs import Gender
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class
from tawatur.model import MentionKind

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_INSIDE = frozenset(
    {
        "في",
        "داخل",
        "خارج",
        "وسط",
        "شمال",
        "جنوب",
        "شرق",
        "غرب",
        "شمالي",
        "جنوبي",
        "شرقي",
        "غربي",
        "عبر",
        "ب",
        "باتجاه",
        "نحو",
    }
)
"""Prepositions after which a state is a place, not an actor."""


_FEMININE = frozenset(
    (
        "قوات",
        "امم",
        "ولايات",
        "قوه",
        "ميليشيا",
        "مليشيا",
        "ميليشيات",
        "مليشيات",
        "حركه",
        "جماعه",
        "هييه",
        "وزاره",
        "شركه",
        "جبهه",
        "فرقه",
        "كتايب",
        "وحدات",
        "فصايل",
        "خلايا",
        "خليه",
        "حكومه",
        "الحكومه",
        "سرايا",
        "عصايب",
        "مجموعه",
        "القوات",
        "المليشيات",
        "الميليشيات",
        "قسد",
        "دوله",
        "كتيبه",
        "اداره",
        "قياده",
        "مديريه",
        "شرطه",
        "سلطات",
        "السلطات",
        "استخبارات",
        "مخابرات",
    )
)


_EITHER = frozenset({"داعش", "حماس", "فتح", "القاعده", "النصره", "فاغنر", "طالبان"})
"""Names that the press uses as masculine and as feminine."""


def _behind_place(reader: Reader, i: int) -> bool:
    """Whether a place stands right before a capital, which then is the town: حي برزة بدمشق."""
    before = reader.sheet.match_of[i - 1] if i and reader.same_sentence(i - 1, i) else None
    return before is not None and any(e.table in {"places", "cities"} for e in before.entries)


def actor_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A listed actor, outlet or state, with the marks that only repeat it: (قسد), الإرهابي."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None:
        return None
    if entry.kind == "metonym" and preposition_before(sheet, i) in {"في", "قرب", "باتجاه"}:
        return None
    if entry.table == "states" and match.split.article and match.split.stem.endswith("يه"):
        return None
    last = _repeated(reader, i, match.last, entry)
    if entry.kind == "metonym" and match.split.preposition == "ب" and _behind_place(reader, i):
        return None
    if entry.table == "states" and (match.split.preposition or preposition_before(sheet, i)) in _INSIDE:
        mention = mention_of(reader, i, match.last, entry, "place")
        return Phrase(
            i,
            match.last,
            mention,
            match.split.preposition or preposition_before(sheet, i),
            match.split.conjunction,
            i,
            "place",
            "state",
            "f",
            "s",
            definite=True,
        )
    kind: MentionKind = "outlet" if entry.table == "outlets" else "person" if entry.kind == "person" else "actor"
    sort: Sort = "outlet" if entry.table == "outlets" else "person" if entry.kind == "person" else "actor"
    return Phrase(
        i,
        last,
        mention_of(reader, i, match.last, entry, kind),
        match.split.preposition or preposition_before(sheet, i),
        match.split.conjunction,
        i,
        sort,
        entry.kind,
        _gender(reader, i, entry),
        "s",
        definite=True,
    )


def _repeated(reader: Reader, i: int, j: int, entry: Entry) -> int:
    """Past brackets and quotation marks that hold another name of the same actor, and past a hostile label."""
    sheet = reader.sheet
    if (
        sheet.quote_of[i] >= 0
        and j < len(sheet.tokens)
        and sheet.tokens[j].text in '”»"’'
        and sheet.quote_of[j] == sheet.quote_of[i]
    ):
        j += 1
    if reader.same_sentence(i, j) and reader.key(j) in {"الارهابي", "الارهابيه", "المتشدد", "المتشدده"}:
        j += 1
    at = skip_signs(sheet, j)
    if at > j and reader.same_sentence(i, at):
        again = reader.entries(at).get("actors")
        match = sheet.match_of[at]
        if again is not None and again.id == entry.id and match is not None:
            return skip_signs(sheet, match.last)
    return j


def _gender(reader: Reader, i: int, entry: Entry) -> Gender:
    if entry.table == "states" and entry.kind != "metonym":
        return _gender_of_state(reader, i, entry)
    if entry.kind == "person":
        return "m"
    if entry.kind == "metonym" and not _capital(reader, i):
        return "?"
    word = reader.key(i).removeprefix("و").removeprefix("ل").removeprefix("ب")
    if word in _EITHER or len(word) <= 1:
        return "?"
    if (
        word in _FEMININE
        or word.removeprefix("ال") in _FEMININE
        or word.endswith(("ه", "ات"))
        or entry.table == "states"
    ):
        return "f"
    return (
        "?"
        if " " not in entry.label
        and word not in {"حزب", "جيش", "تنظيم", "فيلق", "لواء"}
        and match_length(reader, i) == 1
        else "m"
    )


MASCULINE_STATES = frozenset({"Iraq", "Lebanon", "Yemen", "Jordan", "Sudan", "Morocco"})
EITHER_STATES = frozenset({"Somalia", "South Sudan"})


def _gender_of_state(reader: Reader, i: int, entry: Entry) -> Gender:
    """The gender of a state by its name; either, where its regime is called by a masculine noun: النظام الإيراني."""
    regime = reader.key(i).lstrip("وفل").removeprefix("ال") in word_class("called-regimes")
    if regime or entry.label in EITHER_STATES:
        return "?"
    return "m" if entry.label in MASCULINE_STATES else "f"


def _capital(reader: Reader, i: int) -> bool:
    """Whether a name that stands for a state is a city, which is feminine, not who leads it or where he sits."""
    return reader.key(i).endswith("واشنطن") or bool(reader.entries(i).keys() & {"places", "cities"})


def match_length(reader: Reader, i: int) -> int:
    """How many tokens the lexicon's match at token i covers."""
    match = reader.sheet.match_of[i]
    return match.last - match.first if match is not None else 1
