"""Lending: a verbal noun that says no doer of its own has that of its clause: قصفت الطائرات البلدة لدعم الجيش."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from tawatur.annotate.facts.acceptance import is_carrier
from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.charges import denied_of, involved, is_charge, is_let_pass
from tawatur.annotate.facts.deeds import BEFOREHAND, came_first, doers_of
from tawatur.annotate.facts.genitives import LENT, accuses
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.purposes import armed_for, deed_before, of_deed_before
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.facts.wars import is_war
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class

_ATTENDING = frozenset({"ب", "تحت", "علي"})
"""Prepositions of what attends a clause's deed: بدعم من روسيا, تحت أنظار الدرك."""

_TOOLS = frozenset({"أداة"})
"""Nouns for what somebody is to whoever uses him: جزء من أدوات أردوغان, أداة بيد طهران."""

_AS = frozenset({"", "من", "ك"})


def lend_doer(predicate: Predicate, clause: Clause) -> None:
    """A verbal noun after a preposition, without a doer of its own, has that of its clause."""
    attends = predicate.preposition in _ATTENDING or (predicate.name in _TOOLS and predicate.preposition in _AS)
    if (
        attends
        and "topic" in predicate.sources
        and clause.subject
        and clause.verb is not predicate
        and not _allowed(predicate)
    ):
        predicate.arguments.setdefault("topic", list(clause.subject))
    if is_war(predicate) and (armed := armed_for(predicate, clause)):
        predicate.arguments.setdefault(LENT, armed)
    if _borrows_nothing(predicate, clause):
        return
    lent = involved(predicate, clause) or of_deed_before(predicate, clause)
    if lent is None:
        lent = _of_clause(predicate, clause)
    if lent:
        predicate.arguments.setdefault(LENT, lent)


def _allowed(predicate: Predicate) -> bool:
    """Whether somebody is let do a deed, which attends nothing then: سمحت العائدات للمليشيا بتمويل الحرب."""
    carry = predicate.governor.carries() if predicate.governor is not None else None
    return carry is not None and carry.category == "supply" and predicate.governed in carry.sources_of("deed")


def _borrows_nothing(predicate: Predicate, clause: Clause) -> bool:
    """Whether a word is no verbal noun behind a preposition that lends, or has its doer elsewhere."""
    if (
        predicate.part not in {"masdar", "noun"}
        or predicate.preposition not in word_class("lending")
        or clause.verb is predicate
    ):
        return True
    if is_war(predicate) or came_first(predicate) or _only_told(predicate, clause) or _one_more(predicate, clause):
        return True
    gives = predicate.tells("supply")
    if _only_spoken_of(predicate, clause):
        return True
    if predicate.pronoun and not predicate.arguments.get("gen") and not gives:
        return True
    if _of_stopped_carrier(predicate, clause):
        return True
    return _attends_seizure(predicate, clause) or is_charge(predicate) or is_let_pass(predicate)


def _only_spoken_of(predicate: Predicate, clause: Clause) -> bool:
    """Whether a deed is only what somebody hears, tells or fears of, or what came first; a denier denies his own.

    قلق من تسليح الكتائب, معلومات عن تهريب السلاح, أعلن الطوارئ بعد تهريب أسلحة.
    """
    if predicate.tells("presence"):
        return predicate.preposition in {"عن", "من"}  # كشف الجيش عن تواجد خبراء
    if not hands_on(predicate):
        return False
    if predicate.preposition in BEFOREHAND and predicate.tells("supply") and not predicate.pronoun:
        return True
    if predicate.preposition not in {"عن", "من"}:
        return False
    denial = clause.verb.carries() if clause.verb is not None else None
    denied = denial is not None and denial.polarity == "denied"
    return not (denied and any(isinstance(a, Phrase) and a.kind in _PARTIES for a in clause.subject))


_PARTIES = frozenset({"state", "army", "militia", "faction", "alliance", "metonym"})
"""Kinds of those who deny what is said of them, not of others."""


_IMPOSE = "فرض.I"
"""The verb of imposing sanctions, which are for what somebody else did: فرضت عقوبات على تاجر لتمويل."""


def _of_clause(predicate: Predicate, clause: Clause) -> list[Argument]:
    """The doers of a clause, as far as they do what a verbal noun in it says."""
    punished = clause.verb is not None and clause.verb.name == _IMPOSE and not clause.verb.frames
    if (
        clause.passive
        or punished
        or _only_judged(predicate, clause)
        or (predicate.preposition == "ل" and clause.verb is not None and _urges(clause.verb))
    ):
        return []
    if (accused := denied_of(predicate, clause)) is not None or (accused := _accused(clause)) is not None:
        return [] if predicate.preposition in BEFOREHAND else accused
    waged = predicate.tells("attack") and bool(predicate.arguments.get("ضد"))
    agreed = predicate.preposition == "ب" and (predicate.tells("collusion") or waged)
    if predicate.part == "noun" and predicate.preposition in {"ب", "في", "من"} and not agreed:
        return []
    doers: list[Argument] = _givers(clause.verb) or [
        d for a in clause.subject for d in ([a] if isinstance(a, Phrase) else doers_of(a)) if isinstance(d, Phrase)
    ]
    if predicate.tells("attack"):
        doers = [d for d in doers if not (isinstance(d, Phrase) and d.kind == "victims")]
    return doers if predicate.frames and not _struck_himself(predicate, doers) else []


