"""Reading a speaker: a noun phrase as one hand that words passed through, its role and affiliation split from the name."""

from __future__ import annotations

from dataclasses import replace

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.ends import phrase_end
from tawatur.annotate.voices.nouns.given import is_given
from tawatur.annotate.voices.nouns.heads import Head, head_at
from tawatur.annotate.voices.nouns.name_first import role_start
from tawatur.annotate.voices.nouns.name_words import name_run, trailing_name
from tawatur.annotate.voices.quotes import QUOTES
from tawatur.annotate.voices.speakers.agreement import agreement_of
from tawatur.annotate.voices.speakers.bodies import read_named, read_organisation, read_own_people
from tawatur.annotate.voices.speakers.documents import read_document
from tawatur.annotate.voices.speakers.links import link_of
from tawatur.annotate.voices.speakers.naming import as_titled, by_calling, by_office, ends_with_title, named_before
from tawatur.annotate.voices.speakers.persons import GROUPS, read_holder, read_person, read_unknown
from tawatur.annotate.voices.speakers.sources import kind_of_source, read_counted, read_unnamed
from tawatur.annotate.voices.speakers.speaker import Speaker
from tawatur.annotate.voices.speakers.surnames import is_surname
from tawatur.arabic.letters import fold
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Link


def read_speaker(
    sheet: Sheet,
    first: int,
    limit: int,
    *,
    bare: bool = False,
    bound: bool = False,
    takes: frozenset[str] = frozenset(),
) -> Speaker | None:
    """The speaker whose phrase begins at token `first`, or None where no noun phrase stands there.

    `bare` stops the phrase before what is announced; `bound` allows a preposition to cling to its first word; `takes` are the
    prepositions that belong to the cue before it.
    """
    while first < limit and sheet.tokens[first].text in "-–—(":
        first += 1
    if first >= limit:
        return None
    if sheet.tokens[first].key in {"ذات", "نفس", "عين"} and first + 1 < limit:
        same = read_speaker(sheet, first + 1, limit, bare=bare, bound=bound)
        return replace(same, first=first + 1, points=True) if same is not None else None
    if (
        any(p.kind == "demonstrative" for p in sheet.particles[first])
        and first + 1 < limit
        and sheet.tokens[first + 1].key.startswith("ال")
    ):
        shown = read_speaker(sheet, first + 1, limit, bare=bare, bound=bound)
        return replace(shown, first=first + 1, points=True) if shown is not None and shown.known else None
    role = role_start(sheet, first, limit)
    if role:
        return named_before(sheet, first, role, limit, takes=takes)
    counted = read_counted(sheet, first, limit, read_speaker, bare=bare, bound=bound)
    if counted is not None:
        return counted
    if not _nominal(sheet, first):
        return None
    head = head_at(sheet, first)
    if head.preposition in {"ب", "ك"} and not bound:
        return None
    if (
        not head.entries or (head.last == first + 1 and head.name is None and (not head.article or not head.role))
    ) and is_surname(sheet, first) >= 0:
        return describe(sheet, first, first + 1, head._replace(entries=()), first + 1)
    last = phrase_end(sheet, first, limit, head=head, bare=bare, takes=takes)
    if last <= first:
        return None
    spoken = _with_name(sheet, describe(sheet, first, last, head, limit, bare=bare), limit)
    return by_calling(sheet, by_office(sheet, spoken, limit), limit)


def _with_name(sheet: Sheet, role: Speaker, limit: int) -> Speaker:
    """An official with the titled name that follows between commas (على لسان قائد القوات، العميد فلان الفلاني: …)."""
    i = role.last
    titled = role.first < i - 1 and ends_with_title(sheet, i - 1)
    if role.link.kind == "official" and (titled or (i < limit and is_given(sheet, i) and not sheet.particles[i])):
        end = name_run(sheet, i, limit)
        closed = end < len(sheet.tokens) and sheet.tokens[end].text in "،,:"
        if end and (titled or closed):  # رئيس المطار المهندس فلان الفلاني; المستشار السياسي حكمت الفلاني، …
            holder = Link(text=sheet.text(i, end), span=sheet.span(i, end), kind="person", role=role.link.text)
            return replace(role, last=end, link=replace(holder, affiliation=role.link.affiliation), points=False)
    if role.link.kind != "official" or role.points or i + 2 >= limit or sheet.tokens[i].text not in "،,":
        return role
    head = as_titled(sheet, head_at(sheet, i + 1))
    known = head.name is not None and head.name.kind == "person"
    if not (known or (head.role == "person" and head.article)) or (
        sheet.match_of[i + 1] is not None and head.preposition
    ):
        return role
    last = phrase_end(sheet, i + 1, limit, head=head)
    named = describe(sheet, i + 1, last, head, last)
    if named.link.kind != "person" or last >= limit or sheet.tokens[last].text not in "،,:":
        return role
    titles = " ".join(part for part in (role.link.text, named.link.role) if part)
    link = replace(named.link, role=titles, affiliation=named.link.affiliation or role.link.affiliation)
    return replace(named, first=role.first, link=link, stem=role.stem)


