"""Currencies as people write them, before or after an amount: signs, codes and names in three languages."""

import re
from functools import cache

from babel import Locale

from assistant.readers.vocabulary import alternatives, just_before, table

LANGUAGES = ("en", "fr", "nl")
BARE = "dollars"
GAP = r"[\s\u00a0\u202f]*"
OF = r"(?:\s+(?:de|d['’]|of|in|en))?"


def currency_before(text: str, start: int) -> re.Match[str] | None:
    """Find a currency that ends right before `start`; groups `sign`, `thousand` ("k€") and `name`."""
    return just_before(_before(), text, start)


def currency_after(text: str, end: int) -> re.Match[str] | None:
    """Find a currency that begins right after `end`; groups `thousand` and `name`."""
    return _after().match(text, end)


def currency_code(name: str) -> str | None:
    """Return the ISO code of a currency's spelling, "dollars" for a bare dollar, None for what is no currency."""
    return _names().get(re.sub(r"\s+", " ", name.lower().replace("’", "'")))


def qualified(text: str, end: int, name: str) -> tuple[str, int]:
    """Return a currency's code and where it ends, taking "(Canadian)" after a bare dollar amount into account."""
    code = currency_code(name) or BARE
    for other, phrases in table("money", "qualifiers").items() if code == BARE else ():
        if match := re.match(rf"\s*\(?(?:in\s+)?(?:{alternatives(phrases)})(?!\w)\)?", text[end:], re.IGNORECASE):
            return other, end + match.end()
    return code, end


@cache
def _names() -> dict[str, str]:
    """Return every spelling of a currency, in lower case, with its code."""
    spelled: dict[str, str] = {}
    for code, phrases in table("money", "currencies").items():
        for language in LANGUAGES if code != BARE else ():
            spelled[str(Locale(language).currencies[code]).lower()] = code
        spelled |= dict.fromkeys(phrases, code)
    return spelled


@cache
def _before() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<sign>(?<![^\W\d_])(?P<thousand>[kKM](?=€|EUR|CAD))?(?P<name>{alternatives(_names())})){GAP}$",
        re.IGNORECASE,
    )


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"{GAP}-?{OF}{GAP}(?P<thousand>[kM](?=€|EUR|CAD))?(?P<name>{alternatives(_names())})(?![\w$])", re.IGNORECASE
    )
