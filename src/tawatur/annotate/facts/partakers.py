"""Events in somebody's place: who a deed is about, and which goods it moves."""

from __future__ import annotations

from tawatur.annotate.facts.frames import PASS, Frame
from tawatur.annotate.facts.genitives import arguments_for
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.mentions import Phrase


def actors_of(event: Predicate) -> list[Phrase]:
    """Who an event is about: its doer, or, of what only comes to pass (عودة، مرور، ظهور), whoever it happens to."""
    passing = event.tells(PASS) and event.part == "masdar"
    arguments = event.arguments if passing or not event.frames else arguments_for(event.frames[0], event)
    for source in ("gen", "obj", "subj") if passing else ("subj",):
        found: list[Phrase] = []
        for argument in arguments.get(source, []):
            found += [argument] if isinstance(argument, Phrase) else actors_of(argument)
        if found:
            return found
    return []


def with_recipients(frame: Frame, arguments: dict[str, list[Argument]]) -> dict[str, list[Argument]]:
    """Arguments with whoever a consignment is said to be for, where nobody else gets it: لنقل الإمدادات للقوات."""
    getting = frame.sources_of("to")
    if frame.kind != "supply" or not {"ل", "الي"} & set(getting) or any(arguments.get(s) for s in getting):
        return arguments
    goods = [s for s in frame.sources_of("goods") if s != "subj"]
    sent = [a for s in goods for a in arguments.get(s, []) if isinstance(a, Predicate)]
    for source in ("ل", "الي"):
        found: list[Argument] = [
            a for e in sent if e.phrase for a in e.arguments.get(source, []) if isinstance(a, Phrase)
        ]
        if found and source in getting:
            return {**arguments, source: found}
    return arguments


def goods_of(event: Predicate) -> list[Phrase]:
    """The goods that an event moves: تهريب 500 بندقية."""
    own = [event.phrase] if event.phrase is not None and event.phrase.sort == "materiel" else []
    found = [
        a for arguments in event.arguments.values() for a in arguments if isinstance(a, Phrase) and a.sort == "materiel"
    ]
    inner = [
        g for arguments in event.arguments.values() for a in arguments if isinstance(a, Predicate) for g in goods_of(a)
    ]
    return own or found or inner
