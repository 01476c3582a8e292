"""Bodies that a head noun names anew with the words after it (لواء الجبل), or recalls (اللواء)."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.naming import widened
from tawatur.annotate.mentions.new_names import name_after
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.places import strip_clitics
from tawatur.annotate.mentions.state_bodies import government_of
from tawatur.annotate.mentions.tasks import past_aim
from tawatur.annotate.mentions.ties import Owner, adjectives_after, of_phrase, owner_after
from tawatur.annotate.mentions.words import preposition_before, skip_signs
from tawatur.arabic.letters import fold
from tawatur.arabic.verbs import Gender
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.tables import rows
from tawatur.model import Mention, Span

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_NEW_HEADS = frozenset(
    {
        "faction",
        "army",
        "militia",
        "tribe",
        "party",
        "company",
        "agency",
        "police",
        "alliance",
        "court",
        "organisation",
        "government",
    }
)


_VAGUE_WORDS = frozenset(
    fold(word)
    for word in (
        "عنصر",
        "مقاتل",
        "مسلح",
        "تابع",
        "عملية",
        "حملة",
        "مشروع",
        "غرفة",
        "عاصمة",
        "ولاية",
        "دولة",
        "مصنع",
        "فخذ",
        "مركز",
        "شبكة",
    )
)
"""Heads too common to name an actor by themselves; with a name they may."""


_UNIT = "h-unit"
_BRANCH = "h-branch"
"""A branch, which a nationality says the place of, not the owner: الفرع السوري لوحدات."""


_ALLIANCE = "h-alliance"
"""The head that is a verbal noun where it says between whom, or with whom: تحالف دائم بين الفصيلين."""


_OF_A_KIND = frozenset({"خاصه", "خاص", "مشتركه", "امنيه", "مختصه", "متخصصه"})
"""Adjectives that name no body: a special unit is somebody's."""


_SHORTEST_TITLE, _LONGEST_TITLE = 2, 5


_LED = frozenset({"يقودها", "يتزعمها", "يقوده", "يتزعمه", "يراسها", "بقياده", "بزعامه"})
"""Words between a group and its leader."""


def head_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A head noun that names a new actor with the words after it (لواء الجبل), or recalls one (اللواء)."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None or entry.kind not in _NEW_HEADS or _vague(entry) or reader.key(i) == "بقياده":
        return None
    if entry.id == _SECURITY and not _of_a_state(reader, match.last):
        return None
    split = match.split
    preposition = split.preposition or preposition_before(sheet, i)
    gender: Gender = "f" if match.split.stem.endswith("ه") or entry.number == "p" else "m"
    span = Span(sheet.tokens[i].start, sheet.tokens[match.last - 1].end)
    text = strip_clitics(span.of(sheet.report.body), split.conjunction, split.preposition)
    plain = Phrase(
        i,
        match.last,
        Mention(kind="actor", text=text, span=span),
        preposition,
        split.conjunction,
        i,
        "actor",
        entry.kind,
        gender,
        entry.number,
        True,
        split.article,
        None,
        None,
        split.pronoun,
    )
    if split.pronoun:
        return None if _two_of_them(reader, plain) else plain
    quoted = _whole_quotation(reader, i)
    if quoted:
        plain = widened(reader, plain, quoted, keep=False)._replace(generic=False, definite=True)
        inside = of_phrase(reader, quoted - 1, quoted)
        return _owned_head(reader, plain, inside) if inside is not None else plain
    owner = owner_after(reader, match.last - 1, match.last, construct=not split.article)
    if entry.id == _BRANCH and owner is not None and owner.state is not None:
        whose = of_phrase(reader, owner.last - 1, owner.last)
        return (
            _owned_head(reader, plain, whose) if whose is not None else widened(reader, plain, owner.last, keep=False)
        )
    if owner is not None and not (
        split.article and owner.how == "of" and entry.kind in {"government", "army", "state"}
    ):
        return _owned_head(reader, plain, owner)
    if split.article:
        if (seated := _seated(reader, plain)) is not None:
            return seated
        last = past_aim(reader, i, adjectives_after(reader, i, match.last))
        last = _past_purpose(reader, entry, match.last, last)
        whose = of_phrase(reader, last - 1, last) if entry.id == _UNIT and entry.number == "p" else None
        if whose is not None and whose.phrase is not None and not whose.phrase.generic:
            return _owned_head(reader, plain, whose)
        return _numbered(reader, plain, entry, last)
    part = (
        of_phrase(reader, match.last - 1, match.last)
        if entry.kind in {"army", "faction"} and not split.article
        else None
    )
    if part is not None and part.phrase is not None and part.phrase.sort == "actor" and not part.phrase.generic:
        return _owned_head(reader, plain, part)
    led = _led(reader, match.last)
    if led > match.last:
        return widened(reader, plain, led, keep=False)._replace(generic=False, definite=True)
    name = _joined_field(reader, i, entry, name_after(reader, i, match.last))
    if name == match.last:
        inner = reader.at(skip_signs(sheet, match.last))
        if inner is not None and inner.sort == "place" and not inner.preposition and not inner.conjunction:
            name = inner.last
    if name == match.last:
        return (
            plain
            if entry.id != "h-battalion-companies" and entry.kind in {"faction", "army", "militia", "company"}
            else None
        )
    if entry.id == _ALLIANCE and reader.same_sentence(i, name) and reader.key(name) in {"بين", "مع"}:
        return None
    whose = _owner_past(reader, match.last, name)
    if whose is not None:
        return _owned_head(reader, plain, whose)
    state = reader.entries(name).get("nisbas") if reader.same_sentence(i, name) else None
    after = sheet.match_of[name] if state is not None else None
    if state is not None and after is not None and not after.split.conjunction and not after.split.preposition:
        return _owned_head(reader, plain, Owner(None, state, after.last, "nisba"))._replace(definite=True)
    return widened(reader, plain, name, keep=False)._replace(generic=False, definite=True)


