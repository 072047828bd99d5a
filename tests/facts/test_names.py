"""Tests of assistant/facts/names.py."""

import pytest

from assistant.facts.examples import examples
from assistant.facts.matches import Match
from assistant.facts.names import without_names
from assistant.readers.parties import find_parties

EXAMPLES = {(e.fact, e.text): e for e in examples()}


def matches(text: str, *found: tuple[str, str, str]) -> tuple[Match, ...]:
    """Matches of examples, each by its fact and text, with words of a text."""
    rows = []
    for fact, example, words in found:
        start = text.index(words)
        rows.append(Match(EXAMPLES[fact, example], 0.8, (start, start + len(words)), 1.0, 0.6))
    return tuple(rows)


WAGES = ("income_kind", "wages", "wages")
SALE = ("property_kind", "sells a company", "company sells")
SHIPPING = ("income_kind", "shipping company", "shipping company")


@pytest.mark.parametrize(
    ("text", "found", "left"),
    [
        pytest.param("We are a Gent mill.", (("place_kind", "mill", "mill"),), 0, id="the user's own company"),
        pytest.param("A Laval company sells two presses.", (SALE,), 0, id="a company that sells is not sold"),
        pytest.param(
            "A Calgary oil firm pays for know-how.",
            (("royalty_kind", "oil", "oil"), ("royalty_kind", "know-how", "know-how")),
            1,
            id="the trade of who pays for another thing",
        ),
        pytest.param("He sells a company.", (("property_kind", "sells a company", "sells a company"),), 1, id="sold"),
        pytest.param("We have a mill there.", (("place_kind", "mill", "mill"),), 1, id="a place of business"),
        pytest.param("A shipping company pays wages.", (SHIPPING, WAGES), 1, id="a trade beside an income"),
        pytest.param("Profits of a shipping company.", (SHIPPING,), 1, id="a trade alone"),
    ],
)
def test_a_name_tells_nothing_else(text: str, found: tuple[tuple[str, str, str], ...], left: int) -> None:
    """Words that name the user's company tell no place, a company's trade no income where another is told."""
    assert len(without_names(text, matches(text, *found), find_parties(text))) == left
