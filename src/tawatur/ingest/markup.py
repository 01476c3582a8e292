"""HTML to visible text: what a reader of the page would see, line by line, which lines are its article, what it declares.

The text as received of a page is its visible text, not its markup: scripts and styles are dropped, blocks become lines. The
article is found with trafilatura (boilerplate removal, Barbaresi 2021); dates come only from what the page declares in
so many words, never from a guess over its text, because such guesses take a footer's copyright year for the date.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlsplit

from lxml import etree

from tawatur.ingest.lines import Line, key_of, lines_of

_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|script|div|p|article|section|h1|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_HIDDEN = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "head", "select", "canvas", "math"}
)
_INLINE = frozenset(
    [
        "a",
        "abbr",
        "acronym",
        "b",
        "bdi",
        "bdo",
        "big",
        "cite",
        "code",
        "data",
        "del",
        "dfn",
        "em",
        "font",
        "i",
        "ins",
        "kbd",
        "label",
        "mark",
        "q",
        "rp",
        "rt",
        "ruby",
        "s",
        "samp",
        "small",
        "span",
        "strike",
        "strong",
        "sub",
        "sup",
        "time",
        "tt",
        "u",
        "var",
        "wbr",
    ]
)
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[A-Za-z!?][A-Za-z0-9]*)[^<>]*>")
_SPACE = re.compile(r"[ \t\r\n\f\u00a0]+")
_DATED = (
    "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "date", "pubdate", "publishdate",
    "publish-date", "publication_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.date", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_LINKED_DATE = re.compile(r"\"datePublished\"\s*:\s*\"\s*(\d{4}-\d{2}-\d{2})")
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")

MOST_MARKUP = 5_000_000
"""Characters of markup from which the article is looked for in the visible text alone."""

DEEPEST = 200
"""Nesting from which markup is taken for hostile or broken, and not handed to recursive code."""

_ENOUGH = 200
"""Characters below which what was found as the article is taken for a miss."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page's visible text and what its markup declares.

    `article` are the keys of the lines taken for the article, None where it was not looked for or not found. `hostile` markup
    is too deep or too large to be built into a tree; it declares nothing.
    """

    text: str
    article: frozenset[str] | None
    title: str | None
    outlet: str | None
    author: str | None
    published: date | None
    url: str | None
    hostile: bool


def is_markup(text: str) -> bool:
    """Whether a text is an HTML page rather than plain text."""
    return _PAGE.match(text[:4000]) is not None


def declared_charset(data: bytes) -> str | None:
    """The encoding that a page names in its first bytes."""
    match = _CHARSET.search(data[:4096])
    return match[1].decode("ascii") if match else None


def read_page(markup: str) -> Page:
    """The visible text of a page and its metadata; of broken markup, whatever can be read."""
    if len(markup) > MOST_MARKUP:
        return _plain(markup)
    parser = etree.HTMLParser(encoding="utf-8", recover=True, remove_comments=True, remove_pis=True, no_network=True)
    root = etree.fromstring(markup.encode("utf-8", "replace"), parser)
    text, deepest = _visible(root) if root is not None else ("", 0)
    if root is None or deepest > DEEPEST:
        return _plain(markup)
    metas = _metas(root)
    article, title, author = _extracted(markup)
    title, author = title or metas.get("og:title"), author or metas.get("author")
    return Page(
        text=text,
        article=article,
        title=_heading(root, title),
        outlet=metas.get("og:site_name") or metas.get("application-name"),
        author=author,
        published=_published(metas, markup),
        url=_address(root, metas),
        hostile=False,
    )


def _extracted(markup: str) -> tuple[frozenset[str] | None, str | None, str | None]:
    """The article's lines as keys, its title and author, as trafilatura finds them."""
    import trafilatura  # noqa: PLC0415  # half a second that a plain text need not wait for

    found = trafilatura.bare_extraction(markup, with_metadata=True, include_comments=False, deduplicate=False)
    if found is None or isinstance(found, dict):
        return None, None, None
    return _article(found.text), found.title, found.author


