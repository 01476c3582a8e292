"""Subjects and objects of a finite verb: by order, agreement, what a relative clause takes up, and what was said before."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.acceptance import captures
from tawatur.annotate.facts.accusatives import take_accusative
from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.described_role import take_antecedent
from tawatur.annotate.facts.implied import implied_subject
from tawatur.annotate.facts.passives import is_passive, name_giver, turn_passive
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.resumption import object_of
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import gives, only_moved, suffers, taken_up, takes_goods
from tawatur.annotate.mentions import Phrase


def subject_and_object(clause: Clause, verb: Predicate, referents: Referents, earlier: Sequence[Clause]) -> None:
    """Settles subject and object of a clause's finite verb in place: order, relatives, passives, pronouns, implied subjects."""
    take_accusative(verb)
    topic = _take_topic(clause, verb, referents)
    take_antecedent(clause, verb, referents)
    _take_pronoun(clause, verb, referents, earlier)
    if not topic and not clause.antecedent and _lone_recipient(verb, referents):
        verb.arguments["obj"] = verb.arguments.pop("subj")
    _take_fellows(clause, verb)
    captor = _goes_on_arresting(clause, verb, earlier)
    if captor is not None:
        verb.arguments["obj"] = verb.arguments.get("obj") or verb.arguments["subj"]
        verb.arguments["subj"] = [captor]
    _take_goods_told_of(clause, verb)
    _tell(verb)
    name_giver(verb)
    if _tells_no_doer(clause, verb):
        turn_passive(clause, verb, referents, earlier)
        clause.subject, clause.passive = list(verb.arguments.get("obj", [])), True
    else:
        _take_doer(clause, verb, referents, earlier)


def _take_topic(clause: Clause, verb: Predicate, referents: Referents) -> list[Argument]:
    """Gives a verb whom the words before it name as its subject, or as its object where somebody behind it acts; whom it took."""
    arguments = verb.arguments
    bare = [a for a in clause.before if not (isinstance(a, Phrase) and a.preposition)]
    if _subject_behind(verb):
        _take_topic_up(clause, verb, referents)
    topic = [a for a in bare if agrees(verb, a) and not (isinstance(a, Phrase) and taken_up(verb, a))]
    if topic and not arguments.get("subj"):
        arguments["subj"] = _together(topic, clause.before)
    elif topic and arguments.get("subj") and not arguments.get("obj") and not verb.pronoun:
        arguments["obj"], arguments["subj"] = arguments["subj"], _together(topic, clause.before)
    return topic


def _take_pronoun(clause: Clause, verb: Predicate, referents: Referents, earlier: Sequence[Clause]) -> None:
    """Gives a verb whom its pronoun means as its object, unless that is a noun nobody knows which its clause describes."""
    unknown = clause.kind in {"relative", "attached"} and clause.antecedent is None
    if not verb.pronoun or verb.arguments.get("obj") or unknown:
        return
    goes_on = clause.kind == "joined" and bool(earlier)
    other = verb.arguments.get("subj") or (earlier[-1].subject if goes_on else ())
    found = object_of(verb, referents, other=other)
    if found is not None:
        verb.arguments["obj"] = [found]


def _take_fellows(clause: Clause, verb: Predicate) -> None:
    """Gives a verb those named together with what its clause describes, wherever that stands alone."""
    for source, filling in verb.arguments.items() if clause.fellows else ():
        if len(filling) == 1 and filling[0] is clause.antecedent:
            verb.arguments[source] = [*clause.fellows, *filling]


def _tells_no_doer(clause: Clause, verb: Predicate) -> bool:
    """Whether a verb is passive, and no active one behind أنه whose object is named."""
    active = clause.pronoun and verb.voice == "either" and verb.arguments.get("obj")
    return is_passive(verb) and not (active and not verb.arguments.get("من قبل"))


def _take_doer(clause: Clause, verb: Predicate, referents: Referents, earlier: Sequence[Clause]) -> None:
    """Gives an active verb that names no doer the implied one, unless what goes on to be told of only undergoes it."""
    arguments = verb.arguments
    if not arguments.get("subj") and takes_goods(verb, "subj"):
        arguments["subj"] = [g] if (g := referents.some_of_them(verb.end)) is not None else []
    implied = not arguments.get("subj")
    if implied:
        arguments["subj"] = implied_subject(clause, verb, referents, earlier)
    moved = implied and clause.kind in _GOING_ON and _goes_on_moved(verb)
    suffered = suffers(verb) and not arguments.get("obj") and clause.kind == "joined"
    clause.subject = list(arguments.get("subj", []))
    if moved or suffered:
        arguments["obj"], arguments["subj"] = arguments["subj"], []
        clause.passive = True


def _subject_behind(verb: Predicate) -> bool:
    """Whether somebody right behind a verb that has its object already does what it says: الحوثيون زودتهم إيران بالسلاح."""
    behind = [a for a in verb.arguments.get("obj", []) if isinstance(a, Phrase)]
    alone = bool(verb.pronoun) and not verb.arguments.get("subj") and verb.person != 1
    return alone and bool(behind) and behind[0].first - verb.end in _RIGHT_BEHIND and _does(verb, behind[0])


