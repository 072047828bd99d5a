"""The app over the real index, served once for all browser tests."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page

from tests.browser.visitor import CHROMIUM, visitor
from tests.served import prepared_data, served


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The address of the app; skips where the machine has no Chromium."""
    if not CHROMIUM.exists():
        pytest.skip(f"{CHROMIUM} is not installed")
    with served(prepared_data()) as running:
        yield running


@pytest.fixture
def page() -> Iterator[Page]:
    """A page of a visitor who has not been here before."""
    with visitor() as opened:
        yield opened
