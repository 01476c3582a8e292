"""Finding where a place string lies: the curated places, derived cities, and any gazetteer the user added.

A string names a place within places ("حي المزة في دمشق"), often behind a head noun and beside a direction. The most
specific name wins; of several places of one name the one nearest to the other places named, else the larger.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt

from tawatur.arabic.tokens import tokenise
from tawatur.lexicon.added import added_places
from tawatur.lexicon.tables import Row, rows, several

EARTH_KM = 6371.0
LONGEST_NAME = 5
"""Words of the longest place name looked up."""
SHORTEST_GUESS = 5
"""Letters a name needs before one differing letter is forgiven."""
SHORTEST_NAME = 3
"""Letters of a name that remain when what is written onto it is taken off."""
SPREAD_KM = 150.0
"""How far a province reaches: within it, being near to its middle says nothing."""
COUNTRIES = frozenset({"country", "state"})
WIDE = frozenset(
    {"country", "province", "governorate", "region", "desert", "mountain", "river", "sea", "district", "county"}
)
_HEADS = frozenset(
    {
        "قريه", "قري", "بلده", "بلدات", "مدينه", "مدن", "ناحيه", "منطقه", "محافظه", "مخيم", "حي", "احياء", "ريف",
        "محيط", "اطراف", "مزرعه", "مفرق", "طريق", "جسر", "دوار", "قضاء", "حقل", "قرب", "بالقرب", "من", "في", "شرق",
        "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "وسط", "مدخل", "باتجاه", "بين", "و",
    }
)  # fmt: skip
_SETTLED = frozenset({"قريه", "بلده", "مدينه", "ناحيه", "محافظه", "منطقه", "حي", "مخيم"})
"""Heads that a listed name may stand with or without."""
_RURAL = frozenset({"ريف", "محافظه", "شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "بريف", "وسط"})
"""Words before the wider place: شرق ديرالزور is not in the town."""
_BESIDE = _HEADS | {
    "مناطق", "محاور", "محور", "ارياف", "ريفي", "باديه", "باديتي", "بلدتي", "قريتي", "مدينتي", "منطقتي", "محافظتي", "ضفاف",
    "ضفه", "ضفتي", "نهر", "جبل", "سهل", "وادي", "تل", "قاعده", "معبر", "مطار", "حدود", "مركز", "داخل", "خارج", "مشارف",
    "تخوم", "ضواحي", "ضاحيه", "شماليه", "جنوبيه", "شرقيه", "غربيه", "وسطي", "احدي", "عند", "الي", "علي", "انحاء", "عموم",
}  # fmt: skip
"""Words that may stand around the one name of a string that is located exactly; any other word may be part of a name
that is not listed: كويت الرحمة is not Kuwait."""
_CLITICS = {"": "", "و": "", "ب": "", "ل": "", "بال": "ال", "وال": "ال", "لل": "ال"}
"""What may be written onto a name, and what stands there without it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A place of the gazetteer: reference, English label, kind, WGS 84 degrees, and population where known.

    `region` is the gazetteer's code of the province that the place lies in, or that it is; empty where unknown.
    """

    ref: str
    label: str
    kind: str
    lat: float
    lon: float
    country: str = ""
    population: int = 0
    region: str = ""


def distance_km(a: Place, b: Place) -> float:
    """Great-circle distance."""
    lat_a, lat_b = radians(a.lat), radians(b.lat)
    h = sin((lat_b - lat_a) / 2) ** 2 + cos(lat_a) * cos(lat_b) * sin(radians(b.lon - a.lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(h))


def locate(text: str, context: Iterable[str] = ()) -> Place | None:
    """The place that `text` names most narrowly, or None. `context` are further strings that tell where about it is."""
    named = list(_named(text))
    if not named:
        return None
    wider = [found for string in context for _, _, found in _named(string)]
    wider += [found for _, wide, found in named if wide]
    around = [found[0] for found in wider] + [found[0] for _, wide, found in named if not wide and len(found) == 1]
    regions = {place.region for found in wider for place in found if place.region and place.kind in WIDE}
    narrow = [found for _, wide, found in named if not wide] or [found for _, _, found in named]
    return max(narrow[0], key=lambda place: _likelihood(place, around, regions))


def locate_exactly(text: str, countries: AbstractSet[str] = frozenset()) -> Place | None:
    """The place that `text` names letter by letter, beside words of kind and direction alone; else None.

    Of namesakes only those in `countries` (ISO 3166 codes) are meant, where any are given: those of the other places
    that a report names. No slip of the pen is forgiven, no word that might belong to the name is passed over, and two names
    side by side may be a third.
    """
    words = [token.key for token in tokenise(text) if token.kind != "sign"]
    named = list(_exactly_named(words))
    covered = {at for first, last, _ in named for at in range(first, last)}
    begun = {first for first, _, _ in named if not _is_beside(words[first])}
    adjoining = begun & {last for _, last, _ in named}
    if adjoining or any(at not in covered and not _is_beside(word) for at, word in enumerate(words)):
        return None
    home = [[p for p in found if not countries or country_of(p) in countries] for *_, found in named]
    inner = [
        found for (first, *_), found in zip(named, home, strict=True) if not first or words[first - 1] not in _RURAL
    ]
    around = [found[0] for found in home if len(found) == 1]
    meant = next(iter(inner or home), [])
    return max(meant, key=lambda place: _likelihood(place, around, frozenset()), default=None)


def _exactly_named(words: Sequence[str]) -> Iterator[tuple[int, int, Sequence[Place]]]:
    """The names among words, longest first: the first word, the word after the last, the places spelled so."""
    at = 0
    while at < len(words):
        for last in range(min(len(words), at + LONGEST_NAME), at, -1):
            name = words[at:last]
            found = () if all(map(_is_beside, name)) else _spelled_exactly(name)
            if found:
                yield at, last, found
                at = last
                break
        else:
            at += 1


def _spelled_exactly(words: Sequence[str]) -> Sequence[Place]:
    for clitic, kept in _CLITICS.items():
        first = words[0].removeprefix(clitic)
        if words[0].startswith(clitic) and (not clitic or len(first) >= SHORTEST_NAME):
            name = (kept + first, *words[1:])
            spelled = "".join(name)
            found = [place for place in _index().get(_joined(name), ()) if (place.ref, spelled) in _spellings()]
            if found:
                return found
    return ()


def _is_beside(word: str) -> bool:
    return any(word.startswith(c) and word.removeprefix(c).removeprefix("ال") in _BESIDE for c in _CLITICS)


def _likelihood(
    place: Place, around: Sequence[Place], regions: AbstractSet[str]
) -> tuple[bool, bool, float, bool, bool, int]:
    """In the same country as the rest, in the province told, near; chosen by hand, a settlement, then the larger."""
    others = [other for other in around if other.ref != place.ref]
    at_home = not others or country_of(place) in {country_of(other) for other in others}
    near = min((distance_km(place, other) for other in others if other.kind not in COUNTRIES), default=0.0)
    by_hand = place.ref.startswith("places/")
    inside = by_hand or place.region in regions
    return at_home, inside, -round(near / SPREAD_KM), by_hand, place.kind not in WIDE, place.population


def place_of(ref: str) -> Place | None:
    """The listed place with this reference; None where there is none, or nobody knows where it lies."""
    return _by_ref().get(ref)


@cache
def _by_ref() -> dict[str, Place]:
    return {place.ref: place for places in _index().values() for place in places}


@cache
def country_of(place: Place) -> str:
    """The country of a place as ISO 3166 code: its own where listed, else that of the nearest listed place."""
    if place.country:
        return place.country
    return min(_listed(), key=lambda other: distance_km(place, other)).country


@cache
def _listed() -> tuple[Place, ...]:
    found = (place for places in _index().values() for place in places if place.country and place.kind not in WIDE)
    return tuple(dict.fromkeys(found))


def _named(text: str) -> Iterator[tuple[int, bool, Sequence[Place]]]:
    """The names found in a string: at which word, whether it tells the wider area, the places of that name."""
    words = [token.key for token in tokenise(text) if token.kind != "sign"]
    at = 0
    while at < len(words):
        for last in range(min(len(words), at + LONGEST_NAME), at, -1):
            found = _look_up(words[at:last])
            if found:
                yield at, at > 0 and words[at - 1] in _RURAL, found
                at = last
                break
        else:
            at += 1


def _look_up(words: Sequence[str]) -> Sequence[Place]:
    if all(word in _HEADS for word in words):
        return ()
    index = _index()
    for key in _keys(words):
        if key in index:
            return _spelled_so(index[key], words)
    joined = _joined(words)
    if len(joined) >= SHORTEST_GUESS and len(words) == 1:
        for guess in _one_letter_off(joined):
            if guess in index:
                return index[guess]
    return ()


def _spelled_so(places: Sequence[Place], words: Sequence[str]) -> Sequence[Place]:
    """Those whose name has its articles where the text has them, if any do: عقيبة is not العقيبة."""
    spelled = "".join(words)
    return [place for place in places if (place.ref, spelled) in _spellings()] or places


def _keys(words: Sequence[str]) -> Iterator[str]:
    """The spellings a name is looked up under: as it stands, and without a clitic or article on its first word."""
    yield _joined(words)
    first = words[0]
    for prefix in ("ال", "وال", "بال", "ب", "و", "ل"):
        if first.startswith(prefix) and len(first) - len(prefix) >= 3:
            yield _joined((first[len(prefix) :], *words[1:]))


def _joined(words: Sequence[str]) -> str:
    """A name's key: without spaces or articles, so that دير الزور, ديرالزور and البو كمال, البوكمال meet."""
    return "".join(word[2:] if word.startswith("ال") and len(word) > 4 else word for word in words)


