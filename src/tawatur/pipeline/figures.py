"""The figures of a case, laid out by the reading room: tallies, control, routes, incidents, places; as judged."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from datetime import date

from tawatur.analyse.control import ControlLine, control_lines
from tawatur.analyse.incidents import Incident, incidents
from tawatur.analyse.query import Query
from tawatur.analyse.routes import Path, SupplyEdge, Ways, one_ended, supply_edges, whole
from tawatur.analyse.tallies import TallyLine, checked, tally_lines
from tawatur.analyse.whereabouts import Whereabouts, whereabouts
from tawatur.ledger import Case, ClaimFilter, ReportFilter
from tawatur.model import Claim, Mention, PropositionKind, Report
from tawatur.pipeline.copies import dependence
from tawatur.resolve import Register, judged

MOST_PATHS = 10_000
"""Paths looked at; where claims connect everybody with everybody, more would tell nobody anything."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Claims of a case as judged, by id in the order of the case, and their reports by id."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    register: Register


@dataclass(frozen=True, slots=True, kw_only=True)
class Routes:
    """The supply graph of a case: its edges, the composed paths, and the claims that name one end only.

    `cut` are the parties at which more paths end than were looked at.
    """

    edges: tuple[SupplyEdge, ...]
    paths: tuple[Path, ...]
    one_ended: tuple[Claim, ...]
    told: Told
    cut: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Incidents:
    """The incidents of a case, by day, with the claims behind them."""

    incidents: tuple[Incident, ...]
    told: Told


def state_of(case: Case) -> Hashable:
    """What the figures of a case hang on: equal while they stay the same, whatever else somebody says of the case."""
    return case.edition(), Register(case.judgements()).effect()


def tallies_of(case: Case, *, since: date | None = None) -> tuple[TallyLine, ...]:
    """Every tally of the case, or of its reports since a day, as a line of the book."""
    told = _told(case, "tally", since=since)
    return checked(tally_lines(told.claims.values(), told.reports))


def control_of(case: Case, *, since: date | None = None) -> tuple[ControlLine, ...]:
    """Every control figure of the case, or of its reports since a day, as a dated line."""
    told = _told(case, "control", since=since)
    return control_lines(told.claims.values(), told.reports)


def routes_of(
    case: Case,
    *,
    to: Mention | None = None,
    by: Mention | None = None,
    wanted: Query | None = None,
    since: date | None = None,
    body: bool = True,
) -> Routes:
    """Who is said to supply whom. `to` keeps what ends at that party, `by` what begins with it, composed too.

    Of the claims only those that `wanted` accepts count, such as those of a span of days. Reports come without their
    texts unless `body`; `since` leaves out those of earlier days.
    """
    told = _told(case, "supply", "origin", since=since, body=body)
    register = told.register
    claims = tuple(
        claim for claim in told.claims.values() if wanted is None or wanted.accepts(claim, told.reports[claim.report])
    )
    known = dependence(case, claims, told.reports)
    graph = supply_edges(claims, told.reports, known.merges, known.covered, register.set_aside())
    ends, origin = (None if party is None else register.key(party) for party in (to, by))
    composed, cut = _composed(graph, ends, origin)
    on_paths = {edge.key for path in composed for edge in path.edges}
    touching = tuple(edge for edge in graph if edge.key in on_paths or _touches(edge, ends, origin))
    open_ended = one_ended(claims) if to is None and by is None else ()
    return Routes(edges=touching, paths=composed, one_ended=open_ended, told=told, cut=cut)


def incidents_of(case: Case, *, since: date | None = None) -> Incidents:
    """Claims about one happening brought together; a person's word joins and parts them.

    `since` leaves out reports of earlier days.
    """
    told = _told(case, "attack", "tally", "seizure", "detention", since=since)
    register = told.register
    found = incidents(
        told.claims.values(),
        told.reports,
        same=register.pairs("incident", "same"),
        different=register.pairs("incident", "different"),
    )
    return Incidents(incidents=found, told=told)


def whereabouts_of(case: Case, *kinds: PropositionKind, since: date | None = None) -> tuple[Whereabouts, ...]:
    """Every place that claims of these kinds (of any, where none is given) put something at.

    `since` leaves out reports of earlier days.
    """
    register = Register(case.judgements())
    wanted = ReportFilter(since=since)
    claims = judged(register, case.claims(ClaimFilter(kinds=kinds, reports=wanted)))
    published = {report.id: report.published for report in case.slim_reports(wanted, body=False)}
    return whereabouts(claims, published)


def _composed(
    edges: tuple[SupplyEdge, ...], to: str | None, by: str | None
) -> tuple[tuple[Path, ...], tuple[Mention, ...]]:
    """Paths of two edges or more: all that end at `to`; or else, of all there are, those inside no longer one.

    Beside them the parties whose paths were not all looked at, once there were `MOST_PATHS`.
    """
    ends = {edge.recipient.key: edge.recipient for edge in edges if to in (None, edge.recipient.key)}
    found: list[Path] = []
    cut: list[Mention] = []
    left, ways = MOST_PATHS, Ways(edges)
    for end, party in sorted(ends.items()):
        more = ways.paths(end, most=left + 1)
        here = more[:left]
        if len(more) > left:
            cut.append(party)
        left -= len(here)
        found += (path for path in here if path.composed and by in (None, path.parties[0]))
    return (tuple(found) if to is not None else whole(found)), tuple(cut)


def _touches(edge: SupplyEdge, to: str | None, by: str | None) -> bool:
    return to in (None, edge.recipient.key) and by in (None, edge.supplier.key)


def _told(case: Case, *kinds: PropositionKind, since: date | None = None, body: bool = True) -> Told:
    register = Register(case.judgements())
    wanted = ClaimFilter(kinds=kinds, reports=ReportFilter(since=since))
    claims = {claim.id: claim for claim in judged(register, case.claims(wanted))}
    # An empty filter would mean every report; no report has the empty id.
    ids = tuple(sorted({claim.report for claim in claims.values()})) or ("",)
    reports = {report.id: report for report in case.slim_reports(ReportFilter(ids=ids), body=body)}
    return Told(claims=claims, reports=reports, register=register)
