"""The reader in a real browser: walked by keyboard, explained by focus, judged by letter; and without scripts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tawatur.ledger import Case
from tawatur.model import Factuality
from tests.views.browsing import AXE, IN_A_BROWSER, Visit, barriers, served
from tests.views.invented import DENIAL, READING, REPORT, SUPPLY

pytestmark = IN_A_BROWSER
READER = f"/reports/{REPORT.id}"
VIEWS = (
    READER, f"{READER}?beside=source", f"{READER}?words=40-60", f"/claims/{DENIAL.id}", "/queue", "/queue?work=claims", "/copies",
    "/log", "/pair?of=actor&one=states/iran", "/pair?of=actor&one=states/iran&other=actors/islamic-state",
)  # fmt: skip


@pytest.fixture
def written(tmp_path: Path) -> Iterator[str]:
    """The page over a case of one's own, to judge in."""
    with Case.create(tmp_path / "case") as made:
        made.add(READING, READING.report.body.encode(), reader="test")
    with served(tmp_path / "case") as address:
        yield address


def visit_of(browser: Browser, base: str, *, width: int = 1440, language: str = "ar", **how: bool) -> Visit:
    visit = Visit(browser, base, language=language, theme="light", width=width, **how)
    visit.page.context.add_cookies([{"name": "person", "value": "Huda", "url": base}])
    return visit


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_view_fits_and_complains_of_nothing(
    browser: Browser, addresses: dict[str, str], language: str, theme: str, width: int
) -> None:
    visit = Visit(browser, addresses["ordinary"], language=language, theme=theme, width=width)
    for view in VIEWS:
        page = visit.open(view)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, view
    assert visit.complaints == []


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_axe_finds_no_barrier(browser: Browser, addresses: dict[str, str], language: str, theme: str) -> None:
    visit = Visit(browser, addresses["ordinary"], language=language, theme=theme, width=1440)
    assert [(view, found) for view in VIEWS if (found := barriers(visit.open(view)))] == []


def test_keys_walk_from_claim_to_claim(browser: Browser, addresses: dict[str, str]) -> None:
    visit = visit_of(browser, addresses["ordinary"])
    page = visit.open(READER)
    numbers = []
    for _ in range(3):
        page.keyboard.press("j")
        numbers.append(page.evaluate("document.activeElement.textContent"))
    assert numbers == [page.locator(".anchor").nth(at).text_content() for at in range(3)]
    assert page.locator(".card.lit").count() == 1
    assert page.locator(".card.lit details").get_attribute("open") is not None
    page.keyboard.press("k")
    assert page.evaluate("document.activeElement.textContent") == numbers[1]
    page.keyboard.press("Escape")
    assert page.locator(".lit").count() == 0
    assert visit.complaints == []


def test_keys_walk_from_voice_to_voice(browser: Browser, addresses: dict[str, str]) -> None:
    page = visit_of(browser, addresses["ordinary"]).open(READER)
    heard = []
    for _ in range(3):
        page.keyboard.press("]")
        heard.append(page.evaluate("document.activeElement.dataset.nest"))
    assert len(set(heard)) == 3


def test_the_chain_of_the_claim_in_hand_is_drawn_from_outlet_to_origin(
    browser: Browser, addresses: dict[str, str]
) -> None:
    page = visit_of(browser, addresses["ordinary"], language="en").open(f"{READER}#c-{DENIAL.id}")
    hops = page.locator(f"#k-{DENIAL.id} .hop").all_inner_texts()
    assert [("outlet" in hop, "denies" in hop) for hop in hops] == [(True, False), (False, True)]


@pytest.mark.parametrize(("kind", "told"), [("number", "at least"), ("time", "2021-03-03"), ("place", "Raqqa")])
def test_dates_numbers_and_places_are_explained_by_focus_and_by_pointer(
    browser: Browser, addresses: dict[str, str], kind: str, told: str
) -> None:
    page = visit_of(browser, addresses["ordinary"], language="en").open(READER)
    mark = page.locator(f"a.mark.of-{kind}").first
    tip = mark.locator(".tip")
    assert not tip.is_visible()
    page.keyboard.press("Tab")
    mark.focus()
    assert told in tip.inner_text()
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    mark.hover()
    assert tip.is_visible()


