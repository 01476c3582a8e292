"""How the terminal is written to for people: a console that takes no orders from a report's words."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from tawatur.views.cli.complaints import LONGEST, safe


def console() -> Console:
    """Standard output for people; colours and width follow the terminal."""
    return Console(highlight=False, markup=False, emoji=False, soft_wrap=False)


def words(text: str, style: str = "", *, limit: int = LONGEST) -> Text:
    """A report's words as a run of rich text."""
    return Text(safe(text, limit=limit), style=style)


def indented(text: str, by: int, style: str = "", *, limit: int = LONGEST) -> Padding:
    """A report's words so many columns to the right, lines that are broken too."""
    return Padding(words(text, style, limit=limit), (0, 0, 0, by))
