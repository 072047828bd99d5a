"""The presumptions are a closed list that the provisions bear out."""

from __future__ import annotations

import pytest

from treaty.commentary import LANGUAGES
from treaty.convention import library
from treaty.presumptions import Presumption, presumption, presumptions


def test_closed_list() -> None:
    """Beneficial owner, no permanent establishment, arm's length; nothing else is presumed."""
    assert [each.id for each in presumptions()] == ["beneficial_owner", "no_permanent_establishment", "arms_length"]
    with pytest.raises(KeyError):
        presumption("resident")


@pytest.mark.parametrize("each", presumptions(), ids=lambda each: each.id)
def test_words_stand_in_the_provisions(each: Presumption) -> None:
    """What is presumed is asked in the words of every provision cited, and worded in every language."""
    assert all(each.words in library().provision(place).full_text for place in each.citations)
    assert set(each.assumed) == set(each.would_change) == set(LANGUAGES)
