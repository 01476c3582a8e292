"""The stations of the walk: what is asked at each, the figures of its answer, the words to quote, the view to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts.walk.answers import Answer, said, told

QUESTION = "من يدعم داعش بالأسلحة؟"
DENIALS = "من ينفي دعم داعش بالأسلحة؟"
MOST_ROWS = 6
"""Propositions, totals or quotations printed at one station; the page has all."""
JUDGE = "walk"


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """Words of a report, with what is said about them: names as the report writes them, and figures by their words."""

    words: str = ""
    parties: tuple[Answer, ...] = ()
    report: str = ""
    figures: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Station:
    """One stop: its words are those of `NAME-title` and `NAME-text`; `address` and `until` are what is photographed.

    `command` is what anybody can type to see the same figures.
    """

    name: str
    command: str = ""
    address: str = "/"
    until: str = "main"
    figures: Mapping[str, str] = field(default_factory=dict)
    quoted: tuple[Quoted, ...] = ()


def stations(reports: Path, case: Path) -> tuple[Station, ...]:
    """Every station that a case of these reports has something to show at, in order."""
    name = str(case)
    (answer,) = told("ask", name, QUESTION)
    (denials,) = told("ask", name, DENIALS)
    found = (
        _came_in(reports),
        _who_armed(answer),
        _who_denies(denials),
        _chain(answer),
        _judged(name, answer),
        _copied(told("copies", name)),
        _totals(told("tallies", name)),
        _ground(told("control", name)),
        _graph(told("routes", name)),
        _happened(told("incidents", name)),
        _materiel(told("seizures", "list", name, "--told")),
    )
    return tuple(one for one in found if any(value != "0" for value in one.figures.values()))


def _came_in(reports: Path) -> Station:
    files = [str(file) for file in sorted(reports.rglob("*")) if file.is_file()] if reports.is_dir() else [str(reports)]
    readings = told("read", *files)
    counted = {key: sum(len(one[key]) for one in readings) for key in ("attributions", "claims", "problems")}
    return Station(
        name="came-in",
        command="tawatur read FILE… --json",
        address="/",
        figures={"reports": str(len(readings))} | {key: str(number) for key, number in counted.items()},
    )


def _who_armed(answer: Answer) -> Station:
    rows: list[Answer] = answer["answers"]
    return Station(
        name="who-armed",
        command=f'tawatur ask CASE "{QUESTION}" --json',
        address=f"/matrix?q={QUESTION}",
        figures={"propositions": str(len(rows)), "quotations": str(sum(len(row["voices"]) for row in rows))},
        quoted=tuple(_row(row) for row in rows[:MOST_ROWS]),
    )


def _who_denies(answer: Answer) -> Station:
    denied = [row for row in answer["answers"] if row["strands"]["denied"][1]]
    return Station(
        name="who-denies",
        command=f'tawatur ask CASE "{DENIALS}" --json',
        address=f"/matrix?q={DENIALS}",
        figures={"denied": str(len(denied))},
        quoted=tuple(_row(row, stance="denies") for row in denied[:MOST_ROWS]),
    )


def _row(row: Answer, stance: str = "") -> Quoted:
    voices = [voice for voice in row["voices"] if not stance or voice["stance"] == stance] or row["voices"]
    parties = [party for role in ("from", "who", "to", "with") for party in row["slots"].get(role, ())]
    strands = row["strands"]
    return Quoted(
        words=voices[0]["quote"],
        parties=tuple(parties),
        report=voices[0]["report"],
        figures={"strands-for": _between(strands["asserted"]), "strands-against": _between(strands["denied"])},
        notes=(voices[0]["speaker"],),
    )


def _chain(answer: Answer) -> Station:
    voices = [voice for row in answer["answers"] for voice in row["voices"]]
    longest = max(voices, key=lambda voice: len(voice["chain"]), default=None)
    if longest is None:
        return Station(name="chain")
    return Station(
        name="chain",
        command=f'tawatur ask CASE "{QUESTION}" --json',
        address=f"/reports/{longest['report_id']}#c-{longest['claim']}",
        figures={"hands": str(len(longest["chain"]))},
        quoted=(
            Quoted(
                words=longest["quote"], report=longest["report"], notes=tuple(one["text"] for one in longest["chain"])
            ),
        ),
    )


def _judged(case: str, answer: Answer) -> Station:
    row = next((row for row in answer["answers"] if row["voices"]), None)
    if row is None:
        return Station(name="judged")
    claim = row["voices"][0]["claim"]
    (deed,) = told("judge", case, "reject", claim, "--by", JUDGE)
    meanwhile = _strands_for(case, row["id"])
    said("judge", case, "withdraw", deed["id"], "--by", JUDGE)
    return Station(
        name="judged",
        command="tawatur judge CASE reject CLAIM",
        address=f"/claims/{claim}",
        figures={
            "strands-before": _between(row["strands"]["asserted"]),
            "strands-meanwhile": meanwhile,
            "strands-after": _strands_for(case, row["id"]),
        },
        quoted=(Quoted(words=row["voices"][0]["quote"], report=row["voices"][0]["report"]),),
    )


def _strands_for(case: str, row: str) -> str:
    (answer,) = told("ask", case, QUESTION)
    return next((_between(one["strands"]["asserted"]) for one in answer["answers"] if one["id"] == row), "0")


def _copied(pairs: list[Answer]) -> Station:
    lost = [pair for pair in pairs if "attribution" in pair["lost"]]
    if not lost:
        return Station(name="copied")
    first = lost[0]
    missing = tuple(one["a"] or one["b"] for one in first["losses"] if one["loss"] == "attribution")
    return Station(
        name="copied",
        command="tawatur copies CASE --lost --json",
        address=f"/copies/of/{first['id']}",
        figures={"pairs": str(len(pairs)), "pairs-lost": str(len(lost))},
        quoted=tuple(
            Quoted(
                words=first[side]["text"], report=first[side]["report"], notes=missing if _lacks(first, side) else ()
            )
            for side in ("a", "b")
        ),
    )


def _lacks(pair: Answer, side: str) -> bool:
    return any(one["loss"] == "attribution" and one["where"] == side for one in pair["losses"])


def _totals(lines: list[Answer]) -> Station:
    totals = [line for line in lines if line["cumulative"] and not line["subset_of"]]
    return Station(
        name="totals",
        command="tawatur tallies CASE --json",
        address="/tallies",
        until=".figure",
        figures={"tallies": str(len(lines)), "totals": str(len(totals))},
        quoted=tuple(_counted(line) for line in totals[:MOST_ROWS]),
    )


def _counted(line: Answer) -> Quoted:
    days = {"first-day": line["from"], "last-day": line["to"]}
    return Quoted(
        words=line["quote"],
        report=line["report"],
        figures={"count": _number(line["n"])} | {key: day for key, day in days.items() if day},
        notes=(line["reporter"],),
    )


def _ground(lines: list[Answer]) -> Station:
    shares = [line for line in lines if line["unit"] == "percent" and line["n"] is not None]
    return Station(
        name="ground",
        command="tawatur control CASE --json",
        address="/control",
        figures={"shares": str(len(shares)), "flagged": str(sum(bool(line["flags"]) for line in shares))},
        quoted=tuple(
            Quoted(
                words=line["figure"],
                report=line["report"],
                figures={f"change-{line['change']}": _number(line["n"])},
                notes=tuple(line["who"]),
            )
            for line in shares[:MOST_ROWS]
        ),
    )


def _graph(lines: list[Answer]) -> Station:
    edges, paths = ([line for line in lines if line["kind"] == kind] for kind in ("edge", "path"))
    return Station(
        name="graph",
        command="tawatur routes CASE --json",
        address="/graph",
        until=".party",
        figures={"edges": str(len(edges)), "paths": str(len(paths))},
        quoted=tuple(Quoted(parties=tuple(path["parties"])) for path in _longest(paths)),
    )


def _longest(paths: Iterable[Answer]) -> Iterator[Answer]:
    yield from sorted(paths, key=lambda path: -len(path["parties"]))[:1]


def _happened(lines: list[Answer]) -> Station:
    located = [line for line in lines if any(place["lat"] is not None for place in line["located"])]
    return Station(
        name="happened",
        command="tawatur incidents CASE --json",
        address="/map",
        until=".mark",
        figures={"incidents": str(len(lines)), "located": str(len(located))},
    )


def _materiel(lines: list[Answer]) -> Station:
    tabled = [line for line in lines if not line.get("claim")]
    return Station(
        name="materiel",
        command="tawatur seizures list CASE --told --json",
        address="/materiel",
        figures={
            "seizures-told": str(len(lines) - len(tabled)),
            "seizures": str(len(tabled)),
            "items": str(sum(line["items"] for line in tabled)),
        },
    )


def _between(interval: list[int]) -> str:
    low, high = interval
    return str(low) if low == high else f"{low}–{high}"


def _number(value: object) -> str:
    return "?" if value is None else str(value)
