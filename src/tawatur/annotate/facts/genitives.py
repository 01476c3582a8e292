"""Genitives: a verbal noun's genitive and adjective of nationality are its doer or what is done to."""

from __future__ import annotations

from tawatur.annotate.facts.acceptance import accepts, captures, is_freighter
from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.frames import CARRY, Frame
from tawatur.annotate.facts.marked import moved_objects, names_object
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.mentions import Phrase

LENT = "lent"
"""The source of a doer that a verbal noun takes from its clause, used where it has none of its own."""
BROUGHT = "brought"
"""The source of goods right before a verbal noun that says for whom they are: سفينتان تحملان أسلحة لدعم المجلس."""
HELPER = "helper"
"""The genitive of a noun of help: with ب it is who helps (بدعم التحالف); with لـ after it too; alone it is who is helped."""


def arguments_for(frame: Frame, predicate: Predicate) -> dict[str, list[Argument]]:
    """A predicate's arguments as one frame sees them: a verbal noun's genitive is its subject or its object."""
    arguments = {source: list(found) for source, found in predicate.arguments.items()}
    if predicate.number == "p" and arguments.get("gen") and accuses(frame):
        arguments["subj"] = arguments.pop("gen")
    if predicate.part in {"masdar", "noun"} and _undergone(frame, predicate, arguments):
        arguments["obj"] = arguments.pop("gen")
    if predicate.part in {"masdar", "noun"}:
        arguments = _genitive(
            frame, arguments, beside=predicate.preposition in {"ب", "تحت"} and not _governed(predicate)
        )
    if predicate.part in {"masdar", "active"}:
        arguments = moved_objects(frame, predicate, arguments)
    agents = arguments.get("من قبل") or arguments.get("بواسطه")
    if (
        predicate.part == "passive"
        and frame.genitive == HELPER
        and not agents
        and any(map(_somebody, arguments.get("ب", [])))
    ):
        agents = arguments.pop("ب")  # المدعومة بعناصر من حزب الله
    if predicate.part == "passive" and agents and not arguments.get("subj") and "بواسطه" not in frame.sources:
        arguments["subj"] = agents
    brought = arguments.pop(BROUGHT, [])
    if brought and "ب" in frame.sources_of("goods") and not arguments.get("ب"):
        arguments["ب"] = brought
    lent = arguments.pop(LENT, [])
    if lent and frame.kind != "origin" and not arguments.get("subj") and not _somebody_told(frame, arguments):
        arguments["subj"] = lent
        if predicate.name == _AMBUSH and arguments.get("ل"):
            arguments["ضد"] = arguments.pop("ل")  # نصب التنظيم كمينا للقوات
    return arguments


_AMBUSH = "كمين"
"""The noun of an ambush, behind which لـ names who lay in it, or whom it was laid for where its verb tells who laid it."""


def _somebody(helper: Argument) -> bool:
    """Whether those by whom somebody is helped are known by whose they are: بعناصر من حزب الله, unlike بأرتال عسكرية."""
    return isinstance(helper, Phrase) and is_actor(helper) and (helper.owner is not None or not helper.generic)


_COMES_ABOUT = frozenset({"تمم.I", "جري.I"})
"""Verbs that tell of a deed without its doer: تم قصف القوات."""


def _undergone(frame: Frame, strike: Predicate, arguments: dict[str, list[Argument]]) -> bool:
    """Whether the only genitive of a strike is whom it struck, since its doer is told elsewhere or not at all.

    واصل الجيش قصف الفصائل, تم قصف الفصائل, قصف الفصائل من قبل الجيش, قصف قواعد الفصائل.
    """
    struck = arguments.get("gen")
    if frame.kind != "attack" or frame.genitive != "subj" or "obj" not in frame.sources or not struck:
        return False
    if strike.pronoun or any(arguments.get(s) for s in ("obj", "acc", "nisba", "علي", "ل", "ضد")):
        return False
    if not isinstance(struck[0], Phrase) or struck[0].sort == "materiel":
        return False
    carry = strike.governor.carries() if strike.governor is not None else None
    lent = carry is not None and bool(arguments.get(LENT)) and strike.governed in carry.sources_of("deed")
    own = carry is not None and lent and carry.sources_of("doer", ("",))[0] == "subj"
    unsaid = strike.governor is not None and strike.governor.name in _COMES_ABOUT
    return own or unsaid or bool(arguments.get("من قبل")) or struck[0].sort == "post"


def accuses(frame: Frame) -> bool:
    """Whether a frame tells what somebody else is said to have done; the genitive of the plural is who says it.

    اتهام طهران is hers, اتهامات الرياض are Riyadh's.
    """
    return frame.kind == CARRY and frame.sources_of("doer", ("subj",))[0] == "obj"


