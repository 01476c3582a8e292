"""Who is meant by التنظيم, الجماعة, قواته: definite descriptions and possessives, resolved to an actor named before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache
from itertools import islice

from tawatur.annotate.mentions.called_again import called_again
from tawatur.annotate.mentions.groups import MEMBERS
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.recalled_places import MEMORY, al_qaeda, made_of, people_of, same_post, same_site
from tawatur.annotate.sheet import Sheet
from tawatur.arabic.clitics import noun_splits
from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows, several
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention


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
                meant = _possessed(sheet, phrase, resolved)
            elif phrase.kind == "latter":
                meant = _last_named(sheet, phrase, resolved)
            elif (
                phrase.definite and phrase.number == "s" and (same := _same_person(sheet, phrase, resolved)) is not None
            ):
                meant = same
            elif phrase.definite and (shared := _shared_state(phrase, found)) is not None:
                meant = shared
            elif phrase.definite and not _told_which(sheet, phrase):
                meant = called_again(sheet, phrase, resolved) or _described(sheet, phrase, resolved, opening)
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
            owner = _possessed(sheet, phrase, resolved)
            meant = phrase._replace(owner=owner.mention, sort="post") if owner is not phrase else phrase
        resolved.append(meant)
    return tuple(resolved)


_OWN_PEOPLE = frozenset({"groups/individual", "groups/network", "groups/cell", "groups/client"})
"""Classes that with a pronoun are the people of whoever it means: شبكته, خلاياه; a client is whom his lawyer is named by."""
_REACH = 8
"""How many actor phrases back a description or pronoun may look: beyond, the text has moved on."""


def backed(phrase: Phrase) -> bool:
    """Whether a body is somebody's without being him: إيران تسلح ميليشياتها وحلفاءها."""
    return phrase.kind == "militias" or phrase.mention.ref in {
        "groups/ally",
        "groups/proxy",
        "groups/agent",
        "groups/arms",
    }


@cache
def _militias() -> dict[str, tuple[str, str]]:
    """The militias that are named after whom they are loyal to, by how the press says so (ميليشيات إيران)."""
    return {
        fold(name): (f"actors/{row['id']}", row["label"])
        for row in rows("actors")
        if row["kind"] == "militia"
        for name in several(row["aliases"])
    }


def _militias_of(phrase: Phrase, recent: Sequence[Phrase]) -> Phrase:
    """ميليشياتها, where the lexicon knows them: those of the state named last."""
    state = next((p.mention for p in recent if p.kind in {"state", "metonym"}), None)
    found = _militias().get(fold(f"ميليشيات {state.text}")) if state is not None and phrase.kind == "militias" else None
    if found is None:
        return phrase
    mention = replace(phrase.mention, kind="actor", ref=found[0], label=found[1])
    return phrase._replace(mention=mention, sort="actor", kind="militia", generic=False, pronoun="")


def _possessed(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase]) -> Phrase:
    if backed(phrase):
        return _militias_of(phrase, _recent(before))
    wanted = {"ها": ("f", "p"), "ه": ("m",), "هم": ("m", "p"), "هن": ("f",)}.get(phrase.pronoun)
    if wanted is None:
        return phrase
    recent = _recent(before)
    topics = [p for p in recent if not p.preposition and sheet.sentence_of[p.first] == sheet.sentence_of[phrase.first]]
    topics = [*_parallel_topic(sheet, phrase, topics), *topics]
    if phrase.kind == "fighters":  # a government has soldiers; fighters are an armed body's
        topics = [p for p in topics if p.kind != "government"]
        recent = sorted(recent, key=lambda p: p.kind == "government")
    leaders = [p for p in recent if p.sort == "person"] if phrase.pronoun == "ه" and phrase.kind == "forces" else []
    home = any(split.stem in word_class("homes") for split in noun_splits(sheet.tokens[phrase.head].key))
    for other in (*leaders, *topics, *recent):
        if phrase.mention.ref == _CLIENT and (other.sort != "person" or _is_lawyer(sheet, other)):
            continue
        if home and other.kind in {"state", "army", "government", "alliance"}:
            continue
        body = phrase.pronoun == "هم" and other.kind in _OF_PEOPLE
        if other.gender in wanted or other.number in wanted or other.gender == "?" or body:
            return phrase._replace(mention=other.mention, sort=other.sort, generic=False)
    return phrase


def _parallel_topic(sheet: Sheet, phrase: Phrase, topics: Sequence[Phrase]) -> list[Phrase]:
    """What the clause before opened with, where a second أن goes on: بأن المجموعة تزود فصائل، وأن ثلاثة من أفرادها."""
    near = range(max(phrase.first - _PARALLEL, 1), phrase.first)
    at = next((i for i in near if sheet.tokens[i].key in {"وان", "وبان"}), 0)
    opened = [p for p in topics if p.first < at and sheet.tokens[p.first - 1].key in {"ان", "بان", "لان"}]
    return opened[:1] if at else []


_CLIENT = "groups/client"