_SECURITY = "h-security"
"""Security, which is a body where it is a state's: الأمن المصري, الأمن الداخلي اللبناني, not الأمن القومي المصري."""
_SECURING = frozenset({"العام", "الداخلي", "العسكري", "السياسي"})


def _of_a_state(reader: Reader, j: int) -> bool:
    """Whether a nationality follows at token j, or past what kind of security it is."""
    at = j + 1 if reader.key(j) in _SECURING else j
    return reader.same_sentence(j - 1, at) and "nisbas" in reader.entries(at)


_SERVING = frozenset({"organisation", "government", "agency", "police", "alliance"})
"""Kinds of bodies that are named by what they serve: الإدارة العامة لأمن الحدود, اللجنة الدولية للصليب الأحمر."""


def _past_purpose(reader: Reader, entry: Entry, j: int, last: int) -> int:
    """Past what a body with an adjective is for, said with ل from token `last` on, where nobody is named or meant there."""
    key = reader.key(last)
    if entry.kind not in _SERVING or last == j or not key.startswith("ل") or not reader.same_sentence(j - 1, last):
        return last
    governs = any(p.kind != "verb" for p in reader.sheet.particles[last])
    if governs or reader.at(last) is not None or any(r.form.person for r in reader.sheet.verbs[last]):
        return last
    if key.startswith("لل"):
        return adjectives_after(reader, last, last + 1)
    genitive = reader.key(last + 1).startswith("ال") and reader.same_sentence(last, last + 1)
    return last + 2 if genitive else last


_RULERS = frozenset({"h-regime", "h-government", "h-authority"})
"""Heads of bodies that rule a state, which may be told by where they sit: النظام في طهران, السلطات الحاكمة في دمشق."""


_RULING = frozenset({"الحاكم", "الحاكمه", "القايم", "القايمه"})
"""Ruling, standing: what is said of them before where."""


def _seated(reader: Reader, plain: Phrase) -> Phrase | None:
    """Whoever rules a state, told by the state or its capital."""
    match = reader.sheet.match_of[plain.first]
    rules = match is not None and any(e.table == "heads" and e.id in _RULERS for e in match.entries)
    at = adjectives_after(reader, plain.first, plain.last)
    at += reader.key(at) in _RULING
    if not rules or reader.key(at) != "في" or not reader.same_sentence(plain.first, at + 1):
        return None
    state, seat = reader.entries(at + 1).get("states"), reader.sheet.match_of[at + 1]
    if state is None or seat is None or seat.split.conjunction or seat.split.preposition:
        return None
    wide = widened(reader, plain, seat.last, keep=False)
    ref, label = government_of(state)
    mention = replace(wide.mention, ref=ref, label=label)
    return wide._replace(mention=mention, generic=False, definite=True)


_FIELDS = frozenset({"h-ministry", "h-committee", "h-body", "h-directorate"})
"""Heads of bodies named after their fields, of which there may be two: وزارة الهجرة والمهجرين."""
_IN_CARE = frozenset({"displaced", "prisoners", "victims", "missing"})
"""Classes of people whom a body is for: هيئة الأسرى والمحررين."""


