"""Article 13(6), Capital Gains: the election of an individual who moves and was taxed on leaving."""

from moneyed import Money

from calculators.article_27_savings import same_currency
from calculators.findings import Answer, Outcome, See, amount
from calculators.rules import rule
from calculators.situation import Situation

NAME = "step-up to the value on moving"
LOCATED = ("immovable", "business_property")
PLACES = {"BE": "Belgium", "CA": "Canada", "other": "a third State"}
CHOICE = "the election is open; it is for the individual to make it"
LEAVES = "gain left to tax in the new State of residence"


@rule(
    "step-up election",
    article="13",
    answers="What gain is left to the new State of residence after a departure tax, if the election is made?",
    facts=(
        *("moved_straight", "departure_taxed", "taxable_by_new_state", "immovable_in_third_state", "elected"),
        *("recipient_state", "property_kind", "property_state", "departure_value", "proceeds", "cost"),
    ),
)
def step_up(situation: Situation) -> Outcome:
    """Article 13(6): "the individual may elect to be treated for purposes of taxation in the other State as if the
    individual had, immediately before becoming a resident of that State, sold and repurchased the property for an
    amount equal to its fair market value at that time."
    """
    if not _open_to(situation):
        why = "no election: what the property cost is for the new State's own law"
        return (Answer(cite="13(6)", name=NAME, value="no"), See(cite="13(6)", why=why))
    if not situation.touched("elected", "proceeds", "departure_value"):
        return (Answer(cite="13(6)", name=NAME, value="open"), See(cite="13(6)", why=CHOICE))
    if not situation.meets("13(6)", "elected"):
        why = "the election is open but not made: what the property cost is for the new State's own law"
        return (Answer(cite="13(6)", name=NAME, value="open, not elected"), See(cite="13(6)", why=why))
    return (*_gain(situation), Answer(cite="13(6)", name=NAME, value="yes"), *_before(situation))


def _open_to(situation: Situation) -> bool:
    """13(6): "this provision shall not apply to property which would give rise, if it were alienated immediately before
    the individual became a resident of that other State, to a gain which may be taxed in that other State nor to
    immovable property situated in a third State."
    """
    if situation.known("property_kind") in LOCATED and situation.known("property_state") is not None:
        return not _barred(situation) and _left_and_taxed(situation)
    return _left_and_taxed(situation) and not _barred(situation)


def _left_and_taxed(situation: Situation) -> bool:
    return situation.meets("13(6)", "moved_straight") and situation.meets("13(6)", "departure_taxed")


def _barred(situation: Situation) -> bool:
    return _taxable_by_new_state(situation) or _immovable_in_third_state(situation)


def _taxable_by_new_state(situation: Situation) -> bool:
    place, new = situation.known("property_state"), situation.known("recipient_state")
    if None not in (place, new) and situation.known("property_kind") in LOCATED:
        condition = "the new State might have taxed a gain before the move, as the property lies there"
        return situation.note("13(6)", condition, place == new, f"it lies in {PLACES[str(place)]}")
    return situation.meets("13(6)", "taxable_by_new_state")


def _immovable_in_third_state(situation: Situation) -> bool:
    if situation.known("property_kind") == "immovable" and situation.known("property_state") is not None:
        third = situation.known("property_state") == "other"
        condition = "the property is immovable property situated in a third State"
        return situation.note("13(6)", condition, third, f"it lies in {PLACES[str(situation.known('property_state'))]}")
    return situation.meets("13(6)", "immovable_in_third_state")


def _gain(situation: Situation) -> Outcome:
    proceeds, value = situation.money("proceeds"), situation.money("departure_value")
    if proceeds is None or value is None:
        if situation.touched("proceeds", "departure_value"):
            situation.need("departure_value" if value is None else "proceeds")
        return ()
    same_currency("departure_value", value, proceeds)
    left = proceeds - value
    risen = situation.note("13(6)", "the property rose in value after the move", left.amount > 0, f"{left.amount}")
    if risen or left.amount == 0:
        return (amount("13(6)", left, LEAVES),)
    return (amount("13(6)", Money(0, left.currency), LEAVES), amount("13(6)", -left, "loss since the move"))


def _before(situation: Situation) -> Outcome:
    """The part that "the first-mentioned State" treated as gained on leaving."""
    value, cost = situation.money("departure_value"), situation.money("cost")
    if value is None or cost is None:
        return ()
    same_currency("cost", cost, value)
    return (amount("13(6)", value - cost, "gain up to the move, treated as made on leaving"),)
