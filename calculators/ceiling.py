"""What a ceiling comes to: the rate that may be charged, the most tax in money, and who may tax."""

from dataclasses import dataclass

from moneyed import Money

from calculators.article_27_savings import NOTHING, lower_of, same_currency, withheld, withheld_rate
from calculators.findings import Outcome, RateCap, Right, See, State, TaxingRight, amount, cap, share
from calculators.payment import Terms, residence_state
from calculators.situation import Situation
from calculators.values import show_value
from treaty.limits import limit

EXCESS = "excess over the arm's-length amount"
MOST = "the most tax on the {}"
AMOUNTS = ("gross", "domestic_rate", "exempt_by_own_law", "tax_withheld", "rate_withheld")


@dataclass(frozen=True)
class Covered:
    """The part of a payment that the article applies to (None while unknown) and the excess part under 11(7), 12(7)."""

    part: Money | None
    excess: Money | None = None
    cut: bool = False


def whole(situation: Situation) -> Covered:
    """Return the gross amount as wholly covered (Article 10 and 21 know no excess part)."""
    return Covered(situation.money("gross"))


def arms_length(situation: Situation, terms: Terms) -> Covered:
    """Return the part an article applies to: 11(7), 12(7): "shall apply only to the last-mentioned amount".

    Raises FactError where the arm's-length amount is in another currency than the gross amount.
    """
    gross = situation.money("gross")
    touched = situation.touched("arms_length_amount", "special_relationship")
    if not situation.meets(terms.cite(7), "special_relationship", asked=touched):
        return Covered(gross)
    agreed = situation.money("arms_length_amount")
    if agreed is None or gross is None:
        if gross is not None:
            situation.need("arms_length_amount")
        return Covered(agreed, cut=True)
    same_currency("arms_length_amount", agreed, gross)
    because = f"{show_value(gross)} paid, {show_value(agreed)} at arm's length"
    more = situation.note(terms.cite(7), "the payment exceeds the arm's-length amount", gross > agreed, because)
    return Covered(agreed, gross - agreed, cut=True) if more else Covered(gross)


def capped(situation: Situation, terms: Terms, key: str, source: State, covered: Covered) -> Outcome:
    """Return the findings where the source State may tax up to the limit of that key, and the residence State too."""
    ceiling = cap(limit(key), terms.base, source)
    rights = (
        TaxingRight(cite=ceiling.cite, state=source, right=Right.MAY_TAX),
        TaxingRight(cite=terms.cite(1), state=residence_state(situation), right=Right.MAY_TAX),
    )
    return (*_charge(situation, terms, ceiling, covered), *rights, *_excess(terms, source, covered))


def exempt(situation: Situation, terms: Terms, cite: str, source: State, covered: Covered) -> Outcome:
    """Return the findings where the income is "taxable only in that other State" by the provision at `cite`."""
    rights = (
        TaxingRight(cite=cite, state=source, right=Right.MAY_NOT_TAX),
        TaxingRight(cite=cite, state=residence_state(situation), right=Right.EXCLUSIVE),
    )
    nothing = RateCap(cite=cite, value=NOTHING, base=terms.base, state=source)
    return (*rights, *_charge(situation, terms, nothing, covered), *_excess(terms, source, covered))


def _charge(situation: Situation, terms: Terms, ceiling: RateCap, covered: Covered) -> Outcome:
    if covered.cut:
        ceiling = ceiling.model_copy(update={"base": f"arm's-length part of the {ceiling.base}"})
    charged = lower_of(situation, ceiling)
    rates = (charged,) if charged == ceiling else (charged, ceiling)
    if covered.part is None:
        return rates if covered.cut else (*rates, *withheld_rate(situation, charged))
    most = share(charged.value, covered.part)
    found = amount(charged.cite, most, MOST.format(terms.income))
    if covered.cut:
        return (*rates, found, *_whole_payment(situation, terms, most, covered))
    return (*rates, *withheld(situation, charged.cite, most, covered.part), found)


def _whole_payment(situation: Situation, terms: Terms, most: Money, covered: Covered) -> Outcome:
    """The tax on both parts; on the excess part only the domestic rate, where one is known, says what it is."""
    domestic = situation.number("domestic_rate")
    if domestic is None or covered.part is None or covered.excess is None:
        return ()
    both, cite = most + share(domestic, covered.excess), terms.cite(7)
    together = amount(cite, both, "the most tax on the whole payment, by the domestic rate you gave")
    return (together, *withheld(situation, cite, both, covered.part + covered.excess))


def _excess(terms: Terms, source: State, covered: Covered) -> Outcome:
    """11(7), 12(7): "the excess part of the payments shall remain taxable … according to the laws of that State"."""
    if not covered.cut:
        return ()
    cite = terms.cite(7)
    parts = ((covered.part, f"part that Article {terms.article} applies to"), (covered.excess, EXCESS))
    found = tuple(amount(cite, money, words) for money, words in parts if money is not None)
    why = "the excess part is taxed by the State's own law, without a ceiling"
    return (*found, TaxingRight(cite=cite, state=source, right=Right.MAY_TAX), See(cite=cite, why=why))
