"""Article 15(2)(a), Dependent Personal Services: the days of presence from a count, from months or from dates."""

from dataclasses import replace
from datetime import date

from calculators.errors import FactError
from calculators.findings import Day, Days, Outcome
from calculators.situation import Situation
from calculators.values import Stay, plain
from calculators.windows import Window, busiest, calendar_year, days_of_months, merged, span, twelve_months
from treaty.limits import limit

CITE = "15(2)(a)"
KEY = "15(2)(a) days"
FACTS = (
    "days_present",
    "stays",
    "months_present",
    "fiscal_year",
    "fiscal_year_start",
    "part_days_counted",
    "days_away",
)
MERGED = "stays that overlap or follow each other day by day are read as one"
CALENDAR = "the fiscal year concerned is read as the calendar year; the text does not say whose fiscal year it is"
PART_DAYS = "days of arrival and departure are counted; the text does not say whether a part of a day is a day"
NO_PART_DAYS = "days of arrival and departure are not counted; the text does not say whether a part of a day is a day"
EITHER = "the result is the same whether or not days of arrival and departure count; the days shown include them"
AWAY = "the days spent elsewhere are read as lying in the twelve months counted"
FIRST_YEAR, LAST_YEAR = 1900, 2199


def within_limit(situation: Situation) -> tuple[bool, Outcome]:
    """Test 15(2)(a): whether presence does "not exceed in the aggregate 183 days"; with the days found from dates.

    A count of days stands before travel dates, and these before a duration in months.
    """
    stays = situation.stays("stays")
    if situation.number("days_present") is None and stays:
        return _from_stays(situation, stays)
    months = situation.number("months_present")
    if situation.number("days_present") is None and months is not None:
        fewest, most = days_of_months(months)
        because = f"{plain(months)} months are {fewest} to {most} days"
        ceiling = int(limit(KEY).number())
        if most <= ceiling or fewest > ceiling:
            return situation.note(CITE, limit(KEY).words, most <= ceiling, because), ()
    return situation.keeps_to(KEY, "days_present"), ()


def fiscal_year(situation: Situation) -> Stay | None:
    """Return the fiscal year the user names, or None; raises FactError for a year that cannot be one."""
    start = situation.date("fiscal_year_start")
    if start is not None:
        return twelve_months(start)
    year = situation.number("fiscal_year")
    if year is None:
        return None
    if year != int(year) or not FIRST_YEAR <= year <= LAST_YEAR:
        raise FactError(f"fiscal_year: must be a year such as 2024, not {plain(year)}")
    situation.convention(CALENDAR)
    return calendar_year(int(year))


def years(stays: tuple[Stay, ...]) -> list[int]:
    """Return the calendar years in which the person is present on some day."""
    return sorted({year for stay in stays for year in range(stay.start.year, stay.end.year + 1)})


def shown(window: Window) -> Outcome:
    """Return the findings that show a period: its days of presence, its first and its last day."""
    return (
        Days(cite=CITE, value=window.days, of="days present in the twelve-month period that has the most"),
        Day(cite=CITE, value=window.period.start, of="first day of the twelve-month period that has the most days"),
        Day(cite=CITE, value=window.period.end, of="last day of the twelve-month period that has the most days"),
    )


def _from_stays(situation: Situation, stays: tuple[Stay, ...]) -> tuple[bool, Outcome]:
    span(stays)
    if merged(stays) != stays:
        situation.convention(MERGED)
    year = fiscal_year(situation) or _deciding_year(situation, stays)
    with_part_days, without = (present(situation, busiest(stays, year, counted)) for counted in (True, False))
    window = with_part_days if _part_days(situation, with_part_days, without) else without
    held = window.days <= limit(KEY).number()
    period = f"from {window.period.start.isoformat()} to {window.period.end.isoformat()}"
    situation.note(CITE, limit(KEY).words, held, f"{window.days} days in the twelve months {period}")
    return held, shown(window)


def present(situation: Situation, window: Window) -> Window:
    """Return the window without the whole days that the person spent elsewhere; raises FactError for too many."""
    away = situation.number("days_away")
    if away is None:
        return window
    if not 0 <= away <= window.days:
        raise FactError(f"days_away: must lie between 0 and the {window.days} days of the stays, not {plain(away)}")
    situation.convention(AWAY)
    return replace(window, days=window.days - int(away))


def _part_days(situation: Situation, with_part_days: Window, without: Window) -> bool:
    ceiling = limit(KEY).number()
    if situation.known("part_days_counted") is None and (with_part_days.days <= ceiling) == (without.days <= ceiling):
        situation.convention(EITHER)
        return True
    part_days = situation.meets(CITE, "part_days_counted")
    situation.convention(PART_DAYS if part_days else NO_PART_DAYS)
    return part_days


def _deciding_year(situation: Situation, stays: tuple[Stay, ...]) -> Stay:
    """The fiscal year where nobody named one: all years of presence if they end alike, else the one to be asked."""
    situation.convention(CALENDAR)
    found = years(stays)
    ends = {year: _verdict(stays, calendar_year(year)) for year in found}
    if len(set(ends.values())) == 1:
        return Stay(date(found[0], 1, 1), date(found[-1], 12, 31))
    return calendar_year(int(situation.pick("fiscal_year", tuple(map(str, found)))))


def _verdict(stays: tuple[Stay, ...], year: Stay) -> tuple[bool, bool]:
    ceiling = limit(KEY).number()
    with_part_days, without = (busiest(stays, year, counted).days <= ceiling for counted in (True, False))
    return with_part_days, without
