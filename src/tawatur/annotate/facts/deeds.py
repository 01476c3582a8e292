"""Doers and targets that one word lends to another: شن هجوما, قام بتسليم, مقتل مدني بقصف."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from itertools import islice

from tawatur.annotate.facts.acceptance import is_fired
from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.counts import Cause
from tawatur.annotate.facts.filling import Filled, fill
from tawatur.annotate.facts.frames import Frame, frames
from tawatur.annotate.facts.genitives import LENT, accuses, arguments_for
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Attack, Claim

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
    if _came_first(predicate) or _only_told(predicate, clause) or _one_more(predicate, clause):
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


def _came_first(predicate: Predicate) -> bool:
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


def recall_doer(predicate: Predicate, recent: Sequence[Claim]) -> None:
    """A definite strike without a doer (القصف, هذا الهجوم) is the strike told of last."""
    if predicate.verbal or not predicate.article or not any(f.kind == "attack" for f in predicate.frames):
        return
    if _came_first(predicate):
        return
    frame = next(f for f in predicate.frames if f.kind == "attack")
    if arguments_for(frame, predicate).get("subj") or predicate.arguments.get("بين") or predicate.arguments.get("ل"):
        return
    struck = {
        a.mention.key
        for s in ("علي", "ضد", "obj", "gen")
        for a in predicate.arguments.get(s, [])
        if isinstance(a, Phrase)
    }
    for claim in reversed(recent):
        if isinstance(claim.proposition, Attack) and struck.isdisjoint(m.key for m in claim.proposition.attackers):
            if not claim.proposition.attackers:
                return
            predicate.arguments[LENT] = [
                Phrase(predicate.at, predicate.end, mention, sort="actor", definite=True)
                for mention in claim.proposition.attackers
            ]
            return


_BY = ("من قبل", "ب")
CASUALTY = "@casualty"
"""The predicate of the frame that reads who killed or wounded whom from a casualty's words."""


def casualty_strike(predicate: Predicate) -> Filled | None:
    """Who struck the casualties that a word tells of, where it says so: مقتل مدني برصاص حرس الحدود, على يد التنظيم."""
    tally = next((f for f in predicate.frames if f.kind == "tally"), None)
    rows = frames().get(CASUALTY)
    if tally is None or tally.category not in {"killed", "wounded"} or not rows:
        return None
    doers = [
        a
        for source in _BY
        for a in predicate.arguments.get(source, [])
        if isinstance(a, Phrase)
        and (source == _BY[0] or (a.sort == "materiel" and a.owner is not None) or a.conjunction)
    ]
    if not doers:
        return None
    undergone = arguments_for(tally, predicate)
    victims = next((found for role, sources in tally.roles for s in sources if (found := undergone.get(s))), [])
    if not victims:
        return None
    return fill(
        rows[0],
        predicate,
        {"subj": list(doers), "obj": [v for v in victims if isinstance(v, Phrase) and v.sort != "count"]},
    )


def one_battle(clauses: Sequence[Clause]) -> None:
    """A strike on nobody said, and the clash that it led to behind it, are one: شن هجوما … عقب اشتباكات مع الجيش."""
    before: tuple[Predicate, Clause] | None = None
    for clause in clauses:
        for predicate in clause.predicates:
            frame = next((f for f in predicate.frames if f.kind == "attack"), None)
            if frame is None or predicate.verbal:
                continue
            arguments = arguments_for(frame, predicate)
            doers = [a.mention.key for a in arguments.get("subj", []) if isinstance(a, Phrase)]
            clash = "مع" in dict(frame.roles).get("whom", ()) and arguments.get("مع")
            if before is not None and clash and doers == _strikers(before[0]):
                before[0].told = True
                clause.places += [p for p in before[1].places if p not in clause.places]
            targeted = any(arguments.get(s) for s in dict(frame.roles).get("whom", ()) if s != "subj")
            before = (predicate, clause) if doers and not targeted and not predicate.article else before


