"""Dates in words and figures: "14 March 2019", "le 1er mai 2020", "14.03.2019", "10/01/2023", "in 2023"."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from babel.dates import get_month_names

from assistant.readers.date_patterns import (
    AFTER_WORD,
    CLOSES,
    DAY_AFTER,
    DAY_BEFORE,
    FIGURES,
    ISO,
    MONTH_YEAR,
    OF,
    YEAR,
    YEAR_AFTER,
)
from assistant.readers.months import find_months
from assistant.readers.numbers import find_numbers
from assistant.readers.vocabulary import alternatives, just_before, table

CENTURY = 2000
MODAL = "may"


class Precision(StrEnum):
    """How exact a date is said."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True)
class Day:
    """A date at `start`–`end`, the words in `said`.

    `candidates` holds the days it may be (for a month or year its first day): two where day and month may be swapped,
    none where the year is not said (`month` and `day` are then held) or where no such day exists (`problem`).
    """

    start: int
    end: int
    said: str
    candidates: tuple[date, ...]
    precision: Precision = Precision.DAY
    month: int | None = None
    day: int | None = None
    problem: str | None = None

    @property
    def value(self) -> date | None:
        """The day, where it is said to the day and can only be one."""
        return self.candidates[0] if len(self.candidates) == 1 and self.precision is Precision.DAY else None

    @property
    def last(self) -> date | None:
        """The last day of what is said: the day itself, or the end of the month or year."""
        if not self.candidates:
            return None
        first = self.candidates[0]
        if self.precision is Precision.YEAR:
            return date(first.year, 12, 31)
        return first.replace(day=monthrange(first.year, first.month)[1]) if self.precision is Precision.MONTH else first


def find_dates(text: str, language: str = "en") -> tuple[Day, ...]:
    """Return the dates of a text in their order, each with the days it may be.

    "10/01/2023" may be in October or January unless one cannot be, another date of the text settles the order, or
    the `language` is French or Dutch, where the day comes first. A date with dots has the day first.
    """
    found = [*_iso(text), *_figures(text, language), *_named(text)]
    found += [d for d in _years(text) if all(d.end <= f.start or d.start >= f.end for f in found)]
    kept: list[Day] = []
    for one in sorted(found, key=lambda d: (d.start - d.end, d.start)):
        if all(one.end <= k.start or one.start >= k.end for k in kept):
            kept.append(one)
    return tuple(sorted(kept, key=lambda d: d.start))


def exact(year: int, month: int, day: int) -> tuple[date, str | None]:
    """Return a date, or the earliest date there is and why that day does not exist."""
    try:
        return date(year, month, day), None
    except ValueError:
        if not 1 <= month <= 12:
            return date.min, f"there is no month {month}"
        name = get_month_names("wide", locale="en")[month]
        leap = " in that year" if (month, day) == (2, 29) else ""
        return date.min, f"{name} has no day {day}{leap}"


def _day(text: str, start: int, end: int, orders: list[tuple[int, int, int]]) -> Day:
    tried = [exact(*order) for order in orders]
    days = tuple(dict.fromkeys(day for day, problem in tried if problem is None))
    return Day(start, end, text[start:end], days, problem=None if days else tried[0][1])


def _iso(text: str) -> list[Day]:
    return [_day(text, m.start(), m.end(), [(int(m["y"]), int(m["m"]), int(m["d"]))]) for m in ISO.finditer(text)]


def _figures(text: str, language: str) -> list[Day]:
    matches = list(FIGURES.finditer(text))
    order = _settled(matches) or ("day" if language in ("fr", "nl") else None)
    found = []
    for match in matches:
        first, second = int(match["a"] or match["a2"]), int(match["b"] or match["b2"])
        year = int(match["y"] or CENTURY + int(match["y2"]))
        day_first, month_first = (year, second, first), (year, first, second)
        dotted = (match["sep"] or match["sep2"]) == "."
        orders = (
            [day_first] if dotted or order == "day" else [month_first] if order == "month" else [day_first, month_first]
        )
        found.append(_day(text, match.start(), match.end(), orders))
    months = [
        Day(m.start(), m.end(), m.group(), (date(int(m["y"]), int(m["m"]), 1),), Precision.MONTH)
        for m in MONTH_YEAR.finditer(text)
    ]
    return found + months


