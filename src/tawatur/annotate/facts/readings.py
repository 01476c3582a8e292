"""Readings: how one word is read as a predicate, from its forms and the words beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from tawatur.annotate.facts.choosing import behind_who, choose
from tawatur.annotate.facts.first_person import OURS, speaker_fits
from tawatur.annotate.facts.frames import NounReading, frames, noun_reading
from tawatur.annotate.facts.idioms import idiomatic, immaterial, of_arrests, only_new
from tawatur.annotate.facts.predicates import Part, Predicate
from tawatur.annotate.facts.unstating import states_nothing
from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.sheet import DAMMA, Sheet
from tawatur.annotate.verb_readings import VerbReading, verb_readings
from tawatur.lexicon.word_classes import word_class


def by_itself() -> bool:
    """That no word before one that may be a verb and a verbal noun wants a noun."""
    return False


def predicate_at(
    sheet: Sheet, i: int, *, governed: Callable[[], bool] = by_itself, present: bool = False
) -> Predicate | None:
    """How token i is read as a predicate; `governed` tells whether the sentence so far wants a noun there, `present` a present."""
    if sheet.quantity_of[i] is not None or sheet.period_of[i] is not None or states_nothing(sheet, i):
        return None
    preposition = "" if behind_who(sheet, i) else preposition_before(sheet, counted_from(sheet, i))
    reading = choose(sheet, i, _possible(sheet, i, present=present), preposition, governed=governed)
    noun = _listed_noun(sheet, i)
    if noun is not None and noun.lemma == _CAMPAIGN and of_arrests(sheet, i + 1):
        return None
    if noun is not None and (reading is None or _is_rather(noun, reading)):
        return idiomatic(sheet, _of_noun(i, noun, preposition))
    return _stating(sheet, i, reading, preposition) if reading is not None else None


def _possible(sheet: Sheet, i: int, *, present: bool) -> tuple[VerbReading, ...]:
    """The verb readings of token i that the word before it, and verbs of one form only, leave, presents first where one is due."""
    key, before = sheet.keys[i], sheet.keys[i - 1] if i > 0 else ""
    readings = sheet.verbs[i]
    if not _all_possible(key):
        cut = before in word_class("before-short")
        readings = tuple(
            r for r in readings if _by_form(key, r) and (cut or not _cut_short(r)) and speaker_fits(sheet, i, r)
        )
    if (before in _BEFORE_FINITE or behind_who(sheet, i)) and any(r.form.person for r in readings):
        readings = tuple(r for r in readings if r.form.person)
    if present and any(r.form.part == "present" and r.verb in frames() for r in readings):
        governed = before in _GOVERNS_PRESENT
        readings = tuple(r for r in readings if r.form.part == "present" or (not governed and r.form.part != "past"))
    if key.removeprefix("و") in _COUNTS_AS and not _promises(sheet, i):
        readings = tuple(r for r in readings if r.verb == _COUNT)
    return readings


@lru_cache(maxsize=50_000)
def _all_possible(key: str) -> bool:
    """Whether no reading of a word is ruled out by its form or could be by who speaks or what stands before it."""
    return all(_by_form(key, r) and r.split.pronoun not in OURS and not _cut_short(r) for r in verb_readings(key))


def _cut_short(reading: VerbReading) -> bool:
    """Whether a reading is a present that only stands behind لم and the like: تبع is no word of selling by itself."""
    return reading.form.short and reading.split.preposition != "ل"


def _by_form(key: str, reading: VerbReading) -> bool:
    """Whether a reading is none of a form that its verb has not, or that a commoner verb has too."""
    if reading.split.pronoun and reading.verb in _NO_OBJECT:
        return False
    return reading.form.part == "past" or reading.verb not in _ONLY_PAST or key.removeprefix("و")[1:2] == "ت"


def _listed_noun(sheet: Sheet, i: int) -> NounReading | None:
    """The noun of the frames that token i is; a printed ة tells it from one that only folding makes alike."""
    noun = noun_reading(sheet.tokens[i].key)
    return None if noun is not None and sheet.tokens[i].text.endswith("ة") and noun.lemma.endswith("ه") else noun


def _is_rather(noun: NounReading, reading: VerbReading) -> bool:
    """Whether a word is a listed noun rather than the form of a verb that was chosen for it."""
    participle = reading.form.part.endswith("participle")
    described = participle and (bool(reading.split.pronoun) or noun.number == "d" or noun.lemma.endswith("ات"))
    return _is_plural(reading) or described or reading.verb not in frames()


def _is_plural(reading: VerbReading) -> bool:
    """Whether a form is a verbal noun in the plural."""
    return reading.form.part == "masdar" and reading.form.number == "p"


def _stating(sheet: Sheet, i: int, reading: VerbReading, preposition: str) -> Predicate | None:
    """The predicate of a verb's form, its frames and voice as its neighbours and printed marks have them."""
    found = only_new(sheet, idiomatic(sheet, _of_verb(i, reading, preposition)))
    becomes = not found.frames and found.name in _BECOMING
    thing = found.part == "masdar" and (
        found.name in _THINGS or (_is_plural(reading) and found.name in _THINGS_IN_PLURAL)
    )
    if becomes or thing or immaterial(sheet, found):
        return None
    if found.name in _YEH and found.voice == "passive" and not sheet.printed_passive(i):
        found.voice = "active"
    if found.verbal and found.voice == "either" and sheet.printed_passive(i) and not _active_damma(sheet, i, reading):
        found.voice = "passive"
    return found


_CAMPAIGN = "حملة"
"""The noun of a campaign, which its genitive may say to be of arrests rather than of strikes."""


