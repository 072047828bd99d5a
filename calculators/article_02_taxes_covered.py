"""Article 2, Taxes Covered: the listed taxes, later similar ones, and what the general words take in."""

from moneyed import Money

from calculators.choices import listed
from calculators.facts import fact
from calculators.findings import Answer, Outcome, See, amount
from calculators.rules import rule
from calculators.situation import Situation
from treaty.limits import limit

LISTED = {
    "be_individual": "2(3)(a)(i)",
    "be_corporate": "2(3)(a)(ii)",
    "be_legal_entities": "2(3)(a)(iii)",
    "be_non_residents": "2(3)(a)(iv)",
    "be_crisis": "2(3)(a)(v)",
    "be_included": "2(3)(a)",
    "ca_income_tax_act": "2(3)(b)",
}
LATER = ("introduced_on", "introduced_after_signature", "identical_or_similar")
NAME = "tax covered"
CHARGED = "the taxes to which the Convention applies"
PROVINCES = (
    "for Canada the list names taxes imposed by the Government of Canada; paragraph 1 speaks of taxes imposed on "
    "behalf of each Contracting State and does not mention provinces"
)
NEITHER = "covered are taxes on total income, total capital, or elements of income or capital; this is none of them"


@rule(
    "taxes covered",
    article="2",
    answers="Does the Convention cover this tax?",
    facts=("tax_in_question", *LATER, "imposed_for_state", "gross"),
)
def taxes_covered(situation: Situation) -> Outcome:
    """Article 2(3): "The existing taxes to which the Convention shall apply are in particular" those listed; 2(4): "any
    identical or substantially similar taxes which are imposed after the date of signature"; 2(1): "taxes on income and
    on capital imposed on behalf of each Contracting State".
    """
    found = _by_time(situation) or _general(situation)
    return (*found, *_sum(situation, found))


def _by_time(situation: Situation) -> Outcome:
    """The list of "existing taxes", 2(3), and the later ones of 2(4), which come first where a tax is told to be one.

    What is imposed later is no existing tax, whatever listed tax it is called by.
    """
    if not situation.touched(*LATER):
        return _listed(situation) or _later(situation, _after_signature(situation))
    after = _after_signature(situation)
    return _later(situation, after) or (() if after else _listed(situation))


def _sum(situation: Situation, found: Outcome) -> Outcome:
    """How much of what is charged is a tax covered: all of it, or nothing; none where the amount is not known."""
    answer = next((each for each in found if isinstance(each, Answer)), None)
    charged = situation.money("gross")
    if charged is None or answer is None:
        return ()
    return (amount(answer.cite, charged if answer.value == "yes" else Money(0, charged.currency), CHARGED),)


def _listed(situation: Situation) -> Outcome:
    tax = listed(situation, "2(3)", "tax_in_question", LISTED)
    return (Answer(cite=LISTED[tax], name=NAME, value="yes"),) if tax else ()


def _later(situation: Situation, after: bool) -> Outcome:
    """2(4): "imposed after the date of signature … in addition to, or in place of, the existing taxes"."""
    if after and situation.meets("2(4)", "identical_or_similar"):
        return (Answer(cite="2(4)", name=NAME, value="yes"),)
    return ()


def _after_signature(situation: Situation) -> bool:
    introduced, signed = situation.date("introduced_on"), limit("Header signature").day()
    if introduced is None:
        return situation.meets("2(4)", "introduced_after_signature", asked=situation.touched("identical_or_similar"))
    because = f"imposed {introduced}, signed {signed}"
    return situation.note("2(4)", "imposed after the date of signature", introduced > signed, because)


def _general(situation: Situation) -> Outcome:
    """2(2): "all taxes imposed on total income, on total capital, or on elements of income or of capital"."""
    if situation.is_one_of("2(3)(b)", "tax_in_question", "ca_provincial"):
        return (Answer(cite="2(3)(b)", name=NAME, value="no"), See(cite="2(1)", why=PROVINCES))
    on_income = fact("tax_in_question").say("on_income_or_capital")
    if not situation.is_one_of("2(2)", "tax_in_question", "on_income_or_capital", *LISTED, condition=on_income):
        return (Answer(cite="2(2)", name=NAME, value="no"), See(cite="2(2)", why=NEITHER))
    value = "yes" if situation.meets("2(1)", "imposed_for_state") else "no"
    return (Answer(cite="2(1)", name=NAME, value=value),)
