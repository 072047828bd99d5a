"""Take the screenshots of the docs: `python -m tests.browser.screenshots`."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from playwright.sync_api import Page

from tests.browser.visitor import ask, open_page, settle, visitor
from tests.served import ROOT, prepared_data, served

FOLDER = ROOT / "docs" / "screenshots"
DIRECT = (
    "A Belgian company directly owns 25 % of the voting stock of a Canadian company. "
    "What tax can Canada take on a dividend of CAD 100,000?"
)
OPEN = "A Belgian company owns 25 % of a Canadian company. What tax can Canada take on a dividend of CAD 100,000?"
TALLEST = 1500
SURROUNDINGS = 200
TO_QUESTION = "() => document.querySelector('[data-testid=stChatMessage]')?.scrollIntoView()"


def main() -> None:
    """Write every screenshot."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with served(prepared_data()) as address:
        _take("chat-light", "light", lambda page: _chat(page, address, DIRECT))
        _take("chat-dark", "dark", lambda page: _chat(page, address, DIRECT))
        _take("missing-fact", "light", lambda page: _chat(page, address, OPEN))
        _take("reader", "light", lambda page: _reader(page, address), whole=False)
        _take("calculators", "light", lambda page: _calculators(page, address), tallest=1900)
        _take("chat-phone", "light", lambda page: _chat(page, address, OPEN), width=400, whole=False)


def _take(
    name: str,
    scheme: Literal["light", "dark"],
    show: Callable[[Page], None],
    *,
    width: int = 1100,
    whole: bool = True,
    tallest: int = TALLEST,
) -> None:
    with visitor(scheme, width) as page:
        show(page)
        if whole:
            script = "() => document.querySelector('[data-testid=stMainBlockContainer]').scrollHeight"
            page.set_viewport_size({"width": width, "height": min(page.evaluate(script) + SURROUNDINGS, tallest)})
            page.wait_for_timeout(1000)
            page.evaluate(TO_QUESTION)
            page.wait_for_timeout(300)
        page.screenshot(path=Path(FOLDER / f"{name}.png"))


def _chat(page: Page, address: str, question: str) -> None:
    open_page(page, address)
    ask(page, question)


def _reader(page: Page, address: str) -> None:
    open_page(page, f"{address}/?cite=10(2)(a)")
    page.wait_for_timeout(2500)


def _calculators(page: Page, address: str) -> None:
    open_page(page, f"{address}/calculators")
    for question, answer in (("payer resident", "Canada"), ("recipient resident", "Belgium"), ("a company", "Yes")):
        group = page.get_by_test_id("stButtonGroup").filter(has_text=question).first
        group.get_by_text(answer, exact=True).click()
        settle(page)


if __name__ == "__main__":
    main()
