"""Article 27(2), Miscellaneous Provisions: a lower domestic rate stands, so the lower of the two rates is charged."""

from decimal import Decimal

from moneyed import Money

from calculators.errors import FactError
from calculators.findings import Answer, Outcome, RateCap, See, amount, share
from calculators.situation import Situation
from calculators.values import plain, show_value

CHARGES_LESS = "as the State's own law, by the rate you gave, charges less"
EXEMPTS = "as the State's own law exempts the payment"
EXCESS = "tax withheld above what may be charged"
EXCESS_RATE = "rate withheld above what may be charged"
BEYOND_CEILING = (
    "the convention leaves the refund procedure to domestic law; taxation not in accordance with it may be raised"
)
BEYOND_OWN_LAW = (
    "what the State's own law does not charge is for that law to refund; only tax above the ceiling of the convention "
    "is not in accordance with it"
)
NOTHING = Decimal(0)


def lower_of(situation: Situation, ceiling: RateCap) -> RateCap:
    """Return the rate that may be charged: the treaty's ceiling, or the lower domestic rate, where one is known.

    27(2): "The provisions of the Convention shall not be construed to restrict in any manner any exemption, allowance,
    credit or other deduction now or hereafter accorded by the laws of a Contracting State".
    """
    exempt = situation.touched("exempt_by_own_law") and situation.meets("27(2)", "exempt_by_own_law")
    domestic = NOTHING if exempt else situation.number("domestic_rate")
    if domestic is None:
        return ceiling
    lower = domestic < ceiling.value
    because = f"{plain(domestic)} % {'<' if lower else '>='} {plain(ceiling.value)} %"
    situation.note("27(2)", "the State's own law charges less than the ceiling of the convention", lower, because)
    if not lower:
        return ceiling
    words = EXEMPTS if exempt else CHARGES_LESS
    return RateCap(cite="27(2)", value=domestic, base=f"{ceiling.base}, {words}", state=ceiling.state)


def withheld(situation: Situation, cite: str, chargeable: Money, gross: Money | None = None) -> Outcome:
    """Return how far the tax withheld goes beyond what is chargeable; nothing where no tax withheld is known.

    The tax is that given as an amount, else as a rate of `gross`. Raises FactError for amounts in two currencies.
    """
    taken, rate = situation.money("tax_withheld"), situation.number("rate_withheld")
    if taken is None and rate is not None and gross is not None:
        taken = share(rate, gross)
    if taken is None:
        return ()
    same_currency("tax_withheld", taken, chargeable)
    excess = taken - chargeable
    because = f"{show_value(taken)} withheld, {show_value(chargeable)} chargeable"
    over = situation.note(cite, "more tax was withheld than may be charged", excess.amount > 0, because)
    found = amount(cite, excess if over else Money(0, taken.currency), EXCESS)
    return (found, *_refund(over, cite))


def withheld_rate(situation: Situation, ceiling: RateCap) -> Outcome:
    """Return how far the rate withheld lies above the rate that may be charged, where no amount is known."""
    rate = situation.number("rate_withheld")
    if rate is None:
        return ()
    because = f"{plain(rate)} % withheld, {plain(ceiling.value)} % chargeable"
    over = situation.note(ceiling.cite, "more tax was withheld than may be charged", rate > ceiling.value, because)
    points = Answer(cite=ceiling.cite, name=EXCESS_RATE, value=f"{plain(rate - ceiling.value if over else NOTHING)} %")
    return (points, *_refund(over, ceiling.cite))


def same_currency(name: str, money: Money, other: Money) -> None:
    """Raise FactError, naming the fact, where two amounts of one computation are in different currencies."""
    if money.currency != other.currency:
        raise FactError(
            f"{name}: must be in {other.currency.code} like the other amounts, not in {money.currency.code}; "
            "amounts are never converted"
        )


def _refund(over: bool, cite: str) -> Outcome:
    exceeded = Answer(cite=cite, name="more tax withheld than may be charged", value="yes" if over else "no")
    if not over:
        return (exceeded,)
    return (exceeded, See(cite="25(1)", why=BEYOND_OWN_LAW if cite == "27(2)" else BEYOND_CEILING))
