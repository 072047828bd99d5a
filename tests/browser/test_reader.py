"""The reader and the calculators in Chromium."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.visitor import open_page, settle

pytestmark = pytest.mark.browser


def test_link_opens_at_the_place(address: str, page: Page) -> None:
    """The address ?cite=10(2)(a) opens the treaty with the point in view and marked, and nothing else marked."""
    open_page(page, f"{address}/?cite=10(2)(a)")
    expect(page.locator("mark")).to_have_count(1)
    expect(page.locator("mark")).to_be_in_viewport(timeout=20_000)
    expect(page.locator("mark")).to_contain_text("5 per cent of the gross amount")


def test_contents_and_cross_references_lead_to_their_places(address: str, page: Page) -> None:
    """An entry of the contents and a reference within the text bring their places into view."""
    open_page(page, f"{address}/treaty")
    page.locator(".toc a", has_text="Article 23").click()
    expect(page.locator("#art_23")).to_be_in_viewport()
    link = page.locator(".reader a[href^='#']").first
    target = str(link.get_attribute("href"))
    link.click()
    expect(page.locator(target)).to_be_in_viewport()


def test_place_can_be_typed(address: str, page: Page) -> None:
    """A place typed on the page comes into view; one that is not there is said to be so."""
    open_page(page, f"{address}/treaty")
    page.get_by_label("Go to a place").fill("art. 15 par. 2")
    page.keyboard.press("Enter")
    expect(page.locator("mark").first).to_be_in_viewport(timeout=20_000)
    page.get_by_label("Go to a place").fill("31")
    page.keyboard.press("Enter")
    settle(page)
    expect(page.get_by_text("the convention has 29 articles")).to_be_visible()


def test_calculator_rules_as_it_is_filled_in(address: str, page: Page) -> None:
    """The dividend form asks what decides, and rules once it is told."""
    open_page(page, f"{address}/calculators")
    for question, answer in (
        ("In which State is the payer resident?", "Canada"),
        ("In which State is the recipient resident?", "Belgium"),
        ("Is the recipient a company (a body corporate, or an entity treated as one for tax purposes)?", "No"),
    ):
        page.get_by_role("radiogroup", name=question).get_by_text(answer, exact=True).click()
        settle(page)
    expect(page.locator("[class*='st-key-verdict-']")).to_contain_text("Canada may charge at most 15 %")
