"""Judging from the page without scripts: what a form may do, what it may not, and what happens when two judge at once."""

from __future__ import annotations

import html
import re
import sqlite3
from dataclasses import replace
from pathlib import Path
from urllib.parse import parse_qsl

import lxml.html
import pytest
from starlette.testclient import TestClient

from tawatur.ledger import Case
from tawatur.model import Factuality, Judgement, Supply
from tawatur.pipeline import judging
from tawatur.views.web import create_app
from tawatur.views.web.edits import changes_in
from tests.views.conftest import HOSTILE
from tests.views.invented import DENIAL, HADDAD, IRAN, IS, READING, REPORT, SUPPLY, claim

HERE = "http://127.0.0.1:8765"
READER = f"/reports/{REPORT.id}"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case of one's own, to write in."""
    with Case.create(tmp_path / "case") as made:
        made.add(READING, READING.report.body.encode(), reader="test")
    return tmp_path / "case"


class Person:
    """A visitor who reads pages, presses buttons and sends forms, as a browser without scripts does."""

    def __init__(self, site: TestClient, name: str) -> None:
        self.site = site
        self.name = name
        site.cookies.set("language", "en")

    def button(self, address: str, kind: str, subject: str = SUPPLY.id) -> dict[str, str]:
        """The form around a button of a page, as it stands when the page is opened."""
        page = self.site.get(address).text
        deeds = map(html.unescape, re.findall(r'name="deed" value="([^"]*)"', page))
        wanted = {("kind", kind), ("subject", subject)}
        deed = next(deed for deed in deeds if wanted <= set(parse_qsl(deed)))
        (token, *_) = re.findall(r'name="token" value="([^"]*)"', page)
        return {"token": token, "deed": deed, "back": address, "person": self.name}

    def send(self, form: dict[str, str], **headers: str) -> tuple[int, str]:
        """Sends a form; the status and the page that follows."""
        answered = self.site.post(
            "/judge", data=form, headers={name.replace("_", "-"): v for name, v in headers.items()}
        )
        return answered.status_code, answered.text

    def press(self, address: str, kind: str, subject: str = SUPPLY.id, **fields: str) -> tuple[int, str]:
        """Opens a page and presses one of its buttons."""
        return self.send({**self.button(address, kind, subject), **fields})


def person(case: Path, name: str = "Huda") -> Person:
    return Person(TestClient(create_app(case), base_url=HERE, raise_server_exceptions=False), name)


@pytest.fixture
def two(case: Path) -> tuple[Person, Person]:
    """Two people at one server."""
    app = create_app(case)
    return Person(TestClient(app, base_url=HERE), "Huda"), Person(TestClient(app, base_url=HERE), "Samir")


def kept(case: Path) -> tuple[Judgement, ...]:
    with Case.open(case) as opened:
        return opened.judgements()


def test_what_is_accepted_is_kept_told_and_taken_back(case: Path) -> None:
    huda = person(case)
    status, page = huda.press(READER, "accept", note="seen")
    assert status == 200
    assert 'class="done"' in page
    assert [(one.kind, one.person, one.subjects, one.body) for one in kept(case)] == [
        ("accept", "Huda", (SUPPLY.id,), "seen")
    ]
    huda.press(READER, "withdraw")
    assert [one.kind for one in kept(case)] == ["accept", "withdraw"]


def test_a_rejected_claim_leaves_the_matrix_and_returns(case: Path) -> None:
    huda = person(case)
    shown = f"#c-{SUPPLY.id}"
    huda.press(READER, "reject")
    assert shown not in huda.site.get("/matrix?kind=supply").text
    assert "rejected" in huda.site.get(READER).text
    huda.press(READER, "withdraw")
    assert shown in huda.site.get("/matrix?kind=supply").text


