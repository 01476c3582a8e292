"""Pages are printed once while the case stays as it is; each visitor still gets its own tokens, and nobody old news."""

from __future__ import annotations

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.ledger import Case
from tawatur.pipeline.layout import judge
from tawatur.resolve import make_judgement
from tawatur.views.web import create_app
from tawatur.views.web.site import VIEWS
from tests.views.invented import DENIAL, REPORT

ADDRESS = f"/reports/{REPORT.id}"


@pytest.fixture
def folder(case: Path, tmp_path: Path) -> Path:
    """The case, to be changed."""
    return Path(shutil.copytree(case, tmp_path / "case"))


def client(app: object) -> TestClient:
    return TestClient(app, base_url="http://127.0.0.1:8765")  # type: ignore[arg-type]


def tokens(page: str) -> set[str]:
    return set(re.findall(r'name="token" value="([0-9a-f]+)"', page))


def test_what_the_browser_has_is_not_sent_again(folder: Path) -> None:
    browser = client(create_app(folder))
    first = browser.get("/matrix")
    again = browser.get("/matrix", headers={"if-none-match": first.headers["etag"]})
    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert again.headers["content-security-policy"] == first.headers["content-security-policy"]


def test_every_answer_says_how_long_the_server_took(folder: Path) -> None:
    browser = client(create_app(folder))
    for address in ("/matrix", "/matrix", "/nowhere", "/reports"):
        assert re.fullmatch(r"page;dur=\d+\.\d", browser.get(address).headers["server-timing"]), address


def test_each_visitor_gets_forms_of_its_own(folder: Path) -> None:
    app = create_app(folder)
    mine, yours = client(app), client(app)
    first, second = tokens(mine.get(ADDRESS).text), tokens(yours.get(ADDRESS).text)
    assert len(first) == len(second) == 1
    assert first != second
    assert tokens(mine.get(ADDRESS).text) == first
    assert app.state.placeholder not in mine.get(ADDRESS).text


def test_language_and_theme_are_each_their_own_page(folder: Path) -> None:
    browser = client(create_app(folder))
    arabic = browser.get("/matrix").text
    browser.cookies.set("language", "en")
    english = browser.get("/matrix").text
    browser.cookies.set("theme", "dark")
    dark = browser.get("/matrix").text
    assert ('lang="ar"' in arabic, 'lang="en"' in english, 'data-theme="dark"' in dark) == (True, True, True)


def test_a_judgement_is_seen_at_once(folder: Path) -> None:
    browser = client(create_app(folder))
    words = DENIAL.span.of(REPORT.body)
    before = browser.get("/matrix")
    with Case.create(folder) as opened:
        made_at = datetime(2026, 1, 1, tzinfo=UTC)
        judge(opened, make_judgement("reject", "claim", (DENIAL.id,), person="a reader", made_at=made_at))
    after = browser.get("/matrix", headers={"if-none-match": before.headers["etag"]})
    assert words in before.text
    assert after.status_code == 200
    assert words not in after.text


def test_packed_and_plain_pages_are_the_same(folder: Path) -> None:
    browser = client(create_app(folder))
    packed = browser.get("/matrix", headers={"accept-encoding": "gzip"})
    plain = browser.get("/matrix", headers={"accept-encoding": "identity"})
    assert packed.headers["content-encoding"] == "gzip"
    assert "content-encoding" not in plain.headers
    assert packed.text == plain.text
    assert int(packed.headers["content-length"]) < len(plain.content) / 2


def test_only_what_shows_the_case_is_kept() -> None:
    assert {view.name for view in VIEWS if not view.kept} == {"judge", "looks", "person", "reports", "settings"}
