"""The sheet that pictures are drawn on: safe words that keep their direction, marks by class, mirrored for Arabic."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from html import escape
from typing import Literal, get_args

Language = Literal["en", "ar"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
Anchor = Literal["start", "middle", "end"]

WIDTH = 720
LONGEST = 34
"""Code points of a label; longer ones are cut."""
FIRST_STRONG, POP = "\u2068", "\u2069"
"""Isolates: an Arabic label keeps its own direction and turns nothing around it."""
NON_JOINER = "\u200c"


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """One picture: a name for its file, its title, the same told in words, its size, and its marks.

    `marks` are SVG elements with classes and without colours.
    """

    name: str
    title: str
    told: str
    height: float
    marks: str

    def element(self, ground: str = "", *, size: bool = False) -> str:
        """The picture as an `svg` element on a `ground`, readable without seeing it; `size` fixes it in pixels."""
        measures = f' width="{WIDTH}" height="{self.height:g}"' if size else ""
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="picture" role="img" direction="ltr" '
            f'viewBox="0 0 {WIDTH} {self.height:g}"{measures}>'
            f"<title>{cut(self.title, 200)}</title><desc>{cut(self.told, 4000)}</desc>{ground}{self.marks}</svg>"
        )


@dataclass(frozen=True, slots=True)
class Pen:
    """Writes elements; in Arabic every place is mirrored, so that labels stand on the right."""

    language: Language

    def x(self, at: float) -> float:
        """A place counted from the side on which reading begins."""
        return WIDTH - at if self.language == "ar" else at

    def words(
        self, at: float, y: float, text: str, kind: str, *, anchor: Anchor = "start", limit: int = LONGEST
    ) -> str:
        """Words at a place; `start` is where reading begins."""
        turned: dict[Anchor, Anchor] = {"start": "end", "middle": "middle", "end": "start"}
        side = turned[anchor] if self.language == "ar" else anchor
        place = f'x="{self.x(at):g}" y="{y:g}"'
        return f'<text class="{kind}" {place} text-anchor="{side}">{FIRST_STRONG}{cut(text, limit)}{POP}</text>'

    def bar(self, at: float, y: float, length: float, thick: float, kind: str) -> str:
        """A bar that begins at a place and grows as reading goes."""
        left = self.x(at + length) if self.language == "ar" else at
        return f'<rect class="{kind}" x="{left:g}" y="{y:g}" width="{length:g}" height="{thick:g}" rx="1.5"/>'

    def line(self, at: float, y: float, to: float, below: float, kind: str) -> str:
        """A line between two places."""
        return f'<line class="{kind}" x1="{self.x(at):g}" y1="{y:g}" x2="{self.x(to):g}" y2="{below:g}"/>'

    def dot(self, at: float, y: float, size: float, kind: str) -> str:
        """A dot."""
        return f'<circle class="{kind}" cx="{self.x(at):g}" cy="{y:g}" r="{size:g}"/>'


def cut(text: str, limit: int) -> str:
    """Words for XML: no control or turning signs, cut."""
    kept = "".join(
        sign for sign in text if unicodedata.category(sign) not in {"Cc", "Cf", "Cs", "Co", "Cn"} or sign == NON_JOINER
    )
    return escape(kept if len(kept) <= limit else kept[: limit - 1] + "…", quote=False)


def nice_step(most: float, steps: int) -> int:
    """The smallest of 1, 2, 5, 10, 20, … that divides up to `most` into at most so many steps."""
    scale = 1
    while True:
        for factor in (1, 2, 5):
            if most <= factor * scale * steps:
                return factor * scale
        scale *= 10
