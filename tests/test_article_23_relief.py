"""What holds of relief for any amounts: nothing below zero, nothing lost, and a rate between those that made it."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.article_23_progression import EXEMPTED, REMAINING
from calculators.article_23_relief import relief
from calculators.article_23_taxed import AFTER, CREDIT
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Amount

MONEY = st.decimals(min_value=0, max_value=10**9, places=2)
EURO = "EUR {}"


def amounts(**facts: object) -> dict[str, Decimal]:
    outcome = evaluate(relief, Case.parse(facts)).outcome
    return {finding.of: finding.value for finding in outcome if isinstance(finding, Amount)}


@pytest.mark.parametrize(("state", "kind"), [("BE", "royalties"), ("BE", "interest"), ("CA", "employment")])
@given(levied=MONEY, before=MONEY)
def test_a_credit_takes_off_no_more_than_either_tax(state: str, kind: str, levied: Decimal, before: Decimal) -> None:
    """The credit and what is left make up the tax before relief; the credit is the lesser of the two taxes."""
    found = amounts(
        recipient_state=state,
        income_kind=kind,
        tax_withheld=EURO.format(levied),
        residence_tax=EURO.format(before),
    )
    assert found[CREDIT] == min(levied, before)
    assert found[AFTER] + found[CREDIT] == before


@given(part=MONEY, rest=MONEY, rate=st.decimals(min_value=0, max_value=100, places=2))
def test_the_tax_on_all_income_gives_the_rate_of_the_remaining(part: Decimal, rest: Decimal, rate: Decimal) -> None:
    """The average rate given, or the tax on all income that it stands for, leave the same tax, to the cent."""
    common = {
        "recipient_state": "BE",
        "income_kind": "employment",
        "taxed_part": EURO.format(part),
        "other_income": EURO.format(rest),
    }
    by_rate = amounts(**common, average_rate=rate)
    by_tax = amounts(**common, tax_on_all_income=EURO.format((part + rest) * rate / 100))
    assert by_rate[EXEMPTED] == part
    assert by_rate[REMAINING] <= rest
    assert abs(by_rate[REMAINING] - by_tax[REMAINING]) <= Decimal("0.01") or part + rest == 0


@given(income=MONEY, freed=MONEY)
def test_profits_freed_by_losses_are_not_exempted_twice(income: Decimal, freed: Decimal) -> None:
    """What Belgium exempts is what is left of the profits after those that losses freed in Canada, never below zero."""
    found = amounts(
        recipient_state="BE",
        income_kind="business_profits",
        losses_deducted=True,
        taxed_part=EURO.format(income),
        compensated_profits=EURO.format(freed),
    )
    assert found[EXEMPTED] == max(income - freed, Decimal(0))
