"""One line on standard error, and untrusted words made harmless; loads nothing, so every command starts at once."""

from __future__ import annotations

import sys
import unicodedata

LONGEST = 400
"""Code points of a report's words shown at once; the words in full are in --json and on the page."""


def complain(message: str) -> None:
    """One line on standard error."""
    sys.stderr.write(f"tawatur: {safe(message, limit=2000)}\n")


def safe(text: str, *, limit: int = LONGEST) -> str:
    """Words of a report on one line, without signs that drive a terminal or turn its direction, cut at `limit`."""
    kept = "".join(_shown(sign) for sign in text[: limit + 1])
    line = " ".join(kept.split())
    return line if len(text) <= limit else line[:limit].rstrip() + "…"


def _shown(sign: str) -> str:
    category = unicodedata.category(sign)
    if category == "Cc":
        return " "
    # Zero-width joiners shape Arabic and Persian words; every other format sign only turns or hides text.
    return "" if category in {"Cf", "Cs", "Co", "Cn"} and sign not in "\u200c\u200d" else sign
