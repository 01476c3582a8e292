"""From grammar to roles: who is subject and object of each predicate, and which mentions fill which role of its frame."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.annotate.facts.acceptance import ACTORS, accepted, accepts, is_vehicle
from tawatur.annotate.facts.clauses import Clause, gives, several
from tawatur.annotate.facts.frames import CARRY, PASS, Frame
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.mentions import Phrase
from tawatur.model import Mention

_CLASSES = {
    "actor": ACTORS - {"materiel"},
    "people": frozenset({"actor", "person", "people"}),
    "place": frozenset({"place", "post"}),
    "goods": frozenset({"materiel"}),
    "event": frozenset({"event"}),
}


_NAMED_PLACES = frozenset({("presence", "where"), ("movement", "to"), ("movement", "from")})
"""Roles that only a named place fills: "in the area" tells nobody where."""
_BODIES = frozenset(
    {"fighters", "soldiers", "forces", "factions", "militias", "officers", "gunmen", "mercenaries", "opposition"}
)
"""Classes of people that a name beside them makes more precise."""


@dataclass(slots=True)
class Filled:
    """A frame with the mentions that fill its roles; `phrases` are those that were used."""

    frame: Frame
    predicate: Predicate
    roles: dict[str, list[Mention]]
    phrases: list[Phrase]


_MONEY = frozenset({"money"})


def fits(argument: Argument, classes: frozenset[str]) -> bool:
    """Whether an argument is of one of the classes that a condition names."""
    if "goods" in classes and isinstance(argument, Phrase) and is_vehicle(argument):
        return True
    if (
        isinstance(argument, Predicate)
        and argument.phrase is not None
        and argument.phrase.sort == "materiel"
        and "goods" in classes
    ):
        return True
    if classes == _MONEY:
        return isinstance(argument, Phrase) and argument.sort == "materiel" and argument.kind == "money"
    sort = argument.sort if isinstance(argument, Phrase) else "event"
    if isinstance(argument, Phrase) and "troops" in classes:
        return argument.sort == "materiel" and argument.kind == "fighters"
    return any(sort in _CLASSES[name] for name in classes)


def subject_and_object(clause: Clause, verb: Predicate, referents: Referents, earlier: Sequence[Clause]) -> None:
    """Settles subject and object of a clause's finite verb in place: order, relatives, passives, pronouns, implied subjects."""
    arguments = verb.arguments
    bare = [a for a in clause.before if not (isinstance(a, Phrase) and a.preposition)]
    _take_accusative(verb)
    topic = [
        a
        for a in bare
        if _agrees(verb, a)
        and not (
            isinstance(a, Phrase)
            and a.sort == "materiel"
            and verb.voice != "passive"
            and (verb.pronoun in _THINGS or (verb.pronoun and gives(verb)))
        )
    ]
    if topic and not arguments.get("subj"):
        arguments["subj"] = _together(topic, clause.before)
    elif topic and arguments.get("subj") and not arguments.get("obj") and not verb.pronoun:
        arguments["obj"], arguments["subj"] = arguments["subj"], _together(topic, clause.before)
    _take_antecedent(clause, verb)
    if verb.pronoun and not arguments.get("obj"):
        found = object_of(verb, referents, other=arguments.get("subj", ()))
        if found is not None:
            arguments["obj"] = [found]
    if not topic and not clause.antecedent and _lone_recipient(verb):
        arguments["obj"] = arguments.pop("subj")
    if clause.fellows:
        for source, filling in arguments.items():
            if len(filling) == 1 and filling[0] is clause.antecedent:
                arguments[source] = [*clause.fellows, *filling]
    if _is_passive(verb) and not (
        clause.pronoun and verb.voice == "either" and arguments.get("obj") and not arguments.get("من قبل")
    ):
        _turn_passive(clause, verb, referents, earlier)
        clause.subject, clause.passive = list(arguments.get("obj", [])), True
        return
    _tell(verb)
    if not arguments.get("subj"):
        arguments["subj"] = _implied(clause, verb, referents, earlier)
    clause.subject = list(arguments.get("subj", []))
    if _suffers(verb) and not arguments.get("obj") and clause.kind == "joined":
        arguments["obj"], arguments["subj"] = arguments["subj"], []
        clause.passive = True


