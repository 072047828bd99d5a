"""Which days are worked in the other State follows from the place told with them."""

from decimal import Decimal

import pytest

from assistant.facts.mentions import mentions
from assistant.facts.setting import Setting
from assistant.facts.workdays import read_workdays
from assistant.reading import Reading

WANTED = ("working_days", "working_days_there", "days_present")
SPLIT = [
    pytest.param(
        "CA", "200 working days, of which 150 in Montréal and 50 in Bruges.", 200, 50, id="the other State first"
    ),
    pytest.param(
        "BE", "200 working days, of which 150 in Montréal and 50 in Bruges.", 200, 150, id="the other way round"
    ),
    pytest.param("BE", "Of 230 workdays 92 were worked in Laval.", 230, 92, id="one part alone"),
    pytest.param("BE", "100 days: 60 days in Laval and 40 days in Mons.", 100, 60, id="parts that make the whole"),
]


@pytest.mark.parametrize(("home", "text", "whole", "there"), SPLIT)
def test_the_days_in_the_other_state_are_told_by_their_place(home: str, text: str, whole: int, there: int) -> None:
    """Residence decides which of two places is the other State."""
    found = read_workdays(Setting(text), mentions(text, "en"), [Reading("recipient_state", home, "home")], WANTED)
    values = {r.fact: r.value for r in found}
    assert (Decimal(whole), Decimal(there)) == (values["working_days"], values["working_days_there"])


def test_days_of_presence_are_no_working_days() -> None:
    """Two counts of presence that make no whole stay what they are."""
    text = "120 days in Laval in 2022 and 90 days in Laval in 2023."
    assert (
        len(read_workdays(Setting(text), mentions(text, "en"), [Reading("recipient_state", "BE", "home")], WANTED)) == 1
    )
