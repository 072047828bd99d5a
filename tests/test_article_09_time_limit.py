"""Article 9(3): properties of the last day for an adjustment."""

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from calculators.article_09_time_limit import time_limit_for_an_adjustment
from calculators.case import Case
from calculators.evaluation import evaluate
from calculators.findings import Day

DATES = st.dates(date(2005, 1, 1), date(2040, 12, 31))


def last_day(year: int, national: date) -> date:
    facts = {"accrual_year": str(year), "national_time_limit": national}
    (found,) = (f for f in evaluate(time_limit_for_an_adjustment, Case.parse(facts)).outcome if isinstance(f, Day))
    return found.value


@given(st.integers(2005, 2030), DATES)
def test_the_last_day_is_the_earlier_of_the_two(year: int, national: date) -> None:
    """Neither limit can be passed, and one of the two is reached."""
    assert last_day(year, national) == min(national, date(year + 6, 12, 31))


@given(st.integers(2005, 2030), DATES, DATES)
def test_a_longer_national_limit_never_brings_the_last_day_forward(year: int, one: date, other: date) -> None:
    """The last day is monotone in the national time limit."""
    assert last_day(year, min(one, other)) <= last_day(year, max(one, other))
