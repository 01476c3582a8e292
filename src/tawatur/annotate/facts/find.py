"""Reading all claims of a report: clause by clause, frame by frame."""

from __future__ import annotations

from collections.abc import Sequence

from tawatur.annotate.facts.build import claim_of
from tawatur.annotate.facts.clauses import Clause, SentenceReader
from tawatur.annotate.facts.frames import CARRY, Frame
from tawatur.annotate.facts.merging import merged
from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.roles import fill, settle_noun, subject_and_object
from tawatur.annotate.facts.tallies import Cause, tallies
from tawatur.annotate.facts.voices import Voices
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.model import Claim


def read_claims(sheet: Sheet, phrases: Sequence[Phrase], voices: Voices) -> list[Claim]:
    """Every claim, in the order of the text."""
    table = {phrase.first: phrase for phrase in phrases}
    referents = Referents(sheet, phrases)
    found: list[Claim] = []
    for first, last in sheet.sentences:
        clauses = SentenceReader(sheet, table, first, last).read()
        inside = [p for p in phrases if first <= p.first < last]
        found += _sentence(sheet, inside, clauses, referents, voices)
    return found


def _sentence(
    sheet: Sheet, phrases: Sequence[Phrase], clauses: Sequence[Clause], referents: Referents, voices: Voices
) -> list[Claim]:
    for k, clause in enumerate(clauses):
        if clause.verb is not None:
            subject_and_object(clause, clause.verb, referents, clauses[:k])
        elif clause.pronoun:
            meant = referents.of(clause.pronoun, clause.first)
            clause.subject = [meant] if meant else []
        else:
            clause.subject = [a for a in clause.before if isinstance(a, Phrase) and not a.preposition][:1]
    settled: dict[int, dict[str, list[Argument]]] = {}
    for clause in clauses:
        for predicate in clause.predicates:
            settled[id(predicate)] = _settle(predicate, clause, referents)
    for clause in clauses:
        for predicate in clause.predicates:
            _hand_on(predicate, settled)
    for clause in clauses:
        for predicate in clause.predicates:
            _lend_doer(predicate, clause, settled)
    causes = _causes(clauses, settled)
    _lend_victims(clauses, settled, causes)
    found: list[Claim] = []
    for clause in clauses:
        for predicate in clause.predicates:
            found += _claims(sheet, predicate, clause, settled, voices)
    return [*merged(found), *tallies(sheet, phrases, causes, voices)]


def _causes(clauses: Sequence[Clause], settled: dict[int, dict[str, list[Argument]]]) -> dict[int, Cause]:
    """The phrases that casualty frames count, by their first token."""
    causes: dict[int, Cause] = {}
    for clause in clauses:
        for predicate in clause.predicates:
            for frame in predicate.frames:
                filled = fill(frame, predicate, _events(settled[id(predicate)], settled, frame)) if frame.kind == "tally" else None
                for phrase in filled.phrases if filled is not None else ():
                    causes.setdefault(phrase.first, Cause(frame, predicate, tuple(clause.places)))
    return causes


def _lend_victims(clauses: Sequence[Clause], settled: dict[int, dict[str, list[Argument]]], causes: dict[int, Cause]) -> None:
    """A strike named as the cause of casualties hit those casualties, where it says no target of its own."""
    for clause in clauses:
        victims: list[Argument] = [
            a for p in clause.predicates for f in p.frames if f.kind == "tally" for s in ("obj", "subj", "عن", "علي")
            for a in settled[id(p)].get(s, []) if isinstance(a, Phrase) and a.first in causes and a.sort != "count"
        ]
        if not victims:
            continue
        for predicate in clause.predicates:
            frame = next((f for f in predicate.frames if f.kind == "attack"), None)
            if frame is None or predicate.verbal or any(f.kind == "tally" for f in predicate.frames):
                continue
            arguments = settled[id(predicate)]
            roles = dict(frame.roles)
            if not any(arguments.get(s) for s in roles.get("whom", ())):
                source = roles.get("whom", ("obj",))[0]
                arguments[source] = victims
            elif "مع" in roles.get("whom", ()) and not any(arguments.get(s) for s in roles.get("who", ())):
                arguments["subj"] = [v for v in victims if isinstance(v, Phrase) and v.sort == "actor"]


def _settle(predicate: Predicate, clause: Clause, referents: Referents) -> dict[str, list[Argument]]:
    if predicate.verbal or not predicate.frames:
        return predicate.arguments
    if predicate.part in {"active", "passive"}:
        return predicate.arguments
    return settle_noun(predicate, predicate.frames[0], referents)


def _hand_on(predicate: Predicate, settled: dict[int, dict[str, list[Argument]]]) -> None:
    """A carrying verb gives its doer to the deed it governs."""
    carry = predicate.carries()
    if carry is None:
        return
    arguments = settled[id(predicate)]
    roles = dict(carry.roles)
    doers = next((arguments[s] for s in roles.get("doer", ()) if arguments.get(s)), [])
    for source in roles.get("deed", ()):
        for deed in arguments.get(source, []):
            if isinstance(deed, Predicate):
                deed.negated = deed.negated or predicate.negated
                target = settled.get(id(deed))
                if target is None:
                    continue
                if not target.get("subj") and doers:
                    target["subj"] = list(doers)
                for name in roles.get("pass", ()):
                    if arguments.get(name) and not target.get(name):
                        target[name] = arguments[name]
                if not doers and predicate.part == "finite" and deed.part in {"masdar", "noun"} and arguments.get("من قبل"):
                    target.setdefault("subj", list(arguments["من قبل"]))


def _lend_doer(predicate: Predicate, clause: Clause, settled: dict[int, dict[str, list[Argument]]]) -> None:
    """A verbal noun after ب, في, ل, من or عن without a doer of its own has that of its clause."""
    if predicate.part != "masdar" or predicate.preposition not in {"ب", "في", "ل", "عن", "علي"}:
        return
    arguments = settled[id(predicate)]
    if arguments.get("subj") or not (arguments.get("obj") or any(s in arguments for s in ("الي", "ل", "ضد", "علي"))):
        return
    doers = [a for a in clause.subject if isinstance(a, Phrase)]
    if doers and clause.verb is not predicate:
        arguments["subj"] = list(doers)


def _events(arguments: dict[str, list[Argument]], settled: dict[int, dict[str, list[Argument]]], frame: Frame) -> dict[str, list[Argument]]:
    """Arguments with an event in an actor's place read as that event's doer (the strike that hit is the striker's)."""
    found = dict(arguments)
    for _, sources in frame.roles:
        for source in sources:
            filled = []
            for argument in arguments.get(source, []):
                if isinstance(argument, Predicate):
                    inner = settled.get(id(argument), {})
                    filled += [a for a in inner.get("subj", []) if isinstance(a, Phrase)]
                else:
                    filled.append(argument)
            if arguments.get(source):
                found[source] = filled
    return found


def _claims(
    sheet: Sheet, predicate: Predicate, clause: Clause, settled: dict[int, dict[str, list[Argument]]], voices: Voices
) -> list[Claim]:
    arguments = settled[id(predicate)]
    found: list[Claim] = []
    done: set[str] = set()
    for frame in predicate.frames:
        if frame.kind in {CARRY, "tally"} or done:
            continue
        filled = fill(frame, predicate, _events(arguments, settled, frame))
        if filled is None:
            continue
        one = claim_of(sheet, filled, clause.places, voices)
        if one is not None:
            done.add(frame.kind)
            found.append(one)
    return found
