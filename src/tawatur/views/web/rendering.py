"""Templates, the words of the interface in two languages, and how a report's words are shown in them."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal
from urllib.parse import urlencode

from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse

from tawatur import __version__
from tawatur.analyse.speakers import Speaker
from tawatur.ledger import Heading
from tawatur.lexicon.tables import rows, several
from tawatur.model import Mention, Quantity, Report
from tawatur.views.quotes import quote
from tawatur.views.web.edits import changes_in
from tawatur.views.web.sentences import said_in
from tawatur.views.web.visit import person_of, remember, token_of
from tawatur.views.wording import day_words, number_words

LANGUAGES = {"ar": "rtl", "en": "ltr"}
RIGHT_TO_LEFT = frozenset({"ar", "fa", "ur", "ckb", "ps", "he"})
NAMED = ("actors", "states", "places", "cities", "outlets")
"""Tables of the lexicon that name in Arabic."""
THEMES = ("auto", "light", "dark")
HUNDRED = 100
LONGEST_TITLE = 240
"""Code points of a title shown; a hostile one can have a million."""
_TURNING = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"))
"""Signs that turn the direction of text; the page isolates words instead."""


def render(request: Request, template: str, *, status: int = 200, **values: object) -> HTMLResponse:
    """A page in the language and theme that the visitor chose."""
    language = language_of(request)
    words = words_of(request)
    page = environment().get_template(template)
    rendered = HTMLResponse(
        page.render(
            t=words.__getitem__,
            many=lambda key, number: counted(words, key, number),
            value=lambda text: words.get(f"value-{text}", text),
            language=language,
            direction=LANGUAGES[language],
            theme=theme_of(request),
            built=request.app.state.built,
            menu=request.app.state.menu,
            view=view_of(request),
            here=_here(request),
            case=request.app.state.name,
            folder=request.app.state.folder,
            version=__version__,
            token=getattr(request.state, "token", "") or token_of(request),
            person=person_of(request),
            named=lambda mention: name_in(language, mention),
            called=lambda mention: called_in(language, mention),
            spoken=lambda speaker: spoken_in(language, speaker),
            labelled=lambda label: label_in(language, label),
            translated=lambda sentence: said_in(language, sentence),
            **values,
        ),
        status_code=status,
    )
    remember(request, rendered)
    return rendered


def theme_of(request: Request) -> str:
    """Dark or light as the visitor chose; as the browser likes until then."""
    chosen = request.cookies.get("theme", "")
    return chosen if chosen in THEMES else "auto"


def words_of(request: Request) -> Mapping[str, str]:
    """The words of the interface in the visitor's language."""
    return interface_words()[language_of(request)]


def language_of(request: Request) -> Literal["ar", "en"]:
    """The language that the visitor chose, Arabic where none was."""
    return "en" if request.cookies.get("language") == "en" else "ar"


def view_of(request: Request) -> str:
    """The name of the view that answers (`site.VIEWS`), "" where none does."""
    return getattr(request.scope.get("route"), "name", None) or ""


@cache
def environment() -> Environment:
    """Templates that escape everything and refuse a value they were not given."""
    found = Environment(
        loader=PackageLoader("tawatur.views.web", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters |= {
        "cut": cut,
        "query": urlencode,
        "quote": lambda span, body: quote(body, span),
        "day": day_words,
        "number": _number,
        "direction": direction_of,
        "issuer": issuer,
        "changes": changes_in,
        "combined": lambda values, **more: {**values, **more},
    }
    return found


@cache
def interface_words() -> Mapping[str, Mapping[str, str]]:
    """The words of the interface: language, then key."""
    text = (files("tawatur.views.web") / "words.tsv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE))
    return {language: {row["key"]: row[language] for row in rows} for language in LANGUAGES}


def counted(words: Mapping[str, str], key: str, number: int) -> str:
    """So many of something, in the number that the language wants.

    Arabic has one, two, a few (3 to 10) and many, whose noun loses its accusative ending after a full hundred: 99 قولاً,
    100 قول.
    """
    rest = number % HUNDRED
    form = str(number) if f"{key}-{number}" in words else "few" if 3 <= rest <= 10 else "many"
    noun = words[f"{key}-{form}"]
    if form == "many" and number >= HUNDRED and rest <= 2:
        noun = noun.replace("اً", "")
    return noun.replace("{}", f"{number:,}")


def direction_of(language: str) -> str:
    """Which way a report's language is written; "auto" where that is for its words to tell."""
    return "rtl" if language in RIGHT_TO_LEFT else "auto"


def issuer(report: Report | Heading) -> str:
    """Who published a report; where nobody is named, its title, and its file where it has none."""
    return (report.outlet.text if report.outlet else None) or report.title or report.file


def name_in(language: str, mention: Mention) -> str:
    """What to call a party: in English the lexicon's name, in Arabic the report's own words."""
    name = (mention.label if language == "en" else None) or mention.text or mention.label
    return cut(name or "?", 120)


def called_in(language: str, mention: Mention) -> str:
    """What to call a party across reports: the lexicon's name in either language, else the words as printed."""
    known = arabic_names().get(mention.ref or "") if language == "ar" else None
    return cut(known, 120) if known else name_in(language, mention)


def spoken_in(language: str, speaker: Speaker) -> str:
    """What to call a speaker: the lexicon's name in either language, else the words as printed."""
    known = arabic_names().get(speaker.key) if language == "ar" else speaker.label
    return cut(known or speaker.text, 80)


@cache
def arabic_names() -> Mapping[str, str]:
    """The lexicon's Arabic names by reference."""
    return {
        f"{table}/{row['id']}": several(name)[0]
        for table in (*NAMED, "groups")
        for row in rows(table)
        if (name := row.get("name") or row.get("plural") or row.get("singular"))
    }


def label_in(language: str, label: str) -> str:
    """What to call goods or a place that are known by the lexicon's English label, or by a report's words."""
    return cut(arabic_labels().get(label, label) if language == "ar" else label, 80)


def key_in(language: str, key: str) -> str:
    """What to call whom a key refers to (`actors/islamic-state`); a key that the lexicon lacks is a report's words."""
    return cut((arabic_names() if language == "ar" else english_names()).get(key, key), 80)


@cache
def english_names() -> Mapping[str, str]:
    """The lexicon's English labels by reference."""
    return {f"{table}/{row['id']}": row["label"] for table in (*NAMED, "groups") for row in rows(table)}


@cache
def arabic_labels() -> Mapping[str, str]:
    """The lexicon's Arabic names by its English labels."""
    return {
        row["label"]: several(name)[0]
        for table in (*NAMED, "groups", "materiel")
        for row in rows(table)
        if (name := row.get("name") or (table == "groups" and row["plural"]) or row.get("singular"))
    }


def cut(text: str, length: int = LONGEST_TITLE) -> str:
    """The first `length` code points of a report's words, without signs that turn the direction of text."""
    shown = text[: length + 1].translate(_TURNING)
    return shown if len(text) <= length else shown[:length].rstrip() + "…"


def _number(quantity: Quantity) -> str:
    return number_words(quantity)


def _here(request: Request) -> str:
    return request.url.path + (f"?{request.url.query}" if request.url.query else "")
