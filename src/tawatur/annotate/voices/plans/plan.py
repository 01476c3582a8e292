"""A plan: what a cue would give on, read from its own sentence before anybody is remembered or any extent is settled."""

from __future__ import annotations

from dataclasses import dataclass

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.adjuncts import in_medium
from tawatur.annotate.voices.contents.walk import Opening
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.scene.scene import Scene
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Force


@dataclass(slots=True, kw_only=True)
class Plan:
    """A cue that can be read as giving words on: where they begin, who is named, and how the clause is built.

    `start` is where the cue's clause begins (a content before it ends there). `left` says that the content stands before the cue.
    `via` are further speakers named on the way, outermost first. `nested` says that whoever another's content is about speaks.
    """

    cue: Cue
    first: int
    kind: str
    start: int
    subject: Speaker | None = None
    via: tuple[Speaker, ...] = ()
    left: bool = False
    relative: bool = False
    force: Force = "asserts"
    last: int = -1
    medium: int = -1
    named: int = -1
    pronominal: bool = False
    nested: bool = False


def bounds_of(sheet: Sheet, cue: Cue) -> tuple[int, int]:
    """The sentence of a cue."""
    return sheet.sentences[sheet.sentence_of[cue.first]]


def in_relative(sheet: Sheet, cue: Cue) -> bool:
    """Whether a cue stands right behind a relative pronoun."""
    before = cue.first - 1
    return before >= 0 and any(p.kind == "relative" and p.lemma != "من" for p in sheet.particles[before])


def _start(sheet: Sheet, cue: Cue, subject: Speaker | None) -> int:
    """Where the clause of a cue begins: its subject if that stands first, and the linkers and comma before it."""
    i = min(cue.first, subject.first if subject is not None else cue.first)
    first, _ = bounds_of(sheet, cue)
    while i > first and (
        (key := sheet.tokens[i - 1].key) in word_class("linker")
        or key in word_class("contrast")
        or key in word_class("before-clause")
        or sheet.tokens[i - 1].text in "،,؛-–"
    ):
        i -= 1
    return i


def made_plan(scene: Scene, cue: Cue, found: Opening, subject: Speaker | None) -> Plan:
    """The plan of a verb cue whose content has been found."""
    sheet = scene.sheet
    return Plan(
        cue=cue,
        first=found.first,
        kind=found.kind,
        start=_start(sheet, cue, subject),
        subject=subject,
        relative=in_relative(sheet, cue)
        or _led_document(sheet, cue, subject)
        or _of_a_thing(sheet, cue, found.first, subject),
        pronominal=pronoun_before(sheet, cue),
        force=cue.entry.force,
        medium=in_medium(sheet, cue.first, max(found.at, cue.last)),
    )


def _led_document(sheet: Sheet, cue: Cue, subject: Speaker | None) -> bool:
    """Whether a clause without relative pronoun is about a document inside its clause (على خلفية تقارير تفيد بأن)."""
    if subject is None or not subject.document or subject.last != cue.first or subject.first == 0:
        return False
    before = sheet.tokens[subject.first - 1]
    definite = sheet.tokens[subject.first].key.startswith("ال")
    opens_clause = before.kind == "sign" or before.key in word_class("linker") or before.key in word_class("auxiliary")
    same = sheet.sentence_of[subject.first - 1] == sheet.sentence_of[cue.first]
    return same and not definite and not opens_clause and not sheet.verbs[subject.first - 1]


def _of_a_thing(sheet: Sheet, cue: Cue, first: int, subject: Speaker | None) -> bool:
    """Whether a clause without relative pronoun says of the indefinite noun before it what it is (سيارة قال فلان إنها مدنية)."""
    at = cue.first - 1
    if cue.joined or subject is None or subject.first < cue.last or at < 0 or first >= len(sheet.tokens):
        return False
    before = sheet.tokens[at]
    opener, _ = bounds_of(sheet, cue)
    if any(sheet.tokens[i].key in word_class("conceding") for i in range(opener, min(opener + 2, at))):
        return False
    noun = before.text.endswith("ة") or not sheet.verbs[at]
    plain = before.kind == "word" and not before.key.startswith("ال") and not sheet.particles[at] and noun
    if not plain or sheet.sentence_of[at] != sheet.sentence_of[cue.first] or before.key in word_class("before-verb"):
        return False
    return any(p.kind == "complementiser" and p.pronoun for p in sheet.particles[first])


def pronoun_before(sheet: Sheet, cue: Cue) -> bool:
    """Whether the subject is a pronoun right before the verb: لكنها تكرر، إنه قال، وهو يشير، وجميعهم نفوا."""
    i = cue.first - 1
    if i < 0 or sheet.sentence_of[i] != sheet.sentence_of[cue.first]:
        return False
    pronouns = (p.kind == "pronoun" or (p.kind == "complementiser" and p.pronoun) for p in sheet.particles[i])
    return any(pronouns) or sheet.tokens[i].key.removeprefix("و") in word_class("all-of-them")
