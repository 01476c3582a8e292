"""Phrases: each joins the argument before it, a predicate still open, or waits for the verb."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.bare_arguments import ungoverned
from tawatur.annotate.facts.coordination import (
    adjoins,
    bracketed,
    joined,
    joined_past_place,
    members,
    one_more_subject,
    parts,
)
from tawatur.annotate.facts.foremost import foremost
from tawatur.annotate.facts.frames import Frame
from tawatur.annotate.facts.new_topics import sets_off
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.prepositions import governed
from tawatur.annotate.facts.relatives import open_for_doer
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.shared import shared_between
from tawatur.annotate.facts.wanted import wanted
from tawatur.annotate.facts.words import adjectives_between
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.words import skip_signs

_INSIDE = frozenset({"بحوزه", "لدي", "في", "داخل", "ضمن"})
_WHICH = frozenset({"التي", "الذي", "الذين"})
_WAS = frozenset({"كانت", "كان", "كانوا", "هي", "هو"})


def _named_again(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a bare name says again what the phrase right before it names: العاصمة اليمنية صنعاء."""
    before = sentence.latest
    if not isinstance(before, Phrase) or before.last != phrase.first or phrase.mention.ref is None:
        return False
    same = before.mention.ref == phrase.mention.ref and before.sort == phrase.sort == "place"
    return same and not phrase.preposition and not phrase.conjunction


def place_phrase(sentence: Sentence, phrase: Phrase) -> None:
    """Gives a phrase its place: a part told apart, one more of what stands before it, or an argument of its own."""
    if _epithet(sentence, phrase) or _named_again(sentence, phrase):
        return
    if _names_them(sentence, phrase):
        sentence.apart, sentence.slot = True, None
        sentence.latest = phrase
        sentence.items.append(phrase)
        return
    if _town_of_quarters(sentence, phrase):
        return
    if _states_where(sentence, phrase):
        sentence.relative = False
    if open_for_doer(sentence, phrase):
        return
    opened = bracketed(sentence, phrase)
    sentence.apart = (sentence.apart and bool(phrase.conjunction)) or parts(sentence, phrase) or opened
    if sentence.apart:
        sentence.apart = not members(sentence, phrase)
        sentence.slot = None if sentence.apart else sentence.slot
    elif foremost(sentence, phrase) or wanted(sentence, phrase):
        sentence.loose = False
    elif shared_between(sentence, phrase):
        pass
    elif sentence.also and adjoins(sentence, phrase):
        sentence.also = False
    elif sentence.also and sentence.clause.verb is not None and is_actor(phrase) and not phrase.preposition:
        sentence.also = False
        one_more_subject(sentence, sentence.clause.verb, phrase)
    elif _names_more(sentence, phrase):
        pass
    elif sentence.loose and joined_past_place(sentence, phrase):
        sentence.loose = False
    elif _goes_on_loosely(sentence, phrase):
        sentence.slot = None
    elif not joined(sentence, phrase):
        sentence.loose = False
        _argument(sentence, phrase)
    sentence.latest = phrase
    sentence.items.append(phrase)


