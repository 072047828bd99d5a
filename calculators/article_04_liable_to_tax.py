"""Article 4(1) with Protocol 1: who is a resident of a State, what "liable to tax" means, exempt organisations."""

from calculators.findings import Answer, Outcome, See
from calculators.rules import rule
from calculators.situation import Situation

PROTOCOL = {"income": "Protocol 1(a)(i)", "capital": "Protocol 1(a)(ii)"}
OTHER_KIND = {"income": "capital", "capital": "income"}
ORGANISATIONS = {"pension": "Protocol 1(b)(i)", "charity": "Protocol 1(b)(ii)"}
EXEMPT = ("exempt_organisation", "generally_exempt", "resident_by_its_laws")
ORGANISATION = "exempt organisation of that kind"
RESIDENT = "resident of that State"
LIABLE = "liable to tax"


@rule(
    "liable to tax",
    article="4",
    answers="Is a person a resident of a State in the sense of the Convention, being liable to tax there?",
    facts=("public_body", *EXEMPT, "local_sources_only", "liable_to", "applied_to", "liable_by_residence"),
)
def liable_to_tax(situation: Situation) -> Outcome:
    """Article 4(1): "any person who, under the laws of that State, is liable to tax therein by reason of the person's
    domicile, residence, place of management or any other criterion of a similar nature". Its last sentence, printed
    after (b): "This term does not include any person who is liable to tax in that State in respect only of income from
    sources in that State".
    """
    return _public_body(situation) or _exempt_organisation(situation) or _liable(situation)


def _public_body(situation: Situation) -> Outcome:
    """4(1)(b): "that State, a political subdivision or a local authority thereof or any legal entity owned by" it."""
    if situation.meets("4(1)(b)", "public_body"):
        return (Answer(cite="4(1)(b)", name=RESIDENT, value="yes"),)
    return ()


def _exempt_organisation(situation: Situation) -> Outcome:
    """Protocol 1(b): "that is generally exempt from tax in a Contracting State and that is a resident of that State
    according to the laws of that State"; whoever is taxed there, on local income or on one of income and capital, is no
    such organisation unless told so.
    """
    taxed = situation.known("liable_to") in PROTOCOL and not situation.touched("generally_exempt")
    if (taxed or situation.known("local_sources_only") is True) and not situation.touched("exempt_organisation"):
        return ()
    asked = situation.touched(*EXEMPT[1:])
    for kind, cite in ORGANISATIONS.items():
        if (
            situation.is_one_of(cite, "exempt_organisation", kind, asked=asked)
            and situation.meets(cite, "generally_exempt")
            and situation.meets(cite, "resident_by_its_laws")
        ):
            return (Answer(cite=cite, name=RESIDENT, value="yes"),)
    return _no_organisation(situation)


def _no_organisation(situation: Situation) -> Outcome:
    """Neither pensions nor charity "exclusively", told of an exempt body: Protocol 1(b) does not make it a resident."""
    told = situation.known("exempt_organisation") == "none" and situation.touched("generally_exempt")
    if not told or situation.touched("liable_by_residence", "local_sources_only", "liable_to"):
        return ()
    why = "it may still be a resident: as liable to tax by its domicile or the like, or, 4(1)(b), as owned by the State"
    return (
        *(Answer(cite=c, name=ORGANISATION, value="no") for c in ORGANISATIONS.values()),
        See(cite="4(1)(a)", why=why),
    )


def _liable(situation: Situation) -> Outcome:
    if situation.meets("4(1)(b)", "local_sources_only"):
        return (Answer(cite="4(1)", name=RESIDENT, value="no"),)
    wrong_kind = _of_the_other_kind(situation)
    if wrong_kind:
        return (*wrong_kind, Answer(cite="4(1)(a)", name=RESIDENT, value="no"))
    value = "yes" if situation.meets("4(1)(a)", "liable_by_residence") else "no"
    return (
        Answer(cite="4(1)(a)", name=RESIDENT, value=value),
        Answer(cite="4(1)(a)", name=LIABLE, value=value),
    )


def _of_the_other_kind(situation: Situation) -> Outcome:
    """Protocol 1(a)(i): "liability to taxes on income and not to taxes on capital"; (ii): the other way round."""
    if situation.is_one_of("Protocol 1(a)", "liable_to", "both"):
        return ()
    for kind, cite in PROTOCOL.items():
        if situation.is_one_of(cite, "applied_to", kind) and situation.is_one_of(cite, "liable_to", OTHER_KIND[kind]):
            return (Answer(cite=cite, name=LIABLE, value="no"),)
    return ()
