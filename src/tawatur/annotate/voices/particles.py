"""Particles that lean on a name: بحسب، وفق، نقلاً عن، على حد قول; before, behind or inside the sentence they qualify."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.content import _TIMES, CONTRAST, introduced
from tawatur.annotate.voices.cues import Cue, glued_what
from tawatur.annotate.voices.plans import Plan
from tawatur.annotate.voices.quotes import opens
from tawatur.annotate.voices.scene import Scene, heard
from tawatur.annotate.voices.speakers import Speaker, is_surname, read_speaker
from tawatur.arabic.letters import fold
from tawatur.model import Link

_WHAT = frozenset(map(fold, ("ما", "لما", "مما")))
_OWN = frozenset(
    map(
        fold,
        (
            "وجهة",
            "رأي",
            "رأيه",
            "رأيها",
            "تقديره",
            "تقديرها",
            "تعبيره",
            "تعبيرها",
            "وصفه",
            "وصفها",
            "قوله",
            "قولها",
            "كلامه",
            "زعمه",
            "زعمها",
            "زعمهم",
            "قولهم",
            "تعبيرهم",
        ),
    )
)
_PRONOUNS = ("ه", "ها", "هم", "هما")
_FRAMES = frozenset({"according", "quoting", "mouth", "words", "as"})
_IMPERSONAL = frozenset(
    map(fold, ("ورد", "يرد", "ذكر", "يذكر", "قيل", "يقال", "يشاع", "تردد", "يتردد", "أفيد", "يبدو", "نشر", "تم"))
)
_WITH = frozenset(map(fold, ("به", "بها", "عنه", "عنها", "فيه", "له", "لها", "إليه", "إليها", "لنا")))
_WITH_VERB = frozenset({"حسبما", "بحسبما", "وفقما", "كما", "مثلما"})
_WHICH = frozenset(map(fold, ("وهو", "وهي", "وهم", "الذي", "التي", "الذين")))
FARTHEST_THEN = 40


class _Named(NamedTuple):
    speaker: Speaker | None
    via: tuple[Speaker, ...]
    end: int


def plan_particle(scene: Scene, cue: Cue) -> Plan | None:
    """How a particle cue would be read, or None where no speaker follows it."""
    if cue.entry.frame not in _FRAMES:
        return None
    sheet = scene.sheet
    first, last = sheet.sentences[sheet.sentence_of[cue.first]]
    named = _named(scene, cue, last)
    if named is None:
        return None
    placed = _placed(scene, cue, named.end, first, last)
    if placed is None:
        return None
    kind, begin, stop = placed
    if (
        cue.entry.frame == "as"
        and kind != "before"
        and cue.first > first
        and sheet.tokens[cue.first - 1].kind != "sign"
    ):
        return None
    return Plan(
        cue=cue,
        first=begin,
        last=stop,
        kind=kind,
        start=cue.first,
        subject=named.speaker,
        via=named.via,
        left=kind == "behind",
        force=cue.entry.force,
        named=named.end,
    )


def _named(scene: Scene, cue: Cue, last: int) -> _Named | None:
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
        or sheet.tokens[i].key in _WHAT
        or (cue.entry.cue in _WITH_VERB and i in scene.at)
        or glued_what(sheet, i)
    ):
        return _as_said(scene, cue, i, last)
    if sheet.tokens[i].key in _OWN:
        return _Named(None, (), min(i + 1 + (sheet.tokens[i].key == "وجهه"), last))
    if sheet.tokens[i].text in ":-":
        i += 1
    if i < last and sheet.tokens[i].key in _SAYING:
        i += 1
    shown = i + 1 < last and sheet.tokens[i].key in _SHOWN and sheet.tokens[i + 1].key.startswith("ال")
    i += shown
    speaker = read_speaker(sheet, i, last, bound=cue.entry.cue.endswith((" ل", "ل"))) if i < last else None
    speaker = replace(speaker, points=True) if speaker is not None and shown else speaker
    if speaker is None or not (
        speaker.known
        or speaker.link.kind == "person"
        or opens(sheet, i)
        or _surname(sheet, speaker)
        or _meant(scene, cue, speaker)
    ):
        return None
    if (
        cue.entry.frame == "according"
        and sheet.tokens[i].key.startswith("معلومات")
        and speaker.issuer is not None
        and cue.entry.cue.startswith("است")
    ):
        return None
    return _Named(speaker, (), speaker.last)


_SAYING = frozenset(
    map(
        fold,
        ("تأكيد", "تأكيدات", "إعلان", "تصريح", "تصريحات", "ادعاء", "ادعاءات", "مزاعم", "زعم", "وصف", "قول", "تعبير"),
    )
)


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
        after.text in "،," or after.key.startswith("فان") or bool(sheet.particles[speaker.last])
    )


def _surname(sheet: Sheet, speaker: Speaker) -> bool:
    """Whether a phrase is one word, the last name of somebody whom the text names in full."""
    return speaker.last - speaker.first == 1 and is_surname(sheet, speaker.first) >= 0


_SHOWN = frozenset(map(fold, ("لتلك", "لهذه", "لهذا", "لذلك", "لهؤلاء", "لأولئك", "تلك", "هذه", "هذا", "هؤلاء")))
"""Demonstratives, also with the preposition that a particle ends with (وفقاً لتلك المصادر)."""


def _as_said(scene: Scene, cue: Cue, i: int, last: int) -> _Named | None:
    """بحسب ما نقلت A عن B، كما قال X، على ما أعلنت: a particle with its own verb."""
    sheet = scene.sheet
    i += sheet.tokens[i].key in _WHAT
    if i >= last:
        return None
    verb = scene.at.get(i) or glued_what(sheet, i)
    if verb is None or verb.entry.kind != "verb" or verb.shape != "finite":
        return None
    j = verb.last
    while j < last and (
        sheet.tokens[j].key in _WITH or sheet.tokens[j].key in _TIMES or sheet.period_of[j] is not None
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
    if speaker is None or not (speaker.known or speaker.link.kind == "person" or _surname(sheet, speaker)):
        return _same(sheet, cue, verb, j, last)
    end = speaker.last
    if cue.entry.frame == "as" and end < last and introduced(sheet, end, verb) is not None:
        return None
    if end < last and sheet.tokens[end].key in {"عن", "من"}:
        origin = read_speaker(sheet, end + 1, last)
        if origin is not None and (origin.known or origin.link.kind == "person"):
            return _Named(speaker, (origin,), origin.last)
    return _Named(speaker, (), end)


def _same(sheet: Sheet, cue: Cue, verb: Cue, j: int, last: int) -> _Named | None:
    """A particle's verb without subject: the speaker before (على ما أعلنت في حسابها), nobody where it is impersonal."""
    if sheet.tokens[verb.first].key in _IMPERSONAL:
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


