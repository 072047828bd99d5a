"""Tests of `assistant/facts/third_state_owners.py`."""

from decimal import Decimal

import pytest

from assistant.facts.mentions import mentions
from assistant.facts.third_state_owners import CONTROL, SHARE, read_owners
from assistant.reading import Reading

INTEREST = Reading("income_kind", "interest", "interest")
WANTED = (SHARE, CONTROL)


def told(text: str, *found: Reading) -> dict[str, object]:
    """Return what is read of the owners, by fact."""
    rows = read_owners(text, mentions(text, "en"), (INTEREST, *found), WANTED)
    return {r.fact: r.value for r in rows if r.fact != "income_kind"}


@pytest.mark.parametrize(
    "text",
    [
        "A Belgian company, 65% held and controlled by residents of Oman, gets the interest.",
        "Residents of Peru own 65% of the company and manage it.",
        "The company belongs as to 65% to a family in Chile, who run it.",
    ],
)
def test_owners_in_a_third_state_hold_and_run_the_company(text: str) -> None:
    """27(6)(a) asks for both, and the words for both stand in one sentence."""
    assert told(text) == {SHARE: Decimal(65), CONTROL: True}


def test_owners_who_do_not_run_it_are_told_as_such() -> None:
    """A denied control is a fact too."""
    assert told("Residents of Peru own 65% of its capital but do not control it.") == {
        SHARE: Decimal(65),
        CONTROL: False,
    }


def test_such_a_share_is_no_rate_of_interest() -> None:
    """The sign alone had made it one."""
    text = "The company, 55% held by residents of Qatar, gets interest."
    assert told(text, Reading("interest_rate", Decimal(55), "55%")) == {SHARE: Decimal(55)}


@pytest.mark.parametrize(
    "text",
    [
        "A Gent company holds 65% of the capital of the payer.",
        "A tax of 15% was withheld; the money went on to Peru.",
    ],
)
def test_other_shares_tell_of_no_owner_abroad(text: str) -> None:
    """Neither an owner in the two States nor a rate is meant."""
    assert told(text) == {}
