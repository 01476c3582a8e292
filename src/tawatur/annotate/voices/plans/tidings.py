"""Tidings, pretexts and documents: nouns that say what is told, and on whose word."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.contents.introduced import introduced
from tawatur.annotate.voices.cues.cue import Cue
from tawatur.annotate.voices.nouns.objects import is_object
from tawatur.annotate.voices.plans.clauses import clause_end, main_subject
from tawatur.annotate.voices.plans.plan import Plan, bounds_of
from tawatur.annotate.voices.speakers.issuers import is_issued
from tawatur.annotate.voices.speakers.read import read_speaker
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link


def noun_plan(sheet: Sheet, cue: Cue, content: tuple[int, str], subject: Speaker, *, since: int = -1) -> Plan:
    """The plan of a noun: its content runs to the end of its clause, looked for from token `since` on."""
    first, kind = content
    _, last = bounds_of(sheet, cue)
    end = clause_end(sheet, max(since, first), last)
    return Plan(cue=cue, first=first, kind=kind, start=cue.first, subject=subject, force=cue.entry.force, last=end)


def tidings(sheet: Sheet, cue: Cue) -> Plan | None:
    """أنباء عن…, أنباء تفيد بـ…: nobody's name, only that it is told."""
    match = sheet.match_of[cue.first]
    if match is not None and match.last - match.first > 1:
        return None
    if sheet.tokens[cue.first - 1].key in word_class("said-in"):
        return None  # أكد فلان في تقارير أن
    if any(sheet.tokens[j].key in word_class("no-tidings") for j in range(max(0, cue.first - 3), cue.first)):
        return None
    got = _tidings_content(sheet, cue)
    if got is None:
        return None
    link = Link(text=sheet.text(cue.first, cue.last), span=sheet.span(cue.first, cue.last), kind="report")
    speaker = Speaker(first=cue.first, last=cue.last, link=link, stem=cue.entry.cue, gender="f", number="s")
    made = noun_plan(sheet, cue, got, speaker)
    return replace(made, last=-1) if got[1] == "clause" else made


def _tidings_content(sheet: Sheet, cue: Cue) -> tuple[int, str] | None:
    """What tidings tell: behind عن or أن, past an adjective and a verb of telling."""
    _, last = bounds_of(sheet, cue)
    i, tell = cue.last, word_class("tidings-tell")
    while i < min(last, cue.last + 3) and sheet.tokens[i].text.endswith("ة") and sheet.tokens[i].key not in tell:
        i += 1
    i += i < last and sheet.tokens[i].key in tell
    if i >= last or is_issued(sheet, i - 1):
        return None
    got = introduced(sheet, i, cue)
    return (i, "object") if got is None and sheet.tokens[i].key.startswith("ب") and i > cue.last else got


def pretext(sheet: Sheet, cue: Cue) -> Plan | None:
    """أغلقوا المعبر بحجة كذا, بذريعة أن…: the reason stands on the word of whoever gives it by acting."""
    first, last = bounds_of(sheet, cue)
    actor = main_subject(sheet, first, cue.first)
    if actor is None or cue.last >= last:
        return None
    got = introduced(sheet, cue.last, cue)
    return noun_plan(sheet, cue, got or (cue.last, "object"), actor)


def document(sheet: Sheet, cue: Cue) -> Plan | None:
    """بعد تحقيق لشبكة كذا عن كذا: what a document is about, where the text says whose it is."""
    first, last = bounds_of(sheet, cue)
    found = read_speaker(sheet, cue.first, last)
    if found is None or found.issuer is None or found.issuer.last + 1 >= last or cue.first == first:
        return None
    at = found.issuer.last
    about = sheet.tokens[at].key in word_class("about") and is_object(sheet, at + 1)
    return noun_plan(sheet, cue, (at + 1, "object"), found) if about else None
