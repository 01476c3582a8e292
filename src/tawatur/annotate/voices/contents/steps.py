"""The steps of the walk from a cue to its content, in the order in which they are tried at each word.

A step opens the content, moves the walk on, ends it, or leaves the word to the next step.
"""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.adjuncts import (
    past_adjunct,
    past_relative,
    skip_sign,
    unnamed_aside,
)
from tawatur.annotate.voices.contents.introduced import clause_behind_comma, introduced, that_later
from tawatur.annotate.voices.contents.other_cues import meet_cue, relates_saying
from tawatur.annotate.voices.contents.subjects import apposed, named_last, shown
from tawatur.annotate.voices.contents.walk import Opening, Walk
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.objects import is_object, said_of
from tawatur.annotate.voices.plans.plan import in_relative
from tawatur.annotate.voices.quotes import opens
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.lexicon.word_classes import word_class

THIRD = 3
"""The person of those who are spoken of."""


def _introduced(walk: Walk) -> Opening | None:
    """That, a colon, a quotation or the cue's own preposition opens the content."""
    sheet, i = walk.sheet, walk.i
    start = introduced(sheet, i, walk.cue)
    own = start is not None and start[1] == "object" and sheet.tokens[i].key in walk.cue.entry.takes
    if start is None or (walk.aside and own and that_later(sheet, i, walk.end)):
        return None
    subject = named_last(sheet, walk.subject, i, cue=walk.cue) if walk.subject is not None else None
    return Opening(start[0], start[1], subject, i)


def _comma(walk: Walk) -> Opening | None:
    """A comma ends an aside; behind the subject's, a noun without opener may be what is told."""
    sheet, i, subject = walk.sheet, walk.i, walk.subject
    if sheet.tokens[i].text not in "،,":
        return None
    walk.aside = False
    past = unnamed_aside(sheet, i, walk.limit)
    if past:
        walk.i = past
    elif walk.fallback < 0 and walk.cue.entry.bare and subject is not None and subject.known and i == subject.last:
        walk.fallback = i + 1
    return None


def _quoted_object(walk: Walk) -> Opening | None:
    """A quotation that begins with a noun that can be announced."""
    sheet, i = walk.sheet, walk.i
    if not walk.cue.entry.bare or walk.seeks or not opens(sheet, i):
        return None
    return Opening(i, "object", walk.subject, i) if i + 1 < walk.limit and is_object(sheet, i + 1) else None


def _sign(walk: Walk) -> Opening | None:
    """Any other sign is passed; a quotation where the subject is expected may be its name."""
    sheet, i, entry = walk.sheet, walk.i, walk.cue.entry
    if sheet.tokens[i].kind != "sign":
        return None
    marked = sheet.tokens[i].text == "("
    quoted = walk.seeks and (marked or opens(sheet, i))
    found = read_speaker(sheet, i, walk.limit, bare=entry.bare, takes=entry.takes) if quoted else None
    if found is not None and (found.known or not marked):
        walk.met(found)
    else:
        walk.i = skip_sign(sheet, i, walk.limit)
    return None


def _adjunct(walk: Walk) -> Opening | None:
    """A time, an addressee or another prepositional phrase is passed."""
    sheet, i = walk.sheet, walk.i
    if relates_saying(walk):
        walk.over = True
        return None
    past = past_adjunct(sheet, i, walk.limit, walk.cue)
    if past > i:
        opens_aside = sheet.tokens[i].key in word_class("adjunct") and i + 1 < walk.limit
        walk.aside = walk.aside or (opens_aside and sheet.tokens[i + 1].key != "وقت")
        walk.i = past
    return None


def _shown(walk: Walk) -> Opening | None:
    """A demonstrative subject right behind its verb."""
    found = shown(walk.sheet, walk.i, walk.limit, walk.cue) if walk.seeks else None
    if found is not None:
        walk.subject, walk.i = found, found.last
    return None


def _object(walk: Walk) -> Opening | None:
    """A noun that can be announced, where the cue takes one and its subject is settled."""
    sheet, i, cue = walk.sheet, walk.i, walk.cue
    if not cue.entry.bare or ((walk.aside or _apposition(walk)) and that_later(sheet, i, walk.end)):
        return None
    if (walk.seeks and not _straight_to_it(sheet, i, cue)) or not _told_here(sheet, i, cue, walk.subject):
        return None
    later = clause_behind_comma(sheet, i)
    return Opening(later, "clause", walk.subject, i) if later else Opening(i, "object", walk.subject, i)


