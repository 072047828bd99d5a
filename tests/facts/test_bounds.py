"""Tests of assistant/facts/bounds.py: bounded numbers beside the limits of the text."""

from decimal import Decimal

import pytest

from assistant.facts.bounds import is_enough
from assistant.readers.comparisons import Comparison
from calculators.facts import fact

BOUNDS = [
    ("exactly ten per cent of the votes", "voting_stock", "10", Comparison.EXACTLY, True),
    ("more than twelve per cent", "voting_stock", "12", Comparison.MORE, True),
    ("at least ten per cent", "voting_stock", "10", Comparison.AT_LEAST, True),
    ("more than eight per cent", "voting_stock", "8", Comparison.MORE, False),
    ("less than ten per cent", "voting_stock", "10", Comparison.LESS, False),
    ("less than nine per cent", "voting_stock", "9", Comparison.LESS, True),
    ("a site of more than twelve months", "site_months", "12", Comparison.MORE, False),
    ("a site of more than thirteen months", "site_months", "13", Comparison.MORE, True),
    ("not more than 183 days", "days_present", "183", Comparison.AT_MOST, True),
    ("fewer than 30 days", "days_present", "30", Comparison.LESS, True),
]


@pytest.mark.parametrize(("name", "value", "how", "enough"), [row[1:] for row in BOUNDS], ids=[r[0] for r in BOUNDS])
def test_a_bound_counts_only_where_it_decides(name: str, value: str, how: Comparison, enough: bool) -> None:
    """A bounded number is used where any number within the bound would decide alike."""
    assert is_enough(Decimal(value), how, fact(name)) is enough
