"""Every rate, threshold, period and date of the texts: data beside its citation and the words that state it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache
from importlib.resources import files

from treaty.citation import Citation

LEAP_YEAR = 2000
"""The year in which a day of every year ("June 30") is held."""


class UnknownLimit(KeyError):  # noqa: N818 - it names what is the matter
    """A rule or an explanation asks for a limit that limits.toml does not hold; its author sees this."""


@dataclass(frozen=True)
class Limit:
    """One limit. `unit` says how to read `value`:

    "%" (Decimal("5") is 5 %), "days", "months", "years", "CAD", "billion CAD", "million CAD", "rank", "year" (of the
    calendar), "date" (a date), "day of the year" (a date in the year 2000 of which only month and day count), or a
    thing counted ("participants").
    """

    citation: Citation
    name: str
    value: Decimal | date
    unit: str
    words: str

    @property
    def key(self) -> str:
        """What rules and explanations call it: "10(2)(a) rate"."""
        return f"{self.citation} {self.name}"

    def number(self) -> Decimal:
        """The value as a number; TypeError for a date."""
        if isinstance(self.value, date):
            raise TypeError(f"{self.key} is a date, not a number.")
        return self.value

    def day(self) -> date:
        """The value as a date; TypeError for a number."""
        if isinstance(self.value, Decimal):
            raise TypeError(f"{self.key} is a number, not a date.")
        return self.value


def limit(key: str) -> Limit:
    """The limit of that key; UnknownLimit if there is none.

    >>> limit("10(2)(a) rate").value
    Decimal('5')
    """
    try:
        return _by_key()[key]
    except KeyError:
        raise UnknownLimit(key) from None


def limits() -> tuple[Limit, ...]:
    """All limits, in the order of limits.toml."""
    return tuple(_by_key().values())


@cache
def _by_key() -> dict[str, Limit]:
    rows = tomllib.loads(files("treaty").joinpath("limits.toml").read_text(encoding="utf-8"))["limit"]
    found = [_limit(row) for row in rows]
    return {each.key: each for each in found}


def _limit(row: dict[str, str]) -> Limit:
    value = _value(row["value"], row["unit"])
    return Limit(Citation.parse(row["cite"]), row["name"], value, row["unit"], row["words"])


def _value(text: str, unit: str) -> Decimal | date:
    if unit == "date":
        return date.fromisoformat(text)
    if unit == "day of the year":
        return date.fromisoformat(f"{LEAP_YEAR}{text[1:]}")
    return Decimal(text)
