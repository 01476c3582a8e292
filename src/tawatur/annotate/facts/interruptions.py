"""Interruptions: words between commas, dashes or brackets that break a clause off, and where it goes on."""

from __future__ import annotations

from tawatur.annotate.facts.frames import frames
from tawatur.annotate.facts.genitives import accuses
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.readings import predicate_at
from tawatur.annotate.facts.sentence import Clause, Held, Sentence
from tawatur.annotate.facts.valency import hands_on
from tawatur.lexicon.word_classes import word_class

_INTERRUPTION = 16
"""The longest interruption, in tokens."""


def breaks_off(sentence: Sentence, i: int) -> bool:
    """Whether a sign opens or closes words that interrupt a clause: باعت روسيا، وفق التقرير، أسلحة."""
    if sentence.sheet.tokens[i].text not in _SIGNS or i + 1 >= sentence.last:
        return False
    if sentence.held is not None and i == sentence.held.until:
        held, sentence.held = sentence.held, None
        if sentence.clause is held.clause or not _takes_up(sentence, held, i + 1):
            return False
        sentence.clause, sentence.stack, sentence.latest, sentence.slot = held.clause, held.stack, held.latest, None
        sentence.relative = False
        return True
    clause = sentence.clause
    if sentence.held is None and clause.kind == "relative" and _back_to(sentence, clause.parent, i + 1):
        return True
    if (
        sentence.held is None
        and sentence.sheet.tokens[i + 1].key in word_class("interruptions")
        and (clause.verb is not None or clause.before)
        and not _charges_too(sentence, i + 2)
        and sentence.sheet.tokens[min(i + 2, sentence.last - 1)].key not in word_class("time-noun")
    ):
        until = _closing(sentence, i)
        if until:
            sentence.held = Held(clause, list(sentence.stack), sentence.latest, until)
            if sentence.sheet.keys[i + 1] in word_class("appositions"):
                sentence.open("aside", i)
    return False


_CLOSED_BY = {
    "،": frozenset("،,"),
    ",": frozenset("،,"),
    "(": frozenset(")"),
    "-": frozenset("-–"),
    "–": frozenset("-–"),
}
"""Signs that open an interruption, with those that close it."""
_SIGNS = frozenset("،,()-–")


def _closing(sentence: Sentence, i: int) -> int:
    """The token of the sign that closes the interruption that the sign at token i opens; 0 for none."""
    closed_by = _CLOSED_BY.get(sentence.sheet.tokens[i].text, frozenset())
    for j in range(i + 2, min(i + _INTERRUPTION, sentence.last)):
        if sentence.sheet.tokens[j].text in closed_by:
            return j
    return 0


def _charges_too(sentence: Sentence, i: int) -> bool:
    """Whether a verb of accusation stands at token i, so that what is said goes on: ، كما اتهمت الرياض، الدوحة."""
    verbs = sentence.sheet.verbs[i] if i < sentence.last else ()
    return any(accuses(frame) for reading in verbs for frame in frames().get(reading.verb, ()))


def _back_to(sentence: Sentence, clause: Clause | None, i: int) -> bool:
    """Whether token i goes on with what a relative clause broke off: قدمت تركيا التي تعلن دعمها، إلى قوات الوفاق معدات."""
    if clause is not None and clause.verb is not None and _deed_of(sentence, clause.verb, i):
        sentence.clause, sentence.stack, sentence.slot, sentence.relative = clause, [clause.verb], None, False
        return True
    phrase = sentence.phrases.get(i) or sentence.phrases.get(i + 1)
    if clause is None or clause.verb is None or phrase is None or phrase.conjunction or not phrase.preposition:
        return False
    verb = clause.verb
    if not hands_on(verb):
        return False
    if phrase.preposition not in verb.sources or verb.arguments.get(phrase.preposition):
        return False
    sentence.clause, sentence.stack, sentence.slot, sentence.relative = clause, [verb], None, False
    return True


def _deed_of(sentence: Sentence, verb: Predicate, i: int) -> bool:
    """Whether token i is the deed that a carrying verb still waits for: قامت الحركة، التي يقودها، بإطلاق صواريخ."""
    carry = verb.carries()
    deed = predicate_at(sentence.sheet, i) if carry is not None and sentence.sheet.verbs[i] else None
    if carry is None or deed is None or deed.verbal or not deed.preposition:
        return False
    return deed.preposition in carry.sources_of("deed") and not any(map(verb.arguments.get, carry.sources_of("deed")))


def _takes_up(sentence: Sentence, held: Held, i: int) -> bool:
    """Whether token i goes on with a clause: a bare phrase or one with its preposition after a verb, else a verb."""
    if sentence.sheet.tokens[i].key.startswith("و") and i not in sentence.phrases:
        return False
    if held.clause.verb is None:
        predicate = predicate_at(sentence.sheet, i)
        return predicate is not None and predicate.verbal and not predicate.conjunction
    phrase = sentence.phrases.get(i) or sentence.phrases.get(i + 1)
    return phrase is not None and not phrase.conjunction
