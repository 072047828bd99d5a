"""Tests of assistant/facts/residence.py."""

import pytest

from assistant.facts.residence import FACT, without_echo
from assistant.reading import Reading

ABODE, RESIDENT = "habitual_abode", FACT


@pytest.mark.parametrize(
    ("text", "said", "other", "kept"),
    [
        pytest.param("Abode in neither country.", "neither country", "Abode in neither", False, id="of an abode"),
        pytest.param(
            "Resident of neither; abode in neither.", "Resident of neither", "abode in neither", True, id="both"
        ),
        pytest.param("Claimed by neither. Abode in neither.", "by neither", "Abode in neither", True, id="apart"),
    ],
)
def test_words_that_tell_an_abode_tell_no_residence(text: str, said: str, other: str, *, kept: bool) -> None:
    """What is said of an abode in the same sentence says nothing of who is taxed as a resident."""
    found = (Reading(RESIDENT, "neither", said), Reading(ABODE, "neither", other))
    assert (RESIDENT in {r.fact for r in without_echo(text, found)}) is kept


def test_a_dual_resident_is_no_dual_national() -> None:
    """4(2)(c): nationality is told by words of its own, not by those that tell residence."""
    found = (Reading(RESIDENT, "both", "Dual resident"), Reading("nationality", "both", "Dual"))
    assert [r.fact for r in without_echo("Dual resident.", found)] == [RESIDENT]
