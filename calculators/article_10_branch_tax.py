"""Article 10(6) and Protocol 2, Dividends: Canada's additional tax on the earnings of Belgian companies' branches."""

from moneyed import Money

from calculators.article_10_earnings import AMOUNTS, Earnings, earnings_of
from calculators.article_27_savings import lower_of, withheld
from calculators.findings import Answer, Outcome, RateCap, Right, See, TaxingRight, amount, cap, share
from calculators.rules import rule
from calculators.situation import Situation
from treaty.limits import limit

BASE = "earnings attributable to permanent establishments in Canada, after the deductions and not yet so taxed"
NAME = "additional tax under 10(6)"


@rule(
    "branch tax",
    article="10",
    answers="How much additional tax may Canada take on the earnings of a Belgian company's branch?",
    facts=(
        *("recipient_state", "branch_in_canada", "land_trader", "land_in_canada"),
        *(*AMOUNTS, "domestic_rate", "tax_withheld"),
    ),
)
def branch_tax(situation: Situation) -> Outcome:
    """Article 10(6): "Nothing in this Convention shall be construed as preventing Canada from imposing a tax on the
    earnings attributable to permanent establishments in Canada of a company which is a resident of Belgium, in addition
    to the tax which would be chargeable on the earnings of a company which is a resident of Canada, provided that the
    rate of any additional tax so imposed shall not exceed 5 per cent of the amount of such earnings which have not been
    subjected to such additional tax in previous taxation years."
    """
    if not situation.is_one_of("10(6)", "recipient_state", "BE", condition="the company is a resident of Belgium"):
        why = "10(6) names only Canada, and only companies resident of Belgium; see 10(5) and 24(2) for other taxes"
        return (Answer(cite="10(6)", name=NAME, value="no"), See(cite="10(5)", why=why))
    branch = situation.meets("10(6)", "branch_in_canada")
    land = _trades_in_land(situation)
    if not (branch or land):
        return (
            Answer(cite="10(6)", name=NAME, value="no"),
            TaxingRight(cite="7(1)", state="CA", right=Right.MAY_NOT_TAX),
        )
    ceiling = cap(limit("10(6) rate"), BASE, "CA")
    charged = lower_of(situation, ceiling)
    earnings = earnings_of(situation, branch=branch, land=land)
    rates = (charged,) if charged == ceiling else (charged, ceiling)
    may = TaxingRight(cite="10(6)", state="CA", right=Right.MAY_TAX)
    return (*rates, *(_charged(situation, charged, earnings) if earnings else ()), may)


def _trades_in_land(situation: Situation) -> bool:
    """Protocol 2: "earnings derived from the alienation of immovable property in Canada by a company carrying on a
    trade in immovable property, whether or not it has a permanent establishment in Canada, but only insofar as these
    earnings may be taxed in Canada under the provisions of Article 6 or paragraph 1 of Article 13."
    """
    asked = situation.touched("land_earnings", "land_in_canada")
    condition = "Canada may tax the earnings under Article 6 or 13(1): the immovable property is situated in Canada"
    return situation.meets("Protocol 2", "land_trader", asked=asked) and situation.meets(
        "13(1)", "land_in_canada", condition
    )


def _charged(situation: Situation, charged: RateCap, earnings: Earnings) -> Outcome:
    base = Money(max(earnings.left.amount, 0), earnings.left.currency)
    most = share(charged.value, base)
    return (
        *withheld(situation, charged.cite, most),
        amount(charged.cite, most, "the most additional tax"),
        amount("10(6)", base, "earnings that the additional tax may be charged on"),
        amount("10(6)(d)", earnings.allowance, "allowance left to deduct"),
    )
