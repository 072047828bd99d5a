"""Article 23(1)(a) and 23(2)(c): what is exempted, and the rate that it leaves for the remaining income."""

from decimal import Decimal

from moneyed import Money

from calculators.article_27_savings import same_currency
from calculators.findings import Outcome, amount, share
from calculators.situation import Situation
from calculators.values import show_value

EXEMPTED = "income that the State of residence exempts"
REMAINING = "tax of the State of residence on the remaining income, at the rate of all income together"
HUNDRED = Decimal(100)


def exempted(situation: Situation, cite: str, less: Money | None = None) -> Outcome:
    """Return the amounts of an exemption with progression, as far as the facts give them; `less` is not exempted.

    "apply the rate of tax which would have been applicable if such income … had not been exempted". Raises FactError
    where amounts are in different currencies.
    """
    income = _taxed_part(situation)
    if income is not None and less is not None:
        same_currency("compensated_profits", less, income)
        income = max(income - less, Money(0, income.currency))
    found = () if income is None else (amount(cite, income, EXEMPTED),)
    return (*_on_the_rest(situation, cite, income), *found)


def _taxed_part(situation: Situation) -> Money | None:
    """What is taxed in the other State: the part given, or all of it where the income is said to be taxed there."""
    part = situation.money("taxed_part")
    told = situation.known("taxed_in_other_state") is True or situation.known("only_taxed_there") is True
    return situation.money("gross") if part is None and told else part


def _on_the_rest(situation: Situation, cite: str, income: Money | None) -> Outcome:
    rest = situation.money("other_income")
    rate = None if rest is None else _average_rate(situation, rest, income)
    if rest is None or rate is None:
        return ()
    because = f"{show_value(rest)} of other income"
    situation.note(cite, "the exempted income counts for the rate on the remaining income", True, because)
    return (amount(cite, share(rate, rest), REMAINING),)


def _average_rate(situation: Situation, rest: Money, income: Money | None) -> Decimal | None:
    """The rate on all income together: as given, or the tax on all of it divided by all of it."""
    rate, tax = situation.number("average_rate"), situation.money("tax_on_all_income")
    if rate is not None or tax is None or income is None:
        return rate
    same_currency("other_income", rest, income)
    same_currency("tax_on_all_income", tax, income)
    whole = (rest + income).amount
    return tax.amount / whole * HUNDRED if whole else Decimal(0)
