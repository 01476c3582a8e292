"""Families of passages as the ledger keeps them, and the copies in them on whose way a speaker was lost."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tawatur.analyse.copies import Copy, circular
from tawatur.analyse.families import family_id, passages
from tawatur.ledger import Case, CopyShelf, FamilyShelf
from tawatur.pipeline.copies import seen
from tawatur.pipeline.kept_copies import copy_of

MOST_EDGES, MOST_OF_A_FAMILY = 120, 6
"""Edges that are looked through for lost speakers, and of these edges of one family."""
MOST_LOSSY = 40
"""Copies that lost a speaker to be kept at hand; once they are judged the rest is a matter for `tawatur copies --lost`."""
SPEAKERS_LOST = frozenset({"attribution", "unnamed-promoted"})


def keep_families(case: Case) -> None:
    """Keeps the families of all copies in empty tables, copies by the ids that they are kept under."""
    shelf = FamilyShelf(case)
    copies = {copy.id: (kept.id, copy) for kept in CopyShelf(case).copies() for copy in (copy_of(kept),)}
    first: list[tuple[int, str, tuple[Copy, ...]]] = []
    for edges in passages(copy for _, copy in copies.values()):
        family, reports = family_id(edges), len({place.report for edge in edges for place in (edge.a, edge.b)})
        shelf.keep(family, reports, (copies[edge.id][0] for edge in edges))
        first.append((-reports, family, edges[:MOST_OF_A_FAMILY]))
    listed = (edge for _, _, edges in sorted(first, key=lambda one: one[:2]) for edge in edges)
    lossy = _lossy(case, tuple(islice(listed, MOST_EDGES)))
    shelf.keep_lossy(copies[copy][0] for copy in lossy)


def _lossy(case: Case, edges: tuple[Copy, ...]) -> Iterator[str]:
    looked_at = seen(case, edges, circular(edges))
    lossy = (one.copy.id for one in looked_at if any(lost.loss in SPEAKERS_LOST for lost in one.copy.lost))
    return islice(lossy, MOST_LOSSY)
