"""Verbal nouns and nouns that state: an argument of what governs them, and governors themselves."""

from __future__ import annotations

from tawatur.annotate.facts.agreement import is_actor
from tawatur.annotate.facts.bare_arguments import names_place
from tawatur.annotate.facts.governed import denial_open
from tawatur.annotate.facts.outside import behind_full_relative
from tawatur.annotate.facts.predicates import Predicate
from tawatur.annotate.facts.prepositional_nouns import behind_preposition
from tawatur.annotate.facts.purposes import WAYS
from tawatur.annotate.facts.readings import counted_from
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.facts.subject_or_object import bare
from tawatur.annotate.facts.unknown_nouns import unknown_word
from tawatur.annotate.facts.valency import awaits_deed, gives
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.mentions.quantifiers import quantifier
from tawatur.annotate.mentions.words import skip_signs
from tawatur.lexicon.word_classes import word_class


def verbal_noun(sentence: Sentence, predicate: Predicate) -> None:
    """A verbal noun or predicate noun: an argument of what governs it, and a governor itself."""
    predicate.preposition = predicate.preposition or _preposition_meant(sentence, predicate)
    _had_by(sentence, predicate)
    if _added(sentence, predicate.at) and (_goes_on_added(sentence, predicate) or _besides(sentence, predicate)):
        return
    if predicate.preposition:
        behind_preposition(sentence, predicate)
        return
    if _goes_on(sentence, predicate):
        return
    verb = sentence.clause.verb
    if predicate.article and names_place(sentence, predicate.at):
        return
    waiting = next((p for p in reversed(sentence.stack) if not _leads(p)), None)
    if waiting is not None and awaits_deed(waiting, predicate):
        waiting.arguments["acc"] = [predicate]
        predicate.governor, predicate.governed = waiting, "acc"
    elif denial_open(sentence):
        sentence.stack[-1].arguments["obj"] = [predicate]
        predicate.governor, predicate.governed = sentence.stack[-1], "obj"
    elif (
        sentence.stack
        and not predicate.conjunction
        and not sentence.stack[-1].verbal
        and _right_before(sentence, sentence.stack[-1].at, counted_from(sentence.sheet, predicate.at))
    ):
        sentence.stack[-1].arguments.setdefault("obj", []).append(predicate)
        predicate.governor, predicate.governed = sentence.stack[-1], "obj"
    elif verb is None and predicate.article and not predicate.conjunction and _behind_unknown(sentence, predicate):
        pass  # في نهاية العملية، صادرت السلطات
    elif verb is None:
        sentence.clause.before.append(predicate)
    elif (outer := behind_full_relative(sentence, predicate)) is not None:
        sentence.take_up(outer)
        bare(sentence, outer, predicate)
    elif not _of_unknown_in(sentence, predicate):
        bare(sentence, verb, predicate)


def _leads(predicate: Predicate) -> bool:
    """Whether a word only says under whom somebody stands, between a deed and its object: تلقي الحركة بقيادة فلان دعما."""
    return predicate.name == "قود.I" and predicate.preposition == "ب"


