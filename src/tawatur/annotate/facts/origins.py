"""Where materiel was made: أسلحة إيرانية الصنع بحوزة X, بنادق صينية وكورية شمالية في مخازن X."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.acceptance import is_carrier
from tawatur.annotate.facts.build import claim
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.holders import had_before, holders_of
from tawatur.annotate.facts.makers import makers_of, nationalities_after, nationalities_before
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim, Mention, Origin, Seizure, Supply

_BY_MAKE = frozenset({"الصنع", "المنشا"})
"""Words that make of a nationality before them where goods were made."""
_GIVEN = ("/money", "support")
"""How goods that nobody makes are known by: whose money or help it is says who gives it."""
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
        if phrase.sort != "materiel" or (phrase.mention.ref or "").endswith(_GIVEN):
            continue
        makers, made, end = makers_of(sheet, phrase)
        if not makers:
            continue
        holders = (
            holders_of(phrases[k + 1 :], phrase, end, predicates, claims)
            or _got_among(sheet, phrase, claims)
            or had_before(phrases[:k], phrase)
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
        goods = next((p for p in reversed(phrases) if p.sort == "materiel" and p.last <= i), None)
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


def _origin(sheet: Sheet, phrase: Phrase, makers: list[Mention], holders: list[Mention], voices: Voices) -> Claim:
    predicate = Predicate(at=phrase.head, name="nationality", part="noun", voice="active", end=phrase.head + 1)
    filled = Filled(_FRAME, predicate, {"made_in": makers, "holder": holders, "goods": [phrase.mention]}, [phrase])
    others = tuple(h for h in holders if all(h.key != m.key for m in makers))
    proposition = Origin(makers=tuple(makers), holders=others, goods=(phrase.mention,), quantity=phrase.quantity)
    return claim(sheet, filled, proposition, voices)
