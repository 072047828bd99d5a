"""Article 1, Persons Covered: residents of one or both of the Contracting States."""

from calculators.findings import Answer, Outcome, See
from calculators.rules import rule
from calculators.situation import Situation

NATIONALS = "24(1) also protects individuals, nationals of one of the States, who are residents of neither"
EXCHANGE = "the exchange of information is not restricted by Article 1"
NAME = "covered by the Convention"


@rule(
    "persons covered",
    article="1",
    answers="Does the Convention apply to this person?",
    facts=("resident_under_laws", "nationality"),
)
def persons_covered(situation: Situation) -> Outcome:
    """Article 1: "This Convention shall apply to persons who are residents of one or both of the Contracting States."

    What makes a resident is in Article 4; nationality, where the story tells it, is shown not to matter.
    """
    if situation.touched("nationality"):
        situation.note("1", "nationality decides whether the person is covered", False, "residence decides")
    covered = situation.is_one_of("1", "resident_under_laws", "BE", "CA", "both", asked=True)
    if covered:
        return (Answer(cite="1", name=NAME, value="yes"),)
    return (Answer(cite="1", name=NAME, value="no"), See(cite="24(1)", why=NATIONALS), See(cite="26(1)", why=EXCHANGE))