def _somebody_told(frame: Frame, arguments: dict[str, list[Argument]]) -> bool:
    """Whether a preposition already names who helped or struck."""
    return (frame.genitive == HELPER and _doer_told(frame, arguments)) or _striker_told(frame, arguments)


def _doer_told(frame: Frame, arguments: dict[str, list[Argument]]) -> bool:
    """Whether a source that a frame takes its doer from as well as from its subject is filled."""
    beside = next((sources for _, sources in frame.roles if "subj" in sources), ())
    return any(arguments.get(source) for source in beside)


def _striker_told(frame: Frame, arguments: dict[str, list[Argument]]) -> bool:
    """Whether لـ names who struck, since another preposition names the target: هجوم للأخيرة على محاور."""
    if frame.kind != "attack" or "ل" not in frame.sources_of("who"):
        return False
    by = any(isinstance(a, Phrase) and a.sort == "actor" for a in arguments.get("ل", []))
    return by and any(arguments.get(source) for source in ("علي", "ضد"))


def _governed(predicate: Predicate) -> bool:
    """Whether a word that takes its deed with ب governs a verbal noun: اتهم إيران بدعم الحوثيين is no support by them."""
    governor = predicate.governor
    return governor is not None and any(frame.kind == CARRY and "ب" in frame.sources for frame in governor.frames)


def _genitive(frame: Frame, arguments: dict[str, list[Argument]], *, beside: bool = False) -> dict[str, list[Argument]]:
    genitive = arguments.pop("gen", [])
    if frame.genitive == "goods":
        arguments["whence"] = genitive
        return arguments
    if frame.genitive == HELPER and beside:
        arguments["subj"] = genitive or arguments.pop("nisba", []) or arguments.pop("من", [])
        arguments["obj"] = arguments.pop(LENT, [])
        return arguments
    if "nisba" in arguments and not arguments.get("subj"):
        arguments["subj"] = arguments.pop("nisba")
        arguments.setdefault("obj", genitive)
    elif arguments.get("acc") and _both_objects(frame, genitive, arguments):
        arguments["obj"], arguments["obj2"] = genitive, arguments.pop("acc")
    elif arguments.get("acc"):
        arguments["subj"], arguments["obj"] = genitive, arguments.pop("acc")
    elif genitive:
        side = (
            "subj"
            if (frame.genitive == HELPER and "ل" in arguments)
            or names_object(frame, genitive[0], arguments)
            or _fights(frame, genitive[0], arguments)
            else _side(genitive[0], frame)
        )
        if side and not arguments.get(side):
            arguments[side] = genitive
    if arguments.get("من قبل") and not arguments.get("subj"):
        arguments["subj"] = arguments["من قبل"]
    return arguments


def _fights(frame: Frame, genitive: Argument, arguments: dict[str, list[Argument]]) -> bool:
    """Whether somebody named behind a word of fighting fights, since ضد says whom: قتال الجيش ضد المليشيا, في حربه ضدها."""
    against = frame.kind == "attack" and frame.genitive == "obj" and "ضد" in frame.sources_of("whom")
    return against and bool(arguments.get("ضد")) and isinstance(genitive, Phrase) and is_actor(genitive)


def _both_objects(frame: Frame, genitive: list[Argument], arguments: dict[str, list[Argument]]) -> bool:
    """Whether a verbal noun of giving has both who gets and what he gets: تسليم الجيش اللبناني مدرعات."""
    given = arguments["acc"][0]
    takes = "obj" in frame.sources_of("to") and "obj2" in frame.sources_of("goods")
    goods = isinstance(given, Phrase) and given.sort == "materiel"
    return (
        takes and goods and bool(genitive) and is_actor(genitive[0]) and not any(arguments.get(s) for s in ("ل", "الي"))
    )


def _side(genitive: Argument, frame: Frame) -> str:
    """Subject or object, by what the frame says unless only the other can be of this sort."""
    if frame.genitive == HELPER:
        return "obj"
    if frame.kind == "attack" and isinstance(genitive, Phrase) and is_freighter(genitive):
        return "obj"
    if frame.kind == CARRY and isinstance(genitive, Phrase) and "." not in frame.predicate:
        return "subj"
    if frame.kind == "detention" and isinstance(genitive, Phrase) and captures(genitive):
        return "subj"
    other = "subj" if frame.genitive == "obj" else "obj"
    if not isinstance(genitive, Phrase):
        return frame.genitive
    roles = {source: role for role, options in frame.roles for source in options}
    here, there = roles.get(frame.genitive), roles.get(other)
    if here is None and frame.genitive in {source for source, _ in frame.when}:
        return frame.genitive  # نشر مئات المقاتلين في المدينة
    if here is not None and accepts(frame, here, genitive):
        return frame.genitive
    if there is not None and accepts(frame, there, genitive):
        return other
    return frame.genitive if here is None and there is None else ""
