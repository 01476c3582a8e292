"""Labels: speakers whom only a colon marks (فلان: …)."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.blocks import block_end
from tawatur.annotate.voices.layout.marks import count_words, is_place
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import is_feminine_past
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.quotes import OPENERS, opens
from tawatur.annotate.voices.scene.resolve import resolve
from tawatur.annotate.voices.scene.scene import Draft, Scene
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.lexicon.word_classes import word_class

LONGEST_LABEL = 10
OPENING = 3
"""Words of a statement among which its verb stands."""


SHORTEST_CONTENT = 3


_PEOPLE = {"person", "official", "organisation", "media", "residents", "anonymous", "report"}


def _colon(sheet: Sheet, first: int, last: int) -> int:
    for i in range(first + 1, min(last, first + LONGEST_LABEL + 1)):
        token = sheet.tokens[i]
        if token.text == ":":
            return i
        if token.text in OPENERS or token.text in '“”»"()':
            continue
        if token.kind == "sign":
            return -1
    return -1


def read_label(scene: Scene, first: int, last: int) -> bool:
    """Adds the draft of a line that opens with its speaker and a colon; whether it did."""
    sheet = scene.sheet
    colon = _colon(sheet, first, last)
    if colon == last - 1 and _testifies(scene, first, colon):
        return True
    if colon < 0 or count_words(sheet, colon + 1, last) < SHORTEST_CONTENT:
        return False
    if (
        sheet.tokens[first].key in word_class("credit-label")
        and colon == first + 1
        and sheet.tokens[first].key not in {"تقرير", "بيان"}
    ):
        return False
    if is_place(sheet, first, colon) and not _speaks_itself(sheet, first, colon + 1):
        return read_label(scene, colon + 1, last)
    speaker = _label(sheet, first, colon)
    if speaker is None or _datelined(scene, speaker, colon):
        return False
    links = resolve(scene, speaker, first)
    scene.remember(speaker, first, links)
    if speaker.link.kind in {"person", "official"} and first <= sheet.sentences[sheet.sentence_of[first]][0] + 2:
        last = _paragraph_end(sheet, first, last)
    scene.drafts.append(
        Draft(first=colon + 1, last=last, own=links, force="asserts", rule="label", cue=None, wide=True)
    )
    return True


def _datelined(scene: Scene, speaker: Speaker, colon: int) -> bool:
    """Whether a capital before a colon only says where another is told to have spoken (مقديشو: اتهم الوزير كذا)."""
    cue = scene.at.get(colon + 1)
    state = (speaker.link.ref or "").startswith("states/")
    return state and cue is not None and cue.entry.kind == "verb" and cue.shape == "finite"


def _speaks_itself(sheet: Sheet, state: int, first: int) -> bool:
    """Whether words speak as we or of us, or are quoted, so that a state before a colon is no dateline (الإمارات: لا ننحاز)."""
    if _about_another(sheet, state, first):
        return True
    words = range(first, min(len(sheet.tokens), first + OPENING))
    end = sheet.sentences[sheet.sentence_of[first]][1]
    we = any(_we(sheet, i) for i in words) or any(sheet.keys[i] in word_class("ours") for i in range(first, end))
    negated = any(particle.kind == "negation" for particle in sheet.particles[first])
    return opens(sheet, first) or we or (negated and any(sheet.tokens[i].key.startswith("ن") for i in words))


def _we(sheet: Sheet, i: int) -> bool:
    """Whether token i is a verb that says we: نؤكد, ضبطنا."""
    present = any(r.form.person == 1 and r.form.part == "present" for r in sheet.verbs[i])
    return present or (sheet.tokens[i].key.endswith("نا") and any(r.form.person == 1 for r in sheet.verbs[i]))


def _about_another(sheet: Sheet, state: int, first: int) -> bool:
    """Whether a title says of one state, before a colon, what another does: the first says it (السودان: الإمارات أرسلت السلاح)."""
    title = sheet.report.title_span
    if title is None or not title.covers(sheet.span(state, first)) or first >= len(sheet.tokens):
        return False
    both = [_states(sheet, state), _states(sheet, first)]
    return bool(both[0] and both[1]) and not both[0] & both[1]


def _states(sheet: Sheet, i: int) -> set[str]:
    match = sheet.match_of[i]
    return {entry.id for entry in match.entries if entry.table == "states"} if match is not None else set()


def _paragraph_end(sheet: Sheet, first: int, last: int) -> int:
    """Where the paragraph of a label ends, if the label opens it: a person goes on speaking in it."""
    if (
        first
        and sheet.paragraph_of[sheet.sentences[sheet.sentence_of[first]][0] - 1] == sheet.paragraph_of[first]
        and sheet.sentence_of[first]
    ):
        return last
    while last < len(sheet.tokens) and sheet.paragraph_of[last] == sheet.paragraph_of[first]:
        last += 1
    return last


def _testifies(scene: Scene, first: int, colon: int) -> bool:
    """A person or unnamed witness alone on a line with a colon: the paragraphs below are theirs (شهادة لاجئة:)."""
    sheet = scene.sheet
    paragraph = sheet.paragraph_of[colon]
    if (
        colon + 1 >= len(sheet.tokens)
        or sheet.paragraph_of[colon + 1] == paragraph
        or sheet.tokens[colon + 1].kind != "word"
    ):
        return False
    if first > 0 and sheet.paragraph_of[first - 1] == paragraph:
        return False
    speaker = _label(sheet, first, colon)
    if speaker is None or speaker.link.kind not in {"person", "anonymous", "residents", "official"}:
        return False
    links = resolve(scene, speaker, first)
    scene.remember(speaker, first, links)
    last = block_end(sheet, colon + 1)
    scene.drafts.append(
        Draft(first=colon + 1, last=last, own=links, force="asserts", rule="testimony", cue=None, wide=True)
    )
    return True


def _filled(sheet: Sheet, last: int, colon: int) -> bool:
    """Whether a speaker fills a label, but for an outlet to which they speak (مصدر عسكري لـ«الأفق»: …)."""
    if last >= colon - 2:
        return True
    match = sheet.match_of[last]
    clings = match is not None and match.first == last and match.split.preposition == "ل"
    return clings or sheet.tokens[last].key == "ل"


def is_byline(sheet: Sheet, first: int, colon: int) -> bool:
    """Whether a label says where a person writes from: a correspondent's line, no speaker (سامي الحلبي من بيروت: …)."""
    at = next((i for i in range(first + 1, colon - 1) if sheet.tokens[i].key == "من"), -1)
    return at > 0 and is_place(sheet, at + 1, colon)