def _epithet(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a definite word right behind a state or government only abuses it: النظام المجرم."""
    before = sentence.latest
    return (
        isinstance(before, Phrase)
        and before.kind in {"government", "state"}
        and before.last == phrase.first
        and before.definite
        and phrase.kind == "suspects"
        and phrase.last == phrase.first + 1
        and phrase.number == "s"
        and not (phrase.preposition or phrase.conjunction)
    )


def _town_of_quarters(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a place only says of which town the quarters before it are, and stands for them then.

    الأحياء السكنية لمدينة الباب, مناطق متفرقة من أرياف إدلب.
    """
    quarters, slot = sentence.latest, sentence.slot
    if phrase.sort != "place" or phrase.preposition not in {"ل", "من"} or phrase.generic or slot is None:
        return False
    free = phrase.first - (sentence.sheet.tokens[phrase.first - 1].key == phrase.preposition)
    held = slot[0].arguments.get(slot[1], [])
    if not isinstance(quarters, Phrase) or quarters not in held or quarters.sort != "place":
        return False
    areas = (
        quarters.kind == "area" and quarters.number == "p" if phrase.preposition == "من" else quarters.kind == "part"
    )
    if not (areas or (quarters.generic and phrase.preposition == "ل")):
        return False
    if not adjectives_between(sentence.sheet, quarters.last, free):
        return False
    town = phrase._replace(preposition=quarters.preposition)
    held[held.index(quarters)] = sentence.latest = town
    sentence.items.append(town)
    return True


def _names_them(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a person's name only begins to say who several people were: الشقيقين "محمد" و"محمود".

    Whoever is called by what he is right behind them is somebody else: اعتقلت قوات الأمن الناشط محمد.
    """
    before = sentence.latest
    return (
        phrase.sort == "person"
        and not (phrase.preposition or phrase.conjunction)
        and isinstance(before, Phrase)
        and before.sort == "people"
        and before.number in {"d", "p"}
        and skip_signs(sentence.sheet, before.last) == phrase.first
        and not (phrase.head > phrase.first and before.last == phrase.first)
    )


def _names_more(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether goods right behind goods only say what kind they are: صواريخ قاذفة."""
    before = sentence.latest
    return (
        phrase.sort == "materiel"
        and not (phrase.preposition or phrase.conjunction or phrase.definite or phrase.quantity)
        and isinstance(before, Phrase)
        and before.sort == "materiel"
        and before.last == phrase.first
        and sentence.slot is not None
        and any(_goods_from(frame, sentence.slot[1]) for frame in sentence.slot[0].frames)
    )


def _goods_from(frame: Frame, source: str) -> bool:
    """Whether a frame takes goods handed over or found from a source; a verbal noun's genitive is its object."""
    return source in {*frame.sources_of("goods"), "gen"} and frame.kind in {"supply", "seizure"}


def _beside_help(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether goods after و go on with help that is handed over: تلقى مساعدات وأسلحة من."""
    help_ = sentence.latest
    if not isinstance(help_, Predicate) or help_.phrase is None or help_.phrase.last != phrase.first:
        return False
    goods = phrase.sort == "materiel" == help_.phrase.sort
    if not goods or not phrase.conjunction or phrase.preposition or help_.governor is None:
        return False
    held = help_.governor.arguments.get(help_.governed, [])
    if help_ not in held:
        return False
    held.append(phrase)
    sentence.slot = (help_.governor, help_.governed)
    sentence.stack = [p for p in sentence.stack if p is not help_]
    return True


def _argument(sentence: Sentence, phrase: Phrase) -> None:
    if _beside_help(sentence, phrase):
        return
    if phrase.preposition == _BUT:
        phrase = phrase._replace(preposition="")
    further = sentence.clause.verb is not None or sets_off(sentence, phrase)
    if phrase.conjunction and not phrase.preposition and further:
        sentence.open("main", phrase.first)
        sentence.clause.before.append(phrase)
    elif phrase.preposition:
        governed(sentence, phrase)
    else:
        ungoverned(sentence, phrase)


_BUT = "سوي"
"""The preposition before what alone is said: لم تتلق سوى بنادق."""


def _states_where(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a relative clause has no verb, only where or with whom something is: الأسلحة التي بحوزة."""
    i = phrase.first - 2
    if sentence.sheet.tokens[i].key in _WAS:
        i -= 1
    return (
        sentence.relative
        and phrase.preposition in _INSIDE
        and i >= sentence.first
        and sentence.sheet.tokens[i].key in _WHICH
    )


def _goes_on_loosely(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether a phrase after و goes on with one that no predicate took."""
    latest = sentence.latest
    if not sentence.loose or not phrase.conjunction or phrase.preposition or not isinstance(latest, Phrase):
        return False
    weapons = latest.sort == phrase.sort == "materiel" and phrase.first - latest.last <= _ADJECTIVE
    return weapons or adjectives_between(sentence.sheet, latest.last, phrase.first)


_ADJECTIVE = 2
"""Tokens between two weapons joined, for what describes the first: بالرشاشات الثقيلة وقذائف الهاون."""


def without_deed(sentence: Sentence, phrase: Phrase) -> Phrase:
    """A class called by what it does without that word, where whom it does it to follows: الدول الداعمة لداعش."""
    whom = sentence.phrases.get(phrase.last)
    backed = whom is not None and whom.preposition == "ل" and is_actor(whom)
    named = phrase.mention.ref in _BY_DEED and phrase.last - phrase.first > 1
    return phrase._replace(last=phrase.last - 1) if named and backed else phrase


_BY_DEED = frozenset({"groups/backer", "groups/financier"})
"""Classes of those who give, called by it."""
