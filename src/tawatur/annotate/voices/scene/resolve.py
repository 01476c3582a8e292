"""Whom a phrase means: itself, or somebody named elsewhere to whom it points."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.voices.quotes import QUOTES, opens
from tawatur.annotate.voices.scene.documents import issuer_meant
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.scene.stems import forms_of, stem_of
from tawatur.annotate.voices.scene.surnamed import by_surname, named_in_full, namesake
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link

_SOURCE = "مصدر"
_THESE = "هؤلاء"
MOST_BACK = 3
"""Speakers back among whom "these people" are looked for."""
SHORT = 3
"""Letters up to which a final ه belongs to a word."""


def resolve(scene: Scene, speaker: Speaker, at: int) -> tuple[Link, ...]:
    """The links that a speaker's phrase means: itself, or whom it points back to."""
    link = speaker.link
    if speaker.issuer is not None:
        return resolve(scene, speaker.issuer, at)
    if not link.text and link.implied and scene.said:
        return scene.said[-1].links
    if link.kind == "person" or not speaker.known:
        found = by_surname(scene, link) or named_in_full(scene, speaker)
        if found is not None:
            return found
    if (link.ref or "").startswith("actors/") and " " not in link.text:
        found = namesake(scene, link)
        if found is not None:
            return found
    if link.kind == "official" and not speaker.points:
        named = _by_role(scene, speaker)
        if named is not None:
            return named
    if speaker.points or (speaker.document and not _issued(link)):
        found = _pointed(scene, speaker)
        if found is not None:
            return tuple(replace(old, implied=True) for old in found)
    return (link,)


def _by_role(scene: Scene, speaker: Speaker) -> tuple[Link, ...] | None:
    """The person named before with this role (المتحدث باسم الجيش, after المتحدث باسم الجيش العميد فلان): all its words are in theirs."""
    words = [_bare(word) for word in fold(speaker.link.text).split()]
    if len(words) < 2 or (not speaker.link.text.startswith(("ال", "لل")) and len(words) < 3):
        return None
    needed = set(words[1:] if words[0] in word_class("generic-role") else words)
    for said in reversed(scene.said):
        known = said.links[-1]
        if known.kind != "person" or not known.role:
            continue
        role = {_bare(word) for word in fold(f"{known.role} {known.affiliation or ''}").split()}
        if needed and needed <= role:
            return (replace(known, implied=True),)
    return None


def _bare(word: str) -> str:
    """A folded word without article and feminine ending, which its noun may ask for (محافظ البصرة العراقية, المحافظ العراقي)."""
    bare = word.removeprefix("ال")
    return bare.removesuffix("ه") if len(bare) > SHORT else bare


def _issued(link: Link) -> bool:
    return link.kind != "report"


def _stem(scene: Scene, speaker: Speaker) -> str:
    """The stem of a speaker's first word, past the quotation mark that may open its name."""
    first = speaker.first
    return stem_of(scene.sheet, first + (scene.sheet.tokens[first].text in QUOTES and first + 1 < speaker.last))


def _pointed(scene: Scene, speaker: Speaker) -> tuple[Link, ...] | None:
    stem = _stem(scene, speaker)
    if speaker.document:
        return issuer_meant(scene, speaker, stem)
    these = speaker.first > 0 and fold(scene.sheet.tokens[speaker.first - 1].text) == fold(_THESE)
    people = next((s for s in reversed(scene.said[-MOST_BACK:]) if s.speaker.number == "p"), None)
    if these and people is not None and speaker.link.ref is None:
        return people.links  # اعترف هؤلاء الأشخاص: who has spoken as several
    told_apart = _qualities(speaker.link.text)
    for said in reversed(scene.said):
        alike = said.speaker.first < speaker.first and _stem(scene, said.speaker) == stem
        if alike and (told_apart <= _qualities(said.links[-1].text) or stem in word_class("any-media")):
            return said.links
    if stem == _SOURCE and told_apart:
        return None
    named = _in_text(scene, speaker, stem)
    if named is not None:
        return (named,)
    if stem in word_class("spokesman"):
        return _spokesman(scene)
    if stem in word_class("any-source"):
        kinds = {"anonymous", "official", "media", "organisation", "residents"} if stem == _SOURCE else {"person"}
        for said in reversed(scene.said):
            one = speaker.number == "p" and said.links[-1].kind == "person"
            if said.links[-1].kind in kinds and not one:
                return said.links[-1:]
    if stem in word_class("any-media"):
        for said in reversed(scene.said):
            if said.links[-1].kind == "media":
                return said.links[-1:]
    return None


def _spokesman(scene: Scene) -> tuple[Link, ...] | None:
    """The spokesman who has spoken by name; nobody else is meant by المتحدث."""
    for said in reversed(scene.said):
        role = {_bare(word) for word in fold(said.links[-1].role or "").split()}
        if role & word_class("spokesman"):
            return said.links[-1:]
    return None


def _qualities(text: str) -> set[str]:
    """The words behind a phrase's head without article and endings, so that المصادر المصرية is not مصادر إسرائيلية."""
    return {word.removeprefix("ال")[:4] for word in fold(text).split()[1:] if word not in word_class("same-as-before")}


def _in_text(scene: Scene, speaker: Speaker, stem: str) -> Link | None:
    """Whom an earlier, longer phrase with the same head names (نشرت صحيفة «س» تحقيقاً … وتقول الصحيفة)."""
    sheet = scene.sheet
    if stem in word_class("any-source"):
        return None
    for i in range(speaker.first - 1, -1, -1):
        if sheet.tokens[i].kind == "word" and stem_of(sheet, i) == stem and sheet.tokens[i].key in forms_of(stem):
            found = read_speaker(sheet, i - (i > 0 and opens(sheet, i - 1)), len(sheet.tokens))
            if found is not None and not found.points and found.known and found.last - found.first > 1:
                return found.link
    return None