def _suffers(verb: Predicate) -> bool:
    """Whether a verb without an object tells of what befell its subject: أصيب وقتل."""
    return verb.voice == "either" and any(
        f.category in {"killed", "wounded"} and any("obj" in s for _, s in f.roles)
        for f in verb.frames
        if f.kind == "tally"
    )


def _lone_recipient(verb: Predicate) -> bool:
    """Whether the only actor after a verb of supplying is who is supplied: بلاده تزود الحوثيين بالأسلحة."""
    first = next((dict(frame.roles).get("to", ("",))[0] for frame in verb.frames if frame.kind == "supply"), "")
    alone = len([s for s in ("subj", "obj", "obj2", "ل", "الي") if verb.arguments.get(s)]) == 1
    return (
        first == "obj"
        and alone
        and bool(verb.arguments.get("subj"))
        and not verb.pronoun
        and _actor(verb.arguments["subj"][0])
    )


def _take_accusative(verb: Predicate) -> None:
    """A bare noun in the accusative after the verb is its object, however it stands: واعتقلت شاباً."""
    subject = verb.arguments.get("subj")
    if (
        subject
        and not verb.arguments.get("obj")
        and not verb.pronoun
        and verb.voice != "passive"
        and _accusative(subject[0])
    ):
        verb.arguments["obj"] = verb.arguments.pop("subj")
        verb.voice = "active"


def _accusative(argument: Argument) -> bool:
    """Whether an indefinite noun of people shows the accusative in its letters: شابا, طفلين, ناشطين."""
    if not isinstance(argument, Phrase) or argument.sort != "people" or argument.definite or argument.preposition:
        return False
    word = argument.mention.text.split(" ")[0]
    if argument.number == "d" or (argument.number == "p" and argument.quantity is None):
        return word.endswith("ين")
    return argument.number == "s" and (word.endswith(("اً", "ًا")) or (word.endswith("ا") and len(word) > _SHORTEST))


_SHORTEST = 3


def _turn_passive(clause: Clause, verb: Predicate, referents: Referents, earlier: Sequence[Clause]) -> None:
    """The subject of a passive is its object; what stood as object was the second: كانا يُسلَّمان 150 ألف دينار."""
    arguments = verb.arguments
    subject = arguments.pop("subj", []) or ([] if not _given(verb) else _implied(clause, verb, referents, earlier))
    if subject and _given(verb):
        arguments["obj2"] = arguments.pop("obj", [])
    if subject:
        arguments["obj"] = [*subject, *arguments.get("obj", [])]
    elif not arguments.get("obj") and gives(verb):
        arguments["obj"] = next((list(c.patient) for c in reversed(earlier) if c.patient), [])
    arguments["subj"] = list(arguments.get("من قبل", []))
    clause.patient = [a for a in arguments.get("obj", []) if isinstance(a, Phrase) and a.sort == "materiel"]


def _given(verb: Predicate) -> bool:
    """Whether a verb of two objects has goods as the only one said: then its subject, said or not, is who gets them."""
    objects = verb.arguments.get("obj", [])
    return "obj2" in verb.sources and bool(objects) and isinstance(objects[0], Phrase) and objects[0].sort == "materiel"


def _tell(verb: Predicate) -> None:
    """A strike that is the subject of a striking verb is told by that verb: قصف استهدف بلدة."""
    if any(frame.kind == "attack" for frame in verb.frames):
        for argument in verb.arguments.get("subj", []):
            if isinstance(argument, Predicate) and any(frame.kind == "attack" for frame in argument.frames):
                argument.told = True


