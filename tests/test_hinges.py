"""What an answer hinges on is read off the rule that decides by the provision."""

import pytest

from assistant.hinges import MOST, hinges
from treaty.citation import Citation
from treaty.commentary import entries


@pytest.mark.parametrize(
    ("cite", "facts"),
    [
        pytest.param("10(2)(a)", {"recipient_is_company", "voting_stock", "held_directly"}, id="the lower ceiling"),
        pytest.param("10(3)", {"dividend_kind"}, id="a definition"),
        pytest.param("15(2)(a)", {"days_present"}, id="days of presence"),
        pytest.param("5(3)", {"site_months"}, id="a building site"),
    ],
)
def test_facts(cite: str, facts: set[str]) -> None:
    """The facts that the provision asks itself are among those that would change the answer."""
    assert facts <= {hinge.fact for hinge in hinges(Citation.parse(cite))}


@pytest.mark.parametrize("cite", ["28(1)", "14(2)", "Protocol Preamble", "Relations: Cultural relations"])
def test_no_rule(cite: str) -> None:
    """Where no rule of its article decides by a provision nothing is named."""
    assert hinges(Citation.parse(cite)) == ()


def test_words() -> None:
    """A fact is named by its label and the provision that asks it, in the language of the reply."""
    found = {hinge.fact: hinge for hinge in hinges(Citation.parse("10(2)(a)"))}
    assert found["voting_stock"].words("nl") == "aandeel in de stemgerechtigde aandelen (10(2)(a))"


def test_every_entry() -> None:
    """No provision names more than a few, and none asks who and where."""
    for entry in entries():
        found = [hinge.fact for hinge in hinges(entry.citation)]
        assert len(found) == len(set(found)) <= MOST
        assert not {"payer_state", "recipient_state"} & set(found)
