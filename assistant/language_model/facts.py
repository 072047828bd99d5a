"""A tool's facts are the user's: an amount, a percentage, a number or a date that the user did not write is refused."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date

from assistant.readers.dates import find_dates
from assistant.readers.durations import find_durations
from assistant.readers.money import find_amounts
from assistant.readers.numbers import find_numbers
from assistant.readers.percentages import find_percentages
from assistant.readers.stays import find_stays
from calculators.brackets import Brackets
from calculators.facts import Fact, FactType, fact
from calculators.values import FactValue, parse_value

MONTHS_A_YEAR = 12


def unsaid(told: Mapping[str, object], said: Iterable[str]) -> tuple[Fact, ...]:
    """Return the facts among a tool's arguments whose figures stand nowhere in the user's words.

    Characterisations and choices are no figures and pass. Raises FactError for a value that cannot be.
    """
    words = tuple(said)
    given = {name: parse_value(fact(name), value) for name, value in told.items() if value is not None}
    return tuple(fact(name) for name, value in given.items() if not _is_said(fact(name), value, words))


def _is_said(declared: Fact, value: FactValue, said: tuple[str, ...]) -> bool:
    find = _SAID.get(declared.type)
    if find is None:
        return True
    known = {one for text in said for one in find(text)}
    return _figures(value) <= known


def _figures(value: FactValue) -> set[FactValue]:
    """The figures that a value holds: the days of stays, the ends and rates of tax brackets, else the value itself."""
    if isinstance(value, tuple):
        return {day for stay in value for day in (stay.start, stay.end)}
    return set(value.figures()) if isinstance(value, Brackets) else {value}


def _percentages(text: str) -> Iterable[FactValue]:
    for found in find_percentages(text):
        yield from (value for value in (found.value, found.low, found.high) if value is not None)


def _amounts(text: str) -> Iterable[FactValue]:
    for found in find_amounts(text):
        yield from (money for money in (*found.candidates, found.high) if money is not None)


def _numbers(text: str) -> Iterable[FactValue]:
    for number in find_numbers(text):
        yield from number.values


def _months(text: str) -> Iterable[FactValue]:
    yield from _numbers(text)
    for found in find_durations(text):
        yield from (v * MONTHS_A_YEAR for v in (found.value, found.high) if v is not None and found.unit == "years")
        yield from (v for v in (found.value, found.high) if v is not None)


def _days(text: str) -> Iterable[FactValue]:
    yield from _numbers(text)
    yield from (v for found in find_durations(text) for v in (found.value, found.high) if v is not None)


def _dates(text: str) -> Iterable[FactValue]:
    for found in find_dates(text):
        yield from found.candidates
        if isinstance(found.last, date):
            yield found.last


def _stay_days(text: str) -> Iterable[FactValue]:
    yield from _dates(text)
    for found in find_stays(text):
        yield from (day for stay in found.candidates for day in (stay.start, stay.end))


_SAID: dict[FactType, Callable[[str], Iterable[FactValue]]] = {
    FactType.PERCENTAGE: _percentages,
    FactType.MONEY: _amounts,
    FactType.NUMBER: _numbers,
    FactType.DAYS: _days,
    FactType.MONTHS: _months,
    FactType.DATE: _dates,
    FactType.STAYS: _stay_days,
    FactType.BRACKETS: _numbers,
}
