"""Percentages and parts: "9.9%", "62 per cent", "a quarter", "one in eight", "2,150 of 20,000 voting shares"."""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from rapidfuzz import fuzz

from assistant.readers.comparisons import Comparison, comparison
from assistant.readers.numbers import Number, find_numbers
from assistant.readers.share_patterns import followed_by, no_number, phrase, ratio_link, shares_ahead, unit
from assistant.readers.vocabulary import just_before

HUNDRED = Decimal(100)
LIKENESS = 85
NEXT_WORD = re.compile(r"[\s\u00a0-]*(?P<word>[^\W\d_]+)")
MINUS = re.compile(r"(?:(?<![\w)%])[-−–]|\b(?:minus|negative|moins|min|negatief))\s*$", re.IGNORECASE)
RANGE = re.compile(r"\s*(?:%\s*)?(?:[-–—]|\b(?:to|and|à|et|tot|en)\b)\s*", re.IGNORECASE)
OR = re.compile(r"\s+(?:or|ou|of)\s+", re.IGNORECASE)
OF_ONE = re.compile(r"\s+(?:of\s+(?:an?|one|1)|d['’]un|van\s+(?:een|één|1))(?=\W)", re.IGNORECASE)
SPOKEN_RANGE = re.compile(r"\b(?:between|from|entre|de|tussen|van)\s*$", re.IGNORECASE)


@dataclass(frozen=True)
class Percentage:
    """A share at `start`–`end`, the words in `said`; `value` is in per cent (5 for 5 %).

    `value` is None for a range (`low`, `high`) and where it is unusable: `problem` says why. `in_words` marks a
    fraction or a share said without a per cent sign.
    """

    start: int
    end: int
    said: str
    value: Decimal | None
    comparison: Comparison = Comparison.EXACTLY
    in_words: bool = False
    low: Decimal | None = None
    high: Decimal | None = None
    problem: str | None = None


def find_percentages(text: str) -> tuple[Percentage, ...]:
    """Return the percentages and parts of a text in their order; said twice ("nine per cent (9%)") they are one."""
    numbers = find_numbers(text)
    found = [
        *_signed(text, numbers),
        *_of_one(text, numbers),
        *_parts(text, numbers),
        *_ratios(text, numbers),
        *_phrases(text),
        *_nonsense(text),
    ]
    kept: list[Percentage] = []
    for one in sorted(found, key=lambda p: (p.start - p.end, p.start)):
        if all(one.end <= k.start or one.start >= k.end for k in kept):
            kept.append(one)
    return tuple(_without_repeats(text, sorted(kept, key=lambda p: p.start)))


def _signed(text: str, numbers: tuple[Number, ...]) -> list[Percentage]:
    found: list[Percentage] = []
    for index, number in enumerate(numbers):
        end = _unit_end(text, number.end)
        if end is None or number.ordinal:
            continue
        value = number.values[-1]
        before = numbers[index - 1] if index else None
        if before and (low := _low_end(text, before, number)):
            found = [f for f in found if f.start != before.start]
            said = text[before.start : end]
            found.append(Percentage(before.start, end, said, None, low=low, high=value, problem=_problem(value)))
            continue
        if before and OR.fullmatch(text[before.end : number.start]) and not before.ordinal:
            found.append(_percentage(text, before.start, before.end, before.values[-1]))
        found.append(_percentage(text, number.start, end, value))
    return found


def _low_end(text: str, first: Number, second: Number) -> Decimal | None:
    between = text[first.end : second.start]
    spoken = just_before(SPOKEN_RANGE, text, first.start)
    dashed = re.fullmatch(r"\s*(?:%\s*)?(?:[-–—]|to|à|tot)\s*", between, re.IGNORECASE)
    if (dashed or (spoken and RANGE.fullmatch(between))) and first.values[-1] < second.values[-1]:
        return first.values[-1]
    return None


