"""Classes of people: alone, with their adjectives, or with whose members they are."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.adjectives import adjectives_after
from tawatur.annotate.mentions.belonging import of_force, owned_phrase
from tawatur.annotate.mentions.calling import called_by
from tawatur.annotate.mentions.described import BODIES, described_further, led_by, with_adjectives
from tawatur.annotate.mentions.dwellers import native, of_something
from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.naming import mention_of, widened
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.tasks import past_aim, past_code, past_land, past_task
from tawatur.annotate.mentions.ties import Owner, of_phrase, owner_after
from tawatur.annotate.mentions.words import skip_signs
from tawatur.arabic.verbs import Gender
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import Match
from tawatur.lexicon.tables import rows

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

__all__ = ["BODIES", "BOTH", "MEMBERS", "NAMED_AS", "group_phrase"]

MEMBERS = BODIES | {"police", "prisoners", "victims", "officials", "defectors", "suspects", "crew", "missing"}
"""Classes of people whose members are their force: عناصر قسد is قسد."""
_INDIVIDUALS = "individual"
"""Some of a body, where it is told of which: أفراد من القوات المسلحة."""
BOTH = "both"
"""Words for two who were told of: الطرفان, كلاهما."""
_LONGEST_QUOTED = 4


@cache
def _group_gender() -> dict[str, Gender]:
    return {row["id"]: "f" if row["gender"] == "f" else "m" for row in rows("groups")}


def group_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A class of people; with an actor after it, that actor."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None:
        return None
    split, plain = match.split, _alone(reader, i, match, entry)
    if split.pronoun or entry.kind == BOTH:
        return _by_itself(plain, entry)
    if _accusing(reader, i, match.last):
        return None
    if entry.kind in BODIES and not split.article and (itself := _names_itself(reader, i, match.last)) > match.last:
        return _new_body(reader, plain, itself)
    if entry.kind in BODIES and (called := called_by(reader, plain)) is not None:
        return called
    quoted = _quoted(reader, match.last)
    if quoted > match.last and entry.kind in MEMBERS and not split.article:
        return _new_body(reader, plain, quoted)
    last = described_further(reader, i, match.last, entry)
    if last > match.last:
        plain = widened(reader, plain, last)
    named = _told_apart(reader, plain) if entry.kind in BODIES else last
    if named > last:
        plain = _new_body(reader, plain, named)
        owner = owner_after(reader, named - 1, named, construct=False)
        return owned_phrase(reader, plain, owner) if owner is not None else plain
    led = led_by(reader, plain, last) if entry.kind in BODIES else None
    if led is not None:
        return led
    owner = owner_after(reader, last - 1, last, construct=not (split.article or _closed(reader, i, last, entry)))
    known = plain.kind == "forces" and reader.key(i).startswith("ال")
    if (entry.kind in MEMBERS or entry.id == _INDIVIDUALS) and not known and (owner is None or owner.how == "nisba"):
        owner = of_phrase(reader, last - 1, owner.last if owner is not None else last) or owner
    if entry.kind == "victims":
        plain = _victims(reader, plain, match.last, last)
    if owner is None and not split.article:
        opposed = of_force(reader, plain) if entry.kind in MEMBERS else None
        if opposed is not None:
            return opposed
        plain = native(reader, of_something(reader, plain))
    if entry.id in _SIDES and not _which_side(reader, last, owner):
        return None
    if owner is None or not (entry.kind in MEMBERS or entry.id == _INDIVIDUALS):
        return with_adjectives(reader, plain, owner)
    return owned_phrase(reader, plain, owner)


def _one_body(match: Match) -> bool:
    """Whether a class of people is called by a feminine noun for one body and what it does: شبكة تهريب."""
    return match.last > match.first + 1 and match.split.stem.endswith("ه") and not match.split.article


def _closed(reader: Reader, i: int, last: int, entry: Entry) -> bool:
    """Whether no genitive can follow a word for people: its own is told (قوات الأمن), or it keeps its n (مسلحون مجهولون)."""
    if last > i + 1 and reader.key(last - 1).startswith("ال"):
        return True
    several = entry.number == "p" or last > i + 1
    return several and reader.key(last - 1).endswith(_PLURALS) and reader.key(i).endswith(_PLURALS)


_PLURALS = ("ون", "ين")
_MAN = "man"
"""Men, whose dual with a pronoun is somebody's legs: بترت رجليه."""


def _by_itself(plain: Phrase, entry: Entry) -> Phrase | None:
    """People whom nothing behind tells apart: those of a pronoun, and the two told of."""
    if entry.kind == BOTH:
        return plain._replace(gender="?", number="d", conjunction="")
    return None if entry.id == _MAN and entry.number == "d" else plain