def test_a_correction_changes_what_is_said_and_keeps_the_words(case: Path) -> None:
    huda = person(case)
    form = huda.button(f"/claims/{SUPPLY.id}", "edit")
    status, page = huda.send({**form, "edit-polarity": "denied", "edit-to": "تنظيم داعش، حركة الشباب"})
    assert status == 200
    assert SUPPLY.span.of(REPORT.body) in page
    against = huda.site.get("/matrix?kind=supply&to=Al-Shabaab").text.partition('<div class="against">')[2]
    assert f"#c-{SUPPLY.id}" in against


def test_the_log_tells_a_correction_in_words(case: Path) -> None:
    huda = person(case)
    form = huda.button(f"/claims/{SUPPLY.id}", "edit")
    huda.send({**form, "edit-polarity": "denied", "edit-to": "تنظيم داعش، حركة الشباب"})
    log = lxml.html.fromstring(huda.site.get("/log").text)
    (entry,) = log.xpath("//ol[contains(@class, 'history')]/li")
    told = " ".join(entry.text_content().split())
    assert "Polarity denied" in told
    assert "to تنظيم داعش, حركة الشباب" in told
    assert "{" not in told


@pytest.mark.parametrize(
    ("body", "changes"),
    [
        (
            '{"goods": [{"text": "بنادق", "label": null}], "means": "sale"}',
            (("goods", ("بنادق",)), ("means", ("sale",))),
        ),
        ('{"place": []}', (("place", ()),)),
        ('{"polarity": "invented"}', ()),
        ('{"nobody": []}', ()),
        ('{"goods": [1]}', ()),
        ('{"goods": [{"text": {}}]}', ()),
        ("[]", ()),
        ("no JSON", ()),
        ("[" * 100_000, ()),
    ],
)
def test_only_corrections_of_the_pages_own_form_are_told_in_words(
    body: str, changes: tuple[tuple[str, tuple[str, ...]], ...]
) -> None:
    assert changes_in(body) == changes


def test_a_correction_without_a_change_is_told(case: Path) -> None:
    huda = person(case)
    status, _ = huda.send({**huda.button(f"/claims/{SUPPLY.id}", "edit"), "edit-polarity": "affirmed"})
    assert status == 400
    assert kept(case) == ()


def test_the_name_is_asked_once(case: Path) -> None:
    huda = person(case)
    status, page = huda.press(READER, "accept", person="")
    assert (status, kept(case)) == (200, ())
    assert 'name="person"' in page
    held = {
        name: html.unescape(value) for name, value in re.findall(r'type="hidden" name="(\w+)" value="([^"]*)"', page)
    }
    huda.send({**held, "person": "Huda"})
    huda.press(READER, "reject", DENIAL.id, person="")
    assert [(one.kind, one.person) for one in kept(case)] == [("accept", "Huda"), ("reject", "Huda")]


def test_who_comes_second_sees_what_the_first_said_before_anything_is_added(
    case: Path, two: tuple[Person, Person]
) -> None:
    huda, samir = two
    late = samir.button(READER, "reject")
    huda.press(READER, "accept")
    status, page = samir.send(late)
    assert status == 409
    assert "Huda" in page
    assert [one.person for one in kept(case)] == ["Huda"]
    (again,) = map(html.unescape, re.findall(r'name="deed" value="([^"]*)"', page))
    status, _ = samir.send({**late, "deed": again})
    assert status == 200
    assert [(one.person, one.kind) for one in kept(case)] == [("Huda", "accept"), ("Samir", "reject")]


def test_judging_another_thing_meanwhile_disturbs_nobody(case: Path, two: tuple[Person, Person]) -> None:
    huda, samir = two
    late = samir.button(READER, "reject", DENIAL.id)
    huda.press(READER, "accept", SUPPLY.id)
    assert samir.send(late)[0] == 200
    assert len(kept(case)) == 2


@pytest.mark.parametrize(
    "changes", [{"token": ""}, {"token": "0" * 64}, {"deed": "kind=accept&of=claim&subject=x", "token": "é"}]
)
def test_a_form_that_this_browser_was_not_given_is_refused(case: Path, changes: dict[str, str]) -> None:
    huda = person(case)
    status, page = huda.send({**huda.button(READER, "accept"), **changes})
    assert status == 403
    assert "load the page again" in page
    assert kept(case) == ()


