"""Who is meant by التنظيم, الجماعة, قواته: definite descriptions and possessives, resolved to an actor named before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tawatur.annotate.mentions.called_again import called_again, only_state
from tawatur.annotate.mentions.descriptions import described_before
from tawatur.annotate.mentions.groups import MEMBERS
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.possessives import possessed, recently_named
from tawatur.annotate.mentions.recalled_places import MEMORY, al_qaeda, made_of, people_of, same_post, same_site
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.clitics import noun_splits
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention


def resolve(sheet: Sheet, found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """The phrases with descriptions and possessives carried back to the actors they recall."""
    resolved: list[Phrase] = []
    opening = [phrase for phrase in found[:MEMORY] if phrase.sort == "actor" and not phrase.generic]
    for phrase in found:
        meant = phrase
        if phrase.generic and phrase.sort in {"actor", "people"}:
            if phrase.pronoun and (
                phrase.sort == "actor" or phrase.kind in MEMBERS or phrase.mention.ref in _OWN_PEOPLE
            ):
                meant = possessed(sheet, phrase, resolved)
            elif phrase.kind == "latter":
                meant = _last_named(sheet, phrase, resolved)
            elif (
                phrase.definite and phrase.number == "s" and (same := _same_person(sheet, phrase, resolved)) is not None
            ):
                meant = same
            elif phrase.definite and (shared := _shared_state(phrase, found)) is not None:
                meant = shared
            elif phrase.definite and not _told_which(sheet, phrase):
                again = only_state(sheet, phrase) or called_again(sheet, phrase, resolved)
                meant = again or described_before(sheet, phrase, resolved, _elsewhere(sheet, phrase, opening))
        elif (
            phrase.generic and phrase.definite and phrase.sort == "place" and phrase.kind in {"settlement", "facility"}
        ):
            meant = same_site(sheet, phrase, resolved)
        elif phrase.generic and phrase.definite and phrase.sort == "post" and not phrase.pronoun:
            named = al_qaeda(sheet, phrase, found)
            if named is not None and resolved and people_of(resolved[-1], named):
                resolved[-1] = made_of(sheet, resolved[-1], named)
                continue
            meant = named or same_post(sheet, phrase, resolved)
        elif phrase.pronoun and phrase.sort in {"post", "place"} and phrase.kind != "part":
            owner = possessed(sheet, phrase, resolved)
            meant = phrase._replace(owner=owner.mention, sort="post") if owner is not phrase else phrase
        resolved.append(meant)
    return tuple(resolved)


def _elsewhere(sheet: Sheet, phrase: Phrase, opening: Sequence[Phrase]) -> Sequence[Phrase]:
    """Those named first, without whoever is named behind the phrase in its own sentence: غنم المقاتلون مدافع من الجيش."""
    here = sheet.sentence_of[phrase.first]
    return [p for p in opening if p.first < phrase.first or sheet.sentence_of[p.first] != here]


_OWN_PEOPLE = frozenset({"groups/individual", "groups/network", "groups/cell", "groups/client"})
"""Classes that with a pronoun are the people of whoever it means: شبكته, خلاياه; a client is whom his lawyer is named by."""


def _told_which(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a relative clause right behind several bodies says which they are: الميليشيات التي تقاتل تحت إمرة."""
    after = sheet.tokens[phrase.last].key if phrase.last < len(sheet.tokens) else ""
    if phrase.first and any(p.kind == "demonstrative" for p in sheet.particles[phrase.first - 1]):
        return False
    return phrase.number == "p" and phrase.kind in {"militias", "factions", "forces"} and after in {"التي", "الذين"}


def _shared_state(phrase: Phrase, found: Sequence[Phrase]) -> Phrase | None:
    """الجيش والميليشيات العراقية: the nationality after the second noun is the first one's too."""
    if phrase.kind not in {"army", "forces", "police"}:
        return None
    at = bisect_left(found, phrase.last, key=lambda p: p.first)
    after = next((p for p in found[at : at + 2] if p.first == phrase.last and p.conjunction), None)
    state = after.owner if after is not None and after.how_owned == "nisba" else None
    if state is None:
        return None
    mention = Mention(
        kind="actor", text=phrase.mention.text, span=phrase.mention.span, label=state.label, ref=state.ref
    )
    return phrase._replace(mention=mention, sort="actor", generic=False)


def _last_named(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase]) -> Phrase:
    """Whom الأخيرة means: the last who agrees; behind a body of state (حكومة الأخيرة) the last state."""
    of_state = any(s.stem in word_class("bodies-of-states") for s in noun_splits(sheet.tokens[phrase.first].key))
    for other in recently_named(before):
        if of_state and other.kind not in {"state", "metonym"}:
            continue
        if other.gender in {phrase.gender, "?"} or other.number == "p":
            return phrase._replace(mention=other.mention, sort=other.sort, kind=other.kind, generic=False)
    return phrase


def _same_person(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase]) -> Phrase | None:
    """التاجر, الضابط: the person who was introduced as one (تاجر يدعى عيسى)."""
    head = {split.stem for split in noun_splits(sheet.tokens[phrase.head].key)}
    for other in reversed(before[-MEMORY:]):
        introduced = other.sort == "person" and other.head >= 0 and not other.generic
        if introduced and head & {s.stem for s in noun_splits(sheet.tokens[other.head].key)}:
            return phrase._replace(mention=other.mention, sort="person", kind="person", generic=False)
    return None