def _settled(matches: list[re.Match[str]]) -> str | None:
    """Return which comes first in all dates of a text, where a date with a number above 12 shows it."""
    pairs = [(int(m["a"] or m["a2"]), int(m["b"] or m["b2"])) for m in matches if (m["sep"] or m["sep2"]) != "."]
    day = any(first > 12 >= second for first, second in pairs)
    month = any(second > 12 >= first for first, second in pairs)
    return "day" if day and not month else "month" if month and not day else None


def _named(text: str) -> list[Day]:
    found = []
    for start, end, month in find_months(text):
        first, day = _day_before(text, start)
        last, year = end, None
        if day is None and (after := DAY_AFTER.match(text, end)):
            day, last, year = int(after["d"]), after.end(), int(after["y"]) if after["y"] else None
        elif after := YEAR_AFTER.match(text, end):
            last, year = after.end(), int(after["y"] or CENTURY + int(after["yy"]))
        dated = day is not None or year is not None or _alone(text, start, end)
        if dated and (text[start:end] != MODAL or year is not None):
            found.append(_from_parts(text, first, last, (year, month, day)))
    return found


def _day_before(text: str, start: int) -> tuple[int, int | None]:
    """Return where the day before a month begins, and the day: "14", "1er", "fourteenth of"."""
    if match := just_before(DAY_BEFORE, text, start):
        return match.start(), int(match["d"])
    for number in find_numbers(text[max(0, start - 30) : start]):
        offset = max(0, start - 30)
        if (
            OF.fullmatch(text[number.end + offset : start])
            and number.value in range(1, 32)
            and not number.text[0].isdigit()
        ):
            return number.start + offset, int(number.value)
    return start, None


def _from_parts(text: str, start: int, end: int, parts: tuple[int | None, int, int | None]) -> Day:
    year, month, day = parts
    said = text[start:end]
    if day is None:
        days = (date(year, month, 1),) if year else ()
        return Day(start, end, said, days, Precision.MONTH, month)
    _, problem = exact(year or CENTURY, month, day)
    if year is None or problem:
        return Day(start, end, said, (), month=month, day=day, problem=problem)
    return Day(start, end, said, (date(year, month, day),), month=month, day=day)


def _alone(text: str, start: int, end: int) -> bool:
    """Whether a month's full name without day and year is one: with a capital or after a word such as "since"."""
    full = len(text[start:end]) > 4 or text[start:end].lower() in {
        "mars",
        "juni",
        "juli",
        "mei",
        "june",
        "july",
        "juin",
        "août",
        "mai",
    }
    return full and bool(just_before(_leading(), text, start))


def _years(text: str) -> list[Day]:
    found = []
    for match in YEAR.finditer(text):
        said = match["y"] or match["fy"]
        year = int(said) if len(said) == 4 else CENTURY + int(said)
        counted = re.match(
            rf"\s*(?:{alternatives(table('dates', 'counts')['any'])})(?!\w)", text[match.end() :], re.IGNORECASE
        )
        bracketed = text[match.start() - 1 : match.start()] == "(" and text[match.end() : match.end() + 1] in {")", ","}
        ending = CLOSES.match(text, match.end()) and just_before(AFTER_WORD, text, match.start())
        if match["fy"] or bracketed or (not counted and (ending or just_before(_leading(), text, match.start()))):
            found.append(Day(match.start(), match.end(), match.group(), (date(year, 1, 1),), Precision.YEAR))
    return found


def _leading() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('dates', 'alone')['any'])})[\s:(]+$", re.IGNORECASE)
