"""Subjects before their verb: X قال, behind relative clauses and asides."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.adjuncts import past_withheld, unnamed_aside
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.nouns.name_words import trailing_name
from tawatur.annotate.voices.plans.between import heard_by, is_event, relative_to, was_document
from tawatur.annotate.voices.plans.datelines import is_dateline
from tawatur.annotate.voices.plans.plan import bounds_of, in_relative, pronoun_before
from tawatur.annotate.voices.quotes import QUOTES, name_end, opens
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.links import without_lam
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link


def subject_before(scene: Scene, cue: Cue) -> Speaker | None:
    """The subject that stands before its verb (X قال), if one does."""
    sheet = scene.sheet
    first, _ = bounds_of(sheet, cue)
    if cue.shape != "finite" or is_passive_saying(cue):
        return None
    if said_within(sheet, cue):
        return _whose_testimony(sheet, cue)
    if cue.last < len(sheet.tokens) and sheet.tokens[cue.last].key in word_class("within"):
        return None  # ساعتان طالبت فيهما القوات بكذا: the subject stands behind
    if cue.pronoun and in_relative(sheet, cue) and sheet.tokens[cue.first - 1].key not in word_class("free-what"):
        return None  # ليبيا التي تتهمها الوزارة: the subject stands behind, or is implied
    already = _already_said(sheet, cue, first)
    if already is not None or pronoun_before(sheet, cue):
        return already
    key = sheet.tokens[cue.first].key
    topic = sheet.tokens[first].key in {"اما", "واما"}
    fa = cue.first > first and sheet.tokens[cue.first - 1].key in {"فقد", "وقد"}
    if fa and not topic:
        return None  # لكن للتنظيم مصادر أخرى، فقد كشف المركز أن: another clause
    if cue.joined and not (key.startswith("ف") and topic):
        return None
    verb = _before_already(sheet, cue.first - fa, first)  # أما فلان فقد اتهم
    at, tries = verb - 1, 0
    while at >= first and tries < 4:
        start = _clause_start(sheet, at, first)
        found = _subject_from(sheet, start, verb)
        if found is not None and not _clashes(cue, found) and not is_dateline(sheet, found, first):
            named = _named_before_role(sheet, found, start, first) or _role_before_name(sheet, found, first)
            return named or _named_behind(sheet, found, verb)
        if start <= first or sheet.tokens[start - 1].text not in "،,":
            return None
        at, tries = start - 2, tries + 1
    return None


def is_passive_saying(cue: Cue) -> bool:
    """Whether a cue is قيل or يقال, of which nobody named before is the speaker."""
    return cue.form is not None and cue.form.verb == "قول.I" and cue.form.voice == "passive"


FARTHEST_ALREADY = 16
"""Words between سبق and the verb of saying."""


def _already_said(sheet: Sheet, cue: Cue, first: int) -> Speaker | None:
    """Who has said it before: وسبق لفلان أن قال."""
    if cue.first < 1 or sheet.tokens[cue.first - 1].key not in {"ان", "وان"}:
        return None
    for i in range(cue.first - 2, max(first, cue.first - FARTHEST_ALREADY) - 1, -1):
        if sheet.tokens[i].key.removeprefix("و").removeprefix("ي") == "سبق":
            at = i + 1 + (sheet.tokens[i + 1].key == "ل")
            if at >= cue.first - 1 or not sheet.tokens[i + 1].key.startswith("ل"):
                return None
            found = read_speaker(sheet, at, cue.first - 1, bound=True)
            return replace(found, link=without_lam(sheet, found.first, found.link)) if found is not None else None
    return None


def _before_already(sheet: Sheet, verb: int, first: int) -> int:
    """Where a predicate begins that says it was said before (فلان سبق أن اتهم, كان قد سبق وأن اتهم), else the verb itself."""
    at = verb - 2
    if at <= first or sheet.tokens[verb - 1].key not in {"ان", "وان"} or sheet.tokens[at].key not in _ALREADY:
        return verb
    return at


_ALREADY = frozenset({"سبق", "سبقت"})


def _clashes(cue: Cue, subject: Speaker) -> bool:
    """Whether a verb in the feminine singular cannot follow a masculine plural of people (ثلاثة أشخاص … قالت)."""
    form = cue.form
    return (
        form is not None
        and form.gender == "f"
        and form.number == "s"
        and subject.gender == "m"
        and subject.number == "p"
    )


def _named_before_role(sheet: Sheet, found: Speaker, start: int, first: int) -> Speaker | None:
    """The name that stands before its role in commas: العميد فلان، عضو المجلس، أعلن…."""
    if found.link.kind != "official" or start - 2 < first or sheet.tokens[start - 1].text not in "،,":
        return None
    named = _subject_from(sheet, _clause_start(sheet, start - 2, first), start - 1)
    return named if named is not None and named.link.kind == "person" and named.last >= start - 1 else None


def _named_behind(sheet: Sheet, found: Speaker, verb: int) -> Speaker:
    """An official with the name that stands right before the verb, however long the role (وكان القيادي في حركة كذا فلان الفلاني أعلن)."""
    first = trailing_name(sheet, found.last, verb) if found.link.kind == "official" and found.last < verb else -1
    if first < 0:
        return found
    role = sheet.text(found.first, first)
    link = Link(text=sheet.text(first, verb), span=sheet.span(first, verb), kind="person", role=role)
    return replace(found, last=verb, link=replace(link, affiliation=found.link.affiliation), points=False)


def _role_before_name(sheet: Sheet, found: Speaker, first: int) -> Speaker | None:
    """The name with the office that stands before it and its comma: المتحدث باسم الحركة، فلان الفلاني نفى…."""
    comma = found.first - 1
    if found.link.kind != "person" or found.link.role or comma - 1 < first or sheet.tokens[comma].text not in "،,":
        return None
    office = _subject_from(sheet, _clause_start(sheet, comma - 1, first), comma)
    if office is None or office.link.kind != "official" or office.points or not office.known:
        return None
    return replace(found, first=office.first, link=replace(found.link, role=sheet.text(office.first, comma)))


def _clause_start(sheet: Sheet, at: int, first: int) -> int:
    i = at
    while i >= first:
        token = sheet.tokens[i]
        if (token.kind == "sign" and token.text not in QUOTES and token.text not in "()/_") or token.key in word_class(
            "linker"
        ):
            return i + 1
        i -= 1
    return first


def _subject_from(sheet: Sheet, start: int, verb: int) -> Speaker | None:
    start += sheet.tokens[start].key == "هذا" and sheet.tokens[start + 1].key in word_class("auxiliary")
    while start < verb and (
        sheet.tokens[start].key in word_class("linker")
        or sheet.tokens[start].key in word_class("auxiliary")
        or (opens(sheet, start) and not name_end(sheet, start, verb))
    ):
        start += 1
    if start >= verb or (start + 1 == verb and sheet.tokens[start].key in word_class("everybody")):
        return None
    found = read_speaker(sheet, start, verb)
    if found is not None and _lone_name(sheet, start, verb, found):
        return found
    if found is None or not (
        found.known
        or (found.link.kind == "person" and found.last >= verb - 1)
        or (found.last - start == 1 and is_surname(sheet, start) >= 0)
    ):
        return None
    i = found.last
    while i < verb:
        if sheet.tokens[i].text in "،," and unnamed_aside(sheet, i, verb):
            i = unnamed_aside(sheet, i, verb)
            continue
        if sheet.tokens[i].key in word_class("withholding") and past_withheld(sheet, i, verb) > i:
            i = past_withheld(sheet, i, verb)
            continue
        if sheet.tokens[i].key in word_class("called") and i + 1 < verb:
            i = next((j for j in range(i, verb) if sheet.tokens[j].text in "،,"), verb)
            continue
        if is_event(sheet, i) and not (was_document(sheet, start, found) or heard_by(sheet, i, found.last)):
            comma = relative_to(sheet, i, found, verb)
            if not comma:
                return None
            i = comma
        i += 1
    return found


def _lone_name(sheet: Sheet, start: int, verb: int, found: Speaker) -> bool:
    """Whether one unknown word stands between أن or لكن and the verb of saying: a surname that the lexicon does not know."""
    token = sheet.tokens[start]
    linked = start > 0 and (
        sheet.tokens[start - 1].key in word_class("linker") or sheet.tokens[start - 1].key in word_class("auxiliary")
    )
    plain = (
        token.kind == "word" and not sheet.verbs[start] and not sheet.particles[start] and sheet.match_of[start] is None
    )
    if linked and found.last == verb and token.key.startswith("ال"):
        return True
    had = start + 2 == verb and sheet.tokens[start + 1].key == "قد"  # وكان فلان قد اعترف
    return linked and plain and (start + 1 == verb or had)


def said_within(sheet: Sheet, cue: Cue) -> bool:
    """Whether the cue says in what its speaker issued (نشرت بيانا أكدت فيه أن): the issuer speaks, not the document."""
    timed = any(sheet.tokens[i].key in word_class("time-noun") for i in range(max(0, cue.first - 3), cue.first))
    _, last = bounds_of(sheet, cue)
    at = cue.last + (cue.last < last and sheet.tokens[cue.last].key == "من")  # تعلن من خلاله
    if at >= last or sheet.tokens[at].key not in word_class("within") or timed:
        return False
    behind = read_speaker(sheet, at + 1, last) if at + 1 < last else None
    return behind is None or not (behind.known or behind.link.kind == "person") or behind.link.kind == "report"


def _whose_testimony(sheet: Sheet, cue: Cue) -> Speaker | None:
    """Whose account the cue says something in (شهادة ضابط منشق قال فيها)."""
    for i in range(max(cue.first - 7, 0), cue.first):
        if head_at(sheet, i).role == "speaker":
            found = read_speaker(sheet, i, cue.first)
            if found is not None and found.issuer is not None and found.issuer.last >= cue.first - 1:
                return found.issuer
    return None
