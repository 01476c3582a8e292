"""The walk for newcomers: every figure on its pages is what the commands print, and every station has its picture."""

from __future__ import annotations

import base64
import re
import shutil
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from lxml import html
from scripts.walk.__main__ import EXAMPLES, ITEMS, LANGUAGES, walk
from scripts.walk.answers import said, told
from scripts.walk.camera import CHROMIUM

from tawatur.views.web.app import static_folder

pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium on this machine"),
    pytest.mark.skipif(static_folder() is None, reason="the page is not built (make page)"),
]
REPORTS = EXAMPLES / "reports"


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of the examples that nobody has judged."""
    folder = tmp_path_factory.mktemp("case") / "examples"
    said("build", str(REPORTS), "--case", str(folder))
    said("seizures", "add", str(folder), str(ITEMS))
    return folder


@pytest.fixture(scope="module")
def walks(case: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    """The pages of the examples, by language."""
    out = tmp_path_factory.mktemp("walk")
    # In a thread of its own: another browser may be driven in this one.
    with ThreadPoolExecutor(1) as apart:
        apart.submit(walk, REPORTS, Path(shutil.copytree(case, out / "case")), out).result()
    return {language: (out / f"walk.{language}.html").read_text(encoding="utf-8") for language in LANGUAGES}


@pytest.fixture(scope="module")
def expected(case: Path) -> Mapping[str, str]:
    """The figures of the walk, asked of a case of one's own."""
    return {key: str(number) for key, number in figures_of(str(case)).items()}


def figures_of(case: str) -> dict[str, object]:
    """What the commands say of a case, by the names that the walk gives its figures."""
    (answer,), tallies = told("ask", case, "من يدعم داعش بالأسلحة؟"), told("tallies", case)
    (denials,), control = told("ask", case, "من ينفي دعم داعش بالأسلحة؟"), told("control", case)
    routes, copies, seizures = told("routes", case), told("copies", case), told("seizures", "list", case)
    shares = [line for line in control if line["unit"] == "percent" and line["n"] is not None]
    first = "–".join(dict.fromkeys(map(str, answer["answers"][0]["strands"]["asserted"])))
    return {
        "came-in.reports": len(list(REPORTS.iterdir())),
        "who-armed.propositions": len(answer["answers"]),
        "who-armed.quotations": sum(len(row["voices"]) for row in answer["answers"]),
        "who-armed.0.strands-for": first,
        "judged.strands-before": first,
        "judged.strands-after": first,
        "who-denies.denied": sum(row["strands"]["denied"][1] > 0 for row in denials["answers"]),
        "chain.hands": max(len(voice["chain"]) for row in answer["answers"] for voice in row["voices"]),
        "copied.pairs": len(copies),
        "copied.pairs-lost": sum("attribution" in pair["lost"] for pair in copies),
        "totals.tallies": len(tallies),
        "totals.totals": sum(line["cumulative"] and not line["subset_of"] for line in tallies),
        "totals.0.count": next(line["n"] for line in tallies if line["cumulative"] and not line["subset_of"]),
        "ground.shares": len(shares),
        "ground.0.change-" + shares[0]["change"]: shares[0]["n"],
        "graph.edges": sum(line["kind"] == "edge" for line in routes),
        "graph.paths": sum(line["kind"] == "path" for line in routes),
        "happened.incidents": len(told("incidents", case)),
        "materiel.seizures": len(seizures),
        "materiel.items": sum(line["items"] for line in seizures),
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_is_what_the_commands_print(
    walks: Mapping[str, str], expected: Mapping[str, str], language: str
) -> None:
    figures = {one.get("data-of", ""): one.text for one in html.fromstring(walks[language]).iter("data")}
    assert {key: figures.get(key) for key in expected} == expected
    stations = {key.partition(".")[0] for key in figures}
    assert stations == {key.partition(".")[0] for key in expected}


def test_no_figure_is_written_by_hand(walks: Mapping[str, str]) -> None:
    """A digit stands only in a figure, or in words and names that a report or a command wrote."""
    for page in walks.values():
        tree = html.fromstring(page)
        prose = [one.text or "" for one in tree.iter("p", "h1", "h2", "dt", "figcaption") if one.get("dir") != "auto"]
        assert prose
        assert not any(re.search(r"\d", text) for text in prose)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_station_has_a_picture_and_nothing_is_fetched(walks: Mapping[str, str], language: str) -> None:
    tree = html.fromstring(walks[language])
    assert (tree.get("lang"), tree.get("dir")) == (language, "rtl" if language == "ar" else "ltr")
    pictures = [one.get("src", "") for one in tree.iter("img")]
    assert len(pictures) == len(list(tree.iter("section")))
    assert len(set(pictures)) == len(pictures), "two stations show the same picture"
    for picture in pictures:
        kind, _, data = picture.partition(",")
        assert kind == "data:image/jpeg;base64"
        assert len(base64.b64decode(data)) > 10_000
    assert not list(tree.iter("script", "link", "iframe"))


def test_the_pages_differ_in_words_alone(walks: Mapping[str, str]) -> None:
    figures = [[one.get("data-of") for one in html.fromstring(page).iter("data")] for page in walks.values()]
    assert figures[0] == figures[1]