def _apposition(walk: Walk) -> bool:
    """Whether the walk stands between the commas that enclose what a person is (فلان، مدير مكتب كذا، أن…)."""
    sheet, subject = walk.sheet, walk.subject
    if subject is None or subject.link.kind not in {"person", "official"} or subject.last >= walk.i:
        return False
    if sheet.tokens[subject.last].text not in "،," or any(
        sheet.tokens[j].text in "،," for j in range(subject.last + 1, walk.i)
    ):
        return False
    return any(sheet.tokens[j].text in "،," for j in range(walk.i + 1, walk.limit))


def _straight_to_it(sheet: Sheet, i: int, cue: Cue) -> bool:
    """Whether a joined cue goes straight to what it says, its speaker implied: وأكد استمرار العمليات."""
    if _refused(sheet, i, cue):
        return True
    return (cue.joined or cue.negated) and i == cue.last and sheet.match_of[i] is None and is_object(sheet, i)


def _refused(sheet: Sheet, i: int, cue: Cue) -> bool:
    """Whether a definite verbal noun right behind the verb of a relative clause is its object (الدولة التي ترفض الاعتراف بكذا)."""
    definite = i == cue.last and sheet.tokens[i].key.startswith("ال")
    return definite and cue.entry.bare and in_relative(sheet, cue) and is_object(sheet, i)


def _told_here(sheet: Sheet, i: int, cue: Cue, subject: Speaker | None) -> bool:
    """Whether the word is what is told: an event noun, or any plain noun right behind a verb of denial or a participle."""
    if is_object(sheet, i) or said_of(sheet, i):
        return True
    match = sheet.match_of[i]
    clings = match.split.preposition != "" if match is not None else sheet.tokens[i].key.startswith("ب")
    if sheet.tokens[i].kind != "word" or sheet.particles[i] or clings:
        return False
    finite = any(r.form.part in {"past", "present"} for r in sheet.verbs[i])
    near = i - (subject.last if subject is not None and subject.first >= cue.last else cue.last) <= 1
    return cue.shape == "hal" or (near and cue.entry.force in {"estimates", "denies"} and not finite)


def _of_whom(walk: Walk) -> Opening | None:
    """A clause about an indefinite subject is passed, where that opens the content behind it (خبراء يراقبون … أن)."""
    sheet, i, subject = walk.sheet, walk.i, walk.subject
    if subject is None or i != subject.last or sheet.tokens[subject.first].key.startswith("ال"):
        return None
    verb = any(r.form.part in {"past", "present"} and r.form.person == THIRD for r in sheet.verbs[i])
    if verb and sheet.match_of[i] is None and not is_object(sheet, i) and that_later(sheet, i, walk.limit):
        walk.i = past_relative(sheet, i + 1, walk.limit, walk.cue, object_too=False)
    return None


def _what(walk: Walk) -> Opening | None:
    """What others have said or done, as the object of a denial (نفى مصدر ما تداولته وسائل إعلام)."""
    sheet, i = walk.sheet, walk.i
    if walk.seeks or not walk.cue.entry.bare or walk.cue.entry.force not in {"denies", "questions", "claims"}:
        return None
    if sheet.tokens[i].key != "ما" or i + 1 >= walk.limit or that_later(sheet, i, walk.end):
        return None
    return Opening(i, "object", walk.subject, i) if sheet.verbs[i + 1] else None


def _apposed(walk: Walk) -> Opening | None:
    """The name of the official who is the subject, between commas."""
    found = apposed(walk.sheet, walk.i, walk.limit, walk.subject) if walk.subject is not None else None
    if found is not None:
        walk.subject, walk.i = found, found.last
    return None


def _subject(walk: Walk) -> Opening | None:
    """A noun phrase where the subject is expected."""
    sheet, entry = walk.sheet, walk.cue.entry
    if not walk.seeks or _refused(sheet, walk.i, walk.cue) or sheet.tokens[walk.i].key in word_class("own-saying"):
        return None  # وتابع القول إن: the verb's own saying
    found = read_speaker(sheet, walk.i, walk.limit, bare=entry.bare, takes=entry.takes)
    if found is None:
        return None
    certain = found.known or found.link.kind == "person" or is_surname(sheet, walk.i) >= 0
    if certain or not walk.aside:
        walk.met(found)
    return None


STEPS = (
    _introduced,
    meet_cue,
    _comma,
    _quoted_object,
    _sign,
    _what,
    _adjunct,
    _shown,
    _of_whom,
    _object,
    _apposed,
    _subject,
)
"""What may happen at a word, the strongest first."""
