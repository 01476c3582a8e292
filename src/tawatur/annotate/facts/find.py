"""Reading all claims of a report: clause by clause, frame by frame."""

from __future__ import annotations

import itertools
from bisect import bisect_left
from collections.abc import Sequence

from tawatur.annotate.facts.acceptance import HELPED
from tawatur.annotate.facts.backers import tell_of_backers, tell_of_sources
from tawatur.annotate.facts.build import claim_of
from tawatur.annotate.facts.charges import accuse
from tawatur.annotate.facts.clauses import read_clauses
from tawatur.annotate.facts.contents import with_contents
from tawatur.annotate.facts.counts import Cause
from tawatur.annotate.facts.deeds import doers_of, hand_on
from tawatur.annotate.facts.enumerations import with_enumerated
from tawatur.annotate.facts.fellows import join_fellows
from tawatur.annotate.facts.filling import Filled, by_goods, fill
from tawatur.annotate.facts.frames import CARRY, Frame
from tawatur.annotate.facts.genitives import LENT, accuses, arguments_for, settle_noun
from tawatur.annotate.facts.holdings import unpack
from tawatur.annotate.facts.idle import tell_of_idle
from tawatur.annotate.facts.implied import goes_on, pronoun_of
from tawatur.annotate.facts.landings import drop_landing, own_up
from tawatur.annotate.facts.lending import lend_doer
from tawatur.annotate.facts.listings import NO_LIST, Listing, listing_after
from tawatur.annotate.facts.merging import merged
from tawatur.annotate.facts.on_them import with_goods_on_them
from tawatur.annotate.facts.onward import passed_on
from tawatur.annotate.facts.origins import arrivals, origins, with_holders
from tawatur.annotate.facts.partakers import actors_of, goods_of, with_recipients
from tawatur.annotate.facts.phrases import CONSIGNMENTS
from tawatur.annotate.facts.planted import tell_of_layers
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.providers import tell_of_providers
from tawatur.annotate.facts.recalled import without_recalled
from tawatur.annotate.facts.resumption import name_country, settle_pronouns
from tawatur.annotate.facts.routes import one_route
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.strangers import leave_room
from tawatur.annotate.facts.strengths import strength_claims
from tawatur.annotate.facts.strikers import (
    casualty_strike,
    go_on_striking,
    one_battle,
    only_searches,
    place_strikes,
    recall_doer,
    share_doer,
    tell_means,
    tell_searchers,
)
from tawatur.annotate.facts.subjects import subject_and_object
from tawatur.annotate.facts.tallies import tallies
from tawatur.annotate.facts.territory import territory_claims
from tawatur.annotate.facts.tolerated import name_tolerated
from tawatur.annotate.facts.turned_out import name_those_found_out
from tawatur.annotate.facts.victims import lend_victims
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Claim

_SOMEBODY = frozenset({"actor"})
"""A condition that no deed fulfils by its doer: تصدت لعدوان إسرائيلي is no attack on Israel."""
_THINGS = frozenset({"goods"})
"""A condition that of all deeds only a consignment fulfils: who stops a shipment holds it, who stops transports holds nothing."""
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
    _settle(sheet, clauses, referents, before)
    tell_of_backers(phrases, clauses, referents)
    tell_of_sources(clauses)
    tell_of_layers(clauses)
    tell_of_providers(clauses)
    tell_of_idle(sheet, phrases, clauses)
    name_those_found_out(phrases, clauses)
    for clause in clauses:
        for predicate in clause.predicates:
            hand_on(predicate)
    for clause in clauses:
        for predicate in clause.predicates:
            lend_doer(predicate, clause)
            accuse(sheet, predicate, clause)
    for clause in clauses:
        for predicate in clause.predicates:
            hand_on(predicate)
    for clause in clauses:
        for predicate in clause.predicates:
            recall_doer(predicate, recent)
    own_up(clauses)
    name_tolerated(clauses)
    for clause in clauses:
        join_fellows(clause)
    go_on_striking(clauses)
    unpack(sheet, phrases, clauses)
    causes = _causes(clauses)
    one_battle(clauses)
    place_strikes(clauses)
    for clause in clauses:
        share_doer(clause)
        tell_means(clause)
        tell_searchers(clause)
        lend_victims(
            [clause.parent, clause] if clause.kind == "aside" and clause.parent is not None else [clause], causes
        )
    found = [claim for clause in clauses for p in clause.predicates for claim in _claims(sheet, p, clause, voices)]
    predicates = [p for clause in clauses for p in clause.predicates]
    found = arrivals(phrases, predicates, found)
    found += origins(sheet, phrases, predicates, found, voices)
    found = with_contents(sheet, phrases, clauses, found, recent, voices)
    found = with_goods_on_them(sheet, phrases, with_enumerated(sheet, phrases, predicates, found, recent, voices))
    found = one_route(with_holders(sheet, phrases, found, predicates, recent))
    found = without_recalled(one_route(passed_on(sheet, predicates, found, recent, voices)), recent)
    return [*merged(found), *tallies(sheet, phrases, causes, voices, listing), *strength_claims(sheet, phrases, voices)]


