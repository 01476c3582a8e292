"""Charges, pretexts and tidings: nouns that carry somebody's word without a verb of saying."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.content import CONTRAST, introduced
from tawatur.annotate.voices.cues import Cue
from tawatur.annotate.voices.plans import Plan
from tawatur.annotate.voices.scene import Scene
from tawatur.annotate.voices.speakers import Speaker, read_speaker
from tawatur.arabic.letters import fold
from tawatur.model import Link

_THEN = frozenset(map(fold, ("عقب", "بعد", "إثر", "قبل", "فيما", "بينما", "وذلك", "كما", "حيث", "وسط", "مقابل", "في")))
_DIRECTS = frozenset(
    map(
        fold,
        (
            "توجيه",
            "توجيهه",
            "توجيهها",
            "توجيههم",
            "بتوجيه",
            "وجه",
            "وجهت",
            "يوجه",
            "توجه",
            "وجهوا",
            "يوجهون",
            "موجها",
            "موجهة",
            "توجيهها",
        ),
    )
)
_WITHOUT = frozenset(map(fold, ("دون", "بدون", "عدم", "لم", "غياب", "ولم", "لا", "ليس", "وكالة", "وكالات", "وكالتي")))
_ADVERBIALS = frozenset(
    map(
        fold,
        (
            "ردا",
            "وردا",
            "تعليقا",
            "وتعليقا",
            "خلال",
            "وخلال",
            "لدى",
            "ولدى",
            "بعد",
            "وبعد",
            "عقب",
            "وعقب",
            "ورغم",
            "رغم",
            "إثر",
            "وإثر",
            "بسؤاله",
            "وبسؤاله",
            "وردًا",
        ),
    )
)
_TELLS = frozenset(
    map(fold, ("تفيد", "يفيد", "تشير", "تتحدث", "تقول", "تؤكد", "أفادت", "تحدثت", "أشارت", "تردد", "تتردد"))
)


def plan_noun(scene: Scene, cue: Cue) -> Plan | None:
    """How a noun cue would be read: a charge, a pretext or tidings."""
    if cue.entry.frame == "charge":
        return _charge(scene, cue)
    if cue.entry.frame == "charge-noun":
        return _charge_noun(scene, cue)
    if cue.entry.frame == "tidings":
        return _tidings(scene, cue)
    return None


def _charge(scene: Scene, cue: Cue) -> Plan | None:
    """اعتُقل بتهمة كذا: the charge stands on the word of whoever does the arresting."""
    sheet = scene.sheet
    first, last = sheet.sentences[sheet.sentence_of[cue.first]]
    actor = main_subject(sheet, first, cue.first)
    if actor is None:
        return None
    return Plan(
        cue=cue,
        first=cue.last,
        kind="object",
        start=cue.first,
        subject=actor,
        force="accuses",
        last=_clause_end(sheet, cue.last, last),
    )


def _charge_noun(scene: Scene, cue: Cue) -> Plan | None:
    """توجيهها له تهمة كذا, اتهامات X لـY بـ…: the charge of whoever directs it or whose it is."""
    sheet = scene.sheet
    first, last = sheet.sentences[sheet.sentence_of[cue.first]]
    directed = any(sheet.tokens[i].key in _DIRECTS for i in range(max(first, cue.first - 5), cue.first))
    if directed:
        actor = main_subject(sheet, first, cue.first)
        if actor is None:
            return None
        return Plan(
            cue=cue,
            first=cue.last,
            kind="object",
            start=cue.first,
            subject=actor,
            force=cue.entry.force,
            last=_clause_end(sheet, cue.last, last),
        )
    if cue.last >= last or not _genitive(sheet, cue.last):
        return None
    accuser = read_speaker(sheet, cue.last, last)
    if accuser is None or not accuser.known or accuser.last >= last:
        return None
    for i in range(accuser.last, min(last, accuser.last + 14)):
        key = sheet.tokens[i].key
        if sheet.tokens[i].text in "،.؛":
            return None
        if (
            key.startswith("ب")
            and i > accuser.last - 1
            and (introduced(sheet, i, cue) or key in {"بان", "بانه", "بانها"})
        ):
            return Plan(
                cue=cue,
                first=accuser.last,
                kind="object",
                start=cue.first,
                subject=accuser,
                force=cue.entry.force,
                last=_clause_end(sheet, i, last),
            )
    return None


def _genitive(sheet: Sheet, i: int) -> bool:
    """Whether token i can be whose charge it is: a name or a noun, without preposition."""
    match = sheet.match_of[i]
    return match is not None and match.first == i and not match.split.preposition and not match.split.conjunction


def _tidings(scene: Scene, cue: Cue) -> Plan | None:
    """أنباء عن…, أنباء تفيد بـ…: nobody's name, only that it is told."""
    sheet = scene.sheet
    _, last = sheet.sentences[sheet.sentence_of[cue.first]]
    match = sheet.match_of[cue.first]
    if match is not None and match.last - match.first > 1:
        return None
    if any(sheet.tokens[j].key in _WITHOUT for j in range(max(0, cue.first - 3), cue.first)):
        return None
    i = cue.last
    while (
        i < min(last, cue.last + 3) and sheet.tokens[i].text.endswith(("ة", "ية")) and sheet.tokens[i].key not in _TELLS
    ):
        i += 1
    if i < last and sheet.tokens[i].key in _TELLS:
        i += 1
    if i >= last:
        return None
    got = introduced(sheet, i, cue)
    if got is None and sheet.tokens[i].key.startswith("ب") and i > cue.last:
        got = i, "object"
    if got is None:
        return None
    link = Link(text=sheet.text(cue.first, cue.last), span=sheet.span(cue.first, cue.last), kind="report")
    speaker = Speaker(first=cue.first, last=cue.last, link=link, stem=cue.entry.cue, gender="f", number="s")
    return Plan(
        cue=cue,
        first=got[0],
        kind=got[1],
        start=cue.first,
        subject=speaker,
        force=cue.entry.force,
        last=_clause_end(sheet, got[0], last),
    )


def past_adverbial(sheet: Sheet, first: int, before: int) -> int:
    """Past the comma that ends an adverbial at a sentence's head (ورداً على أسئلة الصحفيين، …), else `first`."""
    head = sheet.tokens[first]
    adverbial = head.key in _ADVERBIALS or any(
        p.kind == "preposition" and not p.pronoun for p in sheet.particles[first]
    )
    if not adverbial:
        return first
    return next((i + 1 for i in range(first, min(before, first + 18)) if sheet.tokens[i].text in "،,"), first)


def main_subject(sheet: Sheet, first: int, before: int) -> Speaker | None:
    """The subject of a sentence's first verb, or the phrase that opens the sentence, if the lexicon knows that it can act."""
    i = first = past_adverbial(sheet, first, before)
    while i < before and i < first + 12:
        token, match = sheet.tokens[i], sheet.match_of[i]
        if match is not None and match.first == i and not match.split.preposition and sheet.period_of[i] is None:
            speaker = read_speaker(sheet, i, before)
            if speaker is not None and speaker.known and not speaker.document:
                return speaker
        if token.text in "،,:" and i > first + 6:
            return None
        i += 1
    return None


def _clause_end(sheet: Sheet, first: int, last: int) -> int:
    """Past the last token of a charge: to the next comma or change of clause."""
    for i in range(first + 1, last):
        token = sheet.tokens[i]
        if token.text in "،,؛.؟!" or token.key in CONTRAST or (token.key in _THEN and token.key != "في"):
            return i
    return last
