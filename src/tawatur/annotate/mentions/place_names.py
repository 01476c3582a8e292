"""Names of places that no list holds: how far they reach, and how a list of them goes on."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.site_words import Site, site_word
from tawatur.annotate.mentions.words import is_direction, known_word, looks_adjective
from tawatur.arabic.letters import fold
from tawatur.lexicon.tables import rows, several
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention, Span

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_STARTERS = frozenset(
    (
        "كفر",
        "عين",
        "تل",
        "خربه",
        "ابو",
        "ابي",
        "ام",
        "معره",
        "معاره",
        "دير",
        "بيت",
        "جبل",
        "راس",
        "باب",
        "الشيخ",
        "السيده",
        "بير",
        "وادي",
        "خان",
        "داره",
        "سد",
        "نهر",
        "قصر",
        "برج",
        "حي",
        "القريه",
        "شيخ",
        "ابن",
        "بني",
        "مزرعه",
        "جسر",
        "كويت",
        "مرج",
        "تله",
        "خفض",
        "عرب",
        "قره",
        "بيار",
    )
)
"""First words of compound place names: the next word belongs to the name."""

_LONGEST_NAME = 2

_NO_NAMES = frozenset({"واخري", "واخر", "واخرين"})


def unknown_name(reader: Reader, i: int, at: int) -> int:
    """Where a name of unknown words that begins at token `at` ends; `at` itself where none begins there."""
    sheet = reader.sheet
    quoted = sheet.quote_of[at] >= 0 and sheet.quote_of[at] != sheet.quote_of[i]
    last = at
    while reader.same_sentence(i, last) and last - at < (4 if quoted else _LONGEST_NAME):
        if quoted and sheet.quote_of[last] != sheet.quote_of[at]:
            break
        key = reader.key(last)
        first = last == at
        if sheet.tokens[last].kind != "word" or is_direction(key):
            break
        if first and key in _STARTERS:
            last += 1
            continue
        if (
            not quoted
            and known_word(sheet, last)
            and not (last > at and reader.key(last - 1) in _STARTERS and not sheet.particles[last])
        ):
            break
        if not first and not quoted and reader.key(last - 1) not in _STARTERS and not _second(reader, i, at, last):
            break
        last += 1
    return last


def of_a_kind(key: str) -> bool:
    """Whether a word says of what kind a place is, and names none: منطقة سكنية."""
    return key in word_class("kinds-of-places")


def _second(reader: Reader, i: int, at: int, last: int) -> bool:
    """Whether the unknown word at token `last` goes on with a name of two words: الطبقة الجديدة, كون عفتار.

    Two words without articles are a name where it ends behind them; a participle only describes: الحنو الواقعة شمال.
    """
    described = any(r.form.part.endswith("participle") for r in reader.sheet.verbs[last])
    if reader.key(last).startswith("ال"):
        return not described
    site = site_word(reader.key(i), reader.key(at))
    village = site is not None and site.kind == "settlement" and site.number == "s"
    plain = village and not reader.key(at).startswith("ال") and not (described or _describes(reader.key(last)))
    ends = not reader.same_sentence(at, last + 1) or known_word(reader.sheet, last + 1)
    return plain and ends and not reader.key(last).startswith(("و", "ف", "ب", "ل"))


def _describes(key: str) -> bool:
    """Whether a word behind an unknown name is no part of it: an adjective, or a noun of deeds (مدينة خاركيف غارات)."""
    return looks_adjective(key) or key in _nouns_of_deeds()


@cache
def _nouns_of_deeds() -> frozenset[str]:
    """The nouns that tell of a deed and are no verbal nouns, with their plurals."""
    words = (
        w for row in rows("frames") if "." not in row["predicate"] for w in (row["predicate"], *several(row["plural"]))
    )
    return frozenset(form for word in words for form in (fold(word), fold(word) + "ا"))


def definite_name(reader: Reader, at: int, site: Site) -> int:
    """Where the name of a village ends whose one definite word is a common one too: قرية السويدية is no Swedish village.

    Behind a noun without the article a definite word is no adjective.
    """
    key, sheet = reader.key(at), reader.sheet
    names = site.kind == "settlement" and site.number == "s" and key.startswith("ال") and not is_direction(key)
    common = sheet.tokens[at].kind == "word" and not sheet.particles[at] and sheet.period_of[at] is None
    return at + 1 if names and common and sheet.quantity_of[at] is None else at


def listed_place(reader: Reader, i: int, before: Phrase) -> Phrase | None:
    """An unlisted name right behind a place that goes on a list of them: قرى المشيك والزيارة والعنكاوي."""
    sheet = reader.sheet
    key = sheet.keys[i]
    if before.sort not in {"place", "post"} or not key.startswith("و") or len(key) < 4:
        return None
    if before.sort == "post" and before.generic:
        return None
    if before.number not in {"p", "d"} and before.kind != "listed":
        return None
    if (known_word(sheet, i) and not _compound(reader, i)) or key in _NO_NAMES or key in word_class("above-all"):
        return None
    if not reader.same_sentence(before.first, i):
        return None
    name = unknown_name(reader, i, i)
    last = max(name, i + 1)
    if key[1:] in _STARTERS and last == i + 1 and reader.same_sentence(i, i + 1):
        last = i + 2
    span = Span(sheet.tokens[i].start, sheet.tokens[last - 1].end)
    mention = Mention(kind="place", text=span.of(sheet.report.body)[1:], span=Span(span.start + 1, span.end))
    return Phrase(i, last, mention, "", "و", i, "place", "listed", "?", "p", definite=True)


def as_listed(phrase: Phrase) -> Phrase:
    """A capital on a list of villages as the village of that name: قرى العنكاوي والقاهرة."""
    mention = Mention(kind="place", text=phrase.mention.text, span=phrase.mention.span)
    return phrase._replace(mention=mention, sort="place", kind="listed", number="p")


def _compound(reader: Reader, i: int) -> bool:
    """Whether a word after و begins a name of two words, though it may be another word alone: ودير سنبل."""
    return reader.key(i)[1:] in _STARTERS and reader.same_sentence(i, i + 1) and not known_word(reader.sheet, i + 1)


def past_directions(reader: Reader, i: int, j: int) -> int:
    """The first token past the directions from token j on: الشرقي, الغربية."""
    while reader.same_sentence(i, j) and is_direction(reader.key(j)):
        j += 1
    return j
