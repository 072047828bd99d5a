"""The payments that a text tells of, and the words about each: "CAD 30,000 on a bank loan; CAD 12,000 for a patent".

A first amount that the others add up to is the whole, and none of the payments.
"""

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from moneyed import Money

from assistant.facts.mentions import Mention
from assistant.readers.vocabulary import alternatives, table, words
from assistant.sentence_ends import Span, sentence_at

STRONG = re.compile(r"[;\n]|\.(?=\s+\D)")
"""What separates payments whatever stands around it."""
FEWEST = 2
"""Payments that make a list."""

Told = tuple[Span, Money]
"""An amount, and where it stands."""


def payments(told: Sequence[Mention]) -> list[Told]:
    """Return the amounts of one currency, each told once, without a first one that the others add up to."""
    sums = [(m.span, m.value) for m in told if isinstance(m.value, Money) and m.sure]
    if len({amount.currency for _, amount in sums}) != 1 or len({amount for _, amount in sums}) < len(sums):
        return []
    whole = len(sums) > FEWEST and sums[0][1] == total(sums[1:])
    return sums[1:] if whole else sums


def total(amounts: Sequence[Told]) -> Money:
    """Return the sum of amounts of one currency."""
    return sum((amount for _, amount in amounts[1:]), start=amounts[0][1])


def portions(text: str, amounts: Sequence[Told]) -> tuple[Span, ...]:
    """Return the words about each amount: what a strong mark sets apart, else what follows each or goes before it."""
    spans = [span for span, _ in amounts]
    if all(STRONG.search(text, one[1], other[0]) for one, other in pairwise(spans)):
        return tuple(_apart(text, span, spans[0]) for span in spans)
    end = sentence_at(text, spans[-1][0])[1]
    if not _ending().match(text, spans[0][1]):
        return (*((one[0], other[0]) for one, other in pairwise(spans)), (spans[-1][0], end))
    begin = max(sentence_at(text, spans[0][0])[0], text.rfind(":", 0, spans[0][0]) + 1)
    ends = [*(one[1] for one in spans[:-1]), end]
    return tuple(zip((begin, *ends[:-1]), ends, strict=True))


def _apart(text: str, span: Span, first: Span) -> Span:
    """The stretch between strong marks in which an amount stands."""
    marks = [m.end() for m in STRONG.finditer(text)]
    start = max([0, text.rfind(":", 0, first[0]) + 1, *(m for m in marks if m <= span[0])])
    return start, min([len(text), *(m for m in marks if m > span[1])])


@cache
def _ending() -> re.Pattern[str]:
    """What stands behind an amount that ends its part of a list: a mark or "and", after "a year" or the like."""
    every, link = alternatives(words("money", "periods")), alternatives(table("parts", "and")["any"])
    return re.compile(rf"\s*(?:{every})?\s*(?:[,;.)]|(?:{link})\b)", re.IGNORECASE)
