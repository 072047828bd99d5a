"""What a ceiling comes to where only a part of a payment is at arm's length."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.article_11_interest import interest
from calculators.article_12_royalties import royalties
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Amount
from calculators.rules import Rule

CENTS = st.decimals(0, 10**8, places=2)
CASE = {"payer_state": "CA", "recipient_state": "BE", "royalty_kind": "trade_mark"}


def amounts(rule: Rule, **facts: object) -> dict[str, Decimal]:
    ruling = evaluate(rule, Case.parse({**CASE, **facts}))
    return {finding.of: finding.value for finding in ruling.outcome if isinstance(finding, Amount)}


@pytest.mark.parametrize(("rule", "income"), [(interest, "interest"), (royalties, "royalties")])
@given(gross=CENTS, agreed=CENTS)
def test_the_ceiling_covers_the_arms_length_part_and_the_rest_is_excess(
    rule: Rule, income: str, gross: Decimal, agreed: Decimal
) -> None:
    """The excess is what was paid beyond arm's length, and the ceiling bears on the smaller of the two amounts."""
    found = amounts(rule, special_relationship=True, gross=f"CAD {gross}", arms_length_amount=f"CAD {agreed}")
    assert found.get("excess over the arm's-length amount", Decimal(0)) == max(gross - agreed, Decimal(0))
    whole = amounts(rule, gross=f"CAD {min(gross, agreed)}")
    assert found[f"the most tax on the {income}"] == whole[f"the most tax on the {income}"]


@given(gross=CENTS, taken=CENTS)
def test_without_a_domestic_rate_the_tax_on_an_excess_is_not_compared(gross: Decimal, taken: Decimal) -> None:
    """What may be charged on the excess is domestic law: the tax withheld is then not said to be too much."""
    facts = {"special_relationship": True, "gross": f"CAD {gross + 1}", "arms_length_amount": f"CAD {gross}"}
    assert "tax withheld above what may be charged" not in amounts(interest, **facts, tax_withheld=f"CAD {taken}")
