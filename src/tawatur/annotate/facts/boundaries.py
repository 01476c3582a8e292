"""Boundaries: the function words and signs at which a clause begins, is denied, asks or closes."""

from __future__ import annotations

from functools import cache, lru_cache

from tawatur.annotate.facts.denials import deny, denying_words, excepts
from tawatur.annotate.facts.interruptions import breaks_off
from tawatur.annotate.facts.noun_places import has_already
from tawatur.annotate.facts.partings import part_clauses
from tawatur.annotate.facts.quotations import closes_speech, opens_speech
from tawatur.annotate.facts.readings import predicate_at
from tawatur.annotate.facts.relatives import pronoun_after_preposition
from tawatur.annotate.facts.sentence import Sentence
from tawatur.annotate.mentions import Phrase
from tawatur.annotate.verb_readings import VerbReading, verb_readings
from tawatur.arabic.particles import particles
from tawatur.lexicon.word_classes import word_class

_THIRD = 3
_IS = frozenset({"يكون", "تكون", "يكونوا", "نكون", "اكون", "تكونوا"})
"""أن يكون قد: whoever is meant comes between or is known."""
_THERE_WAS = frozenset({"كان", "كانت", "يكون", "تكون"})
"""Before هناك: a clause of its own that says what there was."""
_HE = frozenset({"هو", "هي", "هم", "هن", "هما"})


def function_word(sentence: Sentence, i: int) -> int:
    """Reads a word that names and states nothing: what it opens, closes or denies; the token after it."""
    key, quoted = sentence.sheet.keys[i], sentence.sheet.quote_of[i] >= 0
    if not quoted and _parts_nothing(key):
        return i + 1
    if breaks_off(sentence, i) or (key in _ONLY_INTERRUPTS and not quoted):
        return i + 1
    if key in denying_words():
        deny(sentence, i)
    if key == "اذا":
        _whether(sentence, i)
    if key in _AND_WAS:
        _and_was(sentence, i)
    _boundary(sentence, i)
    return i + 1


_ONLY_INTERRUPTS = frozenset("،,()")
"""Signs that may break a clause off, and do nothing else."""


@lru_cache(maxsize=50_000)
def _parts_nothing(key: str) -> bool:
    """Whether a word outside quotations can open, close, deny or ask nothing wherever it stands: a noun, في, a verb of no frame."""
    if not key.isalpha() or key in _parting_words():
        return False
    parts = any(p.pronoun or p.kind in _PARTING for p in particles().get(key, ()))
    return not parts and not any(_for_purpose(r) for r in verb_readings(key))


_PARTING = frozenset({"complementiser", "relative", "pronoun"})
"""Kinds of particles at which a clause may begin."""


@cache
def _parting_words() -> frozenset[str]:
    """Every word that parts, denies or asks by itself, whatever else it may be."""
    words = word_class("negations") | word_class("time-noun") | _ACCORDING | _IS | _WAS
    words |= {"ما", "مما", "من", "اذا", "هناك", "كذلك", "ايضا"}
    return frozenset(lead + word for word in words for lead in ("", "و")) | _clause_openers()


def _whether(sentence: Sentence, i: int) -> None:
    """Opens what is asked of somebody: متسائلا عما إذا كانت روسيا سلمت."""
    if sentence.sheet.keys[i - 1] in _WHETHER:
        sentence.open("content", i)


def _and_was(sentence: Sentence, i: int) -> None:
    """Opens what somebody else was doing meanwhile: ، وكان ضابط تركي يسلمنا."""
    doer = sentence.phrases.get(i + 1)
    named = doer is not None and doer.sort in {"actor", "people", "person"} and not doer.preposition
    if named and sentence.sheet.tokens[i - 1].text in {"،", ","}:
        sentence.open("main", i)


_AND_WAS = frozenset({"وكان", "وكانت"})


def _boundary(sentence: Sentence, i: int) -> None:
    sheet = sentence.sheet
    key, text = sheet.keys[i], sheet.tokens[i].text
    functions, quoted = sheet.particles[i], sheet.quote_of[i] >= 0
    kinds = {function.kind: function for function in functions} if functions else {}
    part_clauses(sentence, i)
    if key in _WAS and _tells_of_latest(sentence, i):
        goods = sentence.latest
        sentence.open("attached", i).antecedent = goods
    if key in _ACCORDING and sentence.held is None and sentence.clause.predicates:
        sentence.open("main", i)
    if key in _IS and sentence.clause.verb is None:
        sentence.clause.told = True
    if key in {"من", "ومن"} and _asks(sentence, i):
        sentence.who = "who" if sheet.keys[i - 1] in _HE else "asked"
    elif "complementiser" in kinds and _opens_content(kinds["complementiser"].lemma, text):
        _content(sentence, i, kinds["complementiser"].pronoun)
    elif key in {"مما", "ومما"} or (sheet.verbs[i] and _purpose(sentence, i)) or (quoted and opens_speech(sentence, i)):
        sentence.open("main", i)
    elif "relative" in kinds and key.removeprefix("و").startswith(("ال", "لل", "مما")):
        sentence.relative = True
        sentence.further = key.startswith("و")
    elif (key in _clause_openers() and not _only_with_that(sentence, i)) or (
        text in {"؛", ":", "؟"} and not _goes_on(sentence, i)
    ):
        sentence.open("main", i)
    elif key in {"وكذلك", "وايضا"} and sentence.clause.verb is not None:
        sentence.also = True
    elif quoted and closes_speech(sentence, i):
        sentence.open("main", i + 1)
    elif key == "هناك" and sheet.keys[i - 1].removeprefix("و") in _THERE_WAS and i > sentence.first + 1:
        sentence.open("main", i)
    elif "pronoun" in kinds and key.startswith("و"):
        caught = _caught(sentence, key)
        sentence.open("aside", i).before += caught
    elif functions and any(p.pronoun for p in functions):
        pronoun_after_preposition(sentence, i, functions)


