"""Which actor a definite description recalls (التنظيم, الجماعة): one whose name begins with its noun, or the nearest armed body."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.possessives import recently_named
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows, several
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention

_UNARMED = frozenset({"alliance", "organisation", "government", "state", "monitor"})
"""Kinds of bodies that no word for an armed body by itself recalls."""
_LABELS = frozenset(
    fold("ال" + word + ending)
    for word in ("إرهابي", "جهادي", "متشدد", "متطرف", "مسلح", "مذكور", "سوري", "محلي", "مجرم")
    for ending in ("", "ة")
)
"""Adjectives that leave a description as it is: التنظيم الإرهابي is التنظيم, الجيش الوطني is not الجيش."""


def described_before(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase], opening: Sequence[Phrase]) -> Phrase:
    """The nearest actor before (else the first after) whose name begins with the same head noun; `opening` are the first named."""
    heads = {split.stem for split in noun_splits(sheet.tokens[phrase.head].key)}
    if any(word not in _LABELS for word in fold(phrase.mention.text).split()[1:]):
        return phrase
    seen: dict[str, Phrase] = {}
    known = [p for p in opening if p.first < phrase.first] if heads & word_class("any-force") else opening
    so_called: set[str] = set()
    for other in (*recently_named(before), *known):
        seen.setdefault(other.mention.key, other)
        if _so_called(sheet, other, heads):
            so_called.add(other.mention.key)
    called = [o for o in seen.values() if heads & _leading(o.mention.text) or o.mention.key in so_called]
    named = [other for other in seen.values() if _canonical().get(other.mention.ref or "") in heads]
    for other in (*called, *named, *seen.values()):
        ref = other.mention.ref or ""
        words = _first_words().get(ref) or _leading(other.mention.text)
        if heads & word_class("any-body") and other.kind in _UNARMED:
            continue
        slurred = bool(heads & word_class("slurs")) and not heads & _canonical_of(ref) and other not in called
        if slurred and other.kind not in {"faction", "militia", "company"}:
            continue
        if (heads & words or (other in called and ref)) and len(other.mention.text.split()) > (0 if ref else 1):
            same = Mention(
                kind="actor",
                text=phrase.mention.text if ref else other.mention.text,
                span=phrase.mention.span if ref else other.mention.span,
                label=other.mention.label,
                ref=other.mention.ref,
            )
            return phrase._replace(mention=same, sort="actor", generic=False)
    if heads & word_class("any-body"):
        for other in recently_named(before):
            if (
                other.kind in {"faction", "militia", "factions", "militias", "fighters"}
                and other.mention.ref is not None
            ):
                same = Mention(
                    kind="actor",
                    text=phrase.mention.text,
                    span=phrase.mention.span,
                    label=other.mention.label,
                    ref=other.mention.ref,
                )
                return phrase._replace(mention=same, sort="actor", generic=False)
    return phrase


def _so_called(sheet: Sheet, other: Phrase, heads: AbstractSet[str]) -> bool:
    """Whether the same noun stood before a name in apposition: ميليشيا لواء الباقر, then الميليشيا."""
    keys = sheet.keys[other.first : other.last - 1] if other.mention.ref else ()
    return not heads.isdisjoint(keys) and any(key in heads and not key.startswith("ال") for key in keys)


@cache
def _canonical() -> dict[str, str]:
    """The head word of the name that each actor is listed under."""
    return {f"actors/{row['id']}": fold(row["name"]).split()[0].removeprefix("ال") for row in rows("actors")}


@cache
def _first_words() -> dict[str, frozenset[str]]:
    """The head words of each actor's names: Islamic State may be called تنظيم or دولة."""
    return {
        f"actors/{row['id']}": frozenset(
            fold(name).split()[0].removeprefix("ال")
            for name in (row["name"], *several(row["aliases"]))
            if len(fold(name).split()) > 1
        )
        for row in rows("actors")
    }


@lru_cache(maxsize=4096)
def _leading(name: str) -> frozenset[str]:
    """The first word of a name, folded."""
    return frozenset(fold(name).split()[:1])


def _canonical_of(ref: str) -> set[str]:
    return {_canonical().get(ref, "")}
