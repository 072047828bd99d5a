"""The words around a number: its own, up to the next one, or those of two values that are said of one thing."""

import pytest

from assistant.facts.frames import around
from assistant.facts.mentions import mentions

SIDES = [
    ("We own 12% of the votes.", 0, ("We own ", " of the votes")),
    ("We own exactly 12% and also only 8% of the votes.", 0, ("We own exactly ", " of the votes")),
    ("We own exactly 12% and also only 8% of the votes.", 1, ("We own exactly ", " of the votes")),
    ("She owns 12% of the votes and 8% of the capital.", 0, ("She owns ", " of the votes and ")),
    ("Elle détient 12 % et également 8 % des voix.", 0, ("Elle détient ", " des voix")),
    ("Zij houdt 12% en ook maar 8% van de stemmen.", 1, ("Zij houdt ", " van de stemmen")),
]


@pytest.mark.parametrize(("text", "which", "sides"), SIDES, ids=[f"{t} [{i}]" for t, i, _ in SIDES])
def test_two_values_of_one_thing_share_their_words(text: str, which: int, sides: tuple[str, str]) -> None:
    """What stands before the first and after the second is said of both; else a value ends where the next begins."""
    told = mentions(text, "en")
    assert tuple(text[slice(*span)].rstrip(".") for span in around(text, told[which], told)) == sides