def _is_lawyer(sheet: Sheet, person: Phrase) -> bool:
    """Whether somebody is named as a lawyer: never his own client."""
    return any(sheet.tokens[i].key.removeprefix("و") in _LAWYERS for i in (max(person.first - 1, 0), person.first))


_LAWYERS = frozenset({"محاميه", "محاميها", "المحامي", "المحاميه", "وكيله", "وكيلها"})
"""Words before a lawyer's own name."""
_PARALLEL = 5
"""Tokens from a second أن to the pronoun behind it."""


def _told_which(sheet: Sheet, phrase: Phrase) -> bool:
    """Whether a relative clause right behind several bodies says which they are: الميليشيات التي تقاتل تحت إمرة."""
    after = sheet.tokens[phrase.last].key if phrase.last < len(sheet.tokens) else ""
    if phrase.first and any(p.kind == "demonstrative" for p in sheet.particles[phrase.first - 1]):
        return False
    return phrase.number == "p" and phrase.kind in {"militias", "factions", "forces"} and after in {"التي", "الذين"}


_OF_PEOPLE = frozenset({"faction", "militia", "forces", "army"})
"""Kinds of bodies whose people هم may mean, whatever the gender of their name: قسد … مناطقهم."""


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
    of_state = any(s.stem in _OF_STATES for s in noun_splits(sheet.tokens[phrase.first].key))
    for other in _recent(before):
        if of_state and other.kind not in {"state", "metonym"}:
            continue
        if other.gender in {phrase.gender, "?"} or other.number == "p":
            return phrase._replace(mention=other.mention, sort=other.sort, kind=other.kind, generic=False)
    return phrase


_OF_STATES = frozenset({"حكومه", "جيش", "سلطات", "نظام"})
"""Head nouns of what states have."""


def _same_person(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase]) -> Phrase | None:
    """التاجر, الضابط: the person who was introduced as one (تاجر يدعى عيسى)."""
    head = {split.stem for split in noun_splits(sheet.tokens[phrase.head].key)}
    for other in reversed(before[-MEMORY:]):
        introduced = other.sort == "person" and other.head >= 0 and not other.generic
        if introduced and head & {s.stem for s in noun_splits(sheet.tokens[other.head].key)}:
            return phrase._replace(mention=other.mention, sort="person", kind="person", generic=False)
    return None


def _recent(before: Sequence[Phrase]) -> list[Phrase]:
    near = islice(reversed(before), MEMORY)
    return list(islice((p for p in near if p.sort in {"actor", "person"} and not p.generic), _REACH))


def _described(sheet: Sheet, phrase: Phrase, before: Sequence[Phrase], opening: Sequence[Phrase]) -> Phrase:
    """The nearest actor before (else the first after) whose name begins with the same head noun; `opening` are the first named."""
    heads = {split.stem for split in noun_splits(sheet.tokens[phrase.head].key)}
    if any(word not in _LABELS for word in fold(phrase.mention.text).split()[1:]):
        return phrase
    seen: dict[str, Phrase] = {}
    known = [p for p in opening if p.first < phrase.first] if heads & _FORCES else opening
    for other in (*_recent(before), *known):
        seen.setdefault(other.mention.key, other)
    called = [other for other in seen.values() if heads & _leading(other.mention.text)]
    named = [other for other in seen.values() if _canonical().get(other.mention.ref or "") in heads]
    for other in (*called, *named, *seen.values()):
        ref = other.mention.ref or ""
        words = _first_words().get(ref) or _leading(other.mention.text)
        if heads & _ANY_BODY and other.kind in {"alliance", "organisation", "government", "state", "monitor"}:
            continue
        if heads & _SLURS and other.kind not in {"faction", "militia", "company"} and not heads & _canonical_of(ref):
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
    if heads & _ANY_BODY:
        for other in _recent(before):
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


_SLURS = frozenset({"ميليشيا", "ميليشيات", "مليشيا", "مليشيات", "مرتزقه", "عصابه", "عصابات", "ارهابي", "ارهابيون"})
"""Head nouns that an opponent gives to anybody: alone they recall no army or government."""


@lru_cache(maxsize=4096)
def _leading(name: str) -> frozenset[str]:
    """The first word of a name, folded."""
    return frozenset(fold(name).split()[:1])


def _canonical_of(ref: str) -> set[str]:
    return {_canonical().get(ref, "")}


_LABELS = frozenset(
    fold("ال" + word + ending)
    for word in ("إرهابي", "جهادي", "متشدد", "متطرف", "مسلح", "مذكور", "سوري", "محلي", "مجرم")
    for ending in ("", "ة")
)
"""Adjectives that leave a description as it is: التنظيم الإرهابي is التنظيم, الجيش الوطني is not الجيش."""
_FORCES = frozenset({"قوات", "ميليشيا", "ميليشيات", "مليشيا", "مليشيات", "فصايل", "مجموعات", "عناصر", "مسلحين"})
"""Head nouns that any force may bear: they recall one named before, never one named after."""
_ANY_BODY = frozenset({"تنظيم", "جماعه", "حركه", "فصيل"})
"""Head nouns that recall any armed body named before, whatever its own name begins with."""