_RIGHT_BEHIND = frozenset({0, 1, 2})
"""Tokens between a verb and its subject: none, or كل من."""


def _does(verb: Predicate, phrase: Phrase) -> bool:
    return is_actor(phrase) and not phrase.preposition and agrees(verb, phrase)


def _take_topic_up(clause: Clause, verb: Predicate, referents: Referents) -> None:
    """Gives a verb whom it names behind it as its subject, and the topic that its pronoun takes up as its object."""
    verb.arguments["subj"] = verb.arguments.pop("obj")
    topics = [a for a in clause.before if isinstance(a, Phrase) and not a.preposition]
    meant = [a for a in topics if referents.may_mean(verb.pronoun, a)]
    if meant:
        verb.arguments["obj"] = _together(meant, clause.before)


_GOING_ON = frozenset({"main", "joined", "content"})
"""Clauses that may go on about the goods of one before."""


def _goes_on_moved(verb: Predicate) -> bool:
    """Whether the goods that a sentence goes on about can only be moved: تأتي الشحنات عبر الميناء ثم تنقل إلى."""
    goods = verb.arguments.get("subj", [])
    told = verb.voice == "either" and not verb.arguments.get("obj") and not verb.pronoun and len(goods) == 1
    return told and verb.tells("supply") and only_moved(verb, goods[0]) and agrees(verb, goods[0])


def _goes_on_arresting(clause: Clause, verb: Predicate, earlier: Sequence[Clause]) -> Phrase | None:
    """Who raided and then arrested or killed: داهمت قسد البلدة واعتقلت 3 أشخاص tells of no passive."""
    before = earlier[-1].verb if clause.kind == "joined" and earlier else None
    lone = [a for s in ("subj", "obj") for a in verb.arguments.get(s, [])]
    people = bool(lone) and all(isinstance(a, Phrase) and a.sort in {"people", "person"} for a in lone)
    if before is None or verb.voice != "either" or not people or earlier[-1].passive:
        return None
    deeds = any(f.kind in {"attack", "detention"} for f in verb.frames)
    deeds = deeds and (any(f.kind in {"attack", "detention"} for f in before.frames) or not agrees(verb, lone[0]))
    doers = [a for a in earlier[-1].subject if isinstance(a, Phrase) and agrees(verb, a)]
    return doers[0] if deeds and doers and (doers[0].sort == "actor" or captures(doers[0])) else None


def _lone_recipient(verb: Predicate, referents: Referents) -> bool:
    """Whether the only actor after a verb of supplying is who is supplied: بلاده تزود الحوثيين بالأسلحة.

    With somebody whom nobody knows behind him he is who supplies that one: دعمت تركيا الخوارج بالسلاح.
    """
    given = any(frame.sources_of("to")[:1] == ("obj",) for frame in verb.frames if frame.kind == "supply")
    alone = len([s for s in ("subj", "obj", "obj2", "ل", "الي") if verb.arguments.get(s)]) == 1
    told = verb.arguments.get("subj", [])
    if not (given and alone and told) or verb.pronoun:
        return False
    return isinstance(told[0], Phrase) and is_actor(told[0]) and not referents.stranger_behind(told[0])


def _tell(verb: Predicate) -> None:
    """A strike that is the subject of a striking verb is told by that verb: قصف استهدف بلدة."""
    if verb.tells("attack"):
        for argument in verb.arguments.get("subj", []):
            if isinstance(argument, Predicate) and argument.tells("attack"):
                argument.told = True


def _beside(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases joined can be one subject: states, bodies and the men who lead them."""
    return one.sort == other.sort or {one.sort, other.sort} == {"actor", "person"}


def _together(topic: Sequence[Argument], before: Sequence[Argument]) -> list[Argument]:
    first = topic[0]
    at = list(before).index(first)
    while at > 0 and isinstance(first, Phrase) and first.conjunction:
        earlier = before[at - 1]
        if not isinstance(earlier, Phrase) or earlier.preposition or not _beside(earlier, first):
            break
        at -= 1
        first = earlier
    if not isinstance(first, Phrase):
        return [first]
    owned = first.sort == "materiel" and first.owner is not None
    later = (
        a
        for a in before[at + 1 :]
        if isinstance(a, Phrase) and a.conjunction and (_beside(first, a) or (owned and a.sort == "actor"))
    )
    return [first, *later]


def _take_goods_told_of(clause: Clause, verb: Predicate) -> None:
    """Gives a verb behind أنها the goods that what is thought or said of them describes: أسلحة يزعم أنها نقلت من تركيا."""
    told = clause.parent.antecedent if clause.parent is not None and clause.pronoun == "ها" else None
    goods = isinstance(told, Phrase) and told.sort == "materiel" and verb.gender == "f"
    if told is None or not goods or any(verb.arguments.get(s) for s in ("subj", "obj")):
        return
    if takes_goods(verb, "subj") or gives(verb):
        verb.arguments["subj"] = [told]
