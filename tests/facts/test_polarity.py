"""Tests of assistant/facts/polarity.py."""

import pytest

from assistant.clauses import Polarity
from assistant.facts.polarity import of_word

AFFIRMED, DENIED = Polarity.AFFIRMED, Polarity.DENIED


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        pytest.param("He signs no contracts.", "signs", DENIED, id="a verb whose object is denied"),
        pytest.param("He signs no contracts.", "contracts", DENIED, id="the object denied"),
        pytest.param("Hij tekent er geen contracten.", "tekent", DENIED, id="a small word between verb and object"),
        pytest.param("He signs contracts, no leases.", "signs", AFFIRMED, id="another object denied"),
        pytest.param("Employer in Toronto no branch", "Toronto", AFFIRMED, id="a name before a denial"),
        pytest.param("Orders are accepted or not.", "accepted", AFFIRMED, id="left open by or not"),
        pytest.param("It pays no tax since it is exempt.", "exempt", AFFIRMED, id="a reason after the denial"),
        pytest.param("No fraud and nothing hidden.", "fraud", DENIED, id="denials in a list"),
    ],
)
def test_a_word_is_affirmed_or_denied(text: str, word: str, expected: Polarity) -> None:
    """The denial nearest before a word reaches it, and the verb right before a denied object."""
    start = text.index(word)
    assert of_word(text, (start, start + len(word))) is expected
