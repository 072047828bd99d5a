"""An interest in a partnership, trust or estate is one only where the story names such."""

import pytest

from assistant.facts.holdings import read_holdings
from assistant.reading import Certainty, Reading

SHARES = Reading("property_kind", "shares", "sells 60% of a company", Certainty.DOUBTFUL)
VEHICLE = Reading("property_kind", "partnership_trust_or_estate", "substantial interest", Certainty.DOUBTFUL)
STORIES = [
    pytest.param("She sells 60% of an unlisted company (a substantial interest).", True, id="a company alone"),
    pytest.param("She sells a substantial interest in a family trust and a company.", False, id="a trust too"),
    pytest.param("Elle vend sa participation dans une société de personnes.", False, id="French"),
    pytest.param("Hij verkoopt zijn aandeel in een maatschap.", False, id="Dutch"),
]


@pytest.mark.parametrize(("text", "shares"), STORIES)
def test_a_substantial_interest_alone_is_one_in_a_company(text: str, shares: bool) -> None:
    """13(4)(b) needs a partnership, trust or estate."""
    found = read_holdings(text, (SHARES, VEHICLE), ())
    assert [(r.value, r.certainty) for r in found] == (
        [("shares", Certainty.SURE)] if shares else [(r.value, Certainty.DOUBTFUL) for r in (SHARES, VEHICLE)]
    )


def test_a_substantial_interest_in_a_company_is_one_of_shares() -> None:
    """13(4)(a): "shares forming part of a substantial interest in the capital stock of a company"."""
    told = (Reading("substantial_interest", value=True, said="substantial"),)
    found = read_holdings("She parts with 30% of a corporation, which is substantial.", told, ("property_kind",))
    assert [r.value for r in found if r.fact == "property_kind"] == ["shares"]
    assert read_holdings("Her interest in the trust is substantial.", told, ("property_kind",)) == told
