"""The engine: sentence by sentence, plans become drafts with extents and speakers."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.charges import main_subject, past_adverbial, plan_noun
from tawatur.annotate.voices.content import CONTRAST
from tawatur.annotate.voices.cues import Cue
from tawatur.annotate.voices.extents import left_start, reach
from tawatur.annotate.voices.lines import read_lines
from tawatur.annotate.voices.particles import plan_particle
from tawatur.annotate.voices.plans import Plan, plan
from tawatur.annotate.voices.quotes import close_of, is_speech, opens
from tawatur.annotate.voices.scene import Draft, Said, Scene, agrees, implied, resolve, stem_of
from tawatur.annotate.voices.speakers import Speaker, read_speaker
from tawatur.arabic.letters import fold
from tawatur.model import Force, Link

_NEW_TOPIC = frozenset(
    map(
        fold,
        (
            "ويأتي",
            "وتأتي",
            "يأتي",
            "تأتي",
            "وجاء",
            "وجاءت",
            "جاء",
            "جاءت",
            "ولم",
            "وسبق",
            "سبق",
            "ومنذ",
            "وفيما",
            "وبذلك",
            "ومن",
            "أما",
            "وأما",
            "ميدانيا",
            "يذكر",
            "ويذكر",
            "يشار",
            "ويشار",
            "وكان",
            "وكانت",
            "هذا",
            "وهذا",
            "لكن",
            "لكنه",
            "لكنها",
            "لكنهم",
        ),
    )
)
SHORTEST_CARRIED = 3
"""Words below which a leftover is no sentence of its own."""


def read_sentence(scene: Scene, k: int, cues: list[Cue]) -> None:
    """Adds the drafts of sentence k, whose cues are `cues`."""
    sheet = scene.sheet
    first, last = sheet.sentences[k]
    before = len(scene.drafts)
    if any(
        draft.first <= first and draft.last >= last and draft.rule.endswith("-colon") for draft in scene.drafts[-3:]
    ):
        return
    labelled = read_lines(scene, k)
    plans = _passed_on(_plans(scene, cues))
    turns = [cue for cue in cues if cue.entry.frame in {"own", "turn"} and _at_clause(sheet, cue, first)]
    for n, made in enumerate(plans):
        _draft(scene, made, plans[n + 1 :], turns, (first, last))
    for cue in cues:
        if cue.entry.frame == "denial":
            scene.drafts.append(_denial(sheet, cue, last))
    if not labelled:
        _carry(scene, k, plans, turns, before)


def _denial(sheet: Sheet, cue: Cue, last: int) -> Draft:
    """لا صحة لـ…: a denial on the word of whoever speaks around it."""
    end = next((i for i in range(cue.last, last) if sheet.tokens[i].text in "،,؛"), last)
    return Draft(first=cue.first, last=end, own=(), force="denies", rule="denial", cue=cue, inner=True)


def _plans(scene: Scene, cues: list[Cue]) -> list[Plan]:
    plans: list[Plan] = []
    done = -1
    for cue in cues:
        if cue.first < done and cue.entry.kind == "verb":
            continue
        made = _planned(scene, cue)
        if made is None or _inside_zone(plans, made):
            continue
        plans.append(made)
        if cue.entry.kind != "verb" and made.named > 0:
            done = max(done, made.named)
    return plans


def _inside_zone(plans: list[Plan], made: Plan) -> bool:
    """Whether a verb on the way from another cue to its content would claim that content (في بيان نُشر أمس: «…»)."""
    cue = made.cue
    return cue.entry.kind == "verb" and any(
        other.cue.entry.kind == "verb" and other.cue.first < cue.first < other.first == made.first for other in plans
    )


def _planned(scene: Scene, cue: Cue) -> Plan | None:
    if cue.entry.kind == "verb":
        return plan(scene, cue)
    return (
        plan_noun(scene, cue) if cue.entry.kind == "noun" or cue.entry.frame == "charge" else plan_particle(scene, cue)
    )


def _passed_on(plans: list[Plan]) -> list[Plan]:
    """Plans with every "quoting X" between a cue and its content, or behind it, made a further hand of that cue."""
    kept: list[Plan] = []
    for made in plans:
        host = kept[-1] if kept else None
        quotes = made.cue.entry.frame in {"quoting", "mouth"} and made.subject is not None
        if (
            quotes
            and host is not None
            and made.subject is not None
            and (made.kind != "before" or made.cue.first < host.first)
        ):
            host.via = (*host.via, made.subject, *made.via)
            continue
        kept.append(made)
    return kept


def _at_clause(sheet: Sheet, cue: Cue, first: int) -> bool:
    """Whether a set phrase opens a clause rather than standing in the middle of one."""
    before = sheet.tokens[cue.first - 1] if cue.first > first else None
    return before is None or cue.joined or before.kind == "sign" or before.key in CONTRAST


def _draft(scene: Scene, made: Plan, later: list[Plan], turns: list[Cue], bounds: tuple[int, int]) -> None:
    links = _speakers(scene, made, bounds)
    if links is None:
        return
    particle = made.cue.entry.kind == "particle" and made.cue.entry.frame != "charge"
    first, last = made.first, reach(scene.sheet, made, later, turns, bounds)
    if made.left and not particle:
        first = left_start(scene.sheet, made, bounds)
    if particle and made.kind in {"inside", "behind"}:
        first = _inside_clause(scene, made, first)
    within = particle and any(d.first == first and d.cue is not None and d.cue.first < first for d in scene.drafts[-4:])
    words = made.cue.entry.frame == "words" or (within and made.kind == "inside")
    if not any(token.kind != "sign" for token in scene.sheet.tokens[first:last]) or (
        particle and _already(scene, made, links, first)
    ):
        return
    scene.drafts.append(
        Draft(
            first=first,
            last=last,
            own=links,
            force=cast("Force", made.force or "asserts"),
            rule=_rule(made),
            cue=made.cue,
            wide=particle and not words,
            inner=words,
        )
    )
    if made.kind == "left":
        _resumed(scene, made, links, bounds)
        _goes_on(scene, made, later, links, bounds)


def _inside_clause(scene: Scene, made: Plan, first: int) -> int:
    """A particle between a cue and its content leans on that cue's clause alone (بعدما أثبتت التحقيقات، بحسب المذكرة، أن…)."""
    at = made.cue.first
    for draft in reversed(scene.drafts):
        if draft.cue is not None and draft.cue.first < at < draft.first:
            return max(first, draft.cue.first)
        if (
            draft.cue is not None
            and draft.cue.entry.kind == "verb"
            and draft.first <= at <= draft.last + 1
            and draft.first > first
        ):
            outlet = draft.own[-1].kind == "media" and made.subject is not None and made.subject.link.kind != "media"
            if made.kind == "inside" or outlet:
                return draft.first
    return first


