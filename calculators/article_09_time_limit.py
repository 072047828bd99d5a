"""Article 9(3) and (4), Associated Enterprises: the last day on which a State may change the profits."""

from datetime import date

from dateutil.relativedelta import relativedelta

from calculators.article_15_presence import FIRST_YEAR, LAST_YEAR
from calculators.errors import FactError
from calculators.findings import Answer, Day, Outcome, See
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import plain
from treaty.limits import limit

KEY = "9(3) period"
CITE = "9(3)"
LAST_DAY = "last day for the adjustment"
IN_ANY_CASE = "last day for the adjustment in any case; the State's national time limits may end earlier"
CALENDAR = "the year in which the profits would have accrued is read as the calendar year"
UNKNOWN_YEAR = "the six years cannot be counted while the year of the profits is not known"
LATER = "national_limit_later"
EARLIEST = "last day of the earliest year whose profits may still be changed on that day"
LAST_DAY_COUNTED = "the day on which a time limit ends is the last day for the change"


@rule(
    "time limit for an adjustment",
    article="9",
    answers="Until when may a State change the profits of an enterprise for dealings with an associated one?",
    facts=("fraud_or_default", "accrual_year", "accrual_year_end", "national_time_limit", LATER, "adjustment_date"),
)
def time_limit_for_an_adjustment(situation: Situation) -> Outcome:
    """Article 9(3): "shall not change the income or profits … after the expiry of the time limits provided in its
    national laws and, in any case, after six years from the end of the year in which the income or profits which would
    be subject to such change would have accrued"; 9(4): "The provisions of paragraphs 2 and 3 shall not apply in the
    case of fraud or wilful default."
    """
    if situation.meets("9(4)", "fraud_or_default"):
        why = "in fraud or wilful default paragraph 3 sets no limit; only the State's own law may"
        none = (Answer(cite="9(4)", name="time limit of the Convention", value="none"), See(cite="9(4)", why=why))
        return (*none, *_national_alone(situation))
    national, treaty = situation.date("national_time_limit"), _six_years(situation)
    situation.convention(LAST_DAY_COUNTED)
    if treaty is None:
        if earliest := _earliest_year(situation):
            return earliest
        situation.need("accrual_year")
    if national is None and not (treaty and _ends_later(situation)):
        situation.need("national_time_limit")
    if national is None or treaty is None:
        return _one_limit(situation, national, treaty)
    return _earlier(situation, national, treaty)


def _national_alone(situation: Situation) -> Outcome:
    """9(4): where paragraph 3 does not apply, the State's own time limit is the only one left."""
    national = situation.date("national_time_limit")
    if national is None:
        return ()
    return (*_in_time(situation, national, "9(4)"), Day(cite="9(4)", value=national, of=LAST_DAY))


def _ends_later(situation: Situation) -> bool:
    """Whether the State's own time limit is told to end after the six years, so that these alone count."""
    return situation.touched(LATER) and situation.meets(CITE, LATER)


def _earliest_year(situation: Situation) -> Outcome:
    """The earliest year of accrual that a change on a day still reaches: the six years from its end are not over."""
    made = situation.date("adjustment_date")
    if made is None or not _ends_later(situation):
        return ()
    situation.convention(CALENDAR)
    earliest = date(made.year - int(limit(KEY).number()), 12, 31)
    situation.note(CITE, limit(KEY).words, True, f"on {made} the years that ended on {earliest} or later are open")
    return (Day(cite=CITE, value=earliest, of=EARLIEST),)


def _six_years(situation: Situation) -> date | None:
    end = situation.date("accrual_year_end")
    if end is None:
        year = situation.number("accrual_year")
        if year is None:
            return None
        if year != int(year) or not FIRST_YEAR <= year <= LAST_YEAR:
            raise FactError(f"accrual_year: must be a year such as 2016, not {plain(year)}")
        situation.convention(CALENDAR)
        end = date(int(year), 12, 31)
    last: date = end + relativedelta(years=int(limit(KEY).number()))
    return last


def _earlier(situation: Situation, national: date, treaty: date) -> Outcome:
    first = "the national time limit ends before the six years do"
    situation.note(CITE, first, national < treaty, f"national limit {national}, six years {treaty}")
    last = min(national, treaty)
    return (*_in_time(situation, last), Day(cite=CITE, value=last, of=LAST_DAY))


def _one_limit(situation: Situation, national: date | None, treaty: date | None) -> Outcome:
    """The findings while one of the two limits is not known: too late by one is too late."""
    known = national or treaty
    made = situation.date("adjustment_date")
    if known is None:
        why = "the earlier of the national time limit and six years from the end of the year counts"
        return (See(cite=CITE, why=why),)
    if treaty:
        situation.note(CITE, limit(KEY).words, True, f"six years {treaty}")
    alone = treaty is not None and _ends_later(situation)
    late = _in_time(situation, known) if alone or (made is not None and made > known) else ()
    if treaty is None:
        return (*late, See(cite=CITE, why=UNKNOWN_YEAR))
    return (*late, Day(cite=CITE, value=known, of=LAST_DAY if alone else IN_ANY_CASE))


def _in_time(situation: Situation, last: date, cite: str = CITE) -> Outcome:
    made = situation.date("adjustment_date")
    if made is None:
        return ()
    held = situation.note(cite, "the change is made in time", made <= last, f"made {made}, last day {last}")
    return (Answer(cite=cite, name="adjustment in time", value="yes" if held else "no"),)
