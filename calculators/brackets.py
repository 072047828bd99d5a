"""Tax brackets as people write them, "EUR 0-15000 25%, 15000-26000 40%, above 45%", and the tax that they give.

Article 23(1)(a): "apply the rate of tax which would have been applicable"; which rates a State charges is its own law,
which these texts do not hold, so that the user gives them.
"""

import re
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from moneyed import Currency, Money, get_currency
from moneyed.classes import CurrencyDoesNotExist

from calculators.errors import FactError

WRITTEN = 'must be brackets such as "EUR 0-15000 25%, 15000-26000 40%, above 45%"'
HUNDRED = Decimal(100)
BRACKET = re.compile(
    r"""
    (?:\b(?P<before>[A-Z]{3}|eur|cad)\s+)?          # EUR, where it is not given once for all
    (?:
        (?P<low>\d+(?:\.\d{1,2})?) \s* [-–] \s*     # 0-
        (?P<high>\d+(?:\.\d{1,2})?)                 # 15000
      | (?:above|over|au-delà(?:\s+de)?|boven)      # above
        (?:\s+(?P<above>\d+(?:\.\d{1,2})?))?        # above 26000
    )
    (?:\s+(?P<after>[A-Z]{3}|eur|cad))?             # EUR
    (?: \s*[:=]\s* | \s+ )
    (?P<rate>\d+(?:\.\d+)?) \s* %                   # 25%
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Bracket:
    """The rate, in per cent, on income from `low` up to `high`; the last bracket has no upper end."""

    low: Decimal
    high: Decimal | None
    rate: Decimal

    def __str__(self) -> str:
        span = f"above {_plain(self.low)}" if self.high is None else f"{_plain(self.low)}-{_plain(self.high)}"
        return f"{span} {_plain(self.rate)}%"

    def tax(self, income: Decimal) -> Decimal:
        """Return the tax on the part of an income that falls within the bracket."""
        top = income if self.high is None else min(income, self.high)
        return max(top - self.low, Decimal(0)) * self.rate / HUNDRED


@dataclass(frozen=True)
class Brackets:
    """All brackets of a tax in one currency: from zero up, each beginning where the one before ends, the last open."""

    currency: Currency
    rows: tuple[Bracket, ...]

    @classmethod
    def parse(cls, text: str) -> "Brackets":
        """Read brackets, separated by commas, semicolons or lines; `str` writes them so.

        Raises FactError for anything else, for a gap, an overlap, an end that is missing, a rate above 100 per cent, no
        currency, or several.
        """
        parts = [part.strip() for part in re.split(r"[,;\n]", text) if part.strip()]
        found = [BRACKET.fullmatch(part) for part in parts]
        read = [each for each in found if each is not None]
        if not read or len(read) < len(found):
            raise FactError(f"{WRITTEN}, not {text!r}")
        currency = _currency({code.upper() for each in read for code in each.group("before", "after") if code}, text)
        rows: list[Bracket] = []
        for each in read:
            rows.append(_bracket(each, rows[-1].high if rows else None))
        _check(rows)
        return cls(currency, tuple(rows))

    def __str__(self) -> str:
        return f"{self.currency.code} {', '.join(map(str, self.rows))}"

    def tax(self, income: Money) -> Money:
        """Return the tax on an income in the same currency, not yet rounded."""
        return Money(sum((row.tax(income.amount) for row in self.rows), Decimal(0)), self.currency)

    def figures(self) -> frozenset[Decimal]:
        """Return every number that the brackets hold but the zero they begin with: ends and rates."""
        ends = {end for row in self.rows for end in (row.low, row.high) if end}
        return frozenset(ends | {row.rate for row in self.rows})


def _bracket(found: re.Match[str], reached: Decimal | None) -> Bracket:
    rate = Decimal(found["rate"])
    if rate > HUNDRED:
        raise FactError(f"a rate must lie between 0 % and 100 %, not {_plain(rate)} %")
    if found["low"] is None:
        low = Decimal(found["above"]) if found["above"] else reached or Decimal(0)
        return Bracket(low, None, rate)
    low, high = Decimal(found["low"]), Decimal(found["high"])
    if high <= low:
        raise FactError(f"a bracket must end above its beginning ({_plain(low)}), not at {_plain(high)}")
    return Bracket(low, high, rate)


def _check(rows: list[Bracket]) -> None:
    if rows[0].low != 0:
        raise FactError(f"the first bracket must begin at 0, not at {_plain(rows[0].low)}")
    for one, after in pairwise(rows):
        if one.high is None:
            raise FactError("nothing may follow the bracket without an upper end")
        if after.low != one.high:
            fault = "overlap" if after.low < one.high else "leave a gap"
            raise FactError(
                f"the brackets {fault}: one ends at {_plain(one.high)}, the next begins at {_plain(after.low)}"
            )
    if rows[-1].high is not None:
        raise FactError(f'must end with the rate above {_plain(rows[-1].high)}, such as "above 45%"')


def _currency(codes: set[str], text: str) -> Currency:
    if len(codes) != 1:
        told = " and ".join(sorted(codes)) or "none"
        raise FactError(f"{WRITTEN}, in one currency, not {told}: {text!r}")
    try:
        return get_currency(*codes)
    except CurrencyDoesNotExist:
        raise FactError(f"{WRITTEN}; {next(iter(codes))} is no currency") from None


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}"
