"""Shares listed outside the other State are not "listed on an approved stock exchange in the other State"."""

import pytest

from assistant.facts.listing import read_listing
from assistant.facts.setting import Setting
from assistant.reading import Reading

LISTINGS = [
    pytest.param("BE", "Shares listed in Brussels only, of a company with land in Calgary.", False, id="at home"),
    pytest.param(
        "CA", "Shares listed in Brussels only, of a company with land in Ghent.", True, id="in the other State"
    ),
    pytest.param("BE", "Shares listed in Brussels, not in Canada. The land lies in Calgary.", False, id="denied there"),
    pytest.param("BE", "Shares listed in Paris, of a company with land in Calgary.", False, id="in a third State"),
    pytest.param("BE", "Shares listed on an approved exchange. The land lies in Ghent.", True, id="no place told"),
]


@pytest.mark.parametrize(("home", "text", "listed"), LISTINGS)
def test_a_listing_counts_in_the_other_state(home: str, text: str, listed: bool) -> None:
    """The place of the exchange decides, where it is told."""
    told = [Reading("recipient_state", home, "home"), Reading("listed_on_approved_exchange", True, "listed")]
    assert [listed] == [r.value for r in read_listing(Setting(text), told) if r.fact == "listed_on_approved_exchange"]
