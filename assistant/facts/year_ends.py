"""The day on which someone's taxation years end: "closes its books each 31 March", "from 1 July to 30 June".

28(2) and 29 go by taxable periods and taxation years; where only day and month are told, one year follows the other.
"""

import re
from collections.abc import Sequence
from datetime import date, timedelta
from functools import cache

from assistant.readers.dates import Day, Precision, exact, find_dates
from assistant.readers.vocabulary import alternatives, any_of, just_before, table
from assistant.reading import Reading
from assistant.sentence_ends import Span, sentence_spans
from treaty.limits import limit

FACT = "year_end"
SPECIFIC = frozenset({"period_start", "period_end", "stays"})
"""Facts of one period that its dates would fill; that of years which recur is told by day and month alone."""
ONE_DAY = timedelta(days=1)
PLAIN = 2001
"""A year of 365 days, as is the one after it: in it 28 February is followed by 1 March."""


def read_years(text: str, language: str, found: Sequence[Reading], wanted: Sequence[str]) -> tuple[Reading, ...]:
    """Return the readings with the day on which each taxation year or taxable period ends, where the text tells it."""
    found = [r for r in found if r.fact not in SPECIFIC or not just_before(_treaty(), text, r.span_in(text)[0])]
    if FACT not in wanted or any(r.fact == FACT for r in found):
        return tuple(found)
    days = find_dates(text, language)
    year = next((c.year for d in days for c in d.candidates), limit("Header entry into force").day().year)
    for span in sentence_spans(text):
        if not any_of("years", "years").search(text, *span):
            continue
        here = [d for d in days if span[0] <= d.start < span[1] and _recurs(d)]
        if (end := _end(text, span, here, year)) is not None:
            sentence = text[slice(*span)]
            return (*(r for r in found if r.fact not in SPECIFIC or r.said not in sentence), end)
    return tuple(found)


def _recurs(day: Day) -> bool:
    """Whether a date is told by day and month alone."""
    return day.precision is Precision.DAY and not day.candidates and not day.problem and day.day is not None


def _end(text: str, span: Span, days: Sequence[Day], year: int) -> Reading | None:
    """The end of the years told of in a sentence."""
    if len(days) == 2 and _dated(days[1], PLAIN) + ONE_DAY in (_dated(days[0], PLAIN), _dated(days[0], PLAIN + 1)):
        return Reading(FACT, _dated(days[1], year), text[days[0].start : days[1].end])
    if len(days) == 1 and _pattern("closing").search(text, *span):
        return Reading(FACT, _dated(days[0], year), days[0].said)
    if len(days) == 1 and _pattern("opening").search(text, *span):
        return Reading(FACT, _dated(days[0], year) - ONE_DAY, days[0].said)
    calendar = None if days else _pattern("calendar").search(text, *span)
    return Reading(FACT, date(year, 12, 31), calendar.group()) if calendar else None


def _dated(day: Day, year: int) -> date:
    """That day in some year; 29 February is the last of the month where there is none."""
    found, problem = exact(year, day.month or 1, day.day or 1)
    return found if problem is None else date(year, 3, 1) - ONE_DAY


def _pattern(key: str) -> re.Pattern[str]:
    return any_of("years", key)


@cache
def _treaty() -> re.Pattern[str]:
    nouns, signed, links = (alternatives(table("years", "treaty")[key]) for key in ("nouns", "signed", "links"))
    return re.compile(rf"\b(?:{nouns})\s+(?:(?:{signed})\s+)?(?:{links})\s+$", re.IGNORECASE)