def _together(topic: Sequence[Argument], before: Sequence[Argument]) -> list[Argument]:
    first = topic[0]
    at = list(before).index(first)
    while at > 0 and isinstance(first, Phrase) and first.conjunction:
        earlier = before[at - 1]
        if not isinstance(earlier, Phrase) or earlier.preposition or earlier.sort != first.sort:
            break
        at -= 1
        first = earlier
    if not isinstance(first, Phrase):
        return [first]
    later = (a for a in before[at + 1 :] if isinstance(a, Phrase) and a.conjunction and a.sort == first.sort)
    return [first, *later]


def _take_antecedent(clause: Clause, verb: Predicate) -> None:
    """A relative clause's antecedent fills the place that a pronoun resumes, else its subject, else its object."""
    antecedent, arguments = clause.antecedent, verb.arguments
    if clause.kind == "result" and antecedent is not None:
        arguments["subj"], arguments["obj"] = [antecedent], [*arguments.get("subj", []), *arguments.get("obj", [])]
        return
    if clause.kind == "who" and antecedent is not None:
        if arguments.get("subj"):
            arguments["obj"] = [*arguments.pop("subj"), *arguments.get("obj", [])]
        arguments["subj"] = [antecedent]
    if antecedent is None or clause.kind not in {"relative", "attached", "resumed"}:
        return
    resumes = bool(clause.resumed) and not arguments.get(clause.resumed)
    things = isinstance(antecedent, Phrase) and antecedent.sort == "materiel"
    if resumes and (not verb.pronoun or not things or _hands_over(verb, clause.resumed)):
        arguments[clause.resumed] = [antecedent]
    elif verb.pronoun and not arguments.get("obj"):
        arguments["obj"] = [antecedent]
    elif not arguments.get("subj"):
        arguments["subj"] = [antecedent]
    elif _agrees(verb, antecedent) and not arguments.get("obj") and not _agrees(verb, arguments["subj"][0]):
        arguments["obj"], arguments["subj"] = arguments["subj"], [antecedent]
    elif not arguments.get("obj"):
        if (
            _agrees(verb, antecedent)
            and not isinstance(arguments["subj"][0], Predicate)
            and not _actor(arguments["subj"][0])
        ):
            arguments["obj"], arguments["subj"] = arguments["subj"], [antecedent]
        else:
            arguments["obj"] = [antecedent]


def _actor(argument: Argument) -> bool:
    return isinstance(argument, Phrase) and argument.sort in {"actor", "person", "people"}


def _agrees(verb: Predicate, argument: Argument) -> bool:
    return argument.gender == "?" or verb.gender in ("?", argument.gender) or several(verb, argument)


def _is_passive(verb: Predicate) -> bool:
    """Unvowelled passives: an agent phrase, or no object and a subject that can only be one."""
    if verb.voice != "either":
        return verb.voice == "passive"
    if verb.arguments.get("من قبل") and any("obj" in sources for frame in verb.frames for _, sources in frame.roles):
        return True
    subject, objects = verb.arguments.get("subj"), verb.arguments.get("obj")
    if objects and not verb.arguments.get("من قبل") and verb.number in {"p", "d"} and _accusative(objects[0]):
        return False
    if not subject and objects and any(frame.kind == "tally" for frame in verb.frames) and not verb.pronoun:
        return _agrees(verb, objects[0])
    if not subject or objects or verb.pronoun:
        return False
    first = subject[0]
    if any(frame.kind in {"tally", "detention"} and any("obj" in s for _, s in frame.roles) for frame in verb.frames):
        return True
    if any(frame.kind == "seizure" and "obj" in dict(frame.roles)["goods"] for frame in verb.frames):
        return isinstance(first, Phrase) and (first.sort in {"materiel", "place"} or is_vehicle(first))
    for frame in verb.frames:
        sources = {source: role for role, options in frame.roles for source in options}
        role = sources.get("obj")
        if role is None or frame.kind == CARRY:
            continue
        doer = sources.get("subj")
        if doer == "goods" and isinstance(first, Phrase) and first.sort == "materiel":
            return False
        if isinstance(first, Phrase) and first.sort in accepted(frame.kind, role):
            return doer is None or first.sort not in accepted(frame.kind, doer) - {"materiel", "post"}
    return False


