"""The share of the votes that a company holds itself, beside what others hold for it."""

import pytest

from assistant.facts.mentions import mentions
from assistant.facts.own_share import DIRECT, SHARE, read_own_share
from assistant.reading import Certainty, Reading
from calculators.facts import FactType

SHARES = [
    pytest.param(
        "It holds 7% of the votes itself and 30% through its subsidiary.", ("7", True), id="itself, and through another"
    ),
    pytest.param(
        "Through a holding in Paris it controls 30%; in its own name it has only 6%.", ("6", True), id="own name last"
    ),
    pytest.param("It owns 11% directly and 40% indirectly.", ("11", True), id="directly and indirectly"),
    pytest.param("It has 12% of the votes; its sister another 20%.", ("12", None), id="how it is held left open"),
    pytest.param("Elle détient elle-même 6 % des voix et 25 % par le biais de sa filiale.", ("6", True), id="French"),
    pytest.param("Zij bezit zelf 6 % van de stemmen, haar dochter nog 20 %.", ("6", True), id="Dutch"),
]


@pytest.mark.parametrize(("text", "held"), SHARES)
def test_what_it_holds_itself_counts(text: str, held: tuple[str, bool | None]) -> None:
    """Of several shares of the votes the company's own is its holding, and direct where the words say so."""
    told = mentions(text, "en")
    shares = [m for m in told if FactType.PERCENTAGE in m.kinds]
    found = [Reading(SHARE, m.value, text[m.start : m.end], Certainty.DOUBTFUL) for m in shares]
    rows = {r.fact: r.value for r in read_own_share(text, told, found, (SHARE, DIRECT))}
    assert (str(rows[SHARE]), rows.get(DIRECT)) == held


def test_one_share_is_left_alone() -> None:
    """A single share of the votes stays as it was read, whoever else is named."""
    text = "It holds 30% of the votes through its subsidiary."
    found = (Reading(SHARE, mentions(text, "en")[0].value, "30%"),)
    assert read_own_share(text, mentions(text, "en"), found, (SHARE, DIRECT)) == found


def test_two_shares_of_others_stay_in_doubt() -> None:
    """Where the words give neither share to the company itself, both stay as they were read."""
    text = "One sister has 7% of the votes and another 30%."
    told = mentions(text, "en")
    found = tuple(Reading(SHARE, m.value, text[m.start : m.end], Certainty.DOUBTFUL) for m in told)
    assert read_own_share("It has 7% and 30%.", told, found, (SHARE, DIRECT)) == found
