"""Which lines of a pasted page are the article: its title, credits and paragraphs, and what is furniture around them.

The rules are of the genre, not of any site: a paragraph closes like a sentence or is long; a headline does neither.
Headlines stand before the first paragraph (the title), rarely and short between paragraphs (subheadings); whatever of
that form follows the last paragraph, or a heading such as "related articles", points to other pages.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from tawatur.ingest.clocks import settle
from tawatur.ingest.credits import Credit
from tawatur.ingest.frames import Frame, frame_of
from tawatur.ingest.lines import Line
from tawatur.ingest.pages import Page, sort_lines
from tawatur.ingest.titles import shares_words

_SUBHEADING = 7
"""Most words of a headline kept between paragraphs; longer ones are links to other articles."""

_LINK = 5
"""Fewest words of a headline between paragraphs that can be a link to another article."""

_REPEATED = 4
"""Fewest words of a line whose second occurrence is dropped."""

_POST_LINES = 3
"""Open-ended lines that a post may have on a page with furniture around it."""

_LABEL = 2
"""Most words of a section label above an article."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The article of a page: the lines kept in order, the title among them, and what its credit lines say.

    `head` are all lines above `lead`, the first paragraph, dropped ones included; so are those of `credits`.
    """

    kept: tuple[Line, ...]
    title: Line | None
    credits: tuple[tuple[Line, Credit], ...]
    head: tuple[Line, ...]
    lead: Line | None

    @property
    def paragraphs(self) -> tuple[Line, ...]:
        """The lines kept from the first paragraph on."""
        return tuple(line for line in self.kept if self.lead and line.start >= self.lead.start)


def lay_out(lines: Sequence[Line]) -> Layout:
    """Sorts the lines of a page into the article and the rest."""
    sorted_page = sort_lines(lines)
    frame = frame_of(sorted_page)
    page = settle(sorted_page, frame)
    pairs = zip(page.lines[: frame.end], page.credits, strict=False)
    return Layout(
        kept=_kept(page, frame),
        title=None if frame.title is None else page.lines[frame.title],
        credits=tuple((line, credit) for line, credit in pairs if credit),
        head=page.lines[: frame.first],
        lead=page.lines[frame.first] if frame.first < frame.end else None,
    )


def _kept(page: Page, frame: Frame) -> tuple[Line, ...]:
    """The lines of the article, each once."""
    seen: set[str] = set()
    kept = []
    for i in range(frame.end):
        line = page.lines[i]
        name = line.key or line.text
        if page.roles[i] or (name in seen and line.words >= _REPEATED) or not _belongs(page, frame, i):
            continue
        seen.add(name)
        kept.append(line)
    return tuple(kept)


def _belongs(page: Page, frame: Frame, i: int) -> bool:
    """Whether a line that is no furniture by itself belongs to the article where it stands."""
    if page.solid[i] or i == frame.title:
        return True
    credit = page.credits[i]
    if credit:
        return _credit_stays(page, frame, i, credit)
    if page.linked[i]:
        return False
    if not any(page.solid):
        return page.lines[i].words > _LABEL and _is_post(page)
    return _headline_stays(page, frame, i)


def _headline_stays(page: Page, frame: Frame, i: int) -> bool:
    """A headline is a caption above the text, a subheading within it, and a link below it."""
    if frame.before(i):
        return page.lines[i].words > _LABEL and _speaks_of_text(page, frame, i)
    if frame.after(i):
        return False
    return not page.closes or (page.lines[i].words <= _SUBHEADING and not _runs_on(page, i))


def _credit_stays(page: Page, frame: Frame, i: int, credit: Credit) -> bool:
    """Desk words alone and numeric stamps with a clock are the page's; a bare name among text or links is a tag."""
    says = credit.outlet or credit.byline or credit.translator or credit.sources or credit.stamp
    if not says or (credit.stamp and credit.bare and credit.stamp.clock and not credit.stamp.worded):
        return False
    if frame.beside(i):
        return True
    outside = frame.before(i) or frame.after(i)
    return not credit.guessed and (not credit.bare or (outside and not page.linked[i]))


def _runs_on(page: Page, i: int) -> bool:
    """Whether another headline follows: this one then links elsewhere, and only the next may be a subheading."""
    follows = i + 1 < len(page.lines) and page.is_headline(i + 1)
    return follows and page.lines[i].words >= _LINK and page.lines[i + 1].words >= _LINK - 2


def _speaks_of_text(page: Page, frame: Frame, i: int) -> bool:
    """Whether a headline above the text is a caption or standfirst: it shares words with it; a ticker does not."""
    return shares_words(page.lines[i], page.lines[frame.first : frame.first + 3])


def _is_post(page: Page) -> bool:
    """Whether a page without any paragraph is a short post, and not a list of links with the article missing."""
    headlines = islice(filter(page.is_headline, range(len(page.lines))), _POST_LINES + 1)
    return not any(page.roles) or len(list(headlines)) <= _POST_LINES
