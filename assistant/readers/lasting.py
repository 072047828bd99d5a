"""Uses and stays told by their lengths and first days: "for 40 days from 1 March and 60 days from 2 May 2022"."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from functools import cache

from assistant.readers.dates import Day, Precision, find_dates
from assistant.readers.durations import Duration, find_durations
from assistant.readers.stays import Stretch
from assistant.readers.vocabulary import alternatives, table
from calculators.values import Stay

FEWEST = 2
"""One length with its first day tells a length; only several make stays whose days lie in windows."""
DAY = timedelta(days=1)


def find_lasting(text: str, language: str = "en") -> tuple[Stretch, ...]:
    """Return the stays that a length in days and a first day tell, where a text tells of several.

    >>> [str(s.value.end) for s in find_lasting("40 days from 1 March 2022 and 60 days from 1 May 2022")]
    ['2022-04-09', '2022-06-29']
    """
    found = tuple(_lasting(text, find_durations(text), find_dates(text, language)))
    return found if len(found) >= FEWEST else ()


def _lasting(text: str, lengths: Sequence[Duration], days: Sequence[Day]) -> Iterator[Stretch]:
    for day in (d for d in days if d.precision is Precision.DAY and len(d.candidates) == 1):
        for length in (found for found in lengths if found.days is not None):
            start, end = min(length.start, day.start), max(length.end, day.end)
            behind = length.end <= day.start and _from().fullmatch(text[length.end : day.start])
            ahead = day.end <= length.start and _for().fullmatch(text[day.end : length.start])
            if length.days is not None and length.days >= 1 and (behind or ahead):
                first = day.candidates[0]
                yield Stretch(start, end, text[start:end], (Stay(first, first + (int(length.days) - 1) * DAY),))


@cache
def _from() -> re.Pattern[str]:
    return re.compile(
        rf",?\s*(?:{alternatives(table('dates', 'beginning')['any'])})\s+(?:the\s+|le\s+)?", re.IGNORECASE
    )


@cache
def _for() -> re.Pattern[str]:
    return re.compile(rf",?\s*\(?(?:{alternatives(table('dates', 'lasting')['any'])})\s+", re.IGNORECASE)
