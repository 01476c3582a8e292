"""Hands: whom a plan means, named or implied, remembered for those who come after."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.hosts import (
    clause_subject,
    doer_of,
    host_of,
    issuer_behind,
    relative_host,
    subject_of_sentence_before,
)
from tawatur.annotate.voices.plans.clauses import main_subject
from tawatur.annotate.voices.plans.plan import Plan
from tawatur.annotate.voices.scene.implied import agrees, implied
from tawatur.annotate.voices.scene.resolve import resolve
from tawatur.annotate.voices.scene.scene import Issued, Said, Scene
from tawatur.annotate.voices.scene.stems import stem_of
from tawatur.annotate.voices.speakers.offices import with_office
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link


def links_of(scene: Scene, made: Plan, bounds: tuple[int, int]) -> tuple[Link, ...] | None:
    """The links of a plan, remembered for those who come after; None where nobody can be meant."""
    at = made.cue.first
    subject = made.subject
    if subject is None:
        links = _meant(scene, made, bounds)
        if links is None:
            return None
    else:
        subject = with_office(scene.sheet, subject)
        links = resolve(scene, subject, at)
        if made.cue.entry.frame != "tidings":
            quoted = made.cue.entry.kind == "particle" and any(said.at >= bounds[0] for said in scene.said)
            aside = made.relative or quoted or _shown_thing(scene.sheet, made, subject, bounds)
            scene.remember(_agreeing(made, subject), at, links, aside=aside)
    for origin in made.via:
        more = resolve(scene, origin, at)
        links = (*links, *more)
        scene.remember(origin, at, links)
    if made.medium >= 0:
        scene.issued.append(Issued(stem_of(scene.sheet, made.medium), links[0], made.medium))
    if subject is not None and subject.issuer is not None:
        scene.issued.append(Issued(stem_of(scene.sheet, subject.first), links[-1], subject.first))
    return links


def _shown_thing(sheet: Sheet, made: Plan, subject: Speaker, bounds: tuple[int, int]) -> bool:
    """Whether a document that speaks is what the sentence's first verb is about (عرض فلان وثائق تكشف كذا)."""
    if not subject.document or subject.first >= made.cue.first or made.cue.joined:
        return False
    if sheet.tokens[subject.first].key.startswith("ال") or subject.first <= bounds[0] + 1:
        return False
    before = sheet.tokens[subject.first - 1].key
    return before not in word_class("linker") and before not in word_class("auxiliary")


def _agreeing(made: Plan, subject: Speaker) -> Speaker:
    """A subject with the gender that its own verb shows, where its words do not settle it; an issuer rather than a document."""
    form = made.cue.form
    if subject.issuer is not None:
        return replace(subject.issuer, gender="?")  # وقال تقرير المنظمة … وأضاف, وأضافت
    if form is None or made.cue.shape != "finite" or form.person != 3 or form.number != "s":
        return subject
    if subject.link.kind == "person" or not subject.known:
        return replace(subject, gender=form.gender, number="s")
    return subject


def _meant(scene: Scene, made: Plan, bounds: tuple[int, int]) -> tuple[Link, ...] | None:
    """Whom a cue without a subject means: in a participle or a relative clause the clause's own subject, else the last speaker."""
    sheet, cue = scene.sheet, made.cue
    here = [said for said in scene.said if said.at >= bounds[0]]
    if cue.shape == "words" and here:
        return here[-1].links
    issuer = issuer_behind(scene, cue, here) if cue.shape == "hal" else None
    if issuer is not None:
        return (issuer,)
    relative = relative_host(scene, cue, here[-1].at if here else bounds[0]) if cue.shape == "hal" else None
    if relative is not None:
        return relative
    if here and (cue.shape == "hal" or (made.pronominal and agrees(cue, host_of(here, cue).speaker))):
        nearest = host_of(here, cue)
        doer = doer_of(scene, cue, bounds, nearest) if cue.shape == "hal" and nearest.aside else None
        return doer or nearest.links
    linked = cue.first > 0 and sheet.tokens[cue.first - 1].key in word_class("linked-clause")
    if here and linked and cue.shape == "finite" and agrees(cue, host_of(here, cue).speaker):
        return host_of(here, cue).links
    issued = [issued for issued in scene.issued if bounds[0] <= issued.at < cue.first]
    if cue.shape == "hal" and not here and issued:
        return (issued[-1].link,)
    owner = _owner(scene, made) if cue.shape == "words" else None
    if owner is not None:
        return owner.links
    subject = None
    if cue.shape != "finite" or made.relative or not cue.joined:
        subject = clause_subject(sheet, cue, bounds)
    elif not here and cue.first > bounds[0]:
        subject = main_subject(sheet, bounds[0], cue.first)
    elif here and cue.first > bounds[0]:
        teller, main = host_of(here, cue), main_subject(sheet, bounds[0], cue.first)
        alone = main is None or main.first == teller.speaker.first
        if alone and teller.speaker.known and agrees(cue, teller.speaker):
            return teller.links  # جاء ذلك في وقت أعلن فيه الجيش كذا، وقال
    if subject is not None and (cue.shape != "finite" or agrees(cue, subject)):
        links = resolve(scene, subject, cue.first)
        scene.remember(subject, cue.first, links)
        return links
    host = subject_of_sentence_before(scene, cue, bounds)
    if host is not None:
        links = resolve(scene, host, cue.first)
        scene.remember(host, cue.first, links)
        return links
    said = implied(scene, cue)
    if said is None:
        return None
    _note_others(scene, cue, said)
    scene.said.append(
        Said(speaker=said.speaker, at=cue.first, paragraph=sheet.paragraph_of[cue.first], links=said.links)
    )
    return said.links


def _owner(scene: Scene, made: Plan) -> Said | None:
    """Whose words a pronoun says these are (بحسب قوله): the last speaker's of its paragraph, where the sentence's subject disagrees."""
    sheet, cue = scene.sheet, made.cue
    key = sheet.tokens[max(made.named, cue.last) - 1].key
    gender = "f" if key.endswith("ها") else "m" if key.endswith("ه") else ""
    last = scene.said[-1] if scene.said else None
    first, _ = sheet.sentences[sheet.sentence_of[cue.first]]
    subject = main_subject(sheet, first, cue.first)
    if not gender or last is None or last.paragraph != sheet.paragraph_of[cue.first] or subject is None:
        return None
    return last if subject.gender not in {"?", gender} and last.speaker.gender in {"?", gender} else None


MOST_OTHERS = 2
"""Speakers besides the one meant who are told of."""


def _note_others(scene: Scene, cue: Cue, meant: Said) -> None:
    """Notes the last other speakers whom a verb without subject could mean, and why it does not."""
    keys = {meant.links[-1].key}
    for said in reversed(scene.said):
        link = said.links[-1]
        if link.key in keys or len(keys) > MOST_OTHERS:
            continue
        keys.add(link.key)
        reason = "spoke earlier"
        if not agrees(cue, said.speaker):
            reason = "does not agree with the verb in gender or number"
        elif said.aside:
            reason = "spoke only inside another's words or clause"
        scene.pass_over(cue, reason, candidate=link.text, winner=meant.links[-1].text)
