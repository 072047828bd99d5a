"""The chat in Chromium: the verdict, the opened citation, the question as buttons, chips that change the ruling."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import CHIPS, VERDICT, answered, ask, open_page

pytestmark = pytest.mark.browser

DIRECT = (
    "A Belgian company directly owns 25 % of the voting stock of a Canadian company. "
    "What tax can Canada take on a dividend of CAD 100,000?"
)
OPEN = "A Belgian company owns 25 % of a Canadian company. What tax can Canada take on a dividend of CAD 100,000?"
WORDS = (
    "5 per cent of the gross amount of the dividends if the beneficial owner is a company which owns directly at least "
    "10 per cent of the voting stock of the company paying the dividends;"
)


def test_dividend_question_is_answered_with_the_words_it_rests_on(address: str, page: Page) -> None:
    """The verdict says 5 % and CAD 5,000, and 10(2)(a) stands open with its words marked; a changed chip rules anew."""
    open_page(page, address)
    verdict = ask(page, DIRECT)
    expect(verdict).to_contain_text("at most 5 % of the gross amount of the dividends (10(2)(a))")
    expect(verdict).to_contain_text("CAD 5,000")
    expect(verdict).to_be_in_viewport(ratio=1, timeout=20_000)
    expect(page.locator("mark").first).to_have_text(WORDS)
    expect(page.locator("details[open] summary, [data-testid=stExpander] summary").first).to_be_visible()
    before = page.locator(VERDICT).count()
    page.locator(CHIPS).get_by_role("button", name="Share of the voting stock: 25 %").click()
    page.get_by_label("New value").fill("8 %")
    page.get_by_role("button", name="Change", exact=True).click()
    changed = answered(page, before)
    expect(changed).to_contain_text("15 %")
    expect(changed).to_contain_text("CAD 15,000")
    expect(changed).not_to_contain_text("CAD 5,000")


def test_missing_fact_is_asked_and_answered_by_a_click(address: str, page: Page) -> None:
    """Without the word "directly" both branches stand there with the question; its button decides."""
    open_page(page, address)
    verdict = ask(page, OPEN)
    expect(verdict).to_contain_text("Does the company own the voting stock directly")
    for words in ("5 %", "CAD 5,000", "15 %", "CAD 15,000"):
        expect(verdict).to_contain_text(words)
    before = page.locator(VERDICT).count()
    verdict.get_by_role("button", name="Yes", exact=True).click()
    ruling = answered(page, before)
    expect(ruling).to_contain_text("5 %")
    expect(ruling).not_to_contain_text("15 %")


def test_citation_in_the_reply_opens_the_reader_at_the_place(address: str, page: Page) -> None:
    """The link below the opened words leads to the whole treaty, at the place."""
    open_page(page, address)
    ask(page, "10(2)(a)")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Read it in the whole treaty").first.click()
    reader = opened.value
    expect(reader.locator("mark")).to_have_text(WORDS, timeout=60_000)
    expect(reader.locator("mark")).to_be_in_viewport(timeout=60_000)


def test_new_conversation_starts_afresh(address: str, page: Page) -> None:
    """After a new conversation the examples are back and the replies gone; before it, the downloads are offered."""
    open_page(page, address)
    ask(page, "10(2)(a)")
    with page.expect_download() as download:
        page.get_by_role("button", name="Download as Markdown").click()
    assert WORDS.split()[3] in download.value.path().read_text(encoding="utf-8")
    page.get_by_role("button", name="New conversation").click()
    expect(page.locator(".st-key-examples button").first).to_be_visible()
    expect(page.locator(VERDICT)).to_have_count(0)
