"""Verb paradigms from rules: a root and a form give every past, present, participle and verbal noun as folded keys.

A verb is three radicals (or four) and one of the classical forms I to X (for four radicals Q1, Q2). The rules below
write each form's skeleton without short vowels, as the press prints it: what changes visibly is the prefixes, the
long vowels, the assimilation of form VIII, and the weak radicals (waw, yeh, hamza, a doubled last radical).
Source: W. Wright, A Grammar of the Arabic Language, 3rd ed., paragraphs 34-190.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from tawatur.arabic.letters import fold

Part = Literal["past", "present", "active-participle", "passive-participle", "masdar"]
Voice = Literal["active", "passive", "either"]
Gender = Literal["m", "f", "?"]
Number = Literal["s", "d", "p", "?"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A verb as the lexicon lists it.

    `root` is its radicals without separators ("زود"), `form` its classical form ("I".."X", "Q1", "Q2"). `middle` is
    the long vowel of a hollow form-I verb in the present (و, ي or ا) and of a final-weak one (و, ي or ى). `masdars`
    lists the verbal nouns that no rule gives (all of form I). `id` is the lexicon's id.
    """

    id: str
    root: str
    form: str
    middle: str = ""
    masdars: tuple[str, ...] = ()


@dataclass(slots=True, unsafe_hash=True)
class VerbForm:
    """One surface form: which verb, which part of it, and what its ending shows.

    `voice` is "either" where the unvowelled letters serve both. `person` is 1 or 3 (2 is not kept apart: it looks
    like 1 or 3), 0 for participles and verbal nouns. `short` is a present that only stands behind لم and the like (تبع).
    """

    verb: str
    part: Part
    voice: Voice
    person: int
    gender: Gender
    number: Number
    short: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stems:
    """The unvowelled stems that endings attach to; `*_short` stands before a consonant ending, `jussive` after لم."""

    past: str
    past_short: str
    past_passive: str
    present: str
    present_passive: str
    jussive: str
    active: str
    passive: str
    masdar: tuple[str, ...]


_WEAK = "وي"
_HAMZA = "ءأ"
_SHORT_ENDINGS: tuple[tuple[str, int, Gender, Number], ...] = (
    ("ن", 3, "f", "p"),
    ("نا", 1, "?", "p"),
    ("ت", 1, "?", "s"),
)
_PREFIXES: tuple[tuple[str, int, Gender, Number], ...] = (
    ("ي", 3, "m", "s"),
    ("ت", 3, "f", "s"),
    ("ن", 1, "?", "p"),
    ("ا", 1, "?", "s"),
)
_OUTER: dict[str, tuple[str, str, str, str]] = {
    # form: before the radicals in the past, in the present, in participles, in the verbal noun
    "IV": ("ا", "", "م", "ا"),
    "VII": ("ان", "ن", "من", "ان"),
    "VIII": ("ا", "", "م", "ا"),
    "X": ("است", "ست", "مست", "است"),
}
_JOINED = {
    "ز": "زد",
    "ص": "صط",
    "ض": "ضط",
    "ط": "ط",
    "د": "د",
    "و": "ت",
    "ت": "ت",
    "ي": "ت",
    "ظ": "ظ",
    "ذ": "د",
    "أ": "ئت",
    "ء": "ئت",
}
"""How a first radical and the infixed t of form VIII are written together, where not simply one after the other."""


_SEES = "رأي"
"""The verb that loses its hamza in the present (رأى، يرى: Wright, paragraph 176)."""
_TAKES = "أخذ"
"""The verb whose hamza becomes the t of form VIII (اتّخذ: Wright, paragraph 139)."""


def conjugate(verb: Verb) -> Iterator[tuple[str, VerbForm]]:
    """Every surface form of `verb` without clitics, as (folded key, what it is). Forms may repeat under one key."""
    stems = _stems(verb)
    yield from _past(verb, stems)
    yield from _present(verb, stems)
    yield from _participles(verb, stems)
    for masdar in dict.fromkeys((*verb.masdars, *stems.masdar)):
        yield from _masdar(verb, masdar)


