"""Findings: what a ruling comes to, each with the provision it rests on. Frozen, comparable, printable as JSON."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Annotated, Literal, TypeAlias

from moneyed import Money
from pydantic import BaseModel, ConfigDict, Field, PlainSerializer

from calculators.values import plain
from treaty.limits import Limit

State: TypeAlias = Literal["BE", "CA", "source", "residence"]
"""A Contracting State; "source" and "residence" while the user has not said which State that is."""
Number: TypeAlias = Annotated[Decimal, PlainSerializer(plain, return_type=str, when_used="json")]
CENT = Decimal("0.01")


class Right(StrEnum):
    """How far a State may tax, in the treaty's terms: "taxable only", "may be taxed", "shall not be taxed"."""

    EXCLUSIVE = "exclusive"
    MAY_TAX = "may_tax"
    MAY_NOT_TAX = "may_not_tax"


class _Finding(BaseModel):
    model_config = ConfigDict(frozen=True)
    cite: str
    item: str = "case"


class RateCap(_Finding):
    """The most a State may charge, in per cent ("5") of a base such as the gross amount of the dividends."""

    kind: Literal["rate_cap"] = "rate_cap"
    value: Number
    unit: Literal["percent"] = "percent"
    base: str
    state: State


class Amount(_Finding):
    """An amount of money, rounded once to the cent (half up); `of` says what it is."""

    kind: Literal["amount"] = "amount"
    value: Number
    currency: str
    of: str


class TaxingRight(_Finding):
    """What a State may do with the income: tax it alone, tax it too, or not tax it."""

    kind: Literal["taxing_right"] = "taxing_right"
    state: State
    right: Right


class Relief(_Finding):
    """How the residence State relieves double taxation: exemption with progression, credit, deduction …"""

    kind: Literal["relief"] = "relief"
    state: State
    method: str


class Residence(_Finding):
    """The State of residence under the tie-breaker, or the competent authorities' mutual agreement."""

    kind: Literal["residence"] = "residence"
    state: Literal["BE", "CA", "neither", "mutual_agreement"]


class Day(_Finding):
    """A date the text fixes; `of` says what happens then."""

    kind: Literal["date"] = "date"
    value: date
    of: str


class Days(_Finding):
    """A number of days; `of` says what was counted."""

    kind: Literal["days"] = "days"
    value: int
    of: str


class Answer(_Finding):
    """A yes/no or named finding, e.g. name="permanent establishment", value="yes"."""

    kind: Literal["finding"] = "finding"
    name: str
    value: str


class See(_Finding):
    """The texts leave this to another rule, to domestic law or to the competent authorities; `why` says which."""

    kind: Literal["see"] = "see"
    why: str


Finding: TypeAlias = Annotated[
    RateCap | Amount | TaxingRight | Relief | Residence | Day | Days | Answer | See, Field(discriminator="kind")
]
Outcome: TypeAlias = tuple[Finding, ...]


def cap(limit: Limit, base: str, state: State) -> RateCap:
    """Return the ceiling that a limit of the text states (5 per cent of the gross amount of the dividends)."""
    if not isinstance(limit.value, Decimal):
        raise TypeError(f"{limit.key} is not a rate")
    return RateCap(cite=str(limit.citation), value=limit.value, base=base, state=state)


def share(rate: Decimal, base: Money) -> Money:
    """Return `rate` per cent of a base, not yet rounded."""
    return Money(base.amount * rate / 100, base.currency)


def amount(cite: str, money: Money, of: str) -> Amount:
    """Return an amount finding, rounded once to the cent, half up."""
    rounded = money.amount.quantize(CENT, rounding=ROUND_HALF_UP)
    return Amount(cite=cite, value=rounded, currency=money.currency.code, of=of)
