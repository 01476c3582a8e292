"""Strikers: who struck, where a strike is told again, only in passing, or as the means of another."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.deeds import came_first, doers_of
from tawatur.annotate.facts.filling import Filled, fill
from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.genitives import LENT, arguments_for
from tawatur.annotate.facts.passives import is_passive
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.wars import single_strike
from tawatur.annotate.mentions import Phrase
from tawatur.model import Attack, Claim


def recall_doer(predicate: Predicate, recent: Sequence[Claim]) -> None:
    """A definite strike without a doer (القصف, هذا الهجوم) is the strike told of last."""
    frame = single_strike(predicate)
    if frame is None or predicate.verbal or not predicate.article or came_first(predicate):
        return
    if arguments_for(frame, predicate).get("subj") or predicate.arguments.get("بين") or predicate.arguments.get("ل"):
        return
    struck = {
        a.mention.key
        for s in ("علي", "ضد", "obj", "gen")
        for a in predicate.arguments.get(s, [])
        if isinstance(a, Phrase)
    }
    for claim in reversed(recent):
        if isinstance(claim.proposition, Attack) and struck.isdisjoint(m.key for m in claim.proposition.attackers):
            if not claim.proposition.attackers:
                return
            predicate.arguments[LENT] = [
                Phrase(predicate.at, predicate.end, mention, sort="actor", definite=True)
                for mention in claim.proposition.attackers
            ]
            return


_BY = ("من قبل", "ب")
CASUALTY = "@casualty"
"""The predicate of the frame that reads who killed or wounded whom from a casualty's words."""


def casualty_strike(predicate: Predicate) -> Filled | None:
    """Who struck the casualties that a word tells of, where it says so: مقتل مدني برصاص حرس الحدود, على يد التنظيم."""
    tally = predicate.sense("tally")
    rows = frames().get(CASUALTY)
    if tally is None or tally.category not in {"killed", "wounded"} or not rows:
        return None
    doers = [
        a
        for source in _BY
        for a in predicate.arguments.get(source, [])
        if isinstance(a, Phrase)
        and (source == _BY[0] or (a.sort == "materiel" and a.owner is not None) or a.conjunction)
    ]
    if not doers:
        return None
    undergone = arguments_for(tally, predicate)
    victims = next((found for role, sources in tally.roles for s in sources if (found := undergone.get(s))), [])
    if not victims:
        return None
    return fill(
        rows[0],
        predicate,
        {"subj": list(doers), "obj": [v for v in victims if isinstance(v, Phrase) and v.sort != "count"]},
    )


def one_battle(clauses: Sequence[Clause]) -> None:
    """A strike on nobody said, and the clash that it led to behind it, are one: شن هجوما … عقب اشتباكات مع الجيش."""
    before: tuple[Predicate, Clause] | None = None
    for clause in clauses:
        for predicate in clause.predicates:
            frame = predicate.striking()
            if frame is None or predicate.verbal:
                continue
            arguments = arguments_for(frame, predicate)
            doers = [a.mention.key for a in arguments.get("subj", []) if isinstance(a, Phrase)]
            clash = "مع" in frame.sources_of("whom") and arguments.get("مع")
            if before is not None and clash and doers == _strikers(before[0]):
                before[0].told = True
                clause.places += [p for p in before[1].places if p not in clause.places]
            targeted = any(arguments.get(s) for s in frame.sources_of("whom") if s != "subj")
            before = (predicate, clause) if doers and not targeted and not predicate.article else before


def _strikers(strike: Predicate) -> list[str]:
    return [d.mention.key for d in doers_of(strike) if isinstance(d, Phrase)]


_WITHIN = frozenset({"", "ضمن", "في", "خلال", "تحت"})
"""Prepositions before what a strike is part of: ضمن عملية ضد, تحت لواء عملية."""


def share_doer(clause: Clause) -> None:
    """A strike named again in one clause is the same striker's: الهجوم التركي تحت لواء عملية."""
    doers: list[Argument] = []
    untargeted: Predicate | None = None
    for predicate in clause.predicates:
        frame = single_strike(predicate)
        if frame is None or predicate.verbal or came_first(predicate) or predicate.preposition == "علي":
            continue
        if predicate.tells("tally") and predicate.arguments.get(LENT):
            continue  # أعلنت الوزارة إصابة 20 شخصا في اشتباكات
        arguments = arguments_for(frame, predicate)
        own = arguments.get("subj", [])
        targeted = any(arguments.get(s) for s in frame.sources_of("whom") if s != "subj")
        within = predicate.preposition in _WITHIN and targeted and (not own or own == doers)
        if untargeted is not None and within:
            untargeted.told = True
        untargeted = predicate if own and not targeted else None
        if own:
            doers = own
        elif doers and not any(predicate.arguments.get(s) for s in ("بين", "ل", "من")):
            predicate.arguments.setdefault(LENT, list(doers))


