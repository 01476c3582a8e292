"""The engine: sentence by sentence, plans become drafts with extents and speakers."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.charges import plan_noun
from tawatur.annotate.voices.content import CONTRAST, quote_close
from tawatur.annotate.voices.cues import Cue
from tawatur.annotate.voices.phrases import OPENERS
from tawatur.annotate.voices.lines import read_lines
from tawatur.annotate.voices.particles import plan_particle
from tawatur.annotate.voices.plans import Plan, plan
from tawatur.annotate.voices.scene import Draft, Said, Scene, implied, resolve, stem_of
from tawatur.annotate.voices.speakers import Speaker, read_speaker
from tawatur.model import Force, Link


def read_sentence(scene: Scene, k: int, cues: list[Cue]) -> None:
    """Adds the drafts of sentence k, whose cues are `cues`."""
    sheet = scene.sheet
    first, last = sheet.sentences[k]
    labelled = read_lines(scene, k)
    plans: list[Plan] = []
    done = first
    for cue in cues:
        if cue.first < done and cue.entry.kind == "verb" and cue.shape == "finite":
            continue
        made = _planned(scene, cue)
        if made is None:
            continue
        plans.append(made)
        if cue.entry.kind != "verb":
            done = max(done, _named_end(sheet, made))
    plans = _passed_on(plans)
    owns = [cue for cue in cues if cue.entry.frame == "own"]
    turns = [cue for cue in cues if cue.entry.frame in {"own", "turn"} and _at_clause(sheet, cue, first)]
    before = len(scene.drafts)
    for n, made in enumerate(plans):
        _draft(scene, made, plans[:n], plans[n + 1 :], turns, (first, last))
    del owns
    if not labelled:
        _carry(scene, k, plans, turns, before)


def _planned(scene: Scene, cue: Cue) -> Plan | None:
    if cue.entry.kind == "verb":
        return plan(scene, cue)
    return plan_noun(scene, cue) if cue.entry.kind == "noun" or cue.entry.frame == "charge" else plan_particle(scene, cue)


def _passed_on(plans: list[Plan]) -> list[Plan]:
    """Plans with every "quoting X" between a cue and its content, or behind it, made a further hand of that cue."""
    kept: list[Plan] = []
    for made in plans:
        host = kept[-1] if kept else None
        quotes = made.cue.entry.frame == "quoting" and made.subject is not None
        if quotes and host is not None and made.subject is not None and (made.kind != "before" or made.cue.first < host.first):
            host.via = (*host.via, made.subject, *made.via)
            continue
        kept.append(made)
    return kept


def _named_end(sheet: Sheet, made: Plan) -> int:
    if made.kind == "before":
        return made.first
    return made.subject.last if made.subject is not None else made.cue.last + 1


def _at_clause(sheet: Sheet, cue: Cue, first: int) -> bool:
    return cue.first == first or cue.joined or sheet.tokens[cue.first - 1].kind == "sign" or sheet.tokens[cue.first - 1].key in CONTRAST


def _draft(
    scene: Scene, made: Plan, earlier: list[Plan], later: list[Plan], turns: list[Cue], bounds: tuple[int, int]
) -> None:
    links = _speakers(scene, made, earlier, bounds)
    if links is None:
        return
    last = _reach(scene, made, later, turns, bounds)
    first = made.first
    if made.left and made.cue.entry.kind == "verb":
        first = _left_start(scene, made, bounds)
    if last <= first:
        return
    words = made.cue.entry.frame == "words"
    phrase = made.cue.entry.kind == "particle" and made.cue.entry.frame != "charge"
    scene.drafts.append(
        Draft(
            first=first, last=last, own=links, force=_force(made), rule=_rule(made), cue=made.cue,
            wide=phrase and not words, inner=words,
        )
    )
    if made.kind == "left":
        _resumed(scene, made, links, bounds)


def _force(made: Plan) -> Force:
    return made.force or "asserts"  # type: ignore[return-value]  # the lexicon's forces are checked when read


def _rule(made: Plan) -> str:
    cue = made.cue
    if cue.entry.kind != "verb":
        return f"{cue.entry.frame}-{made.kind}"
    return f"{cue.entry.frame}-{'hal-' if cue.shape == 'hal' else ''}{made.kind}"


def _left_start(scene: Scene, made: Plan, bounds: tuple[int, int]) -> int:
    sheet = scene.sheet
    i = made.cue.first - 1
    if sheet.tokens[i].text in "،,؛":
        i -= 1
    if sheet.tokens[i].text in "”»\"":
        j = i - 1
        while j > 0 and sheet.tokens[j].text not in OPENERS:
            j -= 1
        return max(min(j, bounds[0]), j) if j >= bounds[0] else j
    return bounds[0]


def _resumed(scene: Scene, made: Plan, links: tuple[Link, ...], bounds: tuple[int, int]) -> None:
    """A quotation that goes on behind its postposed cue: "…"، قال فلان، "…"."""
    sheet = scene.sheet
    i = made.subject.last if made.subject is not None else made.cue.last
    while i < bounds[1] and sheet.tokens[i].text not in OPENERS:
        i += 1
    if i < bounds[1]:
        close = quote_close(sheet, i)
        scene.drafts.append(
            Draft(first=i, last=max(close + 1, i + 1), own=links, force=_force(made), rule="resumed-quote", cue=made.cue)
        )


def _reach(scene: Scene, made: Plan, later: list[Plan], turns: list[Cue], bounds: tuple[int, int]) -> int:
    """Past the last token of a plan's content."""
    sheet = scene.sheet
    if made.last >= 0 and not made.left:
        return made.last
    if made.last >= 0:
        last = made.last
        while last > made.first and sheet.tokens[last - 1].text in "،,-–—":
            last -= 1
        return last
    end, first = bounds[1], made.first
    opens = first if first < len(sheet.tokens) and sheet.tokens[first].text in OPENERS else first - 1
    close = -1
    if opens >= 0 and sheet.tokens[opens].text in OPENERS:
        close = quote_close(sheet, opens)
        end = max(end, close + 1)
    for other in later:
        if _sibling(sheet, made, other, close):
            return max(other.start, first)
    for turn in turns:
        if turn.first > first and turn.first > close:
            return min(end, turn.first)
    return end


