"""Passives: told by an agent phrase or by a subject that can only be an object, and turned round."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.acceptance import accepted, is_vehicle
from tawatur.annotate.facts.accusatives import accusative
from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.frames import AGENT, CARRY
from tawatur.annotate.facts.implied import implied_subject
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import gives, receives
from tawatur.annotate.mentions import Phrase


def turn_passive(clause: Clause, verb: Predicate, referents: Referents, earlier: Sequence[Clause]) -> None:
    """The subject of a passive is its object; what stood as object was the second: كانا يُسلَّمان 150 ألف دينار."""
    arguments = verb.arguments
    subject = arguments.pop("subj", []) or (
        [] if not _given(verb) else implied_subject(clause, verb, referents, earlier)
    )
    if subject and _given(verb):
        arguments["obj2"] = arguments.pop("obj", [])
    if subject:
        arguments["obj"] = [*subject, *arguments.get("obj", [])]
    elif not arguments.get("obj") and gives(verb):
        arguments["obj"] = next((list(c.patient) for c in reversed(earlier) if c.patient), [])
    arguments["subj"] = list(arguments.get(AGENT, []))
    clause.patient = [a for a in arguments.get("obj", []) if isinstance(a, Phrase) and a.sort == "materiel"]


_CAPTORS = frozenset({"army", "police", "agency", "government", "state", "alliance", "forces", "faction", "militia"})
"""Bodies that arrest and kill; of their members it is said that they are arrested and killed: قتلت قوات النظام وجرحت 12."""


def _captor(phrase: Phrase) -> bool:
    return phrase.sort == "actor" and phrase.quantity is None and phrase.kind in _CAPTORS


def _arrests(verb: Predicate) -> bool:
    return verb.tells("detention")


def _given(verb: Predicate) -> bool:
    """Whether a verb of two objects has goods as the only one said: then its subject, said or not, is who gets them."""
    objects = verb.arguments.get("obj", [])
    return "obj2" in verb.sources and bool(objects) and isinstance(objects[0], Phrase) and objects[0].sort == "materiel"


def _seized(verb: Predicate, things: Argument) -> bool:
    """Whether a verb of arresting has only goods as its object, and so counts nobody: واحتجز 7 رشاشات."""
    return verb.tells("seizure") and isinstance(things, Phrase) and things.sort == "materiel"


def _hits_people(verb: Predicate) -> bool:
    """Whether a verb only says that people are killed or hit, so that its lone subject is who was: قنص عنصر, اغتيل قيادي."""
    strikes = [f for f in verb.frames if f.kind == "attack"]
    return bool(strikes) and all(("obj", frozenset({"people"})) in f.when for f in strikes)


def one_man(phrase: Phrase) -> bool:
    """Whether a phrase is of one or two people, whatever body they are of: عنصر من قوات النظام."""
    return phrase.number in {"s", "d"} and (
        phrase.sort in {"people", "person"} or (phrase.sort == "actor" and phrase.kind in _MEN)
    )


_MEN = frozenset({"fighters", "soldiers", "officers", "police", "gunmen"})


def _handed_to(verb: Predicate, first: Argument) -> bool:
    """Whether a verb of giving has goods behind its only actor, so that he gets them: زُودت الفصائل ببنادق."""
    goods = next((a for a in verb.arguments.get("ب", []) if isinstance(a, Phrase)), None)
    if goods is None or goods.sort != "materiel" or not isinstance(first, Phrase):
        return False
    past = verb.at == first.first - 1 and first.last == goods.first
    past = past or (first.last <= verb.at and goods.first == verb.end)
    past = past or (goods.last <= verb.at and first.first >= verb.end)  # الأسلحة التي زود بها المقاتلون
    return past and any(frame.kind == "supply" and frame.sources_of("to", ("",))[0] == "obj" for frame in verb.frames)


def _only_counted(verb: Predicate, subject: Argument) -> bool:
    """Whether a bare number right behind a verb of killing or wounding counts whom it befell: وجرح 12 آخرون بقصف لمزرعة."""
    return verb.tells("tally") and isinstance(subject, Phrase) and subject.sort == "count" and subject.first == verb.end


def name_giver(verb: Predicate) -> None:
    """Takes the agent of a verb of getting for whoever gives, since somebody gets: تسلمت الحركة أسلحة من قبل إيران."""
    gets = receives(verb) and any(is_actor(a) for a in verb.arguments.get("subj", []))
    if gets and AGENT in verb.arguments and not verb.arguments.get(_FROM):
        verb.arguments[_FROM] = verb.arguments.pop(AGENT)


_FROM = "من"
_CARRYING = frozenset({"حمل.I"})
"""Verbs of goods that carry something more often than they are carried: صناديق تحمل ملصقات."""


def is_passive(verb: Predicate) -> bool:
    """Unvowelled passives: an agent phrase, or no object and a subject that can only be one."""
    if verb.voice != "either":
        return verb.voice == "passive"
    if verb.arguments.get(AGENT) and any("obj" in sources for frame in verb.frames for _, sources in frame.roles):
        return True
    if verb.name in _CARRYING:
        return False
    subject, objects = verb.arguments.get("subj"), verb.arguments.get("obj")
    if objects and not verb.arguments.get(AGENT) and verb.number in {"p", "d"} and accusative(objects[0]):
        return False
    if not subject and objects and verb.tells("tally") and not verb.pronoun:
        return agrees(verb, objects[0]) and not _seized(verb, objects[0])
    if subject and objects and not verb.pronoun and _only_counted(verb, subject[0]):
        return True
    if not subject or objects or verb.pronoun:
        return False
    first = subject[0]
    if _hits_people(verb) and isinstance(first, Phrase) and one_man(first):
        return True
    if isinstance(first, Phrase) and _captor(first) and (_arrests(verb) or _hits_people(verb)):
        return False
    if any(frame.kind in {"tally", "detention"} and any("obj" in s for _, s in frame.roles) for frame in verb.frames):
        return True
    if any(frame.kind == "seizure" and "obj" in dict(frame.roles)["goods"] for frame in verb.frames):
        return isinstance(first, Phrase) and (first.sort in {"materiel", "place"} or is_vehicle(first))
    if _handed_to(verb, first):
        return True
    return _only_undergoes(verb, first)


def _only_undergoes(verb: Predicate, first: Argument) -> bool:
    """Whether the subject of an active verb would be somebody or something that can only undergo what it says."""
    for frame in verb.frames:
        sources = {source: role for role, options in frame.roles for source in options}
        role = sources.get("obj")
        if role is None or frame.kind == CARRY:
            continue
        doer = sources.get("subj")
        if doer == "goods" and isinstance(first, Phrase):
            if first.sort == "materiel":
                return False
            continue
        if isinstance(first, Phrase) and first.sort in accepted(frame.kind, role):
            return doer is None or first.sort not in accepted(frame.kind, doer) - {"materiel", "post"}
    return False
