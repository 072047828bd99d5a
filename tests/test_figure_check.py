"""No figure without a source: a rate only from its own branch, the user's own only as the user's."""

from decimal import Decimal

import pytest

from assistant.figure_check import Source, check, keep_sourced, sentences

SOURCES = (
    Source(Decimal(15), "percent", "rate", "rule dividends", "10(2)(b)"),
    Source(Decimal(5), "percent", "limit", "10(2)(a) rate", "10(2)(a)", stated=False),
    Source(Decimal(8), "percent", "user", "your words"),
    Source("2004-10-06", "date", "date", "Header"),
    Source(Decimal(37500), "EUR", "amount", "rule dividends"),
)


@pytest.mark.parametrize(
    ("text", "sourced"),
    [
        pytest.param("The limit is 15 %.", True, id="the ruling's rate"),
        pytest.param("The limit is fifteen per cent.", True, id="the same in words"),
        pytest.param("The limit is 5 %.", False, id="a rate of another branch"),
        pytest.param("10(2)(a) would allow 5 %.", True, id="a rate of another branch beside its place"),
        pytest.param("You wrote 8 %.", True, id="the user's own as the user's"),
        pytest.param("The limit is 8 %.", False, id="the user's own as the law's"),
        pytest.param("The limit is 7 %.", False, id="a figure from nowhere"),
        pytest.param("It is in force since 6 October 2004.", True, id="a known date"),
        pytest.param("It is in force since 2004.", True, id="the year of a known date"),
        pytest.param("It is in force since 7 October 2004.", False, id="another day"),
        pytest.param("The tax is EUR 37,500.", True, id="an amount"),
        pytest.param("The tax is CAD 37,500.", False, id="the same amount in another currency"),
        pytest.param("No figure here, see 10(2).", True, id="no figure at all"),
    ],
)
def test_a_figure_has_a_source(text: str, sourced: bool) -> None:
    """Each figure is backed by value, unit and role, or is reported."""
    assert (check(text, SOURCES).unsourced == ()) is sourced


def test_only_the_sentence_without_source_is_dropped() -> None:
    """The others stay as they are."""
    assert keep_sourced("The limit is 15 %. It was 7 % before. See 10(2).", SOURCES) == "The limit is 15 %. See 10(2)."


def test_places_are_true() -> None:
    """Each figure of a reply stands where it says."""
    text = "The limit is 15 %: EUR 37,500."
    assert [text[f.start : f.end] for f in check(text, SOURCES).figures] == ["15 %", "EUR 37,500"]


def test_sentences_join_to_the_text() -> None:
    """Splitting loses nothing."""
    text = "One. Two 9.9 % of it!\n\n- three\n- four? Five"
    assert "".join(sentences(text)) == text
