"""Article 21, Other Income: what no other article deals with, and the ceiling for estates and trusts."""

from calculators.ceiling import AMOUNTS, capped, whole
from calculators.findings import Answer, Outcome, See, State
from calculators.payment import CEILING, Terms
from calculators.rights import both_of_it, only_of_it, sides, third_state
from calculators.rules import rule
from calculators.situation import Situation

INCOME = Terms("21", "income")
ARISES = "the income is from sources in the other Contracting State"
ELSEWHERE = "the income is not from sources in the other Contracting State"
SOURCE = "the text does not define where other income arises: it is taken from the State that you named as its source"


@rule(
    "other income",
    article="21",
    answers="Which State may tax income that no other article deals with, and up to what?",
    facts=("dealt_with_elsewhere", "recipient_state", "payer_state", "other_income_kind", "taxable_at_home", *AMOUNTS),
)
def other_income(situation: Situation) -> Outcome:
    """Article 21(1): "items of income of a resident of a Contracting State, wherever arising, not dealt with in the
    foregoing Articles of this Convention shall be taxable only in that State." 21(2): "if such income is derived … from
    sources in the other Contracting State, such income may also be taxed in the State in which it arises".
    """
    if outside := third_state(situation):
        return outside
    if situation.meets("21(1)", "dealt_with_elsewhere"):
        return (See(cite="21(1)", why="the article that deals with the income applies instead"),)
    situation.convention(SOURCE)
    if not situation.apart("21(2)", "recipient_state", "payer_state", condition=ARISES, otherwise=ELSEWHERE):
        return only_of_it("21(1)", situation.state("recipient_state", "residence"), situation)
    _, source = sides(situation, "payer_state")
    return _at_source(situation, source)


def _at_source(situation: Situation, source: State) -> Outcome:
    """21(2): "income from an estate or a trust, other than a trust to which contributions were deductible, the tax so
    charged shall, provided that the income is taxable in the Contracting State in which the beneficial owner is a
    resident, not exceed 15 per cent of the gross amount of the income."
    """
    if situation.is_one_of("21(2)", "other_income_kind", "estate", "trust") and situation.meets(
        "21(2)", "taxable_at_home"
    ):
        return capped(situation, INCOME, "21(2) rate", source, whole(situation))
    why = "no ceiling: how much is left to the source State's own law, which these texts do not hold"
    return (
        *both_of_it("21(2)", source, situation),
        Answer(cite="21(2)", name=CEILING, value="no"),
        See(cite="21(2)", why=why),
    )
