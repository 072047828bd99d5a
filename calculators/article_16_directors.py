"""Article 16, Company Managers, with Protocol 5: board fees, day-to-day functions, partners of Belgian companies."""

from calculators.article_15_employment import FACTS as EMPLOYMENT
from calculators.article_15_employment import remuneration
from calculators.findings import Answer, Outcome, See
from calculators.rights import both_of_it, sides, third_state
from calculators.rules import rule
from calculators.situation import Situation

AS_EMPLOYEE = "Article 15 applies, with the company as the employer"
OWN_FACTS = ("payer_state", "recipient_state", "daily_functions", "partner_activity")


@rule(
    "directors",
    article="16",
    answers="Which State may tax the pay of a board member, or of one who manages a company from day to day?",
    facts=(*OWN_FACTS, *(name for name in EMPLOYMENT if name != "employer_state")),
)
def directors(situation: Situation) -> Outcome:
    """Article 16(1): "Director's fees and similar payments derived by a resident of a Contracting State in that
    resident's capacity as a member of the board of directors or a similar organ of a company which is a resident of the
    other Contracting State, may be taxed in that other State."
    """
    if outside := third_state(situation):
        return outside
    if situation.meets("Protocol 5", "partner_activity"):
        return _partner(situation)
    if situation.meets("16(2)", "daily_functions"):
        return _as_employee(situation, "16(2)")
    if not _company_of_the_other_state(situation):
        why = "the company is not a resident of the other Contracting State; Articles 14, 15 or 21 decide"
        return (Answer(cite="16(1)", name="16(1) applies", value="no"), See(cite="15(1)", why=why))
    return both_of_it("16(1)", sides(situation, "payer_state")[1], situation)


def _company_of_the_other_state(situation: Situation) -> bool:
    return situation.apart(
        "16(1)",
        "payer_state",
        "recipient_state",
        condition="the company is a resident of the other Contracting State",
        otherwise="the company is not a resident of the other Contracting State",
    )


def _as_employee(situation: Situation, cite: str) -> Outcome:
    """16(2): "may be taxed in accordance with the provisions of Article 15 as if such remuneration were remuneration
    derived by an employee … and as if references to the "employer" were references to the company".
    """
    return (*remuneration(situation, employer="payer_state"), Answer(cite=cite, name=AS_EMPLOYEE, value="yes"))


def _partner(situation: Situation) -> Outcome:
    """Protocol 5: "in the case of Belgium, to remuneration received by a resident of Canada in respect of that
    resident's personal activity as a partner of a company, other than a company with share capital, which is a resident
    of Belgium".
    """
    if situation.is_one_of("Protocol 5", "recipient_state", "CA") and situation.is_one_of(
        "Protocol 5", "payer_state", "BE"
    ):
        return _as_employee(situation, "Protocol 5")
    why = "Protocol 5 names residents of Canada who are partners of Belgian companies only; Articles 7 or 14 decide"
    return (Answer(cite="Protocol 5", name=AS_EMPLOYEE, value="no"), See(cite="14(1)", why=why))
