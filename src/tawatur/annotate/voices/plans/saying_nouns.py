"""Nouns of speech with their speaker behind them: تأكيد الوزارة أن, حديث الصحيفة عن, نفي أوكراني لـ."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.plans.clauses import clause_end
from tawatur.annotate.voices.plans.plan import Plan, bounds_of
from tawatur.annotate.voices.speakers.persons import is_ministry
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link

SHORT = 3
"""Letters up to which a leading ل is no preposition."""
NEAR = 8
"""Words between the speaker of a noun of speech and what opens its content."""


def plan_saying_noun(sheet: Sheet, cue: Cue) -> Plan | None:
    """How a noun of speech would be read, or None where nobody known stands right behind it."""
    _, last = bounds_of(sheet, cue)
    speaker = whose(sheet, cue.last, last, takes=cue.entry.takes)
    if speaker is None:
        return None
    found = _content(sheet, cue, speaker.last, last)
    if found is None:
        return None
    first, kind = found
    end = _before_description(sheet, first, clause_end(sheet, first, last))
    return Plan(cue=cue, first=first, kind=kind, start=cue.first, subject=speaker, force=cue.entry.force, last=end)


def _before_description(sheet: Sheet, first: int, end: int) -> int:
    """Where what is said of the content begins (حديث الوزير عن كذا بأنه تضليل, هو تضليل), else `end`."""
    return next((i for i in range(first + 1, end) if sheet.tokens[i].key in word_class("describes")), end)


_DENIAL = "نفي.I"


def plan_denial_noun(sheet: Sheet, cue: Cue) -> Plan | None:
    """نفي أوكراني لتوريد كذا: the verbal noun of denying, which is written like its past, before a nationality."""
    if cue.entry.cue != _DENIAL or not sheet.tokens[cue.first].text.endswith("ي"):
        return None
    match = sheet.match_of[cue.last] if cue.last < len(sheet.tokens) else None
    if match is None or match.split.article or all(entry.table != "nisbas" for entry in match.entries):
        return None
    probe = cue._replace(entry=cue.entry._replace(takes=frozenset({"ل"})))
    return plan_saying_noun(sheet, probe) if sheet.tokens[cue.last].key.endswith(("ي", "يه")) else None


def whose(sheet: Sheet, i: int, last: int, *, takes: frozenset[str]) -> Speaker | None:
    """The known speaker in the genitive at token i, or the state of an indefinite nationality adjective there."""
    match = sheet.match_of[i] if i < last else None
    if i < last and sheet.tokens[i].key in word_class("of-the-press"):
        return None  # في حديث صحفي أن
    if match is None and i < last and is_ministry(sheet, i, last):
        return read_speaker(sheet, i, last, bare=True, takes=takes)
    if match is None or match.first != i or match.split.preposition or match.split.conjunction:
        return None
    if not sheet.tokens[i].key.startswith("ال") and (state := state_of(sheet, i)) is not None:
        return state
    found = read_speaker(sheet, i, last, bare=True, takes=takes)
    return found if found is not None and found.known and not found.document else None


def state_of(sheet: Sheet, i: int) -> Speaker | None:
    """The state that a singular adjective of nationality at token i is of: اتهام أمريكي, الاتهامات التركية."""
    match = sheet.match_of[i]
    nisba = next((e for e in match.entries if e.table == "nisbas"), None) if match is not None else None
    if nisba is None or not sheet.tokens[i].key.endswith(("ي", "يه")):
        return None
    span = sheet.span(i, i + 1)
    link = Link(text=sheet.text(i, i + 1), span=span, kind="organisation", label=nisba.label, ref=nisba.ref)
    return Speaker(first=i, last=i + 1, link=link, stem=nisba.id, gender="f", number="s")


def _content(sheet: Sheet, cue: Cue, first: int, last: int) -> tuple[int, str] | None:
    """Where the content begins behind the speaker: at that, at the noun's own preposition, or at an event noun right there."""
    for i in range(first, min(last, first + NEAR)):
        if sheet.tokens[i].text in "،,.؛:":
            return None
        got = introduced(sheet, i, cue)
        if (
            got is None
            and "ل" in cue.entry.takes
            and len(sheet.tokens[i].key) > SHORT
            and sheet.tokens[i].key[0] == "ل"
        ):
            return i, "object"
        if got is not None:
            return got
        if i == first and cue.entry.bare and is_object(sheet, i):
            return i, "object"
    return None