def counted_from(sheet: Sheet, i: int) -> int:
    """Where a counted deed begins: في 23 هجوما stands after في, شن المزيد من الغارات after شن."""
    first = i
    if first > 1 and sheet.keys[first - 1] in _FOREMOST:
        return first - 1
    if first > 1 and sheet.keys[first - 1] == "من" and sheet.keys[first - 2] in word_class("numbers-of-deeds"):
        return first - 2
    while (
        first > 0 and sheet.quantity_of[first - 1] is not None and sheet.sentence_of[first - 1] == sheet.sentence_of[i]
    ):
        first -= 1
    return first


_FOREMOST = frozenset({"اخر", "احدث", "ابرز", "اول", "احدي", "احد", "اعنف", "اكبر"})
"""Words that single out one deed of several: في أحدث هجماته."""


def _active_damma(sheet: Sheet, i: int, reading: VerbReading) -> bool:
    """Whether the only damma printed is that of an active present of forms II to IV: تُرسل, يُزوّد."""
    text = sheet.tokens[i].text.removeprefix("و").removeprefix("ف").removeprefix("س")
    form = reading.verb.rpartition(".")[2]
    wide = reading.form.part == "present" and form in _WIDE
    told = text[4:] if form in _OPEN else text
    return wide and text[1:2] == DAMMA and DAMMA not in text[2:] and _FATHA not in told


_FATHA = "\u064e"
_OPEN = frozenset({"II", "III", "Q1"})
"""Forms whose present has a fatha on its first radical in either voice: تُمَوِّل."""
_WIDE = _OPEN | {"IV"}
"""Forms whose active present begins with a damma."""


def _of_noun(i: int, noun: NounReading, preposition: str) -> Predicate:
    split = noun.split
    return Predicate(
        at=i,
        name=noun.lemma,
        part="noun",
        voice="active",
        gender="f" if noun.number == "p" else "?",
        number=noun.number,
        preposition=split.preposition or preposition,
        conjunction=split.conjunction,
        article=split.article,
        pronoun=split.pronoun,
        frames=frames()[noun.lemma],
        end=i + 1,
    )


_NO_OBJECT = frozenset({"أول.I"})
"""Verbs that never have a pronoun as object: الأهم is no form of آل."""
_ONLY_PAST = frozenset({"حصل.V"})
"""Verbs whose other forms are those of a commoner one (تحصل)."""
_BECOMING = frozenset({"بيت.I", "ضحي.IV"})
"""Verbs of becoming, which without a hand that holds something only lead to another verb: باتت القوات تتبع."""
_THINGS = frozenset({"قرر.II"})
"""Verbs whose verbal noun is a thing, not a deed: تقرير is a report."""
_THINGS_IN_PLURAL = frozenset({"عزز.II"})
"""Verbs whose verbal noun in the plural is what is sent, not a deed: تعزيزات."""
_GOVERNS_PRESENT = frozenset({"ان", "لم", "ولم", "لن", "ولن", "سوف"})
"""Words that only a present, and no noun of the same letters, follows: أن تزود."""
_BEFORE_FINITE = frozenset({"لم", "ولم", "لن", "ولن", "سوف", "وسوف"})
"""Particles that only a finite verb follows."""
_COUNTS_AS = frozenset(verb + pronoun for verb in ("يعد", "تعد") for pronoun in ("", "ه", "ها", "هم"))
_COUNT = "عدد.I"
"""To count as, whose present is spelt as those of to promise and, behind لم, to return: تعد إيران من أكبر الداعمين."""
_TO_WHOM = 4
"""Tokens behind a verb of promising within which what is promised follows with ب."""
_YEH = frozenset({"حظي.I", "بقي.I", "لقي.I", "طول.I"})
"""Verbs whose active past ends as a passive does."""


def _promises(sheet: Sheet, i: int) -> bool:
    """Whether what is promised follows with ب, or لم stands before: تعد برلين بتسليم, لم تعد."""
    if i and sheet.tokens[i - 1].key in _BEFORE_FINITE:
        return True
    after = sheet.tokens[i + 1 : i + _TO_WHOM]
    return any(token.key.startswith("ب") and sheet.sentence_of[i] == sheet.sentence_of[i + 1] for token in after)


def _of_verb(i: int, reading: VerbReading, preposition: str) -> Predicate:
    form, split = reading.form, reading.split
    part: Part = "finite"
    if form.part == "masdar":
        part = "masdar"
    elif form.part == "active-participle":
        part = "active"
    elif form.part == "passive-participle":
        part = "passive"
    return Predicate(
        at=i,
        name=form.verb,
        part=part,
        voice=form.voice,
        gender=form.gender,
        number=form.number,
        person=form.person,
        preposition=("" if part == "finite" else split.preposition or preposition),
        conjunction=split.conjunction,
        article=split.article,
        pronoun=split.pronoun,
        frames=frames().get(form.verb, ()),
        end=i + 1,
    )


def accuses_meanwhile(sheet: Sheet, predicate: Predicate) -> bool:
    """Whether a participle tells whom somebody accuses while he does something else: متهما إيران بدعمها."""
    carry = predicate.carries()
    after = sheet.match_of[predicate.at + 1] if predicate.at + 1 < len(sheet.tokens) else None
    return (
        predicate.part in {"active", "passive"}
        and not predicate.article
        and carry is not None
        and carry.sources_of("doer", ("",))[0] == "obj"
        and after is not None
        and any(e.table in {"actors", "states"} for e in after.entries)
        and not after.split.preposition
    )
