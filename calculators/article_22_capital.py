"""Article 22, Capital: which State may tax what a person owns."""

from calculators.choices import provision_of
from calculators.findings import Outcome, See
from calculators.rights import both_of_it, only_of_it, sides, third_state
from calculators.rules import rule
from calculators.situation import Situation

BUSINESS = "as business property of a permanent establishment in the other State, it may be taxed there"
CAPITAL = "the part of the capital"
OTHER = "it is another element of capital than those that paragraphs 1 to 3 give to a State"
KINDS = {"22(3)": ("transport",), "22(1)": ("immovable",), "22(2)": ("establishment", "fixed_base")}


@rule(
    "capital",
    article="22",
    answers="Which State may tax capital, so far as it is taxed?",
    facts=("recipient_state", "capital_kind", "capital_state", "international_traffic", "operator_state", "gross"),
)
def capital(situation: Situation) -> Outcome:
    """Article 22(1): "Capital represented by immovable property referred to in Article 6, owned by a resident of a
    Contracting State and situated in the other Contracting State, may be taxed in that other State." 22(4): "All other
    elements of capital of a resident of a Contracting State shall be taxable only in that State."
    """
    if outside := third_state(situation):
        return outside
    place = provision_of(situation, "capital_kind", KINDS)
    if place == "22(3)":
        return _transport(situation)
    return _situated(situation, place) if place else _remaining(situation)


def _situated(situation: Situation, cite: str) -> Outcome:
    """22(1) and 22(2): "may be taxed in that other State"."""
    there = situation.apart(
        cite,
        "capital_state",
        "recipient_state",
        condition="it is in the other Contracting State",
        otherwise="it is not in the other Contracting State",
    )
    return (
        both_of_it(cite, sides(situation, "capital_state")[1], situation, CAPITAL) if there else _remaining(situation)
    )


def _transport(situation: Situation) -> Outcome:
    """22(3): ships and aircraft operated "in international traffic" are "taxable only in that State"."""
    if not situation.meets("22(3)", "international_traffic"):
        return (*_remaining(situation), See(cite="22(2)", why=BUSINESS))
    for state in ("BE", "CA"):
        if situation.is_one_of("22(3)", "operator_state", state):
            return only_of_it("22(3)", "BE" if state == "BE" else "CA", situation, CAPITAL)
    return _remaining(situation)


def _remaining(situation: Situation) -> Outcome:
    situation.note("22(4)", OTHER, True, "no earlier paragraph applies")
    return only_of_it("22(4)", situation.state("recipient_state", "residence"), situation, CAPITAL)
