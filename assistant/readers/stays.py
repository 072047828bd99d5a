"""Periods between two dates: "from 5 Feb to 28 March 2024", "10.01.2022–20.07.2022", "since March 2023"."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import product

from assistant.readers.dates import Day, Precision, exact, find_dates
from assistant.readers.vocabulary import alternatives, just_before, table
from calculators.values import Stay

ORDINAL = r"(?:\s?(?:st|nd|rd|th|er|ste|de))?"
NO_YEAR = "the year is not said"
BACKWARDS = "it ends before it begins"


@dataclass(frozen=True)
class Stretch:
    """A period at `start`–`end`, the words in `said`.

    `candidates` holds what it may be: several where day and month may be swapped, none where a date is unusable or
    open. `first` or `last` holds the one date of an open period; `problem` says why there is no candidate.
    """

    start: int
    end: int
    said: str
    candidates: tuple[Stay, ...] = ()
    first: date | None = None
    last: date | None = None
    problem: str | None = None

    @property
    def value(self) -> Stay | None:
        """The period, where both ends are known and it can only be one."""
        return self.candidates[0] if len(self.candidates) == 1 else None


def find_stays(text: str, language: str = "en") -> tuple[Stretch, ...]:
    """Return the periods of a text in their order. A date that stands alone is none.

    A date without a year takes the other end's, or else the only year that the text names. Both ends of a period are
    written in the same order of day and month.
    """
    days, sole = find_dates(text, language), _only_year(text, language)
    found: list[Stretch] = []
    index = 0
    while index < len(days):
        day = days[index]
        following = days[index + 1] if index + 1 < len(days) else None
        if following and (start := _joined(text, day, following)) is not None:
            found.append(_between(text, (start, following.end), (day, following), sole))
            index += 2
            continue
        index += 1
        if stretch := _short(text, day) or _open(text, day):
            found.append(stretch)
    return tuple(found)


def _only_year(text: str, language: str) -> int | None:
    years = {c.year for day in find_dates(text, language) for c in day.candidates}
    return years.pop() if len(years) == 1 else None


def _joined(text: str, first: Day, second: Day) -> int | None:
    """Return where a period of two dates begins, None where nothing joins them."""
    between = text[first.end : second.start]
    opening = just_before(_pattern("from", r"{}\s+(?:the\s+|le\s+)?$"), text, first.start)
    strong = _pattern("strong_to", r"\s*\(?{}\s*(?:the\s+|le\s+)?").fullmatch(between)
    weak = _pattern("to", r"\s*{}\s*(?:the\s+|le\s+)?").fullmatch(between)
    if strong or (opening and weak):
        return opening.start() if opening else first.start
    arriving = just_before(_pattern("arriving", r"{}[^.?!;]{{0,40}}$"), text, first.start)
    leaving = _pattern("leaving", r"[^.?!;]{{0,40}}{}[^.?!;]{{0,20}}").fullmatch(between)
    return first.start if arriving and leaving else None


def _between(text: str, place: tuple[int, int], ends: tuple[Day, Day], sole: int | None) -> Stretch:
    """A period of two dates; a year said at one end only is the other's too, or the year beside it where that fits."""
    start, end = place
    said = text[start:end]
    if problem := ends[0].problem or ends[1].problem:
        return Stretch(start, end, said, problem=problem)
    first, second = (_in_year(day, sole) for day in ends) if not any(d.candidates for d in ends) else ends
    firsts, lasts = _dates(first, second, last=False), _dates(second, first, last=True)
    if not firsts or not lasts:
        return Stretch(start, end, said, problem=NO_YEAR)
    same_order = len(firsts) == len(lasts) == 2
    pairs = zip(firsts, lasts, strict=True) if same_order else product(firsts, lasts)
    stays = tuple(Stay(low, high) for low, high in pairs if low <= high)
    return Stretch(start, end, said, stays, problem=None if stays else BACKWARDS)


def _in_year(day: Day, year: int | None) -> Day:
    if year is None or day.month is None:
        return day
    found, problem = exact(year, day.month, day.day or 1)
    return replace(day, candidates=() if problem else (found,), problem=problem)


def _dates(day: Day, other: Day, *, last: bool) -> list[date]:
    if day.candidates:
        return (
            [day.last if last and day.last else day.candidates[0]] if len(day.candidates) == 1 else list(day.candidates)
        )
    years = {c.year for c in other.candidates}
    if len(years) != 1 or day.month is None:
        return []
    month_end = day.precision is Precision.MONTH and last
    for year in _years_near(years.pop(), last=last):
        found, problem = exact(year, day.month, day.day or 1)
        if problem is None and _fits(found, other.candidates[0], last=last):
            return [_month_end(found) if month_end else found]
    return []


def _years_near(year: int, *, last: bool) -> tuple[int, int]:
    return (year, year + 1) if last else (year, year - 1)


def _fits(found: date, other: date, *, last: bool) -> bool:
    return other <= found if last else found <= other


def _month_end(first: date) -> date:
    return Day(0, 0, "", (first,), Precision.MONTH).last or first


def _short(text: str, day: Day) -> Stretch | None:
    """Find "10–20 March 2022", "05/02–28/03/2024" and "March 3-10, 2022", whose other end is only a part of a date."""
    to = alternatives(table("dates", "to")["any"])
    if before := re.search(
        rf"(?<![\d./])(\d{{1,2}}){ORDINAL}(?:[./](\d{{1,2}}))?\.?\s*(?:{to})\s*(?:the\s+|le\s+)?$",
        text[: day.start],
        re.I,
    ):
        if not day.candidates:
            return None
        ends = [exact(d.year, int(before[2] or d.month), int(before[1])) for d in day.candidates]
        stays = tuple(Stay(e, d) for (e, p), d in zip(ends, day.candidates, strict=True) if p is None and e <= d)
        start = before.start()
        return Stretch(start, day.end, text[start : day.end], stays, problem=None if stays else ends[0][1] or BACKWARDS)
    after = re.match(rf"\s*[-–]\s*(\d{{1,2}}){ORDINAL},?\s+(\d{{4}})", text[day.end :])
    if after and day.month and day.day:
        year, end = int(after[2]), day.end + after.end()
        (low, wrong), (high, bad) = exact(year, day.month, day.day), exact(year, day.month, int(after[1]))
        problem = wrong or bad or (BACKWARDS if low > high else None)
        return Stretch(day.start, end, text[day.start : end], () if problem else (Stay(low, high),), problem=problem)
    return None


def _open(text: str, day: Day) -> Stretch | None:
    """Find "since March 2023", "from 1 May 2023 onwards" and "until 31 October 2023"."""
    onwards = _pattern("onwards", r"\s*{}").match(text, day.end)
    for kind in ("since", "until"):
        opening = just_before(_pattern(kind, r"{}\s+(?:the\s+|le\s+)?$"), text, day.start)
        if opening or (kind == "since" and onwards):
            start = opening.start() if opening else day.start
            end = onwards.end() if onwards and kind == "since" else day.end
            sole = day.candidates[0] if len(day.candidates) == 1 else None
            first, last = (sole, None) if kind == "since" else (None, day.last if sole else None)
            return Stretch(
                start,
                end,
                text[start:end],
                first=first,
                last=last,
                problem=None if sole else day.problem or (NO_YEAR if not day.candidates else None),
            )
    return None


@cache
def _pattern(kind: str, form: str) -> re.Pattern[str]:
    return re.compile(
        form.format(rf"(?<![^\W\d_])(?:{alternatives(table('dates', kind)['any'])})(?![^\W\d_])"), re.IGNORECASE
    )
