"""Stays told in a further turn stand beside the earlier ones where its words add them, else in their place."""

from datetime import date

import pytest

from assistant.adding import with_earlier
from assistant.reading import Reading
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
