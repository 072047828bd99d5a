"""Tests of assistant/turns/shifting.py: whether a turn goes on with another kind of income."""

from datetime import date

import pytest

from assistant.reading import Reading
from assistant.state import Topic
from assistant.turns.leaning import Link
from assistant.turns.shifting import shifts
from assistant.turns.turn import Turn
from calculators.case import Case

SITE = Topic(rule="building site", case=Case.parse({"site_start": "2023-01-10", "site_end": "2023-12-20"}))
JOB = Reading("income_kind", "employment", "job")
END = Reading("site_end", date(2024, 1, 30), "30 January 2024")


WEALTH = Topic(rule="capital", case=Case.parse({"recipient_state": "BE", "capital_kind": "immovable"}))
OTHER = Reading("capital_kind", "other", "savings")
FEE = Reading("income_kind", "independent_services", "account")


@pytest.mark.parametrize(
    ("text", "told", "shifted"),
    [
        pytest.param("and my savings account?", (OTHER, FEE), False, id="the thing itself"),
        pytest.param("and the account of what I do with savings?", (OTHER, FEE), True, id="beside the thing"),
        pytest.param("and what my account says?", (FEE,), True, id="no thing"),
    ],
)
def test_a_thing_of_the_kind_at_hand_is_no_other_income(text: str, told: tuple[Reading, ...], shifted: bool) -> None:
    """An account is wealth among other wealth, though its name tells an income as well."""
    assert shifts(Turn(text, Link.CONTINUES, told), WEALTH) is shifted


@pytest.mark.parametrize(
    ("text", "told", "shifted"),
    [
        pytest.param("The job went on until 30 January 2024. And now?", (END, JOB), False, id="tells of the site"),
        pytest.param("And the pay for the job?", (JOB,), True, id="asks about pay"),
    ],
)
def test_a_word_for_other_income_shifts_only_where_it_is_asked_about(
    text: str, told: tuple[Reading, ...], shifted: bool
) -> None:
    """What a turn tells of the rule at hand goes on with it, though a question follows in a sentence of its own."""
    assert shifts(Turn(text, Link.CONTINUES, told), SITE) is shifted
