"""Function words: what joins clauses and governs nouns, with the pronouns that cling to it, generated from rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

from tawatur.arabic.clitics import ENCLITICS
from tawatur.arabic.letters import fold
from tawatur.model.record import Record

ParticleKind = Literal[
    "preposition", "complementiser", "relative", "negation", "conjunction", "demonstrative", "pronoun", "other"
]


@dataclass(slots=True, unsafe_hash=True)
class Particle(Record):
    """A function word: kind, lemma, the pronoun that clings to it, and a conjunction before it (و, ف or none)."""

    kind: ParticleKind
    lemma: str
    pronoun: str = ""
    conjunction: str = ""


_PREPOSITIONS = {
    "من": "من",
    "إلى": "الي",
    "على": "علي",
    "عن": "عن",
    "في": "في",
    "مع": "مع",
    "بين": "بين",
    "ضد": "ضد",
    "لدى": "لدي",
    "عند": "عند",
    "نحو": "نحو",
    "عبر": "عبر",
    "خلال": "خلال",
    "بعد": "بعد",
    "قبل": "قبل",
    "منذ": "منذ",
    "حتى": "حتي",
    "تحت": "تحت",
    "فوق": "فوق",
    "أمام": "امام",
    "وراء": "وراء",
    "خلف": "خلف",
    "قرب": "قرب",
    "داخل": "داخل",
    "خارج": "خارج",
    "حول": "حول",
    "دون": "دون",
    "بدون": "بدون",
    "سوى": "سوي",
    "لصالح": "لصالح",
    "لحساب": "لحساب",
    "لمصلحة": "لصالح",
    "بحق": "بحق",
    "بيد": "بيد",
    "لأجل": "لاجل",
    "حيال": "حيال",
    "تجاه": "تجاه",
    "صوب": "صوب",
    "رغم": "رغم",
    "وسط": "وسط",
    "ضمن": "ضمن",
    "عقب": "عقب",
    "إثر": "اثر",
    "جراء": "جراء",
    "نتيجة": "نتيجه",
    "بسبب": "بسبب",
    "بواسطة": "بواسطه",
    "باتجاه": "باتجاه",
    "بحوزة": "بحوزه",
    "حوزة": "بحوزه",
    "برفقة": "برفقه",
    "بصحبة": "بصحبه",
    "باستثناء": "باستثناء",
    "شمال": "شمال",
    "جنوب": "جنوب",
    "شرق": "شرق",
    "غرب": "غرب",
    "شمالي": "شمالي",
    "جنوبي": "جنوبي",
    "شرقي": "شرقي",
    "غربي": "غربي",
}
_BOUND = {"ب": "ب", "ل": "ل", "ك": "ك"}
_COMPLEMENTISERS = (
    "أن",
    "إن",
    "بأن",
    "لأن",
    "كأن",
    "فإن",
    "لكن",
    "حيث",
    "حين",
    "حينما",
    "عندما",
    "بينما",
    "كما",
    "إذ",
    "إذا",
    "لو",
    "كي",
    "لكي",
)
_TAKES_PRONOUN = ("أن", "إن", "بأن", "لأن", "كأن", "لكن", "فإن")
_RELATIVES = ("الذي", "التي", "الذين", "اللذان", "اللذين", "اللتان", "اللتين", "اللاتي", "اللواتي", "ما", "مما", "من")
_NEGATIONS = ("لم", "لن", "ليس", "ليست", "ليسوا", "لا", "غير", "دون", "بدون", "عدم", "ما", "كلا", "لما")
_DEMONSTRATIVES = (
    "هذا",
    "هذه",
    "هؤلاء",
    "هذان",
    "هذين",
    "ذلك",
    "تلك",
    "أولئك",
    "بهذا",
    "بهذه",
    "لهذا",
    "لهذه",
    "بذلك",
    "لذلك",
    "بتلك",
    "لتلك",
    "بهؤلاء",
    "لهؤلاء",
    "بأولئك",
    "لأولئك",
)
_PRONOUNS = ("هو", "هي", "هم", "هن", "هما", "نحن", "أنا", "أنتم")
_CONJUNCTIONS = ("و", "ف", "أو", "أم", "بل", "ثم", "لكن", "إما", "كذلك", "أيضا", "فضلا", "إضافة", "علاوة")


_VERBS = frozenset({"فتحت"})
"""Words that would be a conjunction and a preposition but are read as verbs: فتحت is 'opened'."""


@cache
def particles() -> dict[str, tuple[Particle, ...]]:
    """Every function word by its folded key, with the readings it can have."""
    table: dict[str, tuple[Particle, ...]] = {}
    for printed, particle in _all():
        for conjunction in ("", "و", "ف"):
            key = fold(conjunction + printed)
            if key in _VERBS:
                continue
            entry = particle._replace(conjunction=conjunction)
            if entry not in table.get(key, ()):
                table[key] = (*table.get(key, ()), entry)
    return table


def _all() -> Iterator[tuple[str, Particle]]:
    for printed, lemma in _PREPOSITIONS.items():
        yield printed, Particle("preposition", lemma)
        stem = printed[:-1] + ("ي" if printed[-1] == "ى" else printed[-1].replace("ة", "ت"))
        for pronoun in ENCLITICS:
            yield stem + pronoun, Particle("preposition", lemma, pronoun)
    for printed, lemma in _BOUND.items():
        yield printed, Particle("preposition", lemma)
        for pronoun in ENCLITICS:
            yield printed + pronoun, Particle("preposition", lemma, pronoun)
    for printed in _COMPLEMENTISERS:
        yield printed, Particle("complementiser", fold(printed))
    for printed in _TAKES_PRONOUN:
        for pronoun in ENCLITICS:
            yield printed + pronoun, Particle("complementiser", fold(printed), pronoun)
    for kind, words in _PLAIN:
        for printed in words:
            yield printed, Particle(kind, fold(printed))


_PLAIN: tuple[tuple[ParticleKind, tuple[str, ...]], ...] = (
    ("relative", _RELATIVES),
    ("negation", _NEGATIONS),
    ("demonstrative", _DEMONSTRATIVES),
    ("pronoun", _PRONOUNS),
    ("conjunction", _CONJUNCTIONS),
)
