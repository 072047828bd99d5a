"""Numbers are found in digits and words of three languages, with every reading they may have."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.readers.numbers import find_numbers, readings


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("nine point nine", ["9.9"], id="English decimals in words"),
        pytest.param("neuf virgule neuf", ["9.9"], id="French decimals in words"),
        pytest.param("negen komma negen", ["9.9"], id="Dutch decimals in words"),
        pytest.param("quatre-vingt-dix jours", ["90"], id="French ninety"),
        pytest.param("honderddrieëntachtig dagen", ["183"], id="a long Dutch number"),
        pytest.param("one hundred and eighty-three days", ["183"], id="a long English number"),
        pytest.param("1.25m", ["1250000"], id="a number in millions"),
        pytest.param("€1.9mln", ["1900000"], id="a Dutch short form of million"),
        pytest.param("CAD100k", ["100000"], id="right after a currency code"),
        pytest.param("1'250'000", ["1250000"], id="Swiss apostrophes"),
        pytest.param("3 500", ["3500"], id="a blank between groups"),
        pytest.param("٢٥ %", ["25"], id="Arabic-Indic digits"),
        pytest.param("half a million", ["500000"], id="half a million"),
        pytest.param("een half miljoen", ["500000"], id="een half miljoen"),
        pytest.param("ten and a half million", ["10500000"], id="ten and a half million"),
        pytest.param("six-and-a-half month", ["6.5"], id="hyphens within"),
        pytest.param("12½", ["12.5"], id="a vulgar fraction"),
        pytest.param("onze et demi", ["11.5"], id="French et demi"),
        pytest.param("anderhalf jaar", ["1.5"], id="Dutch anderhalf"),
        pytest.param("one in eight", ["0.125"], id="one in eight"),
        pytest.param("drie kwart", ["0.75"], id="three quarters in Dutch"),
        pytest.param("one or two months", ["1", "2"], id="two counts are not added"),
        pytest.param("five grand", ["5000"], id="five grand"),
        pytest.param("no number here", [], id="none"),
    ],
)
def test_find_numbers(text: str, expected: list[str]) -> None:
    """The likelier reading of each number."""
    assert [number.value for number in find_numbers(text)] == [Decimal(value) for value in expected]


def test_thirds_are_added() -> None:
    """A whole and a third make one number, in digits and in words."""
    third = Decimal(1) / 3
    assert [n.value for n in find_numbers("33 1/3 or thirty-three and a third")] == [33 + third, 33 + third]


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        pytest.param("250.000", ["250000", "250.000"], id="three decimals may be thousands"),
        pytest.param("0.125", ["0.125"], id="nothing before the point"),
        pytest.param("1,250,000.50", ["1250000.50"], id="two kinds of marks"),
        pytest.param("9,99", ["9.99"], id="a decimal comma"),
    ],
)
def test_readings(digits: str, expected: list[str]) -> None:
    """An ambiguous number keeps both readings, the likelier first."""
    assert [str(value) for value in readings(digits)] == expected


@given(st.text(alphabet="ab 1234567890.,/%½-€", max_size=40))
def test_places_are_true(text: str) -> None:
    """Every number stands where it says, with its words verbatim, and none overlap."""
    found = find_numbers(text)
    assert [text[n.start : n.end] for n in found] == [n.text for n in found]
    assert all(first.end <= second.start for first, second in pairwise(found))
