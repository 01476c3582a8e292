"""Which lines of a pasted page are the article: its title, credits and paragraphs, and what is furniture around them.

The rules are of the genre, not of any site: a paragraph closes like a sentence or is long; a headline does neither. Headlines
stand before the first paragraph (the title), rarely and short between paragraphs (subheadings); whatever of that form
follows the last paragraph, or a heading such as "related articles", points to other pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from tawatur.ingest.credits import Credit, read_credit
from tawatur.ingest.furniture import Role, furniture_role, is_menu
from tawatur.ingest.lines import LONG, Line
from tawatur.ingest.names import looks_like_outlet, words_for
from tawatur.ingest.titles import choose_title, shares_words

_SUBHEADING = 7
"""Most words of a headline kept between paragraphs; longer ones are links to other articles."""

_LINK = 5
"""Fewest words of a headline between paragraphs that can be a link to another article."""

_CLOSING_HABIT = 0.6
"""Share of long lines that end like sentences from which an open end tells a headline from a paragraph."""

_LEAST_BEFORE_END = 0.4
"""Share of the paragraphs' characters that must precede a comments heading for it to end the article."""

_REPEATED = 4
"""Fewest words of a line whose second occurrence is dropped."""

_OPENER_WORDS = 3
_OPEN_PARAGRAPH = 12
"""Words from which an open-ended line is a paragraph in a text that does not close its paragraphs."""

_SIGNED = re.compile(r"[—–-]\s.{1,60}\(@\w{1,20}\)")
_POST_LINES = 5
"""Most lines above a signature ("— Name (@handle) date") that can belong to the post it signs."""

_ARABIC = re.compile("[\u0621-\u064a]")
_FOREIGN_WORDS = 8
_TAG_WORDS = 3
_HEADER = 6
"""Most lines between a summary and the text it heads."""

_TICKER = 3
"""Headlines above a menu that are no longer a title and its standfirst."""

_MOST_STAMPS = 2
"""Dates above a text that can be its own (published, updated); more are those of a list of articles."""

_LABEL = 2
"""Most words of a section label above an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The lines kept, in order, the title among them, and what the credit lines say (dropped ones included)."""

    kept: tuple[Line, ...]
    title: Line | None
    credits: tuple[tuple[Line, Credit], ...]
    head: tuple[Line, ...]
    lead: Line | None


def _foreign(line: Line, *, arabic: bool) -> Role | None:
    """A short line in Latin letters on an Arabic page is a button or a widget, unless it is an outlet's name."""
    if not arabic or line.words > _FOREIGN_WORDS or line.shape != "headline" or _ARABIC.search(line.text):
        return None
    return None if looks_like_outlet(line.text) or line.text.isupper() else "line"


