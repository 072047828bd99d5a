"""Article 5(6) to (9), Permanent Establishment: agents, insurance enterprises and controlled companies."""

from calculators.findings import Answer, Outcome
from calculators.rules import rule
from calculators.situation import Situation

NAME = "permanent establishment"
BY_AGENT = "permanent establishment by reason of the agent"
INSURER = "permanent establishment of an insurance enterprise by reason of premiums or risks there"
INSURANCE = ("insurance_enterprise", "reinsurance", "premiums_or_risks_there")
AGENT = ("agent_independent", "ordinary_course", "concludes_contracts", "agent_only_auxiliary")
FACTS = (*INSURANCE, *AGENT)


@rule(
    "agent",
    article="5",
    answers="Does a person who acts for an enterprise, an agent or broker, give it a permanent establishment?",
    facts=FACTS,
)
def agent(situation: Situation) -> Outcome:
    """Article 5(6): "where a person - other than an agent of an independent status to whom paragraph 7 applies - is
    acting on behalf of an enterprise and has, and habitually exercises, in a Contracting State an authority to conclude
    contracts in the name of the enterprise, that enterprise shall be deemed to have a permanent establishment".
    """
    deemed = _insurance(situation)
    if any(answer.value == "yes" for answer in deemed):
        return deemed
    return (_found(*_agent(situation)), *deemed)


@rule(
    "controlled company",
    article="5",
    answers="Is a subsidiary, parent or sister company by itself a permanent establishment of the other company?",
    facts=(),
)
def controlled_company(situation: Situation) -> Outcome:
    """Article 5(9): "The fact that a company which is a resident of a Contracting State controls or is controlled by a
    company which is a resident of the other Contracting State … shall not of itself constitute either company a
    permanent establishment of the other."
    """
    condition = "control of itself makes either company a permanent establishment of the other"
    situation.note("5(9)", condition, False, "control alone is not enough; a place or an agent is tested by itself")
    return (Answer(cite="5(9)", name="permanent establishment by reason of control alone", value="no"),)


def _insurance(situation: Situation) -> tuple[Answer, ...]:
    """5(8): "an insurance enterprise of a Contracting State shall, except with regard to reinsurance, be deemed to have
    a permanent establishment in the other State if it collects premiums in that other State, or insure risks situated
    therein, through a representative referred to in paragraph 6 or through an agent of an independent status who has,
    and habitually exercises, an authority to conclude contracts in the name of the enterprise".
    """
    insurer = situation.meets("5(8)", "insurance_enterprise", asked=situation.touched(*INSURANCE[1:]))
    if not insurer:
        return ()
    deemed = (
        not situation.meets("5(8)", "reinsurance")
        and situation.meets("5(8)", "premiums_or_risks_there")
        and situation.meets("5(8)", "concludes_contracts")
    )
    return (_found("5(8)", True),) if deemed else (Answer(cite="5(8)", name=INSURER, value="no"),)


def _agent(situation: Situation) -> tuple[str, bool]:
    """Paragraph 7 before 6; where only the authority is known and it is wanting, independence need not be asked."""
    without_authority = situation.known("concludes_contracts") is False and not situation.touched("agent_independent")
    if not without_authority and _independent(situation):
        return "5(7)", False
    if not situation.meets("5(6)", "concludes_contracts"):
        return "5(6)", False
    return "5(6)", not situation.meets("5(6)", "agent_only_auxiliary")


def _independent(situation: Situation) -> bool:
    """5(7): "merely because it carries on business in that State through a broker, general commission agent or any
    other agent of an independent status, provided that such persons are acting in the ordinary course of their
    business".
    """
    return situation.meets("5(7)", "agent_independent") and situation.meets("5(7)", "ordinary_course")


def _found(cite: str, value: bool) -> Answer:
    return Answer(cite=cite, name=BY_AGENT, value="yes" if value else "no")
