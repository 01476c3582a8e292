"""What لـ marks as the object of a verbal noun that has its doer: تزويد إيران للحوثيين, إيواء تركيا لقادة, شرائهم للسلاح."""

from __future__ import annotations

from tawatur.annotate.facts.acceptance import accepts, rides
from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.mentions import Phrase

LAM = "ل"
_HANDS_ON = frozenset({"supply", "collusion"})
_DONE_TO = frozenset({"attack", "detention", "control"})
"""Kinds of deeds whose object لـ marks right behind their doer: اقتحام الجيش للمدينة."""
_STRUCK = frozenset({"actor", "people", "person", "place", "post"})
"""Sorts of what is struck, which لـ names: قصف طائرة لبلدة, استهدافه للبنية التحتية."""


def takes_marked(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a verbal noun that has its doer takes a phrase behind لـ as the object that its verb has."""
    if phrase.preposition != LAM or predicate.part != "masdar" or predicate.arguments.get("acc"):
        return False
    near = _right_behind(predicate, phrase)
    frames = [f for f in predicate.frames if near or f.kind not in _DONE_TO]
    return _has_doer(predicate) and any(_object_role(frame, phrase) for frame in frames)


def _right_behind(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether nothing stands between a verbal noun with its doer and a phrase behind لـ."""
    doers = [a for s in ("gen", "nisba") for a in predicate.arguments.get(s, []) if isinstance(a, Phrase)]
    return phrase.first - max([predicate.end, *(doer.last for doer in doers)]) <= 1


def _has_doer(predicate: Predicate) -> bool:
    """Whether whoever does what a verbal noun says stands right behind it, or nobody at all: حماية تركيا لهم, حماية لهم."""
    doers = [*predicate.arguments.get("gen", []), *predicate.arguments.get("nisba", [])]
    return bool(predicate.pronoun) or not doers or any(is_actor(a) for a in doers)


def _object_role(frame: Frame, phrase: Phrase) -> str:
    """The role of the object of a frame, where a phrase may fill it and لـ tells nothing else; "" for none."""
    if frame.kind not in _HANDS_ON and (frame.kind not in _DONE_TO or LAM in frame.sources):
        return ""
    goods = phrase.sort == "materiel"
    roles = (r for r, sources in frame.roles if "obj" in sources and (r == "goods") == goods)
    return next((role for role in roles if accepts(frame, role, phrase)), "")


def names_object(frame: Frame, genitive: Argument, arguments: dict[str, list[Argument]]) -> bool:
    """Whether لـ already names whom a deed is done to, so that the genitive is its doer: تزويد إيران للحوثيين, لهم."""
    attack = frame.kind == "attack"
    sorts = _STRUCK if attack else {"actor", "people", "person"}
    marked = [a for a in arguments.get(LAM, []) if isinstance(a, Phrase)]
    named = [a for a in marked if a.sort in sorts or (attack and rides(a))]
    if not isinstance(genitive, Phrase) or (genitive.sort == "materiel" and not attack):
        return False
    if not named and arguments.get(LAM) != []:
        return False
    either = any("obj" in sources and LAM in sources for _, sources in frame.roles)
    return either or any(_object_role(frame, a) for a in named)


def moved_objects(
    frame: Frame, predicate: Predicate, arguments: dict[str, list[Argument]]
) -> dict[str, list[Argument]]:
    """Arguments with what لـ only marks put where the frame has its object: goods, or whoever is helped or let pass.

    مصادرتها لشحنة أسلحة, تهريبا للسلاح, تدفق كبير للأسلحة, تجهيز روسيا للكتائب.
    """
    given = arguments.get(LAM, [])
    first = given[0] if given and isinstance(given[0], Phrase) else None
    if first is not None and frame.kind in _DONE_TO and not _right_behind(predicate, first):
        return arguments
    source = _source_marked(frame, predicate, arguments, first) if first is not None else ""
    if not source:
        return arguments
    apart = (k for k, a in enumerate(given) if k and isinstance(a, Phrase) and not a.conjunction)
    until = next(apart, len(given))
    return {**arguments, source: given[:until], LAM: given[until:]}


def _source_marked(frame: Frame, predicate: Predicate, arguments: dict[str, list[Argument]], marked: Phrase) -> str:
    """Where a frame has what لـ marks: its object, or what moves by itself; "" where another fills it or no doer is told."""
    alone = not predicate.article and not arguments.get("gen")
    if not (predicate.pronoun or predicate.article or arguments.get("subj") or alone):
        return ""
    sources = (s for _, found in frame.roles for s in found if s == "obj" or (s == "subj" and alone))
    return next((s for s in sources if not arguments.get(s) and _moves(frame, marked, s)), "")


def _moves(frame: Frame, phrase: Phrase, source: str) -> bool:
    """Whether a phrase behind لـ is what the frame takes from a source."""
    if phrase.sort == "materiel":
        return source in frame.sources_of("goods")
    return source == "obj" and bool(_object_role(frame, phrase))
