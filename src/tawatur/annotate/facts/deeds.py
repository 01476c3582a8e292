"""Doers and targets that one word lends to another: شن هجوما, قام بتسليم, مقتل مدني بقصف."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.genitives import LENT, accuses, arguments_for
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class

_WAYS = frozenset({"بواسطه", "عبر"})
"""Prepositions before the deed that another is done by: اتهمت طهران بزعزعة المنطقة عبر تسليح الحوثيين."""


_LENDING = frozenset({"ب", "في", "ل", "عن", "من", "بعد", "عقب", "اثر", "خلال", "وراء", *_WAYS})
"""Prepositions before a verbal noun whose doer is its clause's subject."""


_BEFOREHAND = frozenset({"بعد", "عقب", "اثر"})
"""Prepositions of an event that came first: a definite strike before the clause's deed is somebody else's (عقب الهجوم الذي استهدف)."""


_TOOLS = frozenset({"أداة"})
"""Nouns for what somebody is to whoever uses him: جزء من أدوات أردوغان, أداة بيد طهران."""


_AS = frozenset({"", "من", "ك"})


_ATTENDING = frozenset({"ب", "تحت", "علي"})
"""Prepositions of what attends a clause's deed: بدعم من روسيا, تحت أنظار الدرك."""


def doers_of(event: Predicate) -> list[Argument]:
    """Who does what an event says, by the first of its frames that tells of a deed."""
    for frame in event.frames:
        arguments = arguments_for(frame, event)
        for role, sources in frame.roles:
            if role in {"who", "from", "doer", "by"}:
                found = next((arguments[s] for s in sources if arguments.get(s)), [])
                return [a for a in found if isinstance(a, Phrase)]
    return []


_BEING = frozenset({"وجد.I", "وجود"})
"""Nouns that say of a deed only that there is one: وجود أي تنسيق."""


def hand_on(predicate: Predicate) -> None:
    """A carrying verb gives its doer to the deed it governs, and its denial with it."""
    carry = predicate.carries()
    if carry is None:
        return
    arguments = arguments_for(carry, predicate)
    roles = dict(carry.roles)
    doers = _doers_carried(predicate, carry, arguments)
    for source in roles.get("deed", ()):
        for deed in arguments.get(source, []):
            if not isinstance(deed, Predicate):
                continue
            deed.negated = deed.negated or (predicate.negated and carry.polarity != "denied")
            if doers:
                deed.arguments.setdefault(LENT, list(doers))
            inside = tuple(deed.arguments.values()) if deed.name in _BEING else ()
            for inner in (a for found in inside for a in found if isinstance(a, Predicate)):
                inner.negated = inner.negated or deed.negated
                if doers and inner is not predicate:
                    inner.arguments.setdefault(LENT, list(doers))
            if source != "obj" or _comes_down(deed):
                undergoing = [a for s in roles.get("patient", ()) for a in arguments.get(s, [])]
                _give_patient(deed, [a for a in undergoing if isinstance(a, Phrase)])
            for name in roles.get("pass", ()):
                if arguments.get(name) and not deed.arguments.get(name):
                    deed.arguments[name] = arguments[name]


def _doers_carried(predicate: Predicate, carry: Frame, arguments: Mapping[str, Sequence[Argument]]) -> list[Phrase]:
    """Whose deed a carrying word tells of: of a charge the accused, who of a denied one without a name is the denier."""
    sources = dict(carry.roles).get("doer", ())
    if accuses(carry):
        to_whom = ("obj",) if predicate.verbal else ("obj", "ل", "الي")
        alone = predicate.verbal and not predicate.pronoun
        sources = (*to_whom, *(s for s in sources if s == "subj" and alone))
    found = next((arguments[s] for s in sources if arguments.get(s)), ())
    governor = predicate.governor if accuses(carry) and not found and not predicate.pronoun else None
    denial = governor.carries() if governor is not None else None
    if governor is not None and denial is not None and denial.polarity == "denied":
        found = arguments_for(denial, governor).get("subj", [])
    return [d for d in found if isinstance(d, Phrase)]


def _comes_down(deed: Predicate) -> bool:
    """Whether a deed falls on a place that sees it (شهدت القرية قصفا) and says no target itself; a battle does not."""
    sources = [s for f in deed.frames if f.kind == "attack" for s in dict(f.roles).get("whom", ())]
    return "علي" in sources and not any(deed.arguments.get(s) for s in ("علي", "ضد", "obj"))


