"""Tests of assistant/facts/where.py."""

import pytest

from assistant.facts.setting import Setting
from assistant.facts.where import read_where
from assistant.reading import Reading

SITUATIONS = {
    "the place outside the parties' names": ("The cottage is in Gaspé.", "CA"),
    "two States decide nothing": ("Days in Mons and days in Laval.", None),
    "a place that is denied": ("The cottage is not in Gaspé.", None),
    "a place left": ("He moved from Winnipeg.", None),
    "a country left": ("He left the Netherlands for a cottage in Gaspé.", "CA"),
    "a place left, in French": ("Il a quitté la Belgique.", None),
    "where someone came from, in French": ("Venu du Québec, il a une maison à Gand.", "BE"),
    "where money comes from": ("Paid EUR 41.000 from Laval, at a desk in Mons.", "BE"),
    "where pay comes from, in French": ("Payée depuis Laval, à un bureau à Mons.", "BE"),
    "where someone came from, in Dutch": ("Verhuisd uit Gent.", None),
}


@pytest.mark.parametrize(("text", "state"), SITUATIONS.values(), ids=SITUATIONS)
def test_where_property_lies(text: str, state: str | None) -> None:
    """A place tells it that is nobody's name and that nobody only came from."""
    found = {r.fact: r.value for r in read_where(Setting(text), None)}
    assert found.get("property_state") == state


def test_of_two_places_the_other_state_is_where_work_is_done() -> None:
    """One at home in Belgium who is told with both States works in Canada."""
    home = Reading("recipient_state", "BE", "Mons")
    found = {r.fact: r.value for r in read_where(Setting("At home in Mons; a job in Laval."), home)}
    assert found["work_state"] == "CA"


@pytest.mark.parametrize(
    "text",
    [
        "She does all her work from home for a firm with clients in Laval.",
        "Teleworks for a firm from Laval, and never travels.",
        "Elle travaille uniquement à domicile ; la clientèle est à Laval.",
        "Zij doet al haar werk van thuis uit; het magazijn is in Laval.",
    ],
)
def test_all_work_done_at_home_is_done_where_one_lives(text: str) -> None:
    """Another place of the story is no place of work then."""
    home = Reading("recipient_state", "BE", "Mons")
    assert {r.fact: r.value for r in read_where(Setting(text), home)}["work_state"] == "BE"
