"""Walks the figures that a page prints: each stands beside a link that leads to words of a report, or to items of a table."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin

from lxml import etree, html
from starlette.testclient import TestClient

SAID_ELSEWHERE = frozenset(
    {"script", "style", "option", "select", "input", "textarea", "blockquote", "time", "code", "kbd", "svg", "nav", "label"}
)  # fmt: skip
"""Elements whose digits count nothing: words of a report, days, ids, what is typed, how to turn pages. Nor does `bdi`, a name or words of
a report, outside a table."""
KEYS = "keys"
"""The class of a line that names keys of the keyboard."""
TOLD_IN = frozenset({"a", "tr", "li", "p", "article", "form"})
"""What a figure is told in, from the inside out: its links are those of the innermost that has any."""
LEADING = re.compile(r"^(/(reports|claims|matrix|told|graph|map|incidents|copies|materiel|problems|log|queue)\b|#)")
WORDS = re.compile(
    r'/reports/[0-9a-f]+(\?words=|#c-)|id="c-[0-9a-f]+"|/claims/[0-9a-f]|class="heading"|class="task|/materiel/seizures/[0-9a-f]|\.csv:\d'
)
"""In a page: words in their report, claims, reports in a list, what waits for somebody, lines of a table of items."""
REPORT = re.compile(r"/reports/[0-9a-f]+$")
TABLE = "table"
"""The table behind a picture, on its own page: the figures of its rows are walked themselves."""
MOST_LINKS = 30


class Walk:
    """Follows the links beside figures, each once."""

    def __init__(self, browser: TestClient) -> None:
        self._browser = browser
        self._led: dict[str, bool] = {}
        self.figures = 0

    def adrift(self, address: str, page: str) -> list[str]:
        """The figures of a page that lead nowhere, and the addresses of its picture that do."""
        (main,) = html.fromstring(page).xpath("//main")
        lost = [address for address in drawn(page) if not self._leads_on(address)]
        for told, element in figures(main):
            self.figures += 1
            links = (urljoin(address, link) for link in links_beside(element))
            if not any(self._leads_on(link) for link in links):
                lost.append(told)
        return lost

    def _leads_on(self, link: str) -> bool:
        if link not in self._led:
            path, fragment = urldefrag(link)
            answered = self._browser.get(path)
            there = not fragment or f'id="{fragment}"' in answered.text
            told = fragment == TABLE or REPORT.search(path) or WORDS.search(answered.text)
            self._led[link] = answered.status_code == 200 and there and bool(told)
        return self._led[link]


def drawn(page: str) -> list[str]:
    """Where the figures of a picture lead to, by the data that its script draws."""
    held = re.search(r'<script type="application/json" id="data">(.*?)</script>', page, re.DOTALL)
    return list(_addresses(json.loads(held[1]))) if held else []


def _addresses(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (str(held) for name, held in value.items() if name == "address")
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from _addresses(inner)


def figures(main: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """Every piece of text with a digit that may count something, and the element it stands in."""
    for element in main.iter(etree.Element):
        parent = element.getparent()
        for text, around in ((element.text, element), (element.tail, parent if element is not main else None)):
            if around is not None and re.search(r"[1-9]", text or "") and not _told_elsewhere(around):
                yield (text or "").strip(), around


def _told_elsewhere(element: html.HtmlElement) -> bool:
    name = element.tag == "bdi" and next(element.iterancestors("td"), None) is None
    return name or any(
        one.tag in SAID_ELSEWHERE or KEYS in one.get("class", "").split() for one in (element, *element.iterancestors())
    )


def links_beside(element: html.HtmlElement) -> list[str]:
    """The links of what a figure is told in; what counts the list of a page leads where the list leads."""
    whole = next(one for one in element.iterancestors("main"))
    for one in (element, *element.iterancestors()):
        place = whole if counts_a_list(one) else one if told_in(one) else None
        links = [link for a in place.iter("a") if LEADING.match(link := a.get("href", ""))] if place is not None else []
        if links:
            return links[:MOST_LINKS]
    return []


def counts_a_list(element: html.HtmlElement) -> bool:
    """Whether it tells how many things the page, or a table of it, lists."""
    return element.get("role") == "status" or element.tag == "caption"


def told_in(element: html.HtmlElement) -> bool:
    """Whether it is one thing that is told of, with all that belongs to it."""
    return element.tag in TOLD_IN or "row" in element.get("class", "").split()
