"""Article 11, Interest: what is interest, the three exemptions, the ceiling and the part beyond arm's length."""

from functools import partial

from calculators.article_10_dividends import HOLDING, taxed_as_dividends
from calculators.article_27_conduit import FACTS as CONDUIT
from calculators.article_27_conduit import through_conduit
from calculators.ceiling import AMOUNTS, arms_length, capped, exempt
from calculators.choices import provision_of
from calculators.findings import Answer, Outcome, See, State, share
from calculators.payment import PARTIES, Terms, at_source, owner_is_resident, without_ceiling
from calculators.rules import rule
from calculators.situation import Situation
from calculators.values import show_value

INTEREST = Terms("11", "interest")
ELSEWHERE = {"11(4)": ("late_payment_penalty",), "8(4)(a)": ("shipping",), "10(3)": ("treated_as_dividend",)}
OF_ANY_KIND = "it is income from a debt-claim, whether or not that shares in the debtor's profits"
LEFT_TO = {
    "11(4)": (
        "7(1)",
        "penalty charges are dealt with as business profits where an enterprise earns them, else under Article 21",
    ),
    "8(4)(a)": (
        "8(1)",
        "interest incidental to the operation of ships or aircraft in international traffic is profit of Article 8",
    ),
}
"""Where what is not interest is dealt with, and why."""
A_YEAR = "the interest is read as that of one year on the loan, at the yearly rate told"
EXEMPTIONS = (
    "credit_sale",
    "related_persons",
    "created_for_exemption",
    "paid_to_public_body",
    "export_credit_institution",
    "institution_agreed",
)


@rule(
    "interest",
    article="11",
    answers="How much tax may the State where interest arises take on it?",
    facts=(
        *("interest_kind", "borne_in", *PARTIES, *EXEMPTIONS),
        *("special_relationship", "arms_length_amount", *AMOUNTS, "principal", "interest_rate", *CONDUIT, *HOLDING),
    ),
)
def interest(situation: Situation) -> Outcome:
    """Article 11(2): "such interest may also be taxed in the Contracting State in which it arises and according to the
    laws of that State, but if the beneficial owner of the interest is a resident of the other Contracting State the
    tax so charged shall not exceed 10 per cent of the gross amount of the interest."
    """
    return taxed_as_interest(situation)


def taxed_as_interest(situation: Situation, *, conduit: bool | None = None) -> Outcome:
    """Return the findings of Article 11; `conduit` says whether 27(6) applies, None to test it."""
    _of_a_year(situation)
    return at_source(situation, INTEREST, _something_else, partial(_limited, conduit=conduit))


def _of_a_year(situation: Situation) -> None:
    """Let the gross amount follow from a loan and its yearly rate, where the interest itself is not told."""
    loan, rate = situation.money("principal"), situation.number("interest_rate")
    if loan is not None and rate is not None and not situation.touched("gross"):
        situation.follow("gross", show_value(share(rate, loan)))
        situation.convention(A_YEAR)


def _something_else(situation: Situation, _: State) -> Outcome:
    """11(4): "the term "interest" does not include … penalty charges for late payment, interest referred to in
    paragraph 4 of Article 8 nor interest dealt with in paragraph 3 of Article 10."
    """
    place = provision_of(situation, "interest_kind", ELSEWHERE)
    if not place:
        if situation.touched("interest_kind"):
            situation.is_one_of("11(4)", "interest_kind", "debt_claim", condition=OF_ANY_KIND)
        return ()
    not_interest = Answer(cite="11(4)", name="interest", value="no")
    if place == "10(3)":
        return (not_interest, *taxed_as_dividends(situation))
    cite, why = LEFT_TO[place]
    return (not_interest, See(cite=cite, why=why))


def _limited(situation: Situation, source: State, *, conduit: bool | None) -> Outcome:
    covered = arms_length(situation, INTEREST)
    if through_conduit(situation) if conduit is None else conduit:
        return capped(situation, INTEREST, "27(6) interest rate", source, covered)
    if not owner_is_resident(situation, INTEREST):
        return without_ceiling(situation, INTEREST, source)
    cite = _exemption(situation)
    if cite and situation.meets("11(3)", "beneficial_owner"):
        return exempt(situation, INTEREST, cite, source, covered)
    return capped(situation, INTEREST, "11(2) rate", source, covered)


def _exemption(situation: Situation) -> str:
    """11(3): the provision that makes the interest "taxable only in that other State", or nothing."""
    if _sold_on_credit(situation):
        return "11(3)(a)"
    if situation.meets("11(3)(b)", "paid_to_public_body"):
        return "11(3)(b)"
    return "11(3)(c)" if _export_credit(situation) else ""


def _sold_on_credit(situation: Situation) -> bool:
    """11(3)(a): "except where the sale or indebtedness was between related persons"; Protocol 3: not where "created or
    acquired essentially with a view to take advantage of that provision and not for bona fide commercial purposes".
    """
    return (
        situation.meets("11(3)(a)", "credit_sale")
        and not situation.meets("11(3)(a)", "related_persons")
        and not situation.meets("Protocol 3", "created_for_exemption")
    )


def _export_credit(situation: Situation) -> bool:
    """11(3)(c): "by the Export Development Corporation in the case of Canada or by any similar institution specified
    and agreed in letters exchanged between the competent authorities of the Contracting States in the case of Belgium".
    """
    if situation.chosen("export_credit_institution", "edc"):
        situation.is_one_of("11(3)(c)", "export_credit_institution", "edc")
        return situation.is_one_of("11(3)(c)", "recipient_state", "CA")
    if situation.is_one_of("11(3)(c)", "export_credit_institution", "belgian"):
        agreed = situation.meets("11(3)(c)", "institution_agreed")
        return agreed and situation.is_one_of("11(3)(c)", "recipient_state", "BE")
    return False