def _plain(markup: str) -> Page:
    """What stands between the tags of markup too large or too deep to be built into a tree; scripts left out."""
    parts: list[str] = []
    at, hidden = 0, ""
    for tag in _TAG.finditer(markup):
        if not hidden:
            parts.append(markup[at : tag.start()])
        at = tag.end()
        name = tag["name"].lower()
        if not hidden and name in {"script", "style"} and not tag["close"]:
            hidden = name
        elif name == hidden and tag["close"]:
            hidden = ""
        if name not in _INLINE:
            parts.append("\n")
    if not hidden:
        parts.append(markup[at:])
    return Page(
        text=_tidy(html.unescape("".join(parts))),
        article=None, title=None, outlet=None, author=None, published=None, url=None, hostile=True,
    )  # fmt: skip


def _tidy(text: str) -> str:
    lines = (_SPACE.sub(" ", line).strip() for line in text.split("\n"))
    return "\n\n".join(line for line in lines if line)


def lines_of_article(page: Page) -> list[Line]:
    """The lines of the visible text found to be the article, from its title on; all lines where none was found."""
    lines = lines_of(page.text)
    if page.article is None:
        return lines
    keys = page.article
    inside = [i for i, line in enumerate(lines) if (line.key or key_of(line.text)) in keys]
    if not inside:
        return lines
    title = key_of(page.title or "")
    above = [i for i in range(inside[0]) if title and lines[i].key == title]
    header = range(above[-1], inside[0]) if above else ()
    return [lines[i] for i in (*header, *inside)]


def _visible(root: etree._Element) -> tuple[str, int]:
    """The text of a tree, one line a block, and how deep the tree is; without recursion."""
    parts: list[str] = []
    depth = deepest = hidden = 0
    for event, node in etree.iterwalk(root, events=("start", "end")):
        tag = node.tag if isinstance(node.tag, str) else ""
        if event == "start":
            depth += 1
            deepest = max(deepest, depth)
            hidden += tag in _HIDDEN
            parts.append("" if tag in _INLINE else "\n")
            parts.append(_SPACE.sub(" ", node.text or "") if not hidden else "")
        else:
            depth -= 1
            hidden -= tag in _HIDDEN
            parts.append("" if tag in _INLINE else "\n")
            parts.append(_SPACE.sub(" ", node.tail or "") if not hidden else "")
    return _tidy("".join(parts)), deepest


def _article(text: str | None) -> frozenset[str] | None:
    if not text or len(text) < _ENOUGH:
        return None
    return frozenset(key for line in text.split("\n") if (key := key_of(line)))


def _metas(root: etree._Element) -> dict[str, str]:
    """The page's meta elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = (node.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def _heading(root: etree._Element, title: str | None) -> str | None:
    """The page's own heading where it agrees with its declared title, which may carry the site's name; else that title."""
    for node in root.iter("h1"):
        heading = _SPACE.sub(" ", "".join(_texts(node))).strip()
        if heading and (title is None or key_of(heading) in key_of(title) or key_of(title) in key_of(heading)):
            return heading
    return title


def _texts(node: etree._Element) -> Iterator[str]:
    return (str(text) for text in node.itertext())


def _published(metas: dict[str, str], markup: str) -> date | None:
    linked = _LINKED_DATE.search(markup)
    for value in (*(metas.get(name, "") for name in _DATED), linked[1] if linked else ""):
        match = _ISO.match(value)
        if match:
            try:
                return date(*(int(part) for part in match.groups()))
            except ValueError:
                continue
    return None


def _address(root: etree._Element, metas: dict[str, str]) -> str | None:
    links = (node.get("href") for node in root.iter("link") if (node.get("rel") or "").lower() == "canonical")
    for address in (*links, metas.get("og:url")):
        if address and urlsplit(address).scheme in {"http", "https"}:
            return str(address)
    return None
