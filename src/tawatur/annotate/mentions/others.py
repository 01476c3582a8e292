"""Words for those told of before, or for more of them: الأخيرة, وإصابة آخر, وأخرى لحزب الله."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.arabic.verbs import Gender, Number
from tawatur.model import Mention, Span

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

OTHERS = "others"
"""The kind of a phrase for more of those told of before."""
_ANOTHER: dict[str, Number] = {
    **dict.fromkeys(("اخر", "ثالث", "ثالثه", "رابع", "رابعه", "خامس", "سادس"), "s"),
    "اخران": "d",
    "واخران": "d",
}
"""One or two more of those told of before: وأصيب آخر, وأصيب ثالث بجروح, وآخران بجروح طفيفة."""
_LATTER: dict[str, Gender] = {"الاخيره": "f", "الاخير": "m"}
"""The last mentioned: هجوم للأخيرة."""


def recalls(key: str) -> bool:
    """Whether a word by itself may stand for those told of before."""
    return key in _ANOTHER or _bare(key) in _LATTER


def _bare(key: str) -> str:
    """A word with the article that لل swallows: للأخيرة."""
    return "ا" + key[1:] if key.startswith("لل") else key


def another(reader: Reader, i: int) -> Phrase | None:
    """One more of those told of before, right after a word for a deed: وإصابة آخر, والقبض على آخر."""
    number: Number | None = _ANOTHER.get(reader.key(i))
    deed = i - 2 if i > 1 and reader.key(i - 1) == "علي" else i - 1
    if number is None or deed < 0 or not reader.same_sentence(deed, i):
        return None
    if not reader.sheet.verbs[deed] and reader.key(i) != "واخران":
        return None
    after = i + 1
    if reader.same_sentence(i, after) and reader.sheet.tokens[after].kind == "word" and not _sets_off(reader, after):
        return None
    span = reader.sheet.span(i, i + 1)
    mention = Mention(kind="people", text=reader.sheet.tokens[i].text, span=span)
    conjunction = "و" if reader.key(i) == "واخران" else ""
    preposition = preposition_before(reader.sheet, i)
    return Phrase(i, i + 1, mention, preposition, conjunction, i, "people", OTHERS, "m", number, generic=True)


def _sets_off(reader: Reader, i: int) -> bool:
    """Whether the word at token i cannot be what آخر tells the last of: آخر بقصف, آخر في, آخر اليوم, not آخر تطورات."""
    key, sheet = reader.key(i), reader.sheet
    return (
        key.startswith(("ب", "و", "ل"))
        or bool(sheet.particles[i])
        or sheet.period_of[i] is not None
        or any(r.form.person for r in sheet.verbs[i])
        or key in {"اليوم", "امس", "نتيجه", "جراء", "اثر", "اثناء"}
    )


def others_of(reader: Reader, i: int) -> Phrase | None:
    """وأخرى لحزب الله: more places of the kind told before, with whose they are."""
    if reader.key(i) != "واخري" or not reader.same_sentence(i, i + 1):
        return None
    owner = reader.at(i + 1)
    if owner is None or owner.sort != "actor" or owner.preposition != "ل" or owner.first != i + 1:
        return None
    span = reader.sheet.span(i, owner.last)
    mention = Mention(kind="place", text=span.of(reader.sheet.report.body)[1:], span=Span(span.start + 1, span.end))
    return Phrase(
        i,
        owner.last,
        mention,
        "",
        "و",
        i,
        "post",
        "post",
        "f",
        "p",
        generic=True,
        owner=owner.mention,
        how_owned="of",
    )


def _describes(reader: Reader, i: int) -> bool:
    """Whether a definite word in front makes الأخير its adjective: القرار الأخير, قراره الأخير; not a verb's subject."""
    key = reader.key(i)
    owned = key.endswith(("ه", "ها", "هم")) and not reader.sheet.tokens[i].text.endswith("ة")
    verb = any(r.form.person for r in reader.sheet.verbs[i]) or bool(reader.sheet.particles[i])
    return key.startswith(("ال", "وال")) or (owned and not verb)


def latter(reader: Reader, i: int) -> Phrase | None:
    """للأخيرة, الأخير: the last mentioned, resolved later."""
    key = reader.key(i)
    bare = _bare(key)
    if bare not in _LATTER or (bare == key and i > 0 and _describes(reader, i - 1)):
        return None
    token = reader.sheet.tokens[i]
    mention = Mention(kind="actor", text=token.text, span=Span(token.start, token.end))
    return Phrase(
        i,
        i + 1,
        mention,
        "ل" if bare != key else preposition_before(reader.sheet, i),
        "",
        i,
        "actor",
        "latter",
        _LATTER[bare],
        "s",
        generic=True,
        definite=True,
    )
