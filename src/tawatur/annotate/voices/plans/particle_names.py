"""Whom a particle names: a speaker, the speaker of its own verb, nobody, or the speaker before."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.contents.subjects import apposed
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.cues.find import glued_what
from tawatur.annotate.voices.nouns.heads import head_at
from tawatur.annotate.voices.nouns.name_words import name_run
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.quotes import opens
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.scene.surnamed import heard
from tawatur.annotate.voices.speakers.issuers import issuer
from tawatur.annotate.voices.speakers.links import without_lam
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link

_NO_SAYING = frozenset({"grant", "act", "blame", "direct", "ask", "hide", "issue", "express"})
"""Verbs behind كما that do not say what the sentence says (كما شهدت المحاور قصفاً)."""
_TIDINGS = frozenset({"معلومات", "تقارير"})
"""What is said without anybody saying it to somebody: of whom it is, is read with the phrase."""
_PRONOUNS = ("ه", "ها", "هم", "هما")


class _Named(NamedTuple):
    speaker: Speaker | None
    via: tuple[Speaker, ...]
    end: int


def named_by(scene: Scene, cue: Cue, last: int) -> _Named | None:
    """The speaker behind a particle, further speakers it passes on, and where the phrase ends; no speaker is "the same"."""
    sheet, i = scene.sheet, cue.last
    final = sheet.tokens[cue.last - 1].key
    if cue.entry.frame == "words" and final.endswith(_PRONOUNS) and not fold(cue.entry.cue).endswith(_PRONOUNS):
        return _Named(None, (), i)
    if i < last and sheet.tokens[i].key == "ل":
        i += 1
    if i >= last:
        return None
    if (
        cue.entry.frame == "as"
        or sheet.tokens[i].key in word_class("what")
        or (cue.entry.cue in word_class("as-verb") and i in scene.at)
        or glued_what(sheet, i)
    ):
        return _as_said(scene, cue, i, last)
    if sheet.tokens[i].key in word_class("own-view"):
        return _Named(None, (), min(i + 1 + (sheet.tokens[i].key == "وجهه"), last))
    if sheet.tokens[i].text in ":-":
        i += 1
    if i < last and sheet.tokens[i].key in word_class("a-saying"):
        i += 1
    accuser = _whose_saying(sheet, i, last)
    if accuser is not None:
        return _Named(accuser, (), accuser.last)
    shown = i + 1 < last and sheet.tokens[i].key in word_class("shown") and sheet.tokens[i + 1].key.startswith("ال")
    i += shown
    speaker = read_speaker(sheet, i, last, bound=cue.entry.cue.endswith((" ل", "ل"))) if i < last else None
    speaker = replace(speaker, points=True) if speaker is not None and shown else speaker
    speaker = _in_full(sheet, cue, speaker, last) if speaker is not None else None
    if speaker is not None and _holds_office(sheet, speaker, last):
        speaker = replace(speaker, known=True, link=replace(speaker.link, kind="person"))
    if speaker is None or not (
        speaker.known
        or speaker.link.kind == "person"
        or opens(sheet, i)
        or _surname(sheet, speaker)
        or _meant(scene, cue, speaker)
    ):
        return None
    if cue.entry.cue.startswith("است") and sheet.tokens[i].key.startswith("معلومات") and speaker.issuer is not None:
        return None
    return _Named(speaker, (), speaker.last)


def _in_full(sheet: Sheet, cue: Cue, speaker: Speaker, last: int) -> Speaker:
    """A speaker without the ل of its particle, an official by the name that stands between commas behind the office."""
    if cue.entry.cue.endswith("ل"):
        speaker = replace(speaker, link=without_lam(sheet, speaker.first, speaker.link))
    end = speaker.last
    named = apposed(sheet, end + 1, last, speaker) if end + 1 < last and sheet.tokens[end].text in "،," else None
    return named or speaker


def _whose_saying(sheet: Sheet, i: int, last: int) -> Speaker | None:
    """Who made the accusations or remarks behind a particle: بحسب اتهامات وجهتها الحكومة."""
    if i >= last or sheet.tokens[i].key.removeprefix("ال").removeprefix("ل") not in word_class("a-said") - _TIDINGS:
        return None
    found = issuer(sheet, i, head_at(sheet, i), last, read_speaker)
    return found if found is not None and found.known and not found.document else None


def _meant(scene: Scene, cue: Cue, speaker: Speaker) -> bool:
    """Whether a phrase unknown to the lexicon is whose word it is: before its clause (فإن or a comma), or a surname heard before."""
    sheet = scene.sheet
    if heard(scene, speaker):
        return True
    first, last = sheet.sentences[sheet.sentence_of[cue.first]]
    if (
        cue.entry.frame != "according"
        or cue.first != first
        or not sheet.tokens[speaker.first].key.startswith(("ال", "لل"))
    ):
        return False
    after = sheet.tokens[speaker.last] if speaker.last < last else None
    return after is not None and (
        after.text in "،," or after.key.startswith("فان") or after.key == "فقد" or bool(sheet.particles[speaker.last])
    )


LONGEST_NAME = 4


def _holds_office(sheet: Sheet, speaker: Speaker, last: int) -> bool:
    """Whether an unknown phrase is a name, as the office behind its comma shows (بحسب فلان فلان، نائب رئيس كذا)."""
    at = speaker.last + 1
    if speaker.known or at >= last or sheet.tokens[at - 1].text not in "،,":
        return False
    head = head_at(sheet, at)
    short = 1 < speaker.last - speaker.first <= LONGEST_NAME and not sheet.tokens[speaker.first].key.startswith("ال")
    return short and head.role == "person" and not head.plural


def _surname(sheet: Sheet, speaker: Speaker) -> bool:
    """Whether a phrase is one word, the last name of somebody whom the text names in full."""
    return speaker.last - speaker.first == 1 and is_surname(sheet, speaker.first) >= 0


def _as_said(scene: Scene, cue: Cue, i: int, last: int) -> _Named | None:
    """بحسب ما نقلت A عن B، كما قال X، على ما أعلنت: a particle with its own verb."""
    sheet = scene.sheet
    i += sheet.tokens[i].key in word_class("what")
    if i >= last:
        return None
    verb = scene.at.get(i) or glued_what(sheet, i)
    if verb is None or verb.entry.kind != "verb" or verb.shape != "finite" or _says_nothing(cue, verb):
        return None
    j = verb.last
    while j < last and (
        sheet.tokens[j].key in word_class("with-verb")
        or sheet.tokens[j].key in word_class("time")
        or sheet.period_of[j] is not None
    ):
        j += 1 + (j + 1 < last and j > verb.first and sheet.tokens[j + 1].text in "،,")
    if verb.entry.frame == "stand":
        if j + 1 < last and sheet.tokens[j].key == "في":
            speaker = read_speaker(sheet, j + 1, last)
            return _Named(speaker, (), speaker.last) if speaker is not None else None
        return _nobody(sheet, cue, j) if cue.entry.frame == "according" else None
    if j < last and sheet.tokens[j].key == "عن":
        speaker = read_speaker(sheet, j + 1, last)
        return _Named(speaker, (), speaker.last) if speaker is not None else None
    speaker = read_speaker(sheet, j, last) if j < last else None
    speaker = _stranger(sheet, speaker, last) if speaker is not None else None
    if speaker is None or not (
        speaker.known or speaker.link.kind == "person" or opens(sheet, j) or _surname(sheet, speaker)
    ):
        return _same(sheet, cue, verb, j, last)
    speaker = _in_full(sheet, cue, speaker, last)
    end = speaker.last
    if cue.entry.cue == "كما" and _goes_on(sheet, end, last, verb):
        return None
    if end < last and sheet.tokens[end].key in {"عن", "من"}:
        origin = read_speaker(sheet, end + 1, last)
        if origin is not None and (origin.known or origin.link.kind == "person"):
            return _Named(speaker, (origin,), origin.last)
    return _Named(speaker, (), end)


def _stranger(sheet: Sheet, speaker: Speaker, last: int) -> Speaker:
    """A phrase of unknown words behind a particle's own verb as the person whom only they can name (وفق ما أعلن شتيفان ليبريش)."""
    end = name_run(sheet, speaker.first, last)
    if speaker.known or speaker.link.kind == "person" or not end:
        return speaker
    span = sheet.span(speaker.first, end)
    return replace(speaker, last=end, link=Link(text=sheet.text(speaker.first, end), span=span, kind="person"))


