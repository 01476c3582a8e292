"""Accuser and accused side by side: where one name ends, what is told of the accuser between commas, and the other begins."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.subjects import apposed, named_last
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.ends import phrase_end
from tawatur.annotate.voices.nouns.heads import Head, head_at
from tawatur.annotate.voices.nouns.name_words import can_name, trailing_name
from tawatur.annotate.voices.quotes import QUOTES
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class

LONGEST_NAME = 5


def named_between(sheet: Sheet, subject: Speaker | None, charge: int, cue: Cue) -> Speaker | None:
    """The accuser by the name that stands between commas behind his office (اتهم ممثل كذا، فلان الفلاني، الحكومة ب…), if any."""
    if subject is None or subject.link.kind != "official":
        return None
    comma = next(
        (i for i in range(subject.last, min(subject.last + LONGEST_NAME, charge)) if sheet.tokens[i].text in "،,"), -1
    )
    if comma > subject.last:  # اتهمت المتحدثة باسم كذا فلانة الفلانية، في بيان، …
        return named_last(sheet, subject, comma, cue=cue)
    if comma < 0:
        return None
    found = apposed(sheet, subject.last + 1, charge, subject)
    closed = found is not None and found.last + 1 < charge and sheet.tokens[found.last].text in "،,"
    return found if closed else None


def past_apposition(sheet: Sheet, first: int, charge: int) -> int:
    """Past what the accuser is, or where he said it, told between commas (اتهم فلان، خبير كذا، الحكومة ب…); else `first` itself."""
    if sheet.tokens[first].text not in "،,":
        return first
    aside = any(p.kind == "preposition" for p in sheet.particles[first + 1])
    if not aside and head_at(sheet, first + 1).role not in {"person", "actor"}:
        return first
    comma = next((i for i in range(first + 1, charge - 1) if sheet.tokens[i].text in "،,"), -1)
    return comma + 1 if comma > 0 else first


def past_partners(sheet: Sheet, first: int, charge: int) -> int:
    """Past who accuses too, and past «for its part», where whom they accuse still follows (اتهمت السعودية والإمارات إيران بكذا)."""
    while first < charge:
        last = _past_turn(sheet, first) or _past_joined(sheet, first, charge)
        if not last or last >= charge or not anybody(sheet, last, charge):
            return first
        first = last
    return first


def _past_turn(sheet: Sheet, i: int) -> int:
    """Past من جانبها or بدورها at token i, or 0."""
    if sheet.tokens[i].key in word_class("by-the-way"):
        return i + 1
    aside = sheet.tokens[i].key == "من" and sheet.tokens[i + 1].key in word_class("for-its-part")
    return i + 2 if aside else 0


def _past_joined(sheet: Sheet, i: int, charge: int) -> int:
    """Past a state or body joined with و at token i, where another stands right behind it, or 0."""
    match = sheet.match_of[i]
    if match is None or match.first != i or match.split.conjunction != "و" or match.last >= charge:
        return 0
    behind = sheet.match_of[match.last]
    parties = [
        m is not None and any(e.table in {"actors", "states", "nisbas", "heads", "groups"} for e in m.entries)
        for m in (match, behind)
    ]
    joined = behind is not None and bool(behind.split.conjunction or behind.split.preposition)
    if not all(parties) or (joined and not _past_joined(sheet, match.last, charge)):
        return 0
    return match.last


def split_pair(sheet: Sheet, first: int, charge: int, whole: Speaker) -> tuple[Speaker | None, int]:
    """Accuser and accused side by side: cut before the second name that the lexicon knows, or take it all for the accused."""
    for i in range(first + 1, charge):
        match = sheet.match_of[i]
        if _accusative(sheet, first, i) or _counted(sheet, first, i):
            again = read_speaker(sheet, first, i)
            return (again, i) if again is not None else (whole, whole.last)
        if (
            match is not None
            and any(e.table == "nisbas" for e in match.entries)
            and sheet.tokens[i].text.endswith("ية")
        ):
            continue
        if (
            match is not None
            and match.first == i
            and any(e.table in {"actors", "states", "heads", "outlets", "groups"} for e in match.entries)
        ):
            head = head_at(sheet, first)
            if can_name(sheet, i) and trailing_name(sheet, first, i + 1) == first:
                continue  # عبد الله المعلمي: a surname that is also a calling
            if head.role == "person" and (any(e.kind == "person" for e in match.entries) or _titles(sheet, first, i)):
                continue
            if (
                head.last <= i
                and not (match.split.conjunction or match.split.preposition == "ل")
                and (_complete(sheet, i - 1) or _named_fully(sheet, first, i) or _described(sheet, head, i - 1))
            ):
                again = read_speaker(sheet, first, i)
                if again is not None and phrase_end(sheet, first, i, head=head) >= i - 1:
                    return again, i
    return whole, whole.last


def _accusative(sheet: Sheet, first: int, i: int) -> bool:
    """Whether token i is a definite plural in the accusative behind a definite singular: the accused (المنظمة الطرفين)."""
    key, before = sheet.tokens[i].key, sheet.tokens[i - 1].key
    plural = key.startswith("ال") and key.endswith("ين") and sheet.tokens[i].kind == "word"
    return (
        plural
        and before.startswith("ال")
        and not before.endswith(("ين", "ون", "ات"))
        and sheet.tokens[first].key.startswith("ال")
    )


def _counted(sheet: Sheet, first: int, i: int) -> bool:
    """Whether token i counts whom somebody accuses, behind a complete phrase or a name (اتهم القائد فلان الفلاني بعض الدول)."""
    if sheet.tokens[i].key not in word_class("quantifier") or i <= head_at(sheet, first).last:
        return False
    return _complete(sheet, i - 1) or trailing_name(sheet, first + 1, i) > first


def _titles(sheet: Sheet, first: int, i: int) -> bool:
    """Whether a definite title at token i goes on with an accuser whose name has not come yet (الأمين العام للحركة الشيخ فلان)."""
    title = sheet.tokens[i].key.startswith("ال") and head_at(sheet, i).role == "person"
    before = read_speaker(sheet, first, i) if title else None
    return before is not None and before.link.kind == "official" and trailing_name(sheet, i + 1, i + 3) == i + 1


def anybody(sheet: Sheet, first: int, charge: int) -> bool:
    """Whether anybody stands between accuser and charge; if not, the verb is a passive (اتُّهمت الميليشيا بـ)."""
    return any(t.kind != "sign" and t.key not in word_class("adverb") for t in sheet.tokens[first:charge])


def _named_fully(sheet: Sheet, first: int, i: int) -> bool:
    """Whether a person's name ends right before a state, body or office that it accuses (اتهم حاكم الإقليم فلان الفلاني تشاد)."""
    match = sheet.match_of[i]
    other = match is not None and any(
        e.parent == "actor"
        or e.table == "groups"
        or (e.table in {"states", "actors"} and e.kind != "person")
        or (e.parent == "person" and not match.split.article)
        for e in match.entries
    )
    return other and head_at(sheet, first).role == "person" and trailing_name(sheet, first + 1, i) > first


def _described(sheet: Sheet, head: Head, i: int) -> bool:
    """Whether token i is the adjective of an indefinite document, which ends its phrase (اتهم تقرير دولي الحكومة بكذا)."""
    return head.role == "speaker" and not head.article and i >= head.last and sheet.tokens[i].key.endswith("ي")


def _complete(sheet: Sheet, i: int) -> bool:
    """Whether a phrase can end at token i: a definite word or a name, no noun that still waits for its genitive."""
    match = sheet.match_of[i]
    token = sheet.tokens[i]
    if (
        token.text in QUOTES
        or token.text == ")"
        or token.key.startswith(("ال", "لل", "وال"))
        or token.text.endswith(("ون", "ين", "ية"))
        or token.key in word_class("ranking")
    ):
        return True
    return match is not None and any(
        e.table in {"actors", "states", "places", "cities", "outlets", "nisbas"} for e in match.entries
    )