def _one_letter_off(name: str) -> Iterator[str]:
    """The name with one letter dropped or two neighbours swapped: slips of the pen, in a fixed order."""
    for i in range(1, len(name)):
        yield name[:i] + name[i + 1 :]
    for i in range(1, len(name) - 1):
        yield name[:i] + name[i + 1] + name[i] + name[i + 2 :]


@cache
def _index() -> dict[str, list[Place]]:
    """The places by the keys of their names."""
    index: dict[str, list[Place]] = {}
    for place, words in _names():
        found = index.setdefault(_joined(words), [])
        if place not in found:
            found.append(place)
    return index


@cache
def _spellings() -> frozenset[tuple[str, str]]:
    """Each place's reference with each of its names, articles and all."""
    return frozenset((place.ref, "".join(words)) for place, words in _names())


def _names() -> Iterator[tuple[Place, Sequence[str]]]:
    """Every place with every name of it as words, a head noun before it ("قرية") taken off."""
    for place, names in _places():
        for name in names:
            words = [token.key for token in tokenise(name) if token.kind != "sign"]
            while len(words) > 1 and words[0] in _SETTLED:
                words = words[1:]
            if words:
                yield place, words


def _places() -> Iterator[tuple[Place, Sequence[str]]]:
    for table in ("places", "cities"):
        for row in rows(table):
            if row["lat"] and row["lon"]:
                yield _place(f"{table}/{row['id']}", row), (row["name"], *several(row["aliases"]))
    for added in added_places():
        place = Place(
            ref=f"added/{added.id}", label=added.label, kind=added.kind, lat=added.lat, lon=added.lon,
            population=added.population, region=added.region,
        )  # fmt: skip
        yield place, added.names


def _place(ref: str, row: Row) -> Place:
    lat, lon = float(row["lat"]), float(row["lon"])
    return Place(ref=ref, label=row["label"], kind=row["kind"], lat=lat, lon=lon, country=row["country"])


def forget() -> None:
    """Forgets what was read, after a gazetteer was added or removed."""
    for kept in (_index, _by_ref, _spellings, _listed, country_of):
        kept.cache_clear()
