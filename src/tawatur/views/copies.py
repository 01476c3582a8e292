"""An edge between two reports as the JSON object that other programs rely on; defined by `schemas/copy.schema.json`."""

from __future__ import annotations

from tawatur.pipeline.copies import SeenCopy, SeenPlace
from tawatur.views.contract import Json


def copy_object(seen: SeenCopy) -> Json:
    """Two passages with their texts, of what kind their likeness is, what changed and what was lost."""
    copy = seen.copy
    return {
        "id": copy.id,
        "a": _place(seen.a),
        "b": _place(seen.b),
        "kind": copy.kind,
        "similarity": copy.similarity,
        "direction": copy.direction,
        "inferred": copy.inferred,
        "same_outlet": copy.same_outlet,
        "lost": sorted({lost.loss for lost in copy.lost}),
        "losses": [{"loss": lost.loss, "where": lost.where, "a": lost.a, "b": lost.b} for lost in copy.lost],
        "changes": [{"a": change.a, "b": change.b} for change in copy.changes],
        "evidence": list(copy.evidence),
        "circular": seen.circular,
        "set_aside": seen.set_aside,
    }


def _place(seen: SeenPlace) -> Json:
    place = seen.place
    return {
        "report": place.file,
        "report_id": place.report,
        "outlet": seen.outlet,
        "start": place.span.start,
        "end": place.span.end,
        "text": seen.text,
    }
