"""Numerals have one value each."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from treaty.numerals import letter, letter_value, roman, roman_value


@given(st.integers(1, 39))
def test_roman_round_trip(value: int) -> None:
    """A Roman numeral is read back, in either case."""
    assert roman_value(roman(value)) == roman_value(roman(value).upper()) == value


@given(st.integers(1, 104))
def test_letter_round_trip(value: int) -> None:
    """A letter label is read back, beyond z too."""
    assert letter_value(letter(value)) == value


@given(st.text(max_size=6))
def test_other_texts_have_no_value(text: str) -> None:
    """What is no numeral is 0 and never an error."""
    assert roman_value(text) in range(40)
    assert letter_value(text) >= 0
