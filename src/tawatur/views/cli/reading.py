"""A reading for people: each voice with its words, and under it what it says."""

from __future__ import annotations

from rich.console import Console, Group
from rich.padding import Padding
from rich.text import Text

from tawatur.model import Attribution, Claim, Reading, Report
from tawatur.views.cli.terminal import console, words
from tawatur.views.wording import (
    OWN_VOICE,
    chain_words,
    counted,
    day_words,
    factuality_words,
    kind_words,
    number_words,
    roles_words,
)

POLARITY_STYLES = {"affirmed": "cyan", "denied": "bold red", "questioned": "yellow"}


def show_reading(reading: Reading, *, explain: bool = False) -> None:
    """Prints a report's particulars, then its voices in the order of the text, each with its claims."""
    out = console()
    _show_report(out, reading)
    claims: dict[str | None, list[Claim]] = {}
    for claim in reading.claims:
        claims.setdefault(claim.attribution, []).append(claim)
    body = reading.report.body
    if None in claims:
        out.print(Text(OWN_VOICE, style="bold"))
        _show_claims(out, claims[None], body, explain=explain)
    for attribution in reading.attributions:
        _show_voice(out, attribution, body, explain=explain)
        _show_claims(out, claims.get(attribution.id, []), body, explain=explain)
    if explain:
        _show_passed_over(out, reading)
    for problem in reading.problems:
        out.print(Text.assemble((problem.severity, "yellow"), ": ", words(problem.message)))


def _show_passed_over(out: Console, reading: Reading) -> None:
    """What was considered and not taken: the words, what they could have been, why they are not, and what won."""
    from tawatur.annotate.explain import explain

    body = reading.report.body
    passed = explain(reading)
    if passed:
        out.print(Text("Passed over", style="bold"))
    for one in passed:
        line = Text.assemble(
            "  ", words(f"«{one.span.of(body)}»", "italic"), " as ", words(one.candidate, "magenta"), ": "
        )
        line.append(one.reason)
        if one.winner:
            line.append("; taken instead: ", style="dim")
            line.append(words(one.winner))
        out.print(line)


def _show_report(out: Console, reading: Reading) -> None:
    report = reading.report
    out.print(words(report.title or report.file, "bold reverse"))
    voices = len({link.key for attribution in reading.attributions for link in attribution.chain[-1:]})
    out.print(words(_particulars(report), "dim"))
    out.print(Text(f"{counted(voices, 'voice')}, {counted(len(reading.claims), 'claim')}", style="dim"))
    out.print()


def _particulars(report: Report) -> str:
    parts = [report.file]
    if report.outlet is not None:
        parts.append(report.outlet.label or report.outlet.text)
    if report.byline:
        parts.append(report.byline)
    parts.append(day_words(report.published))
    if report.relays:
        parts.append("passes on " + ", ".join(relay.label or relay.text for relay in report.relays))
    return " · ".join(parts)


def _show_voice(out: Console, attribution: Attribution, body: str, *, explain: bool) -> None:
    line = Text.assemble(words(chain_words(attribution.chain), "bold green"), " ", (attribution.force, "dim"))
    if explain:
        line.append(f"  [{attribution.rule or 'no rule named'}]", style="magenta")
    quoted = words(f"«{attribution.content.of(body)}»", "italic")
    out.print(Group(line, Padding(quoted, (0, 0, 0, 2))))


def _show_claims(out: Console, claims: list[Claim], body: str, *, explain: bool) -> None:
    for claim in claims:
        out.print(Padding(_claim_line(claim, explain=explain), (0, 0, 0, 4)))
        out.print(Padding(words(f"«{claim.span.of(body)}»", "dim"), (0, 0, 0, 6)))
    out.print()


def _claim_line(claim: Claim, *, explain: bool) -> Text:
    proposition = claim.proposition
    line = Text(kind_words(proposition), style=POLARITY_STYLES[claim.factuality.polarity])
    if factuality := factuality_words(claim):
        line.append(f" {factuality}", style="bold")
    if proposition.quantity is not None:
        line.append(f" {number_words(proposition.quantity)}", style="bold")
    for role, fillers in roles_words(proposition):
        line.append(f"  {role} ", style="dim")
        line.append(words(fillers))
    if explain:
        line.append(f"  [{claim.rule or 'no rule named'}]", style="magenta")
    return line
