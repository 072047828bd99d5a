"""Stays told in a further turn stand beside the earlier ones where its words add them, else in their place."""

from datetime import date
from decimal import Decimal

import pytest

from assistant.reading import Reading
from assistant.turns.adding import with_earlier
from calculators.case import Case
from calculators.values import Stay

FIRST, SECOND = Stay(date(2022, 2, 1), date(2022, 7, 31)), Stay(date(2022, 11, 5), date(2022, 11, 9))
CASE = Case().put("stays", (FIRST,))
TOLD = (Reading("stays", (SECOND,), "5 to 9 November 2022"),)


@pytest.mark.parametrize(
    ("text", "stays"),
    [
        pytest.param("There were more days: 5 to 9 November 2022.", (FIRST, SECOND), id="more days"),
        pytest.param("en nog van 5 tot 9 november 2022", (FIRST, SECOND), id="in Dutch"),
        pytest.param("Et encore du 5 au 9 novembre 2022", (FIRST, SECOND), id="in French"),
        pytest.param("I meant 5 to 9 November 2022.", (SECOND,), id="a correction"),
    ],
)
def test_a_stay_is_added_or_replaces(text: str, stays: tuple[Stay, ...]) -> None:
    """Words such as "more" and "a second" add; without them the new stay takes the place of the old."""
    assert [r.value for r in with_earlier(TOLD, text, CASE)] == [stays]


def test_a_first_stay_stays_alone() -> None:
    """Where the case holds no stays there is nothing to join."""
    assert with_earlier(TOLD, "one more stay", Case()) == TOLD


ADDED = [
    ("days_present", "170", "I forgot to mention twenty more days", "20", "twenty more days", "190"),
    ("voting_stock", "9.95", "and if it buys another 0.05 %?", "0.05", "0.05 %", "10.00"),
    ("voting_stock", "9", "what if it has more than 12 %?", "12", "12 %", "12"),
    ("site_months", "11", "en als er nog 2 maanden bijkomen?", "2", "2 maanden", "13"),
    ("days_present", "100", "et si elle reste encore 90 jours ?", "90", "90 jours", "190"),
    ("days_present", "100", "make it 90 days", "90", "90 days", "90"),
]


@pytest.mark.parametrize(
    ("fact", "before", "text", "value", "said", "total"), ADDED, ids=[text for _, _, text, _, _, _ in ADDED]
)
def test_a_number_said_to_come_on_top_is_added(
    fact: str, before: str, text: str, value: str, said: str, total: str
) -> None:
    """With "another 5 %" it is five more than before; "more than 12 %" compares, and a bare number replaces."""
    case = Case().put(fact, Decimal(before))
    (found,) = with_earlier((Reading(fact, Decimal(value), said),), text, case)
    assert found.value == Decimal(total)


@pytest.mark.parametrize(
    ("text", "told", "value"),
    [
        pytest.param("And if she also holds Belgian nationality?", "BE", "both", id="also the other State's"),
        pytest.param("Et si elle est aussi belge ?", "BE", "both", id="French"),
        pytest.param("En als ze ook Belg is?", "BE", "both", id="Dutch"),
        pytest.param("And if she also holds a Canadian passport?", "CA", "CA", id="the same State's"),
        pytest.param("And if she held Belgian nationality?", "BE", "BE", id="in its place"),
    ],
)
def test_a_state_told_beside_the_other_makes_both(text: str, told: str, value: str) -> None:
    """The word "also" keeps the State told before; without it the new one stands in its place."""
    case = Case().put("nationality", "CA")
    assert [row.value for row in with_earlier((Reading("nationality", told, text),), text, case)] == [value]
