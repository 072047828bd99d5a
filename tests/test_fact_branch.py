"""An establishment of a Belgian company is its branch in Canada, and who keeps profits is the company of 10(5)."""

from assistant.fact_branch import read_branch, read_retained
from assistant.reading import Certainty, Reading

ESTABLISHMENT = Reading("permanent_establishment", value=True, said="PE")
MATTER = Reading("income_kind", "branch_earnings", "additional tax")
BRANCH = "branch_in_canada"


def test_an_establishment_is_the_branch_where_its_earnings_are_the_matter() -> None:
    """Elsewhere it is an establishment of some other Article."""
    assert [r.value for r in read_branch((ESTABLISHMENT, MATTER), (BRANCH,)) if r.fact == BRANCH] == [True]
    assert read_branch((ESTABLISHMENT,), (BRANCH,)) == (ESTABLISHMENT,)


def test_a_doubtful_establishment_is_no_branch() -> None:
    """It is asked."""
    doubtful = Reading("permanent_establishment", value=True, said="PE", certainty=Certainty.DOUBTFUL)
    assert read_branch((doubtful, MATTER), (BRANCH,)) == (doubtful, MATTER)


def test_who_keeps_profits_is_the_company() -> None:
    """Nobody pays, so that a place of business is not the payer's State."""
    told = (
        Reading("levied_on", "undistributed_profits", "reserves"),
        Reading("recipient_state", "CA", "Canadian firm"),
        Reading("payer_state", "BE", "shops in Belgium"),
    )
    found = {r.fact: r.value for r in read_retained(told, ("payer_state",))}
    assert found["payer_state"] == "CA"
