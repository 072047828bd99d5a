"""Figures in a text: a number with its unit, found in any spelling. Citations, list numbers and articles are none.

Numbers that are joined share the unit that stands beside one of them: "10, 15 and 25 %" are three percentages.
"""

import re
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from babel.dates import get_month_names

from assistant.figure_roles import are_joined, is_no_figure
from assistant.readers.numbers import Number, find_numbers
from treaty.numerals import roman_value
from treaty.references import find_references
from treaty.spelling import ARTICLE, PARAGRAPH, POINT

UNITS = {
    "percent": r"%|％|٪|per[\s-]?cents?\b|pct\b|percentage points?\b|pour[\s-]?cents?\b|procent\b|p\.\s?c\.",
    "days": r"(?:calendar[\s-])?days?\b|-day\b|jours?\b|dag(?:en)?\b",
    "months": r"months?\b|-month\b|mois\b|maand(?:en)?\b",
    "years": r"years?\b|-year\b|ann[ée]es?\b|ans?\b|ja(?:ar|ren)\b",
}
AFTER = {unit: re.compile(rf"[\s\u00a0-]?\s*(?:{words})", re.IGNORECASE) for unit, words in UNITS.items()}
CURRENCY = {"€": "EUR", "eur": "EUR", "euro": "EUR", "euros": "EUR", "cad": "CAD", "c$": "CAD", "ca$": "CAD",
            "$": "dollar", "dollar": "dollar", "dollars": "dollar", "canadian dollars": "CAD", "usd": "USD",
            "us$": "USD", "gbp": "GBP", "£": "GBP"}  # fmt: skip
CODES = "|".join(sorted(map(re.escape, CURRENCY), key=len, reverse=True))
MONEY_BEFORE = re.compile(rf"(?<!\w)({CODES})[\s\u00a0]*$", re.IGNORECASE)
MONEY_AFTER = re.compile(rf"[\s\u00a0]*({CODES})(?![\w$])", re.IGNORECASE)
LIST_NUMBER = re.compile(r"^[ \t>]*(?:\d+[.)]|[-*])(?:[ \t]|$)", re.MULTILINE)
PLACE_NUMBER = re.compile(rf"(?<!\w)(?:{ARTICLE}|{PARAGRAPH}|{POINT})\s\d{{1,2}}(?![\w%])", re.IGNORECASE)
LINK_TARGET = re.compile(r"\]\([^)\s]*\)|https?://\S+|\?cite=\S+")
ROMAN = re.compile(r"\b([IVXLC]+)(?=\s*(?:%|per\s?cent|percent|pour\s?cent|procent))")
ARTICLES = {"one", "un", "une", "een", "één", "first", "second", "third", "zero"}
INDEFINITE = re.compile(r"(?:un|une|een|first|premi[eè]re?|eerste)\b", re.IGNORECASE)
MONTHS = {
    name.lower(): number
    for language in ("en", "fr", "nl")
    for width in ("wide", "abbreviated")
    for number, name in get_month_names(width, locale=language).items()
}
MONTH = "|".join(sorted((re.escape(name).rstrip(r"\.") for name in MONTHS), key=len, reverse=True))
DAY_MONTH = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th|er)?\s+(?:of\s+)?({MONTH})\b\.?(?:,?\s+(\d{{4}}))?", re.IGNORECASE
)
MONTH_DAY = re.compile(rf"\b({MONTH})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(\d{{4}})\b)?", re.IGNORECASE)
ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
DOTTED = re.compile(r"\b(\d{1,2})[./](\d{1,2})[./](\d{4})\b")


@dataclass(frozen=True)
class Mention:
    """A figure at `start`–`end` of a text: its possible values as plain text, and its unit.

    Units: percent, days, months, years, date (value ISO, or --MM-DD without a year), a currency code, "dollar", number.
    """

    start: int
    end: int
    text: str
    values: tuple[Decimal | str, ...]
    unit: str


@lru_cache(maxsize=2048)
def find_figures(text: str, language: str = "") -> tuple[Mention, ...]:
    """Return the figures of a text in their order; places in the treaty, list numbers and articles are left out.

    With the `language` of the text, words that are numbers in another one only are left out too (Dutch "ten").
    """
    masked = _mask(text)
    dates = _dates(masked)
    rest = _blank(masked, [(d.start, d.end) for d in dates])
    numbers = [m for n in find_numbers(rest) if (m := _with_unit(n, rest, text))]
    found = _sharing(sorted([*dates, *numbers, *_roman(rest)], key=lambda m: m.start), text)
    return tuple(m for m in found if m.unit != "number" or not is_no_figure(text, m.start, m.end, language))


def _sharing(found: list[Mention], text: str) -> list[Mention]:
    """Give a number that is joined to a measured one after it the unit of that one."""
    for place in reversed(range(len(found) - 1)):
        one, two = found[place], found[place + 1]
        if one.unit == "number" and two.unit not in ("number", "date") and are_joined(text[one.end : two.start]):
            found[place] = replace(one, unit=two.unit)
    return found


def _mask(text: str) -> str:
    places = [(r.start, r.end) for r in find_references(text)]
    places += [m.span() for pattern in (LIST_NUMBER, LINK_TARGET, PLACE_NUMBER) for m in pattern.finditer(text)]
    return _blank(text, places)


def _blank(text: str, places: list[tuple[int, int]]) -> str:
    for start, end in places:
        text = text[:start] + "\x00" * (end - start) + text[end:]
    return text


def _dates(text: str) -> list[Mention]:
    found = [_date(m, m[3], MONTHS.get(m[2].lower()), m[1]) for m in DAY_MONTH.finditer(text)]
    found += [_date(m, m[3], MONTHS.get(m[1].lower()), m[2]) for m in MONTH_DAY.finditer(text)]
    found += [_date(m, m[1], int(m[2]), m[3]) for m in ISO.finditer(text)]
    found += [_date(m, m[3], int(m[2]), m[1]) for m in DOTTED.finditer(text)]
    kept: list[Mention] = []
    for mention in sorted(filter(None, found), key=lambda m: m.start - m.end):
        if all(mention.end <= k.start or mention.start >= k.end for k in kept):
            kept.append(mention)
    return kept


def _date(match: re.Match[str], year: str | None, month: int | None, day: str) -> Mention | None:
    try:
        value = date(int(year or 2000), month or 0, int(day)).isoformat()
    except ValueError:
        return None
    return Mention(match.start(), match.end(), match.group(), (value if year else f"-{value[4:]}",), "date")


def _with_unit(number: Number, masked: str, text: str) -> Mention | None:
    start, end, unit = number.start, number.end, "number"
    if before := MONEY_BEFORE.search(masked, 0, start):
        start, unit = before.start(), CURRENCY[before[1].lower()]
    elif after := MONEY_AFTER.match(masked, end):
        end, unit = after.end(), CURRENCY[after[1].lower()]
    else:
        for name, pattern in AFTER.items():
            if match := pattern.match(masked, end):
                end, unit = match.end(), name
                break
    if unit == "number" and (number.ordinal or number.text.lower() in ARTICLES):
        return None
    if unit in ("days", "months", "years") and INDEFINITE.match(text, number.start) and number.values[0] == 1:
        return None
    return Mention(start, end, text[start:end], number.values, unit)


def _roman(text: str) -> list[Mention]:
    return [
        Mention(m.start(), m.end(), m.group(), (Decimal(value),), "percent")
        for m in ROMAN.finditer(text)
        if (value := roman_value(m[1]))
    ]
