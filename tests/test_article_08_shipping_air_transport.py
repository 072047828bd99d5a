"""Articles 3(1)(h) and 8: the definition of international traffic and the rule that rests on it agree."""

import pytest

from calculators.article_03_international_traffic import international_traffic
from calculators.article_08_shipping_air_transport import ships_and_aircraft
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Answer, Right, TaxingRight


@pytest.mark.parametrize("operator", ["BE", "CA"])
@pytest.mark.parametrize("means", ["ship", "aircraft"])
@pytest.mark.parametrize("within", ["BE", "CA", "other"])
@pytest.mark.parametrize("carries", [True, False])
def test_one_state_alone_taxes_exactly_the_international_traffic(
    operator: str, means: str, within: str, carries: bool
) -> None:
    """The enterprise's State has the exclusive right where, and only where, the voyage is international traffic."""
    facts: dict[str, object] = {
        "operator_state": operator,
        "transport_means": means,
        "domestic_voyage_in": within,
        "carries_passengers_or_goods": carries,
    }
    case = Case.parse(facts)
    (defined,) = (f for f in evaluate(international_traffic, case).outcome if isinstance(f, Answer))
    outcome = evaluate(ships_and_aircraft, case).outcome
    exclusive = any(isinstance(f, TaxingRight) and f.right is Right.EXCLUSIVE for f in outcome)
    assert exclusive is (defined.value == "yes")
