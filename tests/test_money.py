"""Amounts are read in every way people write them, and nothing else is money."""

import pytest
from moneyed import Money

from assistant.readers.comparisons import Comparison
from assistant.readers.money import find_amounts

SITUATIONS = [
    ("CAD 1.25m", "CAD 1250000"),
    ("€250.000", "EUR 250000"),
    ("C$640k", "CAD 640000"),
    ("EUR 90 000", "EUR 90000"),
    ("2 million euro", "EUR 2000000"),
    ("half a million euros", "EUR 500000"),
    ("five hundred thousand Canadian dollars", "CAD 500000"),
    ("$215,000 (Canadian)", "CAD 215000"),
    ("118 000 $ CA", "CAD 118000"),
    ("€ 500,-", "EUR 500"),
    ("€1.9mln", "EUR 1900000"),
    ("640 k€", "EUR 640000"),
    ("CAD100k", "CAD 100000"),
    ("US$ 10,000", "USD 10000"),
    ("trois cent mille euros", "EUR 300000"),
    ("un million d'euros", "EUR 1000000"),
    ("deux millions de dollars canadiens", "CAD 2000000"),
    ("een half miljoen euro", "EUR 500000"),
    ("€1.250.000,00", "EUR 1250000"),
    ("€5 000,50", "EUR 5000.50"),
    ("CAD 1'250'000", "CAD 1250000"),
    ("vijfduizend Canadese dollar", "CAD 5000"),
]


def money(text: str) -> Money:
    code, _, amount = text.partition(" ")
    return Money(amount, code)


@pytest.mark.parametrize(("text", "expected"), SITUATIONS, ids=[text for text, _ in SITUATIONS])
def test_an_amount(text: str, expected: str) -> None:
    """The whole text is one amount of one value."""
    [amount] = find_amounts(f"She got {text}; 183 days.")
    assert (amount.said, amount.value) == (text, money(expected))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("In 2023 CAD 2,000 came in.", "CAD 2,000", id="a year before an amount"),
        pytest.param("It paid for 2019 €5,000.", "€5,000", id="a year before a sign"),
        pytest.param("It paid 2,023 CAD 2000 times.", "2,023 CAD", id="a number that is no year"),
    ],
)
def test_a_sign_between_two_numbers(text: str, said: str) -> None:
    """A currency between two numbers belongs to the first, unless that is a year."""
    assert [amount.said for amount in find_amounts(text)] == [said]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        pytest.param("between €100,000 and €200,000", "EUR 100000", "EUR 200000", id="between two amounts"),
        pytest.param("€10–20 million", "EUR 10000000", "EUR 20000000", id="a dash, one sign before"),
        pytest.param("5,000 to 6,000 euros", "EUR 5000", "EUR 6000", id="one sign after"),
        pytest.param("CAD 5,000-6,000", "CAD 5000", "CAD 6000", id="a hyphen"),
    ],
)
def test_a_range(text: str, low: str, high: str) -> None:
    """A range has two ends and no single value."""
    [amount] = find_amounts(text)
    assert (amount.candidates, amount.high, amount.value) == ((money(low),), money(high), None)


def test_bare_dollars_are_assumed_canadian() -> None:
    """Between these two States a dollar is Canadian, and the assumption is marked."""
    [amount] = find_amounts("a dividend of 120,000 dollars")
    assert (amount.value, amount.assumed) == (Money(120000, "CAD"), True)


def test_dollars_beside_americans_may_be_either() -> None:
    """Two candidates are none."""
    [amount] = find_amounts("$10,000 paid by an American client")
    assert ({m.currency.code for m in amount.candidates}, amount.value) == ({"CAD", "USD"}, None)


@pytest.mark.parametrize("text", ["minus CAD 50,000", "-€500", "moins 500 euros"])
def test_an_amount_below_zero_is_unusable(text: str) -> None:
    """A minus is never dropped silently."""
    [amount] = find_amounts(f"A dividend of {text}")
    assert (amount.said, amount.value, amount.problem) == (text, None, "an amount below zero")


def test_an_amount_said_twice_is_one() -> None:
    """Words with the figure in brackets are one amount."""
    [amount] = find_amounts("five hundred euros (EUR 500) of rent")
    assert (amount.said, amount.value) == ("five hundred euros (EUR 500)", Money(500, "EUR"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("1.900 euros a month", "month", id="a month"),
        pytest.param("9 000 EUR par an", "year", id="par an"),
        pytest.param("€ 18.600 per jaar", "year", id="per jaar"),
        pytest.param("EUR 5,000 of interest", None, id="once"),
    ],
)
def test_how_often(text: str, expected: str | None) -> None:
    """An amount by the month or year says so."""
    assert find_amounts(text)[0].per == expected


def test_a_bound() -> None:
    """About, or more, at most: the amount is not exact."""
    assert find_amounts("up to CAD 50k")[0].comparison is Comparison.AT_MOST


@pytest.mark.parametrize("text", ["183 days", "10 %", "article 10(2)", "47 years old", "annexes 1-12", "Protocol 6"])
def test_what_is_no_money(text: str) -> None:
    """A number without a currency is no amount."""
    assert find_amounts(text) == ()


def test_several_amounts_keep_apart() -> None:
    """Each amount of a story stands by itself."""
    found = find_amounts("cost €100,000, value on moving day €250,000, sold for €300,000")
    assert [amount.value for amount in found] == [Money(v, "EUR") for v in (100000, 250000, 300000)]