def _share_genitives(sheet: Sheet, clause: Clause) -> None:
    """تمويل وتسليح وتدريب جماعات: the genitive after the last of a list of verbal nouns is that of each."""
    for other, one in itertools.pairwise(reversed(clause.predicates)):
        nouns = {one.part, other.part} <= {"masdar", "noun"} and bool(other.conjunction)
        listed = nouns and all(_listed_noun(sheet, i) for i in range(one.at + 1, other.at))
        if listed and not one.arguments.get("gen") and other.arguments.get("gen"):
            one.arguments["gen"] = list(other.arguments["gen"])
            if "ل" in one.sources and other.arguments.get("ل"):
                one.arguments.setdefault("ل", list(other.arguments["ل"]))


def _listed_noun(sheet: Sheet, i: int) -> bool:
    """Whether a word between two of a list is one more verbal noun after و."""
    return any(r.form.part == "masdar" and r.split.conjunction == "و" for r in sheet.verbs[i])


def _settle(sheet: Sheet, clauses: Sequence[Clause], referents: Referents, before: Sequence[Clause]) -> None:
    for k, clause in enumerate(clauses):
        if clause.verb is not None:
            subject_and_object(clause, clause.verb, referents, [*before, *clauses[:k]])
        elif clause.antecedent is not None:
            clause.subject = [clause.antecedent]
        elif clause.pronoun:
            meant = pronoun_of(clause, referents, clauses[:k])
            clause.subject = [meant] if meant else []
        else:
            clause.subject = [a for a in clause.before if not (isinstance(a, Phrase) and a.preposition)][:1]
        _share_genitives(sheet, clause)
        for predicate in clause.predicates:
            if predicate.part in {"masdar", "noun"}:
                leave_room(sheet, predicate)
                settle_noun(predicate, clause, referents)
            elif predicate.circumstance and not predicate.arguments.get("subj"):
                predicate.arguments["subj"] = list(clause.subject)
            drop_landing(predicate)
            settle_pronouns(predicate, clause, referents)
            name_country(predicate, referents)


_LETTING = frozenset({"سهل.II", "فرض.I"})
"""Verbs whose object may be a handing over that somebody else does."""


def filled_frame(frame: Frame, predicate: Predicate) -> Filled | None:
    """A frame filled from its predicate's arguments, events in an actor's place read as their doers."""
    arguments = with_recipients(frame, arguments_for(frame, predicate))
    taken = [*arguments.get("obj", []), *arguments.get("gen", [])]
    if frame.kind == "detention" and any(_no_captive(predicate, a) for a in taken):
        return None
    for source, classes in frame.when:
        events = [a for a in arguments.get(source, []) if isinstance(a, Predicate)]
        if frame.predicate in _LETTING and any(e.tells("supply") and goods_of(e) for e in events):
            return None  # تسهيل نقل الأموال, فرض عقوبات بتهمة تحويل أموال: the deed tells it itself
        if ("event" in classes and not events) or (classes == _SOMEBODY and events):
            return None
        if (
            frame.kind == "seizure"
            and classes == _THINGS
            and any((e.phrase is None or e.phrase.kind == "support") and e.name not in CONSIGNMENTS for e in events)
        ):
            return None
    return fill(frame, predicate, _doers(arguments, frame))


def _no_captive(predicate: Predicate, argument: Argument) -> bool:
    """Whether what a word of catching takes is nobody caught: a deed, goods, or somebody far behind a verbal noun."""
    if isinstance(argument, Predicate) or argument.sort == "materiel":
        return True
    return predicate.part == "masdar" and argument.first > predicate.at + _NEAR_CAPTIVE


