"""Tax brackets are found within what people write, and nothing else is taken for them."""

import pytest

from assistant.facts.mentions import mentions
from assistant.readers.tax_brackets import find_brackets
from calculators.facts import FactType

FOUND = {
    "after a colon": ("Our brackets: EUR 0-15000 25%, 15000-26000 40%, above 45%. What is left?", "above 26000 45%"),
    "with “and” before the last": ("It is EUR 0-15000 25%, and above 15000 45%.", "above 15000 45%"),
    "in French": ("Tranches : EUR 0-15000 25 %, au-delà de 15000 45 %, dit-il.", "above 15000 45%"),
    "in Dutch": ("De schijven zijn EUR 0-15000 25%, boven 15000 45%.", "above 15000 45%"),
    "one a line": ("EUR 0-15000 25%\nabove 15000 45%\nThat is all.", "above 15000 45%"),
}
NONE = {
    "a share of votes": "It owns 10-15 25% of the votes.",
    "no currency": "Brackets of 0-15000 25%, above 45%.",
    "a gap": "EUR 0-15000 25%, 16000-26000 40%, above 45%",
    "amounts and rates of a payment": "A dividend of EUR 15000, 25 % withheld.",
    "years": "From 2004-2006 15% was charged.",
}


@pytest.mark.parametrize(("text", "last"), FOUND.values(), ids=FOUND)
def test_brackets_are_found(text: str, last: str) -> None:
    """The whole run of brackets is one value, which no number within it is taken out of."""
    (found,) = find_brackets(text)
    assert str(found.value).startswith("EUR 0-15000 25%")
    assert str(found.value).endswith(last)
    inside = [m for m in mentions(text, "en") if m.start < found.end and m.end > found.start]
    assert [m.kinds for m in inside] == [frozenset({FactType.BRACKETS})]


@pytest.mark.parametrize("text", NONE.values(), ids=NONE)
def test_nothing_else_is_taken_for_brackets(text: str) -> None:
    """What cannot be brackets, or leaves something open, stays what it is."""
    assert find_brackets(text) == ()
