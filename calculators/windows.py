"""Days of presence in twelve-month periods: stays merged, part days counted or not, the period with the most days.

Article 15(2)(a): "present in the other State for a period or periods not exceeding in the aggregate 183 days in any
twelve month period commencing or ending in the fiscal year concerned". The text does not say whether a part of a day
counts: counted, every calendar day of a stay is a day; not counted, the day of arrival and that of departure drop out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import cache, lru_cache

from dateutil.relativedelta import relativedelta

from calculators.errors import FactError
from calculators.values import Stay, plain
from treaty.limits import limit

DAY = timedelta(days=1)
MOST_YEARS = 60
"""Stays further apart than a working life are taken for a mistake in a date."""


@dataclass(frozen=True)
class Window:
    """A twelve-month period and the days of presence in it."""

    period: Stay
    days: int


def merged(stays: Iterable[Stay]) -> tuple[Stay, ...]:
    """Return the same presence as stays that neither overlap nor touch, in order."""
    found: list[Stay] = []
    for stay in sorted(stays):
        if found and stay.start <= found[-1].end + DAY:
            found[-1] = Stay(found[-1].start, max(found[-1].end, stay.end))
        else:
            found.append(stay)
    return tuple(found)


def counted(stays: Iterable[Stay], part_days: bool) -> tuple[Stay, ...]:
    """Return the days that count as stays: all of them, or without each stay's day of arrival and of departure."""
    whole = merged(stays)
    if part_days:
        return whole
    return tuple(Stay(s.start + DAY, s.end - DAY) for s in whole if s.end - s.start >= 2 * DAY)


def total(stays: Iterable[Stay], part_days: bool = True) -> int:
    """Return how many days the stays come to."""
    return sum((stay.end - stay.start).days + 1 for stay in counted(stays, part_days))


@lru_cache(maxsize=4096)
def twelve_months(start: date) -> Stay:
    """Return the twelve-month period that begins on a day; from 29 February it runs to 28 February."""
    anniversary = start + relativedelta(months=int(limit("15(2)(a) window").number()))
    return Stay(start, anniversary - DAY if anniversary.day == start.day else anniversary)


def calendar_year(year: int) -> Stay:
    """Return a calendar year as a span of days."""
    return Stay(date(year, 1, 1), date(year, 12, 31))


def periods(fiscal_year: Stay) -> Iterator[Stay]:
    """Yield every twelve-month period that commences or ends in a fiscal year, in order."""
    day = fiscal_year.start - relativedelta(months=int(limit("15(2)(a) window").number())) - DAY
    while day <= fiscal_year.end:
        period = twelve_months(day)
        if fiscal_year.start <= period.start or fiscal_year.start <= period.end <= fiscal_year.end:
            yield period
        day += DAY


def busiest(stays: Iterable[Stay], fiscal_year: Stay, part_days: bool = True) -> Window:
    """Return the period with the most days present; of several, the first that begins with a stay, else the first.

    See `periods` for those that count.
    """
    days = counted(stays, part_days)
    arrivals = {stay.start for stay in days}
    windows = (Window(period, _within(days, period)) for period in periods(fiscal_year))
    return max(windows, key=lambda window: (window.days, window.period.start in arrivals))


def span(stays: Iterable[Stay]) -> Stay:
    """Return the first to the last day of the stays; raises FactError where they lie absurdly far apart."""
    whole = merged(stays)
    if not whole:
        raise FactError("stays: must hold at least one stay")
    if whole[-1].end.year - whole[0].start.year > MOST_YEARS:
        raise FactError(f"stays: {whole[0].start} and {whole[-1].end} lie more than {MOST_YEARS} years apart")
    return Stay(whole[0].start, whole[-1].end)


def last_safe_day(stays: Iterable[Stay], start: date, part_days: bool = True) -> date | None:
    """Return the last day of a stay from `start` on that keeps every twelve-month period within the limit.

    None where not even `start` can be spent there.
    """
    known = tuple(stays)
    most = int(limit("15(2)(a) days").number())

    def safe(end: date) -> bool:
        planned = (*known, Stay(start, end))
        return busiest(planned, span(planned), part_days).days <= most

    return last_safe(start, start + 3 * most * DAY, safe)


def exceeded_on(stays: Iterable[Stay], part_days: bool = True) -> date | None:
    """Return the first day on which some twelve-month period holds more days than the limit, or None."""
    whole = merged(stays)
    if not whole:
        return None
    most = int(limit("15(2)(a) days").number())

    def safe(day: date) -> bool:
        so_far = tuple(Stay(s.start, min(s.end, day)) for s in whole if s.start <= day)
        return busiest(so_far, span(so_far), part_days).days <= most

    reach = span(whole)
    last = last_safe(reach.start, reach.end, safe)
    return None if last == reach.end else (last + DAY if last else reach.start)


@cache
def days_of_months(months: Decimal) -> tuple[int, int]:
    """Return the fewest and the most days that so many months in a row can have: 6 months have 181 to 184."""
    if months > 12 * MOST_YEARS:
        raise FactError(f"months_present: {plain(months)} months are more than {MOST_YEARS} years")
    whole, rest = int(months), months % 1
    starts = [date(2020 + number // 12, number % 12 + 1, 1) for number in range(96)]
    lengths = [(start + relativedelta(months=whole) - start).days for start in starts]
    fewest = int((rest * 28).to_integral_value(ROUND_FLOOR))
    most = int((rest * 31).to_integral_value(ROUND_CEILING))
    return min(lengths) + fewest, max(lengths) + most


def _within(days: tuple[Stay, ...], period: Stay) -> int:
    overlaps = ((min(s.end, period.end) - max(s.start, period.start)).days + 1 for s in days)
    return sum(overlap for overlap in overlaps if overlap > 0)


def last_safe(low: date, high: date, safe: Callable[[date], bool]) -> date | None:
    """Return the last day between two for which `safe` holds, or None; it holds up to some day and never after it."""
    if not safe(low):
        return None
    while low < high:
        middle = low + (high - low + DAY) // 2
        low, high = (middle, high) if safe(middle) else (low, middle - DAY)
    return low
