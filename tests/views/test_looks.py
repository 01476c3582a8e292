"""Searching, saving what was searched for, and finding again what was opened: all in the visitor's own browser."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tawatur.ledger import Case
from tawatur.views.web import create_app
from tests.views.invented import REPORT

SEARCH = "/reports?q=السلاح"


def browser(case: Path) -> TestClient:
    site = TestClient(create_app(case), base_url="http://127.0.0.1:8765")
    site.cookies.set("language", "en")
    return site


def shelf(page: str, title: str) -> list[str]:
    """The addresses under a heading of the page's side."""
    _, _, after = page.partition(f"<h2>{title}</h2>")
    return [html.unescape(one) for one in re.findall(r'<li><a href="([^"]+)"', after.partition("<h2>")[0])]


def send(site: TestClient, address: str, **fields: str) -> str:
    (token, *_) = re.findall(r'name="token" value="([^"]*)"', site.get(address).text)
    page: str = site.post("/looks", data={"token": token, "back": address, **fields}).text
    return page


@pytest.mark.parametrize(
    ("asked", "found"),
    [("actor=داعش", 1), ("actor=Houthis", 0), ("place=الرقة", 1), ("outlet=جريدة البيان المخترعة", 1), ("outlet=أخرى", 0),
     ("since=2021-04-02", 0), ("until=2021-04-01", 1), ("q=السلاح&actor=داعش", 1), ("q=السلاح&place=حلب", 0), ("since=never", 1)],
)  # fmt: skip
def test_a_search_is_narrowed_by_whom_where_when_and_who_prints(case: Path, asked: str, found: int) -> None:
    assert browser(case).get(f"/reports?{asked}").text.count('class="heading"') == found


def test_a_search_is_saved_and_forgotten(case: Path) -> None:
    site = browser(case)
    page = site.get(SEARCH).text
    (address,) = map(html.unescape, re.findall(r'name="save" value="([^"]*)"', page))
    page = send(site, SEARCH, save=address)
    assert shelf(page, "Saved searches") == [address]
    assert site.get(address).status_code == 200
    page = send(site, SEARCH, drop=address)
    assert shelf(page, "Saved searches") == []


def test_a_question_to_the_matrix_can_be_saved(case: Path) -> None:
    site = browser(case)
    page = site.get("/matrix?kind=supply&to=داعش&page=1").text
    (address,) = map(html.unescape, re.findall(r'name="save" value="([^"]*)"', page))
    assert "page" not in address
    send(site, "/matrix?kind=supply&to=داعش", save=address)
    assert shelf(site.get("/reports").text, "Saved searches") == [address]


def test_what_was_opened_is_found_again_the_newest_first(case: Path) -> None:
    site = browser(case)
    for address in (SEARCH, f"/reports/{REPORT.id}", "/matrix?kind=supply", "/reports/nothing"):
        site.get(address)
    found = shelf(site.get("/reports").text, "Looked at just now")
    assert [one.partition("?")[0] for one in found] == ["/matrix", f"/reports/{REPORT.id}", "/reports"]


def test_searches_stay_out_of_the_case(case: Path) -> None:
    with Case.open(case) as opened:
        before = opened.judgements()
    send(browser(case), SEARCH, save="/reports?q=x")
    with Case.open(case) as opened:
        assert opened.judgements() == before


def test_what_is_kept_never_outgrows_a_cookie(case: Path) -> None:
    site = browser(case)
    for number in range(60):
        answered = site.get(f"/reports?q={number}{'كلمة نادرة ' * 14}")
        assert len(answered.headers.get("set-cookie", "")) < 4096
    assert 0 < len(shelf(site.get("/reports").text, "Looked at just now")) <= 8


@pytest.mark.parametrize("value", ["x", "eJwrLU4tAgAE-gIG", "====", "é", "eJyLVtJPVIoFAAVSAY0="])
def test_a_cookie_that_makes_no_sense_is_passed_over(case: Path, value: str) -> None:
    site = browser(case)
    site.get(SEARCH)
    name = next(name for name in site.cookies if name.startswith("recent"))
    answered = site.get("/reports", headers={"cookie": f"{name}={value}".encode()})
    assert answered.status_code == 200


@pytest.mark.parametrize(
    "address", ["//evil.example/", "https://evil.example/", "javascript:alert(1)", "/" + "x" * 2000]
)
def test_nothing_is_saved_that_leads_away(case: Path, address: str) -> None:
    page = send(browser(case), SEARCH, save=address)
    assert shelf(page, "Saved searches") == []
    assert "evil.example" not in page


def test_searches_are_not_saved_at_another_sites_bidding(case: Path) -> None:
    assert browser(case).post("/looks", data={"save": "/reports?q=x"}).status_code == 403
