"""What a search found as data: lines that `tawatur search --json` prints; `schemas/hit.schema.json` defines them."""

from __future__ import annotations

from tawatur.ledger.search import Hit
from tawatur.views.contract import Json, mention_object, published_object


def hit_object(hit: Hit) -> Json:
    """One report with the words around what was found; offsets are code points of its body."""
    heading = hit.heading
    return {
        "report": heading.file,
        "report_id": heading.id,
        "title": heading.title,
        "publisher": None if heading.outlet is None else mention_object(heading.outlet),
        "published": None if heading.published is None else published_object(heading.published),
        "claims": heading.claims,
        "problems": heading.problems,
        "snippet": hit.snippet,
        "start": hit.window.start,
        "end": hit.window.end,
        "found": [{"start": span.start, "end": span.end} for span in hit.spans],
    }
