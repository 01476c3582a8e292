"""Readers for tests: a desk that finds one claim a report, and desks that fail in every way."""

from __future__ import annotations

import os
import time

from tawatur.model import Attack, Claim, Factuality, Mention, Problem, Reading, Report, Span, content_id, sha256
from tawatur.pipeline import Reader

Opened = tuple[Report | None, tuple[Problem, ...]]


def open_plain(data: bytes, *, file: str, published: object = None) -> Opened:
    """The bytes as they are; a word decides what goes wrong."""
    del published
    text = data.decode("utf-8", "replace")
    if not text.strip():
        return None, (Problem(code="empty-file", message="nothing here", severity="error", path=file),)
    if "DOOR-FAULT" in text:
        raise ValueError(text)
    digest = sha256(data)
    return Report(id=content_id(digest), sha256=digest, file=file, body=text, source_text=text), ()


def annotate_first_word(report: Report) -> Reading:
    """One claim: the first word attacks."""
    if "DESK-FAULT" in report.body:
        message = "no such word"
        raise KeyError(message)
    if "KILLER" in report.body:
        os._exit(9)
    if "SLOW" in report.body:
        time.sleep(0.02)
    while "ENDLESS" in report.body:
        pass
    word = report.body.split()[0]
    at = report.body.index(word)
    span = Span(at, at + len(word))
    said = Attack(attackers=(Mention(kind="actor", text=word, span=span),))
    claim = Claim(
        id=content_id(report.id, "attack", at), report=report.id, proposition=said, factuality=Factuality(), span=span
    )
    return Reading(report=report, claims=(claim,))


PLAIN = Reader(open_report=open_plain, annotate=annotate_first_word)
