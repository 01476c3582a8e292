"""Frames filled where a deed stands for somebody or something: الغارات التي قتلت is the strikers' killing."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.deeds import doers_of
from tawatur.annotate.facts.filling import Filled, fill
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.genitives import accuses, arguments_for
from tawatur.annotate.facts.partakers import actors_of, goods_of, with_recipients
from tawatur.annotate.facts.predicates import CONSIGNMENTS, Argument, Predicate
from tawatur.annotate.mentions import Phrase


def filled_frame(frame: Frame, predicate: Predicate) -> Filled | None:
    """A frame filled from its predicate's arguments, events in an actor's place read as their doers."""
    arguments = with_recipients(frame, arguments_for(frame, predicate))
    taken = [*arguments.get("obj", []), *arguments.get("gen", [])]
    if frame.kind == "detention" and (any(map(_no_captive, taken)) or _far_behind(predicate, taken)):
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


_SOMEBODY = frozenset({"actor"})
"""A condition that no deed fulfils by its doer: تصدت لعدوان إسرائيلي is no attack on Israel."""
_THINGS = frozenset({"goods"})
"""A condition that of all deeds only a consignment fulfils: who stops a shipment holds it, who stops transports holds nothing."""
_LETTING = frozenset({"سهل.II", "فرض.I"})
"""Verbs whose object may be a handing over that somebody else does."""


def _no_captive(argument: Argument) -> bool:
    """Whether what a word of catching takes is nobody caught: a deed or goods."""
    return isinstance(argument, Predicate) or argument.sort == "materiel"


def _far_behind(predicate: Predicate, taken: Sequence[Argument]) -> bool:
    """Whether the first whom a verbal noun of catching could take stands too far behind it to have been caught."""
    first = taken[0] if taken else None
    return predicate.part == "masdar" and isinstance(first, Phrase) and first.first > predicate.at + _NEAR_CAPTIVE


_NEAR_CAPTIVE = 7
"""Tokens behind a verbal noun of catching within which whom it caught is told."""


def _doers(arguments: dict[str, list[Argument]], frame: Frame) -> dict[str, list[Argument]]:
    """Arguments with an event in an actor's place read as that event's doer: the strike that hit is the striker's."""
    if not any(isinstance(a, Predicate) for given in arguments.values() for a in given):
        return arguments
    found = dict(arguments)
    for role, sources in frame.roles:
        for source in sources:
            if role == "goods" and source in arguments:
                found[source] = [
                    g for a in arguments[source] for g in (_moved_by(a) if isinstance(a, Predicate) else [a])
                ]
                continue
            moved = frame.kind == "movement" and source == "الي"
            if role in {"to", "from", "holder"} and (moved or source in {"ل", "من"}) and source in arguments:
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
