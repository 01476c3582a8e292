"""Duals: nouns that carry the number two in their ending ("قتيلان", "صاروخين")."""

from __future__ import annotations

from functools import cache

from tawatur.arabic.listed import keys_of, listed

_LEADS = ("و", "ف", "ب", "ل", "ك")


@cache
def _duals() -> dict[str, str]:
    found: dict[str, str] = {}
    for key in listed("dual-nouns"):
        body = key[:-1] + "ت" if key.endswith("ه") else key
        found[body + "ان"] = key
        if key not in keys_of("sound-plural-nouns"):  # their plural ends alike: only "ان" is the dual without doubt
            found[body + "ين"] = key
    return found


def dual_of(key: str) -> str | None:
    """The key of the noun of which `key` is the dual, or None where it is none or may as well be a plural.

    Takes a folded key with or without the article and one-letter clitics: "والجنديان" gives "جندي", "قذيفتين" gives
    "قذيفه", "مدنيين" (two civilians, or many) gives None. Only nouns of a list: "ان" and "ين" end many other words.
    """
    if not key.endswith(("ان", "ين")):
        return None
    duals = _duals()
    found = duals.get(key)
    while found is None and len(key) > 5:  # what is left must still hold a noun
        if key.startswith("لل"):
            key = key[2:]
        elif key.startswith("ال"):
            return duals.get(key[2:])
        elif key[0] in _LEADS:
            key = key[1:]
        else:
            return None
        found = duals.get(key)
    return found
