"""Every figure of a text is found with its unit; places in the treaty, list numbers and articles are none."""

from decimal import Decimal

import pytest

from assistant.figures import find_figures

SITUATIONS = [
    ("15 % of the gross amount", "15 %", "15", "percent"),
    ("a fifteen-percent rate", "fifteen-percent", "15", "percent"),
    ("a 15-per-cent ceiling", "15-per-cent", "15", "percent"),
    ("１５％", "１５％", "15", "percent"),
    ("XV per cent", "XV", "15", "percent"),
    ("un taux de quinze pour cent", "quinze pour cent", "15", "percent"),
    ("tien procent", "tien procent", "10", "percent"),
    ("within 183 days", "183 days", "183", "days"),
    ("an eleven-month job", "eleven-month", "11", "months"),
    ("six years", "six years", "6", "years"),
    ("CAD 37,500.00", "CAD 37,500.00", "37500", "CAD"),
    ("honderd euro", "honderd euro", "100", "EUR"),
    ("a rate of fifteen", "fifteen", "15", "number"),
    ("a quarter of it", "a quarter", "0.25", "number"),
]


@pytest.mark.parametrize(("text", "said", "value", "unit"), SITUATIONS, ids=[text for text, _, _, _ in SITUATIONS])
def test_a_figure(text: str, said: str, value: str, unit: str) -> None:
    """A figure in any spelling, with its unit."""
    [mention] = find_figures(text)
    assert (mention.text, mention.values[0], mention.unit) == (said, Decimal(value), unit)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        pytest.param("on 1 January 2004", "2004-01-01", id="day and month in words"),
        pytest.param("March 14, 2019", "2019-03-14", id="month first"),
        pytest.param("10.01.2022", "2022-01-10", id="in figures"),
        pytest.param("2 February", "--02-02", id="without a year"),
    ],
)
def test_a_date(text: str, value: str) -> None:
    """A date is one figure, in ISO form."""
    [mention] = find_figures(text)
    assert (mention.values, mention.unit) == ((value,), "date")


@pytest.mark.parametrize(
    "text",
    [
        "Article 10, paragraph 2",
        "10(2)(a)",
        "Protocol 6(b)",
        "1. First\n2. Second",
        "one of the States",
        "un résident",
        "een inwoner",
        "[10(2)](?cite=10%282%29)",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    """Citations, list numbers, links and articles."""
    assert find_figures(text) == ()