def _implied(clause: Clause, verb: Predicate, referents: Referents, earlier: Sequence[Clause]) -> list[Argument]:
    """Who acts where no subject is said: the pronoun after أن, the subject of the clause before, the speaker."""
    if clause.kind == "asked":
        return []
    if verb.person == 1:
        found = referents.speaker(verb.at, plural=verb.number == "p")
        return [found] if found is not None else []
    if clause.pronoun and clause.parent is not None and clause.parent.verb is not None:
        charged = _charged(clause.parent.verb)
        if charged and _agrees(verb, charged[0]):
            return charged
        speakers = [
            a
            for a in clause.parent.subject
            if isinstance(a, Phrase) and a.sort in {"actor", "person"} and _agrees(verb, a)
        ]
        if speakers:
            return list(speakers)
    if clause.pronoun:
        found = pronoun_of(clause, referents, earlier)
        return [found] if found is not None else []
    carries = verb.carries() is not None or _suffers(verb)
    for other in reversed(earlier):
        fitting = [a for a in other.subject if _agrees(verb, a) and not (carries and isinstance(a, Predicate))]
        if fitting:
            return fitting
    found = referents.speaker(verb.at) if referents.opens(clause.first) else None
    return [found] if found is not None else []


def _charged(verb: Predicate) -> list[Argument]:
    """Whom a verb of accusation is about: اتهمت المعارضة روسيا بأنها."""
    carry = verb.carries()
    sources = dict(carry.roles).get("doer", ()) if carry is not None else ()
    if not sources or sources[0] != "obj" or verb.part != "finite":
        return []
    charged: list[Argument] = [a for a in verb.arguments.get("obj", []) if isinstance(a, Phrase)]
    return charged[:1]


def pronoun_of(clause: Clause, referents: Referents, earlier: Sequence[Clause]) -> Phrase | None:
    """Whom the pronoun on a clause's أن means: the speaker whose words it opens, a subject before, else the nearest that agrees."""
    speaker = referents.speaker(clause.first) if referents.opens(clause.first) else None
    if speaker is not None and clause.pronoun == "ه" and speaker.gender == "f":
        return None
    if speaker is not None:
        return speaker
    for other in reversed(earlier):
        for argument in other.subject:
            if isinstance(argument, Phrase) and referents.may_mean(clause.pronoun, argument):
                return argument._replace(preposition="", conjunction="")
    return referents.of(clause.pronoun, clause.first)


HELPER = "helper"
"""The genitive of a noun of help: with ب it is who helps (بدعم التحالف); with لـ after it too; alone it is who is helped."""
LENT = "lent"
"""The source of a doer that a verbal noun takes from its clause, used where it has none of its own."""


def settle_noun(noun: Predicate, clause: Clause, referents: Referents) -> None:
    """Reads a verbal noun's pronoun as its genitive: a relative clause's antecedent, else whom it means."""
    if any(frame.genitive == "goods" for frame in noun.frames):
        goods = referents.goods(noun.at)
        noun.arguments.setdefault("obj", [goods] if goods is not None else [])
    if not noun.pronoun or noun.arguments.get("gen"):
        return
    found: Argument | None = clause.antecedent if clause.kind in {"relative", "attached"} else None
    if not isinstance(found, Phrase) or not (
        found.sort not in {"actor", "person", "people"} or referents.may_mean(noun.pronoun, found)
    ):
        found = referents.denier(noun.at, noun.pronoun) or object_of(noun, referents)
    if found is not None:
        noun.arguments["gen"] = [found]


_THINGS = frozenset({"ه", "ها"})
"""Pronouns that can mean things."""