def _goes_on(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verbal noun after و or أو goes on with the one before: what governs that governs it too: عبر إرسال أسلحة وتمويل جماعات."""
    either = predicate.at > sentence.first and sentence.sheet.tokens[predicate.at - 1].key == "او"
    if not (predicate.conjunction or either or _added(sentence, predicate.at)) or not sentence.stack:
        return False
    other = sentence.stack[-1]
    if (open_source := _open_charge(other)) and predicate.conjunction:
        other.arguments[open_source] = [predicate]
        predicate.governor, predicate.governed = other, open_source
        return True
    predicate.governor, predicate.governed = other.governor, other.governed
    if other.governor is not None and other.governed in other.governor.arguments:
        other.governor.arguments[other.governed].append(predicate)
        return True
    if not predicate.preposition and (other.preposition in WAYS or _results(other)):
        predicate.preposition = other.preposition
        return True
    return False


def _added(sentence: Sentence, at: int) -> bool:
    """Whether words right before token `at` add it to a deed told before: ضبط بنادق بالإضافة إلى اعتقال مهربين."""
    keys = sentence.sheet.keys
    return at > sentence.first + 1 and f"{keys[at - 2]} {keys[at - 1]}" in word_class("adding")


def _goes_on_added(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verbal noun that is added goes on with the deed before, as if و joined it."""
    led, predicate.preposition = predicate.preposition, ""
    if _goes_on(sentence, predicate):
        return True
    predicate.preposition = led
    return False


def _besides(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a verbal noun is added to a clause that tells a deed of its subject's, who does it too: دمر نفقين، إضافة إلى ضبط بنادق."""
    verb = sentence.clause.verb
    if verb is None or verb.voice == "passive" or not any(verb.tells(kind) for kind in _DEEDS):
        return False
    predicate.preposition = predicate.governed = "خلال"
    predicate.governor = verb
    return True


_DEEDS = ("attack", "seizure", "detention")


def _results(deed: Predicate) -> bool:
    """Whether a deed is what a verb that states nothing itself ended in: أسفرت الحملة عن اعتقال مهربين وضبط بنادق."""
    ended = deed.governor is not None and deed.governor.verbal and not deed.governor.frames
    return ended and deed.part in {"masdar", "noun"} and bool(deed.arguments)


def _preposition_meant(sentence: Sentence, predicate: Predicate) -> str:
    """The preposition that a bare verbal noun stands for: of a purpose, or of the noun that و joins it to; "" for none."""
    if _told_as_purpose(sentence, predicate):
        return "ل"
    return _behind_unknown(sentence, predicate) if predicate.conjunction else ""


def _behind_unknown(sentence: Sentence, predicate: Predicate) -> str:
    """The preposition before a noun that nobody knows, which و joins a verbal noun to: دور في بناء وتسليح الجيش; "" for none."""
    sheet, i = sentence.sheet, predicate.at - 1
    if i - 1 <= sentence.first or not unknown_word(sheet, i) or sheet.tokens[i].key.startswith("ال"):
        return ""
    return next((p.lemma for p in sheet.particles[i - 1] or () if p.kind == "preposition" and not p.pronoun), "")


def _of_unknown_in(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether a noun is the genitive of one that nobody knows behind a preposition: زودت تركيا في إطار اتفاق الفصائل."""
    verb = sentence.clause.verb
    waits = verb is not None and (gives(verb) or bool(verb.arguments.get("subj")))
    return waits and not predicate.conjunction and bool(_behind_unknown(sentence, predicate))


def _had_by(sentence: Sentence, predicate: Predicate) -> None:
    """Gives a noun whoever is said right before it to have it: للشرطة مصلحة في, وله دور في."""
    before = sentence.latest
    if _HAD not in predicate.sources:
        return
    at = predicate.at
    if sentence.sheet.tokens[max(at - 1, 0)].key in _ANY:
        predicate.negated = True  # ليس لقواتها أي علاقة
        at -= 1
    if isinstance(before, Phrase) and before.last == at and before.preposition == "ل" and is_actor(before):
        predicate.arguments[_HAD] = [before]
    for particle in sentence.sheet.particles[at - 1] if at > sentence.first else ():
        if particle.kind == "preposition" and particle.lemma in {"ل", "لدي"} and particle.pronoun:
            predicate.arguments[_HAD], predicate.pending[_HAD] = [], particle.pronoun


_ANY = frozenset({"اي", "ايه"})
"""Any, before a noun of which there is none."""
_HAD = "had"
"""The source of whoever is said right before a noun to have it."""


def _told_as_purpose(sentence: Sentence, predicate: Predicate) -> bool:
    """Whether an indefinite accusative tells what a deed is done for: أرسلت روسيا طائرات دعما لحفتر."""
    verb = sentence.clause.verb
    if predicate.part != "masdar" or predicate.preposition or predicate.article or predicate.conjunction:
        return False
    aims = predicate.tells("supply")
    deed = verb is not None and verb.carries() is None and bool(verb.frames) and bool(verb.arguments.get("obj"))
    return aims and deed and sentence.sheet.tokens[predicate.at].key.endswith("ا")


def _open_charge(other: Predicate) -> str:
    """The source that a noun of accusation takes what it charges from, where the first is no known deed.

    اتهاماتها بإشعال الحرب وتقديم الدعم للميليشيا.
    """
    carry = other.carries() if other.part == "masdar" else None
    roles = dict(carry.roles) if carry is not None else {}
    if roles.get("doer", ("subj",))[0] != "obj":
        return ""
    return next((s for s in roles.get("deed", ()) if not other.arguments.get(s)), "")


def _right_before(sentence: Sentence, first: int, second: int) -> bool:
    """Whether nothing but a mark or أي, كل or the like stands between two words: مسؤولية "السكوت", وجود أي تنسيق."""
    behind = skip_signs(sentence.sheet, first + 1)
    return second in {first + 1, behind} or (first == second - 2 and quantifier(sentence.sheet.tokens[first + 1].key))
