"""Links from a reply's text to the reader page."""

import pytest

from assistant.explain import explain
from assistant.reply import Defined
from treaty.citation import Citation
from ui.links import linked, with_terms

TEXT = "A company pays 10(2)(a)."
COMPANY = Defined(text="company", start=2, end=9, cite="3(1)(d)", eid="art_3")


@pytest.mark.parametrize(
    ("terms", "shown"),
    [
        pytest.param([COMPANY], "A [company](treaty?cite=3%281%29%28d%29) pays 10(2)(a).", id="a term"),
        pytest.param([], TEXT, id="no terms"),
        pytest.param([COMPANY.model_copy(update={"start": 3})], TEXT, id="a term that stands there no more"),
    ],
)
def test_terms(terms: list[Defined], shown: str) -> None:
    """A defined term links to the place that defines it."""
    assert with_terms(TEXT, terms) == shown


def test_terms_and_places() -> None:
    """The links of terms stay as they are when places are linked too, also in a table."""
    text = linked(with_terms(f"| {TEXT} |", [COMPANY.model_copy(update={"start": 4, "end": 11})]))
    assert text.count("](treaty?cite=") == 2
    assert "[10(2)(a)](treaty?cite=10%282%29%28a%29)" in text


@pytest.mark.parametrize("language", ["en", "fr", "nl"])
def test_every_term_of_a_reply_is_linked(language: str) -> None:
    """What a reply marks as a term stands in its text at that place."""
    reply = explain((Citation.parse("10(2)"), Citation.parse("5(1)")), language)
    assert with_terms(reply.text, reply.terms).count("](treaty?cite=") == len(reply.terms) > 0
