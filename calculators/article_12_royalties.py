"""Article 12, Royalties: what is a royalty, the two exemptions, the ceiling and the part beyond arm's length."""

from functools import partial

from calculators.article_27_conduit import FACTS as CONDUIT
from calculators.article_27_conduit import through_conduit
from calculators.article_27_third_state import FACTS as THIRD_STATE
from calculators.article_27_third_state import exemption_lost
from calculators.ceiling import AMOUNTS, arms_length, capped, exempt, whole
from calculators.choices import provision_of
from calculators.findings import Answer, Outcome, Right, See, State, TaxingRight
from calculators.payment import PARTIES, Terms, at_source, owner_is_resident, without_ceiling
from calculators.rules import rule
from calculators.situation import Situation

ROYALTIES = Terms("12", "royalties")
FREE = ("software", "patent", "know_how")
FREE_WORDS = "it is for computer software, a patent or information without a rental or franchise agreement"
WORK_WORDS = "it is for a literary, dramatic, musical or other artistic work, and not for a film or for television"
EQUIPMENT_WORDS = "it is for the use of, or the right to use, industrial, commercial or scientific equipment"
WORKS = ("film_or_television", "scientific_work")
ELSEWHERE = {
    "Protocol 4": ("technical_assistance",),
    "6(2)": ("natural_resources",),
    "8(4)(b)": ("incidental_rental",),
    "12(4)": ("alienation",),
}
LEFT_TO = {
    "6(2)": (
        "6(1)",
        "payments for the working of natural resources are income from immovable property, taxed where it lies",
    ),
    "8(4)(b)": (
        "8(1)",
        "rental incidental to the operation of ships or aircraft in international traffic is profit of Article 8",
    ),
    "12(4)": ("13(5)", "a price for giving up the right itself, not for its use, is a matter of gains: Article 13"),
}
"""Where what is not a royalty is dealt with, and why."""
FEES = Terms("7", "fees")


@rule(
    "royalties",
    article="12",
    answers="How much tax may the State where royalties arise take on them?",
    facts=(
        *("royalty_kind", "borne_in", *PARTIES, "special_relationship", "arms_length_amount", *AMOUNTS),
        *(*THIRD_STATE, *CONDUIT),
    ),
)
def royalties(situation: Situation) -> Outcome:
    """Article 12(2): "such royalties may also be taxed in the Contracting State in which they arise, and according to
    the laws of that State, but if the beneficial owner of the royalties is a resident of the other Contracting State,
    the tax so charged shall not exceed 10 per cent of the gross amount of the royalties."
    """
    return taxed_as_royalties(situation)


def taxed_as_royalties(situation: Situation, *, lost: bool | None = None, conduit: bool | None = None) -> Outcome:
    """Return the findings of Article 12; `lost` and `conduit` say whether 27(5) and 27(6) apply, None to test them."""
    return at_source(situation, ROYALTIES, _something_else, partial(_limited, lost=lost, conduit=conduit))


def _something_else(situation: Situation, source: State) -> Outcome:
    """12(4) does not reach these: services (Protocol 4), natural resources (6(2)), sales and incidental rental."""
    place = provision_of(situation, "royalty_kind", ELSEWHERE)
    if not place:
        return ()
    if place == "Protocol 4":
        return _technical_assistance(situation, source)
    cite, why = LEFT_TO[place]
    return (_not_a_royalty(place), See(cite=cite, why=why))


def _technical_assistance(situation: Situation, source: State) -> Outcome:
    """Protocol 4: "payments constituting consideration for technical assistance or technical services … shall be
    taxable in accordance with the provisions of Article 7 or Article 14, as the case may be."
    """
    no_royalty = _not_a_royalty("Protocol 4")
    if situation.meets("7(1)", "effectively_connected", "the fees are attributable to an establishment or base there"):
        why = "only so much as is attributable to the permanent establishment or fixed base (Article 7 or 14)"
        return (no_royalty, TaxingRight(cite="7(1)", state=source, right=Right.MAY_TAX), See(cite="7(1)", why=why))
    why = "Article 14 says the same of independent personal services without a fixed base"
    covered = whole(situation)
    return (*exempt(situation, FEES, "7(1)", source, covered), no_royalty, See(cite="14(1)", why=why))


def _limited(situation: Situation, source: State, *, lost: bool | None, conduit: bool | None) -> Outcome:
    covered = arms_length(situation, ROYALTIES)
    cite = _exemption(situation)
    lost = cite == "12(3)(b)" and (exemption_lost(situation) if lost is None else lost)
    if not lost and (through_conduit(situation) if conduit is None else conduit):
        return capped(situation, ROYALTIES, "27(6) royalties rate", source, covered)
    if not owner_is_resident(situation, ROYALTIES):
        return without_ceiling(situation, ROYALTIES, source)
    if cite and not lost and situation.meets("12(3)", "beneficial_owner"):
        return exempt(situation, ROYALTIES, cite, source, covered)
    return capped(situation, ROYALTIES, "12(2) rate", source, covered)


def _exemption(situation: Situation) -> str:
    """12(3): the provision that makes the royalties "taxable only in that other State", or nothing.

    (a) covers no film and no television work, (b) no information given with a rental or franchise agreement. Where
    neither does, the one that comes nearest to the kind told is recorded as not held.
    """
    if provision_of(situation, "royalty_kind", {"12(3)(a)": ("literary_or_artistic",)}):
        return "12(3)(a)"
    if provision_of(situation, "royalty_kind", {"12(3)(b)": FREE}, FREE_WORDS):
        return "12(3)(b)"
    if situation.known("royalty_kind") == "equipment":
        situation.is_one_of("12(4)", "royalty_kind", "equipment", condition=EQUIPMENT_WORDS)
    if situation.known("royalty_kind") in WORKS:
        situation.is_one_of("12(3)(a)", "royalty_kind", "literary_or_artistic", condition=WORK_WORDS)
    elif situation.touched("royalty_kind"):
        situation.is_one_of("12(3)(b)", "royalty_kind", *FREE, condition=FREE_WORDS)
    return ""


def _not_a_royalty(cite: str) -> Answer:
    return Answer(cite=cite, name="royalty", value="no")
