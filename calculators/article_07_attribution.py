"""Article 7(2) to (6), Business Profits: how much profit is attributable to a permanent establishment."""

from moneyed import Money

from calculators.article_27_savings import same_currency
from calculators.findings import Answer, Outcome, See, amount
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import show_value

EXPENSES = ("establishment_expenses", "head_office_expenses")
PURCHASE = ("purchase_margin", "purchase_margin_included")
METHOD = ("method_changed", "good_reason_for_change")
FACTS = ("accounts_lacking", "establishment_margin", "wholly_attributable", *EXPENSES, *PURCHASE, *METHOD)
PROFITS = "profits attributable to the permanent establishment"
BOUGHT = "profits attributed by reason of the mere purchase of goods for the enterprise"
LOSS = "loss attributable to the permanent establishment"


@rule(
    "attributable profits",
    article="7",
    answers="How much of an enterprise's profits is attributable to its permanent establishment?",
    facts=(*FACTS, "gross"),
)
def attributable_profits(situation: Situation) -> Outcome:
    """Article 7(2): "the profits which it might be expected to make if it were a distinct and separate enterprise";
    7(3): "there shall be allowed those deductible expenses which are incurred for the purposes of the permanent
    establishment, including executive and general administrative expenses so incurred".
    """
    if _margin(situation) is None and not situation.touched(PURCHASE[0]):
        situation.need("establishment_margin")
    return attribution(situation)


def attribution(situation: Situation) -> Outcome:
    """Return the attributable profits, where the amounts are known, and what 7(4) and 7(6) add; asks for no amount."""
    if situation.meets("7(4)", "accounts_lacking"):
        why = (
            "in the absence of accounts the State of the establishment may charge the tax by its own law, having regard"
        )
        return (See(cite="7(4)", why=f"{why} to the normal profits of similar enterprises"),)
    return (*_amount(situation), *_method(situation))


def _margin(situation: Situation) -> Money | None:
    """The profits of the establishment before its costs; all profits where they are all attributable to it (7(1))."""
    margin = situation.money("establishment_margin")
    if margin is None and situation.touched("wholly_attributable") and situation.meets("7(1)", "wholly_attributable"):
        return situation.money("gross")
    return margin


def _amount(situation: Situation) -> Outcome:
    margin = _margin(situation)
    if margin is None and (bought := situation.money(PURCHASE[0])) is not None:
        _note_mere_purchase(situation, bought)
        return (amount("7(5)", bought * 0, BOUGHT),)
    if margin is None:
        why = "attributable are the profits of a distinct and separate enterprise, less the expenses incurred for it"
        return (See(cite="7(2)", why=why),)
    profit = _without_mere_purchase(situation, margin)
    cite = "7(2)"
    for name in EXPENSES:
        cost = situation.money(name)
        if cost is not None:
            same_currency(name, cost, margin)
            because = f"{show_value(cost)} deducted, wherever it was incurred"
            situation.note("7(3)", "expenses incurred for the purposes of the permanent establishment", True, because)
            profit, cite = profit - cost, "7(3)"
    loss = profit.amount < 0
    return (amount(cite, -profit if loss else profit, LOSS if loss else PROFITS),)


def _without_mere_purchase(situation: Situation, margin: Money) -> Money:
    """7(5): "[No] profits shall be attributed to a permanent establishment by reason of the mere purchase by that
    permanent establishment of goods or merchandise for the enterprise."
    """
    bought = situation.money("purchase_margin")
    if bought is None:
        return margin
    same_currency("purchase_margin", bought, margin)
    _note_mere_purchase(situation, bought)
    return margin - bought if situation.meets("7(5)", "purchase_margin_included") else margin


def _note_mere_purchase(situation: Situation, bought: Money) -> None:
    because = f"{show_value(bought)} on goods merely bought is left out"
    situation.note("7(5)", "profits are attributed by reason of mere purchase", False, because)


def _method(situation: Situation) -> Outcome:
    """7(6): "determined by the same method year by year unless there is good and sufficient reason to the contrary"."""
    if not situation.meets("7(6)", "method_changed", asked=situation.touched(METHOD[1])):
        return ()
    value = "yes" if situation.meets("7(6)", "good_reason_for_change") else "no"
    return (Answer(cite="7(6)", name="another method allowed", value=value),)
