"""The pronoun on a verbal noun: its doer or what is done to, whom it takes up from its clause and from before."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.genitives import LENT
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.resumption import THINGS, object_of
from tawatur.annotate.facts.sentence import Clause
from tawatur.annotate.facts.valency import hands_on
from tawatur.annotate.mentions import Phrase


def settle_noun(noun: Predicate, clause: Clause, referents: Referents) -> None:
    """Reads a verbal noun's pronoun as its genitive: a relative clause's antecedent, else whom it means."""
    if any(frame.genitive == "goods" for frame in noun.frames):
        goods = referents.goods(noun.at)
        noun.arguments.setdefault("obj", [goods] if goods is not None else [])
    _own_denial(noun, referents)
    _none_of_ours(noun, referents)
    if not noun.pronoun or noun.arguments.get("gen"):
        return
    if noun.pronoun == "هما" and (both := referents.pair(noun.at)):
        noun.arguments["gen"] = list(both)
        return
    if _meets_carrier(noun, clause):
        return
    if blamed := _blamed_for(noun, referents):
        noun.arguments["gen"] = list(blamed)
        return
    used = noun.name in _USING and referents.governs_nothing(noun.at)
    if noun.pronoun in THINGS and (used or _only_goods(noun)):
        goods = referents.goods(noun.at)
        noun.arguments["gen"] = [goods] if goods is not None else []
        if used or goods is not None:
            return
    if (helped := _helped_in_it(noun, clause, referents)) is not None:
        noun.arguments["gen"] = [helped]
        return
    if (topic := _charged_with_strike(noun, referents) or _striking_topic(noun, clause, referents)) is not None:
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
        if isinstance(found, Phrase) and found.sort == "materiel":
            found = _mover(noun, clause, referents) or found
    if found is not None:
        noun.arguments["gen"] = [*clause.fellows, found] if found is clause.antecedent else [found]


def _mover(noun: Predicate, clause: Clause, referents: Referents) -> Phrase | None:
    """Whom the pronoun of a handing over means that marks its goods with لـ: ذكرت الجزائر طرفا لنقلها للأسلحة إلى المخيمات."""
    moved = (a for a in noun.arguments.get("ل", []) if isinstance(a, Phrase) and a.first == noun.end)
    if not noun.tells("supply") or all(a.sort != "materiel" for a in moved):
        return None
    near = [a for a in clause.subject if isinstance(a, Phrase) and referents.may_mean(noun.pronoun, a)]
    return near[0]._replace(preposition="", conjunction="") if near else referents.of(noun.pronoun, noun.at)


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


def _none_of_ours(noun: Predicate, referents: Referents) -> None:
    """Gives a dealing with somebody that is said not to exist to whoever says so: أكد أنه لا يوجد أي تعاون مع إسرائيل."""
    governor = noun.governor
    denied = noun.negated or (governor is not None and governor.negated and governor.name == _THERE_IS)
    if noun.tells("collusion") and denied and noun.arguments.get("مع") and not noun.pronoun:
        speaker = referents.speakers.at(noun.at, plural=True)
        if speaker is not None:
            noun.arguments.setdefault(LENT, [speaker])


_THERE_IS = "وجد.I"
"""The verb of there being something."""


def _only_goods(noun: Predicate) -> bool:
    """Whether only goods do what a verbal noun says: قبل وقوعها في أيدي داعش."""
    return bool(noun.frames) and all("subj" in frame.sources_of("goods") for frame in noun.frames)


def _helped_in_it(noun: Predicate, clause: Clause, referents: Referents) -> Phrase | None:
    """Whom somebody helps in a fight that is theirs: دعمت أنقرة حكومة الوفاق في حربها ضد حفتر."""
    if noun.preposition != "في" or not noun.tells("attack"):
        return None
    for aid in reversed([p for p in clause.predicates if p.at < noun.at and p.tells("supply")]):
        sources = {s for f in aid.frames if f.kind == "supply" for s in f.sources_of("to")}
        getting = [a for s in (*sorted(sources), "acc") for a in aid.arguments.get(s, [])] or aid.arguments.get(
            "gen", []
        )
        meant = [a for a in getting if isinstance(a, Phrase) and is_actor(a) and referents.may_mean(noun.pronoun, a)]
        if meant:
            return meant[-1]._replace(preposition="", conjunction="")
    return None


def _charged_with_strike(noun: Predicate, referents: Referents) -> Phrase | None:
    """Who is accused of what he does in a strike of his own: اتهمت الجبهة الحكومة باستخدام أسلحة في هجماتها على القرى."""
    means = noun.governor if noun.tells("attack") else None
    blamed = [a for a in _accused(means) if isinstance(a, Phrase)] if means is not None else []
    meant = [a for a in blamed if referents.may_mean(noun.pronoun, a)]
    return meant[0]._replace(preposition="", conjunction="") if len(meant) == 1 else None


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
    if noun.governor is None or doer not in {"obj", "علي", "الي", "ب"}:
        return []
    return noun.governor.arguments.get(doer, [])


def _blamed_for(noun: Predicate, referents: Referents) -> list[Phrase]:
    """Who is accused or punished, one or all of them, where the pronoun of the deed means them: أدانتها لتسليحها المليشيا."""
    blamed = [a for a in _accused(noun) if isinstance(a, Phrase) and referents.may_mean(noun.pronoun, a)]
    told = _told_to_whom(noun) or noun.carries() is not None
    meant = told and (len(blamed) == 1 or noun.pronoun == "هم")
    return [one._replace(preposition="", conjunction="") for one in blamed] if meant else []


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
