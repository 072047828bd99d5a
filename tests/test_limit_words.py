"""Limits are written as each language writes them."""

from __future__ import annotations

import pytest

from treaty.limit_words import limit_words
from treaty.limits import limit

WRITTEN = {
    "a percentage": ("10(2)(a) rate", "5 per cent", "5 %", "5 %"),
    "months": ("5(3) period", "12 months", "12 mois", "12 maanden"),
    "days": ("15(2)(a) days", "183 days", "183 jours", "183 dagen"),
    "an amount": ("10(6)(d) allowance", "CAD 500,000", "500 000 CAD", "500.000 CAD"),
    "billions": (
        "Relations: Economic and trade relations imports",
        "CAD 2.21 billion",
        "2,21 milliards CAD",
        "2,21 miljard CAD",
    ),
    "a date": ("Header entry into force", "6 October 2004", "6 octobre 2004", "6 oktober 2004"),
    "the first of a month": ("Header source tax", "1 January 2004", "1er janvier 2004", "1 januari 2004"),
    "a day of every year": ("29 notice", "30 June", "30 juin", "30 juni"),
    "things counted": ("Relations: Political relations quota", "750", "750", "750"),
    "a year": ("Relations: Political relations youth quota since", "2012", "2012", "2012"),
}


@pytest.mark.parametrize(("key", "en", "fr", "nl"), WRITTEN.values(), ids=WRITTEN)
def test_limit_words(key: str, en: str, fr: str, nl: str) -> None:
    """The value carries its unit in the reader's language."""
    assert [limit_words(limit(key), language) for language in ("en", "fr", "nl")] == [en, fr, nl]
