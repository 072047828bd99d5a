"""Tests of assistant/turns/restating.py: the ruling once more, where a turn only wonders at it."""

import pytest

from tests.turns.test_continuing import FEES, after, ruled


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("even though she is Canadian?", "independent services", id="English"),
        pytest.param("bien qu'il y ait un cabinet ?", "independent services", id="French"),
        pytest.param("ook al is het maar kort?", "independent services", id="Dutch"),
        pytest.param("is it short?", "", id="a question of its own"),
    ],
)
def test_who_wonders_at_a_ruling_is_given_it_with_its_reasons(text: str, rule: str) -> None:
    """What is conceded changes nothing, so the same case is ruled on."""
    assert ruled(after("independent services", FEES), text, {}) == rule
