"""A stay whose first or last day a turn changes: "and if she leaves on 3 December?", "she only arrived on 5 May".

A date without a year is the first such day that fits the stay; beside another date told, a day of that date's year.
"""

import re
from calendar import monthrange
from collections.abc import Container, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from assistant.readers.dates import Day, Precision, find_dates
from assistant.readers.vocabulary import alternatives, words
from assistant.reading import Reading
from calculators.case import Case, Known
from calculators.facts import FactType, fact
from calculators.values import Stay

STAYS = "stays"


def with_ends(
    found: Sequence[Reading], text: str, language: str, case: Case, own: Container[str] = ()
) -> tuple[Reading, ...]:
    """Return the readings with the last stay of the case as a turn changes it, where the turn names one day alone.

    Without a stay, the day is that of the date told last among the facts `own` of the rule at hand.
    """
    days = [day for day in find_dates(text, language) if day.precision is Precision.DAY]
    stays = case.value(STAYS)
    if len(days) == 1 and not stays:
        return (*found, *_of_the_year(days[0], found, [k for k in case if k.attribute in own]))
    if len(days) != 1 or not isinstance(stays, tuple) or not stays or any(r.fact == STAYS for r in found):
        return tuple(found)
    changed = _changed(stays[-1], days[0], text)
    if changed is None:
        return tuple(found)
    rest = [r for r in found if r.said != days[0].said]
    return (*rest, Reading(STAYS, tuple(sorted({*stays[:-1], changed})), days[0].said))


def _of_the_year(day: Day, found: Sequence[Reading], told: Sequence[Known]) -> Sequence[Reading]:
    """A day whose year is not said, as that of the date told last: "would 5 July have been too late?"."""
    dates = [(k, k.value.year) for k in reversed(told) if isinstance(k.value, date)]
    if day.value is not None or day.month is None or day.day is None or not dates:
        return ()
    if any(fact(r.fact).type is FactType.DATE for r in found):
        return ()
    known, year = dates[0]
    if not 1 <= day.day <= monthrange(year, day.month)[1]:
        return ()
    return (Reading(known.attribute, date(year, day.month, day.day), day.said, entity=known.entity),)


def _changed(stay: Stay, day: Day, text: str) -> Stay | None:
    """The stay with its new first or last day; None where the words tell neither, or no such stay can be."""
    before = text[: day.start]
    last, first = _latest("ending", before), _latest("starting", before)
    if last == first:
        return None
    new = _day(day, stay, ends=last > first)
    if new is None:
        return None
    ends = (stay.start, new) if last > first else (new, stay.end)
    return replace(stay, start=ends[0], end=ends[1]) if ends[0] <= ends[1] else None


def _day(day: Day, stay: Stay, *, ends: bool) -> date | None:
    if day.value is not None or day.month is None or day.day is None:
        return day.value
    years = (stay.start.year, stay.start.year + 1) if ends else (stay.end.year, stay.end.year - 1)
    found = (date(year, day.month, day.day) for year in years)
    return next((each for each in found if (each >= stay.start if ends else each <= stay.end)), None)


def _latest(kind: str, before: str) -> int:
    """Where the last word of a kind before the day stands, -1 where none does."""
    return max((match.start() for match in _pattern(kind).finditer(before)), default=-1)


@cache
def _pattern(kind: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(words('links', kind))})(?!\w)", re.IGNORECASE)
