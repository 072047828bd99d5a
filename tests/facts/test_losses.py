"""Tests of `assistant/facts/losses.py`."""

from moneyed import Money

from assistant.facts.losses import INCOME, read_losses
from assistant.reading import Reading

PROFITS = Reading("branch_profits", Money("70000", "EUR"), "€70.000")
FREED = Reading("compensated_profits", Money("50000", "EUR"), "€50.000")


def test_profits_of_a_branch_with_deducted_losses_are_the_income() -> None:
    """23(1)(d) speaks of the profits attributable to the establishment."""
    found = read_losses((PROFITS, FREED), [INCOME])
    assert {r.fact: r.value for r in found}[INCOME] == PROFITS.value


def test_without_losses_the_profits_of_a_branch_stay_its_own() -> None:
    """The branch tax of 10(6) wants them by that name."""
    assert read_losses((PROFITS,), [INCOME]) == (PROFITS,)


def test_an_income_that_is_told_stands() -> None:
    """Two incomes would make both doubtful."""
    told = Reading(INCOME, Money("90000", "EUR"), "€90.000")
    assert read_losses((told, PROFITS, FREED), [INCOME]) == (told, PROFITS, FREED)
