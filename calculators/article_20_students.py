"""Article 20, Students: payments from outside the State of the studies."""

from calculators.findings import Answer, Outcome, Right, See, TaxingRight, amount
from calculators.rights import sides, untaxed
from calculators.rules import rule
from calculators.situation import Situation

EXEMPT = "Article 20 keeps the State of the studies from taxing the payments"
KEPT = "payments that the State of the studies may not tax"
CONDITIONS = ("solely_for_study", "for_maintenance", "payments_from_outside")


@rule(
    "students",
    article="20",
    answers="May the State of the studies tax what a student or apprentice receives to live and learn?",
    facts=("study_state", "home_before_study", *CONDITIONS, "gross"),
)
def students(situation: Situation) -> Outcome:
    """Article 20: "Payments which a student or business apprentice who is or was immediately before visiting a
    Contracting State a resident of the other Contracting State and who is present in the first-mentioned State solely
    for the purpose of that individual's education or training receives for the purpose of that individual's
    maintenance, education or training shall not be taxed in that State, provided that such payments arise from sources
    outside that State."
    """
    if not (_from_the_other_state(situation) and all(situation.meets("20", name) for name in CONDITIONS)):
        why = "Article 20 does not help; the article on the kind of income (15, 21) and domestic law decide"
        return (Answer(cite="20", name=EXEMPT, value="no"), See(cite="21(1)", why=why))
    host = sides(situation, "study_state", "home_before_study")[1]
    return (
        TaxingRight(cite="20", state=host, right=Right.MAY_NOT_TAX),
        Answer(cite="20", name=EXEMPT, value="yes"),
        *untaxed("20", host, situation),
        *_kept(situation),
    )


def _kept(situation: Situation) -> Outcome:
    """The payments that "shall not be taxed in that State", where it is known how much they are."""
    gross = situation.money("gross")
    return () if gross is None else (amount("20", gross, KEPT),)


def _from_the_other_state(situation: Situation) -> bool:
    return situation.apart(
        "20",
        "study_state",
        "home_before_study",
        condition="the student is, or was immediately before the visit, a resident of the other State",
        otherwise="the student is not, and was not immediately before the visit, a resident of the other State",
    )
