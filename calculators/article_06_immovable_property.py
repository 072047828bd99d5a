"""Article 6, Income from Immovable Property: the State where the property lies may tax."""

from calculators.findings import Outcome, See
from calculators.rights import both, only_as_other_income, sides, taxed, third_state
from calculators.rules import rule
from calculators.situation import Situation

IN_ANY_CASE = (
    "land_or_building",
    "agriculture_or_forestry",
    "accessory",
    "landed_right",
    "usufruct",
    "natural_resources_right",
)
IMMOVABLE = "land, a building, or what the paragraph includes in any case"
SHIPS = "ship_boat_or_aircraft"
USES = "the income is derived from direct use, letting, use in any other form, or alienation"
INCOME = "income from immovable property"
NOT_THERE = "the immovable property is not situated in the other Contracting State"
BUSINESS = "the property is of an enterprise or used for independent services, with or without an establishment there"


@rule(
    "immovable property income",
    article="6",
    answers="Which State may tax rent and other income from land, buildings, farms, forests, mines and quarries?",
    facts=(
        "recipient_state",
        "property_state",
        "immovable_item",
        "immovable_by_local_law",
        "immovable_income",
        "property_of_business",
        "gross",
    ),
)
def immovable_property_income(situation: Situation) -> Outcome:
    """Article 6(1): "Income derived by a resident of a Contracting State from immovable property (including income from
    agriculture or forestry) situated in the other Contracting State may be taxed in that other State."
    """
    return third_state(situation) or _not_immovable(situation) or _situated(situation)


def _not_immovable(situation: Situation) -> Outcome:
    """6(2): "The term shall in any case include" what it lists; "ships, boats and aircraft shall not be regarded as
    immovable property"; for the rest, "the meaning which it has under the law of the Contracting State" where it lies.
    """
    if situation.chosen("immovable_item", SHIPS):
        situation.is_one_of("6(2)", "immovable_item", SHIPS)
        why = (
            "ships, boats and aircraft are never immovable property: business profits, shipping or royalties may apply"
        )
        return (
            See(cite="6(2)", why=why),
            See(cite="8(1)", why="profits from ships and aircraft in international traffic"),
        )
    if situation.is_one_of("6(2)", "immovable_item", *IN_ANY_CASE, condition=IMMOVABLE):
        return ()
    if situation.meets("6(2)", "immovable_by_local_law"):
        return ()
    return (See(cite="6(2)", why="it is not immovable property under the law of the State where it is situated"),)


def _situated(situation: Situation) -> Outcome:
    if situation.known("property_state") == "other":
        situation.note("6(1)", "the property is situated in the other Contracting State", False, "in a third State")
        return only_as_other_income(situation, NOT_THERE)
    there = situation.apart(
        "6(1)",
        "recipient_state",
        "property_state",
        condition="the immovable property is situated in the other Contracting State",
        otherwise=NOT_THERE,
    )
    if not there:
        return only_as_other_income(situation, NOT_THERE)
    _, away = sides(situation, "property_state")
    _also(situation)
    return (*both("6(1)", away), *taxed("6(1)", away, situation.money("gross"), INCOME))


def _also(situation: Situation) -> None:
    """6(3): "direct use, letting, or use in any other form … and … alienation"; 6(4): "of an enterprise" as well."""
    if situation.touched("immovable_income"):
        situation.is_one_of("6(3)", "immovable_income", "direct_use", "letting", "other_use", "sale", condition=USES)
    if situation.touched("property_of_business"):
        situation.is_one_of("6(4)", "property_of_business", "enterprise", "independent_services", condition=BUSINESS)
