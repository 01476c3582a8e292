"""What a page's markup declares about it: its day, its address, its heading. Nothing is guessed from its text.

Guesses over the text of a page take a footer's copyright year for the date of the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from urllib.parse import urlsplit

from lxml import etree

from tawatur.ingest.lines import key_of

_DATED = (
    "article:published_time",
    "og:article:published_time",
    "og:published_time",
    "datepublished",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publication_date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "dcterms.date",
    "parsely-pub-date",
    "sailthru.date",
)
_LINKED_DATE = re.compile(r"\"datePublished\"\s*:\s*\"\s*(\d{4}-\d{2}-\d{2})")
_ISO = re.compile(r"\s*(\d{4})-(\d{2})-(\d{2})")
_SPACE = re.compile(r"\s+")


def declared_metas(root: etree._Element) -> dict[str, str]:
    """The page's meta elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for node in root.iter("meta"):
        name = node.get("property") or node.get("name") or node.get("itemprop")
        content = (node.get("content") or "").strip()
        if name and content:
            found.setdefault(name.strip().lower(), content)
    return found


def declared_heading(root: etree._Element, title: str | None) -> str | None:
    """The page's own heading where its declared title, which may carry the site's name, agrees; else that title."""
    for node in root.iter("h1"):
        heading = _SPACE.sub(" ", "".join(_texts(node))).strip()
        if heading and (title is None or key_of(heading) in key_of(title) or key_of(title) in key_of(heading)):
            return heading
    return title


def _texts(node: etree._Element) -> Iterable[str]:
    return (str(text) for text in node.itertext())


def declared_day(metas: dict[str, str], markup: str) -> date | None:
    """The day of publication in the page's meta elements or its linked data."""
    linked = _LINKED_DATE.search(markup)
    for value in (*(metas.get(name, "") for name in _DATED), linked[1] if linked else ""):
        match = _ISO.match(value)
        if match:
            try:
                return date(*(int(part) for part in match.groups()))
            except ValueError:
                continue
    return None


def declared_address(root: etree._Element, metas: dict[str, str]) -> str | None:
    """The page's own address on the web, if it names one."""
    links = (node.get("href") for node in root.iter("link") if (node.get("rel") or "").lower() == "canonical")
    for address in (*links, metas.get("og:url")):
        if address and urlsplit(address).scheme in {"http", "https"}:
            return str(address)
    return None
