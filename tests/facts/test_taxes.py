"""Tests of `assistant/facts/taxes.py`."""

import pytest
from moneyed import Money

from assistant.facts.mentions import mentions
from assistant.facts.taxes import AWAY, HOME, read_taxes
from assistant.reading import Reading

WANTED = (AWAY, HOME, "recipient_state")


def told(text: str, home: str, *claimed: Reading) -> dict[str, object]:
    """The taxes read for a resident of a State, by their fact."""
    found = read_taxes(text, mentions(text, "en"), (Reading("recipient_state", home, "resident"), *claimed), WANTED)
    return {r.fact: r.value for r in found if r.fact in (AWAY, HOME)}


@pytest.mark.parametrize(
    "text",
    [
        "Belgium took EUR 2400 on the rent; the Canadian tax on the same rent would be EUR 3900.",
        "Belgian tax of EUR 2400 was paid; Canada's tax on the rent comes to EUR 3900.",
        "She paid EUR 2400 in Belgian tax and EUR 3900 of Canadian tax.",
        "Tax on the rent: Belgium EUR 2400, Canada EUR 3900 before relief.",
        "The tax was EUR 2400 in Belgium and EUR 3900 in Canada.",
        "Impôt : Belgique EUR 2400, Canada EUR 3900.",
        "Belasting: België EUR 2400; Canada EUR 3900.",
    ],
)
def test_the_state_of_residence_tells_which_tax_is_relieved(text: str) -> None:
    """The other State's tax is the one withheld, whatever words stand beside the amounts."""
    claimed = Reading(AWAY, Money("3900", "EUR"), "EUR 3900")
    assert told(text, "CA", claimed) == {AWAY: Money("2400", "EUR"), HOME: Money("3900", "EUR")}
    assert told(text, "BE", claimed) == {AWAY: Money("3900", "EUR"), HOME: Money("2400", "EUR")}


def test_amounts_of_other_facts_stay_theirs() -> None:
    """An amount that is read as something else, such as a branch's taxes, is left to that."""
    text = "Canadian tax on the branch's profits: CAD 300000."
    claimed = Reading("branch_taxes", Money("300000", "CAD"), "CAD 300000")
    assert told(text, "BE", claimed) == {}


def test_two_taxes_of_one_state_are_left_as_they_were_read() -> None:
    """Which of them is meant cannot be told by the State."""
    text = "Belgian tax of EUR 2400 first, then Belgian tax of EUR 300 more."
    claimed = Reading(AWAY, Money("2400", "EUR"), "EUR 2400")
    assert told(text, "CA", claimed) == {AWAY: Money("2400", "EUR")}


@pytest.mark.parametrize(
    "text",
    [
        "Belgian tax payable on the branch profits, in euro: EUR 2400. Canadian tax on the same: EUR 3900.",
        "The Belgian tax on the branch profits amounts to EUR 2400; the Canadian tax on them was EUR 3900.",
    ],
)
def test_a_tax_on_profits_is_no_profits(text: str) -> None:
    """An amount at whose head a State's tax stands is that tax, also where words of profits stand nearer."""
    claimed = [Reading("branch_profits", Money("2400", "EUR"), "EUR 2400")]
    assert told(text, "CA", *claimed, Reading(HOME, Money("3900", "EUR"), "EUR 3900")) == {
        AWAY: Money("2400", "EUR"),
        HOME: Money("3900", "EUR"),
    }
