"""Genitives: a verbal noun's genitive, adjective of nationality and pronoun are its doer or what is done to."""

from __future__ import annotations

from tawatur.annotate.facts.acceptance import accepts, captures, is_freighter
from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.frames import CARRY, Frame
from tawatur.annotate.facts.marked import moved_objects, names_object
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.resumption import THINGS, object_of
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.mentions import Phrase

LENT = "lent"
"""The source of a doer that a verbal noun takes from its clause, used where it has none of its own."""
HELPER = "helper"
"""The genitive of a noun of help: with ب it is who helps (بدعم التحالف); with لـ after it too; alone it is who is helped."""


def settle_noun(noun: Predicate, clause: Clause, referents: Referents) -> None:
    """Reads a verbal noun's pronoun as its genitive: a relative clause's antecedent, else whom it means."""
    if any(frame.genitive == "goods" for frame in noun.frames):
        goods = referents.goods(noun.at)
        noun.arguments.setdefault("obj", [goods] if goods is not None else [])
    _own_denial(noun, referents)
    if not noun.pronoun or noun.arguments.get("gen"):
        return
    if noun.pronoun == "هما" and (both := referents.pair(noun.at)):
        noun.arguments["gen"] = list(both)
        return
    if _meets_carrier(noun, clause):
        return
    if (blamed := _blamed_for(noun, referents)) is not None:
        noun.arguments["gen"] = [blamed]
        return
    used = noun.name in _USING and referents.governs_nothing(noun.at)
    if noun.pronoun in THINGS and (used or _only_goods(noun)):
        goods = referents.goods(noun.at)
        noun.arguments["gen"] = [goods] if goods is not None else []
        if used or goods is not None:
            return
    if (topic := _striking_topic(noun, clause, referents)) is not None:
        noun.arguments["gen"] = [topic]
        return
    found: Argument | None = clause.antecedent if clause.kind in {"relative", "attached", "resumed"} else None
    if not isinstance(found, Phrase) or not (
        found.sort not in {"actor", "person", "people"} or referents.may_mean(noun.pronoun, found)
    ):
        found = (
            referents.speakers.denier(noun.at, noun.pronoun)
            or _announced_by(noun, clause, referents)
            or _told_of_before(noun, clause, referents)
            or object_of(noun, referents, other=[*_seizers(noun, clause), *_accused(noun)])
        )
    if found is not None:
        noun.arguments["gen"] = [*clause.fellows, found] if found is clause.antecedent else [found]


def _told_of_before(noun: Predicate, clause: Clause, referents: Referents) -> Phrase | None:
    """The genitive of the noun that و joins a verbal noun to, whom its pronoun takes up: عدوان الجيش على القرى ودعمه للمليشيا."""
    before = [p for p in clause.predicates if p.at < noun.at] if noun.conjunction == "و" else []
    if not before or before[-1].part not in {"masdar", "noun"} or not noun.tells("supply"):
        return None
    whose = [a for a in before[-1].arguments.get("gen", []) if is_actor(a) and isinstance(a, Phrase)]
    meant = [a for a in whose if referents.may_mean(noun.pronoun, a)]
    return meant[0]._replace(preposition="", conjunction="") if len(whose) == 1 and meant else None


_USING = frozenset({"خدم.X", "عمل.X"})
"""Verbs of using, whose noun's pronoun is what is used where nothing else is: استخدامه في تهريب الأسلحة."""


def _own_denial(noun: Predicate, referents: Referents) -> None:
    """Gives a handing over that an official denies, and that names no giver, to his state: نفى السفير التركي تقديم أسلحة."""
    denial = noun.governor.carries() if noun.governor is not None else None
    if noun.governor is None or denial is None or denial.polarity != "denied" or not noun.tells("supply"):
        return
    named = any(isinstance(a, Phrase) for a in noun.governor.arguments.get("subj", []))
    state = referents.speakers.country(noun.at) if not (named or noun.pronoun) else None
    if state is not None and state.kind == "state":
        noun.arguments.setdefault(LENT, [state])


def _only_goods(noun: Predicate) -> bool:
    """Whether only goods do what a verbal noun says: قبل وقوعها في أيدي داعش."""
    return bool(noun.frames) and all("subj" in frame.sources_of("goods") for frame in noun.frames)