def _give_patient(deed: Predicate, patients: list[Phrase]) -> None:
    """Who undergoes a deed: تعرضت القرية لقصف."""
    frame = next((f for f in deed.frames if f.kind == "attack"), None)
    if frame is not None and patients:
        source = dict(frame.roles).get("whom", ("obj",))[0]
        deed.arguments.setdefault(source, list(patients))
        deed.arguments.setdefault(LENT, [])


def lend_doer(predicate: Predicate, clause: Clause) -> None:
    """A verbal noun after a preposition, without a doer of its own, has that of its clause."""
    attends = predicate.preposition in _ATTENDING or (predicate.name in _TOOLS and predicate.preposition in _AS)
    if "topic" in predicate.sources and attends and clause.subject and clause.verb is not predicate:
        predicate.arguments.setdefault("topic", list(clause.subject))
    if predicate.part not in {"masdar", "noun"} or predicate.preposition not in _LENDING or clause.verb is predicate:
        return
    if came_first(predicate) or _only_told(predicate, clause) or _one_more(predicate, clause):
        return
    if (
        predicate.pronoun
        and not predicate.arguments.get("gen")
        and not any(f.kind == "supply" for f in predicate.frames)
    ):
        return
    if _attends_seizure(predicate, clause) or _charge_of(predicate) or _let_pass(predicate):
        return
    involved = _involved(predicate, clause)
    if involved:
        predicate.arguments.setdefault(LENT, involved)
        return
    deed = _deed_before(predicate, clause) if predicate.preposition in {"ل", *_WAYS} else None
    if deed is not None and hands_on(deed) and any(f.kind == "attack" for f in predicate.frames):
        return  # who is armed to fight fights: not who armed him
    known = _doers_known(deed) if deed is not None else []
    if known:
        predicate.arguments.setdefault(LENT, known)
    if known or (deed is not None and (deed.part in {"active", "passive"} or _accuses(clause))):
        return
    if clause.passive or (predicate.preposition == "ل" and clause.verb is not None and _urges(clause.verb)):
        return
    agreed = predicate.preposition == "ب" and any(frame.kind == "collusion" for frame in predicate.frames)
    if predicate.part == "noun" and predicate.preposition in {"ب", "في", "من"} and not agreed:
        return
    doers: list[Argument] = _givers(clause.verb) or [
        d for a in clause.subject for d in ([a] if isinstance(a, Phrase) else doers_of(a)) if isinstance(d, Phrase)
    ]
    if doers and predicate.frames and not _struck_himself(predicate, doers):
        predicate.arguments.setdefault(LENT, doers)


def _struck_himself(predicate: Predicate, doers: Sequence[Argument]) -> bool:
    """Whether what was struck before a deed is its doer's own: شنت حملة عقب استهداف حاجزها."""
    if predicate.preposition not in _BEFOREHAND:
        return False
    targets = [a.owner or a.mention for a in predicate.arguments.get("gen", []) if isinstance(a, Phrase)]
    return any(isinstance(d, Phrase) and d.mention.key == t.key for d in doers for t in targets)


def _givers(verb: Predicate | None) -> list[Argument]:
    """From whom goods come that a clause tells of as coming: وصلت أسلحة من تركيا لدعم المليشيات."""
    arrives = verb is not None and any(
        "subj" in dict(f.roles).get("goods", ()) for f in verb.frames if f.kind == "supply"
    )
    if verb is None or not arrives:
        return []
    goods = any(isinstance(a, Phrase) and a.sort == "materiel" for a in verb.arguments.get("subj", []))
    return [a for a in verb.arguments.get("من", []) if goods and isinstance(a, Phrase) and is_actor(a)]


def _one_more(predicate: Predicate, clause: Clause) -> bool:
    """Whether a clause without a verb only goes on with somebody after و, who struck nobody: وزير، واثنين من مرافقيه في قصف."""
    first = clause.subject[0] if clause.subject else None
    joined = clause.verb is None and isinstance(first, Phrase) and bool(first.conjunction)
    return joined and any(frame.kind == "attack" for frame in predicate.frames)


def _urges(verb: Predicate) -> bool:
    """Whether a verb that states nothing is one of saying: what somebody calls for is not what he does."""
    return not verb.frames and verb.name in _speech_verbs()


@cache
def _speech_verbs() -> frozenset[str]:
    return frozenset(f"{row['root']}.{row['form']}" for row in rows("verbs_speech"))


def _deed_before(predicate: Predicate, clause: Clause) -> Predicate | None:
    """The deed, other than the clause's verb, told right before what it is for or what it is done by."""
    told = [p for p in clause.predicates if p.at < predicate.at and p.frames and p.name not in _NO_DEEDS]
    if predicate.preposition in _WAYS:
        told = [p for p in told if p.part not in {"active", "passive"}]
    nearest = told[-1] if told else None
    return None if nearest is None or nearest is clause.verb else nearest


