"""HTML pages: which lines of their visible text are the article, and what they declare about it.

The text as received of a page is its visible text, not its markup: scripts and styles are dropped, blocks become lines.
The article is found with trafilatura (boilerplate removal, Barbaresi 2021).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from lxml import etree

from tawatur.ingest.lines import Line, key_of, lines_of
from tawatur.ingest.metadata import declared_address, declared_day, declared_heading, declared_metas
from tawatur.ingest.visible import between_tags, visible_text

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|div|p|article|section|h1|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
MOST_MARKUP = 5_000_000
"""Characters of markup from which the article is looked for in the visible text alone."""

DEEPEST = 200
"""Nesting from which markup is taken for hostile or broken, and not handed to recursive code."""

_ENOUGH = 200
"""Characters below which what was found as the article is taken for a miss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WebPage:
    """A page's visible text and what its markup declares.

    `article` are the keys of the lines taken for the article, None where it was not looked for or not found.
    `hostile` markup is too deep or too large to be built into a tree; it declares nothing.
    """

    text: str
    article: frozenset[str] | None = None
    title: str | None = None
    outlet: str | None = None
    author: str | None = None
    published: date | None = None
    url: str | None = None
    hostile: bool = False


def is_markup(text: str) -> bool:
    """Whether a text is an HTML page rather than plain text."""
    return _PAGE.match(text[:4000]) is not None


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page names in its first bytes."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def read_page(markup: str) -> WebPage:
    """The visible text of a page and its metadata; of broken markup, whatever can be read."""
    if len(markup) > MOST_MARKUP:
        return WebPage(text=between_tags(markup), hostile=True)
    parser = etree.HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True, no_network=True)
    root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    text, deepest = visible_text(root) if root is not None else ("", 0)
    if root is None or deepest > DEEPEST:
        return WebPage(text=between_tags(markup), hostile=True)
    metas = declared_metas(root)
    article, title, author = _extracted(markup)
    return WebPage(
        text=text,
        article=article,
        title=declared_heading(root, title or metas.get("og:title")),
        outlet=metas.get("og:site_name") or metas.get("application-name"),
        author=author or metas.get("author"),
        published=declared_day(metas, markup),
        url=declared_address(root, metas),
    )


def lines_of_article(page: WebPage) -> list[Line]:
    """The lines of the visible text found to be the article, from its title on; all lines where none was found.

    Sentences that stand between such lines are taken as well: what finds the article may spell a line in its own way.
    """
    lines = lines_of(page.text)
    if page.article is None:
        return lines
    keys = page.article
    inside = [i for i, line in enumerate(lines) if (line.key or key_of(line.text)) in keys]
    if not inside:
        return lines
    title = key_of(page.title or "")
    above = [i for i in range(inside[0]) if title and lines[i].key == title]
    first = above[-1] if above else inside[0]
    matched = frozenset(inside)
    return [
        line
        for i, line in enumerate(lines[: inside[-1] + 1])
        if i in matched or first <= i < inside[0] or (i > first and line.shape in {"paragraph", "item"})
    ]


def _extracted(markup: str) -> tuple[frozenset[str] | None, str | None, str | None]:
    """The article's lines as keys, its title and author, as trafilatura finds them."""
    import trafilatura  # noqa: PLC0415  # half a second that a plain text need not wait for

    found = trafilatura.bare_extraction(markup, with_metadata=True, include_comments=False, deduplicate=False)
    if found is None or isinstance(found, dict):
        return None, None, None
    return _article(found.text), found.title, found.author


def _article(text: str | None) -> frozenset[str] | None:
    if not text or len(text) < _ENOUGH:
        return None
    return frozenset(key for line in text.split("\n") if (key := key_of(line)))
