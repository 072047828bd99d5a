"""Article 10(1)–(4), Dividends: what is a dividend, the ceilings of paragraph 2 and the exceptions to them."""

from decimal import Decimal

from calculators.ceiling import AMOUNTS, capped, whole
from calculators.findings import Answer, Outcome, See, State
from calculators.payment import (
    PARTIES,
    Terms,
    attributable,
    outside,
    owner_is_resident,
    source_state,
    without_ceiling,
)
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import plain
from treaty.limits import Limit, limit

DIVIDENDS = Terms("10", "dividends")
OTHER_CASES = "it is one of all other cases"
OWNED_BY_OWNER = "the beneficial owner owns the voting stock directly"
HOLDING = ("recipient_is_company", "owner_is_company", "held_directly", "voting_stock")


@rule(
    "dividends",
    article="10",
    answers="How much tax may the State of the paying company take on a dividend?",
    facts=("dividend_kind", *PARTIES, *HOLDING, *AMOUNTS),
)
def dividends(situation: Situation) -> Outcome:
    """Article 10(2): "the tax so charged shall not exceed: (a) 5 per cent of the gross amount of the dividends if the
    beneficial owner is a company which owns directly at least 10 per cent of the voting stock of the company paying
    the dividends; (b) 15 per cent of the gross amount of the dividends in all other cases."
    """
    return (
        outside(situation, DIVIDENDS, situation.known("payer_state"))
        or _debt_claim(situation)
        or taxed_as_dividends(situation)
    )


def taxed_as_dividends(situation: Situation) -> Outcome:
    """Return the findings of 10(4) or 10(2) for income that is a dividend under 10(3), whatever it is called."""
    source = source_state(situation.known("payer_state"))
    return attributable(situation, DIVIDENDS, 4, source) or _limited(situation, source)


@rule(
    "holding for the lower dividend rate",
    article="10",
    answers="How much of the voting stock must a company hold for the lower ceiling on dividends?",
    facts=("voting_stock",),
)
def holding_for_lower_rate(situation: Situation) -> Outcome:
    """Article 10(2)(a): "a company which owns directly at least 10 per cent of the voting stock of the company paying
    the dividends"; the text asks for no length of time.
    """
    needed = limit("10(2)(a) holding")
    found = (_percent(needed, "share of the voting stock needed", needed.number()),)
    held = situation.number("voting_stock")
    if held is None:
        return found
    short = max(needed.number() - held, Decimal(0))
    return (*found, _percent(needed, "share of the voting stock still missing", short))


def _debt_claim(situation: Situation) -> Outcome:
    """10(3): "income … even paid in the form of interest … subjected to the same taxation treatment as income from
    shares by the laws of the State of which the company making the payment is a resident".
    """
    if not situation.is_one_of("10(3)", "dividend_kind", "debt_claim"):
        if situation.touched("dividend_kind"):
            situation.is_one_of("10(3)", "dividend_kind", "taxed_like_shares")
        return ()
    why = "income from a debt-claim that is not taxed like income from shares is interest: Article 11"
    return (Answer(cite="10(3)", name="dividend", value="no"), See(cite="11(4)", why=why))


def _limited(situation: Situation, source: State) -> Outcome:
    if not owner_is_resident(situation, DIVIDENDS):
        return without_ceiling(situation, DIVIDENDS, source)
    key = "10(2)(a) rate"
    if not _qualifies(situation):
        situation.note("10(2)(b)", OTHER_CASES, True, "the conditions of 10(2)(a) are not all met")
        key = "10(2)(b) rate"
    return capped(situation, DIVIDENDS, key, source, whole(situation))


def _qualifies(situation: Situation) -> bool:
    """10(2)(a): "if the beneficial owner is a company which owns directly": the owner behind a nominee."""
    nominee = not situation.chosen("beneficial_owner", "true")
    return (
        situation.meets("10(2)(a)", "owner_is_company" if nominee else "recipient_is_company")
        and situation.reaches("10(2)(a) holding", "voting_stock")
        and situation.meets("10(2)(a)", "held_directly", OWNED_BY_OWNER if nominee else "")
    )


def _percent(needed: Limit, name: str, value: Decimal) -> Answer:
    return Answer(cite=str(needed.citation), name=name, value=f"{plain(value)} %")
