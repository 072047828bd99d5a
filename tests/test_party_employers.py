"""Who employs whom is read where no verb says it, and a worker who is lent borrows nothing."""

import pytest

from assistant.readers.parties import Role, find_parties

EMPLOYERS = [
    pytest.param("A roofer from Lier on the payroll of a Gatineau company works there.", "CA", id="payroll"),
    pytest.param("Welder, resident of Canada, employee of a Mons firm.", "BE", id="employee of"),
    pytest.param("A clerk at a Toronto bank, living in Dinant.", "CA", id="one who works at a bank"),
    pytest.param("Een metser uit Genk, in dienst van een Genkse firma, werkte in Calgary.", "BE", id="in dienst van"),
    pytest.param("Un soudeur, salarié d'une société de Namur, part à Laval.", "BE", id="salarié de"),
    pytest.param("Sent to Calgary by his employer, a Bruges company, for a year.", "BE", id="employer named behind it"),
    pytest.param("Her boss is an airline of Moncton.", "CA", id="boss"),
]


@pytest.mark.parametrize(("text", "state"), EMPLOYERS)
def test_the_employer_is_told_without_a_verb(text: str, state: str) -> None:
    """The one named behind a word of service, or behind an employee, employs."""
    assert state in {p.state for p in find_parties(text) if Role.EMPLOYER in p.roles}


def test_the_employer_of_one_who_works_is_not_the_worker() -> None:
    """In "an employee of a bank works" it is not the bank that works."""
    found = find_parties("An employee of a Toronto bank works in Ghent.")
    assert not any(Role.EMPLOYEE in p.roles for p in found if "bank" in p.said)


def test_a_worker_who_is_lent_borrows_nothing() -> None:
    """Who is lent to a client by an employer has no loan; who is lent money has."""
    lent = find_parties("A Canadian resident was lent by his Canadian employer to a Belgian client.")
    assert not any({Role.LENDER, Role.BORROWER} & p.roles for p in lent)
    money = find_parties("An employee in Ghent lent money to her Canadian employer at interest.")
    assert any(Role.LENDER in p.roles for p in money)
