"""Write a limit as each language writes it: "5 per cent", "5 %", "12 maanden", "30 juin"."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from babel.dates import format_date
from babel.numbers import format_decimal

from treaty.limits import Limit

_LOCALES = {"en": "en_CA", "fr": "fr_BE", "nl": "nl_BE"}
_DAY = {"date": "d MMMM y", "day of the year": "d MMMM"}
_NOUNS = {
    "days": {"en": ("day", "days"), "fr": ("jour", "jours"), "nl": ("dag", "dagen")},
    "months": {"en": ("month", "months"), "fr": ("mois", "mois"), "nl": ("maand", "maanden")},
    "years": {"en": ("year", "years"), "fr": ("an", "ans"), "nl": ("jaar", "jaar")},
}
_SCALES = {
    "billion CAD": {"en": "CAD {} billion", "fr": "{} milliards CAD", "nl": "{} miljard CAD"},
    "million CAD": {"en": "CAD {} million", "fr": "{} millions CAD", "nl": "{} miljoen CAD"},
    "CAD": {"en": "CAD {}", "fr": "{} CAD", "nl": "{} CAD"},
    "%": {"en": "{} per cent", "fr": "{} %", "nl": "{} %"},
}


def limit_words(limit: Limit, language: str) -> str:
    """The value with its unit in "en", "fr" or "nl"; things counted and ranks as the bare number.

    >>> from treaty.limits import limit as find
    >>> limit_words(find("10(2)(a) rate"), "en"), limit_words(find("5(3) period"), "nl")
    ('5 per cent', '12 maanden')
    """
    if isinstance(limit.value, date):
        words = format_date(limit.value, _DAY[limit.unit], locale=_LOCALES[language])
        return words.replace("1 ", "1er ", 1) if language == "fr" and limit.value.day == 1 else words
    number = _number(limit.value, language)
    if limit.unit in _NOUNS:
        singular, plural = _NOUNS[limit.unit][language]
        return f"{number} {singular if limit.value == 1 else plural}"
    if limit.unit in _SCALES:
        return _SCALES[limit.unit][language].format(number)
    return str(limit.value) if limit.unit == "year" else number


def _number(value: Decimal, language: str) -> str:
    written = format_decimal(value, locale=_LOCALES[language])
    return written.replace("\u202f", " ").replace("\u00a0", " ")
