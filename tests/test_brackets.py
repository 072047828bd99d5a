"""Tax brackets are read as written, taxed slice by slice, and refused with the reason."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from moneyed import Money

from calculators.brackets import Brackets
from calculators.errors import FactError
from calculators.facts import fact
from calculators.values import parse_value, show_value

THREE = "EUR 0-15000 25%, 15000-26000 40%, above 26000 45%"
READ = {
    "the last bracket without its beginning": "EUR 0-15000 25%, 15000-26000 40%, above 45%",
    "the currency beside each": "0-15000 EUR 25%, 15000-26000 EUR 40%, above 26000 EUR 45%",
    "one bracket a line": "EUR 0-15000: 25%\n15000-26000: 40%\nabove: 45%",
    "semicolons, spaces and dashes": "eur 0 – 15000 25 % ; 15000 – 26000 40 % ; above 26000 45 %",
}
TAXES = {
    "nothing earned": ("0", "0"),
    "within the first bracket": ("10000", "2500"),
    "exactly at the end of a bracket": ("15000", "3750"),
    "one euro into the next": ("15001", "3750.40"),
    "exactly at the beginning of the last": ("26000", "8150"),
    "in the last": ("40000", "14450"),
}
REFUSED = {
    "no brackets": ("", "must be brackets"),
    "words": ("progressive", "must be brackets"),
    "not a number": ("EUR 0-NaN 25%, above 30%", "must be brackets"),
    "an amount below zero": ("EUR -5-10 25%, above 30%", "must be brackets"),
    "a thousands separator that could be a decimal point": ("EUR 0-15.000 25%, above 30%", "must be brackets"),
    "a rate without a per cent sign": ("EUR 0-15000 25, above 30%", "must be brackets"),
    "a rate above a hundred": ("EUR 0-15000 125%, above 30%", "between 0 % and 100 %, not 125 %"),
    "no currency": ("0-15000 25%, above 30%", "in one currency, not none"),
    "two currencies": ("EUR 0-15000 25%, CAD above 30%", "in one currency, not CAD and EUR"),
    "a currency that does not exist": ("XYQ 0-15000 25%, above 30%", "XYQ is no currency"),
    "a beginning above zero": ("EUR 5000-15000 25%, above 30%", "must begin at 0, not at 5000"),
    "an overlap": ("EUR 0-15000 25%, 14999-26000 40%, above 45%", "overlap: one ends at 15000, .* at 14999"),
    "a gap": ("EUR 0-15000 25%, 15001-26000 40%, above 45%", "leave a gap: one ends at 15000, .* at 15001"),
    "a gap before the last": ("EUR 0-15000 25%, above 16000 45%", "leave a gap"),
    "an end before its beginning": ("EUR 0-0 25%, above 30%", "must end above its beginning"),
    "nothing above the last end": ("EUR 0-15000 25%, 15000-26000 40%", "must end with the rate above 26000"),
    "a bracket after the open one": ("EUR 0-15000 25%, above 30%, 20000-30000 40%", "nothing may follow"),
}  # fmt: skip


@pytest.mark.parametrize("written", READ.values(), ids=READ)
def test_brackets_are_read_however_they_are_set_out(written: str) -> None:
    """All ways of writing the same brackets give the same value."""
    assert str(Brackets.parse(written)) == THREE


@pytest.mark.parametrize(("income", "tax"), TAXES.values(), ids=TAXES)
def test_each_slice_is_taxed_at_its_own_rate(income: str, tax: str) -> None:
    """The tax is the sum over the brackets, each on the part of the income that falls within it."""
    assert Brackets.parse(THREE).tax(Money(income, "EUR")) == Money(tax, "EUR")


@pytest.mark.parametrize(("written", "reason"), REFUSED.values(), ids=REFUSED)
def test_what_is_wrong_is_said(written: str, reason: str) -> None:
    """Nothing is clipped, guessed or converted: the error names the fact and what is wrong with it."""
    with pytest.raises(FactError, match=f"tax brackets .*{reason}"):
        parse_value(fact("tax_brackets"), written)


def test_the_figures_of_brackets_are_their_ends_and_rates() -> None:
    """A figure of the user's is found again among those of the brackets, but for the zero that all begin with."""
    assert Brackets.parse(THREE).figures() == {Decimal(n) for n in (15000, 26000, 25, 40, 45)}


@given(ends=st.lists(st.integers(1, 10**6), min_size=1, max_size=5, unique=True), data=st.data())
def test_brackets_print_as_they_are_read(ends: list[int], data: st.DataObject) -> None:
    """`parse_value` reads back what `show_value` prints."""
    cuts = [0, *sorted(ends)]
    rates = [data.draw(st.decimals(0, 100, places=2)) for _ in cuts]
    spans = [f"{low}-{high}" for low, high in pairwise(cuts)] + ["above"]
    brackets = Brackets.parse("EUR " + ", ".join(f"{s} {r}%" for s, r in zip(spans, rates, strict=True)))
    assert parse_value(fact("tax_brackets"), show_value(brackets)) == brackets


@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_more_income_never_means_less_tax(one: int, more: int) -> None:
    """The tax grows with the income, and never beyond the highest rate."""
    brackets = Brackets.parse(THREE)
    less, greater = (brackets.tax(Money(income, "EUR")) for income in (one, one + more))
    assert less <= greater <= Money(one + more, "EUR") * Decimal("0.45")
