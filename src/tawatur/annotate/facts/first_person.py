"""First person: which readings of a verb with نا are left where who speaks may be who does or whom it is done to."""

from __future__ import annotations

from tawatur.annotate.mentions.listed import EITHER_STATES, MASCULINE_STATES
from tawatur.annotate.sheet import Sheet
from tawatur.annotate.verb_readings import VerbReading

OURS = frozenset({"نا", "ني"})


def speaker_fits(sheet: Sheet, i: int, reading: VerbReading) -> bool:
    """Whether a reading of the verb at token i leaves the speaker one part: أعطينا and زودنا روسيا are "we gave", "we supplied"."""
    if reading.split.pronoun not in OURS:
        return True
    if reading.form.person == 1:
        return False
    past = reading.form.part == "past" and reading.form.gender == "m"
    return not (past and (_weak(sheet, i, reading) or _before_her(sheet, i)))


def _weak(sheet: Sheet, i: int, reading: VerbReading) -> bool:
    """Whether a past of a derived form has its weak ending written as no past has it before a pronoun: أعطانا, not أعطينا."""
    stem = sheet.tokens[i].key.removesuffix(reading.split.pronoun)
    return stem.endswith("ي") and not reading.verb.endswith(".I")


def _before_her(sheet: Sheet, i: int) -> bool:
    """Whether a state of feminine name stands right behind, which a masculine verb cannot be of."""
    match = sheet.match_of[i + 1] if i + 1 < len(sheet.tokens) else None
    if match is None or match.split.preposition or match.split.article:
        return False
    return any(e.table == "states" and e.label not in MASCULINE_STATES | EITHER_STATES for e in match.entries)
