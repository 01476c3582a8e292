"""An answer for people: each proposition with its voices, those who assert beside those who deny, and their words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tawatur.analyse.linkage.beside import Beside
from tawatur.analyse.matrix import Row, Voice
from tawatur.analyse.query import Query
from tawatur.model import Interval, Report
from tawatur.pipeline.ask import Answer, AnswerPage
from tawatur.views.cli.terminal import console, words
from tawatur.views.quotes import quote
from tawatur.views.wording import UNKNOWN, chain_words, counted, day_words, name_of, number_words, voice_of

STANCE_STYLES = {"asserts": "green", "accuses": "green", "denies": "bold red", "questions": "yellow", "repeats": "dim"}
REASONS = 5
"""Reasons why claims count once that are shown; --json has all."""
NOTHING = "No claim in this case answers. That nobody says so here does not mean that it is not so."
NO_VERDICT = "Who is right is not for tawatur to say."
QUOTE = 260
"""Code points of a quotation shown in the terminal."""


def show_answer(answer: AnswerPage, beside: Iterable[Beside] = ()) -> None:
    """Prints what was understood, then the first rows of the matrix, most strands first; no row is said to be true."""
    out = console()
    _show_query(out, answer.query)
    for row in answer.rows:
        _show_row(out, row, answer.reports)
    if not answer.rows:
        out.print(NOTHING)
        return
    shown = "" if answer.total == len(answer.rows) else f" (the first {len(answer.rows)} shown; --limit 0 shows all)"
    speakers = counted(len(answer.speakers) + answer.more_speakers, "speaker")
    out.print(f"{counted(answer.total, 'proposition')}{shown}, {speakers}. {NO_VERDICT}")
    _show_beside(out, beside)


def show_whole(parts: Iterable[Answer], beside: Iterable[Beside] = ()) -> None:
    """Prints all rows of an answer as its parts come, every voice of them; `beside` is taken when all parts were."""
    out = console()
    rows, speakers = 0, set[str]()
    for number, part in enumerate(parts):
        if not number:
            _show_query(out, part.query)
        rows += len(part.matrix.rows)
        speakers.update(speaker.key for speaker in part.matrix.speakers)
        for row in part.matrix.rows:
            _show_row(out, row, part.reports)
    if not rows:
        out.print(NOTHING)
        return
    out.print(f"{counted(rows, 'proposition')}, {counted(len(speakers), 'speaker')}. {NO_VERDICT}")
    _show_beside(out, beside)


def _show_query(out: Console, query: Query) -> None:
    out.print(Text.assemble(("understood: ", "dim"), words(_understood(query))))
    out.print()


def _show_beside(out: Console, beside: Iterable[Beside]) -> None:
    for test in beside:
        for paragraph in test.paragraphs():
            out.print()
            out.print(words(paragraph, limit=4000))


def _understood(query: Query) -> str:
    parts: list[str] = [query.kind or "claims"]
    parts += [f"{role}: {', '.join(name_of(name) for name in names)}" for role, names in query.roles]
    parts += [f"place: {name_of(place)}" for place in query.places]
    parts += [f"speaker: {name_of(speaker)}" for speaker in query.speakers]
    parts += [f"{name} {value}" for name, value in (("since", query.since), ("until", query.until)) if value]
    parts += [value for value in (query.category, query.polarity) if value]
    if query.asked:
        parts.append(f"asked: {query.asked}")
    return " · ".join(parts)


def _show_row(out: Console, row: Row, reports: Mapping[str, Report]) -> None:
    line = Text(row.edge.kind, style="bold cyan")
    for role, party in row.edge.parties:
        line.append(f"  {role} ", style="dim")
        line.append(words(name_of(party) if party else UNKNOWN, "bold"))
    for name, value in _details(row):
        line.append(f"  {name} ", style="dim")
        line.append(words(value))
    out.print(line)
    out.print(Text(f"  {_counted(row)}", style="dim"))
    for merge in row.merges[:REASONS]:
        out.print(Padding(words(f"{counted(merge.joined, 'claim')} count once: {merge.detail}", "dim"), (0, 0, 0, 4)))
    more = len(row.merges) + row.left_out.merges - REASONS
    if more > 0:
        out.print(Text(f"    and {more} more reasons", style="dim"))
    for voice in row.voices:
        _show_voice(out, voice, reports)
    left_out = row.left_out.affirmed + row.left_out.others
    if left_out:
        out.print(Text(f"    and {counted(left_out, 'more voice')} (--limit 0 or --json shows all)", style="dim"))
    out.print()


def _details(row: Row) -> Iterator[tuple[str, str]]:
    """What tells the row apart; its number with the bound that its first voice gives it ("at least 575")."""
    quantity = row.voices[0].claim.proposition.quantity if row.voices else None
    for name, value in row.edge.details:
        if name == "n" and quantity is not None and quantity.value is not None:
            yield "number", number_words(quantity)
        else:
            yield name, value


def _counted(row: Row) -> str:
    parts = [f"asserted by {_strands(row.asserted)}", f"denied by {_strands(row.denied)}"]
    if row.asserted.degraded or row.denied.degraded:
        parts.append(
            "degraded: some reports were not compared, or share a text with one in a language that is not read"
        )
    return ", ".join(parts)


def _strands(interval: Interval) -> str:
    if interval.fewest == interval.most:
        return counted(interval.most, "strand")
    return f"{interval.fewest} to {interval.most} strands"


def _show_voice(out: Console, voice: Voice, reports: Mapping[str, Report]) -> None:
    claim, report = voice.claim, reports[voice.claim.report]
    name = words(voice_of(voice.speaker.key, voice.speaker.name), "bold")
    line = Text.assemble((voice.stance, STANCE_STYLES[voice.stance]), "  ", name)
    if claim.factuality.modality != "stated":
        line.append(f"  {claim.factuality.modality}", style="yellow")
    if len(claim.chain) > 1:
        line.append(Text.assemble(("  chain: ", "dim"), words(chain_words(claim.chain), "dim")))
    out.print(Padding(line, (0, 0, 0, 4)))
    if voice.stance != "repeats":
        where = f"{report.file}:{claim.span.start}-{claim.span.end} · {day_words(report.published)}"
        before, said, after = quote(report.body, claim.span)
        quoted = Text.assemble(
            "«", words(before, "dim"), " " if before[-1:].isspace() else "", words(said, "italic", limit=QUOTE)
        )
        quoted.append(Text.assemble(" " if after[:1].isspace() else "", words(after, "dim"), "»"))
        out.print(Padding(quoted, (0, 0, 0, 6)))
        out.print(Padding(words(where, "dim"), (0, 0, 0, 6)))
