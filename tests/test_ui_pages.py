"""The reader and the calculators without a browser, and the words of all pages."""

import string
import tomllib
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from calculators.catalogue import catalogue
from treaty.convention import library
from ui.interface import WORDS


def _reader(place: str) -> AppTest:
    def page() -> None:
        from ui.reader import reader_page

        reader_page()

    test = AppTest.from_function(page, default_timeout=60)
    if place:
        test.query_params["cite"] = place
    return test.run()


def _calculators(article: str, **state: object) -> AppTest:
    def page() -> None:
        from ui.rules import rules_page

        rules_page()

    test = AppTest.from_function(page, default_timeout=120)
    test.session_state["calculator-article"] = article
    for key, value in state.items():
        test.session_state[key] = value
    return test.run()


def test_reader_holds_every_article() -> None:
    """The page has each unit of both texts, and its contents list them."""
    page = "".join(element.proto.body for element in _reader("").get("html"))
    assert all(f'id="{unit.citation.eid}"' in page for unit in library().units())


@pytest.mark.parametrize(
    ("place", "message"),
    [("31", "the convention has 29 articles"), ("10(9)", "does not exist"), ("<b>", "")],
    ids=["an article that is not there", "a paragraph that is not there", "no place at all"],
)
def test_place_that_is_not_there_is_said(place: str, message: str) -> None:
    """An address that names no place of the texts gets a sentence, and the whole text."""
    test = _reader(place)
    assert not test.exception
    assert message in test.warning[0].value


@pytest.mark.parametrize("article", sorted({rule.article for rule in catalogue()}, key=lambda a: (len(a), a)))
def test_every_calculator_opens(article: str) -> None:
    """The form of an article's first rule is drawn without an error, with nothing filled in."""
    test = _calculators(article)
    assert not test.exception
    assert not test.error


def test_filled_form_rules() -> None:
    """With all its facts filled in the dividend calculator says 5 % and the amount."""
    filled = {
        "payer_state": "CA",
        "recipient_state": "BE",
        "recipient_is_company": "true",
        "voting_stock": "25 %",
        "held_directly": "true",
        "gross": "CAD 100,000",
    }
    test = _calculators("10", **{f"dividends-{name}": value for name, value in filled.items()})
    page = "\n".join(str(element.value) for element in test.markdown)
    assert "**5 %**" in page
    assert "CAD 5,000" in page


def test_value_that_cannot_be_is_said_at_its_field() -> None:
    """A share of 130 % is refused where it was typed."""
    test = _calculators("10", **{"dividends-payer_state": "CA", "dividends-voting_stock": "130 %"})
    assert any("between 0 % and 100 %" in caption.value for caption in test.caption)


def test_interface_says_everything_in_three_languages() -> None:
    """Each sentence of the pages is written in each language, with the same blanks."""
    tables = tomllib.loads(Path(WORDS).read_text(encoding="utf-8"))
    for key, english in tables["en"].items():
        for language in ("fr", "nl"):
            assert _blanks(tables[language][key]) == _blanks(english), key


def _blanks(words: str | list[str]) -> set[str]:
    texts = [words] if isinstance(words, str) else words
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}
