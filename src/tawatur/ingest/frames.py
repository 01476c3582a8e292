"""Where on a page the article stands: its title, its first and its last paragraph, and where comments begin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.ingest.furniture import is_menu
from tawatur.ingest.pages import Page
from tawatur.ingest.titles import choose_title

_LEAST_BEFORE_END = 0.4
"""Share of the paragraphs' characters that must precede a comments heading for it to end the article."""

_HEADER = 6
"""Most lines between a summary and the text it heads."""

_TICKER = 3
"""Headlines above a menu that are no longer a title and its standfirst."""

_READ = 3
"""Paragraphs that a title is compared with."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """Line numbers of a page: its title, its first and last paragraph, and the end of all that can be article.

    Without any paragraph `first` is `end` and `last` the line before it.
    """

    title: int | None
    first: int
    last: int
    end: int

    def before(self, i: int) -> bool:
        """Whether line `i` stands above the text."""
        return i < self.first

    def after(self, i: int) -> bool:
        """Whether line `i` stands below the text."""
        return i > self.last

    def beside(self, i: int) -> bool:
        """Whether line `i` touches the text from above or below."""
        return i in (self.first - 1, self.last + 1)


def frame_of(page: Page) -> Frame:
    """Finds the frame of the article on a page."""
    end = _end(page)
    solid = [i for i in range(end) if page.solid[i]]
    if not solid:
        title = _title(page, end, solid)
        end = next((i for i in range((title or 0) + 1, end) if page.roles[i] in {"section", "end"}), end)
        return Frame(title=title, first=end, last=end - 1, end=end)
    first = _below_header(page, solid) or solid[0]
    return Frame(title=_title(page, first, solid), first=first, last=solid[-1], end=end)


def _end(page: Page) -> int:
    """Where the article ends because comments begin; the number of lines where they do not."""
    total = sum(len(line.text) for line, solid in zip(page.lines, page.solid, strict=True) if solid)
    before = 0
    for i, line in enumerate(page.lines):
        if page.roles[i] == "end" and before and before >= _LEAST_BEFORE_END * total:
            return i
        before += len(line.text) if page.solid[i] else 0
    return len(page.lines)


def _below_header(page: Page, solid: Sequence[int]) -> int | None:
    """The first paragraph below a header that opens with a summary: a date stands between the summary and the text."""
    if len(solid) < 2:  # a summary and a text
        return None
    between = range(solid[0] + 1, min(solid[1], solid[0] + _HEADER))
    dated = any((credit := page.credits[i]) and credit.stamp and credit.bare for i in between)
    return solid[1] if dated else None


def _title(page: Page, first: int, solid: Sequence[int]) -> int | None:
    """The title's line: a headline above the first paragraph and below the page's menu."""
    candidates = [i for i in range(first) if page.is_headline(i) and not page.linked[i]]
    menu = max((i for i in range(first) if page.roles[i] and is_menu(page.lines[i])), default=-1)
    below = [i for i in candidates if i > menu]
    if below or len(candidates) > _TICKER:
        candidates = below
    chosen = choose_title([page.lines[i] for i in candidates], [page.lines[i] for i in solid[:_READ]])
    return None if chosen is None else candidates[chosen]
