"""The assistant's own sentences, in English, French and Dutch (`assistant/sentences/*.toml`)."""

import tomllib
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path

from babel.dates import format_date
from babel.numbers import format_decimal

from calculators.rules import Rule

FOLDER = Path(__file__).parent / "sentences"
LANGUAGES = ("en", "fr", "nl")


def say(key: str, language: str, **words: str) -> str:
    """Return the sentence of that key in a language, its blanks filled; KeyError for a key that is not written."""
    return _sentences(language)[key].format(**words)


def matter(rule: Rule, language: str) -> str:
    """Return the question that a rule answers, in a language."""
    return rule.answers if language == "en" else _matters()[rule.name][language]


def state_name(state: str, language: str) -> str:
    """Return the name of a State ("BE", "CA") or of its role ("source", "residence")."""
    return _sentences(language)[f"state.{state}"]


def money(amount: Decimal, currency: str, language: str) -> str:
    """Write an amount with its currency code: CAD 5,000 / 5 000 CAD / CAD 5.000; cents only where there are any."""
    number = format_decimal(amount, format="#,##0.##", locale=language).replace("\u202f", "\u00a0")
    if amount != amount.to_integral_value():
        number = format_decimal(amount, format="#,##0.00", locale=language).replace("\u202f", "\u00a0")
    return f"{number} {currency}" if language == "fr" else f"{currency} {number}"


def day(value: date, language: str) -> str:
    """Write a date in words: 14 March 2021 / 14 mars 2021 / 14 maart 2021."""
    return format_date(value, format="d MMMM y", locale=language)


@cache
def _matters() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads((FOLDER / "matters.toml").read_text(encoding="utf-8"))


@cache
def _sentences(language: str) -> Mapping[str, str]:
    tree = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    states = tree.pop("state")
    return {**tree, **{f"state.{name}": words for name, words in states.items()}}
