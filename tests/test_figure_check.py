"""No figure without a source: a rate only from its own branch, the user's own only as the user's."""

from decimal import Decimal

import pytest

from assistant.figure_check import PLACE, Source, check, keep_sourced, sentences

SOURCES = (
    Source(Decimal(15), "percent", "rate", "rule dividends", "10(2)(b)"),
    Source(Decimal(5), "percent", "limit", "10(2)(a) rate", "10(2)(a)", stated=False),
    Source(Decimal(8), "percent", "user", "your words"),
    Source("2004-10-06", "date", "date", "Header"),
    Source(Decimal(37500), "EUR", "amount", "rule dividends"),
    Source(Decimal(183), "days", "limit", "15(2)(a) days", "15(2)(a)"),
    Source(Decimal(60), "percent", "limit", "27(5) share", "27(5)", part="threshold"),
    Source(Decimal(12), "percent", "rate", "rule royalties", "12(2)", part="rate"),
    Source(Decimal(3), "number", "limit", "regions"),
    Source("20", PLACE, "citation", "20"),
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
        pytest.param("He stays 183 days.", True, id="a count of days"),
        pytest.param("The limit is 183 %.", False, id="a count of days as a percentage"),
        pytest.param("The limit is 183.", False, id="a count of days without its unit"),
        pytest.param("He stays 183 months.", False, id="a count of days as months"),
        pytest.param("The tax is CAD 183.", False, id="a count of days as an amount"),
        pytest.param("He stays 15 days.", False, id="a percentage as days"),
        pytest.param("There are 15 of them.", False, id="a percentage as a count"),
        pytest.param("There are three regions.", True, id="a count as a count"),
        pytest.param("The limit is 3 %.", False, id="a count as a percentage"),
        pytest.param("At least 60 % of the shares are theirs.", True, id="a threshold as a threshold"),
        pytest.param("Canada may charge at most 60 %.", False, id="a threshold as a rate"),
        pytest.param("Canada may charge at most 12 %.", True, id="a rate as a rate"),
        pytest.param("They must own 12 % of the votes.", False, id="a rate as a threshold"),
        pytest.param("Rates of 12 and 15 % apply.", True, id="two rates that share the sign"),
        pytest.param("Rates of 12 and 16 % apply.", False, id="one of two that share the sign"),
        pytest.param("A quarter of the days in 20 count.", False, id="a part of nothing known"),
        pytest.param("The relief stands in 20.", True, id="the number of an article"),
        pytest.param("The limit is 20 %.", False, id="the number of an article as a percentage"),
        pytest.param("You wrote 8 %, so the rate is 8 %.", False, id="the user's own as the law's in the next clause"),
        pytest.param("You wrote that the tax is 8 %.", True, id="the user's own rate as the user's"),
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
