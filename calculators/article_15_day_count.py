"""Article 15(2)(a), Dependent Personal Services: counting days, and the days that are left before the limit."""

from datetime import date

from calculators.article_15_presence import (
    CALENDAR,
    CITE,
    KEY,
    MERGED,
    NO_PART_DAYS,
    PART_DAYS,
    fiscal_year,
    present,
    shown,
    years,
)
from calculators.findings import Answer, Day, Days, Outcome
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import Stay
from calculators.windows import DAY, busiest, exceeded_on, last_safe_day, merged, span, total
from treaty.limits import limit

STAYS = ("stays", "part_days_counted", "days_away", "fiscal_year", "fiscal_year_start")
SAME_MONTHS = "the days counted so far are read as lying in the same twelve months as the planned stay"
LAST_SAFE = "last safe day of an uninterrupted stay"
EXCEEDED = "more days than the limit in a twelve-month period"


@rule(
    "day count",
    article="15",
    answers="How many days of presence do these stays make, in all and in the twelve-month period that has the most?",
    facts=STAYS,
)
def day_count(situation: Situation) -> Outcome:
    """Article 15(2)(a): "present in the other State for a period or periods not exceeding in the aggregate 183 days in
    any twelve month period commencing or ending in the fiscal year concerned".
    """
    stays = situation.stays("stays")
    if not stays:
        situation.need("stays")
        return ()
    part_days = _part_days(situation)
    window = present(situation, busiest(stays, _year(situation, stays), part_days))
    exceeded = window.days > limit(KEY).number()
    because = f"{window.days} days from {window.period.start} to {window.period.end}"
    situation.note(CITE, limit(KEY).words, not exceeded, because)
    return (
        *shown(window),
        Days(cite=CITE, value=total(stays, part_days) - _away(situation), of="days present in all"),
        *_other_reading(situation, stays),
        Answer(cite=CITE, name=EXCEEDED, value="yes" if exceeded else "no"),
    )


@rule(
    "days left",
    article="15",
    answers="How many days are left before the limit of 183 days, and which is the last safe day?",
    facts=("stays", "days_present", "planned_start", "part_days_counted"),
)
def days_left(situation: Situation) -> Outcome:
    """Article 15(2)(a): "not exceeding in the aggregate 183 days in any twelve month period": the last day that keeps
    every twelve-month period within the limit, so that no fiscal year can be concerned otherwise.
    """
    stays = situation.stays("stays") or ()
    planned = situation.date("planned_start")
    if not stays and (planned is None or situation.known("days_present") is not None):
        return _left_of_count(situation)
    part_days = _part_days(situation)
    over = exceeded_on(stays, part_days)
    if over is not None:
        situation.note(CITE, limit(KEY).words, False, f"exceeded on {over.isoformat()}")
        return (_left(0), Day(cite=CITE, value=over, of="first day on which a twelve-month period exceeds the limit"))
    return _until(situation, stays, planned or span(stays).end + DAY, part_days)


def _until(situation: Situation, stays: tuple[Stay, ...], start: date, part_days: bool) -> Outcome:
    last = last_safe_day(stays, start, part_days)
    safe = situation.note(
        CITE,
        f"a stay from {start.isoformat()} keeps every twelve-month period within the limit",
        last is not None,
        f"until {last.isoformat()}" if last else "not even on its first day",
    )
    if last is None or not safe:
        return (_left(0),)
    return (
        _left((last - start).days + 1),
        Day(cite=CITE, value=last, of=LAST_SAFE),
        Day(cite=CITE, value=start, of="first day of that stay"),
        Day(cite=CITE, value=last + DAY, of="first day over the limit if the stay goes on"),
    )


def _left_of_count(situation: Situation) -> Outcome:
    """A bare count says nothing of dates: what is left within the same twelve months."""
    present = situation.number("days_present")
    if present is None:
        situation.need("stays")
        return ()
    left = int(limit(KEY).number() - present)
    situation.note(CITE, limit(KEY).words, left >= 0, f"{present} days within the twelve months")
    answer = Answer(cite=CITE, name=EXCEEDED, value="yes" if left < 0 else "no")
    planned = situation.date("planned_start")
    if planned is None or left <= 0:
        return (_left(max(left, 0)), answer)
    situation.convention(SAME_MONTHS)
    return (_left(left), Day(cite=CITE, value=planned + (left - 1) * DAY, of=LAST_SAFE), answer)


def _left(days: int) -> Days:
    return Days(cite=CITE, value=days, of="days left before the limit is exceeded")


def _part_days(situation: Situation) -> bool:
    told = situation.known("part_days_counted")
    situation.convention(PART_DAYS if told is not False else NO_PART_DAYS)
    return told is not False


def _away(situation: Situation) -> int:
    return int(situation.number("days_away") or 0)


def _other_reading(situation: Situation, stays: tuple[Stay, ...]) -> Outcome:
    if situation.known("part_days_counted") is not None:
        return ()
    value = total(stays, False) - _away(situation)
    return (Days(cite=CITE, value=value, of="days in all if arrival and departure days do not count"),)


def _year(situation: Situation, stays: tuple[Stay, ...]) -> Stay:
    if merged(stays) != stays:
        situation.convention(MERGED)
    named = fiscal_year(situation)
    if named is not None:
        return named
    situation.convention(CALENDAR)
    found = years(stays)
    span(stays)
    return Stay(date(found[0], 1, 1), date(found[-1], 12, 31))
