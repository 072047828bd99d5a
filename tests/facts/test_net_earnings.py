"""Earnings told after tax, from which no tax is deducted again."""

import pytest
from moneyed import Money

from assistant.facts.mentions import mentions
from assistant.facts.net_earnings import LAND, PROFITS, TAXES, TRADER, read_net
from assistant.reading import Reading

BRANCH = Reading("income_kind", "branch_earnings", "branch")
NAMES = (PROFITS, LAND, TAXES)
STORIES = [
    pytest.param("en", "The branch's earnings after all Canadian tax: CAD 900,000.", True, id="before the amount"),
    pytest.param("en", "The branch made CAD 900,000 after Canadian taxes.", True, id="behind the amount"),
    pytest.param("en", "After all Canadian taxes the plant earned CAD 900,000.", True, id="the tax first"),
    pytest.param("en", "Profits, net of Canadian tax, are CAD 900,000.", True, id="net of"),
    pytest.param("fr", "La succursale a fait 900 000 CAD de bénéfices après impôt.", True, id="French"),
    pytest.param("nl", "De winst van het filiaal na belasting bedraagt CAD 900.000.", True, id="Dutch"),
    pytest.param("en", "Profits CAD 900,000, Canadian tax CAD 300,000.", False, id="both told"),
    pytest.param("en", "Profits after tax CAD 300,000, covered by the allowance.", False, id="a year before"),
    pytest.param("en", "Profits of CAD 900,000 after taxes of CAD 300,000.", False, id="the tax itself"),
]


@pytest.mark.parametrize(("language", "text", "net"), STORIES)
def test_an_amount_after_tax_is_one_from_which_no_tax_is_deducted(language: str, text: str, net: bool) -> None:
    """10(6)(b): the taxes chargeable in Canada are deducted once."""
    found = {r.fact: r.value for r in read_net(text, mentions(text, language), (BRANCH,), NAMES)}
    assert (found.get(PROFITS), found.get(TAXES)) == ((Money(900000, "CAD"), Money(0, "CAD")) if net else (None, None))


def test_without_a_branch_what_is_earned_is_the_trader_s() -> None:
    """Protocol 2: earnings from land of a company that trades in it, which has no establishment in Canada."""
    text = "Earnings after Canadian taxes CAD 740,000."
    trader = Reading(TRADER, value=True, said="trades in land")
    found = {r.fact: r.value for r in read_net(text, mentions(text, "en"), (BRANCH, trader), NAMES)}
    assert (found[LAND], TAXES in found) == (Money(740000, "CAD"), False)


def test_elsewhere_an_amount_after_tax_stays_what_it_was() -> None:
    """A salary after tax is a matter of another Article."""
    text = "She earned CAD 40,000 after tax."
    assert read_net(text, mentions(text, "en"), (), NAMES) == ()
