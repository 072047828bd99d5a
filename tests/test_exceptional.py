"""Exceptional provisions stand in the texts."""

from __future__ import annotations

import pytest

from treaty.citation import Citation
from treaty.convention import library
from treaty.exceptional import ExceptionalProvision, exceptional, exceptions_to


@pytest.mark.parametrize("each", exceptional(), ids=lambda each: str(each.citation))
def test_words_stand_in_the_provision(each: ExceptionalProvision) -> None:
    """The deciding words are the provision's, and what it qualifies exists."""
    assert each.words in library().provision(each.citation).full_text
    assert all(library().exists(place) for place in each.qualifies)


def test_exceptions_to() -> None:
    """What could change the result on interest is named."""
    assert [str(each.citation) for each in exceptions_to(Citation.parse("11(2)"))] == ["11(3)", "11(7)", "27(6)"]
