"""Tests of assistant/facts/twins.py."""

import pytest

from assistant.facts.twins import TWINS, are_twins
from calculators.facts import facts


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("permanent_establishment", "employer_has_establishment", True, id="no establishment there"),
        pytest.param("branch_profits", "establishment_margin", True, id="the profit of a branch"),
        pytest.param("more_burdensome", "less_favourable", True, id="a heavier tax"),
        pytest.param("permanent_establishment", "branch_profits", False, id="an establishment and its profit"),
    ],
)
def test_facts_told_by_the_same_words(one: str, other: str, expected: bool) -> None:
    """Twins are so both ways round."""
    assert (are_twins(one, other), are_twins(other, one)) == (expected, expected)


def test_every_twin_is_declared() -> None:
    """Only declared facts are named."""
    assert {name for group in TWINS for name in group} <= facts().keys()
