"""Head nouns without the article, which name a new body with the words behind them: لواء الجبل, وزارة الهجرة والمهجرين."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.naming import widened
from tawatur.annotate.mentions.new_names import name_after
from tawatur.annotate.mentions.owned_heads import owned_head, owner_past
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.ties import Owner, of_phrase
from tawatur.annotate.mentions.words import skip_signs
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_ALLIANCE = "h-alliance"
"""The head that is a verbal noun where it says between whom, or with whom: تحالف دائم بين الفصيلين."""

_COMPANIES = "h-battalion-companies"

_BARE = frozenset({"faction", "army", "militia", "company"})
"""Kinds of bodies that a noun alone tells of."""


_FIELDS = frozenset({"h-ministry", "h-committee", "h-body", "h-directorate"})
"""Heads of bodies named after their fields, of which there may be two: وزارة الهجرة والمهجرين."""

_DEFENCE_FIRST, _DEFENCE = frozenset({"الدفاع", "الامن"}), frozenset({"والامن", "والدفاع"})
"""Defence and security, which forces are named after together: قوات الدفاع والأمن النيجرية."""
_IN_CARE = frozenset({"displaced", "prisoners", "victims", "missing"})
"""Classes of people whom a body is for: هيئة الأسرى والمحررين."""


def named_head(reader: Reader, plain: Phrase, entry: Entry) -> Phrase | None:
    """A head noun without the article and without an owner: named by who leads it, by the words behind it, or by its place."""
    i, j = plain.first, plain.last
    part = of_phrase(reader, j - 1, j) if entry.kind in {"army", "faction"} or entry.id == _TEAM else None
    if part is not None and part.phrase is not None and _part_of(entry, part.phrase):
        return owned_head(reader, plain, part)
    led = _led(reader, j)
    if led > j:
        return _new(reader, plain, led)
    name = _joined_field(reader, i, entry, name_after(reader, i, j))
    name = name if name > j else _place_after(reader, j)
    if name == j:
        return plain if entry.id != _COMPANIES and entry.kind in _BARE else None
    if entry.id == _ALLIANCE and reader.same_sentence(i, name) and reader.key(name) in {"بين", "مع"}:
        return None
    whose = owner_past(reader, j, name) or _flying(reader, i, entry, name)
    return (
        _new(reader, plain, _past_nationality(reader, i, name)) if whose is None else owned_head(reader, plain, whose)
    )


_TEAM = "h-panel"
"""A team, which is of the force that its men are from: فريق من الشرطة."""
_FORCES = frozenset({"army", "faction", "militia", "police", "agency", "forces"})


def _part_of(entry: Entry, whole: Phrase) -> bool:
    """Whether من names whose part a body is."""
    if entry.id == _TEAM:
        return whole.kind in _FORCES
    return whole.sort == "actor" and not whole.generic


def _led(reader: Reader, j: int) -> int:
    """Where the leader that names a group ends: مجموعة يقودها المدعو جهاد الحاج."""
    if reader.key(j) not in word_class("led-by") or not reader.same_sentence(j, j + 1):
        return j
    leader = reader.at(j + 1)
    return leader.last if leader is not None and leader.sort == "person" and not leader.conjunction else j


def _place_after(reader: Reader, j: int) -> int:
    """Past the place that a body is named after, right behind its noun; j where none stands there."""
    at = skip_signs(reader.sheet, j)
    inner = reader.at(at + (reader.key(at) in _SIDES))
    named = inner is not None and (inner.sort == "place" or inner.kind == "metonym") and not inner.conjunction
    bare = inner is not None and (not inner.preposition or inner.preposition == reader.key(at))
    return inner.last if named and bare and inner is not None else j


_SIDES = frozenset({"شرق", "غرب", "شمال", "جنوب", "وسط"})
"""Which part of a province a body is named after: قيادة عمليات غرب نينوى."""


def _flying(reader: Reader, i: int, entry: Entry, j: int) -> Owner | None:
    """The state whose aircraft are only described before token j: طيران مسيّر أمريكي."""
    last = _past_nationality(reader, i, j)
    return Owner(None, reader.entries(j)["nisbas"], last, "nisba") if entry.id == _AIRCRAFT and last > j else None


_AIRCRAFT = "h-air-force"


def _past_nationality(reader: Reader, i: int, j: int) -> int:
    """Past the nationality that closes a new name before token j, which does not make it the state's: جيش الإنقاذ السوداني."""
    national = reader.same_sentence(i, j) and "nisbas" in reader.entries(j)
    match = reader.sheet.match_of[j] if national else None
    return j if match is None or match.split.conjunction or match.split.preposition else match.last


def _joined_field(reader: Reader, i: int, entry: Entry, j: int) -> int:
    """Past a second field that a body is named after, joined to the one that ends before token j."""
    if reader.key(j) in _DEFENCE and reader.key(j - 1) in _DEFENCE_FIRST:
        return j + 1
    if entry.id not in _FIELDS or not reader.key(j).startswith("وال") or not reader.same_sentence(i, j):
        return j
    inner = reader.at(j)
    if inner is None:
        return j if reader.sheet.particles[j] or any(r.form.person for r in reader.sheet.verbs[j]) else j + 1
    return inner.last if inner.kind in _IN_CARE else j


def _new(reader: Reader, plain: Phrase, last: int) -> Phrase:
    """A new body whose name ends before token `last`."""
    return widened(reader, plain, last, keep=False)._replace(generic=False, definite=True)
