"""Lengths of time: "five months", "183 days", "eleven-month", "a year and a half", "2 years and 3 months"."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from rapidfuzz.distance import OSA

from assistant.readers.comparisons import Comparison, comparison
from assistant.readers.currencies import currency_before
from assistant.readers.numbers import Number, find_numbers
from assistant.readers.vocabulary import alternatives, any_of, just_before, table, words

DAYS = {"days": Decimal(1), "weeks": Decimal(7)}
MONTHS = {"months": Decimal(1), "years": Decimal(12)}
TYPED = re.compile(r"[\s-]*([^\W\d_]{4,9})(?!\w)")
HALF_MORE = re.compile(r"\s+(?:and\s+a\s+half|et\s+demie?|en\s+een\s+half)\b", re.IGNORECASE)
MINUS = re.compile(r"(?:(?<![\w)])[-−]|\b(?:minus|moins|min))\s*$", re.IGNORECASE)
TO = re.compile(r"\s*(?:[-–—]|to|or|à|ou|tot|of)\s*", re.IGNORECASE)
AND = re.compile(r"\s*(?:,|and|et|en)?\s*", re.IGNORECASE)


@dataclass(frozen=True)
class Duration:
    """A length of time at `start`–`end`, the words in `said`: `value` in `unit` (days, weeks, months, years).

    `high` is the upper end of a range; `window` marks a frame ("within twelve months") rather than a stay; `working`
    marks working days only; `problem` says why it is unusable, and then there is no value.
    """

    start: int
    end: int
    said: str
    value: Decimal | None
    unit: str
    comparison: Comparison = Comparison.EXACTLY
    high: Decimal | None = None
    window: bool = False
    working: bool = False
    problem: str | None = None

    @property
    def days(self) -> Decimal | None:
        """The length in days, where it was said in days or weeks."""
        return self.value * DAYS[self.unit] if self.value is not None and self.unit in DAYS else None

    @property
    def months(self) -> Decimal | None:
        """The length in months, where it was said in months or years."""
        return self.value * MONTHS[self.unit] if self.value is not None and self.unit in MONTHS else None


def find_durations(text: str) -> tuple[Duration, ...]:
    """Return the lengths of time of a text in their order; ages ("47 years old") are none."""
    found = [*_phrases(text), *_articles(text)]
    numbers = find_numbers(text)
    for index, number in enumerate(numbers):
        if not number.ordinal and (duration := _counted(text, number, numbers[index - 1] if index else None)):
            found.append(duration)
    kept: list[Duration] = []
    for one in sorted(found, key=lambda d: (d.start - d.end, d.start)):
        if not _is_age(text, one) and all(one.end <= k.start or one.start >= k.end for k in kept):
            kept.append(one)
    return tuple(_summed(text, sorted(kept, key=lambda d: d.start)))


def _counted(text: str, number: Number, before: Number | None) -> Duration | None:
    unit = _unit_after(text, number.end)
    if unit is None or currency_before(text, number.start):
        return None
    name, end = unit
    value = number.values[-1]
    if minus := just_before(MINUS, text, number.start):
        return Duration(minus.start(), end, text[minus.start() : end], None, name, problem="less than no time")
    if half := HALF_MORE.match(text, end):
        value, end = value + Decimal("0.5"), half.end()
    between = text[before.end : number.start] if before else ""
    if before and not before.ordinal and _is_range(between, text[number.end : end]) and before.value < value:
        low = _duration(text, before.start, end, before.value, name)
        return replace(low, high=value)
    return _duration(text, number.start, end, value, name)


def _is_range(between: str, unit: str) -> bool:
    """Whether two numbers are the ends of a range; "of" joins them in Dutch alone: in English one is a part."""
    dutch = any_of("durations", "dutch").search(unit)
    return bool(TO.fullmatch(between)) and (between.strip().lower() != "of" or bool(dutch))


def _duration(text: str, start: int, end: int, value: Decimal, unit: str) -> Duration:
    return Duration(
        start=start,
        end=end,
        said=text[start:end],
        value=value,
        unit=unit,
        comparison=comparison(text, start, end),
        window=bool(just_before(_window(), text, start)) and not _working().search(text[start:end]),
        working=bool(_working().search(text[start:end])),
    )


def _unit_after(text: str, end: int) -> tuple[str, int] | None:
    """Return the unit right after a number and where it ends; a misspelt one counts."""
    for name, pattern in _units():
        if match := pattern.match(text, end):
            return name, match.end()
    typed = TYPED.match(text, end)
    if not typed:
        return None
    unit = next(
        (n for n, spelled in table("durations", "units").items() if any(_is_typo(typed[1], w) for w in spelled)), None
    )
    return (unit, typed.end()) if unit else None


def _is_typo(typed: str, word: str) -> bool:
    """Whether a word is another with one slip; a word of four letters only with two letters swapped."""
    typed = typed.lower()
    if len(word) < 4 or typed[0] != word[0] or OSA.distance(typed, word) > 1:
        return False
    return len(word) > 4 or sorted(typed) == sorted(word)


def _articles(text: str) -> list[Duration]:
    """Find "for a year", "a year and a half": one of a unit, where it is no "a year" of a price."""
    found = []
    for name, pattern in _units():
        for match in re.finditer(rf"(?<!\w)(?:an?|une?|een|één)(?={pattern.pattern})", text, re.IGNORECASE):
            end = pattern.match(text, match.end())
            half = HALF_MORE.match(text, end.end()) if end else None
            if end and (half or just_before(_after_article(), text, match.start())):
                value, stop = (Decimal("1.5"), half.end()) if half else (Decimal(1), end.end())
                found.append(_duration(text, match.start(), stop, value, name))
    return found


def _phrases(text: str) -> list[Duration]:
    return [
        _duration(text, match.start(), match.end(), Decimal(value), unit)
        for length, phrases in table("durations", "phrases").items()
        for value, unit in [length.split()]
        for match in re.finditer(rf"(?<!\w)(?:{alternatives(phrases)})(?!\w)", text, re.IGNORECASE)
    ]


def _summed(text: str, found: list[Duration]) -> list[Duration]:
    """Join "2 years and 3 months" and "a year and two months" into months."""
    kept: list[Duration] = []
    for one in found:
        last = kept[-1] if kept and AND.fullmatch(text[kept[-1].end : one.start]) else None
        if last and (last.unit, one.unit) == ("years", "months"):
            total = (last.months or Decimal(0)) + (one.months or Decimal(0))
            kept[-1] = replace(last, end=one.end, said=text[last.start : one.end], value=total, unit="months")
        else:
            kept.append(one)
    return kept


def _is_age(text: str, duration: Duration) -> bool:
    after, before = (alternatives(table("durations", "age")[key]) for key in ("after", "before"))
    return bool(
        re.match(rf"[\s-]*(?:{after})(?!\w)", text[duration.end :], re.IGNORECASE)
        or re.search(rf"(?<!\w)(?:{before})\s+$", text[: duration.start], re.IGNORECASE)
    )


@cache
def _units() -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = {**table("durations", "units"), "working": words("durations", "working")}
    return tuple(
        (
            "days" if name == "working" else name,
            re.compile(rf"[\s\u00a0-]*(?:{alternatives(spelled)})(?![^\W\d_])", re.IGNORECASE),
        )
        for name, spelled in reversed(rows.items())
    )


@cache
def _working() -> re.Pattern[str]:
    return re.compile(alternatives(table("durations", "working")["any"]), re.IGNORECASE)


@cache
def _window() -> re.Pattern[str]:
    phrases = alternatives(table("durations", "window")["any"])
    return re.compile(
        rf"(?<!\w)(?:{phrases})\s+(?:(?:a|the|any|un|une|een|les|de)\s+)?(?:period\s+of\s+|période\s+de\s+)?$",
        re.IGNORECASE,
    )


@cache
def _after_article() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{alternatives(table('durations', 'article')['any'])})\s*$", re.IGNORECASE)
