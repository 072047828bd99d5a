"""Tests of assistant/facts/uses.py."""

import pytest

from assistant.facts.examples import Example
from assistant.facts.matches import Match
from assistant.facts.uses import FACT, read_uses
from assistant.reading import Reading

TEXT = "The depot is used for storing goods and buying goods; nothing is sold."
STORING = ("storage_display_delivery", "storing goods")
BUYING = ("purchasing_or_information", "buying goods")


def matches(*rows: tuple[str, str]) -> list[Match]:
    """Full matches of a value with words of the text."""
    spans = [(value, words, TEXT.index(words)) for value, words in rows]
    return [Match(Example(FACT, v, "en", w), 0.8, (at, at + len(w)), 1.0, 0.8, 8.0) for v, w, at in spans]


@pytest.mark.parametrize(
    ("rows", "told", "expected"),
    [
        pytest.param([STORING, BUYING], STORING[0], "combination", id="two uses side by side"),
        pytest.param([STORING], STORING[0], STORING[0], id="one use"),
        pytest.param([STORING, ("stock", "buying goods")], STORING[0], STORING[0], id="goods stored and delivered"),
        pytest.param([STORING, BUYING], "business", "business", id="the business itself besides"),
    ],
)
def test_two_uses_of_one_place_are_a_combination(rows: list[tuple[str, str]], told: str, expected: str) -> None:
    """5(5)(f) is for "any combination of the activities mentioned in subparagraphs (a) to (e)"."""
    found = read_uses(TEXT, matches(*rows), (Reading(FACT, told, "depot"),), (FACT,))
    assert [r.value for r in found if r.fact == FACT] == [expected]
