"""Cells of tables for spreadsheets: UTF-8 that they read as such, and words that they do not run as formulas."""

from __future__ import annotations

import unicodedata

BYTE_ORDER_MARK = "\ufeff"
"""Spreadsheets read a CSV file as UTF-8 only where it begins with this."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is run by spreadsheets (OWASP, CSV injection)."""


def harmless(value: object) -> object:
    """A cell's value; words that a spreadsheet would run as a formula begin with an apostrophe.

    Blanks and invisible signs before the first sign that is seen, such as those that turn text, hide no formula.
    """
    if isinstance(value, str) and not value[:1].isalnum():  # most begin with a letter or a figure
        seen = next((sign for sign in value if unicodedata.category(sign) not in {"Cf", "Zs"}), "")
        if seen and seen in FORMULA_SIGNS:
            return "'" + value
    return value