def _form(verb: Verb, part: Part, voice: Voice, person: int, gender: Gender, number: Number) -> VerbForm:
    return VerbForm(verb.id, part, voice, person, gender, number)


def _voices(active: str, passive: str) -> tuple[tuple[str, Voice], ...]:
    """The two stems with their voice, or one "either" where they are written alike."""
    return ((active, "either"),) if active == passive else ((active, "active"), (passive, "passive"))


def _past(verb: Verb, stems: _Stems) -> Iterator[tuple[str, VerbForm]]:
    weak = verb.root[-1] in _WEAK
    for stem, voice in _voices(stems.past, stems.past_passive):
        base = stem[:-1] if weak and stem[-1] in "اىي" else stem
        kept = stem if weak and stem[-1] == "ي" else base
        long = "و" if stem[-1] == "ا" else "ي"
        yield fold(stem), _form(verb, "past", voice, 3, "m", "s")
        yield fold(kept + "ت"), _form(verb, "past", voice, 3, "f", "s")
        yield fold(base + "وا"), _form(verb, "past", voice, 3, "m", "p")
        yield fold(base + (long if base != stem else "") + "ا"), _form(verb, "past", voice, 3, "m", "d")
        yield fold(kept + "تا"), _form(verb, "past", voice, 3, "f", "d")
    for ending, person, gender, number in _SHORT_ENDINGS:
        yield fold(stems.past_short + ending), _form(verb, "past", "either", person, gender, number)


def _present(verb: Verb, stems: _Stems) -> Iterator[tuple[str, VerbForm]]:
    weak = verb.root[-1] in _WEAK
    for stem, voice in _voices(stems.present, stems.present_passive):
        base = stem[:-1] if weak and stem[-1] in "يوى" else stem
        for prefix, person, gender, number in _PREFIXES:
            yield fold(prefix + stem), _form(verb, "present", voice, person, gender, number)
        for ending in ("ون", "وا", "و"):
            yield fold("ي" + base + ending), _form(verb, "present", voice, 3, "m", "p")
        long = "" if base == stem else "و" if stem[-1] == "و" else "ي"
        for prefix, _, gender, _ in _PREFIXES[:2]:
            yield fold(prefix + base + long + "ان"), _form(verb, "present", voice, 3, gender, "d")
    if stems.jussive not in (stems.present, stems.present_passive):
        for prefix, person, gender, number in _PREFIXES[:3]:
            form = replace(_form(verb, "present", "either", person, gender, number), short=True)
            yield fold(prefix + stems.jussive), form


def _participles(verb: Verb, stems: _Stems) -> Iterator[tuple[str, VerbForm]]:
    for stem, voice in _voices(stems.active, stems.passive):
        part: Part = "passive-participle" if voice == "passive" else "active-participle"
        for key, gender, number in adjective_forms(stem):
            yield key, _form(verb, part, voice, 0, gender, number)


def adjective_forms(stem: str, *, weak: bool = True) -> Iterator[tuple[str, Gender, Number]]:
    """The sound inflection of a participle or adjective given in the masculine singular, as folded keys.

    A `weak` one ends in a yeh that goes before other endings (المستولون); a relational adjective keeps it (السوريون).
    """
    base = stem
    yield fold(stem), "m", "s"
    if weak and stem.endswith("ي") and len(stem) > 2 and not stem.endswith("يي"):
        yield fold(stem[:-1]), "m", "s"
        yield fold(stem[:-1] + "ون"), "m", "p"
        yield fold(stem[:-1] + "ين"), "m", "p"
    yield fold(stem + "ا"), "m", "s"
    yield fold(base + "ة"), "f", "s"
    yield fold(base + "ت"), "f", "s"
    for ending in ("ون", "ين", "و", "ي"):
        yield fold(base + ending), "m", "p"
    yield fold(base + "ان"), "m", "d"
    for ending in ("تان", "تين"):
        yield fold(base + ending), "f", "d"
    yield fold(base + "ات"), "f", "p"


