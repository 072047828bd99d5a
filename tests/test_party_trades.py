"""Whoever is called by a trade beside a place is someone; premises that someone runs are not."""

import pytest

from assistant.readers.parties import Kind, find_parties


@pytest.mark.parametrize(
    ("text", "kind", "state"),
    [
        pytest.param("Belgian maker of hop presses, Winnipeg branch.", Kind.UNKNOWN, "BE", id="a maker of things"),
        pytest.param("Retired saddler in Tongeren has a bond.", Kind.INDIVIDUAL, "BE", id="a retired one is a person"),
        pytest.param("Playwright from Namur; royalties.", Kind.INDIVIDUAL, "BE", id="a person's trade opens the story"),
        pytest.param("A Moncton net weaver is owed interest.", Kind.UNKNOWN, "CA", id="a place before the trade"),
        pytest.param("A farmers' supply cooperative of Regina gets it.", Kind.COMPANY, "CA", id="a body of members"),
    ],
)
def test_a_trade_beside_a_place_is_someone(text: str, kind: Kind, state: str) -> None:
    """Also where no declared noun names it."""
    found = find_parties(text)
    assert [(p.kind, p.state) for p in found][:1] == [(kind, state)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The Canadian river and its water.", id="things that end like a trade"),
        pytest.param("Belgian computer prices.", id="a thing before another noun"),
    ],
)
def test_things_are_nobody(text: str) -> None:
    """A word for a thing is no trade, whatever its ending."""
    assert not find_parties(text)


@pytest.mark.parametrize(
    ("text", "states"),
    [
        pytest.param("A Canadian retailer with three shops in Gent.", ["CA"], id="shops that a retailer has"),
        pytest.param("A Bruges NV runs a bakery in Halifax.", ["BE"], id="a bakery that is run"),
        pytest.param("A Bruges NV works with a theatre in Halifax.", ["BE", "CA"], id="one worked with is someone"),
    ],
)
def test_premises_that_are_run_are_nobody(text: str, states: list[str]) -> None:
    """They lie in the other State and would be taken for the payer."""
    assert [p.state for p in find_parties(text)] == states
