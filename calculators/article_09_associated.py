"""Article 9(1) and (2), Associated Enterprises: the adjustment of profits and the other State's answer to it."""

from decimal import Decimal

from moneyed import Money

from calculators.article_11_interest import A_YEAR
from calculators.article_27_savings import same_currency
from calculators.choices import provision_of
from calculators.findings import Answer, Outcome, See, amount, share
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import plain, show_value

LINKS = {"9(1)(a)": ("participates",), "9(1)(b)": ("same_persons",)}
AMOUNTS = ("profit_booked", "profit_at_arms_length", "units", "prices_told")
LOAN = ("principal", "interest_rate", "arms_length_rate", "without_interest")
SHORTFALL = "profits that may be included and taxed"


@rule(
    "adjustment of profits",
    article="9",
    answers="May a State add to the profits of an enterprise what an associated enterprise kept from it?",
    facts=("association", "conditions_differ", *AMOUNTS, *LOAN),
)
def adjustment_of_profits(situation: Situation) -> Outcome:
    """Article 9(1): "any income or profits which would, but for those conditions, have accrued to one of the
    enterprises, but, by reason of those conditions, have not so accrued, may be included in the income or profits of
    that enterprise and taxed accordingly."
    """
    cite = _link(situation)
    if not cite:
        return (Answer(cite="9(1)", name="adjustment allowed", value="no"),)
    if not _conditions_differ(situation):
        return (Answer(cite="9(1)", name="adjustment allowed", value="no"),)
    why = "the time limits of paragraph 3 and the other State's adjustment under paragraph 2 come on top"
    return (
        Answer(cite=cite, name="adjustment allowed", value="yes"),
        *_shortfall(situation),
        See(cite="9(3)", why=why),
    )


@rule(
    "corresponding adjustment",
    article="9",
    answers="Must the other State reduce its tax after a State has adjusted the profits of an associated enterprise?",
    facts=("fraud_or_default", "taxed_in_both", "would_have_accrued"),
)
def corresponding_adjustment(situation: Situation) -> Outcome:
    """Article 9(2): "then that other State shall make such an adjustment as it considers appropriate to the amount of
    tax charged therein on that income or those profits"; 9(4): "shall not apply in the case of fraud or wilful
    default".
    """
    name = "corresponding adjustment due"
    if situation.meets("9(4)", "fraud_or_default"):
        return (Answer(cite="9(4)", name=name, value="no"),)
    if not (situation.meets("9(2)", "taxed_in_both") and situation.meets("9(2)", "would_have_accrued")):
        return (Answer(cite="9(2)", name=name, value="no"),)
    why = "how much is what the other State considers appropriate; in a dispute see the mutual agreement procedure"
    return (Answer(cite="9(2)", name=name, value="yes"), See(cite="9(2)", why=why))


def _link(situation: Situation) -> str:
    """Return 9(1)(a) or (b), whichever links the enterprises; "" where they are independent."""
    return provision_of(situation, "association", LINKS) or _independent(situation)


def _independent(situation: Situation) -> str:
    condition = "one enterprise takes part in the other, or the same persons take part in both"
    situation.is_one_of("9(1)", "association", "participates", "same_persons", condition=condition)
    return ""


def _conditions_differ(situation: Situation) -> bool:
    """9(1): "differ from those which would be made between independent enterprises", as a price or a rate may."""
    told = _told(situation)
    if told is None or situation.known("conditions_differ") is not None:
        return situation.meets("9(1)", "conditions_differ")
    booked, proper = told
    condition = "conditions differ from those which would be made between independent enterprises"
    because = f"{show_value(proper)} between independent enterprises, not {show_value(booked)}"
    return situation.note("9(1)", condition, booked != proper, because)


def _told(situation: Situation) -> tuple[Money, Money] | None:
    """What was made and what independent enterprises would have made: as told, by the unit, or the loan's interest."""
    return _booked(situation) or _interest(situation)


def _booked(situation: Situation) -> tuple[Money, Money] | None:
    booked, proper = situation.money("profit_booked"), situation.money("profit_at_arms_length")
    if booked is None or proper is None:
        return None
    same_currency("profit_at_arms_length", proper, booked)
    return booked, proper


def _interest(situation: Situation) -> tuple[Money, Money] | None:
    loan, rate, fair = situation.money("principal"), *(situation.number(name) for name in LOAN[1:3])
    if rate is None and situation.touched("without_interest") and situation.meets("9(1)", "without_interest"):
        rate = Decimal(0)
    if loan is None or rate is None or fair is None:
        return None
    situation.convention(A_YEAR)
    return share(rate, loan), share(fair, loan)


def _shortfall(situation: Situation) -> Outcome:
    """9(1): the profits that "have not so accrued", where it is told what was made and what would have been."""
    told = _told(situation)
    if told is None:
        return ()
    booked, proper = told
    units = situation.number("units") if _booked(situation) else None
    short = _short(situation, booked, proper)
    each = "" if units is None else f", for each of {plain(units)}"
    because = f"{show_value(proper)} under independent conditions, {show_value(booked)} booked{each}"
    situation.note("9(1)", "profits have not accrued by reason of those conditions", short.amount > 0, because)
    return (amount("9(1)", short, SHORTFALL),)


def _short(situation: Situation, booked: Money, proper: Money) -> Money:
    """Profits fall short of the proper ones; a price, also for each piece, and a rate may be out either way."""
    if _booked(situation) is None:
        return abs(proper - booked)
    units = situation.number("units")
    if units is not None:
        return abs(proper - booked) * units
    prices = situation.touched("prices_told") and situation.meets("9(1)", "prices_told")
    return abs(proper - booked) if prices else max(proper - booked, Money(0, booked.currency))