def _sibling(sheet: Sheet, made: Plan, other: Plan, close: int) -> bool:
    """Whether a later plan ends this one's content rather than standing inside it."""
    cue = other.cue
    if cue.first <= close or other.start <= made.first:
        return False
    if cue.entry.kind != "verb":
        return other.kind == "before" and cue.joined and cue.entry.kind == "particle"
    if cue.shape == "hal":
        return True
    if other.relative:
        return False
    if cue.joined:
        return True
    if other.left:
        return False
    before = sheet.tokens[other.start].key
    return before in CONTRAST or (sheet.tokens[other.start].text in "،,؛" and _contrasts(sheet, other.start + 1))


def _contrasts(sheet: Sheet, i: int) -> bool:
    key = sheet.tokens[i].key
    return key in CONTRAST or key in {"غير", "بيد", "الا", "في", "وقد", "قبل", "بعد"} or key.startswith("و")


def _speakers(scene: Scene, made: Plan, earlier: list[Plan], bounds: tuple[int, int]) -> tuple[Link, ...] | None:
    """The links of a plan, remembered for those who come after; None where nobody can be meant."""
    at = made.cue.first
    subject = made.subject
    if subject is None:
        links = _meant(scene, made, earlier, bounds)
        if links is None:
            return None
    else:
        links = resolve(scene, subject, at)
        scene.remember(subject, at, links)
    for origin in made.via:
        more = resolve(scene, origin, at)
        scene.remember(origin, at, more)
        links = (*links, *more)
    if made.medium >= 0:
        scene.issued.append((stem_of(scene.sheet, made.medium), links[0]))
    if subject is not None and subject.document and links[-1].kind != "report":
        scene.issued.append((stem_of(scene.sheet, subject.first), links[-1]))
    return links


def _meant(scene: Scene, made: Plan, earlier: list[Plan], bounds: tuple[int, int]) -> tuple[Link, ...] | None:
    """Whom a cue without a subject means: in a participle or a relative clause the clause's own subject, else the last speaker."""
    same_sentence = [said for said in scene.said if said.at >= bounds[0]]
    if made.cue.shape in {"hal", "words"} and same_sentence:
        return same_sentence[-1].links
    if made.cue.shape != "finite" or made.relative or not made.cue.joined:
        subject = _clause_subject(scene, made.cue, bounds)
        if subject is not None and (made.cue.shape != "finite" or _fits(made.cue, subject)):
            links = resolve(scene, subject, made.cue.first)
            scene.remember(subject, made.cue.first, links)
            return links
    said = _last(scene, made.cue)
    if said is None:
        return None
    scene.said.append(replace_said(said, made.cue.first, scene.sheet.paragraph_of[made.cue.first]))
    return said.links


def replace_said(said: Said, at: int, paragraph: int) -> Said:
    """The same speaker speaking again."""
    return Said(speaker=said.speaker, at=at, paragraph=paragraph, links=said.links)


def _fits(cue: Cue, speaker: Speaker) -> bool:
    from tawatur.annotate.voices.scene import agrees  # noqa: PLC0415

    return agrees(cue, speaker)


def _last(scene: Scene, cue: Cue) -> Said | None:
    return implied(scene, cue)


def _clause_subject(scene: Scene, cue: Cue, bounds: tuple[int, int]) -> Speaker | None:
    """The nearest phrase before a cue, in its sentence, that names somebody who can speak."""
    sheet = scene.sheet
    i = bounds[0]
    found = None
    while i < cue.first:
        match = sheet.match_of[i]
        if match is not None and match.first == i and not match.split.preposition:
            speaker = read_speaker(sheet, i, cue.first)
            if speaker is not None and speaker.known and not speaker.document and speaker.link.kind != "residents":
                found = found or speaker
                i = max(speaker.last, i + 1)
                continue
        i += 1
    return found


def _carry(scene: Scene, k: int, plans: list[Plan], turns: list[Cue], before: int) -> None:
    """A sentence without cue goes on with the speaker before it in the same paragraph."""
    sheet = scene.sheet
    first, last = sheet.sentences[k]
    if k == 0 or sheet.paragraph_of[first] != sheet.paragraph_of[sheet.sentences[k - 1][0]]:
        return
    if any(turn.first <= first + 1 for turn in turns):
        return
    previous = [d for d in scene.drafts[:before] if d.last >= first - 1 and d.first < first and not d.inner]
    if not previous or any(d.first < first < d.last for d in scene.drafts[:before]):
        return
    end = min([made.start for made in plans if made.start > first] or [last]) if plans else last
    if plans and min(made.start for made in plans) <= first + 1:
        return
    outer = max(previous, key=lambda d: d.last - d.first)
    if end - first < 3:  # noqa: PLR2004
        return
    scene.drafts.append(Draft(first=first, last=end, own=outer.own, force=outer.force, rule="carried-on", cue=None))


__all__ = ["read_sentence", "replace"]
