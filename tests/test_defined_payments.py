"""What a payment is, by the definitions of 11(4) and 12(4), is a step of the ruling where the kind is told."""

import pytest

from calculators.article_11_interest import interest
from calculators.article_12_royalties import royalties
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.rules import Rule

CASE = {"payer_state": "CA", "recipient_state": "BE", "gross": "CAD 100"}
KINDS = [
    pytest.param(interest, {"interest_kind": "debt_claim"}, "11(4)", True, id="a debt-claim told rests on 11(4)"),
    pytest.param(interest, {}, "11(4)", False, id="a kind not told rests on nothing"),
    pytest.param(royalties, {"royalty_kind": "equipment"}, "12(4)", True, id="equipment rests on 12(4)"),
    pytest.param(royalties, {"royalty_kind": "trade_mark"}, "12(4)", False, id="a trade mark needs no such step"),
]


@pytest.mark.parametrize(("rule", "facts", "cite", "rests"), KINDS)
def test_the_definition_is_cited(rule: Rule, facts: dict[str, str], cite: str, rests: bool) -> None:
    """11(4): "whether or not … carrying a right to participate in the debtor's profits"; 12(4): "equipment"."""
    held = {step.cite for step in evaluate(rule, Case.parse({**CASE, **facts})).steps if step.held}
    assert (cite in held) is rests
