"""Where materiel was made: أسلحة إيرانية الصنع بحوزة X, بنادق صينية وكورية شمالية في مخازن X."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from tawatur.annotate.facts.acceptance import is_carrier
from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.makers import makers_of, nationalities_after, nationalities_before
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim, Mention, Origin, Seizure, Supply

_HELD = frozenset({"في", "لدي", "بحوزه", "عند", "مع"})
_WITH = frozenset({"بحوزه", "لدي", "عند"})
_REACH = 7
"""Tokens after goods within which their holder may be named."""
_HOLDING = frozenset(
    {"وفر.V", "ملك.I", "ملك.VIII", "حوز.I", "خدم.X", "حمل.I", "حفظ.VIII", "سلح.V", "نشر.I", "عمد.VIII"}
)
"""Verbs whose subject holds what they govern."""
_USING = _HOLDING | {"طلق.IV"}
"""Verbs whose subject has what the sentence speaks of."""
_TAKING = frozenset({"istawla", "ghanim"})
"""Frames of who takes goods to keep them, not to hand them in."""
_BY_MAKE = frozenset({"الصنع", "المنشا"})
"""Words that make of a nationality before them where goods were made."""
_FRAME = Frame("nationality", "nationality", "origin", (), (), "obj", "", "", "")


def origins(
    sheet: Sheet,
    phrases: Sequence[Phrase],
    predicates: Sequence[Predicate],
    claims: Sequence[Claim],
    voices: Voices,
) -> list[Claim]:
    """The origins that nationalities of materiel tell, where the words say "made" or somebody is said to hold it or to have held it."""
    found: list[Claim] = []
    for k, phrase in enumerate(phrases):
        if phrase.sort != "materiel":
            continue
        makers, made, end = makers_of(sheet, phrase)
        if not makers:
            continue
        holders = (
            _holders(phrases[k + 1 :], phrase, end, predicates, claims)
            or _got_among(sheet, phrase, claims)
            or _with_before(phrases[:k], phrase)
        )
        told = {m.key for c in claims if isinstance(c.proposition, Origin) for m in c.proposition.makers}
        in_hands = (holders or _found(phrase, claims)) and not is_carrier(phrase)
        if (made or in_hands) and not any(m.key in told for m in makers):
            found.append(_origin(sheet, phrase, makers, holders, voices))
    return [*found, *_said_behind(sheet, phrases, [*claims, *found], voices)]


def _said_behind(sheet: Sheet, phrases: Sequence[Phrase], claims: Sequence[Claim], voices: Voices) -> list[Claim]:
    """Origins of goods that words stand between them and where they were made: الصواريخ التي أطلقتها الجماعة إيرانية الصنع."""
    k = sheet.sentence_of[phrases[0].first] if phrases else 0
    if not phrases or (word_class("made") | word_class("marks-of")).isdisjoint(sheet.words_of[k]):
        return []
    told = {m.key for c in claims if isinstance(c.proposition, Origin) for m in c.proposition.makers}
    found: list[Claim] = []
    first, last = sheet.sentences[k]
    for i in range(first + 1, last):
        makers = [m for m in _made_at(sheet, i, last) if m.key not in told]
        goods = next((p for p in reversed(phrases) if p.sort == "materiel" and p.last < i), None)
        if makers and goods is not None:
            told |= {m.key for m in makers}
            found.append(_origin(sheet, goods, makers, [goods.owner] if goods.owner is not None else [], voices))
    return found


def _made_at(sheet: Sheet, i: int, last: int) -> list[Mention]:
    """Whom a word of making at token i tells as makers, by nationalities before it or behind it."""
    key = sheet.tokens[i].key
    if key in _BY_MAKE and (before := nationalities_before(sheet, i)):
        return before
    made = key in word_class("made") | word_class("marks-of") and key not in _BY_MAKE
    return nationalities_after(sheet, i) if made and i + 1 < last else []


def _found(goods: Phrase, claims: Sequence[Claim]) -> bool:
    """Whether goods are told of as found or seized, so that somebody held them: عُثر على بنادق صينية."""
    return any(
        isinstance(c.proposition, Seizure) and any(g.span == goods.mention.span for g in c.proposition.goods)
        for c in claims
    )


def _got_among(sheet: Sheet, goods: Phrase, claims: Sequence[Claim]) -> list[Mention]:
    """Who got goods that are named as part of what was handed over: إمدادات الأسلحة، بما في ذلك مسيرات صينية، إلى."""
    before = {sheet.tokens[i].key for i in range(max(goods.first - 3, 0), goods.first)}
    given = [c.proposition for c in claims if isinstance(c.proposition, Supply) and c.proposition.recipients]
    return list(given[0].recipients) if before & _AMONG and len(given) == 1 else []


_AMONG = frozenset({"ذلك", "فيها", "بينها", "منها", "ضمنها", "شملت", "تشمل", "يشمل", "تضمنت", "تضم"})


def arrivals(phrases: Sequence[Phrase], predicates: Sequence[Predicate], claims: Sequence[Claim]) -> list[Claim]:
    """The claims, with arms that came from a state to nobody said, but are in somebody's hands, told as made there.

    السلاح الذي كان بحوزة داعش جاء من الصين.
    """
    found: list[Claim] = []
    for item in claims:
        given = item.proposition
        holders = (
            _held_before(phrases, predicates, given.goods) if isinstance(given, Supply) and _came(item, given) else []
        )
        if not holders and isinstance(given, Supply) and given.suppliers and not given.recipients:
            found.append(_for_whoever_has(phrases, predicates, item, given))
        elif holders and isinstance(given, Supply):
            made = Origin(makers=given.suppliers, holders=tuple(holders), goods=given.goods, quantity=given.quantity)
            found.append(replace(item, proposition=made))
        else:
            found.append(item)
    return found


def _for_whoever_has(phrases: Sequence[Phrase], predicates: Sequence[Predicate], item: Claim, given: Supply) -> Claim:
    """A supply to nobody said is to whoever has its goods in the same sentence: تستخدم أسلحة صينية وفرتها الإمارات."""
    plain = [p for p in phrases if p.preposition not in _HELD - _WITH]
    has = _held_before(plain, predicates, given.goods)
    others = tuple(h for h in has if all(h.key != s.key for s in given.suppliers))
    return replace(item, proposition=replace(given, recipients=others)) if len(others) == 1 else item


def _came(item: Claim, given: Supply) -> bool:
    """Whether a claim says that goods came from states, to nobody said."""
    states = bool(given.suppliers) and all((m.ref or "").startswith("states/") for m in given.suppliers)
    return states and not given.recipients and item.rule.partition("/")[0] in _COMING


_COMING = frozenset({"ja", "ata-1", "tadaffaq", "warad", "wasal-goods"})


def _held_before(phrases: Sequence[Phrase], predicates: Sequence[Predicate], goods: Sequence[Mention]) -> list[Mention]:
    """Who holds goods, by words right after them or as the doer of a verb of holding."""
    for k, phrase in enumerate(phrases):
        if any(g.span == phrase.mention.span for g in goods):
            after = [p for p in phrases[k + 1 :] if p.sort != "materiel"]
            return _holders(after, phrase, phrase.last, predicates, ())
    return []


def with_holders(
    sheet: Sheet,
    phrases: Sequence[Phrase],
    claims: Sequence[Claim],
    predicates: Sequence[Predicate],
    recent: Sequence[Claim],
) -> list[Claim]:
    """Origins whose goods somebody is said to hold: found with him, handed to him, fired by him, or, of the rest of a find, its holder."""
    if not any(isinstance(c.proposition, Origin) for c in claims):
        return list(claims)
    told = next((h for c in claims if (h := _holder_told(c))), ())
    got = next(
        (c.proposition.recipients for c in claims if isinstance(c.proposition, Supply) and not c.proposition.goods), ()
    )
    used = tuple(
        m
        for p in predicates
        if p.name in _USING
        for a in p.arguments.get("subj", [])
        if isinstance(a, Phrase) and (m := _owner(a)) is not None
    )
    used = (*used, *(m for p in phrases if p.preposition in _WITH and (m := _owner(p)) is not None))[:1]
    rest = _rest_of(sheet, phrases, recent)
    others = next(
        (c.proposition.holders for c in claims if isinstance(c.proposition, Origin) and c.proposition.holders), ()
    )
    found: list[Claim] = []
    for item in claims:
        proposition = item.proposition
        if isinstance(proposition, Origin) and not proposition.holders:
            near = _near(phrases, proposition, predicates, claims)
            holders = tuple(near) or told or used or got or rest or _taken(claims) or others
            holders = tuple(h for h in holders if all(h.key != m.key for m in proposition.makers))
            found.append(replace(item, proposition=replace(proposition, holders=holders)))
        else:
            found.append(item)
    return found


def _near(
    phrases: Sequence[Phrase],
    proposition: Origin,
    predicates: Sequence[Predicate],
    claims: Sequence[Claim],
) -> list[Mention]:
    for k, phrase in enumerate(phrases):
        if any(g.span == phrase.mention.span for g in proposition.goods):
            if phrase.owner is not None and not (phrase.owner.ref or "").startswith("states/"):
                return [phrase.owner]
            return _holders(phrases[k + 1 :], phrase, phrase.last, predicates, claims)
    return []


def _rest_of(sheet: Sheet, phrases: Sequence[Phrase], recent: Sequence[Claim]) -> tuple[Mention, ...]:
    if not (phrases and recent):
        return ()
    first, last = sheet.sentences[sheet.sentence_of[phrases[0].first]]
    if word_class("rest-of-find").isdisjoint([token.key for token in sheet.tokens[first:last]]):
        return ()
    return next(
        (
            c.proposition.holders
            for c in reversed(recent)
            if isinstance(c.proposition, Seizure) and c.proposition.holders
        ),
        (),
    )


def _taken(claims: Sequence[Claim]) -> tuple[Mention, ...]:
    """Who has goods since he took them for himself, from nobody said: استولى الفصيل على دبابات روسية الصنع."""
    return next(
        (
            c.proposition.seizers
            for c in claims
            if isinstance(c.proposition, Seizure) and c.rule.partition("/")[0] in _TAKING
        ),
        (),
    )


def _holder_told(item: Claim) -> tuple[Mention, ...]:
    proposition = item.proposition
    return proposition.holders if isinstance(proposition, Seizure) else ()


def _holders(
    after: Sequence[Phrase],
    goods: Phrase,
    end: int,
    predicates: Sequence[Predicate],
    claims: Sequence[Claim],
) -> list[Mention]:
    for item in reversed(claims):
        proposition = item.proposition
        if isinstance(proposition, Supply | Seizure) and any(g.span == goods.mention.span for g in proposition.goods):
            holders = proposition.recipients if isinstance(proposition, Supply) else proposition.holders
            holders = tuple(m for m in holders if m.kind != "place" or (m.ref or "").startswith("states/"))
            if holders:
                return list(holders)
    for phrase in after:
        if phrase.first - end > _REACH:
            break
        if phrase.preposition in _HELD:
            owner = _owner(phrase) or (
                phrase.mention if phrase.sort == "people" and phrase.preposition in _WITH else None
            )
            return [owner] if owner is not None else []
    for predicate in predicates:
        if predicate.name in _HOLDING and any(
            isinstance(a, Phrase) and a.mention.span == goods.mention.span
            for found in predicate.arguments.values()
            for a in found
        ):
            doers = [a for a in predicate.arguments.get("subj", []) if isinstance(a, Phrase)]
            return [m for m in map(_owner, doers) if m is not None]
    return []


def _with_before(before: Sequence[Phrase], goods: Phrase) -> list[Mention]:
    """Who is said right before goods to have them: كان بحوزة المقاتلين بنادق بلغارية."""
    last = before[-1] if before else None
    if last is None or last.preposition not in _WITH or goods.first > last.last or goods.preposition:
        return []
    owner = _owner(last) or (last.mention if last.sort == "people" else None)
    return [owner] if owner is not None else []


def _owner(phrase: Phrase) -> Mention | None:
    """Who holds what is with or in a phrase: an actor himself, the owner of a store, but no state in whose land it lies."""
    if phrase.sort in {"actor", "person"}:
        return phrase.mention
    in_land = phrase.sort == "place" and phrase.owner is not None and (phrase.owner.ref or "").startswith("states/")
    return None if in_land else phrase.owner


def _origin(sheet: Sheet, phrase: Phrase, makers: list[Mention], holders: list[Mention], voices: Voices) -> Claim:
    predicate = Predicate(at=phrase.head, name="nationality", part="noun", voice="active", end=phrase.head + 1)
    filled = Filled(_FRAME, predicate, {"made_in": makers, "holder": holders, "goods": [phrase.mention]}, [phrase])
    others = tuple(h for h in holders if all(h.key != m.key for m in makers))
    proposition = Origin(makers=tuple(makers), holders=others, goods=(phrase.mention,), quantity=phrase.quantity)
    return claim(sheet, filled, proposition, voices)