def _surname(sheet: Sheet, speaker: Speaker) -> bool:
    """Whether a label is one word, the last name of somebody whom the text names in full (الشامي: …)."""
    words = [i for i in range(speaker.first, speaker.last) if sheet.tokens[i].kind == "word"]
    at = is_surname(sheet, words[0], anywhere=True) if len(words) == 1 and sheet.match_of[words[0]] is None else -1
    return at >= 0 and (sheet.tokens[words[0]].key.startswith("ال") or is_given(sheet, at))


def _label(sheet: Sheet, first: int, colon: int) -> Speaker | None:
    """The speaker that fills a label entirely."""
    finite = any(r.form.part in {"past", "present"} and r.form.person for r in sheet.verbs[first])
    if finite and (sheet.match_of[first] is None or is_feminine_past(sheet, first)):
        return None
    speaker = read_speaker(sheet, first, colon)
    if (
        speaker is None
        or not (speaker.known or speaker.link.kind == "person" or _surname(sheet, speaker))
        or not _filled(sheet, speaker.last, colon)
    ):
        return None
    if speaker.link.kind == "person" and is_byline(sheet, speaker.first, colon):
        return None
    state = (speaker.link.ref or "").startswith("states/") and colon + 1 < len(sheet.tokens)
    if state and is_object(sheet, colon + 1) and not _we(sheet, colon + 1):
        return None
    return speaker if speaker.link.kind in _PEOPLE else None
