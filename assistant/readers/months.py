"""The names of the months in English, French and Dutch, full, shortened or misspelt."""

import re
from functools import cache

from babel.dates import get_month_names
from rapidfuzz import fuzz, process

from assistant.readers.vocabulary import fold, table

LANGUAGES = ("en", "fr", "nl")
WORD = re.compile(r"[^\W\d_]{3,12}")
LIKENESS = 86
LONG = 6


@cache
def month_names() -> dict[str, int]:
    """Return every spelling of a month, folded and without a full stop, with its number."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for width in ("wide", "abbreviated"):
            for number, name in get_month_names(width, locale=language).items():
                names[fold(name).rstrip(".")] = int(number)
    for number, spellings in table("dates", "months").items():
        names |= {fold(spelling): int(number) for spelling in spellings}
    return names


def month_number(word: str) -> int | None:
    """Return the number of the month that a word names, None where it names none.

    >>> month_number("août"), month_number("Febuary"), month_number("marked")
    (8, 2, None)
    """
    plain = fold(word)
    if plain in month_names():
        return month_names()[plain]
    if len(plain) < LONG:
        return None
    long = [name for name in month_names() if len(name) >= LONG]
    best = process.extractOne(plain, long, scorer=fuzz.ratio, score_cutoff=LIKENESS)
    return month_names()[best[0]] if best else None


def find_months(text: str) -> list[tuple[int, int, int]]:
    """Return where a text names months: start, end and number. "may" in small letters may be no month."""
    found = [(m.start(), m.end(), number) for m in WORD.finditer(text) if (number := month_number(m.group()))]
    return [(start, end, number) for start, end, number in found if not text[end : end + 1].isdigit()]