def _alone(reader: Reader, i: int, match: Match, entry: Entry) -> Phrase:
    """The noun for people by itself."""
    split = match.split
    several = split.stem.endswith("ات") or reader.key(i).endswith("ات")
    return Phrase(
        i,
        match.last,
        mention_of(reader, i, match.last, entry, "people"),
        split.preposition or preposition_before(reader.sheet, i),
        split.conjunction,
        i,
        "people",
        entry.kind,
        "f" if several or _one_body(match) else _group_gender().get(entry.id, "?"),
        "p" if several else "s" if _one_body(match) else entry.number,
        True,
        split.article,
        None,
        None,
        split.pronoun,
    )


_SIDES = frozenset({"side", "powers"})
"""Sides, which are somebody where their state, ally or office is told: جهات تركية, قوى متحالفة مع حفتر, الجهات المختصة."""
_OFFICES = frozenset({"المختصه", "الامنيه", "المعنيه"})


def _which_side(reader: Reader, j: int, owner: Owner | None) -> bool:
    tied = owner is not None and (owner.state is not None or owner.how in {"loyal", "backed", "belongs"})
    return tied or reader.key(j) in _OFFICES


def _names_itself(reader: Reader, i: int, j: int) -> int:
    """Past the quotation that a word for men opens and that is a name of theirs: “أنصار الوادي”."""
    sheet = reader.sheet
    if i == 0 or sheet.quote_of[i] != i - 1 or not reader.key(j).startswith("ال"):
        return j
    inner = reader.at(j)
    if inner is not None and inner.sort != "place":
        return j
    last = j
    while last < len(sheet.tokens) and sheet.quote_of[last] == i - 1 and last - j < _LONGEST_QUOTED:
        last += 1
    return last - 1 if sheet.quote_of[last - 1] == i - 1 and sheet.tokens[last - 1].kind != "word" else j


def _told_apart(reader: Reader, plain: Phrase) -> int:
    """Where the words end that tell a body apart as a name does: its task, its code, its land."""
    i, j = plain.first, plain.last
    if plain.definite:
        described = adjectives_after(reader, i, j)
        aim = past_aim(reader, i, described)
        return aim if aim > described else j
    return max(past_task(reader, i, j), past_code(reader, i, j), past_land(reader, i, j))


def _new_body(reader: Reader, plain: Phrase, last: int) -> Phrase:
    """A body under its full words, which reach to token `last` (exclusive)."""
    named = widened(reader, plain, last, keep=False)
    return named._replace(mention=replace(named.mention, kind="actor"), sort="actor", generic=False, definite=True)


def _accusing(reader: Reader, i: int, j: int) -> bool:
    """Whether a word for the accused is the participle of who accuses, somebody right behind it: متهما إيران بدعم."""
    bare = reader.key(i).removeprefix("و")
    return bare in {"متهما", "متهمه", "متهمين"} and bool(reader.entries(j).keys() & {"actors", "states"})


def _victims(reader: Reader, plain: Phrase, j: int, last: int) -> Phrase:
    """Whom قتلى and جرحى are: قتلى عسكريين, جرحى من المدنيين."""
    if last > j:
        again = reader.entries(j).get("groups")
        if again is not None:
            return plain._replace(mention=mention_of(reader, j, last, again, "people"))
    at = skip_signs(reader.sheet, last)
    if reader.key(at) in {"من", "في"} and reader.same_sentence(plain.first, at + 1):
        at += 1
        if reader.key(at) == "صفوف":
            at = skip_signs(reader.sheet, at + 1)
        inner = reader.at(at) if reader.same_sentence(plain.first, at) else None
        if inner is not None and inner.sort == "people" and inner.quantity is None and not inner.conjunction:
            return plain._replace(mention=inner.mention, last=inner.last)
    return plain


NAMED_AS = frozenset({"تعرف", "يعرف", "المعروفه", "المعروف", "تسمي", "تدعي", "يطلق"})
"""Words that bring in a name: ميليشيا تعرف باسم «…»."""


def _quoted(reader: Reader, j: int) -> int:
    """Where a name in quotation marks that begins right at token j ends, if the lexicon does not know it: متمردي «الوثبة»."""
    sheet = reader.sheet
    if reader.key(j) in NAMED_AS and reader.key(j + 1) in {"باسم", "ب", "اسم"}:
        j += 2
    at = skip_signs(sheet, j)
    if at == j or not reader.same_sentence(j - 1, at) or sheet.quote_of[at] < 0 or sheet.quote_of[at] != j:
        return j
    inner = reader.at(at)
    if inner is not None and inner.sort in {"actor", "person", "outlet"}:
        return j
    last = at
    while last < len(sheet.tokens) and sheet.quote_of[last] == j:
        last += 1
        if last - at > _LONGEST_QUOTED:
            return j
    return last
