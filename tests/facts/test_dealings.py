"""Tests of assistant/facts/dealings.py."""

import pytest

from assistant.facts.dealings import read_dealings
from assistant.facts.mentions import mentions
from assistant.facts.relation import read_agreed
from assistant.reading import Reading

WANTED = ("profit_at_arms_length", "profit_booked", "arms_length_amount")
SITUATIONS = {
    "a price and the strangers' price": ("Sold for EUR 900; strangers would have paid EUR 1,000.", {"900", "1000"}),
    "the strangers' price first": ("Strangers would have paid EUR 700. They paid EUR 800.", {"700", "800"}),
    "a third amount": ("Bought for EUR 500, sold for EUR 900; strangers would have paid EUR 1,000.", {"1000"}),
    "no strangers": ("Sold for EUR 900, bought for EUR 1,000.", set()),
}


@pytest.mark.parametrize(("text", "amounts"), SITUATIONS.values(), ids=SITUATIONS)
def test_the_other_amount_of_a_dealing_is_what_was_agreed(text: str, amounts: set[str]) -> None:
    """Beside what strangers would have paid, one other amount is the price that was made."""
    told = mentions(text, "en")
    found = read_dealings(text, told, read_agreed(text, told, (), WANTED), WANTED)
    assert {str(int(r.value.amount)) for r in found if r.fact in WANTED[:2]} == amounts


def test_interest_between_related_parties_is_no_dealing_in_goods() -> None:
    """11(7) and 12(7) have rules of their own for the excess of a payment."""
    text = "Interest of EUR 900; strangers would have agreed on EUR 700."
    told, kind = mentions(text, "en"), Reading("income_kind", "interest", "Interest")
    found = read_dealings(text, told, read_agreed(text, told, (kind,), WANTED), WANTED)
    assert "profit_booked" not in {r.fact for r in found}


@pytest.mark.parametrize(
    ("text", "prices"),
    [
        pytest.param("It paid EUR 900; strangers would have agreed on EUR 700.", True, id="a price paid"),
        pytest.param("It booked a profit of EUR 900; strangers would have had EUR 950.", False, id="a profit"),
    ],
)
def test_selling_and_paying_tell_prices(text: str, *, prices: bool) -> None:
    """A price may be too high or too low; a profit can only be too small."""
    wanted = (*WANTED, "prices_told")
    told = mentions(text, "en")
    found = read_dealings(text, told, read_agreed(text, told, (), wanted), wanted)
    assert ("prices_told" in {r.fact for r in found}) is prices
