"""How well reports of one incident agree with what researchers coded: the range of killed, and the place.

usage: incidents.py REPORTS_DIR [--misses]

REPORTS_DIR holds `reports.jsonl` and `incidents.tsv`. For each incident with two or more readable reports: does [low,
high] of killed, over all counts its reports give for the incident's days and place, overlap the researchers' range; and
does a place of those claims lie within 10 km of theirs. The researchers' range sums up all sources of an incident, so full
agreement is not to be expected of a few texts.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from math import asin, cos, radians, sin, sqrt
from pathlib import Path

from tawatur.analyse.incidents import places_of
from tawatur.analyse.incidents.nearness import in_one_paragraph
from tawatur.errors import TawaturError
from tawatur.lexicon.gazetteer import locate_exactly
from tawatur.lexicon.places import coordinates
from tawatur.model import Attack, Claim, Mention, Reading, Tally
from tawatur.pipeline.read import read_report

MISPLACED = frozenset({"further off", "no place found", "no coordinates known"})
MISCOUNTED = frozenset({"outside", "no count found"})
WIDE = 3
CODED_BY = "airwars-"
NEAR_KM = 10.0
AROUND_KM = 25.0
"""Kilometres from the coded place within which a place that is named may be the same: a province's name is further."""
EARTH_KM = 6371.0
Point = tuple[float, float]
Points = dict[str, Point]
SLACK = timedelta(days=2)
LARGEST = Decimal(300)
"""No incident of the list has more killed; a greater count is a total over a longer time."""


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance of two points given as (latitude, longitude)."""
    (lat_a, lon_a), (lat_b, lon_b) = ((radians(x) for x in point) for point in (a, b))
    h = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(h))


def readings(path: Path) -> dict[str, list[Reading]]:
    """The readable reports by incident id."""
    found: dict[str, list[Reading]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        try:
            reading = read_report(row["text"].encode(), file=f"{row['id']}.txt")
        except TawaturError:
            continue
        for incident in row["incidents"]:
            found[incident.removeprefix(CODED_BY)].append(reading)
    return found


def of_the_day(claims: Iterable[Claim], day: date) -> list[Claim]:
    """The claims that speak of the incident's day, or of no day."""
    return [
        claim
        for claim in claims
        if (when := claim.proposition.when) is None
        or not when.resolved
        or ((when.start or day) - SLACK <= day <= (when.end or day) + SLACK)
    ]


def killed(claims: Iterable[Claim]) -> tuple[Decimal, Decimal] | None:
    """The least and the greatest count of killed among claims that are no running total and no part of another."""
    counts = [
        (q.low if q.low is not None else q.value, q.high if q.high is not None else q.value)
        for claim in claims
        if isinstance(tally := claim.proposition, Tally)
        and tally.category == "killed"
        and not tally.cumulative
        and tally.subset_of is None
        and (q := tally.quantity) is not None
    ]
    known = [(low, high or low) for low, high in counts if low is not None and low <= LARGEST]
    return (min(low for low, _ in known), max(high for _, high in known)) if known else None


def of_the_place(claims: Sequence[Claim], reports: Iterable[Reading], here: Point | None, known: Points) -> list[Claim]:
    """The claims that speak of the incident's place; where none does, those that speak of no place that is known.

    A claim that names no place is about that of the nearest claim of its paragraph, as incidents are made.
    """
    if here is None:
        return list(claims)
    named = {claim.id: places_of(claim) for claim in claims}
    by_id = {claim.id: claim for claim in claims}
    for placed, bare in in_one_paragraph(claims, {one.report.id: one.report for one in reports}):
        named[bare] = places_of(by_id[placed])
    points = {
        claim: [point for place in mentions if (point := _point(place, known))] for claim, mentions in named.items()
    }
    near = [claim for claim in claims if any(distance_km(point, here) <= AROUND_KM for point in points[claim.id])]
    nowhere = [claim for claim in claims if not points[claim.id]]
    return near if killed(near) is not None else nowhere


def places(claims: Iterable[Claim]) -> list[Mention]:
    """The places that claims of attacks and casualties name."""
    found: list[Mention] = []
    for claim in claims:
        proposition = claim.proposition
        if isinstance(proposition, Attack | Tally):
            found += proposition.places
        if isinstance(proposition, Attack):
            found += [target for target in proposition.targets if target.kind == "place"]
    return found


