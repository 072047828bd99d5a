"""The words around a number say how it is meant."""

import pytest

from assistant.readers.comparisons import Comparison, comparison


@pytest.mark.parametrize(
    ("text", "number", "expected"),
    [
        pytest.param("at least 10 % of the votes", "10 %", "at least", id="at least"),
        pytest.param("less than 10 %", "10 %", "less than", id="less than"),
        pytest.param("not less than 10 %", "10 %", "at least", id="not less than"),
        pytest.param("no more than 183 days", "183 days", "at most", id="no more than"),
        pytest.param("10 % or more", "10 %", "at least", id="or more"),
        pytest.param("exactly ten", "ten", "exactly", id="exactly"),
        pytest.param("only 8%", "8%", "exactly", id="only"),
        pytest.param("moins de 10 %", "10 %", "less than", id="moins de"),
        pytest.param("au moins 10 %", "10 %", "at least", id="au moins"),
        pytest.param("pas plus de 183 jours", "183 jours", "at most", id="pas plus de"),
        pytest.param("minstens 10 %", "10 %", "at least", id="minstens"),
        pytest.param("meer dan 183 dagen", "183 dagen", "more than", id="meer dan"),
        pytest.param("about five months", "five months", "about", id="about"),
        pytest.param("10 %", "10 %", "exactly", id="a bare number"),
        pytest.param("more money: 10 %", "10 %", "exactly", id="a word that belongs elsewhere"),
    ],
)
def test_comparison(text: str, number: str, expected: str) -> None:
    """The longest words right before a number count, else those right after it."""
    start = text.index(number)
    assert comparison(text, start, start + len(number)) is Comparison(expected)