def object_of(predicate: Predicate, referents: Referents, *, other: Sequence[Argument] = ()) -> Phrase | None:
    """Whom or what the pronoun on a predicate means: goods where its object is goods and goods were told of (بيعها, سلّمها لـ)."""
    if predicate.pronoun in _THINGS and _hands_over(predicate, "obj"):
        goods = referents.goods(predicate.at)
        if goods is not None:
            return goods
    return referents.of(predicate.pronoun, predicate.at, other=other)


def _hands_over(predicate: Predicate, source: str) -> bool:
    """Whether some sense of a predicate takes goods from this source, and whoever gets or held them from another."""
    for frame in predicate.frames:
        roles = dict(frame.roles)
        if source in roles.get("goods", ()) and not (
            predicate.verbal and source in roles.get("to", ()) and "ل" not in predicate.arguments
        ):
            return True
    return False


def settle_pronouns(predicate: Predicate, clause: Clause, referents: Referents) -> None:
    """Reads the pronouns that stand after prepositions (له, منها, عليه): a relative clause's antecedent, goods, or an actor before."""
    for source, pronoun in predicate.pending.items():
        if predicate.arguments.get(source):
            continue
        found: Phrase | None = None
        if (
            isinstance(clause.antecedent, Phrase)
            and referents.may_mean(pronoun, clause.antecedent)
            and clause.resumed == source
        ):
            found = clause.antecedent
        elif pronoun in _THINGS and _hands_over(predicate, source):
            found = referents.goods(predicate.at)
        found = found or referents.of(pronoun, predicate.at, other=predicate.arguments.get("subj", ()))
        if found is not None:
            predicate.arguments[source] = [found]


def name_country(predicate: Predicate, referents: Referents) -> None:
    """بلاده, بلادنا: the speaker's own country; مقاتليه: the force whose fighters they are."""
    for source, found in predicate.arguments.items():
        for k, argument in enumerate(found):
            if isinstance(argument, Phrase) and argument.kind == "country" and argument.pronoun:
                meant = referents.country(argument.first)
                predicate.arguments[source][k] = meant if meant is not None else argument
            elif (
                isinstance(argument, Phrase)
                and argument.kind in _BODIES
                and argument.pronoun
                and argument.quantity is None
            ):
                whose = referents.of(argument.pronoun, argument.first)
                if whose is not None and whose.sort == "actor":
                    predicate.arguments[source][k] = whose._replace(
                        preposition=argument.preposition, conjunction=argument.conjunction
                    )


def arguments_for(frame: Frame, predicate: Predicate) -> dict[str, list[Argument]]:
    """A predicate's arguments as one frame sees them: a verbal noun's genitive is its subject or its object."""
    arguments = {source: list(found) for source, found in predicate.arguments.items()}
    if predicate.part in {"masdar", "noun"}:
        arguments = _genitive(
            frame, arguments, beside=predicate.preposition in {"ب", "تحت"} and not _governed(predicate)
        )
    if predicate.part == "masdar" and _object_with_lam(frame, predicate, arguments):
        arguments["obj"] = arguments.pop("ل")
    if predicate.part == "passive" and arguments.get("من قبل") and not arguments.get("subj"):
        arguments["subj"] = arguments["من قبل"]
    lent = arguments.pop(LENT, [])
    beside = next((sources for _, sources in frame.roles if "subj" in sources), ())
    if (
        lent
        and not arguments.get("subj")
        and not (frame.genitive == HELPER and any(arguments.get(source) for source in beside))
    ):
        arguments["subj"] = lent
    return arguments


def _object_with_lam(frame: Frame, predicate: Predicate, arguments: dict[str, list[Argument]]) -> bool:
    """Whether لـ only marks the object of a verbal noun that has its doer: مصادرتها لشحنة أسلحة."""
    given = arguments.get("ل", [])
    things = bool(given) and isinstance(given[0], Phrase) and given[0].sort == "materiel"
    return (
        things
        and not arguments.get("obj")
        and "obj" in dict(frame.roles).get("goods", ())
        and bool(predicate.pronoun or arguments.get("subj"))
    )


