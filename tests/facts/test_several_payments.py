"""Tests of assistant/facts/several_payments.py: what is told of one of several payments, and what of all of them."""

import re

import pytest

from assistant.facts.examples import Example
from assistant.facts.matches import Match
from assistant.facts.mentions import mentions
from assistant.facts.several_payments import with_payments
from assistant.reading import Certainty, Reading
from calculators.case import STORY
from calculators.facts import fact
from calculators.values import parse_value, show_value

WORDS = {
    "house": ("property_kind", "immovable"),
    "shares": ("property_kind", "shares"),
    "state pension": ("pension_kind", "social_security"),
    "old firm": ("pension_kind", "past_employment"),
    "on credit": ("credit_sale", "true"),
    "bank loan": ("credit_sale", "false"),
    "Belgian": ("payer_state", "BE"),
    "rent": ("income_kind", "immovable_property"),
    "dividend": ("income_kind", "dividends"),
}
"""Words, and the fact that the reader of these tests takes from each."""


def read(words: str) -> list[Reading]:
    """Read the declared words, wherever they stand."""
    return [
        Reading(name, parse_value(fact(name), value), said)
        for said, (name, value) in WORDS.items()
        if said.lower() in words.lower()
    ]


def matches(words: str) -> list[Match]:
    """Find the declared words, each as an example found in full."""
    return [
        Match(Example(name, value, said, "en"), 1.0, (at, at + len(said)), 1.0, 1.0)
        for said, (name, value) in WORDS.items()
        for at in (m.start() for m in re.finditer(said, words, re.IGNORECASE))
    ]


def items(text: str, *more: Reading) -> dict[str, dict[str, str]]:
    """Return the facts of each payment of a text, by its number."""
    found: dict[str, dict[str, str]] = {}
    for row in with_payments(text, mentions(text, "en"), matches(text), (*read(text), *more), read):
        if row.entity != STORY:
            found.setdefault(row.entity, {})[row.fact] = show_value(row.value)
    return found


LISTS = {
    "amounts before their kinds": (
        "She gets CAD 900 from the state pension and CAD 500 from her old firm.",
        [("CAD 900", "social_security"), ("CAD 500", "past_employment")],
    ),
    "amounts behind their kinds": (
        "The state pension, CAD 900, and what the old firm adds, CAD 500.",
        [("CAD 900", "social_security"), ("CAD 500", "past_employment")],
    ),
    "a part that points back to the one before": (
        "She gets CAD 900 from her old firm, a single CAD 200 from that plan and CAD 500 from the state pension.",
        [("CAD 900", "past_employment"), ("CAD 200", "past_employment"), ("CAD 500", "social_security")],
    ),
    "what is said of all parts so far": (
        "He got CAD 900 in May and CAD 200 in June, both from his old firm, and CAD 500 from the state pension.",
        [("CAD 900", "past_employment"), ("CAD 200", "past_employment"), ("CAD 500", "social_security")],
    ),
    "a first amount that the others add up to": (
        "She got CAD 1,400: CAD 900 from the state pension and CAD 500 from her old firm.",
        [("CAD 900", "social_security"), ("CAD 500", "past_employment")],
    ),
    "a last amount that the others add up to by chance": (
        "She gets CAD 900 from the state pension; CAD 500 from her old firm; CAD 1,400 from the state pension too.",
        [("CAD 900", "social_security"), ("CAD 500", "past_employment"), ("CAD 1400", "social_security")],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LISTS.values(), ids=LISTS)
def test_each_payment_has_the_kind_of_its_portion(text: str, expected: list[tuple[str, str]]) -> None:
    """Each amount is an item with what the words about it tell."""
    assert [(row["gross"], row["pension_kind"]) for row in items(text).values()] == expected


def test_a_condition_makes_items_where_the_sum_is_asked() -> None:
    """Portions that differ in a condition alone are payments where their total is asked for."""
    text = "CAD 900 on a bank loan; CAD 500 on pumps sold on credit. How much tax on these in total?"
    assert [row["credit_sale"] for row in items(text).values()] == ["false", "true"]


NO_LISTS = {
    "one amount": "CAD 900 from the state pension.",
    "two currencies": "CAD 900 from the state pension, EUR 500 from her old firm.",
    "the same kind told twice": "CAD 900 from the state pension, CAD 500 from the state pension.",
    "a condition alone, no sum asked": "CAD 900 on a bank loan; CAD 500 on pumps sold on credit. What may Canada tax?",
    "a part and its rest": "Of CAD 900, CAD 500 are from the state pension, the rest from her old firm.",
}


@pytest.mark.parametrize("text", NO_LISTS.values(), ids=NO_LISTS)
def test_what_is_no_list_of_payments_stays_one_story(text: str) -> None:
    """Amounts that no kind tells apart make no items."""
    assert items(text) == {}


def test_amounts_that_are_other_facts_are_no_payments() -> None:
    """A cost and a value are no payments though one of the two stands beside a kind."""
    text = "Shares: cost CAD 900, worth CAD 1,700."
    claimed = [
        Reading("departure_value", parse_value(fact("departure_value"), "CAD 1700"), "CAD 1,700"),
        Reading("gross", parse_value(fact("gross"), "CAD 900"), "CAD 900"),
    ]
    assert items(text, *claimed) == {}


def test_a_state_told_of_one_payment_is_that_of_all() -> None:
    """The payer's State, named beside one payment only, is no fact of that payment alone."""
    text = "CAD 900 from the Belgian state pension and CAD 500 from her old firm."
    assert [set(row) for row in items(text).values()] == [{"gross", "pension_kind"}] * 2


def test_an_income_told_before_the_list_is_that_of_all() -> None:
    """The kind of income told outside the portions belongs to each of them."""
    text = "Dividend: CAD 900 from a house owner, CAD 500 on shares with rent. How much in total?"
    told = {row.get("income_kind") for row in items(text).values()}
    assert told == {None}


def test_a_doubtful_reading_of_a_portion_is_not_used() -> None:
    """What a portion tells only with doubt makes no item."""
    doubtful = [Reading("credit_sale", value=True, said="on credit", certainty=Certainty.DOUBTFUL)]
    text = "CAD 900 on credit; CAD 500 in cash. How much in total?"
    assert with_payments(text, mentions(text, "en"), (), (), lambda _: doubtful) == ()


def test_a_sum_that_is_told_is_not_asked_for() -> None:
    """Only a question for a total makes payments of amounts that differ in a condition."""
    text = "CAD 900 on a bank loan; CAD 500 on pumps sold on credit, together. May Canada tax?"
    assert items(text) == {}
