"""Documents that speak: a statement, report or video, which is its issuer's word where the text names one."""

from __future__ import annotations

from tawatur.annotate.sheet import Sheet
from tawatur.annotate.voices.nouns.heads import Head
from tawatur.annotate.voices.speakers.issuers import issuer
from tawatur.annotate.voices.speakers.links import link_of, points_back, singular_of
from tawatur.annotate.voices.speakers.speaker import ReadSpeaker, Speaker
from tawatur.lexicon.word_classes import word_class


def read_document(sheet: Sheet, first: int, last: int, head: Head, limit: int, read: ReadSpeaker) -> Speaker:
    """A document as a speaker: its issuer where the text names one, else itself."""
    by = issuer(sheet, first, head, limit, read)
    if by is not None:
        return Speaker(
            first=first,
            last=max(last, by.last),
            link=by.link,
            stem=singular_of(head),
            document=True,
            issuer=by,
            gender="f" if sheet.tokens[first].text.endswith(("ة", "ات")) else "m",
            number="s",
        )
    link = link_of(sheet, first, last, "report")
    return Speaker(
        first=first,
        last=last,
        link=link,
        stem=singular_of(head),
        document=True,
        points=points_back(sheet, first, last, head) or bool(head.pronoun) or _issued_by_same(sheet, head.last),
    )


def _issued_by_same(sheet: Sheet, i: int) -> bool:
    """Whether a document is the one that the speaker before issued (حسب بيان نشرته عبر صفحتها)."""
    for j in range(i, min(i + 3, len(sheet.tokens) - 1)):
        if sheet.tokens[j].key in word_class("issued-by"):
            return any(p.kind == "preposition" for p in sheet.particles[j + 1]) or sheet.period_of[j + 1] is not None
    return False
