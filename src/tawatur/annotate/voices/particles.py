"""Particles that lean on a name: بحسب، وفق، نقلاً عن، على حد قول; before, behind or inside the sentence they qualify."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.content import introduced
from tawatur.annotate.voices.cues import Cue
from tawatur.annotate.voices.phrases import OPENERS
from tawatur.annotate.voices.plans import Plan
from tawatur.annotate.voices.scene import Scene
from tawatur.annotate.voices.speakers import Speaker, read_speaker
from tawatur.arabic.letters import fold
from tawatur.lexicon.cues import verb_cues

_WHAT = frozenset(map(fold, ("ما", "لما", "مما")))
_OWN = frozenset(map(fold, ("وجهة", "رأي", "رأيه", "رأيها", "تقديره", "تقديرها", "تعبيره", "وصفه", "قوله", "كلامه", "تقدير")))
_PRONOUNED = ("ه", "ها", "هم", "هما")
_FRAMES = frozenset({"according", "quoting", "mouth", "words", "as"})


def plan_particle(scene: Scene, cue: Cue) -> Plan | None:
    """How a particle cue would be read, or None where no speaker follows it."""
    if cue.entry.frame not in _FRAMES:
        return None
    sheet = scene.sheet
    _, last = sheet.sentences[sheet.sentence_of[cue.first]]
    named = _named(scene, cue, last)
    if named is None:
        return None
    speaker, via, end = named
    first = sheet.sentences[sheet.sentence_of[cue.first]][0]
    placed = _placed(sheet, cue, end, first, last)
    if placed is None:
        return None
    kind, begin, stop = placed
    return Plan(
        cue=cue, first=begin, last=stop, kind=kind, start=cue.first, subject=speaker, via=via, left=kind != "before",
        force=cue.entry.force,
    )


def _named(scene: Scene, cue: Cue, last: int) -> tuple[Speaker | None, tuple[Speaker, ...], int] | None:
    """The speaker behind a particle, further speakers it passes on, and where the phrase ends; no speaker is "the same"."""
    sheet, i = scene.sheet, cue.last
    final = sheet.tokens[cue.last - 1].key
    if cue.entry.frame == "words" and final.endswith(_PRONOUNED) and not _ends_so(cue):
        return None, (), i
    if i < last and sheet.tokens[i].key == "ل":
        i += 1
    if cue.entry.frame == "as" or (i < last and sheet.tokens[i].key in _WHAT):
        return _as_said(scene, cue, i, last)
    if i < last and sheet.tokens[i].key in _OWN:
        j = i + 1
        while j < last and sheet.tokens[j].kind == "word":
            j += 1
        if any(t.key.endswith(_PRONOUNED) for t in sheet.tokens[i:j][:2]):
            return None, (), min(j, i + 2)
        i += 1
    if i < last and sheet.tokens[i].text in ":-":
        i += 1
    speaker = read_speaker(sheet, i, last)
    if speaker is None or not (speaker.known or speaker.link.kind == "person" or _quoted(sheet, i)):
        return None
    return speaker, (), _past_apposition(sheet, speaker.last, last)


def _ends_so(cue: Cue) -> bool:
    return fold(cue.entry.cue).endswith(_PRONOUNED)


def _quoted(sheet: Sheet, i: int) -> bool:
    return sheet.tokens[i].text in OPENERS


def _past_apposition(sheet: Sheet, i: int, last: int) -> int:
    """Past a relative clause that follows the name without comma (بحسب المرصد الذي يدير…، )."""
    if i < last and any(p.kind == "relative" and p.lemma != "من" for p in sheet.particles[i]):
        while i < last and sheet.tokens[i].text not in "،,:":
            i += 1
    return i


def _as_said(scene: Scene, cue: Cue, i: int, last: int) -> tuple[Speaker | None, tuple[Speaker, ...], int] | None:
    """بحسب ما نقلت A عن B، كما قال X، على ما أعلنت: a particle with its own verb."""
    sheet = scene.sheet
    if i < last and sheet.tokens[i].key in _WHAT:
        i += 1
    elif cue.entry.frame == "as" and cue.entry.cue != "على ما" and i >= last:
        return None
    verb = next((c for c in scene.cues if c.first == i and c.entry.kind == "verb" and c.shape == "finite"), None)
    if verb is None or verb.entry.id not in {entry.id for entry in verb_cues().values()}:
        return None
    if verb.entry.frame in {"stand"}:
        speaker = read_speaker(sheet, i + 2, last) if i + 1 < last and sheet.tokens[i + 1].key == "في" else None
        return (speaker, (), speaker.last) if speaker is not None else None
    j = i + 1
    if j < last and sheet.tokens[j].key == "عن":
        speaker = read_speaker(sheet, j + 1, last)
        return (speaker, (), speaker.last) if speaker is not None else None
    speaker = read_speaker(sheet, j, last) if j < last else None
    if speaker is None:
        end = j
        while end < last and sheet.tokens[end].text not in "،,.؛":
            end += 1
        return None, (), end
    if not (speaker.known or speaker.link.kind == "person"):
        return None
    end = speaker.last
    if end < last and sheet.tokens[end].key == "عن":
        origin = read_speaker(sheet, end + 1, last)
        if origin is not None and (origin.known or origin.link.kind == "person"):
            return speaker, (origin,), origin.last
    return speaker, (), end


def _placed(sheet: Sheet, cue: Cue, end: int, first: int, last: int) -> tuple[str, int, int] | None:
    """Where a particle stands and what it covers: before (its clause follows), behind (it closes), or inside (all of the sentence)."""
    i = end
    while i < last and sheet.tokens[i].text not in "،,:؛.!؟" and introduced(sheet, i, cue) is None and i - end < 25:
        i += 1
    opens = cue.first == first or cue.joined or (cue.first > first and sheet.tokens[cue.first - 1].text in "-–—•")
    if opens:
        start = i + 1 if i < last and sheet.tokens[i].text in "،,:" else i
        got = introduced(sheet, start, cue) if start < last else None
        start = got[0] if got is not None else start
        return ("before", start, last) if start < last else None
    rest = _words(sheet, i, last)
    if rest <= 1:
        return "behind", first, cue.first
    return "inside", first, last


def _words(sheet: Sheet, first: int, last: int) -> int:
    return sum(token.kind != "sign" for token in sheet.tokens[first:last])