def _joined_field(reader: Reader, i: int, entry: Entry, j: int) -> int:
    """Past a second field that a body is named after, joined to the one that ends before token j."""
    if entry.id not in _FIELDS or not reader.key(j).startswith("وال") or not reader.same_sentence(i, j):
        return j
    inner = reader.at(j)
    if inner is None:
        return j if reader.sheet.particles[j] or any(r.form.person for r in reader.sheet.verbs[j]) else j + 1
    return inner.last if inner.kind in _IN_CARE else j


_UNITS = frozenset({"h-regiment", "h-brigade", "h-brigades", "h-division"})
"""Heads of units that are told by their numbers."""
_AT = frozenset({"في", "ب", "داخل", "قرب", "باتجاه", "حول"})
"""Prepositions behind which a unit told by its number is where it is based: المتمركزة في الفوج 46."""


def _numbered(reader: Reader, plain: Phrase, entry: Entry, j: int) -> Phrase:
    """A body up to token j, with the number that tells a unit from others: الفوج 46, which is where men are based in it."""
    number = reader.same_sentence(j - 1, j) and reader.sheet.tokens[j].kind == "number"
    if entry.id not in _UNITS or not number:
        return widened(reader, plain, j, keep=False)
    unit = widened(reader, plain, j + 1, keep=False)._replace(generic=False)
    return unit._replace(sort="post") if plain.preposition in _AT else unit


def _two_of_them(reader: Reader, plain: Phrase) -> bool:
    """Whether a head that looks like somebody's own is the dual before two names: تنظيمي القاعدة وداعش."""
    at = skip_signs(reader.sheet, plain.last)
    if plain.pronoun != "ي" or plain.kind == "army" or not reader.same_sentence(plain.first, at):
        return False
    inner = reader.at(at)
    named = inner is not None and (inner.sort == "actor" or reader.key(at) == _BASE)
    return named and inner is not None and not (inner.preposition or inner.conjunction)


_BASE = "القاعده"
"""A base, or the organisation of that name, as those told of beside it tell."""


def _owner_past(reader: Reader, j: int, last: int) -> Owner | None:
    """Whose a body is that only a plain adjective tells apart: وحدات خاصة من قسد, قوة مشتركة تابعة للجيش."""
    if last != j + 1 or reader.key(j) not in _OF_A_KIND:
        return None
    owner = owner_after(reader, j, last, construct=False)
    if owner is not None and owner.phrase is not None:
        return owner
    part = of_phrase(reader, j, last)
    return part if part is not None and part.phrase is not None and not part.phrase.generic else None


def _whole_quotation(reader: Reader, i: int) -> int:
    """Past the words of the quotation that token i begins, where it is short enough to be a name of several words."""
    sheet = reader.sheet
    if i == 0 or sheet.quote_of[i] != i - 1:
        return 0
    last = i
    while last < len(sheet.tokens) and sheet.quote_of[last] == i - 1:
        last += 1
    return last - 1 if _SHORTEST_TITLE <= last - 1 - i <= _LONGEST_TITLE else 0


@cache
def _singulars() -> dict[str, str]:
    return {row["id"]: fold(row["singular"]) for row in rows("heads")}


def _vague(entry: Entry) -> bool:
    return _singulars().get(entry.id) in _VAGUE_WORDS


def _led(reader: Reader, j: int) -> int:
    """Where the leader that names a group ends: مجموعة يقودها المدعو جهاد الحاج."""
    if reader.key(j) not in _LED or not reader.same_sentence(j, j + 1):
        return j
    leader = reader.at(j + 1)
    return leader.last if leader is not None and leader.sort == "person" and not leader.conjunction else j


def _owned_head(reader: Reader, plain: Phrase, owner: Owner) -> Phrase:
    if owner.phrase is not None and owner.phrase.kind == "latter":
        return owner.phrase._replace(first=plain.first, preposition=plain.preposition, conjunction=plain.conjunction)
    wide = widened(reader, plain, owner.last, keep=False)._replace(generic=False)
    if owner.state is not None:
        if plain.kind in {"army", "agency", "government"}:
            mention = Mention(
                kind="actor",
                text=wide.mention.text,
                span=wide.mention.span,
                label=owner.state.label,
                ref=owner.state.ref,
            )
            return wide._replace(mention=mention)
        return wide
    if owner.how in {"construct", "of", "belongs"} and owner.phrase is not None:
        named = owner.phrase.mention
        return wide._replace(
            mention=Mention(
                kind="actor", text=wide.mention.text, span=wide.mention.span, label=named.label, ref=named.ref
            )
        )
    return wide
