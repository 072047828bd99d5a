"""Article 23(1)(a) and 23(2)(c): what is exempted, and the rate that it leaves for the remaining income."""

from decimal import Decimal

from moneyed import Money

from calculators.article_27_savings import same_currency
from calculators.findings import Outcome, RateCap, State, amount, share
from calculators.situation import Situation
from calculators.values import show_value

EXEMPTED = "income that the State of residence exempts"
REMAINING = "tax of the State of residence on the remaining income, at the rate of all income together"
LEFT = "remaining income, which the State of residence taxes"
ON_THE_REST = "remaining income, the exempted income counting for the rate"
TOGETHER = "tax of the State of residence on all income together, by the brackets that you gave"
AVERAGE = (
    "the rate of all income together is read as an average: the tax on all of it divided by all of it; the text speaks "
    "of the rate that would have been applicable, not of how it is found"
)
ALL_OF_IT = "the whole income is read as taxed in the other State, as nothing else was said"
ALL_THE_REST = "the rest of the profits is read as taxed in the other State, as nothing else was said"
RATES = ("average_rate", "tax_on_all_income", "tax_brackets")
HUNDRED = Decimal(100)


def exempted(situation: Situation, cite: str, less: Money | None = None) -> Outcome:
    """Return the amounts of an exemption with progression, as far as the facts give them; `less` is not exempted.

    "apply the rate of tax which would have been applicable if such income … had not been exempted". Raises FactError
    where amounts are in different currencies.
    """
    income = _taxed_part(situation, ALL_OF_IT if less is None else ALL_THE_REST)
    if income is not None and less is not None:
        same_currency("compensated_profits", less, income)
        income = max(income - less, Money(0, income.currency))
    found = () if income is None else (amount(cite, income, EXEMPTED),)
    return (*_on_the_rest(situation, cite, income), *found)


def _taxed_part(situation: Situation, otherwise: str) -> Money | None:
    """What is taxed in the other State: the part given, or all of it where it is said or where no rate rests on it.

    `otherwise` names the reading by which it is all of it though that was not said.
    """
    part, income = situation.money("taxed_part"), situation.money("gross")
    if part is not None or income is None:
        return part
    if situation.known("taxed_in_other_state") is True or situation.known("only_taxed_there") is True:
        return income
    if situation.touched(*RATES):
        return None
    situation.convention(otherwise)
    return income


def _on_the_rest(situation: Situation, cite: str, income: Money | None) -> Outcome:
    rest, rate = situation.money("other_income"), situation.number("average_rate")
    if rest is None:
        return _rate_alone(situation, cite, rate)
    together = None if rate is not None or income is None else _tax_on_all(situation, rest, income)
    if together is not None and income is not None:
        rate = _average(together, rest + income)
    if rate is None:
        _ask_for(situation, "taxed_part")
        return () if situation.touched(*RATES) else (amount(cite, rest, LEFT),)
    because = f"{show_value(rest)} of other income"
    situation.note(cite, "the exempted income counts for the rate on the remaining income", True, because)
    found = amount(cite, share(rate, rest), REMAINING)
    if together is None or situation.touched("tax_on_all_income"):
        return (found,)
    return (found, amount(cite, together, TOGETHER))


def _rate_alone(situation: Situation, cite: str, rate: Decimal | None) -> Outcome:
    """The rate that counts, where it is told and the remaining income is not; that is asked for where no rate is."""
    if rate is None:
        _ask_for(situation, "other_income")
        return ()
    state: State = "BE" if cite.startswith("23(1)") else "CA"
    return (RateCap(cite=cite, value=rate, base=ON_THE_REST, state=state),)


def _ask_for(situation: Situation, name: str) -> None:
    """Ask for an amount without which what the story tells of the rate leads nowhere."""
    if situation.touched(*RATES):
        situation.need(name)


def _tax_on_all(situation: Situation, rest: Money, income: Money) -> Money | None:
    """The tax on all income together: as given, or by the brackets that were given."""
    tax, brackets = situation.money("tax_on_all_income"), situation.brackets("tax_brackets")
    if tax is not None or brackets is not None:
        same_currency("other_income", rest, income)
        situation.convention(AVERAGE)
    if tax is not None:
        same_currency("tax_on_all_income", tax, income)
        return tax
    if brackets is None:
        return None
    same_currency("tax_brackets", Money(0, brackets.currency), income)
    return brackets.tax(rest + income)


def _average(tax: Money, whole: Money) -> Decimal:
    return tax.amount / whole.amount * HUNDRED if whole else Decimal(0)