def _percentage(text: str, start: int, end: int, value: Decimal, *, in_words: bool = False) -> Percentage:
    if minus := just_before(MINUS, text, start):
        return Percentage(minus.start(), end, text[minus.start() : end], None, problem="below 0 %")
    problem = _problem(value)
    how = comparison(text, start, end)
    return Percentage(start, end, text[start:end], None if problem else value, how, in_words, problem=problem)


def _problem(value: Decimal) -> str | None:
    return "more than 100 %" if value > HUNDRED else None


def _unit_end(text: str, end: int) -> int | None:
    """Return where the per cent sign or word after a number ends; a misspelt word counts."""
    if match := unit().match(text, end):
        return match.end()
    word = NEXT_WORD.match(text, end)
    if word and len(word["word"]) > 4:
        likeness = max(fuzz.ratio(word["word"].lower(), name) for name in ("percent", "procent", "pourcent"))
        return word.end() if likeness >= LIKENESS else None
    return None


def _parts(text: str, numbers: tuple[Number, ...]) -> list[Percentage]:
    """Find "a quarter", "half of the votes", "one in eight"; not "half a year", "a third State" or "1/2" of a list."""
    found = []
    for number in numbers:
        in_figures = number.text[0].isdigit() and "/" in number.text
        if number.value >= 1 or number.value <= 0 or number.ordinal or number.text[0] in "0.,":
            continue
        if _unit_end(text, number.end) is None and _of_shares(text, number.end, needed=in_figures):
            found.append(_percentage(text, number.start, number.end, _in_hundred(number.value), in_words=True))
    return found


def _of_one(text: str, numbers: tuple[Number, ...]) -> list[Percentage]:
    """Find "a twentieth of one per cent", "half of one per cent": the part of one hundredth."""
    found = []
    for number in numbers:
        one = OF_ONE.match(text, number.end)
        end = _unit_end(text, one.end()) if one else None
        part = 1 / number.value if number.ordinal and number.value > 1 else number.value
        if end is not None and 0 < part < 1:
            found.append(_percentage(text, number.start, end, part, in_words=True))
    return found


def _of_shares(text: str, end: int, *, needed: bool) -> bool:
    if followed_by("times").match(text, end) or followed_by("not_parts").match(text, end):
        return False
    return not needed or bool(shares_ahead().match(text, end))


def _ratios(text: str, numbers: tuple[Number, ...]) -> list[Percentage]:
    """Find "2,150 of 20,000 voting shares" as the part it is."""
    found = []
    for part, total in pairwise(numbers):
        linked = ratio_link().fullmatch(text[part.end : total.start])
        if linked and 1 <= part.value <= total.value and total.value > 1 and shares_ahead().match(text, total.end):
            share = _in_hundred(part.value / total.value)
            found.append(_percentage(text, part.start, total.end, share, in_words=True))
    return found


def _in_hundred(share: Decimal) -> Decimal:
    value = share * HUNDRED
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def _phrases(text: str) -> list[Percentage]:
    """Find "wholly owned" and "a majority"."""
    whole = [Percentage(m.start(), m.end(), m.group(), HUNDRED, in_words=True) for m in phrase("whole").finditer(text)]
    most = [
        Percentage(m.start(), m.end(), m.group(), HUNDRED / 2, Comparison.MORE, in_words=True)
        for m in phrase("majority").finditer(text)
    ]
    return whole + most


def _nonsense(text: str) -> list[Percentage]:
    """Find what stands before a per cent sign and is no number: "NaN%"."""
    return [Percentage(m.start(), m.end(), m.group(), None, problem="not a number") for m in no_number().finditer(text)]


def _without_repeats(text: str, found: list[Percentage]) -> list[Percentage]:
    kept: list[Percentage] = []
    for one in found:
        bracketed = kept and re.fullmatch(r"\s*\(\s*(?:i\.e\.|=)?\s*", text[kept[-1].end : one.start])
        closing = re.compile(r"\s*\)").match(text, one.end)
        if bracketed and closing and one.value == kept[-1].value:
            kept[-1] = replace(kept[-1], end=closing.end(), said=text[kept[-1].start : closing.end()])
        else:
            kept.append(one)
    return kept
