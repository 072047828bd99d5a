"""Where the establishment is that bears a payment, by the place told beside it."""

import pytest

from assistant.facts.bearing import FACT, read_bearing
from assistant.reading import Reading

INTEREST = Reading("income_kind", "interest", "interest")
STORIES = [
    pytest.param(
        "A Swiss firm has a PE in Ghent. It borrowed for the PE, and the PE bears the interest.", "BE", id="PE"
    ),
    pytest.param(
        "A Dutch shop chain; its store is no matter. Its workshop in Sudbury carries the interest.",
        "CA",
        id="a workshop",
    ),
    pytest.param(
        "A French firm's Ghent plant took the loan; the interest is borne by that plant.", "BE", id="borne by it"
    ),
    pytest.param(
        "An Ottawa firm has a PE in Ghent. It borrowed for Ghent, and Ghent bears the interest.", "BE", id="its place"
    ),
    pytest.param("L'usine à Hamilton a emprunté; les intérêts sont supportés par l'usine.", "CA", id="French"),
    pytest.param("Het filiaal in Gent leende; de rente wordt gedragen door het filiaal.", "BE", id="Dutch"),
    pytest.param("A Swiss firm has a PE in Ghent. The PE does not bear the interest.", None, id="denied"),
    pytest.param(
        "A Swiss firm has a PE in Ghent and a plant in Hamilton. One plant bears the interest.", None, id="two States"
    ),
    pytest.param("A Swiss firm has a PE in Ghent, which carries on a trade.", None, id="carrying on a trade"),
]


@pytest.mark.parametrize(("text", "state"), STORIES)
def test_the_place_of_the_establishment_is_where_the_payment_arises(text: str, state: str | None) -> None:
    """11(6): "in the State in which the permanent establishment or fixed base is situated"."""
    found = [r.value for r in read_bearing(text, (INTEREST,), (FACT,)) if r.fact == FACT]
    assert found == ([state] if state else [])


def test_only_interest_and_royalties_are_borne_so() -> None:
    """Pay that an establishment bears is a matter of 15(2)(c)."""
    pay = Reading("income_kind", "employment", "salary")
    assert read_bearing("Her salary is borne by the branch in Ghent.", (pay,), (FACT,)) == (pay,)
