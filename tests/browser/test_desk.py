"""The desk in a browser: every page, light and dark, wide and narrow, with and without scripts."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright

import tocsin
from tests.conftest import EXAMPLES
from tocsin.assessment.reviewing import give_review

pytestmark = pytest.mark.browser

FLAGS = ("--no-sandbox --disable-gpu --disable-background-networking --disable-component-update"
         " --disable-sync --no-first-run")  # fmt: skip
WIDE, NARROW = 1400, 390
PATHS = ("/", "/documents", "/statements", "/claims", "/claims?register=signal&sort=newest", "/triggers",
         "/triggers?if=Sorvia+lays+mines+in+the+strait", "/actors", "/actors/MRN", "/issues", "/dyads", "/dyads/MRN/SRV", "/ledger", "/compare", "/review", "/warnings", "/dyads?show=signals", "/nowhere", "reading", "accounts",
         "reviewed")  # fmt: skip


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("browser") / "crisis.db"
    with tocsin.read(EXAMPLES, into=path, actors=str(EXAMPLES / "actors.yml")) as opened:
        signals = opened.claims(register="signal")
        for coder, decision in (("Ilse Rand", "accepted"), ("Tomas Brek", "rejected")):
            for claim in signals[:2]:
                give_review(opened, claim.id, decision, coder=coder, note="seen twice")
    return path


@pytest.fixture(scope="module")
def address(record: Path) -> Iterator[str]:
    """`tocsin serve`, as users run it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serve = [sys.executable, "-m", "tocsin", "serve", str(record), "--port", str(port)]
    server = subprocess.Popen(serve, stdout=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/")
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait()


def wait_for(url: str) -> None:
    for _ in range(300):
        try:
            with urlopen(url):
                return
        except OSError:
            time.sleep(0.2)
    pytest.fail(f"{url} does not answer")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    chromium = shutil.which("chromium")
    assert chromium, "no chromium; `make e2e` installs it"
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=FLAGS.split())
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def reading(record: Path) -> str:
    """The path of the text with the most claims."""
    with tocsin.Record(record) as opened:
        longest = max(opened.summary.listed(), key=lambda one: one.own + one.relayed)
    return f"/documents/{longest.document.id}"


@pytest.fixture
def url(request: pytest.FixtureRequest, address: str, record: Path, reading: str) -> str:
    """The whole address of a path, or of a page of the record."""
    with tocsin.Record(record) as opened:
        one, other = (document.id for document in opened.documents()[1:3])
        claim = opened.claims(register="signal")[0].id
    named = {
        "reading": reading, "accounts": f"/compare?a={one}&b={other}", "reviewed": f"/claims/{claim}#review"
    }  # fmt: skip
    return address + named.get(str(request.param), str(request.param))


