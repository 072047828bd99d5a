"""Tests of assistant/facts/agreement.py."""

import pytest

from assistant.facts.agreement import denies
from assistant.facts.examples import examples
from assistant.facts.matches import Match


def match(text: str, words: str, fact: str, example: str) -> Match:
    """A match of an example with some words of a text."""
    found = next(e for e in examples() if (e.fact, e.text) == (fact, example))
    start = text.index(words)
    return Match(found, 0.8, (start, start + len(words)), 1.0, 0.6)


@pytest.mark.parametrize(
    ("text", "words", "fact", "example", "expected"),
    [
        pytest.param(
            "My employer (no branch there) sends me.", "employer (no branch", "employer_has_establishment",
            "Winnipeg branch of the employer", True, id="none of the thing itself, though the rest is affirmed",
        ),
        pytest.param(
            "The employer has a branch there.", "employer has a branch", "employer_has_establishment",
            "Winnipeg branch of the employer", False, id="the thing is there",
        ),
        pytest.param(
            "In geen van beide Staten een gewoonlijk verblijf.", "beide Staten een gewoonlijk verblijf",
            "habitual_abode", "gewoonlijk verblijf in geen van beide Staten", False,
            id="neither, in another order of the words",
        ),
        pytest.param(
            "In geen van beide Staten een gewoonlijk verblijf.", "beide Staten een gewoonlijk verblijf",
            "habitual_abode", "gewoonlijk verblijf in beide Staten", True, id="both is denied by neither",
        ),
        pytest.param(
            "It is not taxed in Belgium under the ordinary rules.", "not taxed in Belgium under the ordinary rules",
            "untaxed_at_home", "under the ordinary rules Belgium does not tax the interest", False,
            id="one denial in each, before other words in one than in the other",
        ),
    ],
)  # fmt: skip
def test_words_say_what_an_example_says_or_deny_it(
    text: str, words: str, fact: str, example: str, expected: bool
) -> None:
    """What there is none of is denied, whatever else of an example is affirmed; "neither" is a denial itself."""
    assert denies(text, match(text, words, fact, example)) is expected
