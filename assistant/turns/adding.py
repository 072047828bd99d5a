"""Values that a turn adds to those told before: "five more days", "and a second stay in May", "another 2 %".

Stays are put beside those told; a number is added to the one told of the same fact; a State that is "also" told of it
makes both.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from moneyed import Money

from assistant.readers.vocabulary import alternatives, whole, words
from assistant.reading import Reading
from calculators.case import Case
from calculators.facts import FactType, fact
from calculators.situation import BOTH, OTHER_STATE

STAYS = "stays"
COUNTED = (FactType.PERCENTAGE, FactType.DAYS, FactType.MONTHS, FactType.NUMBER, FactType.MONEY)


def with_earlier(found: Sequence[Reading], text: str, case: Case) -> tuple[Reading, ...]:
    """Return the readings with what the case holds added to the values that the words of a turn add to it."""
    stays = bool(_adding().search(text))
    rows = (_joined(row, case) if row.fact == STAYS and stays else _summed(row, text, case) for row in found)
    return tuple(_both(row, case) for row in rows) if _beside().search(text) else tuple(rows)


def _both(row: Reading, case: Case) -> Reading:
    """Both States, where the one told before stays: "she also holds Belgian nationality"."""
    told = {str(case.value(row.fact, row.entity)), str(row.value)}
    return replace(row, value=BOTH) if BOTH in fact(row.fact).choices and told == OTHER_STATE.keys() else row


def _joined(row: Reading, case: Case) -> Reading:
    earlier = case.value(STAYS, row.entity)
    if not isinstance(earlier, tuple) or not isinstance(row.value, tuple):
        return row
    return replace(row, value=tuple(sorted({*earlier, *row.value})))


def _summed(row: Reading, text: str, case: Case) -> Reading:
    """A number with the one told before, where it is said to come beside it: "another 5 %", "twenty more days"."""
    earlier = case.value(row.fact, row.entity)
    if not row.said or fact(row.fact).type not in COUNTED or earlier is None:
        return row
    start = text.find(row.said)
    around = (text[:start], row.said, text[start + len(row.said) :])
    if start < 0 or not any(pattern.search(part) for pattern, part in zip(_further(), around, strict=True)):
        return row
    if isinstance(earlier, Money) and isinstance(row.value, Money) and earlier.currency == row.value.currency:
        return replace(row, value=earlier + row.value)
    if isinstance(earlier, Decimal | int) and isinstance(row.value, Decimal | int) and not isinstance(earlier, bool):
        return replace(row, value=earlier + row.value)
    return row


@cache
def _adding() -> re.Pattern[str]:
    return whole(words("links", "adding"))


@cache
def _beside() -> re.Pattern[str]:
    return whole(words("links", "beside"))


@cache
def _further() -> tuple[re.Pattern[str], ...]:
    """Words for "more" right before a number, within it, or right after it and its unit."""
    more, unlike = alternatives(words("links", "further")), alternatives(words("links", "compared"))
    bare = rf"(?<!\w)(?:{more})(?!\s+(?:{unlike}))(?!\w)"
    return (
        re.compile(rf"{bare}\s+$", re.IGNORECASE),
        re.compile(bare, re.IGNORECASE),
        re.compile(rf"^\s*(?:\w+\s+)?{bare}", re.IGNORECASE),
    )
