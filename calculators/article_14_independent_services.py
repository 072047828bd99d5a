"""Article 14, Independent Personal Services: the fixed base, and how much of the income it lets the other State tax."""

from moneyed import Money

from calculators.errors import FactError
from calculators.findings import Day, Outcome, See, State, amount
from calculators.rights import NAMES, OPPOSITE, both, only, third_state
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import plain


@rule(
    "independent services",
    article="14",
    answers="Which State may tax the income of a self-employed individual, and how much of it?",
    facts=(
        "recipient_state",
        "recipient_is_company",
        "performer",
        "fixed_base_available",
        "attributable_income",
        "fixed_base_start",
        "fixed_base_end",
        "gross",
        "days_present",
    ),
)
def independent_services(situation: Situation) -> Outcome:
    """Article 14(1): "taxable only in that State unless the individual has a fixed base regularly available in the
    other Contracting State … If the individual has or had such a fixed base, the income may be taxed in the other
    State but only so much of it as is attributable to that fixed base."
    """
    if situation.meets("17(1)", "performer"):
        return (See(cite="17(1)", why="income as an entertainer or a sportsperson falls under Article 17"),)
    if outside := third_state(situation):
        return outside
    if situation.touched("recipient_is_company") and situation.meets("14(1)", "recipient_is_company"):
        return (See(cite="7(1)", why="Article 14 is for individuals; what a company earns is business profits"),)
    home = situation.state("recipient_state", "residence")
    _no_day_count(situation)
    if not situation.meets("14(1)", "fixed_base_available"):
        return only("14(1)", home, situation)
    away = OPPOSITE[home]
    return (*both("14(1)", away), *_attributable(situation, away), *_period(situation, away))


def _no_day_count(situation: Situation) -> None:
    days = situation.number("days_present")
    if days is not None:
        situation.note("14(1)", "the days of presence decide", False, f"{plain(days)} days; the text counts none")


def _attributable(situation: Situation, away: State) -> Outcome:
    part, gross = situation.money("attributable_income"), situation.money("gross")
    if part is None:
        why = f"{NAMES[away]} may tax only so much of the income as is attributable to the fixed base"
        return (See(cite="14(1)", why=why),)
    if gross is not None:
        _check(part, gross)
    return (amount("14(1)", part, f"the part of the income that {NAMES[away]} may tax"),)


def _period(situation: Situation, away: State) -> Outcome:
    """14(1): "has or had such a fixed base": the days to which income may be attributable, paid when it may be."""
    told = {end: situation.date(f"fixed_base_{end}") for end in ("start", "end")}
    if told["start"] and told["end"] and told["end"] < told["start"]:
        raise FactError(f"fixed_base_end: must not be before {told['start'].isoformat()}")
    words = {"start": "first day for which", "end": "last day for which"}
    return tuple(
        Day(cite="14(1)", value=value, of=f"{words[end]} {NAMES[away]} may tax what is attributable to the fixed base")
        for end, value in told.items()
        if value is not None
    )


def _check(part: Money, gross: Money) -> None:
    if part.currency != gross.currency:
        raise FactError(f"attributable_income: must be in {gross.currency.code} as the whole income is, not converted")
    if part > gross:
        raise FactError(f"attributable_income: must not be more than the whole income of {gross}, not {part}")
