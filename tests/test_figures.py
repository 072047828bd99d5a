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
        "> 1.\n> 2.",
        "there is no paragraph 7.",
        "the rule on business profits (7)",
        "one of the two States",
        "the two enterprises",
        "in a third State",
        "les deux conditions",
        "from the first day",
        "een dag",
        "ce n'est pas une année civile",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    """Citations, list numbers, links, articles, pairs and strangers."""
    assert find_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "units"),
    [
        pytest.param("10, 15 and 25 %", ["percent"] * 3, id="joined by commas and a word"),
        pytest.param("between 15 and 183 days", ["days"] * 2, id="between"),
        pytest.param("5 of 15 procent", ["percent"] * 2, id="joined in Dutch"),
        pytest.param("12 companies and 5 %", ["number", "percent"], id="two things"),
        pytest.param("depuis l'entrée en vigueur 15 jours après", ["days"], id="no euro in a French word"),
    ],
)
def test_joined_numbers_share_their_unit(text: str, units: list[str]) -> None:
    """A number joined to a measured one is measured alike; one that only stands near it is not."""
    assert [mention.unit for mention in find_figures(text)] == units


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Canada mag ten hoogste heffen.", "nl"),
        ("onze kopie", "nl"),
        ("de nouveaux fours", "fr"),
        ("the same ones", "en"),
    ],
)
def test_words_of_one_language_are_no_numbers_of_another(text: str, language: str) -> None:
    """Once the language is known, "ten" in Dutch and "four" in French count nothing."""
    assert find_figures(text, language) == ()
