"""Names that a phrase owes to what stands around them: a role behind, an office behind a comma, a word of calling, a title."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.ends import phrase_end
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import Head, head_at
from tawatur.annotate.voices.nouns.name_words import name_run
from tawatur.annotate.voices.speakers.bodies import affiliation_in
from tawatur.annotate.voices.speakers.links import clean
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link


def named_before(sheet: Sheet, first: int, role: int, limit: int, *, takes: frozenset[str]) -> Speaker:
    """A person whose role stands right behind the name."""
    last = phrase_end(sheet, role, limit, head=head_at(sheet, role), takes=takes)
    text, a, b = clean(sheet, first, role)
    affiliation = affiliation_in(sheet, role, last)
    link = Link(text=text, span=sheet.span(a, b), kind="person", role=sheet.text(role, last), affiliation=affiliation)
    return Speaker(first=first, last=last, link=link, stem=sheet.tokens[first].key, gender="?", number="s")


def by_office(sheet: Sheet, spoken: Speaker, limit: int) -> Speaker:
    """A phrase of strange words as a person, where an office stands behind its comma (قال جوزف آتا، المتحدث باسم كذا)."""
    if spoken.known or spoken.link.kind == "person":
        return spoken
    comma = _strangers_end(sheet, spoken, limit)
    if comma + 1 >= limit or sheet.tokens[comma].text not in "،,":
        return spoken
    head = head_at(sheet, comma + 1)
    office = any(token.key.startswith("ال") for token in sheet.tokens[comma + 1 : min(head.last + 1, limit)])
    if head.role != "person" or not office:
        return spoken
    link = Link(
        text=sheet.text(spoken.first, comma), span=sheet.span(spoken.first, comma), kind="person", role=spoken.link.role
    )
    return replace(spoken, last=comma, known=True, link=link)


LONGEST_STRANGER = 3
"""Words of a name whose first looks definite (التشين اميربايوف)."""


def _strangers_end(sheet: Sheet, spoken: Speaker, limit: int) -> int:
    """Past the strange words of a name, one of which may look definite; where the phrase ends, or `limit` where it is no name."""
    if name_run(sheet, spoken.first, spoken.last) == spoken.last:
        return spoken.last
    end = spoken.first
    while end < min(limit, spoken.first + LONGEST_STRANGER) and _strange(sheet, end):
        end += 1
    return end if end - spoken.first > 1 and end >= spoken.last else limit


def _strange(sheet: Sheet, i: int) -> bool:
    """Whether neither lexicon nor grammar knows a word."""
    unread = sheet.match_of[i] is None and not sheet.particles[i] and not sheet.verbs[i]
    return unread and sheet.tokens[i].kind == "word" and sheet.period_of[i] is None


def by_calling(sheet: Sheet, spoken: Speaker, limit: int) -> Speaker:
    """Somebody by the name that a word of calling gives right behind: بائع يدعى ناجي الحارثي."""
    i = spoken.last
    if spoken.link.kind == "person" or i + 1 >= limit or sheet.tokens[i].key not in word_class("called"):
        return spoken
    last = name_run(sheet, i + 1, limit)
    if not last:
        return spoken
    link = Link(
        text=sheet.text(i + 1, last),
        span=sheet.span(i + 1, last),
        kind="person",
        role=spoken.link.text,
        affiliation=spoken.link.affiliation,
    )
    return replace(spoken, last=last, link=link, points=False, known=True)


def ends_with_title(sheet: Sheet, i: int) -> bool:
    """Whether token i is a title with the article, which waits for a name: المهندس, اللواء."""
    return sheet.tokens[i].key.startswith("ال") and head_at(sheet, i).role == "person" and not head_at(sheet, i).plural


def as_titled(sheet: Sheet, head: Head) -> Head:
    """A head that names a unit or its officer as the officer, where a given name stands right behind (اللواء فلان)."""
    officers = tuple(e for e in head.entries if e.table == "heads" and e.parent == "person")
    named = head.role == "actor" and officers and head.last < len(sheet.tokens) and is_given(sheet, head.last)
    return head._replace(entries=officers) if named else head
