"""Neighbouring numbers that make one are joined, others are left apart."""

from decimal import Decimal

import pytest

from assistant.readers.compounds import Number, combine


def number(text: str, said: str, value: str) -> Number:
    start = text.index(said)
    return Number(start, start + len(said), said, (Decimal(value),))


@pytest.mark.parametrize(
    ("text", "parts", "expected"),
    [
        pytest.param("half a million", [("half", "0.5"), ("million", "1000000")], ["500000"], id="a part of a million"),
        pytest.param("two and a half", [("two", "2"), ("a half", "0.5")], ["2.5"], id="a whole and a half"),
        pytest.param("12½", [("12", "12"), ("½", "0.5")], ["12.5"], id="a sign"),
        pytest.param("onze et demi", [("onze", "11")], ["11.5"], id="French et demi"),
        pytest.param("five grand", [("five", "5")], ["5000"], id="a grand"),
        pytest.param("one or two", [("one", "1"), ("two", "2")], ["1", "2"], id="two counts"),
        pytest.param("10 a third", [("10", "10"), ("a third", "0.3")], ["10", "0.3"], id="a part that follows nothing"),
    ],
)
def test_combine(text: str, parts: list[tuple[str, str]], expected: list[str]) -> None:
    """Sums, products and halves."""
    joined = combine(text, tuple(number(text, said, value) for said, value in parts))
    assert [n.value for n in joined] == [Decimal(value) for value in expected]
