"""Who issued a document: صادر عن X، نشره X، تقرير لـX, or the name right behind it."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.heads import Head, head_at
from tawatur.annotate.voices.speakers.speaker import ReadSpeaker, Speaker
from tawatur.lexicon.word_classes import word_class

FARTHEST_ISSUER = 14


def issuer(sheet: Sheet, first: int, head: Head, limit: int, read: ReadSpeaker) -> Speaker | None:
    """Who issued the document that `head` names: صادر عن X، نشره X، تقرير لـX, or the name right behind it."""
    tokens = sheet.tokens
    i = head.last
    whole, limit = limit, min(limit, i + FARTHEST_ISSUER)
    given = head.stem in word_class("given-by") or tokens[first].key.removeprefix("ال") in word_class("given-by")
    while i < limit:
        token, match = tokens[i], sheet.match_of[i]
        if token.text in "،,:؛." or token.key in {"ان", "بان", "انه", "انها"}:
            return None
        if token.key.removeprefix("ال").startswith("صادر"):
            i += 1
            continue
        finite = match is None and any(r.form.part in {"past", "present"} and r.form.person for r in sheet.verbs[i])
        if finite and not given and token.key not in word_class("issued-by") and token.key not in word_class("had-by"):
            return None
        at = -1
        if (
            token.key in {"عن", "من"} and tokens[i - 1].key.removeprefix("ال").startswith("صادر")
        ) or token.key in word_class("issued-by"):
            at = i + 1
        elif (
            i + 1 < limit
            and token.key in word_class("had-by")
            and tokens[i + 1].key in word_class("had-with")
            and (given or token.key.startswith("ادل"))
        ):
            at = i + 2
        elif (
            i == head.last
            and match is not None
            and match.split.conjunction
            and any(e.parent == "speaker" for e in match.entries)
        ):
            head = head_at(sheet, i)
            i = max(head.last, i + 1)
            continue
        elif (
            token.key == "ل"
            or token.key.startswith("لل")
            or (match is not None and match.first == i and match.split.preposition == "ل")
        ):
            at = i + (token.key == "ل")
        elif given and token.key == "من":
            at = i + 1
        elif i == head.last and not head.article and _heads_body(sheet, i, witness=given):
            at = i
        if at >= 0:
            found = read(sheet, at, whole) if at < whole else None
            if found is not None and token.key in word_class("issued-by") and sheet.tokens[at].key.startswith("ال"):
                return found
            if (
                found is not None
                and token.key in word_class("had-by")
                and found.last + 1 < whole
                and tokens[found.last].key == "من"
            ):
                found = read(sheet, found.last + 1, whole) or found
            if (
                found is not None
                and (found.known or found.link.kind == "person")
                and (not found.document or found.points)
            ):
                return found
            return None
        i += 1
    return None


def _heads_body(sheet: Sheet, i: int, *, witness: bool) -> bool:
    head = head_at(sheet, i)
    if sheet.tokens[i].key in word_class("no-body"):
        return False
    return not head.preposition and (
        (head.name is not None and head.name.kind != "nisba")
        or head.role == "actor"
        or (head.role in {"person", "source", "speaker"} and (head.article or witness))
        or (head.of("groups") is not None and (head.article or witness))
    )
