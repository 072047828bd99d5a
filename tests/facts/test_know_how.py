"""Know-how of which nobody knows whether it comes with a rental or franchise agreement is asked about."""

import pytest

from assistant.facts.know_how import read_agreements
from assistant.reading import Certainty, Reading

KNOW_HOW = Reading("royalty_kind", "know_how", "know-how")
STORIES = [
    pytest.param(
        "Know-how for €40,000. Nobody has told me what other contracts they have.", True, id="other contracts"
    ),
    pytest.param("Know-how for €40,000. I don't know whether there is a franchise.", True, id="a franchise"),
    pytest.param("Savoir-faire. J'ignore si un contrat de franchise existe.", True, id="French"),
    pytest.param("Knowhow. Ik weet niet of er een franchise bij hoort.", True, id="Dutch"),
    pytest.param("Know-how for €40,000; there is no other contract.", False, id="told that there is none"),
    pytest.param("Know-how for €40,000. What does the contract cost in tax?", False, id="a question put"),
]


@pytest.mark.parametrize(("text", "left_open"), STORIES)
def test_what_nobody_knows_is_doubtful(text: str, left_open: bool) -> None:
    """12(3)(b) turns on such an agreement, so that it is not presumed."""
    (found,) = read_agreements(text, (KNOW_HOW,))
    assert (found.certainty is Certainty.DOUBTFUL) is left_open


def test_other_royalties_do_not_turn_on_it() -> None:
    """A patent is free whatever else was agreed."""
    patent = Reading("royalty_kind", "patent", "patent")
    assert read_agreements("Nobody knows what contracts they have.", (patent,)) == (patent,)