def test_the_token_of_another_browser_is_refused(case: Path, two: tuple[Person, Person]) -> None:
    huda, samir = two
    stolen = huda.button(READER, "accept")
    samir.button(READER, "accept")
    assert samir.send(stolen)[0] == 403
    assert kept(case) == ()


@pytest.mark.parametrize(
    "headers",
    [{"origin": "https://evil.example"}, {"origin": "null"}, {"sec_fetch_site": "cross-site"}, {"sec_fetch_site": "same-site"},
     {"origin": "http://127.0.0.1:9999"}],
)  # fmt: skip
def test_what_another_page_sends_is_refused(case: Path, headers: dict[str, str]) -> None:
    huda = person(case)
    assert huda.send(huda.button(READER, "accept"), **headers)[0] == 403
    assert kept(case) == ()


def test_what_this_page_sends_is_taken(case: Path) -> None:
    huda = person(case)
    assert huda.send(huda.button(READER, "accept"), origin=HERE, sec_fetch_site="same-origin")[0] == 200
    assert len(kept(case)) == 1


def test_nothing_is_written_by_reading(case: Path) -> None:
    huda = person(case)
    form = huda.button(READER, "accept")
    assert huda.site.get("/judge", params=form).status_code == 405
    assert kept(case) == ()


def test_the_cookies_are_kept_from_scripts_and_other_sites(case: Path) -> None:
    huda = person(case)
    set_cookie = huda.site.get("/").headers["set-cookie"].lower()
    assert "httponly" in set_cookie
    assert "samesite=strict" in set_cookie


@pytest.mark.parametrize(
    "deed",
    ["", "kind=accept", "kind=forge&of=claim&subject=x", "kind=same&of=claim&subject=a&subject=b",
     "kind=withdraw&withdraws=nothing", "kind=note&of=claim&subject=x", "&".join(["subject=x"] * 100)],
)  # fmt: skip
def test_a_deed_that_makes_no_sense_is_told_in_a_sentence(case: Path, deed: str) -> None:
    huda = person(case)
    status, page = huda.send({**huda.button(READER, "accept"), "deed": deed})
    assert status == 400
    assert "Traceback" not in page
    assert kept(case) == ()


def test_a_form_of_a_megabyte_is_refused(case: Path) -> None:
    huda = person(case)
    assert huda.send({**huda.button(READER, "accept"), "note": "x" * 2**20})[0] == 413


