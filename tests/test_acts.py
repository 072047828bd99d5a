"""Tests of assistant/acts.py with an embedder that knows shared words only."""

import pytest

from assistant.acts import Act, Acts
from tests.test_fact_reader import WordEmbedder

TURNS = [
    ("why is that?", Act.WHY),
    ("show me the text please", Act.SHOW_TEXT),
    ("recap it please", Act.RECAP),
    ("the other way around?", Act.SWAP),
    ("and how does Canada treat it?", Act.RELIEF),
    ("so who taxes what in the end", Act.IN_THE_END),
    ("I do not know", Act.UNSURE),
    ("is there an exception to it?", Act.WAY_OUT),
    ("are all conditions needed?", Act.WHETHER_ALL),
    ("merci", Act.THANKS),
    ("a pilot from Aalst flies for a Canadian airline and lives in Hull", Act.NONE),
]


@pytest.fixture(scope="module")
def acts() -> Acts:
    """The recogniser with its examples."""
    return Acts(WordEmbedder())


@pytest.mark.parametrize(("text", "act"), TURNS, ids=[text for text, _ in TURNS])
def test_a_turn_is_the_act_of_the_nearest_example(acts: Acts, text: str, act: Act) -> None:
    """What is like no example, or too long, is none."""
    assert acts.recognise(text) is act
