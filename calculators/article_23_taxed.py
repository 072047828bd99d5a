"""As what the other State taxes income, and how much tax it levied: what relief under Article 23 depends on."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from moneyed import Money

from calculators.article_27_savings import same_currency
from calculators.findings import Outcome, amount, share
from calculators.situation import Situation
from calculators.values import show_value

AT_CEILING = "no tax levied was given: the tax is counted as levied up to the ceiling of the Convention"
WITHIN = "tax levied above the ceiling is not levied in accordance with the Convention, and is not counted for relief"
AFTER = "tax of the State of residence after relief"
CREDIT = "tax of the other State taken off the tax of the State of residence"


class Taxing(StrEnum):
    """Under which provisions the other State taxes: 10(2), 11(2) or (7), 12(2) or (7), 21(2) second sentence, others.

    PROFITS are those of a permanent establishment, whose losses 23(1)(d) looks at.
    """

    DIVIDENDS = "dividends"
    INTEREST = "interest"
    ROYALTIES = "royalties"
    TRUST = "trust"
    PROFITS = "profits"
    INCOME = "income"
    CAPITAL = "capital"


@dataclass(frozen=True)
class Taxed:
    """As what the other State taxes, whether it alone may, and the most it may charge, in per cent of the gross."""

    taxing: Taxing
    alone: bool = False
    ceiling: Decimal | None = None


def credited(situation: Situation, cite: str, taxed: Taxed) -> Outcome:
    """Return the amounts of a credit: the tax after relief and the tax taken off, as far as the facts give them.

    The credit is "against … tax relating to such income" (23(1)(b)), "in respect of such … income" (23(2)(a)): it goes
    no further than that tax. Raises FactError where amounts are in different currencies.
    """
    levied, before = _levied(situation, cite, taxed), situation.money("residence_tax")
    if levied is None or before is None:
        return () if levied is None else (amount(cite, levied, CREDIT),)
    same_currency("residence_tax", before, levied)
    because = f"{show_value(levied)} levied, {show_value(before)} to take it off from"
    situation.note(cite, "the other State's tax is no more than the tax it is taken off", levied <= before, because)
    taken = min(levied, before)
    return (amount(cite, before - taken, AFTER), amount(cite, taken, CREDIT))


def _levied(situation: Situation, cite: str, taxed: Taxed) -> Money | None:
    """The tax that the other State levied in accordance with the Convention, or None while it cannot be known."""
    gross = situation.money("gross")
    most = None if gross is None or taxed.ceiling is None else share(taxed.ceiling, gross)
    charged = _charged(situation, gross)
    if charged is None and most is not None:
        situation.convention(AT_CEILING)
        return most
    if charged is None or most is None:
        return charged
    same_currency("tax_withheld", charged, most)
    because = f"{show_value(charged)} levied, {show_value(most)} at the ceiling"
    if not situation.note(cite, "the tax was levied within the ceiling", charged <= most, because):
        situation.convention(WITHIN)
    return min(charged, most)


def _charged(situation: Situation, gross: Money | None) -> Money | None:
    """The tax levied as the user gave it: in money, or as a rate of the gross amount."""
    taken, rate = situation.money("tax_withheld"), situation.number("rate_withheld")
    if taken is not None or rate is None or gross is None:
        return taken
    return share(rate, gross)
