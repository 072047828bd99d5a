"""Stays that a turn adds to those told before: "five more days in November", "and a second stay in May"."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from assistant.readers.vocabulary import whole, words
from assistant.reading import Reading
from calculators.case import Case

STAYS = "stays"


def with_earlier(found: Sequence[Reading], text: str, case: Case) -> tuple[Reading, ...]:
    """Return the readings with the stays of the case put before those of a turn whose words add to them."""
    if not _adding().search(text):
        return tuple(found)
    return tuple(_joined(row, case) if row.fact == STAYS else row for row in found)


def _joined(row: Reading, case: Case) -> Reading:
    earlier = case.value(STAYS, row.entity)
    if not isinstance(earlier, tuple) or not isinstance(row.value, tuple):
        return row
    return replace(row, value=tuple(sorted({*earlier, *row.value})))


@cache
def _adding() -> re.Pattern[str]:
    return whole(words("links", "adding"))