def go_on_striking(clauses: Sequence[Clause]) -> None:
    """A striking verb that says no doer is the deed of whoever strikes before it: القصف الروسي على ...، حيث استهدفت بلدة."""
    doers: list[Argument] = []
    for clause in clauses:
        verb = clause.verb
        for predicate in clause.predicates:
            frame = single_strike(predicate)
            if frame is None or came_first(predicate):
                continue
            own = [a for a in arguments_for(frame, predicate).get("subj", []) if isinstance(a, Phrase)]
            if own and own[0].sort != "materiel":
                doers = [*own]
            elif predicate is verb and doers and _goes_on(clause, predicate):
                predicate.arguments["subj"] = list(doers)


def _goes_on(clause: Clause, verb: Predicate) -> bool:
    """Whether a verb tells more of the strikes before, or what the weapon of one of them hit: هجوما بطائرة مسيرة استهدفت الميناء."""
    if clause.kind in {"main", "joined"}:
        return _tells_no_doer(verb)
    subject = verb.arguments.get("subj", [])
    weapons = [a for a in subject if isinstance(a, Phrase) and a.sort == "materiel" and a.owner is None]
    return bool(weapons) and len(weapons) == len(subject) and weapons[0].preposition == "ب" and not is_passive(verb)


def _tells_no_doer(verb: Predicate) -> bool:
    """Whether an active verb has no subject, or only a strike (استهدفت بأربع غارات) of nobody known."""
    subject = verb.arguments.get("subj", [])
    return verb.voice != "passive" and all(isinstance(a, Predicate) and not doers_of(a) for a in subject)


def place_strikes(clauses: Sequence[Clause]) -> None:
    """Gives the places of a clause that says who carried out a strike to the strike: القصف الذي نفذه التنظيم في عفرين."""
    for clause in clauses:
        strike, outer = clause.antecedent, clause.parent
        if not isinstance(strike, Predicate) or outer is None or clause.verb is None or strike.striking() is None:
            continue
        if (
            clause.kind in {"relative", "attached"}
            and clause.verb.pronoun
            and clause.verb.carries() is not None
            and not outer.places
        ):
            outer.places = list(clause.places)


def tell_means(clause: Clause) -> None:
    """A strike that only says with what another struck its target is told by that other: استهدفت بقصف مدفعي سوقا."""
    for predicate in clause.predicates:
        verb = predicate.governor
        means = predicate.preposition == "ب" and not predicate.verbal and verb is clause.verb
        if not means or verb is None or not verb.arguments.get("obj"):
            continue
        if verb.striking() is not None and (frame := predicate.striking()) is not None:
            targets = frame.sources_of("whom")
            predicate.told |= not any(arguments_for(frame, predicate).get(s) for s in targets)


def only_searches(predicate: Predicate, clause: Clause) -> bool:
    """Whether an operation against nobody said only tells how arms or people were found: في عملية بالبقاع، ضبطت أسلحة."""
    if predicate.name != "عملية" or predicate.arguments.get("ضد"):
        return False
    return any(p.tells("seizure") or p.tells("detention") for p in clause.predicates)


def tell_searchers(clause: Clause) -> None:
    """Gives what "was found" in an operation to whoever carried it out: في عملية للجيش اللبناني، تم ضبط أسلحة."""
    searches = [p for p in clause.predicates if only_searches(p, clause)]
    doers: list[Argument] = [a for p in searches[:1] for a in p.arguments.get("ل", []) if isinstance(a, Phrase)]
    for predicate in clause.predicates if doers else ():
        done = predicate.governor is not None and predicate.governor.name in _COME_ABOUT
        unsaid = not any(predicate.arguments.get(s) for s in ("subj", "acc", "من قبل"))
        if (
            predicate.part == "masdar"
            and done
            and unsaid
            and (predicate.tells("seizure") or predicate.tells("detention"))
        ):
            predicate.arguments["من قبل"] = list(doers)


_COME_ABOUT = frozenset({"تمم.I", "جري.I"})
"""Verbs that tell of a deed without its doer: تم ضبط أسلحة."""