def _placed(scene: Scene, cue: Cue, end: int, first: int, last: int) -> tuple[str, int, int] | None:
    """Where a particle stands and what it covers: before (its clause follows), behind (it closes), or inside (all of the sentence)."""
    sheet = scene.sheet
    if cue.first == first and _left_over(sheet, end, last) <= 1:
        k = sheet.sentence_of[first]
        back = k > 0 and sheet.paragraph_of[sheet.sentences[k - 1][0]] == sheet.paragraph_of[first]
        return ("behind", sheet.sentences[k - 1][0], cue.first) if back else None
    if _opens_clause(sheet, cue, first):
        if cue.entry.frame == "as" and cue.entry.cue != "على ما":
            return None
        start = _then(scene, cue, end, last)
        return ("before", start, -1) if start < last else None
    i = _phrase_over(sheet, cue, end, last)
    rest = _left_over(sheet, i, last)
    if rest <= 1 or _new_clause(scene, i, last):
        return "behind", first, cue.first
    return "inside", first, -1


def _left_over(sheet: Sheet, first: int, last: int) -> int:
    return sum(token.kind != "sign" for token in sheet.tokens[first:last])


def _opens_clause(sheet: Sheet, cue: Cue, first: int) -> bool:
    if cue.first == first or cue.joined:
        return True
    before = sheet.tokens[cue.first - 1]
    return before.text in "-–—•:" or before.key in CONTRAST


def _phrase_over(sheet: Sheet, cue: Cue, end: int, last: int) -> int:
    i = end
    while i < last and sheet.tokens[i].text not in "،,:؛.!؟-–—" and introduced(sheet, i, cue) is None and i - end < 25:
        i += 1
    return i


def _new_clause(scene: Scene, i: int, last: int) -> bool:
    """Whether what follows a particle's phrase is another clause rather than the rest of its own."""
    sheet = scene.sheet
    if i + 1 >= last or sheet.tokens[i].kind != "sign":
        return False
    cue = scene.at.get(i + 1)
    if cue is not None and (cue.shape == "hal" or cue.joined or cue.entry.frame in {"own", "turn"}):
        return True
    return sheet.tokens[i + 1].key in CONTRAST or sheet.tokens[i + 1].key in {"وذلك", "في", "غير", "الا", "مما", "ما"}


def _then(scene: Scene, cue: Cue, end: int, last: int) -> int:
    """Where the clause that a preposed particle qualifies begins: behind فإن if there is one, behind its comma, or at once."""
    sheet = scene.sheet
    for i in range(end, min(last, end + FARTHEST_THEN)):
        if sheet.tokens[i].key.startswith("فان") and any(p.kind == "complementiser" for p in sheet.particles[i]):
            return i if any(p.pronoun for p in sheet.particles[i]) else i + 1
        if i > end and i in scene.at and scene.at[i].entry.kind == "verb" and scene.at[i].joined:
            break
    if (
        end < last
        and sheet.tokens[end].kind == "word"
        and sheet.tokens[end].key not in _WHICH
        and not sheet.particles[end]
    ):
        return end
    i = end
    while i < last and sheet.tokens[i].text not in "،,:":
        got = introduced(sheet, i, cue)
        if got is not None:
            return got[0]
        i += 1
    i = i + 1 if i < last else end
    if i < last and sheet.tokens[i].key in _WHICH:
        while i < last and sheet.tokens[i].text not in "،,":
            i += 1
        i += 1
    got = introduced(sheet, i, cue) if i < last else None
    return got[0] if got is not None else i
