"""What somebody gives: ما before a verb whose pronoun stands for the goods that من names behind it: ما تقدمه روسيا من أسلحة."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.valency import takes_goods
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.sheet import Sheet
from tawatur.lexicon.word_classes import word_class

_OF = "من"
_WHAT = "ه"
"""The pronoun that takes up ما."""


def take_what_is_named(sheet: Sheet, verb: Predicate) -> None:
    """Gives a verb behind ما the goods that من names in the place of the pronoun that takes ما up."""
    goods = [a for a in verb.arguments.get(_OF, []) if isinstance(a, Phrase) and a.sort == "materiel"]
    if not goods or verb.at == 0 or _before(sheet, verb) not in word_class("what"):
        return
    source = "obj" if verb.pronoun == _WHAT else next((s for s, p in verb.pending.items() if p == _WHAT), "")
    if source and takes_goods(verb, source) and not verb.arguments.get(source):
        verb.arguments[source] = [goods[0]._replace(preposition=""), *goods[1:]]
        del verb.arguments[_OF]
        verb.pronoun, verb.negated = "", False
        verb.pending.pop(source, None)


def _before(sheet: Sheet, verb: Predicate) -> str:
    """The word before a verb without what clings to its beginning: وما, بما."""
    return sheet.keys[verb.at - 1].removeprefix("و").removeprefix("ب")
