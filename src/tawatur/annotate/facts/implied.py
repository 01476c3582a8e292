"""Implied doers: who acts where no subject is said, and whom the pronoun on أن means."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.acceptance import is_carrier
from tawatur.annotate.facts.agreement import agrees, is_actor
from tawatur.annotate.facts.deeds import doers_of
from tawatur.annotate.facts.frames import CONTAIN
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import comes, harms, suffers, takes_goods
from tawatur.annotate.facts.wars import fighter
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet


def implied_subject(clause: Clause, verb: Predicate, referents: Referents, earlier: Sequence[Clause]) -> list[Argument]:
    """Who acts where no subject is said: the pronoun after أن, the subject of the clause before, the speaker."""
    if clause.kind == "asked":
        return []
    if (own := _by_itself(clause, verb, referents)) is not None:
        return own
    if _only_reported(clause, verb) or (clause.kind in {"relative", "attached"} and clause.antecedent is None):
        return []
    found_out = any(c.verb is not None and c.verb.name in _FINDING_OUT for c in earlier)
    if clause.pronoun and found_out and verb.tells(CONTAIN):
        return _carrier_found(earlier)
    if clause.pronoun and clause.parent is not None and clause.parent.verb is not None:
        charged = _charged_meanwhile(clause) or _charged(clause.parent.verb)
        if charged and agrees(verb, charged[0]):
            return charged
        speakers = [
            a
            for a in clause.parent.subject
            if isinstance(a, Phrase) and a.sort in {"actor", "person"} and agrees(verb, a)
        ]
        if speakers:
            return list(speakers)
    if clause.pronoun:
        found = pronoun_of(clause, referents, earlier)
        return [found] if found is not None else []
    if clause.kind == "relative" and clause.parent is not None and clause.parent.verb is not None and verb.pronoun:
        charged = _charged(clause.parent.verb)
        if charged and agrees(verb, charged[0]):
            return charged
    carries = verb.carries() is not None or suffers(verb)
    for other in reversed(earlier):
        if (other.kind == "aside" and clause.kind == "joined") or _we_say(other):
            continue
        fitting = [
            a
            for a in other.subject
            if agrees(verb, a)
            and not (carries and (isinstance(a, Predicate) or (isinstance(a, Phrase) and a.sort in {"place", "post"})))
        ]
        fitting = fitting or _goods_moved(other, verb)
        if fitting:
            return fitting
        if clause.kind == "joined" and verb.frames:
            told = [d for event in other.predicates for d in doers_of(event) if agrees(verb, d)]
            if told:
                return told[:1]
    found = referents.speakers.at(verb.at) if referents.speakers.opens(clause.first) else None
    return [found] if found is not None and not (found.kind == "report" and _strikes(verb)) else []


def _goods_moved(other: Clause, verb: Predicate) -> list[Argument]:
    """The goods that nobody said handed over, where a verb goes on to say whom they came to: نقلت الأسلحة ثم وصلت إلى."""
    handed = other.verb
    if handed is None or other.subject or handed.voice != "either" or not comes(verb):
        return []
    return [
        a
        for a in handed.arguments.get("obj", [])
        if isinstance(a, Phrase) and a.sort == "materiel" and agrees(verb, a) and takes_goods(handed, "obj")
    ]


def _by_itself(clause: Clause, verb: Predicate, referents: Referents) -> list[Argument] | None:
    """Whoever wages a war told of, speaks where the verb is in the first person, or denies that he did: نافية أن تكون قد زودت."""
    if (waging := fighter(clause, verb, referents)) is not None:
        return [waging]
    if verb.person == 1:
        found = referents.speakers.at(verb.at, plural=verb.number == "p")
        return [found] if found is not None else []
    denier = referents.speakers.denying(verb) if clause.told else None
    return [denier] if denier is not None else None


def who_is(clause: Clause, earlier: Sequence[Clause]) -> list[Argument]:
    """Of whom a clause without a verb says what he is, where أن تكون names nobody: نفت إيران أن تكون متورطة."""
    told = (other.subject for other in reversed(earlier)) if clause.told and clause.kind == "content" else ()
    return next(([a for a in found if is_actor(a)] for found in told if any(map(is_actor, found))), [])


def _only_reported(clause: Clause, verb: Predicate) -> bool:
    """Whether إنه stands for nobody before casualties that somebody tells of: قال المراسل إنه قتل 3 أشخاص."""
    parent = clause.parent
    speaker = parent.subject[0] if parent is not None and parent.subject else None
    person = isinstance(speaker, Phrase) and (speaker.sort == "person" or speaker.kind in _TELLERS)
    return clause.pronoun == "ه" and person and harms(verb) and verb.voice == "either"


_TELLERS = frozenset({"media", "outlet", "monitor", "agency"})


def _carrier_found(earlier: Sequence[Clause]) -> list[Argument]:
    """The carrier that was stopped before it was found what it carried: احتجزت سفينة إيرانية، أنها كانت تنقل."""
    told = (a for c in reversed(earlier) for p in c.predicates for found in p.arguments.values() for a in found)
    carriers: list[Argument] = [a for a in told if isinstance(a, Phrase) and is_carrier(a)]
    return carriers[:1]


def _we_say(clause: Clause) -> bool:
    """Whether a clause is in the first person: whoever finds that others did something did not do it (نجد أن الجميع ساعد)."""
    return clause.verb is not None and clause.verb.person == 1


def _strikes(verb: Predicate) -> bool:
    """Whether a verb tells a deed that a document cannot do."""
    return any(frame.kind in {"attack", "detention", "movement"} for frame in verb.frames)


_FINDING_OUT = frozenset({"كشف.VIII", "بين.V", "وجد.I", "ثبت.I", "لحظ.III", "كشف.I"})
"""Verbs after which a pronoun means what was found, not who found it: اكتشفت السلطات أنها تنقل أسلحة."""
_ALSO = frozenset({"كما", "ثم"})


def goes_on(sheet: Sheet, clauses: Sequence[Clause], before: Sequence[Clause]) -> bool:
    """Whether a sentence opens with a verb that leaves its subject to the sentence before: كما تمكنت من استهداف.

    What follows the verb is a preposition, so that no noun that nobody knows can be its subject.
    """
    verb = next((clause.verb for clause in clauses if clause.verb is not None), None)
    if verb is None or not before or verb.end >= len(sheet.tokens):
        return False
    first = clauses[0].first
    same = sheet.paragraph_of[first] - sheet.paragraph_of[before[0].first] <= 1
    governed = any(particle.kind == "preposition" for particle in sheet.particles[verb.end])
    if verb.at == first:
        return same and _only_active(verb) and (governed or sheet.tokens[verb.end].key.startswith("ب"))
    after = governed or bool(verb.arguments.get("obj"))
    return same and after and verb.at == first + 1 and sheet.tokens[first].key in _ALSO


def _only_active(verb: Predicate) -> bool:
    """Whether a verb behind و can be no impersonal passive, which is masculine: وتسلمت منها, وزوده بها, not وعثر على."""
    told = verb.gender == "f" or verb.number == "p" or verb.voice == "active" or bool(verb.pronoun)
    return verb.conjunction == "و" and told and verb.voice != "passive"


def _charged(verb: Predicate) -> list[Argument]:
    """Whom a verb of accusation or appeal is about: اتهمت المعارضة روسيا بأنها, دعت فرنسا رواندا إلى وقف الدعم الذي تقدمه."""
    carry = verb.carries()
    sources = carry.sources_of("doer") if carry is not None else ()
    if not sources or sources[0] != "obj" or verb.part != "finite":
        return []
    charged: list[Argument] = [a for a in verb.arguments.get("obj", []) if isinstance(a, Phrase)]
    return charged[:1]


def _charged_meanwhile(clause: Clause) -> list[Argument]:
    """Whom a participle before a clause is about, where it accuses: نفى الأمر، متهما إسرائيل بأنها."""
    told = [p for p in clause.parent.predicates if p.circumstance and p.at < clause.first] if clause.parent else []
    charges = [
        p for p in told if (carry := p.carries()) is not None and dict(carry.roles).get("doer", ("",))[0] == "obj"
    ]
    charged: list[Argument] = [a for p in charges[-1:] for a in p.arguments.get("obj", []) if isinstance(a, Phrase)]
    near: list[Argument] = [a for a in charged if isinstance(a, Phrase) and clause.first - a.last <= _NEAR_CHARGE]
    return near[:1]


_NEAR_CHARGE = 4
"""Tokens between whom a participle accuses and أن within which the clause tells what he is accused of."""


def pronoun_of(clause: Clause, referents: Referents, earlier: Sequence[Clause]) -> Phrase | None:
    """Whom the pronoun on a clause's أن means: the speaker whose words it opens, a subject before, else the nearest that agrees."""
    speaker = referents.speakers.at(clause.first) if referents.speakers.opens(clause.first) else None
    if speaker is not None and clause.pronoun == "ه" and speaker.gender == "f":
        return None
    if speaker is not None:
        return speaker
    named = _named_in(clause)
    for other in reversed(earlier):
        for argument in other.subject:
            if (
                isinstance(argument, Phrase)
                and referents.may_mean(clause.pronoun, argument)
                and argument.mention.key not in {p.mention.key for p in named}
            ):
                return argument._replace(preposition="", conjunction="")
    return referents.of(clause.pronoun, clause.first, other=named)


def _named_in(clause: Clause) -> list[Phrase]:
    """Whom a clause names as somebody its deed is done to: its own pronoun means none of them (أنه نقل مسلحين من التنظيم)."""
    return [
        a
        for p in clause.predicates
        for source in ("gen", "obj")
        for a in p.arguments.get(source, [])
        if isinstance(a, Phrase) and a.sort == "actor"
    ]