def _already(scene: Scene, made: Plan, links: tuple[Link, ...], first: int) -> bool:
    """Whether a closing particle only repeats whose words these are."""
    if made.kind == "before":
        return False
    key = links[-1].key
    at = made.cue.first
    return any(
        draft.own
        and draft.own[-1].key == key
        and draft.first < at <= draft.last + 2
        and draft.cue is not None
        and draft.cue.first >= first
        for draft in scene.drafts
    )


def _rule(made: Plan) -> str:
    cue = made.cue
    if cue.entry.kind != "verb":
        return f"{cue.entry.frame}-{made.kind}"
    return f"{cue.entry.frame}-{'hal-' if cue.shape == 'hal' else ''}{made.kind}"


def _goes_on(scene: Scene, made: Plan, later: list[Plan], links: tuple[Link, ...], bounds: tuple[int, int]) -> None:
    """What is said going on behind a cue between commas: لم نبع شيئاً، يقول فلان، ولن نبيع."""
    sheet, cue = scene.sheet, made.cue
    at = made.subject.last if made.subject is not None else cue.last
    begins = at + 1
    if cue.entry.kind != "verb" or begins + SHORTEST_CARRIED > bounds[1] or sheet.tokens[at].text not in "،,":
        return
    first = sheet.tokens[begins]
    aside = bool(sheet.particles[begins]) and not any(p.kind == "negation" for p in sheet.particles[begins])
    if aside or first.kind == "sign" or sheet.tokens[cue.first - 1].text not in "،," or begins in scene.at:
        return
    if later or (not first.key.startswith("و") and first.key not in CONTRAST):
        return
    scene.drafts.append(
        Draft(
            first=begins,
            last=bounds[1],
            own=links,
            force=cast("Force", made.force or "asserts"),
            rule="goes-on",
            cue=cue,
        )
    )


