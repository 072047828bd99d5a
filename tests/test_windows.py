"""Days of presence: merged, counted, and the busiest twelve-month period, against counting day by day."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.errors import FactError
from calculators.values import Stay
from calculators.windows import (
    DAY,
    busiest,
    calendar_year,
    days_of_months,
    exceeded_on,
    last_safe_day,
    merged,
    span,
    total,
    twelve_months,
)

FIRST = date(2022, 1, 1)
YEAR = calendar_year(2023)


@st.composite
def some_stays(draw: st.DrawFn) -> tuple[Stay, ...]:
    """Draw one to five stays of up to 150 days within three years."""
    starts = draw(st.lists(st.integers(0, 900), min_size=1, max_size=5))
    return tuple(
        Stay(FIRST + s * DAY, FIRST + (s + length) * DAY)
        for s, length in ((s, draw(st.integers(0, 150))) for s in starts)
    )


def presence(stays: tuple[Stay, ...]) -> set[date]:
    """Return every day of the stays, counted one by one."""
    return {stay.start + timedelta(days=n) for stay in stays for n in range((stay.end - stay.start).days + 1)}


def brute_force(stays: tuple[Stay, ...], year: Stay) -> int:
    """Count the busiest twelve months that begin or end in a year, one starting day after the other."""
    days = presence(stays)
    best = 0
    for offset in range(-370, 366):
        start = year.start + timedelta(days=offset)
        end = twelve_months(start).end
        if year.start <= start <= year.end or year.start <= end <= year.end:
            best = max(best, sum(start <= day <= end for day in days))
    return best


@settings(max_examples=40, deadline=None)
@given(some_stays())
def test_the_busiest_period_is_that_of_brute_force(stays: tuple[Stay, ...]) -> None:
    """No twelve-month period that begins or ends in the year holds more days than the one found."""
    assert busiest(stays, YEAR).days == brute_force(stays, YEAR)


@given(some_stays(), st.integers(1, 100))
def test_splitting_a_stay_changes_no_count(stays: tuple[Stay, ...], after: int) -> None:
    """A stay cut in two pieces, adjacent or overlapping, counts the same in both readings of part days."""
    first, *rest = stays
    cut = min(first.start + after * DAY, first.end)
    pieces = (Stay(first.start, cut), Stay(min(cut + DAY, first.end), first.end), *rest)
    for part_days in (True, False):
        assert total(pieces, part_days) == total(stays, part_days)
    assert merged(pieces) == merged(stays)


@given(some_stays())
def test_every_day_is_counted_once(stays: tuple[Stay, ...]) -> None:
    """The count in all is the number of different days."""
    assert total(stays) == len(presence(stays))


@settings(max_examples=20, deadline=None)
@given(some_stays())
def test_the_limit_is_exceeded_on_the_first_day_too_many(stays: tuple[Stay, ...]) -> None:
    """Up to the day before, every twelve-month period is within the limit; on the day, one is not."""
    over = exceeded_on(stays)
    if over is None:
        assert busiest(stays, span(stays)).days <= 183
        return
    until = tuple(Stay(s.start, min(s.end, over)) for s in stays if s.start <= over)
    before = tuple(Stay(s.start, min(s.end, over - DAY)) for s in stays if s.start < over)
    assert busiest(until, span(until)).days == 184
    assert busiest(before, span(before)).days == 183


@settings(max_examples=20, deadline=None)
@given(some_stays(), st.booleans())
def test_the_last_safe_day_is_the_last(stays: tuple[Stay, ...], part_days: bool) -> None:
    """Staying on until that day keeps within the limit; one day longer does not."""
    start = span(stays).end + DAY
    last = last_safe_day(stays, start, part_days)
    if last is None:
        assert busiest((*stays, Stay(start, start)), span((*stays, Stay(start, start))), part_days).days > 183
        return
    for end, safe in ((last, True), (last + DAY, False)):
        planned = (*stays, Stay(start, end))
        assert (busiest(planned, span(planned), part_days).days <= 183) is safe


@pytest.mark.parametrize(
    ("start", "end"),
    [
        pytest.param(date(2023, 3, 1), date(2024, 2, 29), id="up to 29 February"),
        pytest.param(date(2024, 2, 29), date(2025, 2, 28), id="from 29 February"),
        pytest.param(date(2023, 1, 1), date(2023, 12, 31), id="a calendar year"),
    ],
)
def test_twelve_months_end_the_day_before_the_anniversary(start: date, end: date) -> None:
    """A twelve-month period runs to the day before the same day of the next year."""
    assert twelve_months(start) == Stay(start, end)


@pytest.mark.parametrize(
    ("months", "days"),
    [("0", (0, 0)), ("1", (28, 31)), ("5", (150, 153)), ("6", (181, 184)), ("7", (212, 215)), ("5.5", (164, 169))],
)
def test_months_have_a_fewest_and_a_most_days(months: str, days: tuple[int, int]) -> None:
    """Six months may be more or fewer than 183 days, five and seven may not."""
    assert days_of_months(Decimal(months)) == days


def test_arrival_and_departure_can_be_left_out() -> None:
    """A stay of two days has no whole day; one of three has one."""
    assert [total([Stay(FIRST, FIRST + n * DAY)], part_days=False) for n in (0, 1, 2)] == [0, 0, 1]


def test_absurd_spans_are_refused() -> None:
    """Stays further apart than a working life, no stays at all, and absurd months are errors that say so."""
    with pytest.raises(FactError, match="years apart"):
        span([Stay(date(1900, 1, 1), date(1900, 1, 2)), Stay(FIRST, FIRST)])
    with pytest.raises(FactError, match="at least one stay"):
        span([])
    with pytest.raises(FactError, match="months_present"):
        days_of_months(Decimal(100000))
