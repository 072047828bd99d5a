"""Article 3(1)(c), (d) and (g), General Definitions: person, company and national."""

from calculators.findings import Answer, Outcome, See
from calculators.rules import rule
from calculators.situation import Situation

NATIONALS = {"BE": "Belgium", "CA": "Canada"}


@rule(
    "person and company",
    article="3",
    answers="Is this a person, and is it a company, in the sense of the Convention?",
    facts=("person_kind", "taxed_as_body_corporate", "estate_or_trust_state"),
)
def person_and_company(situation: Situation) -> Outcome:
    """Article 3(1)(c): "the term "person" includes an individual, a company, a partnership and any other body of
    persons, including, in the case of Canada, an estate and a trust"; 3(1)(d): "any body corporate or any other entity
    which is treated as a body corporate for tax purposes".
    """
    if situation.is_one_of("3(1)(c)", "person_kind", "individual"):
        return (_person("yes"), _company("no"))
    if situation.is_one_of("3(1)(d)", "person_kind", "body_corporate"):
        return (_person("yes"), _company("yes"))
    if situation.meets("3(1)(d)", "taxed_as_body_corporate"):
        return (_person("yes"), _company("yes"))
    if situation.is_one_of("3(1)(c)", "person_kind", "estate_or_trust") and not situation.is_one_of(
        "3(1)(c)", "estate_or_trust_state", "CA"
    ):
        why = "estates and trusts are named in the case of Canada only; a term not defined has its domestic meaning"
        return (See(cite="3(1)(c)", why=why), See(cite="3(2)", why=why), _company("no"))
    return (_person("yes"), _company("no"))


@rule(
    "national",
    article="3",
    answers="Is this individual or legal person a national of Belgium or of Canada?",
    facts=("person_kind", "nationality", "status_from_law_of"),
)
def national(situation: Situation) -> Outcome:
    """Article 3(1)(g): "(i) any individual possessing the nationality of a Contracting State; (ii) any legal person,
    partnership and association deriving its status as such from the law in force in a Contracting State".
    """
    legal = situation.touched("status_from_law_of") and not situation.touched("person_kind", "nationality")
    individual = situation.touched("nationality") and not situation.touched("person_kind", "status_from_law_of")
    if not legal and (individual or situation.is_one_of("3(1)(g)", "person_kind", "individual")):
        return tuple(
            _national("3(1)(g)(i)", state, situation.is_one_of("3(1)(g)(i)", "nationality", state, "both"))
            for state in NATIONALS
        )
    return tuple(
        _national("3(1)(g)(ii)", state, situation.is_one_of("3(1)(g)(ii)", "status_from_law_of", state))
        for state in NATIONALS
    )


def _person(value: str) -> Answer:
    return Answer(cite="3(1)(c)", name="person", value=value)


def _company(value: str) -> Answer:
    return Answer(cite="3(1)(d)", name="company", value=value)


def _national(cite: str, state: str, held: bool) -> Answer:
    return Answer(cite=cite, name=f"national of {NATIONALS[state]}", value="yes" if held else "no")
