"""`tawatur incidents`: claims that may be about one happening, their counts, and where the accounts differ."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from tawatur.views.cli.lines import print_lines

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rich.console import Console

    from tawatur.analyse.incidents import Incident, Range
    from tawatur.model import Claim
    from tawatur.pipeline.figures import Incidents, Told

NAME = "incidents"
SUMMARY = "print claims that may be about one happening, with every count and where the accounts differ"
EXAMPLES = (
    "tawatur incidents syria",
    "tawatur incidents syria --json",
    "tawatur judge syria different 61129bb4c696a021 467298adffbcbf14 --of incident",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("case", metavar="CASE", help="the folder that holds the case")
    parser.add_argument("--json", action="store_true", help="one JSON object an incident, one per line")


def run(arguments: argparse.Namespace) -> int:
    """Prints every incident; those put together by rule are proposals, for a person to join or part."""
    from tawatur.ledger import Case
    from tawatur.pipeline.figures import incidents_of
    from tawatur.views.incidents import incident_object

    with Case.open(arguments.case) as case:
        found = incidents_of(case)
    if arguments.json:
        print_lines(incident_object(incident, found.told) for incident in found.incidents)
    else:
        _show(found)
    return 0


def _show(found: Incidents) -> None:
    from tawatur.views.cli.terminal import console
    from tawatur.views.wording import counted

    out = console()
    for incident in found.incidents:
        _show_incident(out, incident, found.told)
    proposed = sum(incident.basis == "proposed" for incident in found.incidents)
    out.print(
        f"{counted(len(found.incidents), 'incident')}, {proposed} of several claims by rule alone. "
        "`tawatur judge CASE same|different CLAIM CLAIM --of incident` joins and parts."
    )


def _show_incident(out: Console, incident: Incident, told: Told) -> None:
    from tawatur.analyse.speakers import origin
    from tawatur.views.cli.terminal import indented, words
    from tawatur.views.wording import voice_of

    when = f"{incident.start} to {incident.end}" if incident.start != incident.end else incident.start or "day unknown"
    places = ", ".join(incident.places) or "place unknown"
    out.print(words(f"{incident.id}  {when}  {places}  ({incident.basis})", "bold"))
    names = _counted(told.claims[identity] for identity in incident.claims)
    for one in incident.ranges:
        out.print(indented(_range(one, names), 2))
    for identity in incident.claims:
        claim = told.claims[identity]
        report = told.reports[claim.report]
        speaker = origin(claim, report)
        said = f"{claim.proposition.kind}, {voice_of(speaker.key, speaker.name)}: «{claim.span.of(report.body)}»"
        out.print(indented(f"{claim.id}  {said}  {report.file}:{claim.span.start}-{claim.span.end}", 4, "dim"))
    for difference in incident.differences:
        values = " · ".join(f"{value} ({len(claims)})" for value, claims in difference.values)
        out.print(indented(f"! {difference.name} differs: {values}", 2, "yellow"))


def _counted(claims: Iterable[Claim]) -> dict[str, str]:
    """What to call the classes that the claims count, by key."""
    from tawatur.model import Tally
    from tawatur.views.wording import name_of

    tallies = (claim.proposition for claim in claims if isinstance(claim.proposition, Tally))
    return {whom.key: name_of(whom) for tally in tallies for whom in tally.counted}


def _range(one: Range, names: Mapping[str, str]) -> str:
    number = f"{one.low:f}" if one.low == one.high else f"{one.low:f} to {one.high:f}"
    whom = ", ".join(names.get(key, key).removeprefix(f"{one.category} ") for key in one.whom)
    return f"{one.category}{whom and ' '}{whom}: {number}{' or more' if one.open_ended else ''}"
