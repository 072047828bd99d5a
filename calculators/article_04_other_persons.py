"""Article 4(3), Resident: companies and other persons that are residents of both States."""

from calculators.article_04_residence import STATES, under_the_laws
from calculators.errors import FactError
from calculators.findings import Answer, Outcome, Residence, See
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import plain

FACTORS = {
    "effective_management": "the place of effective management",
    "incorporated_in": "the place where it is incorporated or otherwise constituted",
}
FIRST, LAST = 6, 22
"""4(3): "for the purposes of Articles 6 to 22 inclusive"."""
LAST_ARTICLE = 29
FALLBACK = "resident of either State for Articles 6 to 22"


@rule(
    "company residence",
    article="4",
    answers="Of which State is a company or other person than an individual a resident where both States say: of ours?",
    facts=("resident_under_laws", "agreement_on_residence", *FACTORS, "article_in_question"),
)
def company_residence(situation: Situation) -> Outcome:
    """Article 4(3): "Where … a person other than an individual is a resident of both Contracting States, the competent
    authorities of the Contracting States shall by mutual agreement endeavour to settle the question having regard to
    its place of effective management, the place where it is incorporated or otherwise constituted and any other
    relevant factors."
    """
    return under_the_laws(situation, ("agreement_on_residence", *FACTORS)) or _agreement(situation)


def _agreement(situation: Situation) -> Outcome:
    for name, words in FACTORS.items():
        if situation.touched(name):
            because = "the competent authorities have regard to it; by itself it settles nothing"
            situation.note("4(3)", f"{words} decides by itself", False, because)
    for state in STATES:
        if situation.is_one_of("4(3)", "agreement_on_residence", state):
            return (Residence(cite="4(3)", state=state),)
    situation.is_one_of("4(3)", "agreement_on_residence", "none")
    return _without_agreement(situation)


def _without_agreement(situation: Situation) -> Outcome:
    """4(3): "In the absence of such agreement, such person shall be deemed not to be a resident of either Contracting
    State for the purposes of Articles 6 to 22 inclusive."
    """
    why = "only a mutual agreement of the competent authorities makes the person a resident of one State alone"
    found = (Residence(cite="4(3)", state="neither"), Answer(cite="4(3)", name=FALLBACK, value="no"))
    return (*_for_the_article(situation), *found, See(cite="4(3)", why=why))


def _for_the_article(situation: Situation) -> Outcome:
    number = situation.number("article_in_question")
    if number is None:
        return ()
    if number != int(number) or not 1 <= number <= LAST_ARTICLE:
        raise FactError(f"article_in_question: must be an Article of the Convention, not {plain(number)}")
    barred = FIRST <= number <= LAST
    because = f"Article {plain(number)}"
    situation.note("4(3)", "the Article is one of Articles 6 to 22", barred, because)
    name = f"resident of both States for the purposes of Article {plain(number)}"
    return (Answer(cite="4(3)", name=name, value="no" if barred else "yes"),)
