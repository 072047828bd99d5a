"""Tests of assistant/facts/portions.py: which words stand for which of several amounts."""

import pytest

from assistant.facts.mentions import mentions
from assistant.facts.portions import payments, portions

LISTS = {
    "amounts first": (
        "It gets CAD 9 on a loan and CAD 5 for a patent. It is small.",
        ["CAD 9 on a loan and ", "CAD 5 for a patent."],
    ),
    "amounts last": ("A loan gives CAD 9 a year, a patent CAD 5.", ["A loan gives CAD 9", " a year, a patent CAD 5."]),
    "strong marks": ("Paid: loan, CAD 9 net; CAD 5, patent; rest nil.", [" loan, CAD 9 net;", " CAD 5, patent;"]),
    "a first whole": ("CAD 14: CAD 9 on a loan, CAD 5 for a patent.", ["CAD 9 on a loan, ", "CAD 5 for a patent."]),
}


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_each_amount_has_its_words(text: str, expected: list[str]) -> None:
    """The words about an amount go to the next one, or come from the one before, or stand between strong marks."""
    assert [text[slice(*span)] for span in portions(text, payments(mentions(text, "en")))] == expected


def test_two_currencies_are_no_list() -> None:
    """Amounts of two currencies are not taken for the payments of one list."""
    assert payments(mentions("CAD 9 on a loan, EUR 5 for a patent.", "en")) == []


def test_an_amount_told_again_is_no_list() -> None:
    """An amount that is spoken of again is a fact of one payment."""
    assert payments(mentions("A loss of CAD 9, a profit of CAD 12; how much of the CAD 12?", "en")) == []
