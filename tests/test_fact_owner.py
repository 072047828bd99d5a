"""Tests of `assistant/fact_owner.py`."""

import pytest

from assistant.fact_owner import BEHIND, OWNER, read_owner
from assistant.reading import Certainty, Reading

TOLD = Reading(OWNER, value=True, said="beneficial owner")


def test_an_owner_who_lives_elsewhere_is_not_the_recipient() -> None:
    """Words that the owner is a fund in Singapore say that whoever is paid is not that owner."""
    behind = Reading(BEHIND, "third_state", "Beneficial owner is a fund in Singapore")
    assert [r.value for r in read_owner((TOLD, behind))] == [False, "third_state"]


@pytest.mark.parametrize(
    "behind",
    [
        Reading(BEHIND, "third_state", "a client in Singapore"),
        Reading(BEHIND, "third_state", "beneficial owner in Singapore", Certainty.DOUBTFUL),
        Reading(BEHIND, "payer_state", "beneficial owner living in Diest"),
    ],
    ids=["other words", "a doubtful reading", "one of the two States"],
)
def test_anything_else_leaves_the_owner_as_told(behind: Reading) -> None:
    """Only the same words, surely read, tell of another owner."""
    assert read_owner((TOLD, behind)) == (TOLD, behind)
