"""Article 1, Persons Covered: residents of one or both of the Contracting States."""

from calculators.findings import Answer, Outcome
from calculators.rules import rule
from calculators.situation import Situation

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
    return (Answer(cite="1", name=NAME, value="yes" if covered else "no"),)