def _masdar(verb: Verb, masdar: str) -> Iterator[tuple[str, VerbForm]]:
    gender: Gender = "f" if masdar.endswith("ة") else "m"
    yield fold(masdar), _form(verb, "masdar", "either", 0, gender, "s")
    if masdar.endswith("ي") and verb.form in {"V", "VI"}:
        yield (
            fold(masdar[:-1]),
            _form(verb, "masdar", "either", 0, "m", "s"),
        )  # تغاضٍ: the indefinite drops its last radical
    stem = masdar[:-1] if gender == "f" else masdar
    yield fold(stem + ("ت" if gender == "f" else "ا")), _form(verb, "masdar", "either", 0, gender, "s")
    yield fold(stem + "ات"), _form(verb, "masdar", "either", 0, "f", "p")


def _stems(verb: Verb) -> _Stems:
    if verb.form in {"Q1", "Q2"}:
        return _quadriliteral(verb)
    first, middle, last = verb.root[0], verb.root[1], verb.root[2]
    if verb.form == "I":
        return _form_one(verb, first, middle, last)
    if verb.form in {"II", "III", "V", "VI"}:
        return _inner(verb.form, first, middle, last)
    if verb.form == "VIII":
        first = "ت" if verb.root == _TAKES else _JOINED.get(first, first + "ت")
    return _outer(verb.form, first, middle, last)


def _quadriliteral(verb: Verb) -> _Stems:
    body, lead = verb.root, "ت" if verb.form == "Q2" else ""
    stem = lead + body
    masdar = stem if lead else body + "ة"
    return _Stems(
        past=stem,
        past_short=stem,
        past_passive=stem,
        present=stem,
        present_passive=stem,
        jussive=stem,
        active="م" + stem,
        passive="م" + stem,
        masdar=(masdar,),
    )


_SOUND = frozenset({"حوذ"})
"""Roots whose middle waw stays a consonant in form X (استحوذ: Wright, paragraph 155)."""


def _seat(first: str, vowel: str) -> str:
    """How a first radical hamza is written after a vowel: يؤكد (u), تأكيد (a), إئ- (i)."""
    return {"u": "و", "a": "ا", "i": "ي"}[vowel] if first in _HAMZA else first


def _inner(form: str, first: str, middle: str, last: str) -> _Stems:
    long = "ا" if form in {"III", "VI"} else ""
    lead = "ت" if form in {"V", "VI"} else ""
    weak = last in _WEAK or last in _HAMZA
    tail = "ي" if weak else last
    bare = "ء" if long and middle in _HAMZA else middle
    seated = "ئ" if middle in _HAMZA else middle
    skeleton = lead + first + long + bare
    stem = lead + _seat(first, "a" if lead else "u") + long
    present, part = stem + (bare if lead else seated), stem + seated
    masdars = {
        "II": ("ت" + _seat(first, "a") + middle + ("ية" if weak else "ي" + last),),
        "III": ("م" + _seat(first, "u") + "ا" + bare + ("اة" if weak else last + "ة"),),
        "V": (lead + _seat(first, "a") + middle + tail,),
        "VI": (lead + _seat(first, "a") + "ا" + ("ؤ" if middle in _HAMZA else middle) + tail,),
    }[form]
    passive = lead + first + "و" + middle if long else skeleton
    past_tail = "ى" if last in _WEAK else "ا" if weak else last
    return _Stems(
        past=skeleton + past_tail,
        past_short=skeleton + (past_tail if last in _HAMZA else tail),
        past_passive=passive + tail,
        present=present + (("ي" if form in {"II", "III"} else past_tail) if weak else last),
        present_passive=present + past_tail,
        jussive=present + ("" if last in _WEAK else last),
        active="م" + part + tail,
        passive="م" + part + tail,
        masdar=masdars,
    )


