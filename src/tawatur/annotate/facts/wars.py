"""Wars: fighting that lasts, told by a noun that names its own sides: الحرب التي تشنها على, صراعها ضد, تمردا على."""

from __future__ import annotations

from itertools import takewhile
from types import MappingProxyType

from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.pronouns import Referents
from tawatur.annotate.facts.sentence import Clause, Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.lexicon.word_classes import word_class

_TO_FOE = 8
"""Tokens behind a war within which it says against whom: الحرب الإسرائيلية المستمرة منذ عامين على."""
_RIGHT_BEHIND = 3
"""Tokens behind a war within which a relative clause on it opens: الحرب الأهلية التي."""
_AGAINST = frozenset({"بين", "علي", "عليها", "عليه", "عليهم", "ضد", "ضدها", "ضدهم", "مع"})
_WHICH = frozenset({"التي", "الذي"})
_ENDS = frozenset({"،", ",", "."})


def is_war(predicate: Predicate) -> bool:
    """Whether a word tells of fighting that lasts."""
    return predicate.name in word_class("wars")


def names_war_only(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a war says nowhere behind it between or against whom it is, or who wages it: منذ بدء الحرب, أمير حرب, حربي."""
    keys = sentence.sheet.keys[predicate.at + 1 : min(predicate.at + _TO_FOE, sentence.last)]
    behind = list(takewhile(lambda key: key not in _ENDS, keys))
    told = not _AGAINST.isdisjoint(behind) or not _WHICH.isdisjoint(behind[:_RIGHT_BEHIND])
    return predicate.pronoun == "ي" or not told


def single_strike(predicate: Predicate) -> Frame | None:
    """The sense of a single strike that a word has: a war is none of the strikes told beside it, and lends them no doer."""
    frame = predicate.striking()
    return None if frame is None or is_war(predicate) else frame


def only_known(predicate: Predicate) -> bool:
    """Whether a war is spoken of as known, not as what somebody denies: نفت تسليح الجبهة التي تخوض حربا, not نفت شن حرب."""
    return is_war(predicate) and (predicate.governor is None or predicate.governor.verbal)


def fighter(clause: Clause, verb: Predicate, referents: Referents) -> Phrase | None:
    """Who wages the war that a relative clause tells of: whoever was named last before it (دعم المليشيا في الحرب التي تخوضها)."""
    war = clause.antecedent if clause.kind == "relative" else None
    if not isinstance(war, Predicate) or not war.tells("attack") or verb.carries() is None or not verb.pronoun:
        return None
    return referents.of("هم" if verb.number == "p" else _MEANS.get(verb.gender, "ه"), war.at)


_MEANS = MappingProxyType({"f": "ها", "m": "ه"})
"""The pronoun that means whoever a verb of each gender in the singular has for its doer."""
