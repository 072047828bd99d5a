"""Numbers made of several: "thirty-three and a third", "half a million", "ten and a half million", "12½"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

AND_PART = re.compile(r"\s*(?:\s(?:and|et|en)\s+)?(?:(?:a|an|one|une?|een)\s+)?", re.IGNORECASE)
TIMES = re.compile(r"\s+(?:an?\s+|of\s+a\s+|d['’]un\s+|van\s+een\s+)?|-", re.IGNORECASE)
TRAILING_HALF = re.compile(r"\s+(?:and|et|en)\s+(?:a\s+half|demie?|een\s+half|half)\b", re.IGNORECASE)
GRAND = re.compile(r"\s+grand\b(?=\s*(?:[,.;:)?!]|in\b|of\b|a\b|$))", re.IGNORECASE)
THOUSAND = Decimal(1000)


@dataclass(frozen=True)
class Number:
    """A number at `start`–`end` of the text; `values` holds its readings, likelier first; `ordinal` for "tenth"."""

    start: int
    end: int
    text: str
    values: tuple[Decimal, ...]
    ordinal: bool = False

    @property
    def value(self) -> Decimal:
        """The likelier reading."""
        return self.values[0]


def combine(text: str, numbers: tuple[Number, ...]) -> tuple[Number, ...]:
    """Join neighbouring numbers that make one: a whole and a part are added, a part or count and a scale multiplied.

    `numbers` stand in the order of the text and do not overlap; so does what is returned.
    """
    joined = [_with_half(text, number) for number in numbers]
    joined = [n for i, n in enumerate(joined) if not any(m.start < n.start < m.end for m in joined[:i])]
    for first, second in pairwise(joined):
        if value := _sum(text, first, second) or _product(text, first, second):
            one = Number(first.start, second.end, text[first.start : second.end], (value,))
            rest = tuple(n for n in joined if n is not first and n is not second)
            return combine(text, tuple(sorted((*rest, one), key=lambda n: n.start)))
    return tuple(joined)


def _with_half(text: str, number: Number) -> Number:
    """Take "and a half" or "grand" into a whole number that it follows at once."""
    if grand := GRAND.match(text, number.end):
        end = grand.end()
        return Number(number.start, end, text[number.start : end], (number.value * THOUSAND,))
    match = TRAILING_HALF.match(text, number.end)
    if not match or number.value != number.value.to_integral_value() or number.ordinal:
        return number
    return Number(number.start, match.end(), text[number.start : match.end()], (number.value + Decimal("0.5"),))


def _sum(text: str, first: Number, second: Number) -> Decimal | None:
    """A whole and a part of one: "33 1/3", "thirty-three and a third"."""
    between = text[first.end : second.start]
    own_article = re.match(r"(?:a|an|one|une?|een)\b|\d+\s*/|[½¼¾⅓⅔⅛]", second.text, re.IGNORECASE)
    whole = first.value == first.value.to_integral_value() and first.value >= 1 and not first.ordinal
    adjacent = second.text[0] in "½¼¾⅓⅔⅛" or bool(between.strip()) or "/" in second.text
    if whole and second.value < 1 and own_article and adjacent and AND_PART.fullmatch(between):
        return first.value + second.value
    return None


def _product(text: str, first: Number, second: Number) -> Decimal | None:
    """A part or count and a scale: "half a million", "ten and a half million"."""
    bare = re.fullmatch(r"(?:an?\s+|un\s+|een\s+)?[^\W\d]+", second.text, re.IGNORECASE)
    fraction = first.value != first.value.to_integral_value()
    scale = second.value >= THOUSAND and str(int(second.value)).strip("0") == "1"
    if bare and scale and fraction and first.value < THOUSAND and TIMES.fullmatch(text[first.end : second.start]):
        return first.value * second.value
    return None