def test_an_explanation_leads_to_the_list_and_back_without_a_script(
    browser: Browser, addresses: dict[str, str]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(addresses["ordinary"] + READER)
    page.locator("a.mark").first.click()
    expect(page).to_have_url(re.compile("#n-"))
    page.locator(".notes li:target a").first.click()
    expect(page).to_have_url(re.compile("#m-"))
    page.goto(f"{addresses['ordinary']}{READER}#k-{SUPPLY.id}")
    page.locator(f"#k-{SUPPLY.id} summary").click()
    assert page.locator(f"#k-{SUPPLY.id} .hop").first.is_visible()


def test_a_problem_is_shown_where_it_is(browser: Browser, addresses: dict[str, str]) -> None:
    page = visit_of(browser, addresses["ordinary"]).open(READER)
    page.locator("a.fault").first.focus()
    assert "nothing was wrong" in page.locator("a.fault .tip").first.inner_text()


def test_the_bars_stand_beside_the_very_lines_of_a_voice(browser: Browser, addresses: dict[str, str]) -> None:
    page = visit_of(browser, addresses["ordinary"], width=390).open(READER)
    page.wait_for_function("document.querySelector('.bars [data-voice]').style.blockSize !== ''")
    reaches = page.evaluate(
        """() => [...document.querySelectorAll('.bars [data-voice]')].map((bar) => {
            const para = bar.closest('.para'), box = bar.getBoundingClientRect();
            const runs = [...para.querySelectorAll(`.run[data-nest~="${bar.dataset.voice}"]`)].map((run) => run.getBoundingClientRect());
            return Math.abs(box.top - Math.min(...runs.map((run) => run.top)))
                + Math.abs(box.bottom - Math.max(...runs.map((run) => run.bottom))); })"""
    )
    assert reaches
    assert max(reaches) < 2


def test_a_claim_is_judged_and_undone_by_letters(browser: Browser, written: str) -> None:
    visit = visit_of(browser, written, language="en")
    page = visit.open(READER)
    page.keyboard.press("j")
    with page.expect_navigation():
        page.keyboard.press("a")
    assert "read rightly" in page.locator(".done").inner_text()
    assert page.locator(".card.lit").count() == 1
    with page.expect_navigation():
        page.keyboard.press("z")
    assert "taken back" in page.locator(".done").inner_text()
    assert visit.complaints == []


def test_letters_do_nothing_while_somebody_types(browser: Browser, written: str) -> None:
    page = visit_of(browser, written).open(f"/claims/{SUPPLY.id}")
    page.locator("textarea").fill("")
    page.locator("textarea").press("a")
    assert page.locator("textarea").input_value() == "a"
    assert "done=" not in page.url


def test_two_browsers_at_one_claim_lose_nothing(browser: Browser, written: str) -> None:
    huda, samir = (visit_of(browser, written, language="en") for _ in range(2))
    samir.page.context.add_cookies([{"name": "person", "value": "Samir", "url": written}])
    first, second = huda.open(f"/claims/{SUPPLY.id}"), samir.open(f"/claims/{SUPPLY.id}")
    first.click("button[data-key=a]")
    first.wait_for_selector(".done")
    second.click("button[data-key=r]")
    expect(second.locator("main")).to_contain_text("Huda")
    second.locator("main form button").click()
    second.wait_for_selector(".done")
    said = second.locator(".history li").all_inner_texts()
    assert ["Samir" in said[0], "Huda" in said[1]] == [True, True]
    assert huda.complaints == []


def test_hostile_words_run_nothing_in_any_view(browser: Browser, addresses: dict[str, str], hostile_case: Path) -> None:
    with Case.open(hostile_case) as opened:
        (heading,) = opened.headings()
        claims = [claim.id for claim in opened.claims()][:2]
    visit = visit_of(browser, addresses["hostile"], width=390)
    reader = f"/reports/{heading.id}"
    for view in (
        reader,
        f"{reader}?beside=source",
        *(f"/claims/{claim}" for claim in claims),
        "/queue",
        "/copies",
        "/log",
    ):
        page = visit.open(view)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, view
    assert visit.complaints == []


def test_letters_can_be_turned_off(browser: Browser, addresses: dict[str, str]) -> None:
    page = visit_of(browser, addresses["ordinary"]).open(READER)
    page.locator(".keys summary").click()
    page.locator("[data-letters]").click()
    assert page.locator("[data-letters]").get_attribute("aria-pressed") == "false"
    page.keyboard.press("Escape")
    page.reload()
    page.keyboard.press("j")
    assert page.locator(".lit").count() == 0


def test_the_queue_is_walked_and_worked_by_letters(browser: Browser, tmp_path: Path) -> None:
    doubted = tuple(
        replace(claim, id=f"{number:016x}", factuality=Factuality(modality="possible"))
        for number, claim in enumerate((SUPPLY, DENIAL, SUPPLY))
    )
    with Case.create(tmp_path / "case") as made:
        made.add(replace(READING, claims=doubted), b"doubted", reader="test")
    with served(tmp_path / "case") as address:
        page = visit_of(browser, address, language="en").open("/queue?work=claims")
        tasks = page.locator("[data-task]")
        in_hand = "task => task === document.activeElement"
        assert tasks.first.evaluate(in_hand)
        page.keyboard.press("j")
        assert tasks.nth(1).evaluate(in_hand)
        page.keyboard.press("k")
        with page.expect_navigation():
            page.keyboard.press("r")
        assert (tasks.count(), tasks.first.evaluate(in_hand)) == (2, True)
        with page.expect_navigation():
            page.keyboard.press("z")
        assert tasks.count() == 3


@pytest.mark.skipif(not AXE.is_file(), reason="axe-core is not installed (make page)")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_barrier_in_what_was_judged(browser: Browser, written: str, theme: str) -> None:
    visit = Visit(browser, written, language="ar", theme=theme, width=1440)
    visit.page.context.add_cookies([{"name": "person", "value": "Huda", "url": written}])
    page = visit.open(READER)
    page.locator("button[data-key=r]").first.click()
    page.wait_for_selector(".done")
    found = barriers(page)
    with page.expect_navigation():
        page.keyboard.press("z")
    assert [*found, *barriers(visit.open("/log")), *barriers(visit.open(f"/claims/{SUPPLY.id}"))] == []
