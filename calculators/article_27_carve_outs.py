"""Article 27(1)–(4), Miscellaneous Provisions: what the convention leaves as it is, and to what it does not apply."""

from calculators.findings import Answer, Outcome, Right, See, TaxingRight
from calculators.rules import rule
from calculators.situation import Situation


@rule(
    "diplomatic privileges",
    article="27",
    answers="Does the convention touch the tax privileges of diplomats and consuls?",
    facts=("diplomatic_member",),
)
def diplomatic_privileges(situation: Situation) -> Outcome:
    """Article 27(1): "Nothing in this Convention shall affect the fiscal privileges of members of a diplomatic mission
    or consular post under the general rules of international law or under the provisions of special agreements."
    """
    if not situation.meets("27(1)", "diplomatic_member"):
        return (Answer(cite="27(1)", name="fiscal privileges kept", value="no"),)
    why = "which privileges there are follows from international law and special agreements, not from this text"
    return (Answer(cite="27(1)", name="fiscal privileges kept", value="yes"), See(cite="27(1)", why=why))


@rule(
    "domestic benefits",
    article="27",
    answers="Does the convention take away an exemption, allowance, credit or deduction of a State's own law?",
    facts=("domestic_benefit",),
)
def domestic_benefits(situation: Situation) -> Outcome:
    """Article 27(2): "The provisions of the Convention shall not be construed to restrict in any manner any exemption,
    allowance, credit or other deduction now or hereafter accorded by the laws of a Contracting State in the
    determination of the tax imposed by that State."
    """
    held = situation.meets("27(2)", "domestic_benefit")
    why = "the benefit itself is a matter of that State's law; the lower of the domestic and the treaty rate is charged"
    kept = Answer(cite="27(2)", name="benefit of domestic law kept", value="yes" if held else "no")
    return (kept, See(cite="27(2)", why=why)) if held else (kept,)


@rule(
    "foreign affiliates and trusts",
    article="27",
    answers="May Canada tax its residents on the income of a controlled foreign affiliate or a trust?",
    facts=("recipient_state", "included_under_section_91"),
)
def foreign_affiliates(situation: Situation) -> Outcome:
    """Article 27(3): "Nothing in the Convention shall be construed as preventing Canada from imposing a tax on amounts
    included in the income of a resident of Canada with respect to a trust in which that resident has an interest or
    with respect to a controlled foreign affiliate, in accordance with section 91 of the Income Tax Act".
    """
    canadian = situation.is_one_of("27(3)", "recipient_state", "CA", condition="the taxpayer is a resident of Canada")
    if canadian and situation.meets("27(3)", "included_under_section_91"):
        return (TaxingRight(cite="27(3)", state="CA", right=Right.MAY_TAX),)
    return (See(cite="27(3)", why="27(3) does not apply: the other articles of the convention decide"),)


@rule(
    "non-resident-owned investment corporations",
    article="27",
    answers="Does the convention apply to a non-resident-owned investment corporation and its shareholders?",
    facts=("non_resident_owned",),
)
def non_resident_owned(situation: Situation) -> Outcome:
    """Article 27(4): "The Convention shall not apply to non-resident-owned investment corporations as defined under
    section 133 of the Income Tax Act of Canada … or to any income derived from such companies by any shareholders
    thereof."
    """
    barred = situation.meets("27(4)", "non_resident_owned")
    return (Answer(cite="27(4)", name="the convention applies", value="no" if barred else "yes"),)