def _governed(predicate: Predicate) -> bool:
    """Whether a word that takes its deed with ب governs a verbal noun: اتهم إيران بدعم الحوثيين is no support by them."""
    governor = predicate.governor
    return governor is not None and any(frame.kind == CARRY and "ب" in frame.sources for frame in governor.frames)


def actors_of(event: Predicate) -> list[Phrase]:
    """Who an event is about: its doer, or, of what only comes to pass (عودة، مرور، ظهور), whoever it happens to."""
    passing = any(frame.kind == PASS for frame in event.frames) and event.part == "masdar"
    arguments = event.arguments if passing or not event.frames else arguments_for(event.frames[0], event)
    for source in ("gen", "obj", "subj") if passing else ("subj",):
        found: list[Phrase] = []
        for argument in arguments.get(source, []):
            found += [argument] if isinstance(argument, Phrase) else actors_of(argument)
        if found:
            return found
    return []


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
            if (frame.genitive == HELPER and arguments.get("ل")) or _has_indirect(frame, genitive[0], arguments)
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
    takes = "obj" in dict(frame.roles).get("to", ()) and "obj2" in dict(frame.roles).get("goods", ())
    goods = isinstance(given, Phrase) and given.sort == "materiel"
    return (
        takes and goods and bool(genitive) and _actor(genitive[0]) and not any(arguments.get(s) for s in ("ل", "الي"))
    )


def _has_indirect(frame: Frame, genitive: Argument, arguments: dict[str, list[Argument]]) -> bool:
    """Whether لـ already names whom a deed is done to, so that the genitive is its doer: تزويد إيران للحوثيين."""
    given = any(isinstance(a, Phrase) and a.sort in {"actor", "people", "person"} for a in arguments.get("ل", []))
    return (
        given
        and isinstance(genitive, Phrase)
        and genitive.sort != "materiel"
        and any("obj" in sources and "ل" in sources for _, sources in frame.roles)
    )


def _side(genitive: Argument, frame: Frame) -> str:
    """Subject or object, by what the frame says unless only the other can be of this sort."""
    if frame.genitive == HELPER:
        return "obj"
    other = "subj" if frame.genitive == "obj" else "obj"
    if not isinstance(genitive, Phrase):
        return frame.genitive
    roles = {source: role for role, options in frame.roles for source in options}
    here, there = roles.get(frame.genitive), roles.get(other)
    if here is not None and accepts(frame, here, genitive):
        return frame.genitive
    if there is not None and accepts(frame, there, genitive):
        return other
    return frame.genitive if here is None and there is None else ""


def fill(frame: Frame, predicate: Predicate, arguments: dict[str, list[Argument]]) -> Filled | None:
    """The frame's roles filled from arguments, or None where a condition fails."""
    for source, classes in frame.when:
        found = arguments.get(source)
        if "event" not in classes and (not found or not fits(found[0], classes)):
            return None
    if any("owner" in sources for _, sources in frame.roles):
        arguments = {**arguments, "owner": _owners(arguments)}
    filled = Filled(frame, predicate, {}, [])
    used: set[str] = set()
    for role, sources in frame.roles:
        if role in filled.roles:
            continue
        for source in sources:
            if source in used:
                continue
            mentions = _mentions(frame, role, arguments.get(source, []), filled)
            if mentions:
                used.add(source)
                filled.roles[role] = _telling(frame, role, mentions, filled.phrases)
                if source == "بين" and len(mentions) > 1:
                    _take_sides(filled, role, mentions, arguments[source])
                break
    _held_by_owner(filled)
    return filled


