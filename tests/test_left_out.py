"""Figures that were told and have no part in a ruling are named after it, with the user as their source."""

import pytest

from assistant.left_out import figures_left_out, with_left_out
from assistant.reply import Kind, Reply, Understood

GROSS = Understood(fact="gross", value="EUR 30000", said="€30.000")
TOLD = [
    ("Rent of €30.000 from a flat bought for €240.000 at 3 per cent.", ("€240.000", "3 per cent")),
    ("Rent of €30.000 in 2021.", ()),
    ("Rent of €30.000, yes, €30.000.", ()),
    ("Rent of €30.000 since 4 May 2019.", ("4 May 2019",)),
]


@pytest.mark.parametrize(("text", "left"), TOLD, ids=[text for text, _ in TOLD])
def test_what_no_fact_was_read_from_is_left_out(text: str, left: tuple[str, ...]) -> None:
    """Amounts, shares, dates and lengths count; a bare year does not, nor what was read once already."""
    assert figures_left_out(Reply(kind=Kind.RULING, text="So.", facts=(GROSS,)), text) == left


def test_they_are_named_after_a_ruling() -> None:
    """The sentence stands last, and each of its figures has a place in the text and the user as its source."""
    text = TOLD[0][0]
    reply = with_left_out(Reply(kind=Kind.RULING, text="So.", facts=(GROSS,)), text, (text,))
    assert reply.text == "So.\n\nTold, but without a part in this: “€240.000”, “3 per cent”."
    assert [reply.text[f.start : f.end] for f in reply.figures] == [f.text for f in reply.figures]
    assert {figure.value for figure in reply.figures} == {"240000", "3"}


@pytest.mark.parametrize("kind", [Kind.EXPLANATION, Kind.CLARIFICATION, Kind.ABSTENTION])
def test_other_replies_stay_as_they_are(kind: Kind) -> None:
    """Only a ruling rests on what was told."""
    reply = Reply(kind=kind, text="So.")
    assert with_left_out(reply, TOLD[0][0], (TOLD[0][0],)) is reply
