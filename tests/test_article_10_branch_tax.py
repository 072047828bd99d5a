"""Properties of the ruling on Canada's branch tax."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from calculators.article_10_branch_tax import branch_tax
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Amount

CENTS = st.decimals(0, 10**8, places=2)
DEDUCTIONS = ("branch_losses", "branch_taxes", "profits_reinvested", "earnings_taxed_before", "earlier_branch_losses")


def most(**amounts: Decimal) -> Decimal:
    facts = {
        "recipient_state": "BE",
        "branch_taxes": "CAD 0",
        **{name: f"CAD {value}" for name, value in amounts.items()},
    }
    ruling = evaluate(branch_tax, Case.parse(facts))
    return next(f.value for f in ruling.outcome if isinstance(f, Amount) and f.of == "the most additional tax")


@given(CENTS, CENTS)
def test_more_profit_never_means_less_tax(one: Decimal, two: Decimal) -> None:
    """The tax grows with the profits and is never below zero."""
    low, high = sorted((one, two))
    assert 0 <= most(branch_profits=low) <= most(branch_profits=high)


@given(CENTS, CENTS, st.sampled_from(DEDUCTIONS))
def test_no_deduction_raises_the_tax(profits: Decimal, taken: Decimal, name: str) -> None:
    """Each deduction lowers the tax or leaves it."""
    assert most(branch_profits=profits, **{name: taken}) <= most(branch_profits=profits)


@given(CENTS, CENTS, CENTS)
def test_allowance_used_before_never_lowers_the_tax(profits: Decimal, one: Decimal, two: Decimal) -> None:
    """The more of the allowance was used, the more tax; beyond the whole of it nothing changes."""
    low, high = sorted((one, two))
    assert most(branch_profits=profits, allowance_used=low) <= most(branch_profits=profits, allowance_used=high)


@given(CENTS, CENTS)
def test_years_add_up(one: Decimal, two: Decimal) -> None:
    """Profits of this year and of earlier years count alike."""
    assert most(branch_profits=one, earlier_branch_profits=two) == most(branch_profits=one + two)