def _held_by_owner(filled: Filled) -> None:
    """Goods found that are said to be somebody's were his: مخزن أسلحة تابع لداعش."""
    if filled.frame.kind != "seizure" or filled.roles.get("holder"):
        return
    owners = [
        p.owner
        for p in filled.phrases
        if p.sort == "materiel" and p.owner is not None and not (p.owner.ref or "").startswith("states/")
    ]
    if owners:
        filled.roles["holder"] = owners[:1]


def _owners(arguments: dict[str, list[Argument]]) -> list[Argument]:
    """Whose the money is that is paid: رواتب لواء الفجر."""
    found_owners: list[Argument] = [
        Phrase(a.first, a.last, a.owner, sort="actor", definite=True)
        for found in arguments.values()
        for a in found
        if isinstance(a, Phrase) and a.sort == "materiel" and a.kind == "money" and a.owner is not None
    ]
    return found_owners[:1]


def by_goods(filled: Filled) -> list[Filled]:
    """A seizure of several counted goods, told apart: 60 rifles and two missiles are two."""
    counted = [p for p in filled.phrases if p.quantity is not None and p.mention in filled.roles.get("goods", [])]
    if filled.frame.kind != "seizure" or not counted or len(filled.roles["goods"]) == 1:
        return [filled]
    others = [p for p in filled.phrases if p.mention not in filled.roles["goods"]]
    plain = [m for m in filled.roles["goods"] if all(m is not p.mention for p in counted)]
    parts = [
        Filled(filled.frame, filled.predicate, {**filled.roles, "goods": [p.mention]}, [p, *others]) for p in counted
    ]
    if plain:
        parts.append(Filled(filled.frame, filled.predicate, {**filled.roles, "goods": plain}, others))
    return parts


def _telling(frame: Frame, role: str, mentions: list[Mention], phrases: Sequence[Phrase]) -> list[Mention]:
    """Targets without the common nouns, where names stand beside them; one common noun where none does."""
    if len(mentions) == 1:
        return mentions
    bodies = {
        p.mention.key for p in phrases if p.generic and p.sort == "people" and p.kind in _BODIES and p.quantity is None
    }
    mentions = [m for m in mentions if m.key not in bodies] or mentions[:1]
    if frame.kind != "attack" or role != "whom" or len(mentions) == 1:
        return mentions
    common = {p.mention.key for p in phrases if p.generic and p.sort in {"place", "post", "materiel"}}
    names = [m for m in mentions if m.key not in common]
    return names or mentions[:1]


def _take_sides(filled: Filled, role: str, mentions: list[Mention], arguments: Sequence[Argument]) -> None:
    """Clashes between A and B: the first side is one party, the others the other."""
    del arguments
    other = next((name for name, _ in filled.frame.roles if name != role), None)
    if other is not None:
        filled.roles[role], filled.roles[other] = mentions[:1], mentions[1:]


GOODS = frozenset({"materiel"})
"""What a role accepts that takes things, not whoever owns them."""


def _mentions(frame: Frame, role: str, arguments: Sequence[Argument], filled: Filled) -> list[Mention]:
    wanted = accepted(frame.kind, role)
    found: list[Mention] = []
    for argument in arguments:
        if isinstance(argument, Phrase) and accepts(frame, role, argument):
            if argument.generic and (frame.kind, role) in _NAMED_PLACES:
                continue
            mention = argument.mention if wanted == GOODS else named(argument, place="place" in wanted)
            if argument.sort == "place" and frame.kind == "supply":
                mention = argument.owner or argument.mention
            if mention is not None and all(mention.key != m.key for m in found):
                found.append(mention)
                filled.phrases.append(argument)
    return found


def named(phrase: Phrase, *, place: bool) -> Mention | None:
    """Whom a phrase stands for in an actor's role: a post or weapon stands for its owner; in a place's role it is itself."""
    if phrase.sort == "post":
        return phrase.owner or (phrase.mention if place else None)
    if phrase.sort == "materiel":
        return phrase.owner or (phrase.mention if place else None)
    return phrase.mention
