"""Article 7(2) to (5): properties of the attributable profits."""

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from calculators.article_07_attribution import LOSS, attributable_profits
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Amount

CENTS = st.integers(0, 10**9).map(lambda cents: Decimal(cents) / 100)


def profit(**amounts: Decimal) -> Decimal:
    facts = {name: f"CAD {value}" for name, value in amounts.items()}
    (found,) = (f for f in evaluate(attributable_profits, Case.parse(facts)).outcome if isinstance(f, Amount))
    return -found.value if found.of == LOSS else found.value


@given(CENTS, CENTS, CENTS)
def test_it_does_not_matter_where_an_expense_was_incurred(margin: Decimal, here: Decimal, elsewhere: Decimal) -> None:
    """Expenses here and elsewhere count alike: together they come off the margin."""
    both = profit(establishment_margin=margin, establishment_expenses=here, head_office_expenses=elsewhere)
    swapped = profit(establishment_margin=margin, establishment_expenses=elsewhere, head_office_expenses=here)
    assert both == swapped == margin - here - elsewhere


@given(CENTS, CENTS)
def test_mere_purchase_changes_nothing(margin: Decimal, bought: Decimal) -> None:
    """A margin on goods merely bought, told beside the margin, leaves the attributable profits as they are."""
    assert profit(establishment_margin=margin, purchase_margin=bought) == profit(establishment_margin=margin)
