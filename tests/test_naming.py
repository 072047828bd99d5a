"""A question names what a ruling finds by the words of its findings, written out or not, in each language."""

import pytest

from assistant.naming import named
from calculators.findings import Answer, Days
from calculators.ruling import Ruling

ESTABLISHMENT = Ruling(rule="x", outcome=(Answer(cite="5(1)", name="permanent establishment", value="yes"),))
LEFT = Ruling(rule="y", outcome=(Days(cite="5(4)", value=9, of="days of use left before the limit is exceeded"),))
QUESTIONS = [
    ("PE in Canada?", 1.0),
    ("Is there a permanent establishment?", 1.0),
    ("Y a-t-il un ES au Canada ?", 1.0),
    ("Is er een VI?", 1.0),
    ("Who may tax the pay?", 0.0),
    ("", 0.0),
]


@pytest.mark.parametrize(("question", "share"), QUESTIONS, ids=[q or "nothing" for q, _ in QUESTIONS])
def test_a_question_names_a_finding(question: str, share: float) -> None:
    """All words of the finding are found, or none."""
    assert named(ESTABLISHMENT, question) == share


def test_a_finding_named_in_part_counts_in_part() -> None:
    """The share of the words found tells two rulings on one story apart."""
    asked = "How many days of use are left?"
    assert 0 < named(LEFT, asked) < 1
    assert named(ESTABLISHMENT, asked) == 0
