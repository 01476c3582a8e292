"""Gazetteers that the user added: kept as plain tables in the user's data folder, read like the package's own."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tawatur.errors import InputError

FOLDER = "TAWATUR_PLACES"
"""The environment variable that names another folder for added gazetteers."""
COLUMNS = ("id", "label", "names", "kind", "lat", "lon", "population", "region")
MOST_BYTES = 400_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class AddedPlace:
    """A place of an added gazetteer: its id there, English label, Arabic names, kind, WGS 84 degrees, population.

    `region` is the gazetteer's own code of the province that it lies in, or that it is; empty where none is told.
    """

    id: str
    label: str
    names: tuple[str, ...]
    kind: str
    lat: float
    lon: float
    population: int
    region: str = ""


def folder() -> Path:
    """Where added gazetteers are kept: `$TAWATUR_PLACES`, else `tawatur/places` in the user's data folder."""
    named = os.environ.get(FOLDER)
    if named:
        return Path(named)
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return Path(base) / "tawatur" / "places"


@cache
def added_places() -> tuple[AddedPlace, ...]:
    """Every place of every added gazetteer, by file name and row."""
    return tuple(place for file in added_files() for place in _kept(file))


def added_files() -> tuple[Path, ...]:
    """The added gazetteers' files, in order."""
    return tuple(sorted(folder().glob("*.tsv"))) if folder().is_dir() else ()


def add_gazetteer(source: Path) -> tuple[Path, int]:
    """Takes a gazetteer over into the user's folder; returns its file there and how many places it holds.

    GeoNames country files (19 tab-separated columns without header) and tables with a header (Who's On First
    exports, or any with columns for name, lat and lon) are understood. Only places with an Arabic name are kept.

    Raises:
        InputError: the file cannot be read or is no gazetteer.
    """
    try:
        if source.stat().st_size > MOST_BYTES:
            message = f"{source} is larger than {MOST_BYTES // 1_000_000} MB; cut it to the countries you need"
            raise InputError(message)
        text = source.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        message = f"{source} cannot be read as UTF-8 text: {fault}"
        raise InputError(message) from fault
    places = list(_places(text.splitlines()))
    if not places:
        message = (
            f"{source} holds no place with an Arabic name and coordinates; see `tawatur places --help` for the formats"
        )
        raise InputError(message)
    target = folder() / f"{source.stem}.tsv"
    target.parent.mkdir(parents=True, exist_ok=True)
    half = target.with_suffix(".part")
    with half.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, delimiter="\t", quoting=csv.QUOTE_NONE, escapechar="\\")
        writer.writerow(COLUMNS)
        for place in places:
            names = " | ".join(place.names)
            writer.writerow(
                (place.id, place.label, names, place.kind, place.lat, place.lon, place.population, place.region)
            )
    half.replace(target)
    added_places.cache_clear()
    return target, len(places)


def remove_gazetteer(name: str) -> Path:
    """Removes an added gazetteer by its name. Raises `InputError` where there is none of that name."""
    target = folder() / f"{name}.tsv"
    if Path(name).name != name or not target.is_file():
        message = f"no gazetteer named {name} was added; `tawatur places list` shows those that were"
        raise InputError(message)
    target.unlink()
    added_places.cache_clear()
    return target


def _kept(file: Path) -> Iterator[AddedPlace]:
    with file.open(encoding="utf-8", newline="") as table:
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield AddedPlace(
                id=f"{file.stem}-{row['id']}", label=row["label"], names=tuple(row["names"].split(" | ")),
                kind=row["kind"], lat=float(row["lat"]), lon=float(row["lon"]), population=int(row["population"] or 0),
                region=row.get("region") or "",
            )  # fmt: skip


def _places(lines: Iterable[str]) -> Iterator[AddedPlace]:
    rows = iter(lines)
    first = next(rows, "").split("\t")
    if len(first) == len(_GEONAMES) and first[0].isdigit():
        records = (dict(zip(_GEONAMES, row, strict=False)) for row in (first, *(line.split("\t") for line in rows)))
        yield from _read(records)
    else:
        header = [name.strip().lower() for name in first]
        yield from _read(dict(zip(header, line.split("\t"), strict=False)) for line in rows)


_GEONAMES = (
    "geonameid", "name", "asciiname", "alternatenames", "lat", "lon", "feature_class", "kind", "country", "cc2",
    "admin1", "admin2", "admin3", "admin4", "population", "elevation", "dem", "timezone", "modified",
)  # fmt: skip
_IDS = ("id", "wof_id", "geonameid", "geonames_id")
_NAMES = ("name_ar", "names", "alternatenames", "name")
_SEPARATORS = str.maketrans({"|": ",", "،": ",", ";": ","})


def _read(records: Iterable[Mapping[str, str]]) -> Iterator[AddedPlace]:
    for number, row in enumerate(records, start=1):
        names = dict.fromkeys(
            name.strip() for column in _NAMES for name in row.get(column, "").translate(_SEPARATORS).split(",")
        )
        arabic = tuple(name for name in names if any("\u0621" <= letter <= "\u064a" for letter in name))
        try:
            lat, lon = float(row.get("lat") or row["latitude"]), float(row.get("lon") or row["longitude"])
        except (KeyError, ValueError):
            continue
        if not arabic or not (-90 <= lat <= 90 and -180 <= lon <= 180):
            continue
        latin = next((name for name in (row.get("name_en", "").split("|")[0], row.get("name", "")) if name), arabic[0])
        yield AddedPlace(
            id=next((row[column] for column in _IDS if row.get(column)), str(number)),
            label=latin, names=arabic, kind=row.get("placetype") or row.get("kind") or "place", lat=lat, lon=lon,
            population=int(row["population"]) if row.get("population", "").isdigit() else 0, region=_region(row),
        )  # fmt: skip


def _region(row: Mapping[str, str]) -> str:
    """Who's On First numbers its regions; GeoNames counts them within the country."""
    if row.get("region_id", "").isdigit():
        return row["region_id"]
    return f"{row['country']}.{row['admin1']}" if row.get("admin1") and row.get("country") else ""
