"""Hosts: whose participle, or joined verb without a subject, it is: the speaker, doer or subject of its sentence."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.adjuncts import skip_sign
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.given import given_names
from tawatur.annotate.voices.nouns.name_words import name_run
from tawatur.annotate.voices.plans.clauses import governed, main_subject, past_adverbial
from tawatur.annotate.voices.plans.plan import in_relative
from tawatur.annotate.voices.plans.subjects import antecedent
from tawatur.annotate.voices.quotes import close_of, is_speech, opens
from tawatur.annotate.voices.scene.implied import agrees
from tawatur.annotate.voices.scene.resolve import resolve
from tawatur.annotate.voices.scene.scene import Said, Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link


def relative_host(scene: Scene, cue: Cue, since: int) -> tuple[Link, ...] | None:
    """Whose relative clause a participle goes on with (صحيفة كذا التي كتبت تحت عنوان «…»، قائلة إن)."""
    for i in range(cue.first - 1, since, -1):
        other = scene.at.get(i)
        if other is None or other.entry.kind != "verb" or other.shape != "finite":
            continue
        subject = antecedent(scene.sheet, other) if in_relative(scene.sheet, other) else None
        if subject is None or not agrees(cue, subject) or subject.document:
            return None
        links = resolve(scene, subject, cue.first)
        scene.remember(subject, cue.first, links)
        return links
    return None


def issuer_behind(scene: Scene, cue: Cue, here: list[Said]) -> Link | None:
    """Who issued something behind those by whose account alone a sentence stands (وبحسب القناة، أصدرت الوزارة بياناً، نافية كذا)."""
    cues = [scene.at.get(said.at) for said in here]
    if not here or any(other is None or other.entry.kind != "particle" for other in cues):
        return None
    issued = [issued for issued in scene.issued if here[-1].at < issued.at < cue.first]
    return issued[-1].link if issued else None


def doer_of(scene: Scene, cue: Cue, bounds: tuple[int, int], other: Said) -> tuple[Link, ...] | None:
    """Who does what a sentence's first verb says, whose participle this is where others only spoke in what he did."""
    first = past_adverbial(scene.sheet, bounds[0], cue.first) + 1
    limit = other.speaker.first if first < other.speaker.first < cue.first else cue.first
    subject = read_speaker(scene.sheet, first, limit) if not scene.sheet.particles[first - 1] else None
    if subject is None or not agrees(cue, subject):
        return None
    if not (subject.link.kind in {"person", "official"} or is_surname(scene.sheet, subject.first) >= 0):
        return None
    links = resolve(scene, subject, cue.first)
    scene.remember(subject, cue.first, links)
    return links


def subject_of_sentence_before(scene: Scene, cue: Cue, bounds: tuple[int, int]) -> Speaker | None:
    """The known subject of the sentence before in the paragraph, where nobody who has spoken lately agrees with the verb."""
    sheet, k = scene.sheet, scene.sheet.sentence_of[cue.first]
    if k == 0 or cue.shape != "finite" or not cue.joined or cue.first != bounds[0]:
        return None
    first, last = sheet.sentences[k - 1]
    if sheet.paragraph_of[first] != sheet.paragraph_of[cue.first] or any(
        agrees(cue, s.speaker) for s in scene.said[-3:]
    ):
        return None
    subject = main_subject(sheet, first, last)
    named = subject is not None and (subject.link.ref is not None or subject.link.kind in {"official", "person"})
    return subject if named and subject is not None and agrees(cue, subject) else None


def host_of(here: list[Said], cue: Cue) -> Said:
    """Whose participle this is: the last speaker of its sentence that agrees with it and speaks in no relative clause, else the last."""
    fits = [said for said in here if agrees(cue, said.speaker)]
    main = [said for said in fits if not said.aside]
    return (main or fits or here)[-1]


def _can_act(sheet: Sheet, i: int) -> bool:
    match = sheet.match_of[i]
    return match is not None and not match.split.preposition and sheet.period_of[i] is None and not governed(sheet, i)


def clause_subject(sheet: Sheet, cue: Cue, bounds: tuple[int, int]) -> Speaker | None:
    """The first phrase before a cue, in its sentence and behind any label, that names somebody who can speak."""
    first = past_adverbial(sheet, bounds[0], cue.first)
    for i in range(bounds[0], min(cue.first, bounds[0] + 6)):
        if sheet.tokens[i].text == ":" or (sheet.tokens[i].text in "-–—" and sheet.tokens[i - 1].text == ")"):
            first = i + 1
    if cue.shape == "hal":
        first = max(
            (i + 1 for i in range(first, cue.first) if sheet.tokens[i].key in word_class("contrast") and i > first),
            default=first,
        )
    i = first
    while i < cue.first:
        match = sheet.match_of[i]
        if opens(sheet, i) and i < close_of(sheet, i) < cue.first and is_speech(sheet, i):
            i = close_of(sheet, i)
        elif sheet.tokens[i].text == "(":
            i = skip_sign(sheet, i, cue.first) - 1  # في مقال بعنوان (فلان والحرب) قائلاً
        elif match is not None and match.first == i and _can_act(sheet, i):
            speaker = read_speaker(sheet, i, cue.first)
            if speaker is not None and speaker.known and not speaker.document and speaker.link.kind != "residents":
                return speaker
        elif cue.shape == "hal" and (is_surname(sheet, i) >= 0 or _named(sheet, i, first)) and not governed(sheet, i):
            return read_speaker(sheet, i, cue.first)  # عرض الفلاني صوراً، مضيفاً
        i += 1
    return _after_verb(sheet, first, cue.first) if cue.shape == "hal" else None


def _named(sheet: Sheet, i: int, first: int) -> bool:
    """Whether a personal name begins at token i, right behind the verb at token `first`: whoever did what it says."""
    verb = i == first + 1 and any(r.form.person for r in sheet.verbs[first])
    bare = not sheet.tokens[i].key.startswith(("ل", "ب")) or sheet.tokens[i].key in given_names()
    return verb and bare and name_run(sheet, i, len(sheet.tokens)) > 0


def _after_verb(sheet: Sheet, first: int, before: int) -> Speaker | None:
    """The definite phrase behind a sentence's first verb: its subject, though the lexicon does not know it."""
    for i in range(first, min(first + 4, before - 1)):
        if any(reading.form.part in {"past", "present"} and reading.form.person for reading in sheet.verbs[i]):
            if not sheet.tokens[i + 1].key.startswith("ال"):
                return None
            return read_speaker(sheet, i + 1, before)
    return None