def main() -> None:
    """Prints both shares, and with `--misses` what was missed and why."""
    cli = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    cli.add_argument("folder", type=Path)
    cli.add_argument("--misses", action="store_true")
    args = cli.parse_args()
    by_incident = readings(args.folder / "reports.jsonl")
    known = coordinates()
    told: Counter[str] = Counter()
    with (args.folder / "incidents.tsv").open(encoding="utf-8") as table:
        for row in csv.DictReader(table, delimiter="\t"):
            reports = by_incident.get(row["airwars_id"], [])
            if len(reports) < 2:
                continue
            told["incidents"] += 1
            claims = of_the_day((c for r in reports for c in r.claims), date.fromisoformat(row["date"]))
            here = (float(row["latitude"]), float(row["longitude"])) if row["latitude"] else None
            found = killed(of_the_place(claims, reports, here, known))
            verdict, placed = _killed(found, row), _placed(places(claims), known, row)
            told[f"killed: {verdict}"] += 1
            told[f"place: {placed}"] += 1
            if verdict == "overlaps" and found is not None:
                told[f"width of those that overlap: {_width(found, row)}"] += 1
            if placed in MISPLACED:
                told[f"cause: {_cause(reports, known, row)}"] += 1
            if args.misses and (placed in MISPLACED or verdict in MISCOUNTED):
                shown = "none" if found is None else f"{found[0]} to {found[1]}"
                theirs = f"{row['killed_min'] or '?'} to {row['killed_max'] or '?'}"
                print(f"{row['airwars_id']}\t{row['location_ar']}\tkilled {shown}, coded {theirs}: {verdict}\t{placed}")
    print(f"{told.pop('incidents')} incidents with two or more readable reports")
    for measure in ("killed", "width", "place", "cause"):
        rows = {name: count for name, count in sorted(told.items()) if name.startswith(measure)}
        coded = sum(count for name, count in rows.items() if not name.endswith("not coded"))
        print(f"{measure}: {coded} coded")
        for name, count in rows.items():
            print(f"  {count / coded:6.1%}  {count:4}  {name}")


def _width(found: tuple[Decimal, Decimal], row: dict[str, str]) -> str:
    """How far a range that overlaps goes beyond theirs: a wide one overlaps with anything."""
    greatest = max(Decimal(row["killed_max"] or row["killed_min"]), Decimal(1))
    if found[1] <= greatest:
        return "no higher than theirs"
    return f"up to {WIDE} times theirs" if found[1] <= WIDE * greatest else f"more than {WIDE} times theirs"


def _cause(reports: Iterable[Reading], known: Points, row: dict[str, str]) -> str:
    """Why no place of the claims lies near: the lexicon lacks the place, or a report names it but no claim does."""
    here = (float(row["latitude"]), float(row["longitude"]))
    near = {ref for ref, point in known.items() if distance_km(point, here) <= NEAR_KM}
    if not near:
        return "the lexicon has no place within 10 km"
    named = {mention.ref for reading in reports for mention in reading.mentions if mention.kind == "place"}
    return "a place near is named, but in no claim" if near & named else "the lexicon's places near are not named"


def _killed(found: tuple[Decimal, Decimal] | None, row: dict[str, str]) -> str:
    if not row["killed_min"]:
        return "not coded"
    low, high = Decimal(row["killed_min"]), Decimal(row["killed_max"] or row["killed_min"])
    if found is None:
        return "overlaps (nobody killed, none counted)" if high == 0 else "no count found"
    return "overlaps" if found[0] <= high and low <= found[1] else "outside"


def _point(place: Mention, known: Points) -> Point | None:
    """Where a place lies: by its own name, else by the name within its words, as the map has it."""
    named = known.get(place.ref or "")
    if named is not None or place.ref:
        return named
    within = locate_exactly(place.text)
    return (within.lat, within.lon) if within else None


def _placed(found: list[Mention], known: Points, row: dict[str, str]) -> str:
    if not row["latitude"]:
        return "not coded"
    if not found:
        return "no place found"
    points = [point for place in found if (point := _point(place, known)) is not None]
    if not points:
        return "no coordinates known"
    here = (float(row["latitude"]), float(row["longitude"]))
    return "within 10 km" if min(distance_km(point, here) for point in points) <= NEAR_KM else "further off"


if __name__ == "__main__":
    main()
