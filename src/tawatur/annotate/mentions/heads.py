"""Bodies that a head noun names anew with the words after it (لواء الجبل), or recalls (اللواء)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from tawatur.annotate.mentions.calling import called_by
from tawatur.annotate.mentions.definite_heads import definite_head
from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.named_heads import named_head
from tawatur.annotate.mentions.naming import strip_clitics, widened
from tawatur.annotate.mentions.owned_heads import owned_head, two_of_them
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.ties import of_phrase, owner_after
from tawatur.arabic.letters import fold
from tawatur.arabic.verbs import Gender
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.names import Match
from tawatur.lexicon.tables import rows
from tawatur.lexicon.word_classes import word_class
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

_BRANCH = "h-branch"
"""A branch, which a nationality says the place of, not the owner: الفرع السوري لوحدات."""

_SHORTEST_TITLE, _LONGEST_TITLE = 2, 5

_OF_STATES = frozenset({"h-security", "h-side"})
"""Nouns that are a body where they are a state's: الأمن المصري, الأمن الداخلي اللبناني, الجانب الصومالي, not الأمن القومي المصري."""


_RECEIVING = frozenset({"government", "army", "state"})
"""Kinds of bodies behind which ل says who gets something, not whose they are."""


def head_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A head noun that names a new actor with the words after it (لواء الجبل), or recalls one (اللواء)."""
    match = reader.sheet.match_of[i]
    if match is None or entry.kind not in _NEW_HEADS or _vague(entry) or reader.key(i) == "بقياده":
        return None
    if entry.id in _OF_STATES and not (_of_a_state(reader, match) or _makes_arrests(reader, i, entry)):
        return None
    plain = _alone(reader, i, match, entry)
    if plain.pronoun:
        return None if two_of_them(reader, plain) or _sent_by_her(reader, i) else plain
    quoted = _whole_quotation(reader, i)
    if quoted:
        plain = widened(reader, plain, quoted, keep=False)._replace(generic=False, definite=True)
        inside = of_phrase(reader, quoted - 1, quoted)
        return owned_head(reader, plain, inside) if inside is not None else plain
    if (called := called_by(reader, plain)) is not None:
        return called
    owner = owner_after(reader, match.last - 1, match.last, construct=not plain.definite)
    if entry.id == _BRANCH and owner is not None and owner.state is not None:
        whose = of_phrase(reader, owner.last - 1, owner.last)
        return owned_head(reader, plain, whose) if whose is not None else widened(reader, plain, owner.last, keep=False)
    recipient = plain.definite and owner is not None and owner.how == "of" and entry.kind in _RECEIVING
    if owner is not None and not recipient:
        return owned_head(reader, plain, owner)
    return definite_head(reader, plain, entry) if plain.definite else named_head(reader, plain, entry)


def _sent_by_her(reader: Reader, i: int) -> bool:
    """Whether a body with a pronoun is rather a verb that describes the indefinite noun before it: رسالة بعثتها."""
    verb = any(r.form.person == _THIRD and r.split.pronoun for r in reader.sheet.verbs[i])
    return verb and i > 0 and reader.key(i - 1).endswith("ه") and reader.same_sentence(i - 1, i)


_THIRD = 3


def _alone(reader: Reader, i: int, match: Match, entry: Entry) -> Phrase:
    """The head noun by itself."""
    sheet, split = reader.sheet, match.split
    span = Span(sheet.tokens[i].start, sheet.tokens[match.last - 1].end)
    text = strip_clitics(span.of(sheet.report.body), split.conjunction, split.preposition)
    gender: Gender = "f" if split.stem.endswith(("ه", "ا")) or entry.number == "p" else "m"
    return Phrase(
        i,
        match.last,
        Mention(kind="actor", text=text, span=span),
        split.preposition or preposition_before(sheet, i),
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


def _makes_arrests(reader: Reader, i: int, entry: Entry) -> bool:
    """Whether security stands by itself right behind a verb of arresting or seizing, as the bodies that do it: أوقف الأمن مهربين."""
    if entry.id != _SECURITY or not i or not reader.same_sentence(i - 1, i) or reader.key(i) != "الامن":
        return False
    return any(r.form.person and r.verb in _ARRESTING for r in reader.sheet.verbs[i - 1])


_SECURITY = "h-security"
_ARRESTING = frozenset(
    {"ضبط.I", "وقف.IV", "عقل.VIII", "دهم.I", "دهم.III", "حبط.IV", "فشل.IV", "صدر.III", "قبض.I", "فكك.II"}
)
"""Verbs of what security forces do to people and their goods."""


def _of_a_state(reader: Reader, match: Match) -> bool:
    """Whether a nationality follows, or stands past what kind of security it is; في الجانب السوري is a place."""
    j = match.last
    if (match.split.preposition or preposition_before(reader.sheet, match.first)) in word_class("based-at") | {"على"}:
        return False
    at = j + 1 if reader.key(j) in word_class("branches-of-security") else j
    masculine = not reader.key(at).endswith("ه")
    return masculine and reader.same_sentence(j - 1, at) and "nisbas" in reader.entries(at)


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