def _caught(sentence: Sentence, key: str) -> list[Phrase]:
    """Whom a clause of arrest has caught, as what وهم takes up: اعتقلت مهربين وهم يحاولون نقل الأسلحة."""
    held = [
        a
        for p in sentence.clause.predicates
        if p.tells("detention")
        for found in p.arguments.values()
        for a in found
        if isinstance(a, Phrase) and a.sort in {"people", "person"} and a is sentence.latest
    ]
    several = key == "وهم"
    return [a._replace(preposition="", conjunction="") for a in held if (a.number in {"p", "d"}) == several]


def _content(sentence: Sentence, i: int, pronoun: str) -> None:
    """Opens what أن tells, of whoever has done it already: سبق للجيش أن ضبط."""
    doer = sentence.latest
    already = has_already(sentence.sheet, i) if isinstance(doer, Phrase) and doer.preposition == "ل" else -1
    sentence.open("content", i).pronoun = pronoun
    if isinstance(doer, Phrase) and already >= 0 and already <= doer.first < i == doer.last:
        sentence.clause.before.append(doer._replace(preposition=""))


@cache
def _clause_openers() -> frozenset[str]:
    """The words that open a clause, with and without و and ف before them."""
    return frozenset(lead + word for word in word_class("clause-openers") for lead in ("", "و", "ف", "وف"))


def _only_with_that(sentence: Sentence, i: int) -> bool:
    """Whether a word that opens a clause only with أن stands without it: بيد داعش, غير متورطة denies, إلا للفصيل excepts."""
    key, behind = sentence.sheet.tokens[i].key, i + 1 if i + 1 < sentence.last else i
    if excepts(sentence, i):
        return True
    if key == "غير":
        return any(r.form.part.endswith("participle") for r in sentence.sheet.verbs[behind])
    return key == "بيد" and not sentence.sheet.tokens[behind].key.startswith("ان")


_ACCORDING = frozenset({"وفق", "وفقا", "طبقا"})
"""Words behind which stand whoever says so, no part of what he says."""
_WHETHER = frozenset({"عما", "فيما", "ما", "مما"})
"""Words before إذا that make it ask whether something is so."""
_WAS = frozenset({"كان", "كانت"})
"""Verbs of being that only put the verb behind their subject in the past."""


def _tells_of_latest(sentence: Sentence, i: int) -> bool:
    """Whether كان with its subject opens what is said of indefinite goods right before it: أسلحة كانت واشنطن منحتها."""
    goods, doer = sentence.latest, sentence.phrases.get(i + 1)
    told = isinstance(goods, Phrase) and goods.sort == "materiel" and not goods.definite and goods.last == i
    return told and doer is not None and doer.sort == "actor" and not (doer.preposition or doer.conjunction)


def _purpose(sentence: Sentence, i: int) -> bool:
    """Whether a present after لـ begins a clause of its own, of a verb that states nothing: لتكون."""
    return any(map(_for_purpose, sentence.sheet.verbs[i]))


def _for_purpose(reading: VerbReading) -> bool:
    return reading.form.part == "present" and reading.split.preposition == "ل"


def _asks(sentence: Sentence, i: int) -> bool:
    """Whether من at token i is "who", before its verb: من يبيع السلاح؟, هم من باعوها."""
    if i + 1 >= sentence.last or i + 1 in sentence.phrases:
        return False
    predicate = predicate_at(sentence.sheet, i + 1)
    if predicate is None or not any(r.form.person == _THIRD for r in sentence.sheet.verbs[i + 1]):
        return False
    before = sentence.sheet.tokens[i - 1] if i > sentence.first else None
    return before is None or before.kind != "word" or before.key in _HE or predicate.part == "finite"


def _goes_on(sentence: Sentence, i: int) -> bool:
    """A semicolon before a preposition parts nothing, nor does a colon behind ما يلي before goods."""
    if sentence.sheet.tokens[i].text == ":":
        listed = sentence.phrases.get(i + 1)
        told_next = sentence.sheet.tokens[i - 1].key in word_class("told-next")
        return told_next and listed is not None and listed.sort == "materiel"
    return (
        sentence.sheet.tokens[i].text == "؛"
        and i + 1 < sentence.last
        and any(
            p.kind == "preposition" and not p.conjunction and not p.pronoun for p in sentence.sheet.particles[i + 1]
        )
    )


def _opens_content(lemma: str, printed: str) -> bool:
    """أن and its sisters; كأن is told from كان by its hamza."""
    return lemma in {"ان", "بان", "لان", "فان", "لكن"} or (lemma == "كان" and "أ" in printed)
