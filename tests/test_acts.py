"""Tests of assistant/acts.py with an embedder that knows shared words only."""

from pathlib import Path

import pytest

from assistant.acts import Act, Acts
from assistant.facts.vectors import Vectoriser
from tests.facts.test_reader import WordEmbedder

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


class Counting(WordEmbedder):
    """Counts the texts that it embeds together."""

    def __init__(self) -> None:
        self.counted = 0

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """Return one row a text."""
        self.counted += len(texts)
        return super().embed_documents(texts)


def test_vectors_of_the_examples_are_kept(tmp_path: Path) -> None:
    """A second start embeds no example again, and recognises what the first did."""
    first, second = Counting(), Counting()
    told = [Acts(each, Vectoriser(each, tmp_path).kept) for each in (first, second)]
    assert (first.counted > 0, second.counted) == (True, 0)
    assert [[acts.recognise(text) for text, _ in TURNS] for acts in told] == [[act for _, act in TURNS]] * 2
