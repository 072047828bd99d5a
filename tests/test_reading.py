"""Tests of assistant/reading.py."""

import pytest

from assistant.reading import Certainty, Reading, into_case
from calculators.case import Case

SITUATIONS = {
    "where the words first stand": ("Laval, and Laval again.", "Laval", (0, 5)),
    "behind others": ("From Gent to Laval.", "Laval", (13, 18)),
    "words that are not in the message": ("From Gent.", "Laval", (0, 5)),
}


@pytest.mark.parametrize(("text", "said", "span"), SITUATIONS.values(), ids=SITUATIONS)
def test_where_a_reading_was_said(text: str, said: str, span: tuple[int, int]) -> None:
    """The words of a reading are found again in the message it was read from."""
    assert Reading("payer_state", "CA", said).span_in(text) == span


def test_only_sure_readings_are_put_into_a_case() -> None:
    """A doubtful reading is left to be asked."""
    sure = Reading("payer_state", "CA", "Laval")
    doubtful = Reading("recipient_state", "BE", "Gent", Certainty.DOUBTFUL)
    case = into_case(Case(), (sure, doubtful))
    assert [known.attribute for known in case] == ["payer_state"]
