"""Persons by title and name, and nationalities that stand for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.governing import preposition_before
from tawatur.annotate.mentions.naming import strip_clitics
from tawatur.annotate.mentions.persons import leads_name
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.ties import of_phrase, owner_after
from tawatur.annotate.mentions.words import adverbial, known_word, skip_signs
from tawatur.arabic.letters import fold
from tawatur.lexicon.entries import Entry
from tawatur.lexicon.word_classes import word_class
from tawatur.model import Mention

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_RANKING = frozenset({"leader", "commander", "p-figure", "p-officer"})
"""Kinds and ids of heads that, of a body, tell of somebody in it: أمير في التنظيم."""


def person_phrase(reader: Reader, i: int) -> Phrase | None:
    """A person by title and name: العقيد نبيل الحموي, تاجر من سبها يدعى عيسى البوسيفي."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None:
        return None
    j = _past_rank(reader, i, match.last)
    one = all(entry.number in {"s", "?"} for entry in match.entries)
    named = skip_signs(sheet, j) if one else j
    inner = reader.at(named) if reader.same_sentence(i, named) else None
    if inner is None and (reader.entries(j).get("nisbas") is not None or reader.key(j) in word_class("in-office")):
        inner = _past_adjective(reader, i, j)
    if inner is not None and inner.sort == "person" and not inner.preposition and not inner.conjunction:
        return inner._replace(
            first=i,
            preposition=match.split.preposition or preposition_before(sheet, i),
            conjunction=match.split.conjunction,
        )
    if inner is not None and match.split.article and _leads(inner) and not (inner.preposition or inner.conjunction):
        return inner._replace(
            first=i,
            preposition=match.split.preposition or preposition_before(sheet, i),
            conjunction=match.split.conjunction,
        )
    if not (match.split.article or _with_article(reader.key(i).removeprefix("و"), match.split.stem)):
        return _ranking(reader, i)
    if reader.same_sentence(i, j) and (head := _head_of_state(reader, i, j)) is not None:
        return head
    last = j
    while (
        j == match.last
        and reader.same_sentence(i, last)
        and last - j < 4
        and not known_word(sheet, last)
        and not adverbial(sheet.tokens[last].text)
        and (not reader.key(last).startswith(("ب", "ل")) or _begins_name(reader, j, last))
        and (not reader.key(last).startswith("و") or leads_name(reader.key(last)))
    ):
        last += 1
    j = _past_descriptions(reader, j, last)
    if last - j < 1:
        return None
    span = sheet.span(j, last)
    mention = Mention(kind="person", text=span.of(sheet.report.body), span=span)
    return Phrase(
        i,
        last,
        mention,
        match.split.preposition or preposition_before(sheet, i),
        match.split.conjunction,
        i,
        "person",
        "person",
        "m",
        "s",
        definite=True,
    )


def _begins_name(reader: Reader, j: int, i: int) -> bool:
    """Whether a word that looks like one with a preposition begins a name of two words behind a description: الشهير بيلو تورجي."""
    described = i > j and reader.key(i - 1).startswith("ال") and reader.same_sentence(i, i + 1)
    return described and not known_word(reader.sheet, i + 1) and not reader.key(i + 1).startswith(("ال", "ب", "ل", "و"))


def _past_descriptions(reader: Reader, j: int, last: int) -> int:
    """Past definite words between a title and a name without article: الزعيم الإرهابي الشهير بيلو تورجي, not العقيد الحمداني."""
    return next((k for k in range(j, last) if not reader.key(k).startswith("ال")), j)


def _past_rank(reader: Reader, i: int, j: int) -> int:
    """Past what tells one bearer of a title from others: المرشد الأعلى, الزعيم الروحي, القائد الميداني."""
    return j + 1 if reader.same_sentence(i, j) and reader.key(j) in word_class("title-adjectives") else j


def _leads(named: Phrase) -> bool:
    """Whether a name that stands for a state is of whoever leads it, not of its capital: الرئيس سلفاكير."""
    return named.kind == "metonym" and named.gender != "f"


def _with_article(key: str, stem: str) -> bool:
    """Whether a title is printed with its article; للواء may as well be a brigade, and is one where no name follows."""
    return key.startswith("ال") or (key.startswith("لل") and not stem.startswith("ل"))