def _resumed(scene: Scene, made: Plan, links: tuple[Link, ...], bounds: tuple[int, int]) -> None:
    """A quotation that goes on behind its postposed cue: "…"، قال فلان، "…"."""
    sheet = scene.sheet
    i = made.subject.last if made.subject is not None else made.cue.last
    while i < bounds[1] and not opens(sheet, i):
        i += 1
    close = close_of(sheet, i) if i < bounds[1] else -1
    if close > 0:
        scene.drafts.append(
            Draft(
                first=i,
                last=close + 1,
                own=links,
                force=cast("Force", made.force or "asserts"),
                rule="resumed-quote",
                cue=made.cue,
            )
        )


def _speakers(scene: Scene, made: Plan, bounds: tuple[int, int]) -> tuple[Link, ...] | None:
    """The links of a plan, remembered for those who come after; None where nobody can be meant."""
    at = made.cue.first
    subject = made.subject
    if subject is None:
        links = _meant(scene, made, bounds)
        if links is None:
            return None
    else:
        links = resolve(scene, subject, at)
        if made.cue.entry.frame != "tidings":
            scene.remember(_agreeing(made, subject), at, links, aside=made.relative)
    for origin in made.via:
        more = resolve(scene, origin, at)
        scene.remember(origin, at, more)
        links = (*links, *more)
    if made.medium >= 0:
        scene.issued.append((stem_of(scene.sheet, made.medium), links[0]))
    if subject is not None and subject.issuer is not None:
        scene.issued.append((stem_of(scene.sheet, subject.first), links[-1]))
    return links


def _agreeing(made: Plan, subject: Speaker) -> Speaker:
    """A subject with the gender that its own verb shows, where its words do not settle it; an issuer rather than a document."""
    form = made.cue.form
    if subject.issuer is not None:
        return subject.issuer
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
    if here and (cue.shape == "hal" or (made.pronominal and agrees(cue, _host(here, cue).speaker))):
        return _host(here, cue).links
    subject = None
    if cue.shape != "finite" or made.relative or not cue.joined:
        subject = clause_subject(sheet, cue, bounds)
    elif not here and cue.first > bounds[0]:
        subject = main_subject(sheet, bounds[0], cue.first)
    if subject is not None and (cue.shape != "finite" or agrees(cue, subject)):
        links = resolve(scene, subject, cue.first)
        scene.remember(subject, cue.first, links)
        return links
    said = implied(scene, cue)
    if said is None:
        return None
    scene.said.append(
        Said(speaker=said.speaker, at=cue.first, paragraph=sheet.paragraph_of[cue.first], links=said.links)
    )
    return said.links


def _host(here: list[Said], cue: Cue) -> Said:
    """Whose participle this is: the last speaker of its sentence that agrees with it and speaks in no relative clause, else the last."""
    fits = [said for said in here if agrees(cue, said.speaker)]
    main = [said for said in fits if not said.aside]
    return (main or fits or here)[-1]


