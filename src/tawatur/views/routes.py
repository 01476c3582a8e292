"""Supply routes as data: the lines that `tawatur routes --json` prints; `schemas/route.schema.json` defines them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur.analyse.matrix import Voice, stance
from tawatur.analyse.routes import Path, SupplyEdge
from tawatur.analyse.speakers import origin
from tawatur.model import Claim, Mention, Supply
from tawatur.pipeline.figures import MOST_PATHS, Routes, Told
from tawatur.views.answers import interval_pair, merge_object, voice_object
from tawatur.views.contract import Json, mention_object
from tawatur.views.figures import day


def route_objects(routes: Routes) -> Iterator[Json]:
    """Every edge, every composed path, every claim that names one end only; then where paths were left out."""
    yield from (edge_object(edge, routes.told) for edge in routes.edges)
    yield from (path_object(path) for path in routes.paths)
    yield from (one_ended_object(claim, routes.told) for claim in routes.one_ended)
    if routes.cut:
        yield {"kind": "cut", "looked_at": MOST_PATHS, "to": _all(routes.cut)}


def edge_object(edge: SupplyEdge, told: Told) -> Json:
    """One party said to supply another: claims for and against with their words, strands, and what is said of how."""
    return {
        "kind": "edge",
        "of": edge.kind,
        "from": mention_object(edge.supplier),
        "to": mention_object(edge.recipient),
        "strands": {
            "asserted": interval_pair(edge.asserted),
            "denied": interval_pair(edge.denied),
            "degraded": edge.asserted.degraded or edge.denied.degraded,
            "reasons": [merge_object(merge) for merge in edge.merges],
        },
        "goods": list(edge.goods),
        "means": list(edge.means),
        "payments": list(edge.payments),
        "places": list(edge.places),
        "since": day(edge.start),
        "until": day(edge.end),
        "for": voices(edge.claims, told),
        "against": voices(edge.against, told),
        "questioned": voices(edge.questioned, told),
    }


def path_object(path: Path) -> Json:
    """Edges put end to end; no claim says the whole of it, which `composed` marks."""
    return {
        "kind": "path",
        "composed": path.composed,
        "parties": [mention_object(path.edges[0].supplier), *(mention_object(edge.recipient) for edge in path.edges)],
        "steps": [list(edge.claims) for edge in path.edges],
    }


def one_ended_object(claim: Claim, told: Told) -> Json:
    """A claim of supply or origin whose other end nobody names, which is an ordinary value."""
    said = claim.proposition
    suppliers = said.suppliers if isinstance(said, Supply) else getattr(said, "makers", ())
    recipients = said.recipients if isinstance(said, Supply) else getattr(said, "holders", ())
    return {"kind": "one-ended", "from": _all(suppliers), "to": _all(recipients), "claim": voices((claim.id,), told)[0]}


def voices(claims: Iterable[str], told: Told) -> list[Json]:
    """Claims with who stands behind them and their words in the report."""
    found = []
    for claim in (told.claims[identity] for identity in claims):
        report = told.reports[claim.report]
        found.append(voice_object(Voice(speaker=origin(claim, report), stance=stance(claim), claim=claim), report))
    return found


def _all(mentions: tuple[Mention, ...]) -> list[Json]:
    return [mention_object(mention) for mention in mentions]
