"""A figure among a tool's facts must stand in the user's words."""

import pytest

from assistant.language_model.facts import unsaid
from calculators.errors import FactError

SAID = {
    "a percentage": ({"voting_stock": "25"}, "It owns 25 % of the votes."),
    "a percentage in words": ({"voting_stock": "25"}, "It owns a quarter of the voting shares."),
    "a whole": ({"voting_stock": "100"}, "It is a wholly owned subsidiary."),
    "an amount": ({"gross": "CAD 100000"}, "A dividend of $100,000 Canadian dollars."),
    "an amount with a scale": ({"gross": "EUR 250000"}, "Un dividende de 250.000 EUR."),
    "tax brackets": ({"tax_brackets": "EUR 0-15000 25%, above 45%"}, "25 % up to EUR 15,000 and 45% on the rest."),
    "a choice is no figure": ({"payer_state": "CA"}, "A company in Toronto."),
}
UNSAID = {
    "another percentage": ({"voting_stock": "9"}, "It owns 25 % of the votes."),
    "a percentage that nobody wrote": ({"voting_stock": "25"}, "It owns most of the votes."),
    "another amount": ({"gross": "CAD 250000"}, "A dividend of CAD 100,000."),
    "another currency": ({"gross": "EUR 100000"}, "A dividend of CAD 100,000."),
    "tax brackets with a rate that nobody wrote": (
        {"tax_brackets": "EUR 0-15000 25%, above 45%"}, "25 % up to EUR 15,000 and more above."
    ),
    "an amount that is a percentage": ({"gross": "CAD 25"}, "It owns 25 % of the votes."),
}  # fmt: skip


@pytest.mark.parametrize(("told", "said"), SAID.values(), ids=SAID)
def test_a_said_figure_passes(told: dict[str, object], said: str) -> None:
    """What stands in the user's words, in whatever way people write it, may be given to a calculator."""
    assert unsaid(told, [said]) == ()


@pytest.mark.parametrize(("told", "said"), UNSAID.values(), ids=UNSAID)
def test_an_unsaid_figure_is_named(told: dict[str, object], said: str) -> None:
    """What does not is named, so that it can be asked for."""
    assert [fact.name for fact in unsaid(told, [said])] == list(told)


def test_a_figure_of_an_earlier_turn_counts() -> None:
    """The user's words are those of the whole conversation."""
    assert unsaid({"voting_stock": "25"}, ["It owns 25 %.", "And the other way round?"]) == ()


def test_a_value_that_cannot_be_is_an_error() -> None:
    """A share of more than all is refused with the reason."""
    with pytest.raises(FactError, match="between 0 % and 100 %"):
        unsaid({"voting_stock": "140"}, ["140 %"])
