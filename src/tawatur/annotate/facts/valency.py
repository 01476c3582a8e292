"""Valency: what the frames of a word tell of who may be its doer and what its object."""

from __future__ import annotations

from functools import cache

from tawatur.annotate.facts.acceptance import can_do, can_suffer, captures, is_vehicle
from tawatur.annotate.facts.frames import CARRY, Frame
from tawatur.annotate.facts.plans import is_plan
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.mentions import Phrase


def does_its_own(verb: Predicate, clause: Clause) -> bool:
    """Whether the pronoun on a clause's أن does what its verb says: ها and هم always where they agree.

    ه does after an accusation, and where a force tells whom it killed or caught: قال الجيش إنه قتل 50 مسلحا.
    """
    if clause.pronoun == "ها":
        return verb.gender == "f"
    if clause.pronoun == "هم":
        return verb.number == "p"
    outer = clause.parent.verb if clause.parent is not None else None
    if clause.parent is None or outer is None or verb.gender != "m":
        return False
    accuses = outer.carries()
    if accuses is not None and accuses.sources_of("doer", ("",))[0] == "obj":
        return True
    tellers = [*outer.arguments.get("subj", []), *clause.parent.before][:1]
    forces = any(isinstance(a, Phrase) and not a.preposition and captures(a) and a.gender != "f" for a in tellers)
    return forces and verb.voice == "either" and (verb.tells("attack") or verb.tells("detention"))


def hands_on(verb: Predicate) -> bool:
    """Whether a verb tells of supply or collusion, whose doer is somebody."""
    return _hand_on(verb.frames)


@cache
def _hand_on(frames: tuple[Frame, ...]) -> bool:
    return any(frame.kind in {"supply", "collusion"} for frame in frames)


def taken_up(verb: Predicate, topic: Phrase) -> bool:
    """Whether what is said before a verb is not its doer: البضاعة يجلبها مهربون, أسلحة استولى عليها, القوات تصلها الأسلحة."""
    if topic.sort != "materiel":
        return verb.pronoun in {"ه", "ها", "هم"} and reaches(verb)
    if verb.voice == "passive":
        return False
    resumed = any(pronoun in {"ه", "ها"} and takes_goods(verb, source) for source, pronoun in verb.pending.items())
    return resumed or verb.pronoun in {"ه", "ها"} or (bool(verb.pronoun) and gives(verb))


def reaches(verb: Predicate) -> bool:
    """Whether a verb tells of goods that come to whoever is its object: تصله الأسلحة."""
    return any(
        "subj" in f.sources_of("goods") and "obj" in f.sources_of("to") for f in verb.frames if f.kind == "supply"
    )


def comes(verb: Predicate) -> bool:
    """Whether a verb tells of goods that come to somebody: وصل إلى."""
    return any("subj" in f.sources_of("goods") for f in verb.frames if f.kind == "supply")


def takes_goods(verb: Predicate, source: str) -> bool:
    """Whether some sense of a verb takes the goods that it tells of from a source: استولى على."""
    return any(source in frame.sources_of("goods") for frame in verb.frames)


def only_goods(predicate: Predicate, source: str) -> bool:
    """Whether a word that hands something over takes nothing but goods from a source: دعم بالسلاح, unlike دعم بطرابلس."""
    roles = [(frame.kind, role) for frame in predicate.frames for role, sources in frame.roles if source in sources]
    return bool(roles) and all(told == ("supply", "goods") for told in roles)


def gives(verb: Predicate) -> bool:
    """Whether a verb needs somebody who hands goods over: what is handed over is never its doer."""
    return _give(verb.frames)


@cache
def _give(frames: tuple[Frame, ...]) -> bool:
    handing = [dict(f.roles) for f in frames if f.kind == "supply"]
    return bool(handing) and not any("subj" in roles.get("goods", ()) for roles in handing)


def awaits_deed(masdar: Predicate, deed: Predicate) -> bool:
    """Whether a verbal noun with its doer takes another deed as object: إحباط قوات التحالف تهريب شحنة, محاولات تركيا تسليح."""
    return (
        (masdar.part == "masdar" or (masdar.part == "noun" and (hands_on(deed) or is_plan(masdar))))
        and "gen" in masdar.arguments
        and "acc" not in masdar.arguments
        and any(
            (frame.kind == CARRY and "obj" in frame.sources_of("deed"))
            or any(source == "obj" and "event" in classes for source, classes in frame.when)
            for frame in masdar.frames
        )
    )


