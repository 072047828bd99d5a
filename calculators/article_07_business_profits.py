"""Article 7(1) and (7), Business Profits: which State may tax the profits of an enterprise."""

from calculators.article_05_establishment import FACTS as PRESENCE
from calculators.article_05_establishment import permanent_establishment
from calculators.article_05_fixed_place import EXCEPTIONS
from calculators.article_07_attribution import FACTS as ATTRIBUTION
from calculators.article_07_attribution import attribution
from calculators.choices import listed
from calculators.findings import Answer, Outcome, See
from calculators.rights import OPPOSITE, both, only, third_state
from calculators.rules import rule
from calculators.situation import Situation

SEPARATE = {
    "immovable_property": "6(4)",
    "ships_or_aircraft": "8(1)",
    "dividends": "10(1)",
    "interest": "11(1)",
    "royalties": "12(1)",
    "gains": "13(1)",
    "performances": "17(2)",
}
THROUGH = "the enterprise carries on business in the other State through a permanent establishment situated therein"


@rule(
    "business profits",
    article="7",
    answers="Which State may tax the profits of an enterprise, and how much of them?",
    facts=(
        "recipient_state",
        "separate_item",
        "permanent_establishment",
        "establishment_ended",
        *ATTRIBUTION,
        *PRESENCE,
        "gross",
    ),
)
def business_profits(situation: Situation) -> Outcome:
    """Article 7(1): "The profits of an enterprise of a Contracting State shall be taxable only in that State unless the
    enterprise carries on business in the other Contracting State through a permanent establishment situated therein. If
    the enterprise carries on or has carried on business as aforesaid, the profits of the enterprise may be taxed in the
    other State but only so much of them as is attributable to that permanent establishment."
    """
    return third_state(situation) or _separate(situation) or _profits(situation)


def _separate(situation: Situation) -> Outcome:
    """7(7): items "dealt with separately in other Articles": "those Articles shall not be affected" by this one."""
    item = listed(situation, "7(7)", "separate_item", dict.fromkeys(SEPARATE, "7(7)"))
    if not item:
        return ()
    return (See(cite=SEPARATE[item], why="items of income with an article of their own follow that article first"),)


def _profits(situation: Situation) -> Outcome:
    residence = situation.state("recipient_state", "residence")
    if not _established(situation):
        return only("7(1)", residence, situation)
    situation.meets("7(1)", "establishment_ended", condition="the enterprise has carried on business there before")
    return (*both("7(1)", OPPOSITE[residence]), *attribution(situation))


def _established(situation: Situation) -> bool:
    """Whether there is or was a permanent establishment, by Article 5 if the story tells of a place, site or agent."""
    if (situation.known("permanent_establishment") is None and situation.touched(*PRESENCE)) or _excepted(situation):
        found = [f for f in permanent_establishment(situation) if isinstance(f, Answer)]
        if found:
            held = any(answer.value == "yes" for answer in found)
            return situation.note("7(1)", THROUGH, held, "by Article 5")
    return situation.meets("7(1)", "permanent_establishment", asked=True)


def _excepted(situation: Situation) -> bool:
    """Whether what is called an establishment is told to serve solely one of the uses of 5(5), which make it none."""
    return situation.known("place_activity") in EXCEPTIONS and situation.told("used_solely_for_it", True)
