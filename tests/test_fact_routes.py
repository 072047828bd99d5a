"""Routes of ships and aircraft: between the States, within one, and with nothing carried."""

import pytest

from assistant.fact_routes import read_operator, read_route
from assistant.reading import Reading

SHIP = (Reading("transport_means", "ship", "ship"),)
WANTED = ("international_traffic", "domestic_voyage_in")


@pytest.mark.parametrize(
    ("text", "found", "expected"),
    [
        pytest.param("An airline flies Brussels–Montréal.", SHIP, [("international_traffic", True)], id="both States"),
        pytest.param("flights from Halifax to Antwerp", SHIP, [("international_traffic", True)], id="with a word"),
        pytest.param("It sails only Toronto to Kingston.", SHIP, [("domestic_voyage_in", "CA")], id="only within one"),
        pytest.param("Het vaart enkel van Antwerpen naar Luik.", SHIP, [("domestic_voyage_in", "BE")], id="in Dutch"),
        pytest.param("It sails Toronto to Kingston.", SHIP, [], id="within one, perhaps with other voyages"),
        pytest.param("I moved from Ghent to Toronto.", (), [], id="no ship or aircraft"),
        pytest.param("It flies from Paris to Montréal.", SHIP, [], id="from a third State"),
    ],
)
def test_a_route_tells_whether_traffic_is_international(
    text: str, found: tuple[Reading, ...], expected: list[tuple[str, object]]
) -> None:
    """3(1)(h): between the States international; solely within one a domestic voyage; otherwise nothing is said."""
    assert [(r.fact, r.value) for r in read_route(text, found, WANTED)] == expected


def test_what_was_told_is_not_told_again() -> None:
    """Words that say it themselves go before the route."""
    told = (*SHIP, Reading("international_traffic", value=False, said="not international traffic"))
    assert read_route("flies Brussels–Montréal", told, WANTED) == ()


def test_the_company_that_earns_operates() -> None:
    """8(1): the enterprise whose profits they are; a person who earns on board operates nothing."""
    earner = (*SHIP, Reading("recipient_state", "CA", "an airline"))
    company = Reading("recipient_is_company", value=True, said="an airline")
    person = Reading("recipient_is_company", value=False, said="a pilot")
    assert [r.value for r in read_operator((*earner, company), ("operator_state",))] == ["CA"]
    assert read_operator((*earner, person), ("operator_state",)) == ()
