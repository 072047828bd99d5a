"""Routes of ships and aircraft: between the States, within one, and with nothing carried."""

import pytest
from moneyed import Money

from assistant.facts.mentions import mentions
from assistant.facts.routes import read_operator, read_route, read_voyages
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
        pytest.param(
            "It plies only between Kingston and Gananoque.", SHIP, [("domestic_voyage_in", "CA")], id="unknown"
        ),
        pytest.param("It sails Toronto to Kingston.", SHIP, [], id="within one, perhaps with other voyages"),
        pytest.param(
            "It flies the Halifax–St. John's route and nothing else.", SHIP, [("domestic_voyage_in", "CA")], id="St."
        ),
        pytest.param(
            "Il relie Liège et Anvers, et rien d'autre.", SHIP, [("domestic_voyage_in", "BE")], id="in French"
        ),
        pytest.param("I moved from Ghent to Toronto.", (), [], id="no ship or aircraft"),
        pytest.param(
            "It flies from Paris to Montréal.", SHIP, [("international_traffic", True)], id="from a third State"
        ),
    ],
)
def test_a_route_tells_whether_traffic_is_international(
    text: str, found: tuple[Reading, ...], expected: list[tuple[str, object]]
) -> None:
    """3(1)(h): between two States international; solely within one a domestic voyage; otherwise nothing is said."""
    assert [(r.fact, r.value) for r in read_route(text, found, WANTED)] == expected


def test_routes_with_profits_of_their_own_are_items() -> None:
    """Each voyage has its amount; where one route is told, the profit is that of all voyages."""
    text = "Freight Gent–Montréal EUR 9,000; boat trips only between Halifax and Lunenburg EUR 400."
    names = [*WANTED, "gross"]
    found = read_voyages(text, mentions(text, "en"), SHIP, names)
    assert [(r.entity, r.fact, str(r.value)) for r in found if r.entity != "case"] == [
        ("voyage 1", "international_traffic", "True"),
        ("voyage 1", "gross", "€\xa09000.00"),
        ("voyage 2", "domestic_voyage_in", "CA"),
        ("voyage 2", "gross", "€\xa0400.00"),
    ]
    profit = (*SHIP, Reading("branch_profits", Money(400, "EUR"), "EUR 400"))
    assert [r.fact for r in read_voyages("It earned EUR 400.", (), profit, names)] == ["transport_means", "gross"]


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
