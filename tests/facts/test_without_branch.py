"""Tests of assistant/facts/without_branch.py."""

import pytest

from assistant.facts.mentions import mentions
from assistant.facts.without_branch import has_no_part

SITUATIONS = {
    "sold without the branch": ("The branch made EUR 500; sales without it made EUR 900.", [False, True]),
    "not through the branch": ("Profit not made through the branch: EUR 900.", [True]),
    "both through the branch": ("The branch made EUR 500 and again EUR 900.", [False, False]),
    "in Dutch": ("Winst zonder het filiaal: EUR 900.", [True]),
}


@pytest.mark.parametrize(("text", "expected"), SITUATIONS.values(), ids=SITUATIONS)
def test_what_a_branch_has_no_part_in(text: str, expected: list[bool]) -> None:
    """A word before the amount, behind the amount before it, leaves the branch out."""
    told = mentions(text, "en")
    assert [has_no_part(text, each, told) for each in told] == expected