def _strikers(strike: Predicate) -> list[str]:
    return [d.mention.key for d in doers_of(strike) if isinstance(d, Phrase)]


_WITHIN = frozenset({"", "ضمن", "في", "خلال", "تحت"})
"""Prepositions before what a strike is part of: ضمن عملية ضد, تحت لواء عملية."""


def share_doer(clause: Clause) -> None:
    """A strike named again in one clause is the same striker's: الهجوم التركي تحت لواء عملية."""
    doers: list[Argument] = []
    untargeted: Predicate | None = None
    for predicate in clause.predicates:
        frame = next((f for f in predicate.frames if f.kind == "attack"), None)
        if frame is None or predicate.verbal or _came_first(predicate) or predicate.preposition == "علي":
            continue
        arguments = arguments_for(frame, predicate)
        own = arguments.get("subj", [])
        targeted = any(arguments.get(s) for s in dict(frame.roles).get("whom", ()) if s != "subj")
        within = predicate.preposition in _WITHIN and targeted and (not own or own == doers)
        if untargeted is not None and within:
            untargeted.told = True
        untargeted = predicate if own and not targeted else None
        if own:
            doers = own
        elif doers and not any(predicate.arguments.get(s) for s in ("بين", "ل", "من")):
            predicate.arguments.setdefault(LENT, list(doers))


def go_on_striking(clauses: Sequence[Clause]) -> None:
    """A striking verb that says no doer is the deed of whoever strikes before it: القصف الروسي على ...، حيث استهدفت بلدة."""
    doers: list[Argument] = []
    for clause in clauses:
        verb = clause.verb
        for predicate in clause.predicates:
            frame = next((f for f in predicate.frames if f.kind == "attack"), None)
            if frame is None or _came_first(predicate):
                continue
            own = [a for a in arguments_for(frame, predicate).get("subj", []) if isinstance(a, Phrase)]
            if own and own[0].sort != "materiel":
                doers = [*own]
            elif predicate is verb and doers and clause.kind in {"main", "joined"} and _tells_no_doer(predicate):
                predicate.arguments["subj"] = list(doers)


def _tells_no_doer(verb: Predicate) -> bool:
    """Whether an active verb has no subject, or only a strike (استهدفت بأربع غارات) of nobody known."""
    subject = verb.arguments.get("subj", [])
    return verb.voice != "passive" and all(isinstance(a, Predicate) and not doers_of(a) for a in subject)


def tell_means(clause: Clause) -> None:
    """A strike that only says with what another struck its target is told by that other: استهدفت بقصف مدفعي سوقا."""
    for predicate in clause.predicates:
        verb = predicate.governor
        means = predicate.preposition == "ب" and not predicate.verbal and verb is clause.verb
        if not means or verb is None or not verb.arguments.get("obj"):
            continue
        if _strike(verb) is not None and (frame := _strike(predicate)) is not None:
            targets = dict(frame.roles).get("whom", ())
            predicate.told = not any(arguments_for(frame, predicate).get(s) for s in targets)


def _strike(predicate: Predicate) -> Frame | None:
    return next((frame for frame in predicate.frames if frame.kind == "attack"), None)


def own_up(clauses: Sequence[Clause]) -> None:
    """A strike whose source is told is the deed of that source: قصف مدفعي مصدره قوات النظام, قصف بقذائف مصدرها قسد."""
    strike: Predicate | None = None
    told = [p for clause in clauses for p in clause.predicates]
    landing = next((p for p in told if p.name in _LANDING), None)
    for predicate in told:
        fired = predicate.name in _SOURCES and any(
            isinstance(a, Phrase) and is_fired(a) for a in predicate.arguments.get("obj", [])
        )
        if fired and landing is not None:
            landing.arguments.setdefault("من قبل", predicate.arguments.get("gen", []))
            predicate.told = True
            continue
        if (
            predicate.name in _SOURCES
            and strike is not None
            and (fired or strike.gender in {_SOURCES[predicate.name], "?"})
        ):
            found = [a for a in predicate.arguments.get("gen", []) if isinstance(a, Phrase)]
            if found and not strike.arguments.get("subj"):
                strike.arguments["subj"] = [*found]
                predicate.told = True
        elif not predicate.verbal and any(frame.kind == "attack" for frame in predicate.frames):
            strike = predicate
        elif predicate.frames:
            strike = None


