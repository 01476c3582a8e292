"""Materiel: weapons, goods and money, with the state that made them or the force that uses them."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.calibres import past_calibre
from tawatur.annotate.mentions.governing import is_preposition, preposition_before
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.ties import owner_after
from tawatur.annotate.mentions.words import known_word, looks_adjective, skip_signs
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import find_names
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention, Quantity, Span

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader


_ADJECTIVES = 2
"""Adjectives that may stand between a measure and what it measures: شحنة كبيرة جديدة من الأسلحة."""


def materiel_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A weapon or good; a unit of measure only with what it measures (صندوقي ذخيرة, شحنة من الأسلحة)."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None or (entry.number == "d" and reader.key(match.last - 1).endswith("ي")):
        return None
    if entry.table == "units":
        return _measured(reader, i, match.last, entry)
    forces = entry.kind == "fighters"
    deed = (
        not forces
        and entry.kind != "aircraft"
        and match.last == i + 1
        and any(r.form.part == "masdar" for r in sheet.verbs[i])
    )
    owner = None if deed else owner_after(reader, match.last - 1, match.last, construct=not match.split.article)
    mention, last, named = None, match.last, 0
    if owner is not None and owner.state is not None:
        mention = Mention(
            kind="actor",
            text=sheet.text(owner.last - 1, owner.last),
            span=sheet.span(owner.last - 1, owner.last),
            label=owner.state.label,
            ref=owner.state.ref,
        )
        last = owner.last
        entry, named = _named_past(reader, match.first, match.last, last, entry)
        last = max(last, named)
    elif (
        owner is not None and owner.phrase is not None and (forces or owner.how != "of" or _is_his(entry, owner.phrase))
    ):
        mention, last = owner.phrase.mention, owner.last
    elif owner is None and not deed and not match.split.article:
        mention, last = _of_people(reader, match.last)
        last = max(last, _of_arms(reader, match.last))
    last = past_calibre(reader, _against(reader, match.first, last))
    counted = _two(reader, match.first, match.last) if entry.number == "d" or _dual(reader.key(i)) else None
    return Phrase(
        match.first,
        last,
        goods_mention(reader, match.first, named or match.last, entry),
        match.split.preposition or preposition_before(sheet, i),
        match.split.conjunction,
        match.first,
        "materiel",
        entry.kind,
        "?",
        entry.number,
        True,
        match.split.article,
        mention,
        counted,
        match.split.pronoun,
    )


def _named_past(reader: Reader, first: int, last: int, past: int, entry: Entry) -> tuple[Entry, int]:
    """The name of goods that goes on past a nationality, and where it ends: الطائرات التركية بدون طيار; else what stands."""
    tokens = reader.sheet.tokens
    words = [*tokens[first:last], *tokens[past : past + _LONGEST_REST]]
    found = next(iter(find_names(words)), None)
    longer = found is not None and found.first == 0 and found.last > last - first
    if found is None or not longer or not reader.same_sentence(first, past + found.last - (last - first) - 1):
        return entry, 0
    return next((e for e in found.entries if e.table == "materiel"), entry), past + found.last - (last - first)


_LONGEST_REST = 4
"""Tokens of the name of goods that may stand behind a nationality within it."""


def _is_his(entry: Entry, owner: Phrase) -> bool:
    """Whether لـ behind goods says whose they are: سيارة لقسد; vehicles for a state go to it (مركبات للصومال)."""
    return entry.ref in _DRIVEN and owner.kind != "state"


_DRIVEN = frozenset(
    {"materiel/car", "materiel/vehicles", "materiel/truck", "materiel/motorcycle", "materiel/military-vehicle"}
)
"""Vehicles, which لـ says the owner of, and not to whom they go: سيارة لقسد."""


def _of_arms(reader: Reader, i: int) -> int:
    """Past a definite word for arms at token i that only says what goods are for: ذخائر الأسلحة; i where there is none."""
    match = reader.sheet.match_of[i] if reader.same_sentence(i - 1, i) else None
    arms = match is not None and match.split.article and any(e.table == "materiel" for e in match.entries)
    bare = match is not None and not (match.split.conjunction or match.split.preposition)
    return match.last if match is not None and arms and bare else i


def _against(reader: Reader, i: int, last: int) -> int:
    """Past what goods are made against: طلقة مضادة للطائرات, صواريخ مضادة للدروع."""
    made = reader.key(last).removeprefix("ال") in _ANTI and reader.same_sentence(i, last + 1)
    if not made or not reader.key(last + 1).startswith("ل"):
        return last
    last += 2
    while reader.same_sentence(i, last) and reader.key(last).startswith(("ال", "وال")) and _thing(reader, last):
        last += 1
    return last


def _thing(reader: Reader, i: int) -> bool:
    """Whether a definite word goes on naming what goods are made against: للطائرات المروحية والدبابات."""
    return bool(reader.entries(i).keys() & {"materiel", "units"})


_ANTI = frozenset({"مضاد", "مضاده", "مضادا", "مضادات"})
_BROKEN = (
    "صاروخ",
    "مدفع",
    "رشاش",
    "مسدس",
    "صندوق",
    "زورق",
    "قارب",
    "لغم",
    "حزام",
    "بندقيت",
    "قذيفت",
    "دبابت",
    "سيارت",
    "شاحنت",
    "طايرت",
    "قنبلت",
    "عبوت",
    "راجمت",
    "قاذف",
    "قاذفت",
    "جهاز",
    "منظار",
    "مخزن",
    "شاجور",
)
"""Stems whose plural is broken or in -at, so that -ain and -an are two of them."""


def _dual(key: str) -> bool:
    return key.endswith(("ين", "ان")) and key.removeprefix("و").removeprefix("ب")[:-2] in _BROKEN


def _two(reader: Reader, first: int, last: int) -> Quantity:
    """A dual is two: دبابتين."""
    span, two = reader.sheet.span(first, last), Decimal(2)
    return Quantity(value=two, low=two, high=two, text=span.of(reader.sheet.report.body), span=span)


def _of_people(reader: Reader, j: int) -> tuple[Mention | None, int]:
    """Whose goods, where a class of people follows: قوارب المهربين, سلاح الفصائل, رصاص مجهولين."""
    inner = reader.at(j) if reader.same_sentence(j - 1, j) else None
    if inner is None or inner.sort != "people" or inner.preposition or inner.conjunction:
        return None, j
    if not (inner.definite or inner.kind == "gunmen"):
        return None, j
    return inner.mention, inner.last


def goods_mention(reader: Reader, first: int, last: int, entry: Entry) -> Mention:
    """A mention of materiel over these tokens."""
    span = Span(reader.sheet.tokens[first].start, reader.sheet.tokens[last - 1].end)
    return Mention(
        kind="materiel", text=span.of(reader.sheet.report.body), span=span, label=entry.label or None, ref=entry.ref
    )


_PIECES = frozenset({"piece", "box", "round"})
"""Kinds of measures whose dual is two: قطعتين من السلاح, صندوقي ذخيرة."""
_ANY, _ONE = frozenset({"اي", "لاي", "باي", "وايه", "ايه"}), frozenset({"واحده"})
"""أي قطعة, قطعة واحدة: a piece of what everybody speaks of."""


def _of_its_own(reader: Reader, i: int, goods: Phrase) -> bool:
    """Whether goods behind a definite measure are told by themselves: ضبطت داخل الشاحنة أسلحة."""
    return goods.quantity is not None or not reader.key(i).startswith("ال")


def _measured(reader: Reader, i: int, j: int, entry: Entry) -> Phrase | None:
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None or (entry.kind == "length" and (i == 0 or sheet.quantity_of[i - 1] is None)):
        return None  # قدم أسلحة is a giving, no foot of arms
    at = skip_signs(sheet, j)
    of = next(
        (k + 1 for k in range(at, min(at + _ADJECTIVES + 1, len(sheet.tokens))) if is_preposition(reader.key(k), "من")),
        0,
    )
    if (
        of
        and all(
            not known_word(sheet, k) or looks_adjective(reader.key(k)) or reader.key(k) == "غير"
            for k in range(at, of - 1)
        )
        and not (match.split.article and any(not reader.key(k).startswith("ال") for k in range(at, of - 1)))
    ):
        at = of
    inner = reader.at(at) if reader.same_sentence(i, at) else None
    if inner is not None and match.split.article and at != of and _of_its_own(reader, at, inner):
        inner = None
    if (
        inner is not None
        and inner.sort == "materiel"
        and not inner.conjunction
        and not (entry.kind == "currency" and inner.preposition == "ل")
    ):
        return inner._replace(
            first=i,
            head=i,
            preposition=match.split.preposition or preposition_before(sheet, i),
            conjunction=match.split.conjunction,
            number=entry.number,
            definite=match.split.article or (inner.definite and not inner.preposition),
            quantity=inner.quantity or (_two(reader, i, j) if entry.number == "d" and entry.kind in _PIECES else None),
        )
    if (
        inner is not None
        and entry.kind == "convoy"
        and inner.sort in {"people", "actor"}
        and not inner.conjunction
        and not inner.preposition
    ):
        return inner._replace(
            first=i,
            preposition=match.split.preposition or preposition_before(sheet, i),
            conjunction=match.split.conjunction,
        )
    opened = entry.kind == "box" and any(reader.key(k) in word_class("inside") for k in (j, j + 1))
    whole = entry.kind == "piece" and (reader.key(i - 1) in _ANY or reader.key(j) in _ONE)
    if entry.kind in {"currency", "round", "shipment"} or opened or whole:
        owner = owner_after(reader, j - 1, j, construct=False) if entry.kind == "shipment" else None
        belongs = owner if owner is not None and owner.how == "belongs" and owner.phrase is not None else None
        return Phrase(
            i,
            belongs.last if belongs else j,
            goods_mention(reader, i, j, entry),
            match.split.preposition or preposition_before(sheet, i),
            match.split.conjunction,
            i,
            "materiel",
            "money" if entry.kind == "currency" else "weapons",
            "?",
            entry.number,
            True,
            match.split.article,
            belongs.phrase.mention if belongs and belongs.phrase else None,
            None,
            match.split.pronoun,
        )
    return None
