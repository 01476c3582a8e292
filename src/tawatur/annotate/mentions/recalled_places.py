"""Which place or post a definite word recalls: البلدة, الحاجز, and القاعدة where it is the organisation."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.clitics import noun_splits
from tawatur.model import Mention, Span

MEMORY = 400
"""Phrases before one that may still be what it means: beyond them a reader has forgotten too."""
_AL_QAEDA = "actors/al-qaeda"


def al_qaeda(sheet: Sheet, phrase: Phrase, found: Sequence[Phrase]) -> Phrase | None:
    """القاعدة alone is the organisation in quotes of its own, where the report names it, or beside other armed bodies; else a base."""
    if sheet.tokens[phrase.head].key.lstrip("ولب") != "القاعده" and sheet.tokens[phrase.head].key not in {
        "للقاعده",
        "وللقاعده",
    }:
        return None
    if phrase.last != phrase.head + 1:
        return None
    named = next((p.mention for p in found if (p.mention.ref or "").startswith(_AL_QAEDA)), None)
    beside = any(
        p.first == phrase.last and p.conjunction and p.sort in {"actor", "people"} and p.kind not in {"state", "army"}
        for p in found
    )
    if named is None and not beside and not alone_in_quotes(sheet, phrase.head):
        return None
    label = named.label if named is not None else "Al-Qaeda"
    ref = named.ref if named is not None else _AL_QAEDA
    mention = Mention(kind="actor", text=phrase.mention.text, span=phrase.mention.span, label=label, ref=ref)
    return phrase._replace(mention=mention, sort="actor", kind="faction", gender="?", generic=False)


def people_of(people: Phrase, body: Phrase) -> bool:
    """Whether people stand in construct with a body: مسلحو القاعدة, خلايا القاعدة."""
    bare = people.generic and people.sort == "people" and not people.definite and people.number == "p"
    return bare and people.last == body.first and not body.preposition and not body.conjunction


def made_of(sheet: Sheet, people: Phrase, body: Phrase) -> Phrase:
    """People told of by the body they are of."""
    span = Span(people.mention.span.start if people.mention.span else 0, sheet.tokens[body.last - 1].end)
    mention = replace(body.mention, text=span.of(sheet.report.body), span=span)
    return people._replace(last=body.last, mention=mention, sort="actor", definite=True, generic=False)


def alone_in_quotes(sheet: Sheet, i: int) -> bool:
    """Whether a word stands in quotes by itself: تزويد "القاعدة" بالأسلحة."""
    if sheet.quote_of[i] < 0:
        return False
    near = [j for j in (i - 1, i + 1) if 0 <= j < len(sheet.tokens) and sheet.tokens[j].kind == "word"]
    return all(sheet.quote_of[j] != sheet.quote_of[i] for j in near)


def same_post(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase]) -> Phrase:
    """الدورية, الحاجز: the owner of the last that was called so."""
    head = {split.stem for split in noun_splits(sheet.tokens[phrase.head].key)}
    for other in reversed(before[-MEMORY:]):
        if (
            other.sort == "post"
            and other.owner is not None
            and head & {s.stem for s in noun_splits(sheet.tokens[other.head].key)}
        ):
            return phrase._replace(owner=other.owner)
    return phrase


def same_site(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase]) -> Phrase:
    """البلدة, المدينة: the last place that was called a town, a city."""
    head = {split.stem for split in noun_splits(sheet.tokens[phrase.head].key)}
    for other in reversed(before[-MEMORY:]):
        if (
            other.sort == "place"
            and not other.generic
            and head & {s.stem for s in noun_splits(sheet.tokens[other.head].key)}
        ):
            mention = Mention(
                kind="place",
                text=other.mention.text,
                span=other.mention.span,
                label=other.mention.label,
                ref=other.mention.ref,
            )
            return phrase._replace(mention=mention, generic=False)
    return phrase
