"""Deeds: who does them, and what a carrying word hands on to the one that it governs: شن هجوما, قام بتسليم."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.frames import CARRY, Frame
from tawatur.annotate.facts.genitives import LENT, accuses, arguments_for
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.mentions import Phrase

BEFOREHAND = frozenset({"بعد", "عقب", "اثر"})
"""Prepositions of an event that came first: a definite strike before the clause's deed is somebody else's (عقب الهجوم الذي استهدف)."""


def doers_of(event: Predicate) -> list[Argument]:
    """Who does what an event says, by the first of its frames that tells of a deed."""
    for frame in event.frames:
        arguments = arguments_for(frame, event)
        for role, sources in frame.roles:
            if role in {"who", "from", "doer", "by"}:
                found = next((arguments[s] for s in sources if arguments.get(s)), [])
                return [a for a in found if isinstance(a, Phrase)] or _doers_inside(event)
    return []


def _doers_inside(event: Predicate) -> list[Argument]:
    """Who does what an operation consists of: عملية الإنزال الجوي التابعة للتحالف."""
    inside = [a for a in event.arguments.get("obj", []) if isinstance(a, Predicate)] if event.part == "noun" else []
    own = inside and inside[0].at == event.at + 1 and LENT not in inside[0].arguments
    return doers_of(inside[0]) if own else []


_BEING = frozenset({"وجد.I", "وجود", "عملية"})
"""Nouns that say of a deed only that there is one: وجود أي تنسيق, عمليات تهريب السلاح."""


def may_hand_on(predicate: Predicate) -> bool:
    """Whether a word hands its doer on to any deed: it carries deeds, or makes them easy."""
    return predicate.name == _EASE or predicate.carries() is not None


def hand_on(predicate: Predicate) -> None:
    """A carrying verb gives its doer to the deed it governs, and its denial with it."""
    if predicate.name == _EASE:
        _hand_eased(predicate)
    carry = _carrying(predicate)
    if carry is None:
        return
    arguments = arguments_for(carry, predicate)
    roles = dict(carry.roles)
    doers = _doers_carried(predicate, carry, arguments)
    if carry.category == "seizure":
        doers = [d for d in doers if d.sort == "actor"]
    takers = [a for s in roles.get("taker", ()) for a in arguments.get(s, []) if isinstance(a, Phrase)]
    for source in roles.get("deed", ()):
        for deed in arguments.get(source, []):
            if not isinstance(deed, Predicate) or (carry.category and not deed.tells(carry.category)):
                continue
            deed.negated = deed.negated or (predicate.negated and carry.polarity != "denied")
            lent = takers if takers and _takes(deed) else doers
            if lent and accuses(carry) and _names_accused(arguments):
                deed.arguments[LENT] = list(lent)
            elif lent:
                deed.arguments.setdefault(LENT, list(lent))
            inside = tuple(deed.arguments.values()) if deed.name in _BEING else ()
            for inner in (a for found in inside for a in found if isinstance(a, Predicate)):
                inner.negated = inner.negated or deed.negated
                if doers and inner is not predicate:
                    inner.arguments.setdefault(LENT, list(doers))
            if source != "obj" or _comes_down(deed):
                undergoing = [a for s in roles.get("patient", ()) for a in arguments.get(s, [])]
                _give_patient(deed, [a for a in undergoing if isinstance(a, Phrase)])
            for name in roles.get("pass", ()):
                to_whom = "ل" if name == "obj" else name
                behind = (deed.at > predicate.at or predicate.part == "passive") and source not in {name, to_whom}
                if behind and arguments.get(name) and not deed.arguments.get(to_whom):
                    deed.arguments[to_whom] = [a for a in arguments[name] if a is not deed]


def _names_accused(arguments: Mapping[str, Sequence[Argument]]) -> bool:
    """Whether a charge says itself whom it is laid against: الاتهامات الموجهة لإيران, whoever denies it."""
    return any(isinstance(a, Phrase) for source in ("ل", "الي") for a in arguments.get(source, ()))


def _carrying(predicate: Predicate) -> Frame | None:
    """The sense of a carrying word whose conditions its arguments meet: لجأ إلى تهريب, unlike لجأ إلى مهربين لنقل."""
    for frame in predicate.frames:
        if frame.kind == CARRY and all(_met(predicate, source, classes) for source, classes in frame.when):
            return frame
    return predicate.carries()


def _met(predicate: Predicate, source: str, classes: frozenset[str]) -> bool:
    """Whether what a source holds first is a deed or somebody, as a condition has it; others are not asked here."""
    held = predicate.arguments.get(source, [])
    if "event" in classes:
        return any(isinstance(a, Predicate) for a in held)
    return "people" not in classes or any(is_actor(a) for a in held)


def _takes(deed: Predicate) -> bool:
    """Whether a deed is that of whoever gets something: يعتمد على إيران في الحصول على السلاح."""
    frame = deed.sense("supply")
    return frame is not None and frame.sources_of("to")[:1] == ("subj",)


_EASE = "سهل.II"
"""The verb of making a deed easy: of a handing over that nobody else is said to do, that is doing it."""


def _hand_eased(predicate: Predicate) -> None:
    """Gives a handing over that somebody made easy, and that names no giver, to him: تسهيل تهريب السلاح."""
    doers = doers_of(predicate)
    for deed in (a for found in predicate.arguments.values() for a in found if isinstance(a, Predicate)):
        if doers and deed.tells("supply") and not deed.arguments.get("من"):
            arrives = any("subj" in f.sources_of("goods") for f in deed.frames if f.kind == "supply")
            deed.arguments.setdefault("من" if arrives else LENT, list(doers))


def _doers_carried(predicate: Predicate, carry: Frame, arguments: Mapping[str, Sequence[Argument]]) -> list[Phrase]:
    """Whose deed a carrying word tells of: of a charge the accused, who of a denied one without a name is the denier."""
    sources = carry.sources_of("doer")
    if accuses(carry):
        to_whom = ("obj",) if predicate.verbal else ("obj", "ل", "الي")
        alone = predicate.verbal and not predicate.pronoun and "obj" not in predicate.arguments
        alone = alone and not _calls(predicate)
        sources = (*to_whom, *(s for s in sources if s == "subj" and alone))
    people = ([d for d in arguments.get(s, ()) if isinstance(d, Phrase)] for s in sources)
    found: Sequence[Argument] = next((named for named in people if named), [])
    governor = predicate.governor if accuses(carry) and not found and not predicate.pronoun else None
    denial = governor.carries() if governor is not None else None
    if governor is not None and denial is not None and denial.polarity == "denied":
        found = arguments_for(denial, governor).get("subj", [])
    return [d for d in found if isinstance(d, Phrase)]


_CALL = "دعو.I"
"""The verb of calling for a deed, which need not say who is to do it."""


def _calls(predicate: Predicate) -> bool:
    """Whether somebody right behind a verb calls for what others are to do: دعت المنظمة إلى وقف بيع الأسلحة."""
    callers = [a for a in predicate.arguments.get("subj", []) if isinstance(a, Phrase)]
    return predicate.name == _CALL and any(a.first == predicate.end for a in callers)


def _comes_down(deed: Predicate) -> bool:
    """Whether a deed falls on a place that sees it (شهدت القرية قصفا) and says no target itself; a battle does not."""
    sources = [s for f in deed.frames if f.kind == "attack" for s in f.sources_of("whom")]
    return "علي" in sources and not any(deed.arguments.get(s) for s in ("علي", "ضد", "obj"))


def _give_patient(deed: Predicate, patients: list[Phrase]) -> None:
    """Who undergoes a deed: تعرضت القرية لقصف."""
    frame = deed.sense("attack")
    if frame is not None and patients:
        source = frame.sources_of("whom", ("obj",))[0]
        deed.arguments.setdefault(source, list(patients))
        deed.arguments.setdefault(LENT, [])


def came_first(predicate: Predicate) -> bool:
    """Whether a definite strike is told as what came before its clause's deed: it is somebody else's."""
    before = predicate.article and predicate.preposition in BEFOREHAND
    return before and predicate.tells("attack")
