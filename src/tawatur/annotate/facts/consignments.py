"""Consignments: a word that counts goods tells of their handing over too, as شحنة أسلحة من … إلى … does."""

from __future__ import annotations

from tawatur.annotate.facts.phrases import place_phrase
from tawatur.annotate.facts.predicates import CONSIGNMENTS, Predicate
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase


def is_consignment(predicate: Predicate, phrase: Phrase) -> bool:
    """Whether a word counts goods and tells of their handing over too: شحنة, صفقة."""
    return phrase.sort == "materiel" and predicate.name in CONSIGNMENTS


def consignment(sentence: Sentence, predicate: Predicate, phrase: Phrase) -> int:
    """شحنة أسلحة من … إلى …: goods like any other, and a handing over by itself."""
    place_phrase(sentence, phrase)
    predicate.arguments["obj"] = [phrase]
    predicate.preposition = ""
    predicate.negated = False
    predicate.clause = len(sentence.clauses) - 1
    sentence.clause.predicates.append(predicate)
    slot = sentence.slot
    carry = slot[0].carries() if slot is not None else None
    if slot is not None and carry is not None and slot[1] in carry.sources_of("deed"):
        slot[0].arguments[slot[1]].append(predicate)
        predicate.governor, predicate.governed = slot
    ruler = sentence.stack[-1] if sentence.stack else None
    if ruler is not None and any(
        frame.kind == "supply" or (frame.kind == "seizure" and "ل" in frame.sources and "من" not in frame.sources)
        for frame in ruler.frames
    ):
        sentence.stack.insert(0, predicate)
    else:
        sentence.stack.append(predicate)
    return max(phrase.last, predicate.at + 1)
