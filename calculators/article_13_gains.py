"""Article 13(1)–(5), Capital Gains: which State may tax a gain, by the kind of property."""

from calculators.choices import provision_of
from calculators.findings import Outcome
from calculators.rights import both_of_it, only, sides, third_state
from calculators.rules import rule
from calculators.situation import Situation

HOME = "recipient_state"
INTEREST_FACTS = (
    "principally_immovable",
    "substantial_interest",
    "listed_on_approved_exchange",
    "property_use",
    "established_elsewhere",
)
KINDS = {
    "13(1)": ("immovable",),
    "13(2)": ("business_property",),
    "13(4)(a)": ("shares",),
    "13(4)(b)": ("partnership_trust_or_estate",),
}
THERE = "{} situated in the other Contracting State"
NOT_THERE = "{} not situated in the other Contracting State"


@rule(
    "capital gains",
    article="13",
    answers="Which State may tax a gain from selling property?",
    facts=(HOME, "property_kind", "property_state", *INTEREST_FACTS, "gross"),
)
def capital_gains(situation: Situation) -> Outcome:
    """Article 13(1), (2), (4): gains from such property in the other State "may be taxed in that other State"; 13(3):
    ships and aircraft "shall be taxable only in that State"; 13(5): "Gains from the alienation of any property other
    than that referred to in paragraphs 1, 2, 3 and 4, shall be taxable only in the Contracting State of which the
    alienator is a resident."
    """
    if outside := third_state(situation, HOME):
        return outside
    if provision_of(situation, "property_kind", {"13(3)": ("ship_or_aircraft",)}):
        return only("13(3)", situation.state(HOME, "residence"), situation)
    if cite := taxed_where_it_lies(situation):
        _, other = sides(situation, "property_state", HOME)
        return both_of_it(cite, other, situation)
    situation.note("13(5)", "the property is none of paragraphs 1 to 4", True, "no earlier paragraph applies")
    return only("13(5)", situation.state(HOME, "residence"), situation)


def taxed_where_it_lies(situation: Situation) -> str:
    """Return the provision by which the other State may tax the gain, 13(1), (2) or (4), or nothing."""
    place = provision_of(situation, "property_kind", KINDS)
    match place:
        case "13(1)":
            held = _lies_there(situation, place, "the immovable property is")
        case "13(2)":
            held = _lies_there(situation, place, "the permanent establishment or fixed base is")
        case "13(4)(a)":
            held = _rich_in_land(situation, place) and _not_listed(situation)
        case "13(4)(b)":
            held = _rich_in_land(situation, place)
        case _:
            held = False
    return place if held else ""


def _rich_in_land(situation: Situation, cite: str) -> bool:
    """13(4): "a substantial interest … the value of which … is derived principally from immovable property situated in
    the other State"; not "any property, other than rental property, in which the business … is carried on".
    """
    return (
        situation.meets(cite, "principally_immovable")
        and _lies_there(situation, cite, "the immovable property is")
        and not situation.is_one_of("13(4)", "property_use", "own_business")
        and situation.meets(cite, "substantial_interest")
        and situation.lacks(cite, "established_elsewhere")
    )


def _not_listed(situation: Situation) -> bool:
    """13(4)(a): "other than shares listed on an approved stock exchange in the other Contracting State"."""
    return situation.lacks("13(4)(a)", "listed_on_approved_exchange")


def _lies_there(situation: Situation, cite: str, what: str) -> bool:
    return situation.apart(cite, HOME, "property_state", condition=THERE.format(what), otherwise=NOT_THERE.format(what))
