"""Days of one calendar year are a part of the stays told, and no count of their own."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.facts.calendar_days import read_days
from assistant.reading import Reading
from calculators.values import Stay

AUTUMN = Stay(date(2022, 8, 1), date(2022, 12, 15))
SPRING = Stay(date(2023, 1, 5), date(2023, 3, 10))


@pytest.mark.parametrize(
    ("days", "kept"),
    [
        pytest.param(65, False, id="the days of the second year are a part"),
        pytest.param(137, False, id="so are those of the first"),
        pytest.param(63, False, id="also without the days of arrival and departure"),
        pytest.param(202, True, id="the days of all stays are a count"),
        pytest.param(90, True, id="days that no year has are a count"),
    ],
)
def test_days_of_one_year_are_no_count(days: int, kept: bool) -> None:
    """Stays over the turn of a year leave out a count that only one of the years makes."""
    stays = Reading("stays", (AUTUMN, SPRING), "1 August to …")
    found = read_days((Reading("days_present", Decimal(days), f"{days} days"), stays))
    assert any(r.fact == "days_present" for r in found) is kept


def test_a_count_stands_beside_the_dates_of_one_year() -> None:
    """Within one calendar year nothing tells a part from the whole."""
    found = (Reading("days_present", Decimal(65), "65 days"), Reading("stays", (SPRING,), "5 January …"))
    assert read_days(found) == found


def test_the_length_of_one_of_several_stays_is_no_count() -> None:
    """The days in brackets of "5 May to 30 June (57 days) and …" are those of one stay."""
    first, second = Stay(date(2021, 5, 5), date(2021, 6, 30)), Stay(date(2021, 11, 1), date(2021, 12, 10))
    found = read_days((Reading("days_present", Decimal(57), "57 days"), Reading("stays", (first, second), "5 May …")))
    assert [r.fact for r in found] == ["stays"]
