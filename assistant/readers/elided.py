"""Numbers whose unit is told once for several: "of 220 working days, 55 of them at the office and 165 at home"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from assistant.readers.numbers import Number, find_numbers
from assistant.readers.vocabulary import alternatives, just_before, table
from assistant.sentence_ends import Span, sentence_at


@dataclass(frozen=True)
class Part:
    """A part of a number of days told beside it, at `start`–`end`."""

    start: int
    end: int
    value: Decimal


def find_parts(text: str, wholes: dict[Span, Decimal]) -> Iterator[Part]:
    """Yield the bare numbers of a text that are parts of a number of days in the same sentence; `wholes` are these."""
    for number in find_numbers(text):
        sentence = sentence_at(text, number.start)
        near = [value for (start, end), value in wholes.items() if sentence[0] <= start < sentence[1]]
        taken = any(start < number.end and number.start < end for start, end in wholes)
        if near and not taken and not number.ordinal and number.value < max(near) and _is_part(text, number, wholes):
            yield Part(number.start, number.end, number.value)


def _is_part(text: str, number: Number, wholes: dict[Span, Decimal]) -> bool:
    if number.value != number.value.to_integral_value():
        return False
    if any(_between().fullmatch(text, number.end, start) for start, _ in wholes):
        return True
    beside = any(not text[end : number.start].strip() for _, end in wholes if end <= number.start)
    led = beside or just_before(_pattern("before", r"{}\s*$"), text, number.start)
    return bool(led and _pattern("after", r"\s+{}(?!\w)").match(text, number.end))


@cache
def _pattern(kind: str, form: str) -> re.Pattern[str]:
    return re.compile(form.format(rf"(?:{alternatives(table('durations', 'parts')[kind])})"), re.IGNORECASE)


@cache
def _between() -> re.Pattern[str]:
    """What stands between a part and its whole: "55 of her 220 working days"."""
    row = table("durations", "parts")
    between, whose = alternatives(row["between"]), alternatives(row["whose"])
    return re.compile(rf"\s+(?:{between})\s+(?:(?:{whose})\s+)?", re.IGNORECASE)
