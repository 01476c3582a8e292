"""Small bar charts as SVG files, written by hand: no script, no outside font, labels safe in both directions."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from html import escape

BAR, GAP, LABEL, WIDTH, HEAD = 18, 6, 220, 420, 44
LONGEST = 34
"""Code points of a label; longer ones are cut."""
FIRST_STRONG, POP = "\u2068", "\u2069"
"""Isolates: an Arabic label keeps its own direction and turns nothing around it."""


def bars(title: str, values: Sequence[tuple[str, int]], *, unit: str) -> str:
    """A horizontal bar chart; every bar carries its number, and the whole is readable without seeing it."""
    most = max((number for _, number in values), default=0) or 1
    height = HEAD + len(values) * (BAR + GAP) + GAP
    width = LABEL + WIDTH + 80
    told = "; ".join(f"{label}: {number}" for label, number in values)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}"',
        ' role="img" font-family="sans-serif" font-size="13">',
        f"<title>{_safe(title)}</title><desc>{_safe(told, 4000)}</desc>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="8" y="20" font-size="15" font-weight="bold" fill="#1a1a1a">{_safe(title, 80)}</text>',
        f'<text x="8" y="36" fill="#595959">{_safe(unit, 90)}</text>',
    ]
    for at, (label, number) in enumerate(values):
        y = HEAD + at * (BAR + GAP)
        length = round(WIDTH * number / most, 1)
        parts += [
            f'<text x="{LABEL - 8}" y="{y + 14}" text-anchor="end" fill="#1a1a1a">{_safe(label)}</text>',
            f'<rect x="{LABEL}" y="{y}" width="{length}" height="{BAR}" fill="#2f5d8a"/>',
            f'<text x="{LABEL + length + 6}" y="{y + 14}" fill="#1a1a1a">{number:,}</text>',
        ]
    return "\n".join([*parts, "</svg>"]) + "\n"


def _safe(text: str, limit: int = LONGEST) -> str:
    """Words for XML: no control or turning signs, cut, isolated from the direction of what stands around them."""
    kept = "".join(
        sign for sign in text if unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn"} or sign == "\u200c"
    )
    cut = kept if len(kept) <= limit else kept[: limit - 1] + "…"
    return FIRST_STRONG + escape(cut, quote=True) + POP
