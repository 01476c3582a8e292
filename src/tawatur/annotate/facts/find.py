"""Reading all claims of a report: clause by clause, frame by frame."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from tawatur.annotate.facts.ahead import lend_from_behind
from tawatur.annotate.facts.arrivals import arrivals
from tawatur.annotate.facts.backed import tell_of_backed
from tawatur.annotate.facts.backers import tell_of_backers, tell_of_sources
from tawatur.annotate.facts.befallen import causes_of
from tawatur.annotate.facts.charges import accuse
from tawatur.annotate.facts.clauses import read_clauses
from tawatur.annotate.facts.contents import with_contents
from tawatur.annotate.facts.deeds import hand_on, may_hand_on
from tawatur.annotate.facts.destinations import send_to_fight
from tawatur.annotate.facts.enumerations import with_enumerated
from tawatur.annotate.facts.fates import Cause
from tawatur.annotate.facts.fellows import join_fellows
from tawatur.annotate.facts.frames import CONTAIN
from tawatur.annotate.facts.holders import with_holders
from tawatur.annotate.facts.holdings import unpack
from tawatur.annotate.facts.idle import tell_of_idle
from tawatur.annotate.facts.implied import goes_on
from tawatur.annotate.facts.landings import own_up
from tawatur.annotate.facts.lending import lend_doer
from tawatur.annotate.facts.listings import NO_LIST, Listing, listing_after
from tawatur.annotate.facts.members import name_members
from tawatur.annotate.facts.merging import merged
from tawatur.annotate.facts.on_them import with_goods_on_them
from tawatur.annotate.facts.onward import passed_on
from tawatur.annotate.facts.origins import origins
from tawatur.annotate.facts.planted import tell_of_layers
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.providers import tell_of_providers
from tawatur.annotate.facts.recalled import without_recalled
from tawatur.annotate.facts.routes import one_route
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.settling import settle
from tawatur.annotate.facts.stated import claims_of
from tawatur.annotate.facts.strengths import strength_claims
from tawatur.annotate.facts.strikers import (
    go_on_striking,
    one_battle,
    place_strikes,
    recall_doer,
    share_doer,
    tell_means,
    tell_searchers,
)
from tawatur.annotate.facts.strongholds import stronghold_claims
from tawatur.annotate.facts.swayed import place_under_control
from tawatur.annotate.facts.tallies import tallies
from tawatur.annotate.facts.tolerated import name_tolerated
from tawatur.annotate.facts.turned_out import name_those_found_out
from tawatur.annotate.facts.victims import lend_victims
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.facts.where import tell_where
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim

_RECENT = 12
"""Claims back that a definite event (القصف, الهجوم) may take its doer from."""


def read_claims(sheet: Sheet, phrases: Sequence[Phrase], voices: Voices) -> list[Claim]:
    """Every claim, in the order of the text."""
    table = {phrase.first: phrase for phrase in phrases}
    firsts = [phrase.first for phrase in phrases]
    referents = Referents(sheet, phrases, voices)
    found: list[Claim] = []
    recent: list[Claim] = []
    listing = NO_LIST
    before: list[Clause] = []
    for first, last in sheet.sentences:
        clauses = read_clauses(sheet, table, first, last)
        before = before if goes_on(sheet, clauses, before) else []
        inside = phrases[bisect_left(firsts, first) : bisect_left(firsts, last)]
        made = sentence_claims(sheet, inside, clauses, referents, voices, recent, listing, before)
        before = clauses
        listing = listing_after(sheet, first, last, inside, listing)
        found += made
        recent = [*recent, *made][-_RECENT:]
    return found


def sentence_claims(
    sheet: Sheet,
    phrases: Sequence[Phrase],
    clauses: Sequence[Clause],
    referents: Referents,
    voices: Voices,
    recent: Sequence[Claim] = (),
    listing: Listing = NO_LIST,
    before: Sequence[Clause] = (),
) -> list[Claim]:
    """The claims of one sentence: arguments settled, doers handed on, frames filled, casualties counted.

    `before` are the clauses of the sentence before, where this one goes on about the same subject.
    """
    settle(sheet, clauses, referents, before)
    _name_doers(sheet, phrases, clauses, referents)
    kinds = _kinds_told(clauses)
    _hand_on(sheet, clauses, recent, kinds)
    for clause in clauses:
        join_fellows(clause)
    if "attack" in kinds:
        go_on_striking(clauses)
    if "movement" in kinds:
        send_to_fight(clauses)
    if not kinds.isdisjoint(_OF_GOODS):
        unpack(sheet, phrases, clauses)
    causes = causes_of(clauses) if "tally" in kinds else {}
    _tell_of_strikes(clauses, causes, kinds)
    found = _stated(sheet, phrases, clauses, voices, recent, kinds)
    told = [*strength_claims(sheet, phrases, voices), *stronghold_claims(sheet, phrases, voices)]
    return [*merged(found), *tallies(sheet, phrases, causes, voices, listing), *told]


_OF_GOODS = frozenset({"seizure", "supply"})
"""Kinds of deeds that are done with goods."""
_OF_STRIKES = frozenset({"attack", "seizure", "detention"})
"""Strikes, and what is found or who is caught in them."""


def _kinds_told(clauses: Sequence[Clause]) -> frozenset[str]:
    """The kinds of deeds that the words of a sentence can tell of: rules about others are passed over."""
    return frozenset({frame.kind for clause in clauses for p in clause.predicates for frame in p.frames})


def _name_doers(sheet: Sheet, phrases: Sequence[Phrase], clauses: Sequence[Clause], referents: Referents) -> None:
    """Names those who do something by what else is said of them."""
    tell_of_backers(phrases, clauses, referents)
    tell_of_backed(sheet, phrases, clauses)
    tell_of_sources(clauses)
    tell_of_layers(clauses)
    tell_of_providers(clauses)
    tell_of_idle(sheet, phrases, clauses)
    name_members(sheet, phrases, clauses)
    name_those_found_out(phrases, clauses)
    place_under_control(phrases, clauses)
    tell_where(sheet, phrases, clauses)


def _hand_on(sheet: Sheet, clauses: Sequence[Clause], recent: Sequence[Claim], kinds: AbstractSet[str]) -> None:
    """Hands doers on from the words that carry deeds, and again from those that were only lent theirs."""
    within = [(predicate, clause) for clause in clauses for predicate in clause.predicates]
    carrying = [predicate for predicate, _ in within if may_hand_on(predicate)]
    for predicate in carrying:
        hand_on(predicate)
    for predicate, clause in within:
        lend_doer(predicate, clause)
        accuse(sheet, predicate, clause)
    lend_from_behind(sheet, clauses)
    for predicate in carrying:
        hand_on(predicate)
    if "attack" in kinds:
        for predicate, _ in within:
            recall_doer(predicate, recent)
        own_up(clauses)
    if "collusion" in kinds:
        name_tolerated(clauses)


def _tell_of_strikes(clauses: Sequence[Clause], causes: Mapping[int, Cause], kinds: AbstractSet[str]) -> None:
    """Tells of each strike whose it is, where, by what and whom it hit; `causes` are those counted."""
    if kinds.isdisjoint(_OF_STRIKES):
        return
    one_battle(clauses)
    place_strikes(clauses)
    for clause in clauses:
        share_doer(clause)
        tell_means(clause)
        tell_searchers(clause)
        beside = [clause.parent] if clause.kind == "aside" and clause.parent is not None else []
        lend_victims([*beside, clause], causes)


def _stated(
    sheet: Sheet,
    phrases: Sequence[Phrase],
    clauses: Sequence[Clause],
    voices: Voices,
    recent: Sequence[Claim],
    kinds: AbstractSet[str],
) -> list[Claim]:
    """The claims of the frames of a sentence, and of where goods come from, what they hold and where they go on to."""
    predicates = [p for clause in clauses for p in clause.predicates]
    found = [claim for clause in clauses for p in clause.predicates for claim in claims_of(sheet, p, clause, voices)]
    goods = any(phrase.sort == "materiel" for phrase in phrases)
    if not found and not goods and CONTAIN not in kinds:
        return []
    found = arrivals(phrases, predicates, found)
    if goods:
        found += origins(sheet, phrases, predicates, found, voices)
    found = with_contents(sheet, phrases, clauses, found, recent, voices)
    if goods:
        found = with_enumerated(sheet, phrases, predicates, found, recent, voices)
    found = with_goods_on_them(sheet, phrases, found)
    found = one_route(with_holders(sheet, phrases, found, predicates, recent))
    return without_recalled(one_route(passed_on(sheet, predicates, found, recent, voices)), recent)
