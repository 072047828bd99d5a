"""A payment told as a part and its rest becomes two payments, each of its kind."""

import pytest

from assistant.facts.examples import Example
from assistant.facts.matches import Match
from assistant.facts.mentions import mentions
from assistant.facts.parts import parts_of
from calculators.facts import fact

WORDS = {"patent": "patent", "trade_mark": "trade mark"}


def told(text: str, value: str, words: str) -> list[Match]:
    """Return the match of a kind's own words, where they stand in a text."""
    at = text.find(words)
    example = Example("royalty_kind", value, "en", words)
    return [Match(example, 0.9, (at, at + len(words)), 1.0, 0.9, 5.0)] if at >= 0 else []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        pytest.param(
            "Of the CAD 90,000, CAD 15,000 is for a patent, the rest for a trade mark.",
            [("patent", 15000), ("trade_mark", 75000)],
            id="of a whole",
        ),
        pytest.param(
            "CAD 90,000, of which CAD 15,000 for a patent and the remainder for a trade mark.",
            [("patent", 15000), ("trade_mark", 75000)],
            id="of which",
        ),
        pytest.param("CAD 90,000 for a patent and CAD 15,000, the rest next year.", [], id="no part of it"),
    ],
)
def test_part_and_rest(text: str, kinds: list[tuple[str, int]]) -> None:
    """The rest is what is left of the whole."""
    matches = [each for value, words in WORDS.items() for each in told(text, value, words)]
    found = parts_of(text, mentions(text, "en"), matches, fact("royalty_kind"))
    assert [(match.example.value, money.amount) for money, _, match in found] == kinds
