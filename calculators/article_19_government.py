"""Article 19, Government Service: the State that pays, the exception for its local staff, and businesses."""

from calculators.article_15_employment import FACTS as EMPLOYMENT
from calculators.article_15_employment import remuneration
from calculators.article_15_presence import FACTS as PRESENCE
from calculators.findings import Answer, Outcome, See
from calculators.rights import OPPOSITE, only_of_it, third_state
from calculators.rules import rule
from calculators.situation import Situation

APPLIES = "19(1) applies"
STATES = ("payer_state", "work_state", "recipient_state")
AS_EMPLOYEE = tuple(name for name in EMPLOYMENT if name not in (*STATES, "employer_state"))
"""What Article 15 rests on where paragraph 1 does not apply, 19(2)."""


@rule(
    "government service",
    article="19",
    answers="Which State alone may tax the pay of one who works for a State, a region, a province or a municipality?",
    facts=(*STATES, "nationality", "resident_solely_for_services", "government_business", "pension", *AS_EMPLOYEE),
)
def government_service(situation: Situation) -> Outcome:
    """Article 19(1)(a): "Salaries, wages and other similar remuneration, other than a pension, paid by a Contracting
    State or a political subdivision or a local authority thereof to an individual in respect of services rendered to
    that State or subdivision or authority shall be taxable only in that State."
    """
    if outside := third_state(situation) or _exceptions(situation):
        return outside
    if situation.known("payer_state") == "other":
        why = "a third State pays; Article 15 decides"
        return (Answer(cite="19(1)(a)", name=APPLIES, value="no"), See(cite="15(1)", why=why))
    for name in STATES[:2]:
        situation.leave_out(name, "other")
    if not situation.touched(*STATES):
        situation.is_one_of("19(1)(a)", "payer_state", "BE")
    if _local(situation):
        return only_of_it("19(1)(b)", OPPOSITE[situation.state("payer_state", "source")], situation)
    return only_of_it("19(1)(a)", situation.state("payer_state", "source"), situation)


def _exceptions(situation: Situation) -> Outcome:
    """19(2): paragraph 1 "shall not apply to … services rendered in connection with a business"; and pensions."""
    if situation.meets("19(2)", "government_business"):
        return (Answer(cite="19(2)", name=APPLIES, value="no"), *_as_employee(situation))
    if situation.meets("19(1)(a)", "pension"):
        return (Answer(cite="19(1)(a)", name=APPLIES, value="no"), See(cite="18(1)", why="a pension: see Article 18"))
    return ()


def _as_employee(situation: Situation) -> Outcome:
    """Who may tax pay to which paragraph 1 "shall not apply", 19(2): Article 15, where enough is told for it."""
    why = "paragraph 1 does not apply to services in connection with a business; Articles 15 to 18 decide"
    states = {situation.known(name) for name in STATES[1:]}
    at_home = len(states) == 1
    told = not states & {None, "other"} and (at_home or situation.touched(*PRESENCE))
    if not told or situation.known("pension") is True:
        return (See(cite="15(1)", why=why),)
    return (*remuneration(situation, employer="payer_state"), See(cite="15(1)", why=why))


def _local(situation: Situation) -> bool:
    """19(1)(b): "taxable only in the other Contracting State if the services are rendered in that State and the
    recipient is a resident of that State who: (i) is a national of that State; or (ii) did not become a resident of
    that State solely for the purpose of performing the services."
    """
    there = situation.apart(
        "19(1)(b)",
        "work_state",
        "payer_state",
        condition="the services are rendered in the other State",
        otherwise="the services are not rendered in the other State",
    ) and situation.apart(
        "19(1)(b)",
        "recipient_state",
        "payer_state",
        condition="the recipient is a resident of the other State",
        otherwise="the recipient is not a resident of the other State",
    )
    if not there:
        return False
    host = OPPOSITE[situation.state("payer_state", "source")]
    national = situation.is_one_of("19(1)(b)(i)", "nationality", host, "both")
    return national or situation.lacks("19(1)(b)(ii)", "resident_solely_for_services")
