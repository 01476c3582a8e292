"""Bodies told by whose they are: the owner himself, a state's own, or a new actor under its full words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.naming import widened
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.ties import Owner, of_phrase, owner_after
from tawatur.annotate.mentions.words import skip_signs
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader


_BASE = "القاعده"
"""A base, or the organisation of that name, as those told of beside it tell."""


def owned_head(reader: Reader, plain: Phrase, owner: Owner) -> Phrase:
    """The head noun with whose it is."""
    if owner.phrase is not None and owner.phrase.kind == "latter":
        return owner.phrase._replace(first=plain.first, preposition=plain.preposition, conjunction=plain.conjunction)
    wide = widened(reader, plain, owner.last, keep=False)._replace(generic=False)
    if owner.state is not None:
        if plain.kind in {"army", "government"}:
            mention = Mention(
                kind="actor",
                text=wide.mention.text,
                span=wide.mention.span,
                label=owner.state.label,
                ref=owner.state.ref,
            )
            return wide._replace(mention=mention)
        return wide
    if owner.how in {"construct", "of", "belongs"} and owner.phrase is not None:
        named = owner.phrase.mention
        return wide._replace(
            mention=Mention(
                kind="actor", text=wide.mention.text, span=wide.mention.span, label=named.label, ref=named.ref
            )
        )
    return wide


def owner_past(reader: Reader, j: int, last: int) -> Owner | None:
    """Whose a body is that only a plain adjective tells apart: وحدات خاصة من قسد, قوة مشتركة تابعة للجيش."""
    if last != j + 1 or reader.key(j) not in word_class("of-a-kind"):
        return None
    owner = owner_after(reader, j, last, construct=False)
    if owner is not None and owner.phrase is not None:
        return owner
    part = of_phrase(reader, j, last)
    return part if part is not None and part.phrase is not None and not part.phrase.generic else None


def two_of_them(reader: Reader, plain: Phrase) -> bool:
    """Whether a head that looks like somebody's own is the dual before two names: تنظيمي القاعدة وداعش."""
    at = skip_signs(reader.sheet, plain.last)
    if plain.pronoun != "ي" or plain.kind == "army" or not reader.same_sentence(plain.first, at):
        return False
    inner = reader.at(at)
    named = inner is not None and (inner.sort == "actor" or reader.key(at) == _BASE)
    return named and inner is not None and not (inner.preposition or inner.conjunction)
