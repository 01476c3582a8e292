"""Places: listed names, site nouns with a name after them (listed or not), posts that belong to somebody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.naming import strip_clitics
from tawatur.annotate.mentions.phrase import Phrase, Sort
from tawatur.annotate.mentions.place_names import definite_name, of_a_kind, past_directions, unknown_name
from tawatur.annotate.mentions.site_words import Site
from tawatur.annotate.mentions.ties import of_phrase, owner_after
from tawatur.annotate.mentions.words import looks_adjective, skip_signs
from tawatur.lexicon.entries import Entry
from tawatur.model import Mention, Span

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_THIRD = 3
"""The person of a verb whose form is also a far town's name (ينقل, خرجا): without a preposition it is the verb."""


def place_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A listed place, with the directions after it."""
    sheet = reader.sheet
    if (
        entry.table == "cities"
        and not preposition_before(sheet, i)
        and any(r.form.person == _THIRD for r in sheet.verbs[i])
    ):
        return None
    match = sheet.match_of[i]
    if match is None:
        return None
    last = past_directions(reader, i, match.last)
    span = Span(sheet.tokens[i].start, sheet.tokens[match.last - 1].end)
    text = _name(reader, i, match.last, match.split.preposition, match.split.conjunction)
    mention = Mention(kind="place", text=text, span=span, label=entry.label or None, ref=entry.ref)
    lead = next((p.lemma for p in sheet.particles[i] if p.kind == "preposition"), "") if match.last > i + 1 else ""
    return Phrase(
        i,
        last,
        mention,
        match.split.preposition or preposition_before(sheet, i) or lead,
        match.split.conjunction,
        i,
        "place",
        entry.kind,
        "f",
        "s",
        definite=True,
    )


def _name(reader: Reader, i: int, last: int, preposition: str, conjunction: str) -> str:
    """The words of a name without what clings to its first word."""
    words = reader.sheet.text(i, last)
    return strip_clitics(words, conjunction, preposition)


def site_phrase(reader: Reader, i: int, site: Site) -> Phrase | None:
    """A site noun with what it is a site of: a name, an owner, another site."""
    split, sheet = site.split, reader.sheet
    preposition = split.preposition or preposition_before(sheet, i)
    if split.pronoun:
        return _site(reader, i, i + site.length, site, preposition, None, None)
    j = i + site.length
    at = skip_signs(sheet, j)
    quoted = _quoted(reader, i, j)
    if quoted:
        inner = reader.at(at)
        if inner is None or inner.last < quoted - 1 or inner.sort in {"place", "person"}:
            return _site(reader, i, quoted, site, preposition, None, None)
    if site.kind == "post":
        return _post(reader, i, j, site, preposition)
    if not split.article and reader.same_sentence(i, at):
        inner = reader.at(at)
        if (
            inner is not None
            and inner.preposition.strip() not in {"ب", "ل"}
            and not inner.conjunction
            and _bare_start(reader, at, inner)
        ):
            if inner.sort in {"place", "actor"} or (
                inner.sort == "people" and inner.definite and inner.kind in {"opposition", "factions", "forces"}
            ):
                return _over(reader, i, inner, site, preposition)
            if inner.sort == "post":
                return _over(reader, i, inner, site, preposition)
        name = max(unknown_name(reader, i, at), definite_name(reader, at, site))
        if name > at:
            named = _site(reader, i, name, site, preposition, None, None)
            described = looks_adjective(reader.key(at)) if site.number == "p" else of_a_kind(reader.key(at))
            return named._replace(generic=True) if described else named
    state = reader.entries(at).get("nisbas") if split.article and reader.same_sentence(i, at) else None
    last = at + 1 if state is not None and (site.number != "p" or site.kind == "part") else j
    return _site(reader, i, last, site, preposition, None, None)


_LONGEST_QUOTED = 6


def _quoted(reader: Reader, i: int, j: int) -> int:
    """Past the quotation that names the site at token i, if one begins at token j: منطقة “بوتين-أردوغان”."""
    sheet = reader.sheet
    if not reader.same_sentence(i, j) or sheet.quote_of[j] != j:
        return 0
    last = j
    while last < len(sheet.tokens) and sheet.quote_of[last] == j:
        last += 1
    return last if last - j <= _LONGEST_QUOTED else 0


def _bare_start(reader: Reader, at: int, inner: Phrase) -> bool:
    return inner.first == at and not (
        inner.preposition and reader.key(at)[:1] == inner.preposition and inner.preposition in "بلك"
    )


def _over(reader: Reader, i: int, inner: Phrase, site: Site, preposition: str) -> Phrase:
    """The phrase of a site noun whose name or owner is the phrase after it."""
    last = past_directions(reader, i, inner.last)
    owner = inner.mention if inner.sort in {"actor", "people"} else inner.owner
    sort: Sort = "post" if inner.sort == "post" else "place"
    label = inner.mention.label if inner.sort == "place" and site.kind == "settlement" else None
    ref = inner.mention.ref if label else None
    return _site(reader, i, last, site, preposition, owner, (label, ref))._replace(sort=sort)


def _site(
    reader: Reader,
    i: int,
    last: int,
    site: Site,
    preposition: str,
    owner: Mention | None,
    known: tuple[str | None, str | None] | None,
) -> Phrase:
    split, sheet = site.split, reader.sheet
    last = max(past_directions(reader, i, last), last)
    span = Span(sheet.tokens[i].start, sheet.tokens[last - 1].end)
    text = strip_clitics(span.of(sheet.report.body), split.conjunction, split.preposition)
    label, ref = known or (None, None)
    mention = Mention(kind="place", text=text, span=span, label=label, ref=ref)
    generic = last - i == site.length
    return Phrase(
        i,
        last,
        mention,
        preposition,
        split.conjunction,
        i,
        "post" if site.kind == "post" else "place",
        site.kind,
        "?",
        site.number,
        generic,
        split.article,
        owner,
        None,
        split.pronoun,
    )


def _post(reader: Reader, i: int, j: int, site: Site, preposition: str) -> Phrase:
    """A post with its owner: مواقع قوات النظام, قواعد روسية, مستودعا لميليشيا."""
    found = owner_after(reader, j - 1, j, construct=not site.split.article) or of_phrase(reader, j - 1, j)
    if found is not None and found.state is not None:
        sheet = reader.sheet
        state = found.state
        of_state = Mention(
            kind="actor",
            text=sheet.text(found.last - 1, found.last),
            span=sheet.span(found.last - 1, found.last),
            label=state.label,
            ref=state.ref,
        )
        return _site(reader, i, found.last, site, preposition, of_state, None)
    if found is not None and found.phrase is not None:
        return _site(reader, i, found.last, site, preposition, found.phrase.mention, None)
    at = skip_signs(reader.sheet, j)
    inner = reader.at(at) if reader.same_sentence(i, at) and not site.split.article else None
    if (
        inner is not None
        and inner.first == at
        and not inner.preposition
        and not inner.conjunction
        and inner.sort in {"place", "people", "post"}
    ):
        owner = inner.mention if inner.sort == "people" else inner.owner
        return _site(reader, i, inner.last, site, preposition, owner, None)._replace(generic=False)
    if (
        not site.split.article
        and reader.same_sentence(i, at)
        and (site.number == "s" or reader.key(i).endswith("محاور"))
    ):
        name = unknown_name(reader, i, at)
        if name > at:
            return _site(reader, i, name, site, preposition, None, None)
    return _site(reader, i, j, site, preposition, None, None)
