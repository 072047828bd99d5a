"""Dates are read in words and figures; an ambiguous one keeps both readings, an impossible one has none."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.readers.dates import Precision, find_dates
from assistant.readers.months import month_number

SITUATIONS = [
    ("14 March 2019", "2019-03-14"),
    ("March 14, 2019", "2019-03-14"),
    ("14.03.2019", "2019-03-14"),
    ("2019-03-14", "2019-03-14"),
    ("14.03.19", "2019-03-14"),
    ("the 3rd of April 2020", "2020-04-03"),
    ("fourteenth of March 2019", "2019-03-14"),
    ("le 1er mai 2020", "2020-05-01"),
    ("9 décembre 2022", "2022-12-09"),
    ("premier janvier 2021", "2021-01-01"),
    ("17 mei 2021", "2021-05-17"),
    ("12 Septmber 2021", "2021-09-12"),
    ("25/12/2020", "2020-12-25"),
    ("12/25/2020", "2020-12-25"),
]


@pytest.mark.parametrize(("text", "expected"), SITUATIONS, ids=[text for text, _ in SITUATIONS])
def test_a_date(text: str, expected: str) -> None:
    """One way to write a day, found inside a sentence."""
    [found] = find_dates(f"It was received on {text}. Last day?")
    assert found.value == date.fromisoformat(expected)
    assert found.said in text


def test_day_and_month_may_be_swapped() -> None:
    """In an English text "10/01/2023" has two readings, and so no value."""
    [found] = find_dates("First notification: 10/01/2023.")
    assert (found.candidates, found.value) == ((date(2023, 1, 10), date(2023, 10, 1)), None)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        pytest.param("01/02/2022–28/02/2022", "en", date(2022, 2, 1), id="a sibling with the day first"),
        pytest.param("01/02/2022 or 02/28/2022", "en", date(2022, 1, 2), id="a sibling with the month first"),
        pytest.param("le 10/01/2023", "fr", date(2023, 1, 10), id="a French text"),
        pytest.param("op 10/01/2023", "nl", date(2023, 1, 10), id="a Dutch text"),
    ],
)
def test_the_order_is_settled(text: str, language: str, expected: date) -> None:
    """Another date of the text, or its language, tells day from month."""
    assert find_dates(text, language)[0].value == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("30 February 2021", "February has no day 30", id="30 February"),
        pytest.param("29 February 2023", "February has no day 29 in that year", id="29 February of a common year"),
        pytest.param("31.04.2022", "April has no day 31", id="31 April in figures"),
        pytest.param("13/25/2020", "there is no month 25", id="no month at all"),
        pytest.param("30 février", "February has no day 30", id="30 February without a year"),
    ],
)
def test_a_day_that_does_not_exist(text: str, problem: str) -> None:
    """It is reported with its reason and never moved to another day."""
    [found] = find_dates(f"on {text}")
    assert (found.value, found.candidates, found.problem) == (None, (), problem)


def test_a_leap_day() -> None:
    """29 February exists every fourth year."""
    assert find_dates("29 February 2024")[0].value == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        pytest.param("wages of 2023", Precision.YEAR, "2023-01-01", "2023-12-31", id="a year"),
        pytest.param("FY23 wages", Precision.YEAR, "2023-01-01", "2023-12-31", id="a fiscal year"),
        pytest.param(
            "year of accrual 2014, Canada", Precision.YEAR, "2014-01-01", "2014-12-31", id="a year at the end"
        ),
        pytest.param("en février 2024", Precision.MONTH, "2024-02-01", "2024-02-29", id="a month"),
        pytest.param("in 03/2022", Precision.MONTH, "2022-03-01", "2022-03-31", id="a month in figures"),
    ],
)
def test_months_and_years(text: str, precision: Precision, first: str, last: str) -> None:
    """They have a first and a last day, but are no day."""
    [found] = find_dates(text)
    assert (found.precision, found.candidates, found.last) == (
        precision,
        (date.fromisoformat(first),),
        date.fromisoformat(last),
    )
    assert found.value is None


def test_a_day_without_a_year() -> None:
    """Day and month are held, the year is not guessed."""
    [found] = find_dates("from 5 Feb onwards")
    assert (found.month, found.day, found.candidates) == (2, 5, ())


@pytest.mark.parametrize(
    "text",
    [
        "article 10.2.a",
        "2000 shares",
        "the 2,150 votes",
        "CAD 2000",
        "May Canada tax it?",
        "Article 5 may apply",
        "10 %",
        "ref 2024/0771",
    ],
)
def test_what_is_no_date(text: str) -> None:
    """Citations, counts, amounts and the verb "may" are no dates."""
    assert find_dates(text) == ()


@pytest.mark.parametrize(
    ("word", "expected"), [("août", 8), ("Febuary", 2), ("mrt", 3), ("marked", None), ("Janssens", None)]
)
def test_month_names(word: str, expected: int | None) -> None:
    """Full, short and misspelt names of three languages."""
    assert month_number(word) == expected


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2090, 12, 31)))
def test_every_day_is_read_back(day: date) -> None:
    """Any day, written in three ways, is read as itself."""
    for form in (f"{day.day} {day:%B %Y}", f"{day:%d.%m.%Y}", day.isoformat()):
        assert [found.value for found in find_dates(f"on {form}.")] == [day]
