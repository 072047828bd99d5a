"""Article 17, Artistes and Sportspersons: the performer's own income, and income that accrues to another person."""

from calculators.findings import Answer, Outcome, Right, See, TaxingRight
from calculators.rights import OPPOSITE, both_of_it, only, sides, third_state
from calculators.rules import rule
from calculators.situation import Situation

TO_ANOTHER = "the income of another person may be taxed where the performance takes place"


@rule(
    "performers",
    article="17",
    answers="Which State may tax what an entertainer or a sportsperson earns, or what a company earns by them?",
    facts=(
        "performer",
        "recipient_state",
        "work_state",
        "recipient_is_company",
        "accrues_to_other_person",
        "non_participation_established",
        "permanent_establishment",
        "gross",
    ),
)
def performers(situation: Situation) -> Outcome:
    """Article 17(1): "Notwithstanding the provisions of Articles 14 and 15, income derived by a resident of a
    Contracting State as an entertainer … or as a sportsperson, from that resident's personal activities as such
    exercised in the other Contracting State, may be taxed in that other State."
    """
    if situation.touched("performer") and not situation.meets("17(1)", "performer"):
        return (See(cite="17(1)", why="Article 17 does not apply; Articles 7, 14 or 15 decide"),)
    if outside := third_state(situation):
        return outside
    another = _accrues_to_another(situation)
    cite = "17(2)" if another else "17(1)"
    if not _performed_in_the_other_state(situation, cite):
        return (See(cite=cite, why="nothing is performed in the other State; Articles 7, 14 or 15 decide"),)
    return _another(situation) if another else both_of_it("17(1)", sides(situation, "work_state")[1], situation)


def _accrues_to_another(situation: Situation) -> bool:
    """17(2): "accrues not to that entertainer or sportsperson personally but to another person"."""
    if situation.known("recipient_is_company") is True:
        return situation.note("17(2)", "the income accrues to another person", True, "the recipient is a company")
    asked = situation.touched("non_participation_established")
    return situation.meets("17(2)", "accrues_to_other_person", asked=asked)


def _performed_in_the_other_state(situation: Situation, cite: str) -> bool:
    return situation.apart(
        cite,
        "work_state",
        "recipient_state",
        condition="the activities are exercised in the other Contracting State",
        otherwise="the activities are not exercised in the other Contracting State",
    )


def _another(situation: Situation) -> Outcome:
    """17(3): "The provisions of paragraph 2 shall not apply if the entertainer or the sportsperson establishes that
    neither the individual nor any person associated with the individual participates directly or indirectly in the
    profits of the person referred to in that paragraph."
    """
    home, away = sides(situation, "work_state")
    if not situation.meets("17(3)", "non_participation_established"):
        return (*both_of_it("17(2)", away, situation), Answer(cite="17(2)", name=TO_ANOTHER, value="yes"))
    released = Answer(cite="17(3)", name=TO_ANOTHER, value="no")
    if not situation.meets("7(1)", "permanent_establishment"):
        return (*only("7(1)", home, situation), released)
    why = "only so much of the profits as is attributable to the permanent establishment"
    right = TaxingRight(cite="7(1)", state=away, right=Right.MAY_TAX)
    own = TaxingRight(cite="7(1)", state=OPPOSITE[away], right=Right.MAY_TAX)
    return (right, own, See(cite="7(1)", why=why), released)