@pytest.fixture(params=["light", "dark"])
def scheme(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(params=[WIDE, NARROW])
def width(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.mark.parametrize("url", PATHS, indirect=True)
def test_page_is_whole_and_accessible(
    browser: Browser, address: str, url: str, scheme: str, width: int
) -> None:
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light",
        bypass_csp=True,  # axe is put into the page
    )  # fmt: skip
    page = context.new_page()
    told: list[str] = []
    asked: list[str] = []
    page.on("pageerror", lambda error: told.append(str(error)))
    page.on("request", lambda request: asked.append(request.url))
    page.goto(url)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "scrolls sideways"
    found = Axe().run(page).response["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]][:3]) for one in found] == []
    assert told == []
    assert [one for one in asked if not one.startswith((address, "data:"))] == []
    context.close()


@pytest.mark.parametrize("url", PATHS, indirect=True)
def test_page_keeps_its_own_policy(browser: Browser, url: str) -> None:
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(url)
    assert [text for text in said if "404" not in text] == []
    page.close()


def test_print_is_dark_on_white_also_from_the_dark_and_fits_the_sheet(
    browser: Browser, address: str, reading: str
) -> None:
    page = browser.new_page(color_scheme="dark", viewport={"width": 680, "height": 960})
    page.emulate_media(media="print", color_scheme="dark")
    for path in (reading, "/dyads", "/"):
        page.goto(address + path)
        style = "getComputedStyle(document.documentElement).getPropertyValue"
        assert page.evaluate(f"{style}('--act').trim()") == "#f7d9d2"
        assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
        beside = "[...document.querySelectorAll('main :is(p, h1, td, th)')].filter(one =>"
        beside += " one.offsetParent && !one.closest('.hidden')).map(one => one.getBoundingClientRect())"
        assert page.evaluate(f"{beside}.filter(box => box.left < 0 || box.right > innerWidth).length") == 0
    page.close()


def open_reading(browser: Browser, url: str, *, scripts: bool, width: int = WIDE) -> Page:
    context = browser.new_context(java_script_enabled=scripts, viewport={"width": width, "height": 900})
    page = context.new_page()
    page.goto(url)
    return page


def test_words_lead_to_their_note_and_back_without_scripts(
    browser: Browser, address: str, reading: str
) -> None:
    page = open_reading(browser, address + reading, scripts=False)
    words = page.locator("article a.m[id]").first
    words.click()
    note = page.locator(".note-card:target")
    assert note.is_visible()
    note.locator(".perma").click()
    assert page.locator("article a.m:target, article .at:target").count() == 1
    note = page.locator(".note-card").first
    note.locator("summary").click()
    assert note.locator("dl").is_visible()
    page.context.close()


def test_filter_hides_notes_without_scripts(browser: Browser, address: str, reading: str) -> None:
    page = open_reading(browser, address + reading, scripts=False)
    every = page.locator(".note-card:visible").count()
    page.locator("#f-relayed").uncheck()
    own = page.locator(".note-card:visible").count()
    assert 0 < own < every
    assert page.locator(".note-card.relayed:visible").count() == 0
    page.context.close()


def test_keyboard_lights_the_note_of_the_words(browser: Browser, address: str, reading: str) -> None:
    page = open_reading(browser, address + reading, scripts=True)
    words = page.locator("article a.m[id]").first
    words.focus()
    key = str(words.get_attribute("data-keys")).split()[0]
    assert "lit" in str(page.locator(f"#n{key}").get_attribute("class"))
    page.keyboard.press("Enter")
    assert page.locator(f"#n{key} dl").is_visible()
    page.keyboard.press("Escape")
    assert page.locator(".lit").count() == 0
    page.context.close()


def test_a_tap_opens_the_note_on_a_phone(browser: Browser, address: str, reading: str) -> None:
    page = open_reading(browser, address + reading, scripts=True, width=NARROW)
    page.locator("article a.m[id]").first.click()
    assert page.locator(".sheet blockquote").is_visible()
    page.locator(".sheet > button").click()
    assert not page.locator(".sheet").is_visible()
    page.context.close()


def test_permalink_of_a_claim_lands_on_its_words(browser: Browser, address: str, record: Path) -> None:
    with tocsin.Record(record) as opened:
        claim = opened.claims(register="signal")[0]
    page = open_reading(browser, f"{address}/claims/{claim.id}", scripts=True)
    page.get_by_role("link", name="in the text").click()
    assert page.locator(f"#n{claim.id}.lit dl").is_visible()
    assert page.locator("article .lit").count() > 0
    page.context.close()


def test_a_claim_is_corrected_without_scripts(browser: Browser, address: str, record: Path) -> None:
    with tocsin.Record(record) as opened:
        claim = opened.claims(kind="threat")[0]
    page = open_reading(browser, f"{address}/claims/{claim.id}", scripts=False)
    assert not page.locator("#c-kind").is_visible()
    page.locator("#decision-corrected").check()
    page.locator("#c-kind").select_option("warning")
    page.locator("#note").fill("no harm is promised")
    page.locator("#coder").fill("Zoë Rand")
    page.get_by_role("button", name="Save").click()
    assert page.url.endswith(f"/claims/{claim.id}#said")
    assert "kind: threat → warning" in page.locator("#said ~ ol").inner_text()
    assert page.locator("#coder").input_value() == "Zoë Rand"
    page.locator("#decision-undone").check()
    page.get_by_role("button", name="Save").click()
    with tocsin.Record(record) as opened:
        assert [r.decision for r in opened.opinions.reviews([claim.id])] == ["corrected", "undone"]
    page.context.close()


def test_search_narrows_by_words_and_facet_without_scripts(browser: Browser, address: str) -> None:
    page = open_reading(browser, address, scripts=False)
    page.locator(".top input").fill("strait")
    page.locator(".top button").click()
    page.locator(".facets li a", has_text="threat").first.click()
    kinds = page.locator(".found .sort").all_inner_texts()
    assert kinds
    assert set(kinds) == {"threat"}
    assert page.locator(".found q, .note q").first.inner_text() == "strait"
    page.context.close()
