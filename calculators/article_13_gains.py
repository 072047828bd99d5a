"""Article 13(1)–(5), Capital Gains: which State may tax a gain, by the kind of property."""

from calculators.findings import Outcome
from calculators.rights import both, only, sides, third_state
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
    if situation.is_one_of("13(3)", "property_kind", "ship_or_aircraft"):
        return only("13(3)", situation.state(HOME, "residence"), situation)
    if cite := taxed_where_it_lies(situation):
        _, other = sides(situation, "property_state", HOME)
        return both(cite, other)
    situation.note("13(5)", "the property is none of paragraphs 1 to 4", True, "no earlier paragraph applies")
    return only("13(5)", situation.state(HOME, "residence"), situation)


def taxed_where_it_lies(situation: Situation) -> str:
    """Return the provision by which the other State may tax the gain, 13(1), (2) or (4), or nothing."""
    if situation.is_one_of("13(1)", "property_kind", "immovable"):
        return "13(1)" if _lies_there(situation, "13(1)", "the immovable property is") else ""
    if situation.is_one_of("13(2)", "property_kind", "business_property"):
        return "13(2)" if _lies_there(situation, "13(2)", "the permanent establishment or fixed base is") else ""
    if situation.is_one_of("13(4)(a)", "property_kind", "shares"):
        return "13(4)(a)" if _rich_in_land(situation, "13(4)(a)") and not _listed(situation) else ""
    if situation.is_one_of("13(4)(b)", "property_kind", "partnership_trust_or_estate"):
        return "13(4)(b)" if _rich_in_land(situation, "13(4)(b)") else ""
    return ""


def _rich_in_land(situation: Situation, cite: str) -> bool:
    """13(4): "a substantial interest … the value of which … is derived principally from immovable property situated in
    the other State"; not "any property, other than rental property, in which the business … is carried on".
    """
    return (
        situation.meets(cite, "principally_immovable")
        and _lies_there(situation, cite, "the immovable property is")
        and not situation.is_one_of("13(4)", "property_use", "own_business")
        and situation.meets(cite, "substantial_interest")
        and not situation.meets(cite, "established_elsewhere")
    )


def _listed(situation: Situation) -> bool:
    """13(4)(a): "other than shares listed on an approved stock exchange in the other Contracting State"."""
    return situation.meets("13(4)(a)", "listed_on_approved_exchange")


def _lies_there(situation: Situation, cite: str, what: str) -> bool:
    return situation.apart(cite, HOME, "property_state", condition=THERE.format(what), otherwise=NOT_THERE.format(what))
