"""Article 10, Dividends: the ceilings of paragraph 2 and the exceptions to them."""

from calculators.findings import Outcome, Right, See, State, TaxingRight, amount, cap, share
from calculators.rules import rule
from calculators.situation import Situation
from treaty.limits import limit

BASE = "gross amount of the dividends"


@rule(
    "dividends",
    article="10",
    answers="How much tax may the State of the paying company take on a dividend?",
    facts=(
        "payer_state",
        "recipient_state",
        "beneficial_owner",
        "effectively_connected",
        "recipient_is_company",
        "held_directly",
        "voting_stock",
        "gross",
    ),
)
def dividends(situation: Situation) -> Outcome:
    """Article 10(2): "the tax so charged shall not exceed: (a) 5 per cent of the gross amount of the dividends if the
    beneficial owner is a company which owns directly at least 10 per cent of the voting stock of the company paying
    the dividends; (b) 15 per cent of the gross amount of the dividends in all other cases."
    """
    source = situation.state("payer_state", "source")
    if situation.meets("10(4)", "effectively_connected"):
        return (See(cite="10(4)", why="Article 7 or Article 14 applies to the dividends instead of 10(1) and 10(2)"),)
    if not situation.meets("10(2)", "beneficial_owner"):
        return (TaxingRight(cite="10(2)", state=source, right=Right.MAY_TAX),)
    return _capped(situation, "10(2)(a) rate" if _qualifies(situation) else "10(2)(b) rate", source)


def _qualifies(situation: Situation) -> bool:
    return (
        situation.meets("10(2)(a)", "recipient_is_company")
        and situation.reaches("10(2)(a) holding", "voting_stock")
        and situation.meets("10(2)(a)", "held_directly")
    )


def _capped(situation: Situation, key: str, source: State) -> Outcome:
    ceiling = cap(limit(key), BASE, source)
    gross = situation.money("gross")
    if gross is None:
        return (ceiling,)
    return (ceiling, amount(ceiling.cite, share(ceiling.value, gross), "the most tax on the dividends"))
