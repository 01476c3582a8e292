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
    """Arguments with whoever a consignment or help is said to be for or from, where nobody else gets or gives it.

    لنقل الإمدادات للقوات, تزويد المليشيا بالدعم العسكري من الإمارات.
    """
    if frame.kind != "supply":
        return arguments
    for role, said in (("to", ("ل", "الي")), ("from", ("من",))):
        arguments = _said_of_help(frame, role, said, arguments)
    return arguments


def _said_of_help(
    frame: Frame, role: str, said: tuple[str, ...], arguments: dict[str, list[Argument]]
) -> dict[str, list[Argument]]:
    """Arguments with those who fill a role by what is said of the help or goods moved, where the deed names nobody."""
    sources = frame.sources_of(role)
    if any(arguments.get(s) for s in sources):
        return arguments
    goods = [s for s in frame.sources_of("goods") if s != "subj"]
    sent = [a for s in goods for a in arguments.get(s, []) if isinstance(a, Predicate) and a.phrase]
    for source in (s for s in said if s in sources):
        found: list[Argument] = [a for e in sent for a in e.arguments.get(source, []) if isinstance(a, Phrase)]
        if found:
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
