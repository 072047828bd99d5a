"""How a number is meant: exactly, at least, more than, at most, less than or about, in three languages."""

import re
from enum import StrEnum
from functools import cache

from assistant.readers.vocabulary import alternatives, just_before, table


class Comparison(StrEnum):
    """What a number said bounds. A bare number is meant exactly."""

    EXACTLY = "exactly"
    AT_LEAST = "at least"
    MORE = "more than"
    AT_MOST = "at most"
    LESS = "less than"
    ABOUT = "about"


KEYS = {
    "exactly": Comparison.EXACTLY,
    "at_least": Comparison.AT_LEAST,
    "more": Comparison.MORE,
    "at_most": Comparison.AT_MOST,
    "less": Comparison.LESS,
    "about": Comparison.ABOUT,
}


def comparison(text: str, start: int, end: int) -> Comparison:
    """Return how the number at `start`–`end` is meant, from the words right before and right after it.

    >>> comparison("not more than 183 days", 14, 22)
    <Comparison.AT_MOST: 'at most'>
    """
    before = max(
        ((len(m[1]), key) for key, pattern in _patterns("before") if (m := just_before(pattern, text, start))),
        default=None,
    )
    if before:
        return KEYS[before[1]]
    after = [key for key, pattern in _patterns("after") if pattern.match(text, end)]
    return KEYS[after[0]] if after else Comparison.EXACTLY


@cache
def _patterns(side: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = table("comparisons", side)
    if side == "before":
        form = r"(?<!\w)({})[\s(]*(?:(?:the|a|an|of|de|des|les|la|van|een|than|que|dan)\s+)?$"
    else:
        form = r"[\s)]*(?:per[\s-]?cent|%|of\s+the\s+\w+)?\s*({})(?!\w)"
    return tuple((key, re.compile(form.format(alternatives(phrases)), re.IGNORECASE)) for key, phrases in rows.items())
