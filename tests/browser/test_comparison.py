"""A comparison in Chromium: a table, which scrolls within its own width on a phone; terms link to their definitions."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import ask, open_page, visitor

pytestmark = pytest.mark.browser

PHONE = 400


@pytest.fixture
def phone() -> Iterator[Page]:
    """A page as wide as a phone."""
    with visitor(width=PHONE) as page:
        yield page


def test_table_on_a_phone(address: str, phone: Page) -> None:
    """The two provisions stand side by side, and the page itself is no wider than the phone."""
    open_page(phone, address)
    verdict = ask(phone, "What is the difference between dividends and interest?")
    expect(verdict.locator("th").nth(1)).to_contain_text("10(")
    expect(verdict.locator("th").nth(2)).to_contain_text("11(")
    expect(verdict).to_contain_text("10 per cent (11(2))")
    table = verdict.locator("table")
    assert table.evaluate("t => t.scrollWidth > t.clientWidth")
    assert phone.evaluate("() => document.documentElement.scrollWidth") <= PHONE


def test_terms_link_to_their_definitions(address: str, page: Page) -> None:
    """The first "company" of the explanation opens the reader at its definition."""
    open_page(page, address)
    verdict = ask(page, "10(2)")
    expect(verdict.locator("a[href*='3%281%29%28d%29']").first).to_be_visible()
