"""Periods between dates are read, with a year said once, in both orders of day and month, or open."""

from datetime import date

import pytest

from assistant.readers.stays import find_stays

SITUATIONS = [
    ("10.01.2022–20.07.2022", "2022-01-10..2022-07-20"),
    ("from 5 Feb to 28 March 2024", "2024-02-05..2024-03-28"),
    ("1 May 2023 until 31 October 2023", "2023-05-01..2023-10-31"),
    ("from 1 Dec to 20 Jan 2023", "2022-12-01..2023-01-20"),
    ("10–20 March 2022", "2022-03-10..2022-03-20"),
    ("from 3 to 5 March 2022", "2022-03-03..2022-03-05"),
    ("March 3-10, 2022", "2022-03-03..2022-03-10"),
    ("05/02–28/03/2024", "2024-02-05..2024-03-28"),
    ("from March to June 2023", "2023-03-01..2023-06-30"),
    ("du 5 février au 28 mars 2024", "2024-02-05..2024-03-28"),
    ("entre le 3 mars et le 5 avril 2022", "2022-03-03..2022-04-05"),
    ("van 1 mei 2023 tot en met 31 oktober 2023", "2023-05-01..2023-10-31"),
    ("2021-01-05..2021-02-10", "2021-01-05..2021-02-10"),
    ("In 2023 she stayed from 5 Feb to 28 March", "2023-02-05..2023-03-28"),
    ("first day on site 1 March 2021, last day 28 February 2022", "2021-03-01..2022-02-28"),
    ("He arrived on 4 May 2022 and left on 2 June 2022", "2022-05-04..2022-06-02"),
]


@pytest.mark.parametrize(("text", "expected"), SITUATIONS, ids=[text for text, _ in SITUATIONS])
def test_a_period(text: str, expected: str) -> None:
    """One way to write a period."""
    assert [str(found.value) for found in find_stays(text)] == [expected]


def test_a_list_of_periods() -> None:
    """Each period of a list stands by itself."""
    found = find_stays("10 Jan–30 Apr 2022 and 1 Dec 2022–20 Jan 2023, then 01.03.2023–02.03.2023")
    assert [str(each.value) for each in found] == [
        "2022-01-10..2022-04-30",
        "2022-12-01..2023-01-20",
        "2023-03-01..2023-03-02",
    ]


def test_both_ends_are_in_the_same_order() -> None:
    """Two ambiguous dates make two periods, not four."""
    [found] = find_stays("01/02/2023 to 03/04/2023")
    assert [str(stay) for stay in found.candidates] == ["2023-02-01..2023-04-03", "2023-01-02..2023-03-04"]
    assert found.value is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("since 1 March 2023", date(2023, 3, 1), None, id="since"),
        pytest.param("from 1 July 2023 onwards", date(2023, 7, 1), None, id="onwards"),
        pytest.param("depuis mars 2023", date(2023, 3, 1), None, id="depuis"),
        pytest.param("until 31 October 2023", None, date(2023, 10, 31), id="until"),
        pytest.param("tot 31 oktober 2023", None, date(2023, 10, 31), id="tot"),
    ],
)
def test_an_open_period(text: str, first: date | None, last: date | None) -> None:
    """An open end stays open."""
    [found] = find_stays(text)
    assert (found.first, found.last, found.value) == (first, last, None)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        pytest.param("from 5 Feb to 28 March", "the year is not said", id="no year"),
        pytest.param("since March", "the year is not said", id="no year, open"),
        pytest.param("from 30 February 2021 to 4 May 2021", "February has no day 30", id="no such day"),
        pytest.param("from 4 May 2021 to 30 April 2021", "it ends before it begins", id="backwards"),
    ],
)
def test_an_unusable_period(text: str, problem: str) -> None:
    """It says why there is none."""
    [found] = find_stays(text)
    assert (found.candidates, found.problem) == ((), problem)


@pytest.mark.parametrize("text", ["31 Dec 2003 and 1 Jan 2004", "on 3 May 2022", "183 days in 2023"])
def test_dates_that_make_no_period(text: str) -> None:
    """Two dates beside each other, or one, are no period."""
    assert find_stays(text) == ()
