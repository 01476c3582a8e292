"""Agreement: whether a verb's gender and number go with whoever may be its doer, and which phrases can stand side by side."""

from __future__ import annotations

from tawatur.annotate.facts.predicates import Argument, Predicate
from tawatur.annotate.mentions import Phrase


def agrees(verb: Predicate, argument: Argument) -> bool:
    """Whether a verb's person, gender and number allow it this doer: no noun does what we do (لم نرسل)."""
    if verb.person == 1:
        return False
    gender = argument.gender
    return gender == "?" or verb.gender in ("?", gender) or several(verb, argument) or _as_one(verb, argument)


_MANY = frozenset({"فصائل", "كتائب", "ألوية", "سرايا", "عناصر"})
"""Broken plurals for men under arms, which a masculine verb goes with too: استهدف فصائل الثوار."""
_BODIES = frozenset({"factions", "forces", "militias", "faction", "militia"})
"""Kinds of bodies whose names are broken plurals."""


_ARMED = frozenset({"police", "army", "soldiers", "agency"})
"""Kinds of those who bear arms, who are named by broken plurals too: عناصر, أفراد, رجال."""
_SOUND = ("ون", "ين")
"""Endings of a sound masculine plural, which no feminine verb goes with, as one does with a broken one: عناصر تمكنت."""


def _as_one(verb: Predicate, argument: Argument) -> bool:
    """Whether a verb in the singular goes with a broken plural for many people: فصائل قاتلت, استهدف فصائل."""
    if not isinstance(argument, Phrase):
        return False
    first = argument.mention.text.split(" ")[0]
    if verb.gender != "f":
        return verb.number == "s" and first in _MANY
    armed = argument.kind in _ARMED and not first.endswith(_SOUND)
    return argument.number == "p" and (armed or argument.kind in _BODIES or first == "عناصر")


def many(phrase: Phrase) -> bool:
    """Whether a phrase names more than one, or many by a broken plural: عناصر الشرطة."""
    return phrase.number == "p" or phrase.mention.text.split(" ")[0] in _MANY


def several(verb: Predicate, argument: Argument) -> bool:
    """Whether a masculine plural verb goes with a name for many people: مرتزقة «فاغنر» كانوا يتقاضون."""
    return (
        verb.number == "p"
        and verb.gender == "m"
        and isinstance(argument, Phrase)
        and argument.sort in {"actor", "people"}
        and argument.kind not in _ONE
    )


_ONE = frozenset({"state", "metonym", "organisation"})
"""Kinds of bodies that nobody speaks of as many."""


def alike(one: Phrase, other: Phrase) -> bool:
    """Whether two phrases can stand side by side in one role."""
    sides = [{"actor", "person", "people", "outlet"}, {"place", "post"}, {"materiel"}]
    return any(one.sort in side and other.sort in side for side in sides) or {one.sort, other.sort} <= {
        "post",
        "actor",
        "place",
    }


def is_actor(argument: Argument) -> bool:
    """Whether an argument names somebody."""
    return isinstance(argument, Phrase) and argument.sort in {"actor", "person", "people"}


AGREES: dict[str, tuple[str, ...]] = {"ه": ("m",), "ها": ("f",), "هم": ("p", "m"), "هن": ("f", "p"), "هما": ("d", "p")}
"""The genders and numbers of what each pronoun of the third person means."""


def agrees_with(pronoun: str, phrase: Phrase) -> bool:
    """Gender and number of a pronoun: ه is one man or masculine body, ها a feminine body or several of them, هم people."""
    people = phrase.number == "p" and phrase.sort == "people"
    if pronoun == "ه":
        return phrase.gender in {"m", "?"} and not people
    if pronoun == "ها":
        return phrase.gender in {"f", "?"} or (phrase.number == "p" and not people)
    if pronoun == "هم":
        return phrase.number in {"p", "d"} or (phrase.sort == "actor" and phrase.kind not in {"state", "metonym"})
    agreeing = AGREES.get(pronoun, ())
    return phrase.number in agreeing or phrase.gender in agreeing