def _form_one(verb: Verb, first: str, middle: str, last: str) -> _Stems:
    if middle in _WEAK and last not in _WEAK:
        return _hollow(verb, first, last)
    if last in _WEAK:
        return _defective(verb, first, middle)
    if middle == last:
        stem = first + middle
        return _Stems(
            past=stem,
            past_short=first + middle + last,
            past_passive=stem,
            present=_seat(first, "a") + middle,
            present_passive=_seat(first, "a") + middle,
            jussive=_seat(first, "a") + middle,
            active=first + "ا" + middle,
            passive="م" + first + middle + "و" + last,
            masdar=(),
        )
    stem = first + middle + last
    present = middle + last if first == "و" else _seat(first, "a") + middle + last
    active = "آ" + middle + last if first in _HAMZA else first + "ا" + middle + last
    return _Stems(
        past=stem,
        past_short=stem,
        past_passive=stem,
        present=present,
        present_passive=stem if first == "و" else present,
        jussive=present,
        active=active,
        passive="م" + _seat(first, "a") + middle + "و" + last,
        masdar=(),
    )


def _hollow(verb: Verb, first: str, last: str) -> _Stems:
    long = verb.middle or "و"
    return _Stems(
        past=("آ" if first in _HAMZA else first + "ا") + last,
        past_short=first + last,
        past_passive=first + "ي" + last,
        present=_seat(first, "u") + long + last,
        present_passive=first + "ا" + last,
        jussive=first + last,
        active=first + "ائ" + last,
        passive="م" + first + ("ي" if long == "ي" else "و") + last,
        masdar=(),
    )


def _defective(verb: Verb, first: str, middle: str) -> _Stems:
    long = verb.middle or "ي"
    past = first + middle + ("ا" if long == "و" else "ى")
    lead = "" if first == "و" else _seat(first, "a")
    kept = "" if verb.root == _SEES else middle
    return _Stems(
        past=past,
        past_short=first + middle + ("و" if long == "و" else "ي"),
        past_passive=first + middle + "ي",
        present=lead + kept + ("ى" if verb.root == _SEES else long),
        present_passive=_seat(first, "a") + kept + "ى",
        jussive=lead + kept,
        active=first + "ا" + middle + "ي",
        passive="م" + _seat(first, "a") + middle + ("و" if long == "و" else "ي"),
        masdar=(),
    )


def _outer(form: str, first: str, middle: str, last: str) -> _Stems:
    """Forms IV, VII, VIII and X, which put letters before (or just behind) the first radical."""
    if middle in _WEAK and last not in _WEAK and first + middle + last not in _SOUND:
        return _outer_hollow(form, first, last)
    past, present, part, noun = _OUTER[form]
    fourth = form == "IV"
    inner = _seat(first, "u") if fourth else first
    past_first = "" if fourth and first in _HAMZA else first
    noun_first = "ي" if first == "و" else _seat(first, "i")
    weak = last in _WEAK or last in _HAMZA
    tail = "" if middle == last else last
    past_tail = "ا" if last in _HAMZA else "ى" if weak else tail
    return _Stems(
        past=past + past_first + middle + past_tail,
        past_short=past + past_first + middle + ("ا" if last in _HAMZA else "ي" if weak else last),
        past_passive=past + past_first + middle + ("ي" if weak else tail),
        present=present + inner + middle + ("ي" if weak else tail),
        present_passive=present + inner + middle + past_tail,
        jussive=present + inner + middle + ("" if weak else tail),
        active=part + inner + middle + ("ي" if weak else tail),
        passive=part + inner + middle + ("ى" if weak else tail),
        masdar=(noun + noun_first + middle + "ا" + ("ء" if weak else last),),
    )


def _outer_hollow(form: str, first: str, last: str) -> _Stems:
    past, present, part, noun = _OUTER[form]
    thin = form in {"VII", "VIII"}
    vowel = "ا" if thin else "ي"
    masdar = noun + first + "يا" + last if thin else noun + first + "ا" + last + "ة"
    return _Stems(
        past=past + first + "ا" + last,
        past_short=past + first + last,
        past_passive=past + first + "ي" + last,
        present=present + first + vowel + last,
        present_passive=present + first + "ا" + last,
        jussive=present + first + last,
        active=part + first + vowel + last,
        passive=part + first + "ا" + last,
        masdar=(masdar,),
    )
