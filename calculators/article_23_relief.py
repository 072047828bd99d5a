"""Article 23, Elimination of Double Taxation: what the State of residence does about the other State's tax."""

from calculators.article_23_belgium import in_belgium
from calculators.article_23_canada import in_canada
from calculators.article_23_progression import RATES
from calculators.article_23_taxed import Taxed, Taxing
from calculators.findings import Answer, Outcome, Relief
from calculators.rights import third_state
from calculators.rules import rule
from calculators.situation import Situation

PARTY = ("recipient_state", "income_kind", "effectively_connected", "recipient_is_company", "only_taxed_there")
SURPLUS = ("exempt_surplus", "surplus_part")
CREDIT = ("gross", "tax_withheld", "rate_withheld", "residence_tax", "belgian_exemption_conditions", *SURPLUS)
PROGRESSION = ("taxed_in_other_state", "taxed_part", "other_income", *RATES)
TRUST = "trust_with_deductible_contributions"
LOSSES = ("losses_deducted", "compensated_profits")
FACTS = (*CREDIT, *PROGRESSION, *LOSSES, "tax_as_foreign_earned_income")
ONLY_IN = {
    "BE": (*LOSSES, "belgian_exemption_conditions", "tax_as_foreign_earned_income"),
    "CA": SURPLUS,
}
"""Facts of Belgium's relief alone, 23(1), and of Canada's alone, 23(2)(b)."""
RELIEVES = "State that relieves the double taxation"
CONNECTED = "the income is attributable to a permanent establishment or fixed base in the other State"


@rule(
    "relief",
    article="23",
    answers="What does the State of residence do about income that the other State taxes?",
    facts=(*PARTY, "other_income_kind", *FACTS),
)
def relief(situation: Situation) -> Outcome:
    """Article 23(1): "In the case of Belgium, double taxation shall be avoided as follows"; 23(2): "In the case of
    Canada, double taxation shall be avoided as follows".
    """
    residence_follows(situation)
    return third_state(situation) or relieve(situation, _taxed(situation))


def residence_follows(situation: Situation) -> None:
    """Let the State of residence follow from facts that only the relief of one State speaks of (23(1)(c) to (e)).

    Losses that freed income from tax in Canada tell that the income is profits (23(1)(d)).
    """
    for state, names in ONLY_IN.items():
        if situation.touched(*names):
            situation.follow("recipient_state", state)
    if situation.touched(*LOSSES):
        situation.follow("income_kind", "business_profits")
    if situation.touched(*SURPLUS):
        situation.follow("income_kind", "dividends")


def relieve(situation: Situation, taxed: Taxed) -> Outcome:
    """Return how the State of residence relieves the income that the other State taxes as `taxed` says."""
    if situation.is_one_of("23(1)", "recipient_state", "BE"):
        return _with_state(in_belgium(situation, taxed))
    return _with_state(in_canada(situation, taxed))


def _with_state(outcome: Outcome) -> Outcome:
    """Return the findings, and which State it is that relieves: that of residence."""
    found = next((each for each in outcome if isinstance(each, Relief)), None)
    return outcome if found is None else (*outcome, Answer(cite=found.cite, name=RELIEVES, value=found.state))


def _taxed(situation: Situation) -> Taxed:
    """As what the other State taxes the income, told by the kind of income and by its connection."""
    if situation.meets("23(2)(c)", "only_taxed_there"):
        return Taxed(Taxing.INCOME, alone=True)
    for kind, cite in (("dividends", "10(4)"), ("interest", "11(5)"), ("royalties", "12(5)")):
        if situation.chosen("income_kind", kind):
            return Taxed(Taxing.PROFITS if situation.meets(cite, "effectively_connected", CONNECTED) else Taxing(kind))
    if situation.chosen("income_kind", "estate_or_trust"):
        return Taxed(Taxing.INCOME if _deductible_trust(situation) else Taxing.TRUST)
    if situation.touched(*LOSSES) or situation.chosen("income_kind", "business_profits", "branch_earnings"):
        return Taxed(Taxing.PROFITS)
    return Taxed(Taxing.CAPITAL if situation.chosen("income_kind", "capital") else Taxing.INCOME)


def _deductible_trust(situation: Situation) -> bool:
    """21(2), second sentence: "a trust, other than a trust to which contributions were deductible"."""
    return situation.touched("other_income_kind") and situation.is_one_of("21(2)", "other_income_kind", TRUST)