_NEAR_CAPTIVE = 7
"""Tokens behind a verbal noun of catching within which whom it caught is told."""


def _doers(arguments: dict[str, list[Argument]], frame: Frame) -> dict[str, list[Argument]]:
    """Arguments with an event in an actor's place read as that event's doer: the strike that hit is the striker's."""
    found = dict(arguments)
    if not any(isinstance(a, Predicate) for given in arguments.values() for a in given):
        return found
    for role, sources in frame.roles:
        for source in sources:
            if role == "goods" and source in arguments:
                found[source] = [
                    g for a in arguments[source] for g in (_moved_by(a) if isinstance(a, Predicate) else [a])
                ]
                continue
            if role in {"to", "holder"} and source in {"ل", "من"} and source in arguments:
                found[source] = [a for a in arguments[source] if isinstance(a, Phrase)]
                continue
            kept: list[Argument] = []
            for argument in arguments.get(source, []):
                kept += (actors_of(argument) or doers_of(argument)) if isinstance(argument, Predicate) else [argument]
            if arguments.get(source):
                found[source] = kept
    return found


def _moved_by(event: Predicate) -> list[Phrase]:
    """The goods of an event; a charge moves none."""
    return [] if any(accuses(frame) for frame in event.frames) else goods_of(event)


def _takes_goods(frame: Frame, source: str) -> bool:
    return any(role in {"goods", "payment"} and source in sources for role, sources in frame.roles)


def _causes(clauses: Sequence[Clause]) -> dict[int, Cause]:
    """The phrases that casualty frames count, by their first token."""
    causes: dict[int, Cause] = {}
    for clause in clauses:
        for predicate in clause.predicates:
            for frame in predicate.frames:
                counts = frame.kind == "tally" and not (frame.category in _HELD and _attempted(predicate))
                filled = filled_frame(frame, predicate) if counts else None
                for phrase in filled.phrases if filled is not None else ():
                    _befall(causes, Cause(frame, predicate, _where(clause, clauses), phrase), phrase, clause)
    return causes


def _where(clause: Clause, clauses: Sequence[Clause]) -> tuple[Phrase, ...]:
    """The places of a clause, or of the one that و joins to it: قتل ثلاثة وأصيب آخر في محيط البلدة."""
    k = next(i for i, other in enumerate(clauses) if other is clause)
    after = clauses[k + 1] if k + 1 < len(clauses) and clauses[k + 1].kind == "joined" else None
    return tuple(clause.places or (after.places if after is not None else ()))


_EITHER = ("killed", "wounded")
"""What befell those of whom two verbal nouns side by side tell: مقتل وإصابة عشرين; they stand as wounded at the least."""


def _befall(causes: dict[int, Cause], cause: Cause, phrase: Phrase, clause: Clause) -> None:
    """Notes what befell those whom a phrase tells of; of a second fate only one told after them: أصيب, وقتل بعد نقله."""
    before = causes.setdefault(phrase.first, cause)
    if (before.frame.category, cause.frame.category) == _EITHER and cause.predicate.at == before.predicate.at + 1:
        causes[phrase.first] = cause
        return
    other = before.frame.category != cause.frame.category
    later = max(before.predicate.at, phrase.first) < cause.predicate.at
    if other and later and clause.verb is cause.predicate and clause.kind == "joined":
        causes[phrase.first] = before._replace(again=cause)


