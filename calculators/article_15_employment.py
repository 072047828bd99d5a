"""Article 15, Dependent Personal Services: who may tax the pay of an employee."""

from moneyed import Money

from calculators.article_03_international_traffic import by_definition
from calculators.article_15_presence import FACTS as PRESENCE
from calculators.article_15_presence import within_limit
from calculators.errors import FactError
from calculators.findings import Answer, Outcome, See, State, amount
from calculators.rights import NAMES, both, only, sides, third_state
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import plain

EXCEPTIONS = (
    ("performer", "17(1)", "income as an entertainer or a sportsperson falls under Article 17"),
    ("director", "16(1)", "the pay of a member of the board of directors falls under Article 16"),
    ("pension", "18(1)", "pensions and similar allowances fall under Article 18"),
    ("government_pay", "19(1)(a)", "pay for government service falls under Article 19"),
)
WORK_THERE = "only the pay derived from the work done in the other State may be taxed there"
THERE = "the part of the income that {} may tax"
PARTIES = ("recipient_state", "work_state")
CREW = ("aboard_ship_or_aircraft", "international_traffic", "operator_state")
VOYAGE = ("domestic_voyage_in", "carries_passengers_or_goods")
WORKED = ("working_days", "working_days_there")
PART = "pay_for_work_there"
EVENLY = "the pay is spread evenly over the working days; the text does not say how to measure the part from work there"
EMPLOYER = ("employer_state", "paid_for_resident_employer", "employer_has_establishment", "borne_by_establishment")
FACTS = (*PARTIES, *CREW, *VOYAGE, *PRESENCE, *EMPLOYER, *WORKED, PART, "gross")


@rule(
    "employment",
    article="15",
    answers="Which State may tax the pay of an employee, and do 183 days or fewer keep it in the State of residence?",
    facts=(*FACTS, *(name for name, _, _ in EXCEPTIONS)),
)
def employment(situation: Situation) -> Outcome:
    """Article 15(1): "Subject to the provisions of Articles 16, 18 and 19, salaries, wages and other remuneration
    derived by a resident of a Contracting State in respect of an employment shall be taxable only in that State unless
    the employment is exercised in the other Contracting State."
    """
    for name, cite, why in EXCEPTIONS:
        if situation.meets(cite if name == "performer" else "15(1)", name):
            return (See(cite=cite, why=why),)
    return third_state(situation) or remuneration(situation)


def remuneration(situation: Situation, employer: str = "employer_state") -> Outcome:
    """Return who may tax pay under 15(1) to 15(3); `employer` is the fact that names the employer's State.

    15(3): "Notwithstanding the preceding provisions of this Article, remuneration … aboard a ship or aircraft operated
    in international traffic by an enterprise of a Contracting State may be taxed in that State."
    """
    if _aboard_for_the_other_state(situation):
        return both("15(3)", sides(situation, "operator_state")[1])
    return (*_not_by_15_3(situation), *_by_the_place_of_work(situation, employer))


def _not_by_15_3(situation: Situation) -> Outcome:
    """Say that 15(3) gives no right where an enterprise of neither State operates the ship or aircraft."""
    aboard = situation.known("aboard_ship_or_aircraft") is True and situation.known("operator_state") == "other"
    return (Answer(cite="15(3)", name="15(3) applies", value="no"),) if aboard else ()


def _by_the_place_of_work(situation: Situation, employer: str) -> Outcome:
    """15(1) and 15(2): where the employment is exercised, and whether a short stay keeps the pay at home."""
    if not _exercised_in_the_other_state(situation):
        home = situation.state("recipient_state", "residence")
        return only("15(1)", home, situation)
    home, away = sides(situation, "work_state")
    held, days = within_limit(situation)
    if held and _paid_from_elsewhere(situation, employer):
        return (*only("15(2)", home, situation), *days)
    return (*both("15(1)", away), See(cite="15(1)", why=WORK_THERE), *_derived_there(situation, away), *days)


def _derived_there(situation: Situation, away: State) -> Outcome:
    """15(1): "such remuneration as is derived therefrom may be taxed in that other State"."""
    gross, part = situation.money("gross"), situation.money(PART)
    whole, there = (situation.number(name) for name in WORKED)
    if part is not None:
        return (amount("15(1)", _checked(part, gross), THERE.format(NAMES[away])),)
    if gross is None or whole is None or there is None:
        return ()
    if not whole or there > whole:
        raise FactError(f"working_days_there: must be a part of the working days in all, which are {plain(whole)}")
    situation.convention(EVENLY)
    return (amount("15(1)", Money(gross.amount * there / whole, gross.currency), THERE.format(NAMES[away])),)


def _checked(part: Money, gross: Money | None) -> Money:
    if gross is not None and part.currency == gross.currency and part > gross:
        raise FactError(f"{PART}: must not be more than the whole pay of {gross}, not {part}")
    return part


def _aboard_for_the_other_state(situation: Situation) -> bool:
    asked = situation.touched("international_traffic", "operator_state", "domestic_voyage_in")
    return (
        situation.meets("15(3)", "aboard_ship_or_aircraft", asked=asked)
        and _international(situation)
        and situation.apart(
            "15(3)",
            "operator_state",
            "recipient_state",
            condition="an enterprise of the other State operates the ship or aircraft",
            otherwise="no enterprise of the other State operates the ship or aircraft",
        )
    )


def _international(situation: Situation) -> bool:
    """3(1)(h), where only the voyage is told; else as it is said."""
    if situation.known("international_traffic") is None and situation.touched("domestic_voyage_in"):
        return by_definition(situation)
    return situation.meets("15(3)", "international_traffic")


def _exercised_in_the_other_state(situation: Situation) -> bool:
    return situation.apart(
        "15(1)",
        "work_state",
        "recipient_state",
        condition="the employment is exercised in the other Contracting State",
        otherwise="the employment is not exercised in the other Contracting State",
    )


def _paid_from_elsewhere(situation: Situation, employer: str) -> bool:
    """15(2)(b) and (c), both of which are needed; the one that something was told of comes first."""
    if situation.touched("borne_by_establishment") and not situation.touched(employer):
        return _not_borne_there(situation) and _employer_elsewhere(situation, employer)
    return _employer_elsewhere(situation, employer) and _not_borne_there(situation)


def _employer_elsewhere(situation: Situation, employer: str) -> bool:
    """15(2)(b): "paid by, or on behalf of, an employer who is not a resident of the other State"."""
    elsewhere = situation.elsewhere(
        "15(2)(b)",
        employer,
        "work_state",
        condition="the employer is not a resident of the other State",
        otherwise="the employer is a resident of the other State",
    )
    return elsewhere and situation.lacks("15(2)(b)", "paid_for_resident_employer")


def _not_borne_there(situation: Situation) -> bool:
    """15(2)(c): "not borne by a permanent establishment or a fixed base which the employer has in the other State"."""
    none_there = not situation.touched("borne_by_establishment") and situation.lacks(
        "15(2)(c)", "employer_has_establishment"
    )
    return none_there or situation.lacks("15(2)(c)", "borne_by_establishment")
