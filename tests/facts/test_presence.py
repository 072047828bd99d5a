"""Tests of assistant/facts/presence.py."""

import pytest

from assistant.facts.mentions import mentions
from assistant.facts.presence import COUNTING, read_counting, read_home
from tests.scripted_talk import readings

EMPLOYEE = {"employer_state": "CA", "work_state": "BE"}


@pytest.mark.parametrize(
    ("told", "home"),
    [
        pytest.param({**EMPLOYEE, "days_present": "90"}, "CA", id="counted days in the other State"),
        pytest.param(EMPLOYEE, None, id="nothing of days"),
        pytest.param(
            {**EMPLOYEE, "employer_state": "BE", "days_present": "90"}, None, id="employer where work is done"
        ),
        pytest.param({**EMPLOYEE, "recipient_state": "BE", "days_present": "90"}, None, id="told otherwise"),
    ],
)
def test_counted_days_tell_where_an_employee_is_at_home(told: dict[str, str], home: str | None) -> None:
    """Whose days in one State are counted is a resident of the employer's State, unless the story says otherwise."""
    found = read_home(readings("so", told), ("recipient_state",))
    assert [r.value for r in found] == ([home] if home else [])


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        pytest.param("She was there five days, 5 to 9 November 2022.", True, id="a length and its dates"),
        pytest.param("From 5 to 9 November 2022 (5 days) he was in Gent.", True, id="dates and their length"),
        pytest.param("She was there six days, 5 to 9 November 2022.", False, id="another length"),
        pytest.param("5 days of leave were granted. 5 to 9 November 2022 she was away.", False, id="apart"),
    ],
)
def test_a_length_told_with_its_dates_tells_how_days_are_counted(text: str, counted: bool) -> None:
    """A stay of so many days with its first and last: both count."""
    found = read_counting(text, mentions(text, "en"), (), COUNTING)
    assert bool(found) is counted
