"""The chat with a language model in Chromium: checked sentences while it writes, no lie for a moment, and no model."""

from collections.abc import Iterator

import pytest
from model_server import Served, Turn, openai_server
from playwright.sync_api import Page, expect

from tests.browser.visitor import CHROMIUM, PATIENCE, VERDICT, answered, open_page
from tests.served import prepared_data, served

pytestmark = pytest.mark.browser

DIRECT = (
    "A Belgian company directly owns 25 % of the voting stock of a Canadian company. "
    "What tax can Canada take on a dividend of CAD 100,000?"
)
TOLD = "You own enough of the stock, so {{F1}} applies."
SHOWN = "You own enough of the stock, so 5 % (Canada, 10(2)(a)) applies."
LIES = "But Canada may charge 63 % of it. It is sixty-three per cent. Le taux est de soixante-trois pour cent."
LAST = "That is all there is to it."
EVERY_TEXT = """() => {
  window.texts = [];
  const keep = () => window.texts.push(document.body.innerText);
  new MutationObserver(keep).observe(document.body, {childList: true, characterData: true, subtree: true});
}"""
RUNNING = "() => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'running'"


@pytest.fixture(scope="module")
def model() -> Iterator[Served]:
    """A model that explains with lies, is given up while it talks on, and then breaks down."""
    turns = (
        Turn(f"{TOLD} {LIES} {LAST}", pause=0.15),
        Turn(" ".join([TOLD, *[LAST] * 60]), pause=0.15),
        Turn(status=500, error="broken"),
    )
    with openai_server(*turns) as running:
        yield running


@pytest.fixture(scope="module")
def app(model: Served) -> Iterator[str]:
    """The app with that model."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed")
    pytest.importorskip("langchain_openai")
    named = {"TREATY_MODEL": "openai:local", "TREATY_MODEL_BASE_URL": model.url, "TREATY_MODEL_RETRIES": "0"}
    with served(prepared_data(), **named) as address:
        yield address


def send(page: Page, words: str) -> int:
    """Send a message and return how many verdicts stood there before."""
    before = page.locator(VERDICT).count()
    page.get_by_test_id("stChatInputTextArea").fill(words)
    page.keyboard.press("Enter")
    return before


def test_a_model_explains_while_it_writes_and_no_lie_is_seen(app: str, page: Page) -> None:
    """The first sentence stands there while the model still writes; its lies are in no state of the page."""
    open_page(page, app)
    page.evaluate(EVERY_TEXT)
    before = send(page, DIRECT)
    expect(page.get_by_text("You own enough of the stock")).to_be_visible(timeout=PATIENCE)
    assert page.evaluate(RUNNING)
    expect(page.get_by_text(LAST)).to_have_count(0)
    verdict = answered(page, before)
    expect(verdict).to_contain_text(SHOWN)
    expect(verdict).to_contain_text(LAST)
    seen = page.evaluate("() => window.texts")
    assert len(seen) > 5
    assert not [text for text in seen if any(lie in text for lie in ("63", "sixty", "soixante", "{{"))]
    expect(verdict).to_contain_text("Explained by a language model:")
    expect(page.get_by_text("The explanation is written by a language model")).to_be_attached()


def test_a_model_can_be_given_up_and_a_broken_one_leaves_the_default_reply(app: str, model: Served, page: Page) -> None:
    """A new message ends the one being written, also at the server; a model that is down is told in a notice."""
    open_page(page, app)
    before = send(page, DIRECT)
    expect(page.get_by_text("You own enough of the stock")).to_be_visible(timeout=PATIENCE)
    send(page, "10(2)(a)")
    expect(answered(page, before)).to_contain_text("may take no more than 5 per cent")
    page.wait_for_timeout(1000)
    assert model.left == [2]
    verdict = answered(page, send(page, DIRECT))
    expect(verdict).to_contain_text("at most 5 % of the gross amount of the dividends (10(2)(a))")
    expect(page.get_by_text("The language model could not be reached; this is the reply without it.")).to_be_attached()