_MANNED = ("طائر", "سفين", "شاحن", "قارب", "فرقاط", "مدمر", "بارج", "بوارج", "طراد")
"""How carriers and warships begin, whose crew does something when it is said whose they are."""


def only_moved(verb: Predicate, argument: Argument) -> bool:
    """Whether a bare phrase can only be what is handed over: يبيع الرصاص, سلم أسلحة."""
    if (
        not isinstance(argument, Phrase)
        or not (argument.sort == "materiel" or is_vehicle(argument))
        or verb.voice == "passive"
    ):
        return False
    if argument.owner is not None and argument.mention.text.removeprefix("ال").startswith(_MANNED):
        return False
    goods = [
        dict(f.roles)["goods"] for f in verb.frames if f.kind in {"supply", "seizure"} and "goods" in dict(f.roles)
    ]
    return any("obj" in sources for sources in goods) and not any("subj" in sources for sources in goods)


def undergoes(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a participle that may be active or passive can only be passive of this phrase: الأماكن المستهدفة."""
    stated = [f for f in predicate.frames if f.kind == "attack"]
    return bool(stated) and not any(can_do(f, phrase) for f in stated) and any(can_suffer(f, phrase) for f in stated)


def receives(verb: Predicate) -> bool:
    """Whether a verb's doer gets something from somebody: يتلقى الدعم من."""
    return verb.verbal and _receive(verb.frames)


@cache
def _receive(frames: tuple[Frame, ...]) -> bool:
    roles = [dict(f.roles) for f in frames if f.kind == "supply"]
    return any(r.get("from", ())[:1] == ("من",) and r.get("to", ())[:1] == ("subj",) for r in roles)


def provides(predicate: Predicate) -> bool:
    """Whether a participle's verb hands something over, or to somebody, or takes it."""
    return any(
        frame.kind in {"supply", "seizure"} and "obj" in frame.sources and "subj" in frame.sources
        for frame in predicate.frames
    )


def handed_over(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a participle describes the goods that its verb hands over or takes: الأسلحة المقدمة, الأسلحة المصادرة."""
    goods = [f.sources_of("goods") for f in predicate.frames if f.kind in {"supply", "seizure"}]
    return (
        phrase.sort == "materiel"
        and any("obj" in sources for sources in goods)
        and not any("subj" in sources for sources in goods)
    )


def already_aimed(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether another preposition already gave a strike its target: ضد القوات ... على الطرق; before على, لـ tells who struck."""
    for frame in predicate.frames:
        role = {"attack": "whom", "presence": "where"}.get(frame.kind, "")
        sources = frame.sources_of(role)
        by = "ل" if role == "whom" and phrase.preposition == "علي" and "ل" in frame.sources_of("who") else ""
        if phrase.preposition in sources and any(
            s not in {"obj", "subj", phrase.preposition, by} and predicate.arguments.get(s) for s in sources
        ):
            return True
    return False


def aims(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a second لـ gives a strike its target: قصف لقوات النظام لقرية."""
    return phrase.sort in {"place", "post", "people"} and any(
        f.kind == "attack" and "ل" in f.sources_of("whom") and "obj" in f.sources_of("whom") for f in predicate.frames
    )


def hurts(predicate: Predicate) -> bool:
    """Whether a predicate tells of casualties."""
    return predicate.tells("tally")


def harms(predicate: Predicate) -> bool:
    """Whether a predicate tells of people killed or wounded and of nothing else: no deed can be its object."""
    killed = False
    for frame in predicate.frames:
        if frame.kind == CARRY:
            return False
        killed = killed or frame.category in {"killed", "wounded"}
    return killed


def suffers(verb: Predicate) -> bool:
    """Whether a verb without an object tells of what befell its subject: أصيب وقتل."""
    return verb.voice == "either" and _suffer(verb.frames)


@cache
def _suffer(frames: tuple[Frame, ...]) -> bool:
    return any(
        f.category in {"killed", "wounded"} and any("obj" in s for _, s in f.roles) for f in frames if f.kind == "tally"
    )