def _ended(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether somebody is to end what he does, so that he is said to do it: طالب المجلس إيران بوقف تسليح الكتائب."""
    ends = sheet.tokens[predicate.at - 1].key.endswith("وقف")
    return ends and any(isinstance(a, Phrase) for a in predicate.arguments.get(LENT, []))


_BAN = "حظر.I"
"""The verb of banning: who bans a handing over tells of none."""


def _forbidden(predicate: Predicate) -> bool:
    """Whether a handing over to nobody known is only forbidden: قرار يمنع إيران من بيع أسلحة."""
    governor = predicate.governor
    if governor is None or not predicate.tells("supply"):
        return False
    if governor.name == _BAN:
        return True
    if governor.name != "منع.I":
        return False
    return not any(predicate.arguments.get(s) for s in ("ل", "الي", "لصالح"))


_DONE = frozenset({"seizure", "control", "detention"})
_HELD = frozenset({"detained", "captured"})
"""What befalls people whom somebody only tries to catch."""
_ATTEMPTS = frozenset({"حول.III", "محاولة", "سعي.I", "خطط.II", "عزم.VIII", "نوي.I"})


def _attempted(predicate: Predicate) -> bool:
    """Whether a deed is only tried or planned: يحاول استعادة الأسلحة."""
    governor = predicate.governor
    while governor is not None and governor.name not in _ATTEMPTS:
        governor = governor.governor
    return governor is not None


_SENDING = frozenset({"ورد.II", "رسل.IV", "سلم.II", "صدر.II", "شحن.I", "زود.II", "سلح.II", "إمداد"})


def _sent_by_owner(filled: Filled) -> Filled:
    """Whose arms are handed over hands them over, where nobody else is said to: توريد الأسلحة الإماراتية للميليشيا.

    Arms that only a pronoun takes up are told of as made there (البنادق الصينية … تم تسليمها).
    """
    predicate = filled.predicate
    if filled.frame.kind != "supply" or predicate.verbal or predicate.name not in _SENDING or filled.roles.get("from"):
        return filled
    owners = [
        p.owner
        for p in filled.phrases
        if p.sort == "materiel" and p.definite and p.owner is not None and not p.pronoun and p.first > predicate.at
    ]
    if owners and filled.roles.get("to"):
        filled.roles["from"] = owners[:1]
    return filled


def _left_undone(clause: Clause, predicate: Predicate) -> bool:
    """Whether a deed is only the purpose of what somebody did not do: لم تتدخل لمساندة الجيش speaks of no supply."""
    verb = clause.verb
    aim = predicate.part == "masdar" and predicate.preposition == "ل" and predicate.tells("supply")
    return aim and verb is not None and verb.negated and not verb.frames


def _own_moved(predicate: Predicate) -> bool:
    """Whether somebody only moves goods out of places of his own, to nobody said: نقل التنظيم الأموال من معاقله."""
    if not predicate.tells("supply") or any(predicate.arguments.get(s) for s in ("ل", "الي", "لصالح", "obj2")):
        return False
    doers = {d.mention.key for d in doers_of(predicate) if isinstance(d, Phrase)}
    places = [
        a.owner for a in predicate.arguments.get("من", []) if isinstance(a, Phrase) and a.sort in {"post", "place"}
    ]
    return any(owner is not None and owner.key in doers for owner in places)


_HELP = "سعد.III"
"""The verb of helping, whose object may be anybody in need."""


def _relief(predicate: Predicate) -> bool:
    """Whether those who get something are people in need: help for refugees is no supply of arms."""
    if not predicate.tells("supply"):
        return False
    sources = ("ل", "الي", "gen") if predicate.name == _HELP else ("ل", "الي")
    getting = [a for s in sources for a in predicate.arguments.get(s, []) if isinstance(a, Phrase)]
    if getting:
        return all(a.kind in HELPED for a in getting)
    return any(isinstance(a, Predicate) and _relief(a) for a in predicate.arguments.get("obj", []))


def _claims(sheet: Sheet, predicate: Predicate, clause: Clause, voices: Voices) -> list[Claim]:
    if not predicate.frames:
        return []
    if (
        predicate.part == "masdar"
        and predicate.at
        and sheet.tokens[predicate.at - 1].key in word_class("bars")
        and not _ended(sheet, predicate)
        and predicate.tells("supply")
    ):
        return []
    if (
        predicate.told
        or only_searches(predicate, clause)
        or _forbidden(predicate)
        or _left_undone(clause, predicate)
        or _own_moved(predicate)
        or _relief(predicate)
    ):
        return []
    struck = casualty_strike(predicate)
    if struck is not None:
        one = claim_of(sheet, struck, clause.places, voices)
        return [one] if one is not None else []
    for frame in predicate.frames:
        if frame.kind in {CARRY, "tally"}:
            continue
        filled = filled_frame(frame, predicate)
        if filled is None or (frame.kind in _DONE and _attempted(predicate)):
            continue
        if frame.kind == "control":
            return territory_claims(sheet, filled, clause.places, voices)
        if (
            frame.kind == "detention"
            and frame.predicate == "أسر.I"
            and any(p.quantity is not None for p in filled.phrases)
        ):
            continue
        filled = _sent_by_owner(filled)
        made = [one for part in by_goods(filled) if (one := claim_of(sheet, part, clause.places, voices)) is not None]
        if made:
            return made
    return []
