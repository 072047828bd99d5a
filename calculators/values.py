"""Values of facts: parsed from what people and programs give, printed for people, refused with a reason.

Percentages are `Decimal("5")` for 5 %. Money is `moneyed.Money`. Stays are inclusive pairs of dates. States are
"BE" and "CA", or "other" for a third State where a fact allows it. Tax brackets are `calculators.brackets.Brackets`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from moneyed import Money, get_currency
from moneyed.classes import CurrencyDoesNotExist

from calculators.brackets import Brackets
from calculators.errors import FactError
from calculators.facts import Fact, FactType

HUNDRED = Decimal(100)


@dataclass(frozen=True, order=True)
class Stay:
    """Presence from `start` to `end`, both days included."""

    start: date
    end: date

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise FactError(f"a stay cannot end ({self.end}) before it starts ({self.start})")

    def __str__(self) -> str:
        return f"{self.start.isoformat()}..{self.end.isoformat()}"


FactValue: TypeAlias = bool | str | Decimal | Money | date | tuple[Stay, ...] | Brackets


def parse_value(fact: Fact, raw: object) -> FactValue:
    """Return the value of `fact` that `raw` states (a value of the right type, or text such as "25%", "CAD 100000").

    Raises FactError, naming the fact and what it must be. Nothing is clipped or guessed.
    """
    try:
        return _PARSERS[fact.type](raw, fact)
    except FactError as error:
        raise FactError(f"{fact.label['en']} ({fact.name}): {error}") from None


def show_value(value: FactValue) -> str:
    """Print a value so that `parse_value` reads it back."""
    match value:
        case bool():
            return "true" if value else "false"
        case Decimal():
            return plain(value)
        case Money():
            return f"{value.currency.code} {plain(value.amount)}"
        case date():
            return value.isoformat()
        case tuple():
            return ", ".join(map(str, value))
        case Brackets():
            return str(value)
        case _:
            return value


def plain(number: Decimal) -> str:
    """Print a decimal without exponent or trailing zeros: 5.00 as "5", 1E+2 as "100"."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _boolean(raw: object, _: Fact) -> bool:
    if isinstance(raw, bool):
        return raw
    known = {"true": True, "yes": True, "false": False, "no": False}
    if isinstance(raw, str) and raw.strip().lower() in known:
        return known[raw.strip().lower()]
    raise FactError(f"must be yes or no, not {raw!r}")


def _choice(raw: object, fact: Fact) -> str:
    if isinstance(raw, str) and raw in fact.choices:
        return raw
    raise FactError(f"must be one of {', '.join(fact.choices)}, not {raw!r}")


def number(raw: object) -> Decimal:
    """Return an exact finite decimal for a Decimal, an int or plain text; raises FactError otherwise (floats too)."""
    if isinstance(raw, bool) or not isinstance(raw, Decimal | int | str):
        raise FactError(f"must be a number, not {raw!r}")
    try:
        value = Decimal(raw.strip().replace(" ", "") if isinstance(raw, str) else raw)
    except InvalidOperation:
        raise FactError(f"must be a number, not {raw!r}") from None
    if not value.is_finite():
        raise FactError(f"must be a finite number, not {raw!r}")
    return value


def _percentage(raw: object, fact: Fact) -> Decimal:
    value = number(raw.strip().removesuffix("%") if isinstance(raw, str) else raw)
    if fact.above_hundred and value >= 0:
        return value
    if not 0 <= value <= HUNDRED:
        raise FactError(f"must lie between 0 % and 100 %, not {plain(value)} %")
    return value


def _money(raw: object, fact: Fact) -> Money:
    if isinstance(raw, str):
        code, _, amount = raw.strip().partition(" ")
        try:
            raw = Money(number(amount), get_currency(code.upper()))
        except CurrencyDoesNotExist:
            raise FactError(f'must be a currency code and an amount such as "CAD 100000", not {raw!r}') from None
    if not isinstance(raw, Money):
        raise FactError(f'must be a currency code and an amount such as "CAD 100000", not {raw!r}')
    if not raw.amount.is_finite() or raw.amount < 0:
        raise FactError(f"must be an amount of zero or more, not {raw.amount}")
    return raw


def _count(raw: object, _: Fact) -> Decimal:
    value = number(raw)
    if value < 0:
        raise FactError(f"must be zero or more, not {plain(value)}")
    return value


def _days(raw: object, fact: Fact) -> Decimal:
    value = _count(raw, fact)
    if value != value.to_integral_value():
        raise FactError(f"must be a whole number of days, not {plain(value)}")
    return value


def parse_date(raw: object) -> date:
    """Return a date for a date or ISO text ("2024-02-29"); raises FactError for a day that does not exist."""
    if isinstance(raw, date):
        return raw
    try:
        return date.fromisoformat(str(raw).strip())
    except ValueError:
        raise FactError(f"must be an existing date written YYYY-MM-DD, not {raw!r}") from None


def _stays(raw: object, _: Fact) -> tuple[Stay, ...]:
    if isinstance(raw, str):
        raw = [part.split("..") for part in raw.split(",") if part.strip()]
    if not isinstance(raw, list | tuple):
        raise FactError(f"must be stays written 2024-01-05..2024-02-10, not {raw!r}")
    return tuple(sorted(item if isinstance(item, Stay) else _stay(item) for item in raw))


def _stay(item: object) -> Stay:
    if isinstance(item, str):
        item = item.split("..")
    if not isinstance(item, list | tuple) or len(item) != 2:
        raise FactError(f"a stay has a first and a last day (2024-01-05..2024-02-10), not {item!r}")
    return Stay(parse_date(item[0]), parse_date(item[1]))


def _brackets(raw: object, _: Fact) -> Brackets:
    return raw if isinstance(raw, Brackets) else Brackets.parse(str(raw))


_PARSERS: dict[FactType, Callable[[object, Fact], FactValue]] = {
    FactType.BOOLEAN: _boolean,
    FactType.CHOICE: _choice,
    FactType.PERCENTAGE: _percentage,
    FactType.MONEY: _money,
    FactType.NUMBER: lambda raw, _: number(raw),
    FactType.DAYS: _days,
    FactType.MONTHS: _count,
    FactType.DATE: lambda raw, _: parse_date(raw),
    FactType.STAYS: _stays,
    FactType.BRACKETS: _brackets,
}
