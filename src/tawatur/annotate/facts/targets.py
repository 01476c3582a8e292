"""Targets: what a strike hit, and whether a strike by nobody named is worth telling."""

from __future__ import annotations

from tawatur.annotate.facts.acceptance import flies, sails
from tawatur.annotate.facts.filling import Filled
from tawatur.annotate.facts.genitives import arguments_for
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Mention

FALLEN = frozenset(
    {"groups/victim", "groups/dead", "groups/injured", "groups/wounded", "groups/martyr", "groups/corpse"}
)
"""Nouns that tell what became of people, not who was struck."""


def targets_of(filled: Filled, places: tuple[Mention, ...]) -> tuple[Mention, ...]:
    """What was hit; a thing that nobody owns stands for the named place where it was hit.

    A strike told by a noun on "the" place (تدمير المنزل) only recalls one told before.
    """
    vague = {p.mention.key for p in filled.phrases if p.sort == "place" and p.generic and p.kind in {"area", "part"}}
    targets = tuple(m for m in filled.roles.get("whom", ()) if m.key not in vague and m.ref not in FALLEN)
    things = {
        p.mention.key
        for p in filled.phrases
        if p.owner is None
        and p.generic
        and not sails(p)
        and (p.sort in {"materiel", "post"} or (p.sort == "place" and not (p.definite and p.number == "s")))
    }
    if targets and all(m.key in things for m in targets):
        known = {p.mention.key for p in filled.phrases if p.definite and p.sort == "post"}
        rest = () if not filled.predicate.verbal and targets[0].key in known else targets[:1]
        return next(((p,) for p in places if not (p.ref or "").startswith("states/")), rest)
    return targets


BEFALLS = frozenset({"تمم.I", "جري.I", "عرض.V"})
"""Verbs that tell of a deed without its doer: تم قصف البلدة, تعرضت لقصف."""


def _counted(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether a noun tells of so and so many strikes: هناك 78 هجوما ضد القوات."""
    return predicate.at > 0 and sheet.quantity_of[predicate.at - 1] is not None and not predicate.preposition


def _by_weapon(filled: Filled) -> bool:
    """Whether a verbal noun of striking has a weapon for its doer: قصف طائرة مسيرة لبلدة."""
    doers = arguments_for(filled.frame, filled.predicate).get("subj", [])
    return filled.predicate.part == "masdar" and any(isinstance(a, Phrase) and flies(a) for a in doers)


def _on_place(filled: Filled) -> bool:
    """Whether a noun tells of some strike on a named place or somebody's post: قصف صاروخي على بلدة عين العرب, هجوم على معسكر للجيش."""
    strike = filled.predicate
    new = not (strike.article or strike.pronoun or strike.number == "p")
    fell = [a for a in strike.arguments.get("علي", []) if isinstance(a, Phrase)]
    launched = strike.governor is not None and strike.governor.verbal and strike.governor.carries() is not None
    return new and any(
        (a.sort == "place" and (not a.generic or a.number == "p"))
        or (a.sort == "post" and a.owner is not None and not launched)
        for a in fell
    )


def _waged(war: Predicate) -> bool:
    """Whether a war or operations are told by whom they are against: منذ بدء العمليات العسكرية ضد داعش, الحرب على غزة."""
    if war.name not in _WAGED or war.preposition in _DURING:
        return False
    against = [a for source in ("ضد", "علي") for a in war.arguments.get(source, [])]
    return any(isinstance(a, Phrase) and not (a.generic or a.pronoun) and a.sort in {"actor", "place"} for a in against)


_DURING = frozenset({"في", "ب", "خلال", "ضمن"})
"""Prepositions of the operation that something else happened in, which tells who waged it."""
_WAGED = frozenset({"عملية", "حملة", "معركة", "حرب", "قتال"})


def _repeated(strikes: Predicate) -> bool:
    """Whether a noun tells of strikes that are known, more than one, on somebody named: الهجمات المتكررة على القوات الأميركية."""
    struck = [a for source in ("علي", "ضد") for a in strikes.arguments.get(source, []) if isinstance(a, Phrase)]
    named = [a for a in struck if a.sort == "actor" and not (a.generic or a.pronoun)]
    known = strikes.name in _ATTACKS and strikes.article and strikes.number == "p"
    return known and bool(named) and len(named) == len(struck)


_ATTACKS = frozenset({"هجوم", "عدي.VIII"})
"""Words for attacks, of which one side tells, not for operations and strikes of the side that tells them."""


def unknown_striker(sheet: Sheet, filled: Filled) -> bool:
    """Whether a strike by nobody named is worth telling: a passive, a weapon as subject, or a verbal noun with its object."""
    predicate = filled.predicate
    if not filled.roles.get("whom") or predicate.name == _ESCALATE:
        return False
    subject = predicate.arguments.get("subj", [])
    if predicate.verbal:
        return (
            predicate.voice == "passive"
            or not subject
            or any(not isinstance(a, Phrase) or a.sort == "materiel" for a in subject)
        )
    if (
        _counted(sheet, predicate)
        or _by_weapon(filled)
        or _on_place(filled)
        or _waged(predicate)
        or _repeated(predicate)
    ):
        return True
    governor = predicate.governor
    if governor is not None and governor.name == _SEES:
        return predicate in governor.arguments.get("obj", [])
    if governor is None:
        return False
    befell = governor.name in BEFALLS and predicate.governed in _AS_DEED
    return befell or (governor.name in _LAUNCHES and not governor.verbal)


_ESCALATE = "صعد.II"
"""The verb of escalation, which without its doer tells of no strike."""
_AS_DEED = frozenset({"subj", "obj", "ل"})
"""As what a verb without doer governs the deed it tells of; a raid during which something is found (خلال) is none."""

_SEES = "شهد.I"
"""The verb of a place that sees what comes down on it: شهدت القرية غارات."""

_LAUNCHES = frozenset({"شنن.I", "نفذ.II"})
"""Words of launching that, as verbal nouns, leave out who does it: شن غارات على قواعد الحشد."""