def _accused(clause: Clause) -> list[Argument] | None:
    """Whom a clause accuses, whose way of doing it is told: اتهمت إثيوبيا جارتها بزعزعة الأمن عبر تسليح جماعات; else None."""
    carry = clause.verb.carries() if clause.verb is not None else None
    if clause.verb is None or carry is None or not accuses(carry):
        return None
    return [a for a in clause.verb.arguments.get("obj", []) if isinstance(a, Phrase) and is_actor(a)]


_JUDGING = frozenset({"رحب.II", "شيد.IV", "ندد.II"})
"""Verbs of praise and blame, whose subject did not do what it judges."""


def _only_judged(predicate: Predicate, clause: Clause) -> bool:
    """Whether a clause only says what its subject thinks of a deed: رحبت واشنطن بضبط شحنة أسلحة."""
    return predicate.preposition == "ب" and clause.verb is not None and clause.verb.name in _JUDGING


def _struck_himself(predicate: Predicate, doers: Sequence[Argument]) -> bool:
    """Whether what was struck before a deed is its doer's own: شنت حملة عقب استهداف حاجزها."""
    if predicate.preposition not in BEFOREHAND:
        return False
    targets = [a.owner or a.mention for a in predicate.arguments.get("gen", []) if isinstance(a, Phrase)]
    return any(isinstance(d, Phrase) and d.mention.key == t.key for d in doers for t in targets)


def _givers(verb: Predicate | None) -> list[Argument]:
    """From whom goods come that a clause tells of as coming: وصلت أسلحة من تركيا لدعم المليشيات."""
    arrives = verb is not None and any("subj" in f.sources_of("goods") for f in verb.frames if f.kind == "supply")
    if verb is None or not arrives:
        return []
    goods = any(isinstance(a, Phrase) and a.sort == "materiel" for a in verb.arguments.get("subj", []))
    return [a for a in verb.arguments.get("من", []) if goods and isinstance(a, Phrase) and is_actor(a)]


def _one_more(predicate: Predicate, clause: Clause) -> bool:
    """Whether a clause without a verb only goes on with somebody after و, who struck nobody: وزير، واثنين من مرافقيه في قصف."""
    first = clause.subject[0] if clause.subject else None
    joined = clause.verb is None and isinstance(first, Phrase) and bool(first.conjunction)
    return joined and predicate.tells("attack")


def _urges(verb: Predicate) -> bool:
    """Whether a verb that states nothing is one of saying: what somebody calls for is not what he does."""
    return not verb.frames and verb.name in _speech_verbs()


@cache
def _speech_verbs() -> frozenset[str]:
    return frozenset(f"{row['root']}.{row['form']}" for row in rows("verbs_speech"))


def _of_stopped_carrier(predicate: Predicate, clause: Clause) -> bool:
    """Whether a handing over was only what a carrier that was struck was to do: إسقاط طائرة محملة بأسلحة لتسليمها للجبهة."""
    if predicate.preposition != "ل" or not predicate.tells("supply"):
        return False
    struck = (p for p in clause.predicates if p.at < predicate.at and p.tells("attack"))
    targets = (a for p in struck for found in p.arguments.values() for a in found)
    return any(isinstance(a, Phrase) and is_carrier(a) and not a.preposition for a in targets)


def _attends_seizure(predicate: Predicate, clause: Clause) -> bool:
    """Whether a handing over is told as what a seizure met or ended: its doer is whoever was met, never the seizer."""
    if predicate.preposition not in _MEANWHILE or not (predicate.carries() is not None or predicate.tells("supply")):
        return False
    before = deed_before(predicate, clause) if predicate.preposition == "ل" else None
    tried = before.governor if before is not None and before.carries() is not None else None
    return any(p is not None and p.tells("seizure") for p in (clause.verb, before, tried))


_MEANWHILE = frozenset({"خلال", "في", "بعد", "عقب", "اثر", "اثناء", "قبل", "ل"})


def _only_told(predicate: Predicate, clause: Clause) -> bool:
    """Whether a strike stands under a verb that states nothing: who tells of casualties (أفاد بمقتل ... بقصف) struck nobody."""
    verb = clause.verb
    urged = verb is not None and _urges(verb) and not (verb.name == _REPLY and predicate.preposition == "ب")
    return urged and predicate.tells("attack")


_REPLY = "ردد.I"
"""To reply, which is done by deeds too: ردت القوات بقصف البلدة."""