def test_a_case_that_is_being_written_says_so_and_adds_nothing(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judging, "PATIENCE_SECONDS", 0.05)
    huda = person(case)
    form = huda.button(READER, "accept")
    other = sqlite3.connect(case / "case.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    status, page = huda.send(form)
    other.execute("ROLLBACK")
    other.close()
    assert status == 503
    assert "writing to the case" in page
    assert huda.send(form)[0] == 200


def test_judging_leads_nowhere_else(case: Path) -> None:
    huda = person(case)
    form = {**huda.button(READER, "accept"), "back": "//evil.example/"}
    answered = huda.site.post("/judge", data=form, follow_redirects=False)
    assert answered.headers["location"].startswith("/log?")


def test_the_log_tells_who_and_when_and_takes_back(case: Path, two: tuple[Person, Person]) -> None:
    huda, samir = two
    huda.press(READER, "accept")
    samir.press(READER, "reject", DENIAL.id)
    _, _, listed = huda.site.get("/log").text.partition('<ol class="plain history">')
    assert listed.index("Samir") < listed.index("Huda")
    huda.press("/log", "withdraw", DENIAL.id)
    with Case.open(case) as opened:
        (*_, last) = opened.judgements()
    assert (last.kind, last.person) == ("withdraw", "Huda")
    assert samir.site.get("/log", params={"by": "Samir"}).text.count('<li class="withdrawn">') == 1


def test_hostile_names_and_notes_are_shown_harmlessly(case: Path) -> None:
    huda = person(case, HOSTILE[:70])
    huda.press(READER, "accept", note=HOSTILE)
    for address in ("/log", READER, f"/claims/{SUPPLY.id}"):
        page = huda.site.get(address).text
        assert "<script>alert" not in page
        assert "<img" not in page
        assert "\u202e" not in page


def test_two_names_are_called_one_and_answer_together(case: Path) -> None:
    huda = person(case)
    pair = "/pair?of=actor&one=states/iran&other=المحور"
    assert huda.press(pair, "same", "states/iran")[0] == 200
    assert f"#c-{SUPPLY.id}" in huda.site.get("/matrix?kind=supply&from=المحور").text


def test_each_of_two_like_names_stands_above_its_own_claims(tmp_path: Path) -> None:
    names = ("كتيبة الوادي", "كتيبة الوادي الغربي")
    parties = [replace(IRAN, text=name, label=None, ref=None) for name in names]
    claims = [claim(Supply(suppliers=(party,), recipients=(IS,)), HADDAD) for party in parties for _ in range(2)]
    claims = [replace(one, id=f"{number:016x}") for number, one in enumerate(claims)]
    with Case.create(tmp_path / "case") as made:
        made.add(replace(READING, claims=tuple(claims)), b"one", reader="test")
    page = lxml.html.fromstring(person(tmp_path / "case").site.get("/queue?work=names").text)
    told = {section.findtext("h2/bdi"): set(section.xpath(".//blockquote/a/@href")) for section in page.iter("section")}
    expected = {f"/reports/{REPORT.id}#c-{one.id}" for one in claims}
    assert told[names[0]] | told[names[1]] == expected
    assert told[names[0]] == {f"/reports/{REPORT.id}#c-{one.id}" for one in claims[:2]}


def test_a_doubtful_claim_waits_in_the_queue_until_somebody_judges(tmp_path: Path) -> None:
    doubted = replace(SUPPLY, factuality=Factuality(modality="possible"))
    with Case.create(tmp_path / "case") as made:
        made.add(replace(READING, claims=(doubted, DENIAL)), b"one", reader="test")
    huda = person(tmp_path / "case")
    assert SUPPLY.id in huda.site.get("/queue?work=claims").text
    huda.press("/queue?work=claims", "accept")
    waiting = huda.site.get("/queue?work=claims").text
    assert f"/claims/{SUPPLY.id}" not in waiting


def test_a_password_keeps_everybody_else_out(case: Path) -> None:
    site = TestClient(create_app(case, hosts=("*",), password="open sesame"), base_url="http://tawatur.example")  # noqa: S106
    for address in ("/", READER, "/static/page.css"):
        refused = site.get(address)
        assert refused.status_code == 401
        assert "Basic" in refused.headers["www-authenticate"]
        assert REPORT.title not in refused.text
    assert site.get("/", auth=("Huda", "open sesame")).status_code == 200
    site.auth = ("Huda", "open sesame")
    huda = Person(site, "")
    huda.press(READER, "accept")
    assert [one.person for one in kept(case)] == ["Huda"]


def test_a_wrong_password_is_answered_late(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    waited = []

    async def wait(seconds: float) -> None:
        waited.append(seconds)

    monkeypatch.setattr("tawatur.views.web.guard.asyncio.sleep", wait)
    site = TestClient(create_app(case, hosts=("*",), password="open sesame"), base_url="http://tawatur.example")  # noqa: S106
    assert site.get("/", auth=("Huda", "open")).status_code == 401
    assert max(waited) >= 1  # the program also sleeps for a moment elsewhere while it gets its figures ready


def test_a_case_that_cannot_be_written_is_read_all_the_same(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def open_closed(file: Path, wait: float) -> sqlite3.Connection:
        connection = sqlite3.connect(file, timeout=wait, isolation_level=None)
        connection.execute("PRAGMA query_only = 1")
        return connection

    huda = person(case)
    form = huda.button(READER, "accept")
    monkeypatch.setattr("tawatur.ledger.case.open_writer", open_closed)
    status, page = huda.send(form)
    assert status == 503
    assert "cannot be written to" in page
    assert huda.site.get(READER).status_code == 200
