"""Particles that lean on a name: بحسب، وفق، نقلاً عن، على حد قول; whom they name."""

from __future__ import annotations

from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.plans.particle_names import named_by
from tawatur.annotate.voices.plans.particle_places import place_of
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.speaker import Speaker

_FRAMES = frozenset({"according", "quoting", "mouth", "words", "as"})


_RESTING = "استنادا"
"""On the strength of: pictures and figures that somebody rests on are no further hand, reports and witnesses are."""
_MATERIAL = frozenset({"s-photo", "s-satellite", "s-evidence", "s-figures", "s-givens", "s-data"})
"""Heads of heads.tsv for what is looked at rather than listened to."""


_TOLLS = frozenset({"s-tally"})
"""What is counted so far is nobody's word either: وفق حصيلة أولية."""


def _material(speaker: Speaker | None, stems: frozenset[str]) -> bool:
    return speaker is not None and speaker.issuer is None and speaker.stem in stems


_CROWD = 20
"""The least number of people who are moved rather than heard."""


def _crowd(scene: Scene, cue: Cue) -> bool:
    """Whether what stands behind كما and its verb is a large number, which is of those moved: كما نقلت 1500 مقاتل."""
    sheet = scene.sheet
    near = sheet.quantity_of[cue.last : cue.last + 2] if cue.entry.frame == "as" else ()
    return any(q is not None and (q.value or q.low or 0) >= _CROWD for q in near)


def _own_office(scene: Scene, cue: Cue, speaker: Speaker | None) -> bool:
    """Whether a pronoun says that it is the office of whoever speaks already (ذكر الوزير، وفقا لبيان لمكتبه، أن): no further hand."""
    sheet = scene.sheet
    if speaker is None or speaker.link.kind != "organisation" or speaker.link.ref or cue.entry.frame != "according":
        return False
    match = sheet.match_of[speaker.last - 1]
    owned = match is not None and match.split.pronoun in {"ه", "ها", "هم"}
    first, _ = sheet.sentences[sheet.sentence_of[cue.first]]
    said = (scene.at.get(i) for i in range(first, cue.first))
    return owned and any(other is not None and other.entry.kind == "verb" for other in said)


def plan_particle(scene: Scene, cue: Cue) -> Plan | None:
    """How a particle cue would be read, or None where no speaker follows it."""
    if cue.entry.frame not in _FRAMES:
        return None
    sheet = scene.sheet
    first, last = sheet.sentences[sheet.sentence_of[cue.first]]
    named = named_by(scene, cue, last)
    if named is None:
        return None
    if cue.entry.cue.startswith(_RESTING) and _material(named.speaker, _MATERIAL):
        return None
    if _material(named.speaker, _TOLLS) or _crowd(scene, cue):
        return None
    if _own_office(scene, cue, named.speaker):
        return None
    placed = place_of(scene, cue, named.end, first, last)
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
