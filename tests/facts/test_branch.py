"""An establishment of a Belgian company is its branch in Canada, and who keeps profits is the company of 10(5)."""

from moneyed import Money

from assistant.facts.branch import MARGIN, read_branch, read_profits, read_retained
from assistant.reading import Certainty, Reading

ESTABLISHMENT = Reading("permanent_establishment", value=True, said="PE")
MATTER = Reading("income_kind", "branch_earnings", "additional tax")
BRANCH = "branch_in_canada"


def test_an_establishment_is_the_branch_where_its_earnings_are_the_matter() -> None:
    """Elsewhere it is an establishment of some other Article."""
    assert [r.value for r in read_branch("", (ESTABLISHMENT, MATTER), (BRANCH,)) if r.fact == BRANCH] == [True]
    assert read_branch("", (ESTABLISHMENT,), (BRANCH,)) == (ESTABLISHMENT,)


def test_the_tax_by_its_name_is_the_matter_too() -> None:
    """Also where a gain is told of."""
    found = read_branch("May Canada levy the additional tax on the gain?", (ESTABLISHMENT,), (BRANCH,))
    assert [r.value for r in found if r.fact == BRANCH] == [True]


def test_a_gain_beside_the_profits_of_the_branch_is_its_gain() -> None:
    """10(6) counts gains on business property among the profits; other gains are none of the branch."""
    profits = Reading("branch_profits", Money(100, "CAD"), "profits")
    gain = Reading("gross", Money(20, "CAD"), "gain")
    sold = Reading("property_kind", "business_property", "machines")
    assert {r.fact for r in read_branch("", (profits, gain, sold), ())} == {"branch_profits", "branch_gains", sold.fact}
    assert read_branch("", (profits, gain), ()) == (profits, gain)


def test_its_profits_are_attributable_where_no_branch_tax_is_the_matter() -> None:
    """7(2) asks for the profits of the establishment; the branch tax has its own computation."""
    profits = Reading("branch_profits", Money(100, "CAD"), "profits")
    reinvested = Reading("profits_reinvested", Money(10, "CAD"), "reinvested")
    wanted = (MARGIN,)
    assert {r.fact for r in read_profits("How much may Canada tax?", (profits,), wanted)} == {"branch_profits", MARGIN}
    assert read_profits("Branch tax at most?", (profits,), wanted) == (profits,)
    assert read_profits("How much at most?", (profits, reinvested), wanted) == (profits, reinvested)


def test_a_doubtful_establishment_is_no_branch() -> None:
    """It is asked."""
    doubtful = Reading("permanent_establishment", value=True, said="PE", certainty=Certainty.DOUBTFUL)
    assert read_branch("", (doubtful, MATTER), (BRANCH,)) == (doubtful, MATTER)


def test_who_keeps_profits_is_the_company() -> None:
    """Nobody pays, so that a place of business is not the payer's State."""
    told = (
        Reading("levied_on", "undistributed_profits", "reserves"),
        Reading("recipient_state", "CA", "Canadian firm"),
        Reading("payer_state", "BE", "shops in Belgium"),
    )
    found = {r.fact: r.value for r in read_retained(told, ("payer_state",))}
    assert found["payer_state"] == "CA"
