"""Tests of assistant/fact_where.py."""

import pytest

from assistant.fact_setting import Setting
from assistant.fact_where import read_where
from assistant.reading import Reading

SITUATIONS = {
    "the place outside the parties' names": ("The cottage is in Gaspé.", "CA"),
    "two States decide nothing": ("Days in Mons and days in Laval.", None),
    "a place that is denied": ("The cottage is not in Gaspé.", None),
    "a place left": ("He moved from Winnipeg.", None),
    "a country left": ("He left the Netherlands for a cottage in Gaspé.", "CA"),
    "a place left, in French": ("Il a quitté la Belgique.", None),
    "where someone came from, in French": ("Venu du Québec, il a une maison à Gand.", "BE"),
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
