"""The State told last becomes both or neither where a turn says so."""

import pytest

from assistant.turns.several import several
from calculators.case import Case

TOLD = Case().put("resident_under_laws", "both").put("permanent_home", "BE")
TURNS = [
    ("and if I had one in each country?", "both"),
    ("Et si j'en avais un dans chaque pays ?", "both"),
    ("en als ik er in geen van beide een had?", "neither"),
    ("and if it is smaller?", None),
    ("both or neither?", None),
    ("And if that cannot be determined?", None),
]


@pytest.mark.parametrize(("text", "value"), TURNS, ids=[text for text, _ in TURNS])
def test_both_and_neither_change_the_state_told_last(text: str, value: str | None) -> None:
    """The home told last is then in both States or in neither; a turn that says both words tells nothing."""
    found = several(text, tuple(reversed(TOLD.facts)))
    assert [(r.fact, r.value) for r in found] == ([("permanent_home", value)] if value else [])


def test_a_fact_that_cannot_be_both_stays() -> None:
    """Where work is done is one place."""
    assert several("in each country", Case().put("employer_state", "BE").facts) == ()


def test_the_centre_told_last_may_turn_out_open() -> None:
    """The centre of vital interests may be one that cannot be determined (4(2)(b)); a home may not."""
    told = TOLD.put("vital_interests", "CA")
    found = several("And if that cannot be determined?", tuple(reversed(told.facts)))
    assert [(r.fact, r.value) for r in found] == [("vital_interests", "undetermined")]