_LANDING = frozenset({"سقط.I"})
"""Verbs of what falls on a place, which whoever fired it struck."""
_SOURCES = {"مصدرها": "f", "مصدره": "m"}
"""Words that name where something comes from, by the gender of what their pronoun takes up."""


def drop_landing(predicate: Predicate) -> None:
    """Forgets that a word of falling tells of a strike, where what falls is nothing that is fired: سقوط قتلى."""
    if predicate.name in _LANDING:
        falling = [a for s in ("subj", "gen") for a in predicate.arguments.get(s, [])]
        if not any(isinstance(a, Phrase) and is_fired(a) for a in falling):
            predicate.frames = tuple(f for f in predicate.frames if f.kind != "attack")


def lend_victims(clauses: Sequence[Clause], causes: Mapping[int, Cause]) -> None:
    """A strike named as the cause of casualties hit those casualties, where it says no target of its own."""
    victims = [
        a
        for clause in clauses
        for p in clause.predicates
        for f in p.frames
        if f.category in {"killed", "wounded"}
        for found in arguments_for(f, p).values()
        for a in found
        if isinstance(a, Phrase) and a.first in causes and a.sort != "count"
    ]
    if not victims:
        return
    _strike_homes(clauses, victims)
    for predicate in (p for clause in clauses for p in clause.predicates):
        frame = next((f for f in predicate.frames if f.kind == "attack"), None)
        if frame is None or predicate.verbal or any(f.kind == "tally" for f in predicate.frames) or _befell(predicate):
            continue
        _lend_to(predicate, frame, victims)


def _strike_homes(clauses: Sequence[Clause], victims: Sequence[Phrase]) -> None:
    """The home that a strike hit is the victim's, rather than somebody's named before him: قتل فلان في ضربة استهدفت منزله."""
    owner = victims[0].mention
    if len(victims) != 1 or victims[0].sort != "person" or owner.span is None:
        return
    for predicate in (p for clause in clauses for p in clause.predicates if _strike(p) is not None):
        for source, found in predicate.arguments.items():
            predicate.arguments[source] = [
                a._replace(owner=owner) if isinstance(a, Phrase) and _home_of_him(a, victims[0]) else a for a in found
            ]


def _home_of_him(post: Phrase, victim: Phrase) -> bool:
    return post.sort == "post" and post.pronoun == "ه" and victim.gender == "m" and post.first > victim.first


def _befell(strike: Predicate) -> bool:
    """Whether a strike is said to have befallen something, known or not: بناء تعرض لقصف."""
    carry = strike.governor.carries() if strike.governor is not None else None
    return carry is not None and "patient" in dict(carry.roles)


def _lend_to(predicate: Predicate, frame: Frame, victims: list[Phrase]) -> None:
    arguments = arguments_for(frame, predicate)
    roles = dict(frame.roles)
    sides = [v for v in victims if v.sort == "actor"]
    if not any(arguments.get(s) for s in roles.get("whom", ())):
        predicate.arguments[roles.get("whom", ("obj",))[0]] = list(victims)
        if predicate.arguments.get(LENT) and any(v in predicate.arguments[LENT] for v in victims):
            del predicate.arguments[LENT]
    elif "مع" in roles.get("whom", ()) and sides and arguments.get("مع") and not arguments.get("بين"):
        predicate.arguments[LENT] = arguments["مع"]
        predicate.arguments["مع"] = list(sides)
