"""Days that are only a part of the stays told beside them: "in calendar 2023 alone she is there for just 65 days".

15(2)(a) counts "any twelve month period commencing or ending in the fiscal year concerned", so that the days of one
calendar year are no count of their own where the dates of all stays are told.
"""

from collections.abc import Sequence
from datetime import timedelta

from assistant.reading import Certainty, Reading
from calculators.values import Stay

DAYS, STAYS = "days_present", "stays"
DAY = timedelta(days=1)


def read_days(found: Sequence[Reading]) -> tuple[Reading, ...]:
    """Return the readings without a count of days that one stay, or one calendar year, of the dates told makes."""
    stays = next((r.value for r in found if r.fact == STAYS and r.certainty is Certainty.SURE), ())
    spans = [stay for stay in stays if isinstance(stay, Stay)] if isinstance(stays, tuple) else []
    parts = {count for year in _years(spans) for count in _counts(spans, year)}
    parts |= {(s.end - s.start) // DAY + 1 for s in spans if len(spans) > 1}
    return tuple(r for r in found if r.fact != DAYS or r.value not in parts)


def _years(spans: Sequence[Stay]) -> list[int]:
    """The calendar years of the stays, where they lie in more than one."""
    years = {year for stay in spans for year in range(stay.start.year, stay.end.year + 1)}
    return sorted(years) if len(years) > 1 else []


def _counts(spans: Sequence[Stay], year: int) -> set[int]:
    """The days of a calendar year: every day of a stay, or without its day of arrival and that of departure."""
    inside = [(max(s.start, s.start.replace(year, 1, 1)), min(s.end, s.end.replace(year, 12, 31))) for s in spans]
    lengths = [(end - start) // DAY + 1 for start, end in inside if start <= end]
    ends = sum((s.start.year == year) + (s.end.year == year) for s in spans)
    return {sum(lengths), sum(lengths) - ends}