def clause_subject(sheet: Sheet, cue: Cue, bounds: tuple[int, int]) -> Speaker | None:
    """The first phrase before a cue, in its sentence and behind any label, that names somebody who can speak."""
    first = past_adverbial(sheet, bounds[0], cue.first)
    for i in range(bounds[0], min(cue.first, bounds[0] + 6)):
        if sheet.tokens[i].text == ":":
            first = i + 1
    if cue.shape == "hal":
        first = max(
            (i + 1 for i in range(first, cue.first) if sheet.tokens[i].key in CONTRAST and i > first), default=first
        )
    i = first
    while i < cue.first:
        match = sheet.match_of[i]
        if opens(sheet, i) and i < close_of(sheet, i) < cue.first and is_speech(sheet, i):
            i = close_of(sheet, i)
        elif match is not None and match.first == i and not match.split.preposition and sheet.period_of[i] is None:
            speaker = read_speaker(sheet, i, cue.first)
            if speaker is not None and speaker.known and not speaker.document and speaker.link.kind != "residents":
                return speaker
        i += 1
    return _after_verb(sheet, first, cue.first) if cue.shape == "hal" else None


def _after_verb(sheet: Sheet, first: int, before: int) -> Speaker | None:
    """The definite phrase behind a sentence's first verb: its subject, though the lexicon does not know it."""
    for i in range(first, min(first + 4, before - 1)):
        if any(reading.form.part in {"past", "present"} and reading.form.person for reading in sheet.verbs[i]):
            if not sheet.tokens[i + 1].key.startswith("ال"):
                return None
            return read_speaker(sheet, i + 1, before)
    return None


MOST_CARRIED = 2
"""Sentences without any cue that still go on with the speaker before them."""


def _glued(sheet: Sheet, first: int) -> bool:
    """Whether a sentence begins without a space behind the last one's full stop: a line break was lost there."""
    return sheet.tokens[first].start == sheet.tokens[first - 1].end


def _left_before(scene: Scene, draft: Draft, k: int) -> bool:
    """Whether a draft's cue stands behind its content in the sentence before sentence k ("…"، تقول فلانة. "…")."""
    return draft.cue is not None and draft.first < draft.cue.first and scene.sheet.sentence_of[draft.cue.first] == k - 1


def _carry(scene: Scene, k: int, plans: list[Plan], turns: list[Cue], before: int) -> None:
    """A sentence without cue goes on with the speaker before it in the same paragraph."""
    sheet = scene.sheet
    first, last = sheet.sentences[k]
    if k == 0 or sheet.paragraph_of[first] != sheet.paragraph_of[sheet.sentences[k - 1][0]] or _glued(sheet, first):
        return
    own = first + 1 < last and sheet.tokens[first + 1].key.startswith("ن")
    if any(turn.first <= first + 1 for turn in turns) or (sheet.tokens[first].key in _NEW_TOPIC and not own):
        return
    quoted = opens(sheet, first) and (is_speech(sheet, first) or close_of(sheet, first) >= last - 2)
    previous = [
        d
        for d in scene.drafts[:before]
        if (d.last >= first - 1 or (quoted and _left_before(scene, d, k))) and d.first < first and not d.inner
    ]
    if not previous or any(d.first < first < d.last for d in scene.drafts[:before]):
        return
    starts = [made.start for made in plans]
    if starts and min(starts) <= first + 1:
        return
    end = min(starts, default=last)
    if sum(token.kind != "sign" for token in sheet.tokens[first:end]) < SHORTEST_CARRIED:
        return
    if len(scene.drafts) > 1 and [d.rule for d in previous[-MOST_CARRIED:]] == ["carried-on"] * MOST_CARRIED:
        return
    if starts and not any(r.form.part in {"past", "present"} for i in range(first, end) for r in sheet.verbs[i]):
        return
    outer = max(previous, key=lambda d: d.last - d.first)
    scene.drafts.append(Draft(first=first, last=end, own=outer.own, force=outer.force, rule="carried-on", cue=None))
