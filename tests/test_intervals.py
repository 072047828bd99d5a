"""A number is tested against a limit, and several answers are held together only where some number gives them all."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.intervals import OPPOSITE, WORDS, holds, possible

TEN, TWENTY = Decimal(10), Decimal(20)
HELD = {
    "at least, below": ("9.99", ">=", False),
    "at least, at the limit": ("10", ">=", True),
    "more than, at the limit": ("10", ">", False),
    "more than, above": ("10.01", ">", True),
    "not more than, at the limit": ("10", "<=", True),
    "not more than, above": ("10.01", "<=", False),
    "less than, below": ("9.99", "<", True),
    "less than, at the limit": ("10", "<", False),
}
TOGETHER = {
    "one answer alone": ([(">=", TEN, True)], True),
    "at least ten, and not at least twenty": ([(">=", TEN, True), (">=", TWENTY, False)], True),
    "not at least ten, and yet at least twenty": ([(">=", TEN, False), (">=", TWENTY, True)], False),
    "exactly ten, told by both sides": ([(">=", TEN, True), (">", TEN, False)], True),
    "neither at least ten nor less": ([(">=", TEN, False), ("<", TEN, False)], False),
    "between, with no whole number": ([(">", Decimal(1), True), ("<", Decimal(2), True)], True),
}
ANSWERS = st.lists(
    st.tuples(st.sampled_from(sorted(OPPOSITE)), st.integers(0, 5).map(Decimal), st.booleans()), min_size=1, max_size=4
)


@pytest.mark.parametrize(("value", "sign", "held"), HELD.values(), ids=HELD)
def test_both_sides_of_a_limit(value: str, sign: str, held: bool) -> None:
    """Each sign decides at the limit as its words say, and its opposite decides otherwise."""
    assert holds(Decimal(value), sign, TEN) is held
    assert holds(Decimal(value), OPPOSITE[sign], TEN) is not held
    assert WORDS[OPPOSITE[sign]] == WORDS[sign][::-1]


@pytest.mark.parametrize(("answers", "can"), TOGETHER.values(), ids=TOGETHER)
def test_answers_bind_each_other(answers: list[tuple[str, Decimal, bool]], can: bool) -> None:
    """Answers that no number gives together are impossible."""
    assert possible(answers) is can


@given(ANSWERS)
def test_possible_against_a_brute_force(answers: list[tuple[str, Decimal, bool]]) -> None:
    """Where a fine grid of numbers has one that gives all the answers, they are possible, and only there."""
    grid = [Decimal(n) / 4 for n in range(-4, 28)]
    assert possible(answers) is any(all(holds(n, sign, bound) is want for sign, bound, want in answers) for n in grid)
