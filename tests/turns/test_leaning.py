"""Tests of assistant/turns/leaning.py: what continues, what corrects and what begins another matter."""

import pytest

from assistant.state import State, Topic
from assistant.turns.leaning import Link, asks, link_of, newcomers, stands_for_any

TURNS = [
    ("and what about the rent?", Link.CONTINUES),
    ("change it to 40 days", Link.CONTINUES),
    ("et si c'était une fondation ?", Link.CONTINUES),
    ("en met 30 dagen?", Link.CONTINUES),
    ("her pay comes from Ghent now", Link.CONTINUES),
    ("the borrower is his sister", Link.CONTINUES),
    ("we opened a shop there in spring", Link.CONTINUES),
    ("would that hold for a trust too?", Link.CONTINUES),
    ("so?", Link.CONTINUES),
    ("I also sold my shares in a Canadian brewery.", Link.CONTINUES),
    ("Ze heeft ook een huis in Gent en verhuurt het aan een Belgische firma.", Link.CONTINUES),
    ("Je reçois aussi une pension d'une société canadienne.", Link.CONTINUES),
    ("Is it true that annuities are always exempt for everybody?", Link.NEW),
    ("Est-il vrai que les rentes sont toujours exonérées pour tous les bénéficiaires ?", Link.NEW),
    ("even though she was born in Canada and lives in Hull with the rest of it?", Link.CONTINUES),
    ("My colleague at the school is Belgian and has always lived in Mons.", Link.CONTINUES),
    ("mijn collega is Canadees en woont in Montreal", Link.CONTINUES),
    ("My cousin is Belgian and lives in Mons.", Link.NEW),
    ("how much is the tax on 50,000 euros?", Link.CONTINUES),
    ("combien pour 90 000 dollars ?", Link.CONTINUES),
    ("What is the rate on a loan of 50,000?", Link.NEW),
    ("The kiln was sold by a Ghent potter to a museum. Still the same answer?", Link.CONTINUES),
    ("On the same day he sells a boat in Hull. Who taxes the gain?", Link.CONTINUES),
    ("I checked: the flat is let", Link.CORRECTS),
    ("New plan: the potter builds a kiln in Hull. Tax?", Link.CORRECTS),
    ("sorry, I mistyped: 40", Link.CORRECTS),
    ("no, it was paid from Laval", Link.CORRECTS),
    ("ik bedoelde de huurder", Link.CORRECTS),
    ("je voulais dire un fonds de pension", Link.CORRECTS),
    ("Another client: a baker in Bruges sells his shop in Hull. Tax?", Link.NEW),
    ("Autre dossier : une veuve à Mons touche une rente du Canada.", Link.NEW),
    ("Nieuwe vraag: mag Canada de huur belasten?", Link.NEW),
    ("A nurse from Aalst works in Hull for a Canadian clinic. Where is she taxed?", Link.NEW),
    ("How are annuities defined?", Link.NEW),
]


@pytest.mark.parametrize(("text", "link"), TURNS, ids=[text for text, _ in TURNS])
def test_how_a_turn_stands_to_what_was_said(text: str, link: Link) -> None:
    """Openings, pointers and bare statements continue; stories of their own and announced ones begin anew."""
    assert link_of(text, State(topics=(Topic(),))) is link


def test_the_first_message_leans_on_nothing() -> None:
    """Where nothing was said before, nothing is carried over."""
    assert link_of("and then?", State()) is Link.NEW


@pytest.mark.parametrize(
    ("text", "asking"),
    [
        ("and if it were a lender?", False),
        ("make it 12", False),
        ("and who decides that?", True),
        ("which of them is it?", True),
        ("when does it end?", True),
        ("And when she proves that nobody shares in it?", False),
        ("En wanneer ze dat bewijst?", False),
    ],
)
def test_a_supposition_asks_nothing_of_its_own(text: str, asking: bool) -> None:
    """What changes the case is told apart from what asks something else."""
    assert asks(text) is asking


def test_who_was_named_before_is_no_newcomer() -> None:
    """Who is "the Belgian company" was named before, "a Belgian company" was not."""
    assert newcomers("the Belgian company lends it") == ()
    assert [party.state for party in newcomers("a Belgian company lends it")] == ["BE"]


@pytest.mark.parametrize(("said", "either"), [("si elle", True), ("zij", True), ("she", False), ("la veuve", False)])
def test_some_pronouns_stand_for_persons_and_companies_alike(said: str, either: bool) -> None:
    """In French and Dutch a company is "elle" or "zij"; in English it is never "she"."""
    assert stands_for_any(said) is either