_NO_DEEDS = frozenset({"شحنة", "صفقة", "عملية"})


def _involved(predicate: Predicate, clause: Clause) -> list[Argument]:
    """The people right before a deed whom a word for suspects ties to it: المتورطين في تهريب الأسلحة."""
    if predicate.preposition not in {"في", "ب", "عن"}:
        return []
    near = {predicate.at, predicate.at - 1}
    taken = (a for p in clause.predicates for found in p.arguments.values() for a in found)
    found = (
        a
        for a in (*taken, *clause.before)
        if isinstance(a, Phrase) and a.sort in {"people", "actor"} and a.kind == "suspects" and a.last in near
    )
    return list(islice(found, 1))


def _charge_of(predicate: Predicate) -> bool:
    """Whether a deed is what somebody is accused of or involved in: never the accuser's own (المتورطين في تهريب السلاح)."""
    governor = predicate.governor
    carry = governor.carries() if governor is not None else None
    if governor is None or carry is None or governor.part in {"masdar", "noun"}:
        return False
    if governor.part in {"active", "passive"}:
        return predicate.governed in dict(carry.roles).get("deed", ())
    return dict(carry.roles).get("doer", ("subj",))[0] == "obj" and predicate.governed in dict(carry.roles).get(
        "deed", ()
    )


def _let_pass(predicate: Predicate) -> bool:
    """Whether a deed is what somebody tolerates: who turns a blind eye to smuggling does not smuggle."""
    governor = predicate.governor if predicate.preposition != "ل" else None
    return governor is not None and any(
        frame.kind == "collusion" and predicate.governed in dict(frame.roles).get("with", ())
        for frame in governor.frames
    )


def _accuses(clause: Clause) -> bool:
    """Whether a clause's verb tells of what others did, as an accusation does."""
    carry = clause.verb.carries() if clause.verb is not None else None
    return carry is not None and dict(carry.roles).get("doer", ("subj",))[0] != "subj"


def _doers_known(deed: Predicate) -> list[Argument]:
    if deed.part in {"active", "passive"}:
        return []
    return [a for a in deed.arguments.get(LENT, []) if isinstance(a, Phrase)] or doers_of(deed)


def _attends_seizure(predicate: Predicate, clause: Clause) -> bool:
    """Whether a handing over is told as what a seizure met or ended: its doer is whoever was met, never the seizer."""
    verb = clause.verb
    return (
        verb is not None
        and any(f.kind == "seizure" for f in verb.frames)
        and predicate.preposition in _MEANWHILE
        and (predicate.carries() is not None or any(f.kind == "supply" for f in predicate.frames))
    )


_MEANWHILE = frozenset({"خلال", "في", "بعد", "عقب", "اثر", "اثناء", "قبل", "ل"})


def _only_told(predicate: Predicate, clause: Clause) -> bool:
    """Whether a strike stands under a verb that states nothing: who tells of casualties (أفاد بمقتل ... بقصف) struck nobody."""
    verb = clause.verb
    urged = verb is not None and _urges(verb) and not (verb.name == _REPLY and predicate.preposition == "ب")
    return urged and any(frame.kind == "attack" for frame in predicate.frames)


_REPLY = "ردد.I"
"""To reply, which is done by deeds too: ردت القوات بقصف البلدة."""


def came_first(predicate: Predicate) -> bool:
    """Whether a definite strike is told as what came before its clause's deed: it is somebody else's."""
    before = predicate.article and predicate.preposition in _BEFOREHAND
    return before and any(frame.kind == "attack" for frame in predicate.frames)


def accuse(sheet: Sheet, predicate: Predicate, clause: Clause) -> None:
    """What people are held for is what they did: اعتقلت ثلاثة بتهمة تهريب السلاح."""
    if predicate.part != "masdar":
        return
    before = sheet.tokens[max(predicate.at - 2, 0) : predicate.at]
    if word_class("charges").isdisjoint([token.key for token in before]):
        return
    verb = clause.verb
    held = [a for a in verb.arguments.get("obj", []) if isinstance(a, Phrase)] if verb is not None else []
    held = held or [
        a
        for p in clause.predicates
        for s in ("obj", "gen", "علي")
        for a in p.arguments.get(s, [])
        if p.at < predicate.at and isinstance(a, Phrase)
    ]
    held = held or [a for a in clause.before if isinstance(a, Phrase) and not a.preposition]
    people = [a for a in held if a.sort in {"actor", "people", "person"}]
    if people:
        predicate.arguments[LENT] = list(people)
