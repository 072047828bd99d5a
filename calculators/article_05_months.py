"""Article 5(3) and (4), Permanent Establishment: periods of months, from dates; the twelve months with the most use.

The text does not say how a period of months is counted. Here a period that begins on a day ends on the day before the
same day of a later month, both days included; where a single day decides, the reading is named.
"""

from collections.abc import Iterable
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from calculators.values import Stay
from calculators.windows import merged, total
from treaty.limits import limit

DAY = timedelta(days=1)


def months_from(start: date, months: int) -> Stay:
    """Return the period of so many months that begins on a day: 15 January and three months end on 14 April."""
    anniversary = start + relativedelta(months=months)
    return Stay(start, anniversary - DAY if anniversary.day == start.day else anniversary)


def longer(stay: Stay, months: int, *, end_days_counted: bool = True) -> bool:
    """Whether a stay lasts more than so many months; without its first day if the end days do not both count."""
    start = stay.start if end_days_counted else stay.start + DAY
    return stay.end > months_from(start, months).end


def days_of(months: int) -> tuple[int, int]:
    """Return the fewest and the most days that so many months in a row can have: three months have 89 to 92."""
    periods = (months_from(date(2023 + n // 12, n % 12 + 1, 1), months) for n in range(48))
    lengths = [(period.end - period.start).days + 1 for period in periods]
    return min(lengths), max(lengths)


def within(uses: Iterable[Stay], period: Stay) -> tuple[Stay, ...]:
    """Return the parts of the uses that fall within a period, merged."""
    cut = ((max(use.start, period.start), min(use.end, period.end)) for use in merged(uses))
    return tuple(Stay(start, end) for start, end in cut if start <= end)


def busiest_period(uses: Iterable[Stay]) -> Stay:
    """Return the twelve-month period with the most days of use (5(4)), the first of several; `uses` is not empty."""
    known = merged(uses)
    length = int(limit("5(4) window").number())
    starts = (use.start + n * DAY for use in known for n in range((use.end - use.start).days + 1))
    return max((months_from(start, length) for start in starts), key=lambda period: total(within(known, period)))