_HEADS_OF_STATE = frozenset(fold(word) for word in ("الرئيس", "للرئيس", "والرئيس", "بالرئيس", "فالرئيس"))
"""A president, by the word alone."""


def _head_of_state(reader: Reader, i: int, j: int) -> Phrase | None:
    """A president told by his nationality alone, who stands for his state as his name would: الرئيس التركي."""
    state = reader.entries(j).get("nisbas")
    match, title = reader.sheet.match_of[j], reader.sheet.match_of[i]
    if state is None or match is None or title is None or reader.key(i) not in _HEADS_OF_STATE:
        return None
    preposition = title.split.preposition or preposition_before(reader.sheet, i)
    named = _past_adjective(reader, i, j)
    if named is not None and named.kind == "metonym" and not (named.preposition or named.conjunction):
        return named._replace(first=i, preposition=preposition, conjunction=title.split.conjunction)
    span = reader.sheet.span(i, match.last)
    text = span.of(reader.sheet.report.body)
    mention = Mention(kind="actor", text=text, span=span, label=state.label, ref=state.ref)
    return Phrase(
        i, match.last, mention, preposition, title.split.conjunction, i, "actor", "metonym", "m", "s", definite=True
    )


def _past_adjective(reader: Reader, i: int, j: int) -> Phrase | None:
    """The name behind a title and its nationality or time: الرئيس السوري “بشار الأسد”, الرئيس السابق محمد مرسي.

    Whoever leads a state no more, or not yet, does not stand for it.
    """
    at = skip_signs(reader.sheet, j + 1)
    named = reader.at(at) if reader.key(j).startswith("ال") and reader.same_sentence(i, at) else None
    if named is None or named.kind != "metonym" or reader.key(j) not in word_class("in-office"):
        return named
    person = Mention(kind="person", text=named.mention.text, span=named.mention.span)
    return named._replace(mention=person, sort="person", kind="person", gender="m")


def _ranking(reader: Reader, i: int) -> Phrase | None:
    """Somebody unnamed who leads or ranks in a body: قياديا في داعش, متزعم محلي لتنظيم الدولة, أمير في التنظيم."""
    sheet, match = reader.sheet, reader.sheet.match_of[i]
    rank = next((e for e in match.entries if e.table == "heads" and {e.kind, e.id} & _RANKING), None) if match else None
    if match is None or rank is None or any(e.table == "groups" for e in match.entries):
        return None
    within = reader.key(match.last - 1) in {"في", "من"}
    inner = reader.at(match.last) if within and reader.same_sentence(i, match.last) else None
    owner = (
        owner_after(reader, match.last - 1, match.last, construct=True) or of_phrase(reader, match.last - 1, match.last)
        if not within
        else None
    )
    body = inner or (owner.phrase if owner is not None else None)
    if body is None or body.sort not in {"actor", "people"} or body.conjunction:
        return None
    return Phrase(
        i,
        body.last,
        body.mention,
        match.split.preposition or preposition_before(sheet, i),
        match.split.conjunction,
        i,
        "actor",
        "officers",
        "m",
        "s" if rank.number == "?" else rank.number,
        definite=True,
    )


def nisba_phrase(reader: Reader, i: int, entry: Entry) -> Phrase | None:
    """A nationality that stands alone: the power (الروس, الأتراك) or, indefinite, people of it (ليبيين اثنين)."""
    sheet = reader.sheet
    match = sheet.match_of[i]
    if match is None:
        return None
    split = match.split
    if entry.number != "p" and not (split.article and split.stem in {fold("روس"), fold("أتراك")}):
        return None
    text, span = sheet.text(i, match.last), sheet.span(i, match.last)
    power = Mention(kind="actor", text=text, span=span, label=entry.label, ref=entry.ref)
    people = Mention(kind="people", text=strip_clitics(text, split.conjunction, split.preposition), span=span)
    return Phrase(
        i,
        match.last,
        power if split.article else people,
        split.preposition or preposition_before(sheet, i),
        split.conjunction,
        i,
        "people",
        "nationals",
        "m",
        "p",
        definite=split.article,
    )
