"""Article 3(1)(h), General Definitions: which voyages of ships and aircraft are international traffic."""

from calculators.findings import Answer, Outcome
from calculators.rules import rule
from calculators.situation import Situation

CITE = "3(1)(h)"
FACTS = ("operator_state", "carries_passengers_or_goods", "domestic_voyage_in")


@rule(
    "international traffic",
    article="3",
    answers="Is a voyage of a ship or aircraft international traffic?",
    facts=FACTS,
)
def international_traffic(situation: Situation) -> Outcome:
    """Article 3(1)(h): "any voyage of a ship or aircraft operated by an enterprise of a Contracting State to transport
    passengers or goods except where the principal purpose of the voyage is to transport passengers or goods exclusively
    between places in the other Contracting State".
    """
    value = "yes" if by_definition(situation) else "no"
    return (Answer(cite=CITE, name="international traffic", value=value),)


def by_definition(situation: Situation) -> bool:
    """Whether the voyage is international traffic by the words of 3(1)(h)."""
    if situation.known("operator_state") == "other":
        return situation.note(CITE, "operated by an enterprise of a Contracting State", False, "of a third State")
    return situation.meets(CITE, "carries_passengers_or_goods") and not situation.apart(
        CITE,
        "domestic_voyage_in",
        "operator_state",
        condition="the principal purpose is to transport exclusively between places in the other Contracting State",
        otherwise="the principal purpose is not to transport exclusively between places in the other Contracting State",
    )
