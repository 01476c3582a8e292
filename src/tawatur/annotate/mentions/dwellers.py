"""People told by what they live in, work with or deal in: سكان البلدة, سائق سيارة, تاجر من اللجاة."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tawatur.annotate.mentions.belonging import ON_SIDE
from tawatur.annotate.mentions.naming import widened
from tawatur.annotate.mentions.phrase import Phrase
from tawatur.annotate.mentions.site_words import opens_site, site_word
from tawatur.annotate.mentions.words import known_word, looks_adjective

if TYPE_CHECKING:
    from tawatur.annotate.mentions.reader import Reader

_OF_GOODS = frozenset({"traders", "smugglers", "workers", "crew", "companies", "passengers", "officials"})
"""People who may be called after goods: تاجر أسلحة, سائق شاحنة; what stands behind مواطن is not his name."""
_TRADING = frozenset({"traders", "smugglers"})


def of_something(reader: Reader, plain: Phrase) -> Phrase:
    """A class of people in construct with a place or thing: سكان البلدة, سائق سيارة; never of قوات الأمن, told to its end."""
    at = plain.last
    if at - plain.first > 1 and (reader.key(at - 1).startswith("ال") or looks_adjective(reader.key(at - 1))):
        return plain
    if (
        reader.same_sentence(plain.first, at + 1)
        and any(r.form.part == "masdar" for r in reader.sheet.verbs[at])
        and (
            reader.key(at + 1).startswith("ال")
            and not reader.key(at).startswith(("ال", "ب", "ل"))
            and plain.kind == "workers"
        )
    ):
        return widened(reader, plain, at + 2)
    inner = reader.at(at) if reader.same_sentence(plain.first, at) else None
    if inner is None and (_settlement(reader, plain, at) if plain.kind == "residents" else _ware(reader, plain, at)):
        return widened(reader, plain, at + 1)
    if (
        inner is None
        or inner.first != at
        or inner.preposition
        or inner.conjunction
        or (inner.sort not in {"place", "materiel", "post"} and inner.kind != "country")
        or (inner.sort == "materiel" and (plain.kind not in _OF_GOODS or inner.quantity is not None))
        or (inner.sort == "post" and plain.kind not in {"residents", "displaced"})
    ):
        return plain
    if inner.kind == "country":
        return _of_country(reader, plain, inner)
    if plain.kind == "residents" and inner.sort == "place":
        return widened(reader, plain, inner.last)
    return plain._replace(last=inner.last)


def _of_country(reader: Reader, plain: Phrase, country: Phrase) -> Phrase:
    """Forces or friends of a country told by a pronoun: قوات بلاده are the country's own, حلفاء بلاده are not."""
    if not country.pronoun:
        return plain
    if plain.mention.ref in ON_SIDE:
        return widened(reader, plain, country.last)
    return country._replace(
        first=plain.first,
        preposition=plain.preposition,
        conjunction=plain.conjunction,
        gender=plain.gender,
        number=plain.number,
    )


def _settlement(reader: Reader, plain: Phrase, at: int) -> bool:
    """Whether a village that is not named stands right behind those who live there: أهالي قرية قرب الحدود."""
    here = reader.same_sentence(plain.first, at + 1)
    return here and opens_site(reader.key(at)) and site_word(reader.key(at), reader.key(at + 1)) is not None


def _ware(reader: Reader, plain: Phrase, i: int) -> bool:
    """Whether an indefinite noun that the lexicon does not know is what a trader trades in: بائع خردة."""
    if plain.kind not in _TRADING or not reader.same_sentence(plain.first, i):
        return False
    token = reader.sheet.tokens[i]
    return token.kind == "word" and not token.key.startswith(("ال", "لل")) and not known_word(reader.sheet, i)


def native(reader: Reader, plain: Phrase) -> Phrase:
    """Somebody who trades, with where he is from: تاجر من اللجاة."""
    if plain.kind not in _TRADING or plain.number != "s" or reader.key(plain.last) != "من":
        return plain
    home = reader.at(plain.last + 1) if reader.same_sentence(plain.first, plain.last + 1) else None
    if home is None or home.sort != "place" or home.generic or home.conjunction:
        return plain
    return widened(reader, plain, home.last)
