"""Every number in a text as one kind of value: amounts, percentages, dates, lengths of time, stays, plain numbers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache

from moneyed import Money

from assistant.readers.comparisons import Comparison
from assistant.readers.dates import Precision, find_dates
from assistant.readers.durations import Duration, find_durations
from assistant.readers.elided import find_parts
from assistant.readers.lasting import find_lasting
from assistant.readers.money import find_amounts
from assistant.readers.numbers import find_numbers
from assistant.readers.percentages import find_percentages
from assistant.readers.stays import find_stays
from assistant.readers.tax_brackets import find_brackets
from assistant.readers.vocabulary import alternatives, any_of, just_before, table
from calculators.facts import FactType
from calculators.values import FactValue, Stay
from treaty.limits import limit

EXACT = (Comparison.EXACTLY, Comparison.ABOUT)
LEAST_AMOUNT = Decimal(100)
"""A number without a currency is money only from here on, and only where the text names one currency."""
YEAR = re.compile(r"(?:19|20)\d\d")
"""A number that may be a year; behind what is done in a year it is one: "sold 2023 for €340,000"."""
BARE_NUMBER = re.compile(r"\s*(?:[.,;:)]|$|\s)")


@dataclass(frozen=True)
class Mention:
    """A value at `start`–`end` of the text that fits facts of these types; `sure` unless it may mean another."""

    kinds: frozenset[FactType]
    value: FactValue
    start: int
    end: int
    sure: bool = True
    comparison: Comparison = Comparison.EXACTLY

    @property
    def span(self) -> tuple[int, int]:
        """Its place in the text."""
        return self.start, self.end


@lru_cache(maxsize=16)
def mentions(text: str, language: str) -> tuple[Mention, ...]:
    """Return the values of a text in their order; what overlaps gives way to the longer one."""
    found = [
        *_brackets(text),
        *_stays(text, language),
        *_dates(text, language),
        *_amounts(text),
        *_percentages(text),
        *_lengths(text),
    ]
    kept = _apart(found)
    kept = _apart([*kept, *_parts(text, kept)])
    kept = _apart([*kept, *_bare(text, kept)])
    return tuple(sorted(kept, key=lambda m: m.start))


def _apart(found: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for one in sorted(found, key=lambda m: (m.start - m.end, m.start)):
        if all(one.end <= k.start or k.end <= one.start for k in kept):
            kept.append(one)
    return kept


def _brackets(text: str) -> Iterator[Mention]:
    for found in find_brackets(text):
        yield Mention(frozenset({FactType.BRACKETS}), found.value, found.start, found.end)


def _amounts(text: str) -> Iterator[Mention]:
    for amount in find_amounts(text):
        if amount.candidates and amount.high is None:
            sure = amount.value is not None and amount.comparison in EXACT
            yield Mention(frozenset({FactType.MONEY}), amount.candidates[0], amount.start, amount.end, sure)


def _percentages(text: str) -> Iterator[Mention]:
    for share in find_percentages(text):
        if share.value is not None:
            kind = frozenset({FactType.PERCENTAGE})
            yield Mention(kind, share.value, share.start, share.end, comparison=share.comparison)


def _dates(text: str, language: str) -> Iterator[Mention]:
    for day in find_dates(text, language):
        if not day.candidates:
            continue
        if day.precision is Precision.YEAR:
            yield Mention(frozenset({FactType.NUMBER}), Decimal(day.candidates[0].year), day.start, day.end)
        elif day.precision is Precision.DAY:
            yield Mention(frozenset({FactType.DATE}), day.candidates[0], day.start, day.end, day.value is not None)


def _stays(text: str, language: str) -> Iterator[Mention]:
    for stretch in (*find_lasting(text, language), *find_stays(text, language)):
        if stretch.candidates:
            value: tuple[Stay, ...] = (stretch.candidates[0],)
            yield Mention(frozenset({FactType.STAYS}), value, stretch.start, stretch.end, stretch.value is not None)


def _lengths(text: str) -> Iterator[Mention]:
    for length in find_durations(text):
        if length.value is None or length.window or _is_the_limit(text, length):
            continue
        if length.months is not None and length.unit != "days":
            kind, value = FactType.MONTHS, length.months
        elif length.days is not None:
            kind, value = FactType.DAYS, length.days
        else:
            continue
        yield Mention(frozenset({kind}), value, length.start, length.end, comparison=length.comparison)


def _is_the_limit(text: str, length: Duration) -> bool:
    """Whether the limit itself is named: "exceeding the 183 days", not "for the 183 days she was there"; or its window.

    "Any relevant twelve-month period" is the window in which days are counted, and no stay.
    """
    if length.months == limit("15(2)(a) window").number():
        return bool(_period().match(text, length.end))
    if length.days != limit("15(2)(a) days").number():
        return False
    kind = "dutch" if any_of("durations", "dutch").search(length.said) else "articles"
    return bool(just_before(_the(kind), text, length.start))


@cache
def _period() -> re.Pattern[str]:
    return re.compile(rf"[\s-]+(?:{alternatives(table('durations', 'limiting')['periods'])})(?!\w)", re.IGNORECASE)


@cache
def _dated() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('years', 'done')['any'])})\s+$", re.IGNORECASE)


@cache
def _the(kind: str) -> re.Pattern[str]:
    row = table("durations", "limiting")
    spent = "".join(rf"(?<!\b{word}\s)" for word in row["spent"])
    return re.compile(rf"(?<!\w){spent}(?:{alternatives(row[kind])})\s+$", re.IGNORECASE)


def _parts(text: str, kept: list[Mention]) -> Iterator[Mention]:
    """Find the parts of a number of days that stand without their unit."""
    wholes = {m.span: m.value for m in kept if FactType.DAYS in m.kinds and isinstance(m.value, Decimal)}
    for part in find_parts(text, wholes):
        yield Mention(frozenset({FactType.DAYS}), part.value, part.start, part.end)


def _bare(text: str, kept: list[Mention]) -> Iterator[Mention]:
    """Find numbers with no unit: of the one currency of the text where they are large, else numbers."""
    codes = {m.value.currency.code for m in kept if isinstance(m.value, Money)}
    for number in find_numbers(text):
        if number.ordinal:
            continue
        year = YEAR.fullmatch(text[number.start : number.end]) and just_before(_dated(), text, number.start)
        if not year and len(codes) == 1 and number.value >= LEAST_AMOUNT and BARE_NUMBER.match(text, number.end):
            value: FactValue = Money(number.value, next(iter(codes)))
            yield Mention(frozenset({FactType.MONEY}), value, number.start, number.end)
        elif date.min.year + 1900 <= number.value <= date.min.year + 2100:
            yield Mention(frozenset({FactType.NUMBER}), number.value, number.start, number.end)