def _nominal(sheet: Sheet, i: int) -> bool:
    token = sheet.tokens[i]
    if token.kind == "sign":
        return token.text in QUOTES
    if token.kind == "number":
        return False
    if sheet.period_of[i] is not None or token.key in word_class("adverb"):
        return False
    if token.key == fold("أم") and i + 1 < len(sheet.tokens) and is_given(sheet, i + 1):
        return True
    return sheet.match_of[i] is not None or not any(
        particle.kind in {"preposition", "complementiser", "relative", "negation", "conjunction", "demonstrative"}
        for particle in sheet.particles[i]
    )


def describe(sheet: Sheet, first: int, last: int, head: Head, limit: int, *, bare: bool = False) -> Speaker:
    """The speaker that the phrase of tokens `first` to `last` names."""
    inner = first + (sheet.tokens[first].text in QUOTES)
    if inner > first and inner < last:
        head = head_at(sheet, inner)
    speaker = _by_head(sheet, first, last, head, limit, bare=bare)
    gender, number = agreement_of(sheet, inner if inner < last else first, head)
    if speaker.gender == "?" and speaker.number == "?":
        speaker = speaker._replace(gender=gender, number=number)
    return speaker


def _as_officer(sheet: Sheet, head: Head, last: int) -> Head:
    """A head that names a unit or its officer (اللواء) as the officer, where he is retired or his name follows between commas."""
    officers = [e for e in head.entries if e.table == "heads" and e.parent == "person"]
    if head.role != "actor" or not officers:
        return head
    retired = any(token.key in word_class("of-officers") for token in sheet.tokens[head.last : last])
    named = last + 1 < len(sheet.tokens) and sheet.tokens[last].text in "،," and is_given(sheet, last + 1)
    return head._replace(entries=tuple(officers)) if retired or named else head


def _by_head(sheet: Sheet, first: int, last: int, head: Head, limit: int, *, bare: bool) -> Speaker:
    last = max(last, head.last)
    head = _as_officer(sheet, head, last)
    name, role = head.name, head.role
    if role in {"source", "person"} or head.of("groups") is not None:
        body = read_own_people(sheet, first, head, limit, read_speaker, bare=bare)
        if body is not None:
            return body
    if head.office and name_run(sheet, head.last, last):
        return read_holder(sheet, first, last, head)
    if name is not None and not (role == "person" and name.table == "outlets"):
        return read_named(sheet, first, last, head, name)
    if role == "speaker":
        return read_document(sheet, first, last, head, limit, read_speaker)
    if role == "source" and name_run(sheet, head.last, last) == last:
        return read_holder(sheet, first, last, head)
    holds = role == "source" and head.article and head.stem not in word_class("no-holder")
    named = trailing_name(sheet, head.last, last) if holds else -1
    if named > 0 and is_given(sheet, named):
        return read_holder(sheet, first, last, head._replace(last=named))
    if role == "source":
        return read_unnamed(sheet, first, last, head, kind_of_source(head))
    if role == "person":
        return read_person(sheet, first, last, head, limit)
    if role == "actor":
        return read_organisation(sheet, first, last, head)
    nation = head.of("nisbas")
    if nation is not None and head.article and sheet.tokens[first].key.endswith(("ون", "ين")):
        link = link_of(sheet, first, head.last, "organisation", nation)
        return Speaker(first=first, last=head.last, link=link, stem=head.stem, gender="m", number="p")
    group = head.of("groups")
    if group is not None:
        kind = GROUPS.get(group.kind, "anonymous")
        return read_person(sheet, first, last, head, limit, fallback=kind)
    return read_unknown(sheet, first, last, head, limit)