def _striking_topic(noun: Predicate, clause: Clause, referents: Referents) -> Phrase | None:
    """The subject of a clause that a strike's pronoun takes up, or that of a deed told before its verb.

    عمد الجيش إلى زيادة وتيرة قصفه, في إطار دعمها للمليشيا كثفت تركيا.
    """
    ahead = clause.verb is not None and clause.verb.at > noun.at and hands_on(noun)
    if clause.verb is None or not (noun.tells("attack") or ahead):
        return None
    topics = [a for a in clause.subject if isinstance(a, Phrase) and referents.may_mean(noun.pronoun, a)]
    return topics[0]._replace(preposition="", conjunction="") if len(clause.subject) == 1 and topics else None


def _meets_carrier(noun: Predicate, clause: Clause) -> bool:
    """Whether a pronoun tells of a ship that was seized: اعتراض سفينة أثناء توجهها إلى الحديدة."""
    seized = [p for p in clause.predicates if p.at < noun.at and p.tells("seizure")]
    moves = bool(noun.preposition) and all(f.kind in {"movement", "pass"} for f in noun.frames)
    return bool(seized) and moves and noun.pronoun in THINGS


def _accused(noun: Predicate) -> list[Argument]:
    """Whom an accusation is about, or on whom somebody relies: what he does, he does to somebody else (متهما إيران بدعمها)."""
    carry = noun.governor.carries() if noun.governor is not None else None
    doer = carry.sources_of("doer", ("",))[0] if carry is not None else ""
    if noun.governor is None or doer not in {"obj", "علي", "الي"}:
        return []
    return noun.governor.arguments.get(doer, [])


def _blamed_for(noun: Predicate, referents: Referents) -> Phrase | None:
    """Who is accused or punished, where the pronoun of the deed means him, since it says to whom: أدانتها لتسليحها المليشيا."""
    blamed = [a for a in _accused(noun) if isinstance(a, Phrase) and referents.may_mean(noun.pronoun, a)]
    return blamed[0]._replace(preposition="", conjunction="") if len(blamed) == 1 and _told_to_whom(noun) else None


def _announced_by(noun: Predicate, clause: Clause, referents: Referents) -> Phrase | None:
    """Who announces or goes on with a deed, where its pronoun means himself, since it says to whom: تعلن تركيا دعمها لسوريا."""
    verb = noun.governor
    carry = verb.carries() if verb is not None and verb.verbal else None
    own = (
        carry is not None and carry.sources_of("doer", ("",))[0] == "subj" and noun.governed in carry.sources_of("deed")
    )
    if verb is None or not own or not hands_on(noun) or not _told_to_whom(noun):
        return None
    told = verb.arguments.get("subj") or (clause.subject if verb is clause.verb else [])
    doers = [a for a in told if isinstance(a, Phrase) and referents.may_mean(noun.pronoun, a)]
    return doers[0]._replace(preposition="", conjunction="") if len(doers) == 1 else None


def _told_to_whom(noun: Predicate) -> bool:
    """Whether a verbal noun says whom its deed is done to, so that its pronoun is its doer."""
    return bool(noun.arguments.get("acc")) or any(is_actor(a) for a in noun.arguments.get("ل", []))


def _seizers(noun: Predicate, clause: Clause) -> list[Argument]:
    """Who seized: an attempt or a shipment told of with it is never theirs (اعترضت البحرية زوارق خلال محاولتها تهريب أسلحة)."""
    seized = clause.verb is not None and clause.verb.tells("seizure")
    return clause.subject if seized and noun.preposition else []


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
    if predicate.part == "masdar":
        arguments = moved_objects(frame, predicate, arguments)
    agents = arguments.get("من قبل") or arguments.get("بواسطه")
    if predicate.part == "passive" and agents and not arguments.get("subj") and "بواسطه" not in frame.sources:
        arguments["subj"] = agents
    lent = arguments.pop(LENT, [])
    if lent and frame.kind != "origin" and not arguments.get("subj") and not _somebody_told(frame, arguments):
        arguments["subj"] = lent
        if predicate.name == _AMBUSH and arguments.get("ل"):
            arguments["ضد"] = arguments.pop("ل")  # نصب التنظيم كمينا للقوات
    return arguments


_AMBUSH = "كمين"
"""The noun of an ambush, behind which لـ names who lay in it, or whom it was laid for where its verb tells who laid it."""


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
            if (frame.genitive == HELPER and "ل" in arguments) or names_object(frame, genitive[0], arguments)
            else _side(genitive[0], frame)
        )
        if side and not arguments.get(side):
            arguments[side] = genitive
    if arguments.get("من قبل") and not arguments.get("subj"):
        arguments["subj"] = arguments["من قبل"]
    return arguments


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
