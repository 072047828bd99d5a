"""Tests of `assistant/facts/year_ends.py`."""

from datetime import date

import pytest

from assistant.facts.year_ends import FACT, read_years
from assistant.reading import Reading

WANTED = (FACT, "period_end")


@pytest.mark.parametrize(
    ("text", "language", "end"),
    [
        ("The company closes its books each 31 May.", "en", date(2004, 5, 31)),
        ("Its taxation years run from 1 March to 28 February.", "en", date(2004, 2, 28)),
        ("Notice was given on 4 May 2030. Our financial year ends on 30 June.", "en", date(2030, 6, 30)),
        ("The accounting period begins on 1 October.", "en", date(2004, 9, 30)),
        ("The taxable period is the calendar year.", "en", date(2004, 12, 31)),
        ("L'exercice est clôturé le 30 novembre.", "fr", date(2004, 11, 30)),
        ("Het boekjaar eindigt op 31 juli.", "nl", date(2004, 7, 31)),
    ],
)
def test_a_day_without_a_year_tells_where_each_year_ends(text: str, language: str, end: date) -> None:
    """Its year is one that the text names, or else that of the entry into force."""
    assert [(r.fact, r.value) for r in read_years(text, language, (), WANTED)] == [(FACT, end)]


@pytest.mark.parametrize(
    "text",
    [
        "The taxable period ended on 30 June 2004.",
        "The concert is on 30 June.",
        "The taxation year had a loss, and the branch was sold on 3 May.",
    ],
)
def test_other_days_tell_of_no_recurring_year(text: str) -> None:
    """A day with its year is that of one period, and other days are of no period at all."""
    assert read_years(text, "en", (), WANTED) == ()


def test_a_recurring_year_is_no_single_period() -> None:
    """What was read as one period from the same words is left out."""
    text = "Its taxation years run from 1 May to 30 April."
    period = Reading("period_end", date(2004, 4, 30), "1 May to 30 April")
    assert [r.fact for r in read_years(text, "en", (period,), WANTED)] == [FACT]
