"""Article 5(1), (2) and (5), Permanent Establishment: a fixed place of business, and the uses that make it none."""

from calculators.choices import listed
from calculators.findings import Answer, Outcome
from calculators.rules import rule
from calculators.situation import Situation

NAME = "permanent establishment"
LISTED = {
    "place_of_management": "5(2)(a)",
    "branch": "5(2)(b)",
    "office": "5(2)(c)",
    "factory": "5(2)(d)",
    "workshop": "5(2)(e)",
    "extraction": "5(2)(f)",
}
EXCEPTIONS = {
    "storage_display_delivery": "5(5)(a)",
    "stock": "5(5)(b)",
    "stock_for_processing": "5(5)(c)",
    "purchasing_or_information": "5(5)(d)",
    "other_auxiliary": "5(5)(e)",
    "combination": "5(5)(f)",
}
OWN_GOODS = ("5(5)(a)", "5(5)(b)", "5(5)(c)")
CHARACTER = ("5(5)(e)", "5(5)(f)")
USE = ("place_activity", "used_solely_for_it", "goods_of_the_enterprise", "preparatory_or_auxiliary")
FACTS = ("fixed_place", "place_kind", *USE)


@rule(
    "fixed place of business",
    article="5",
    answers="Is a place such as an office, shop or warehouse a permanent establishment, or is its use excepted?",
    facts=FACTS,
)
def fixed_place_of_business(situation: Situation) -> Outcome:
    """Article 5(1): "the term "permanent establishment" means a fixed place of business through which the business of
    an enterprise is wholly or partly carried on"; 5(5): "Notwithstanding the preceding provisions of this Article, the
    term "permanent establishment" shall be deemed not to include" certain uses.
    """
    excepted = _exception(situation)
    if excepted:
        return (Answer(cite=excepted, name=NAME, value="no"),)
    return (_place(situation),)


def _place(situation: Situation) -> Answer:
    """5(2): "The term "permanent establishment" includes especially" the places listed; else the words of 5(1)."""
    kind = listed(situation, "5(2)", "place_kind", LISTED)
    if kind:
        condition = "a fixed place of business through which the business is wholly or partly carried on"
        situation.note("5(1)", condition, True, f"it is a place that {LISTED[kind]} lists")
        return Answer(cite=LISTED[kind], name=NAME, value="yes")
    fixed = situation.meets("5(1)", "fixed_place", asked=not situation.touched(*FACTS[1:]))
    return Answer(cite="5(1)", name=NAME, value="yes" if fixed else "no")


def _exception(situation: Situation) -> str:
    """Return the provision of 5(5) under which the use of the place is excepted, "" where there is none.

    The activity is asked where the story says anything of how the place is used.
    """
    activity = listed(situation, "5(5)", "place_activity", EXCEPTIONS, asked=situation.touched(*USE))
    return EXCEPTIONS[activity] if activity and _excepted(situation, EXCEPTIONS[activity]) else ""


def _excepted(situation: Situation, cite: str) -> bool:
    return (
        situation.meets(cite, "used_solely_for_it")
        and (cite not in OWN_GOODS or situation.meets(cite, "goods_of_the_enterprise"))
        and (cite not in CHARACTER or situation.meets(cite, "preparatory_or_auxiliary"))
    )
