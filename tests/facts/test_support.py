"""Tests of `assistant/facts/support.py`."""

import pytest

from assistant.facts.mentions import mentions
from assistant.facts.support import AMOUNT, OUTSIDE, STUDIES, read_payments
from assistant.reading import Reading

STUDENT = (Reading(STUDIES, "BE", "Gent"), Reading("solely_for_study", value=True, said="solely to study"))


def outside(text: str, *found: Reading) -> list[object]:
    """Whether each payment told comes from outside Belgium, where someone studies."""
    read = read_payments(text, mentions(text, "en"), found, (AMOUNT, OUTSIDE))
    return [r.value for r in read if r.fact == OUTSIDE]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("CAD 900 from his aunt in Laval, CAD 300 from a café in Gent.", [True, False], id="two sources"),
        pytest.param("CAD 900 a month from Regina and CAD 300 of wages from Gent.", [True, False], id="words between"),
        pytest.param("CAD 900 de sa tante à Laval, CAD 300 d'un café de Gand.", [True, False], id="in French"),
        pytest.param("CAD 900 van haar tante in Laval, CAD 300 van een café in Gent.", [True, False], id="in Dutch"),
        pytest.param("CAD 900 from his aunt in Laval, and rent of CAD 300.", [], id="an amount with no source"),
        pytest.param("CAD 900 from his aunt in Laval.", [], id="one amount is no list"),
    ],
)
def test_each_payment_has_its_source(text: str, expected: list[bool]) -> None:
    """Amounts of a list that all name their place are payments of their own, from outside or from inside."""
    assert outside(text, *STUDENT) == expected


def test_no_amount_is_no_list() -> None:
    """A student's story without an amount tells no payments."""
    assert outside("She studies in Gent.", *STUDENT) == []


def test_only_a_student_is_supported() -> None:
    """Amounts from places are no support where nobody is said to study."""
    assert outside("CAD 900 from a firm in Laval, CAD 300 from a firm in Gent.", STUDENT[0]) == []
