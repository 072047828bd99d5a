"""Tests of assistant/facts/units.py."""

from decimal import Decimal

import pytest
from moneyed import Money

from assistant.facts.mentions import mentions
from assistant.facts.units import with_units
from assistant.reading import Reading

SITUATIONS = {
    "a price for each": ("sells 4,000 boxes at EUR 12 each", "en", "4000"),
    "goods of several words": ("sold 300 tonnes of oats at EUR 210", "en", "300"),
    "in French": ("vend 2.500 pièces à 8 euros", "fr", "2500"),
    "in Dutch": ("levert 900 dozen aan 7 euro", "nl", "900"),
    "a price alone": ("sells the boxes at EUR 12 each", "en", None),
    "a number that no price follows": ("4,000 boxes, sold for EUR 12 in May", "en", None),
}


@pytest.mark.parametrize(("text", "language", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_the_number_of_goods_stands_before_their_price(text: str, language: str, expected: str | None) -> None:
    """A number of goods is read where their price follows it."""
    price = Reading("profit_booked", Money(12, "EUR"), "EUR 12")
    found = with_units(text, mentions(text, language), [price], ["units", "profit_booked"])
    assert [r.value for r in found if r.fact == "units"] == ([] if expected is None else [Decimal(expected)])
