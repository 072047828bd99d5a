"""A visitor in Chromium: opens a page, asks, and waits until the page stands still."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Page, sync_playwright

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PATIENCE = 120_000
VERDICT = "[class*='st-key-verdict-']"
CHIPS = "[class*='st-key-chips-']"
STILL = """() => document.querySelector('h1')
  && document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'
  && !document.querySelector('[data-testid=stSpinner]')
  && !document.querySelector('[data-stale=true]')"""


@contextmanager
def visitor(scheme: Literal["light", "dark"] = "light", width: int = 1200, height: int = 900) -> Iterator[Page]:
    """Yield a page of a browser of its own, in a light or dark scheme."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        context = browser.new_context(color_scheme=scheme, viewport={"width": width, "height": height}, locale="en-US")
        page = context.new_page()
        page.set_default_timeout(PATIENCE)
        yield page
        browser.close()


def settle(page: Page) -> None:
    """Wait until the page has been drawn."""
    page.wait_for_function(STILL)
    page.wait_for_timeout(700)
    page.wait_for_function(STILL)


def open_page(page: Page, address: str) -> None:
    """Open an address and wait until it stands."""
    page.goto(address)
    settle(page)


def ask(page: Page, question: str) -> Locator:
    """Ask a question and return the verdict of its reply."""
    before = page.locator(VERDICT).count()
    page.get_by_test_id("stChatInputTextArea").fill(question)
    page.keyboard.press("Enter")
    return answered(page, before)


def answered(page: Page, before: int) -> Locator:
    """Wait for a reply more than `before` and return its verdict."""
    page.wait_for_function(f'n => document.querySelectorAll("{VERDICT}").length > n', arg=before)
    settle(page)
    return page.locator(VERDICT).last
