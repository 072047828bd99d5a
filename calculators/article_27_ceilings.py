"""Article 27(5) and (6), Miscellaneous Provisions: whether they apply, and the ceiling that is left either way."""

from calculators.article_10_dividends import dividends
from calculators.article_11_interest import EXEMPTIONS, INTEREST, interest, taxed_as_interest
from calculators.article_12_royalties import ELSEWHERE, FREE, ROYALTIES, royalties, taxed_as_royalties
from calculators.article_27_conduit import FACTS as CONDUIT
from calculators.article_27_conduit import through_conduit
from calculators.article_27_third_state import FACTS as THIRD_STATE
from calculators.article_27_third_state import exemption_lost
from calculators.facts import fact
from calculators.findings import Answer, Outcome, RateCap, See, cap
from calculators.payment import Terms
from calculators.rules import rule
from calculators.situation import Situation
from treaty.limits import limit

KINDS = ("interest", "royalties")
LIMITS = ((INTEREST, "27(6) interest rate"), (ROYALTIES, "27(6) royalties rate"))
NOT_REACHED = "27(6) speaks of interest and royalties, not of dividends"
ORDINARY = "the ceilings and exemptions of Articles 11 and 12 apply"


@rule(
    "third-State permanent establishment",
    article="27",
    answers="Is the exemption of 12(3)(b) lost through a permanent establishment in a third State, and what is left?",
    facts=("recipient_state", *THIRD_STATE, *royalties.facts),
)
def third_state_establishment(situation: Situation) -> Outcome:
    """Article 27(5): "The exemption provided under subparagraph (b) of paragraph 3 of Article 12 shall not apply where
    the enterprise benefiting from the royalties has, in a State which is not a Contracting State, a permanent
    establishment to which the royalties are attributable" and where they bear too little tax.
    """
    situation.leave_out("royalty_kind", *(kind for kind in fact("royalty_kind").choices if kind not in FREE))
    lost = situation.chosen("royalty_kind", *FREE) and exemption_lost(situation, asked=True)
    answer = Answer(cite="27(5)", name="exemption of 12(3)(b) lost", value="yes" if lost else "no")
    return (answer, *taxed_as_royalties(situation, lost=lost))


@rule(
    "conduit company",
    article="27",
    answers="Does the rule on conduit companies replace the ceilings for interest and royalties, and what is left?",
    facts=("income_kind", *CONDUIT, *interest.facts, *royalties.facts),
)
def conduit_company(situation: Situation) -> Outcome:
    """Article 27(6): "Notwithstanding the provisions of paragraphs 2 and 3 of Article 11 and of paragraphs 2 and 3 of
    Article 12, interest and royalties … may be taxed in the first-mentioned State at a rate not exceeding 15 per cent
    of the gross amount of the interest and 10 per cent of the gross amount of the royalties".
    """
    if situation.known("income_kind") == "dividends":
        situation.note("27(6)", NOT_REACHED, True, "dividends")
        return (_applies(False), *dividends(situation))
    conduit = through_conduit(situation, asked=True)
    return (_applies(conduit), *_ceiling(situation, conduit))


def _applies(value: bool) -> Answer:
    return Answer(cite="27(6)", name="conduit company rule applies", value="yes" if value else "no")


def _ceiling(situation: Situation, conduit: bool) -> Outcome:
    """The ceiling on the payment told; while its kind is not, the limits of 27(6), or where the ordinary ones stand."""
    kind = _kind(situation, conduit)
    if kind == "interest":
        return taxed_as_interest(situation, conduit=conduit)
    if kind == "royalties" and (conduit or situation.touched("gross", "royalty_kind")):
        situation.leave_out("royalty_kind", *(each for kinds in ELSEWHERE.values() for each in kinds))
        return taxed_as_royalties(situation, conduit=conduit)
    if conduit:
        return tuple(_limit(situation, terms, key) for terms, key in LIMITS)
    return (See(cite="11(2)", why=ORDINARY), See(cite="12(2)", why=ORDINARY))


def _kind(situation: Situation, conduit: bool) -> str:
    """Whether interest or royalties are paid; asked only where an amount waits for its limit, "" while not known."""
    if (told := str(situation.known("income_kind"))) in KINDS:
        return told
    for kind, names in (("interest", ("interest_kind", *EXEMPTIONS)), ("royalties", ("royalty_kind", *THIRD_STATE))):
        if situation.touched(*names):
            return kind
    if not (conduit and situation.touched("gross")) or situation.touched("income_kind"):
        return ""
    situation.leave_out("income_kind", *(kind for kind in fact("income_kind").choices if kind not in KINDS))
    return "interest" if situation.chosen("income_kind", "interest") else "royalties"


def _limit(situation: Situation, terms: Terms, key: str) -> RateCap:
    return cap(limit(key), terms.base, situation.state("payer_state", "source"))
