"""Tests of `assistant/facts/own_law.py`."""

import pytest

from assistant.facts.own_law import FACT, HOME, read_own_law
from assistant.facts.setting import Setting
from assistant.reading import Reading

RESIDENCE = Reading("recipient_state", "BE", "resident of Belgium")


def kept(text: str, said: str, *found: Reading) -> bool:
    """Whether an exemption read from some words is kept."""
    exempt = Reading(FACT, value=True, said=said)
    return exempt in read_own_law(Setting(text), (RESIDENCE, exempt, *found))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Canadian law exempts the interest.", "Canadian law exempts the interest"),
        ("Canada pays it, and its own law exempts it.", "own law exempts it"),
        ("The own law of the payer's State exempts it.", "own law"),
    ],
)
def test_what_the_state_of_the_source_exempts_is_kept(text: str, said: str) -> None:
    """27(2) leaves it its exemption; where no State is named, that one is meant."""
    assert kept(text, said)


def test_what_the_state_of_residence_exempts_is_another_matter() -> None:
    """It is no tax that the ceiling limits."""
    assert not kept("Interest that is exempt in Belgium under its law.", "exempt in Belgium under its law")


def test_income_untaxed_at_home_is_told_of_the_state_of_residence() -> None:
    """27(6)(b) speaks of it."""
    home = Reading(HOME, value=True, said="exempt")
    assert not kept("The interest is exempt under ordinary rules.", "exempt under ordinary rules", home)