class _Page:
    """The lines of one page with what each was taken for: `solid` is text, `linked` stands in a block of links."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lines = lines
        arabic = sum(_ARABIC.search(line.text) is not None for line in lines) * 2 > len(lines)
        self.roles = [furniture_role(line) or _foreign(line, arabic=arabic) for line in lines]
        self.credits = [
            read_credit(line) if not role or line.shape == "scrap" else None
            for line, role in zip(lines, self.roles, strict=True)
        ]
        long = [line for line in lines if line.words >= LONG]
        self.closes = not long or sum(line.closed for line in long) >= _CLOSING_HABIT * len(long)
        self.solid: list[bool] = []
        self.linked: list[bool] = []
        block = False
        for i, role in enumerate(self.roles):
            self.solid.append(self._solid(i, block=block))
            block = role == "section" or (block and not self.solid[i])
            self.linked.append(block)
        for i, line in enumerate(lines):
            if _SIGNED.match(line.text):
                self._keep_post(i)

    def _keep_post(self, signature: int) -> None:
        """Takes the lines of a quoted post for text: all that stands between the text before it and its signature."""
        for i in range(signature - 1, max(-1, signature - _POST_LINES), -1):
            if self.solid[i] or self.roles[i]:
                break
            self.solid[i], self.credits[i] = True, None

    def _solid(self, i: int, *, block: bool) -> bool:
        """Whether line `i` is text of an article rather than a headline, a credit or furniture.

        In a `block` of links, where headlines can be long, only a closed line is.
        """
        line = self.lines[i]
        if self.roles[i] or (self.credits[i] and line.words < LONG) or (block and self.closes and not line.closed):
            return False
        if line.shape in {"paragraph", "item"} or _opens_like_text(line):
            return True
        return not self.closes and line.words >= _OPEN_PARAGRAPH


def lay_out(lines: Sequence[Line]) -> Layout:
    """Sorts the lines of a page into the article and the rest."""
    page = _Page(lines)
    end = _end(page)
    solid = [i for i in range(end) if page.solid[i]]
    first, last = (solid[0], solid[-1]) if solid else (end, end - 1)
    first = _below_header(page, solid) or first
    title = _title(page, first, solid)
    if title is not None and title >= first:
        first = next((i for i in solid if i > title), end)
    for i, credit in enumerate(page.credits):
        if credit and credit.stamp and _page_clock(page, i, first=first, last=last, title=title):
            page.credits[i], page.roles[i] = None, "line"
        elif credit and credit.bare and credit.byline and _is_tag(page, i, first=first, last=last):
            page.credits[i] = None
    kept = _kept(page, first=first, last=last, title=title, end=end)
    credits = tuple((line, credit) for line, credit in zip(lines[:end], page.credits, strict=False) if credit)
    return Layout(
        kept=tuple(lines[i] for i in kept),
        title=None if title is None else lines[title],
        credits=credits,
        head=tuple(lines[:first]),
        lead=lines[first] if first < end else None,
    )


def _is_tag(page: _Page, i: int, *, first: int, last: int) -> bool:
    """Whether a bare name is one of a list of tags: away from the text, or followed by another short line."""
    if i < first:
        return False
    follows = page.lines[i + 1] if i + 1 < len(page.lines) else None
    return i != last + 1 or (follows is not None and follows.words <= _TAG_WORDS and not page.roles[i + 1])


def _page_clock(page: _Page, i: int, *, first: int, last: int, title: int | None) -> bool:
    """Whether a date is the visitor's own day, printed at the top of the page among its menus, and not the report's.

    Above the title a date is trusted only if no search box and no second headline stands between them, and, on the very
    first line, only without a clock. Below the first paragraph only one beside an outlet or a person, at the end of the
    text, is trusted.
    """
    credit = page.credits[i]
    if credit is None or i > first:
        return credit is not None and (i > last + 2 or not (credit.outlet or credit.byline))
    stamps = sum(
        other is not None and other.stamp is not None and other.bare and not page.linked[k]
        for k, other in enumerate(page.credits[:first])
    )
    if page.linked[i] or stamps > _MOST_STAMPS:
        return True
    if title is None or i > title:
        return False
    between = range(i + 1, title)
    menus = any(page.roles[k] and is_menu(page.lines[k]) for k in between)
    headlines = sum(not page.roles[k] and not page.credits[k] for k in between)
    return menus or headlines > 1 or (i == 0 and credit.stamp is not None and credit.stamp.clock)


def _below_header(page: _Page, solid: Sequence[int]) -> int | None:
    """The first paragraph below a header that opens with a summary: its date stands after one paragraph and before the next."""
    if len(solid) < 2:  # a summary and a text
        return None
    between = range(solid[0] + 1, min(solid[1], solid[0] + _HEADER))
    dated = any((credit := page.credits[i]) and credit.stamp and credit.bare for i in between)
    return solid[1] if dated else None


def _opens_like_text(line: Line) -> bool:
    """Whether an open-ended line begins as headlines do not: "and he added", "for its part"."""
    if line.words <= _OPENER_WORDS:
        return False
    words = line.key.split()
    openers = words_for("opener")
    return any(" ".join(words[:n]) in openers for n in (1, 2, 3))


def _end(page: _Page) -> int:
    """Where the article ends because comments begin; all lines where they do not."""
    total = sum(len(line.text) for line, solid in zip(page.lines, page.solid, strict=True) if solid)
    before = 0
    for i, line in enumerate(page.lines):
        if page.roles[i] == "end" and before and before >= _LEAST_BEFORE_END * total:
            return i
        before += len(line.text) if page.solid[i] else 0
    return len(page.lines)


def _title(page: _Page, first: int, solid: Sequence[int]) -> int | None:
    """The title's index: a headline above the first paragraph, or a long open-ended first line."""
    taken = (page.roles, page.credits, page.linked, page.solid)
    candidates = [i for i in range(first) if not any(kinds[i] for kinds in taken)]
    menu = max((i for i in range(first) if page.roles[i] and is_menu(page.lines[i])), default=-1)
    below = [i for i in candidates if i > menu]
    if below or len(candidates) > _TICKER:
        candidates = below
    text = [page.lines[i] for i in solid[:3]]
    chosen = choose_title([page.lines[i] for i in candidates], text)
    return None if chosen is None else candidates[chosen]


def _kept(page: _Page, *, first: int, last: int, title: int | None, end: int) -> list[int]:
    """The indices of the lines of the article."""
    seen: Counter[str] = Counter()
    kept = []
    for i in range(end):
        line = page.lines[i]
        if page.roles[i] or not _belongs(page, i, first=first, last=last, title=title, block=page.linked[i]):
            continue
        name = line.key or line.text
        if line.words >= _REPEATED and seen[name]:
            continue
        seen[name] += 1
        kept.append(i)
    return kept


def _belongs(page: _Page, i: int, *, first: int, last: int, title: int | None, block: bool) -> bool:
    line, credit = page.lines[i], page.credits[i]
    if page.solid[i] or i == title:
        return True
    if credit:
        beside = i in (first - 1, last + 1)
        return _credit_stays(credit, beside=beside, near=beside or (not block and not first <= i <= last))
    if block:
        return False
    if i < first:
        return line.words > _LABEL and _above(page, i, first)
    if i > last:
        return last < 0 or not any(page.solid)
    return not page.closes or (line.words <= _SUBHEADING and not _runs_on(page, i))


def _runs_on(page: _Page, i: int) -> bool:
    """Whether another headline follows: then this one is a link to another article, and only the next may be a subheading."""
    follows = i + 1 < len(page.lines) and not (page.solid[i + 1] or page.roles[i + 1] or page.credits[i + 1])
    return follows and page.lines[i].words >= _LINK and page.lines[i + 1].words >= _LINK - 2


def _credit_stays(credit: Credit, *, beside: bool, near: bool) -> bool:
    """Numeric stamps with a clock are the page's, not the article's; a bare name inside the text or among links is a tag."""
    if credit.stamp and credit.bare and credit.stamp.clock and not credit.stamp.worded:
        return False
    if credit.guessed:
        return beside
    return near or not credit.bare


def _above(page: _Page, i: int, first: int) -> bool:
    """Whether a headline above the text is a caption or standfirst: it shares words with the text; a ticker does not."""
    text = page.lines[first : first + 3]
    return not text or shares_words(page.lines[i], text)