def _goes_on(sheet: Sheet, end: int, last: int, verb: Cue) -> bool:
    """Whether content of its own follows the speaker behind كما: the verb says more, not the same (كما رصدت الأجهزة وصول كذا)."""
    for i in range(end, last):
        if introduced(sheet, i, verb) is not None or (verb.entry.bare and is_object(sheet, i)):
            return True
        if sheet.tokens[i].text in "،,؛:" and i + 1 < last and introduced(sheet, i + 1, verb) is None:
            return _later_that(sheet, i + 1, last)
    return False


def _later_that(sheet: Sheet, first: int, last: int) -> bool:
    """Whether بأن comes behind an aside in commas, which a verb of telling needs (كما أفاد فلان، في آب، بأن)."""
    return any(sheet.tokens[i].key.startswith("بان") and sheet.particles[i] for i in range(first, last))


def _says_nothing(cue: Cue, verb: Cue) -> bool:
    """Whether a verb behind كما goes on with the report rather than say who says so."""
    return cue.entry.frame == "as" and verb.entry.frame in _NO_SAYING


def _same(sheet: Sheet, cue: Cue, verb: Cue, j: int, last: int) -> _Named | None:
    """A particle's verb without subject: the speaker before (على ما أعلنت في حسابها), nobody where it is impersonal."""
    if sheet.tokens[verb.first].key in word_class("impersonal"):
        return _nobody(sheet, cue, j) if cue.entry.frame == "according" else None
    if cue.entry.frame == "as" and cue.entry.cue == "كما":
        return None
    end = j
    while end < last and sheet.tokens[end].text not in "،,.؛":
        end += 1
    return _Named(None, (), end)


def _nobody(sheet: Sheet, cue: Cue, end: int) -> _Named:
    """بحسب ما ورد: somebody's word, nobody's name; the particle's own words stand for it."""
    link = Link(
        text=sheet.text(cue.first, end),
        span=sheet.span(cue.first, end),
        kind="anonymous",
        unnamed="unknown",
    )
    return _Named(Speaker(first=cue.first, last=end, link=link, stem=""), (), end)
