"""Article 18, Pensions: pensions, social security and war veterans pensions, and maintenance payments."""

from calculators.choices import provision_of
from calculators.findings import Answer, Outcome, See
from calculators.rights import both_of_it, only_of_it, sides, third_state
from calculators.rules import rule
from calculators.situation import Situation

ARISES = "a payment is read as arising in the State of which the payer is a resident; the text does not say where"
CEILING = "a ceiling on the tax of the State in which it arises"
FOR_WORK = ("past_employment", "supplementary_scheme")
PENSION = "it is paid for past employment, or under a public scheme that supplements social security"
OTHER_INCOME = "Article 18 does not deal with it; Article 21, other income, decides"


@rule(
    "pensions",
    article="18",
    answers="Which State may tax a pension, a social security payment or a war veterans pension?",
    facts=("payer_state", "recipient_state", "pension_kind", "gross"),
)
def pensions(situation: Situation) -> Outcome:
    """Article 18(1): "Periodic or non-periodic pensions and other similar allowances arising in a Contracting State and
    paid in consideration of past employment to a resident of the other Contracting State may be taxed in the
    Contracting State in which they arise." 18(2): "Notwithstanding … payments under the social security legislation in
    a Contracting State and war veterans pensions … shall be taxable only in the first-mentioned State."
    """
    if outside := third_state(situation) or _not_across(situation, "18(1)"):
        return outside
    source = sides(situation, "payer_state")[1]
    if provision_of(situation, "pension_kind", {"18(2)": ("social_security", "war_veterans")}):
        return only_of_it("18(2)", source, situation)
    if not situation.is_one_of("18(1)", "pension_kind", *FOR_WORK, condition=PENSION):
        return (See(cite="21(1)", why=OTHER_INCOME),)
    return (*both_of_it("18(1)", source, situation), Answer(cite="18(1)", name=CEILING, value="no"))


@rule(
    "alimony",
    article="18",
    answers="Which State may tax alimony or another maintenance payment?",
    facts=("payer_state", "recipient_state", "subject_to_tax", "gross"),
)
def alimony(situation: Situation) -> Outcome:
    """Article 18(3): "Any alimony or other maintenance payment arising in a Contracting State and paid to a resident of
    the other Contracting State who is subject to tax therein in respect thereof, shall be taxable only in that other
    State."
    """
    if outside := third_state(situation) or _not_across(situation, "18(3)"):
        return outside
    if situation.meets("18(3)", "subject_to_tax"):
        return only_of_it("18(3)", sides(situation, "payer_state")[0], situation)
    why = "the recipient is not subject to tax on it, so 18(3) does not apply; Article 21, other income, decides"
    return (Answer(cite="18(3)", name="18(3) applies", value="no"), See(cite="21(2)", why=why))


def _not_across(situation: Situation, cite: str) -> Outcome:
    """Return where to look if the payment does not go from one State to a resident of the other, else nothing."""
    situation.convention(ARISES)
    across = situation.apart(
        cite,
        "payer_state",
        "recipient_state",
        condition="it arises in one State and is paid to a resident of the other",
        otherwise="it does not arise in one State and go to a resident of the other",
    )
    why = "it does not arise in one State and go to a resident of the other; Article 21, other income, decides"
    return () if across else (See(cite="21(1)", why=why),)
